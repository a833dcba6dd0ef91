import type { ReadSentence } from '../context.js';
import { isPutOff } from '../decisions.js';
import { sortOf } from '../relations/grammar/nouns.js';
import { type Word, wordsOf } from '../relations/grammar/words.js';
import { patternOf } from '../../../core/pattern.js';
import { frenchForms, isWritten, set, ToldVerb } from './told-verb.js';

/** That something has another date than was said before: « reportée au 3 mai », « avancée d’une semaine », « n’aura lieu qu’en juin ». */

const MOVES =
  'reporter repousser avancer décaler déplacer différer retarder ajourner reprogrammer remettre renvoyer ramener glisser prolonger fixer';
const HAPPENS = 'tenir avoir ouvrir commencer démarrer débuter dérouler paraître sortir partir livrer inaugurer lancer voir intervenir';
const TOLD = 'prévoir annoncer fixer programmer envisager devoir planifier';
const MOVING = set(MOVES);
const HAPPENING = set(HAPPENS);
const TELLING = set(TOLD);
const FORMS = frenchForms(`${MOVES} ${HAPPENS} ${TOLD}`);

/** Whether something that takes place is named: what was promised has a term, and no date. */
export const saysEvent = (text: string): boolean => wordsOf(text).some(({ lower }) => EVENTS.has(sortOf(lower) ?? '') || WORKS.has(lower));
/** What is done on days of its own: « la pose du compteur », « le chantier ». */
const WORKS = set('ouverture chantier travaux pose installation');
const EVENTS: ReadonlySet<string> = new Set(['EVENT', 'MEETING']);

/** « n’aura pas lieu le 3 mais le 17 mai », « prévu le 4 avril, aura lieu le 25 ». */
const INSTEAD = patternOf(
  /(?<!\p{L})n(?:e\s|[’'])(?:se\s)?(?:aur(?:a|ont)|tiendr(?:a|ont)|ouvrir(?:a|ont)|commencer(?:a|ont)|débuter(?:a|ont)|para[iî]tr(?:a|ont)) (?:donc |finalement )?pas (?:lieu )?(?:le|en|au|à|les)\s[^.;]{1,40}?,?\smais (?:le|en|au|à|les)\s|(?<!\p{L})(?:prévue?s?|annoncée?s?|programmée?s?|fixée?s?) (?:le|au|en|pour|les) [^,.;]{2,30}, (?:aur(?:a|ont) lieu|se tiendr(?:a|ont)|ouvrir(?:a|ont)|commencer(?:a|ont)|se déroul(?:era|eront)) (?:le|au|en|les|à)\s/iu,
);
const TO_DATE = set('au aux à en du pour d’ de jusqu’ jusque dès');
const SPANS = set('jour jours semaine semaines mois heure heures an ans quinzaine année');
const AT_FIRST = set('initialement abord auparavant primitivement origine départ');
const DECISIONS = set('réponse décision examen vote avis choix point question délibération adoption approbation');
const RATHER = set('finalement plutôt');

export function newDateIn(sentence: ReadSentence, words: readonly Word[]): { at: number; end: number } | null {
  // « Reporté au 30 avril » in a table is said of the task beside it.
  if (sentence.beside !== undefined && !saysEvent(sentence.text)) return null;
  const instead = INSTEAD.exec(sentence.text);
  if (instead && sentence.dates.length > 0) return { at: instead.index, end: instead.index + instead[0].length };
  const dates = sentence.dates.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  let looked = 0;
  for (let at = 0; at < words.length && looked < 12; at += 1) {
    if (!FORMS.has(words[at]?.lower ?? '')) continue;
    looked += 1;
    const verb = ToldVerb.at(words, FORMS, at);
    const end = words[at]?.end ?? 0;
    if (!verb?.isSo) continue;
    const start = words[verb.from]?.start ?? 0;
    const later = dates.filter((date) => date.start >= end && date.start - end < 70);
    if (
      verb.is(MOVING)
        ? isMoved(verb, later.length > 0, words, sentence.text.slice(0, start), end)
        : isOther(verb, later.length, dates.length, sentence.text)
    )
      return { at: start, end };
  }
  return null;
}

function isMoved(verb: ToldVerb, hasDate: boolean, words: readonly Word[], before: string, end: number): boolean {
  if (verb.denied !== null || isPutOff(before)) return false;
  // « le comité ajourne sa réponse au 24 juin »: what is put off is a decision.
  if (verb.voice === 'ACTIVE' && verb.then(DECISIONS, 5)) return false;
  const [first = '', second = '', third = ''] = verb.after(3);
  // « avancée d’une semaine », « décalé de quinze jours ».
  if (/^(?:d’|de)$/u.test(first) && (SPANS.has(third) || SPANS.has(second)) && !verb.is(set('différer remettre fixer')))
    return verb.voice !== 'REFLEXIVE';
  if (!hasDate) return false;
  if (verb.is(set('fixer'))) return verb.isNow && verb.voice !== 'ACTIVE';
  if (verb.is(set('prolonger'))) return verb.voice !== 'ACTIVE' && first.startsWith('jusqu');
  // « la facture est remise au trésorier le 3 mai », « renvoyée au 3 mai ».
  if (verb.is(set('remettre renvoyer ramener')))
    return (
      TO_DATE.has(first) &&
      /^(?:\d|jan|f[ée]v|mar|avr|mai|jui|ao|sep|oct|nov|d[ée]c|lun|rentr|print|aut|été|hiv)/u.test(second === 'la' ? third : second)
    );
  if (verb.is(set('glisser'))) return TO_DATE.has(first);
  // « le conseil avance 300 euros le 3 mai »: what is advanced goes to a date.
  return verb.after(6).some((word) => TO_DATE.has(word)) && !isWritten(words.find((word) => word.start > end)?.text);
}

/** « n’aura lieu qu’en mai », « ouvrira finalement le 3 mai », « était d’abord prévue pour mars », « devait ouvrir le 2 mai ; il ouvrira le 9 ». */
function isOther(verb: ToldVerb, later: number, all: number, text: string): boolean {
  const isRather = verb.then(RATHER, 5) || verb.since(RATHER);
  if (verb.is(TELLING)) {
    if (verb.denied !== null) return false;
    const isFirst = verb.then(AT_FIRST, 4) || verb.before(4).some((word) => AT_FIRST.has(word));
    if (isFirst && all > 0) return true;
    return (
      all > 1 &&
      verb.is(set('devoir')) &&
      verb.tense === 'IMPERFECT' &&
      /finalement|report|repouss|décal|qu[’']|n[’']aura|sera|aura|tiendra|ouvrira/iu.test(text)
    );
  }
  if (later === 0 || !verb.is(HAPPENING) || (verb.is(set('avoir')) && !verb.then(set('lieu'), 3))) return false;
  if (verb.denied === 'que' || verb.denied === 'qu’') return verb.tense === 'FUTURE' || verb.tense === 'PRESENT';
  return isRather && verb.denied === null && (verb.tense === 'FUTURE' || verb.tense === 'PRESENT');
}
