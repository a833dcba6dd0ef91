import type { ReadSentence } from '../context.js';
import { isPutOff } from '../decisions.js';
import { fateIn } from '../fates.js';
import { futureOf, participlesOf, presentOf } from '../grammar/conjugate.js';
import { dueOf } from './due.js';
import { subjectBefore } from './subject.js';
import { patternOf } from '../../../core/pattern.js';

/** That what was to be ready or to happen comes later: somebody still has to see to it, whoever it is. */

const PUT_OFF = participlesOf('reporter repousser décaler différer retarder ajourner reprogrammer replanifier');
const HOPES = presentOf('espérer compter penser viser promettre prévoir poursuivre continuer relancer');
/** « dix jours de plus », « un délai », « deux semaines supplémentaires ». */
const MORE_TIME =
  '(?:un (?:nouveau |court |petit )?(?:délai|répit|sursis)|\\p{L}+ (?:jours|semaines|mois)(?: de plus| supplémentaires| encore)|(?:une semaine|un mois) (?:de plus|supplémentaire))';
const LATER =
  "(?:\\d|une? (?:an|mois|semaine|date)|deux|mi-|fin|début|plus tard|(?:la |le |l[’'])?(?:prochain\\p{L}*|rentrée|fin|mi-|printemps|été|automne|hiver|an prochain|année)|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";
/** What now is late, whatever it is: a verb of delay in the present. */
const LATE = patternOf(
  `(?<!\\p{L})(?:(?:est|sont|se trouvent?)\\s(?:de nouveau\\s|à nouveau\\s|donc\\s|finalement\\s|encore\\s|ainsi\\s|une nouvelle fois\\s)?(?:${PUT_OFF}(?!\\p{L}|\\spar\\s)|remise?s? (?:à|au|aux|en)\\s(?=${LATER})|suspendue?s? jusqu)|(?:${presentOf('glisser déraper')}) (?:à|au|aux|en|vers|jusqu|d[’'])|(?:${presentOf('prendre accuser')}) (?:encore |un peu )?(?:du|un|plus d[eu]) (?:peu de )?retard|se (?:fait|font) (?:toujours |encore |bien )?attendre|attend(?:ra|ront) (?:l[ae]\\s|l[’']|le |que |encore |d[’']|\\p{L}+bre|mai|juin)|(?:${presentOf('demander solliciter réclamer')}|(?:a|ont) (?:besoin d[e’'] ?|demandé )) ?${MORE_TIME})`,
  'iu',
);
/** « Ouverture de la halle repoussée au 15 mai »: in notes, without a verb. */
const NOTED_LATE = patternOf(`^[^.;:]{3,90}?\\s(?:${PUT_OFF}|remise?s?)\\s(?:à|au|aux|en|d[’'])\\s?(?=${LATER})`, 'iu');
/** « n’aura lieu qu’en juin », « n’ouvrira pas en avril mais le 15 mai », « ne pourra l’ouvrir que le 1er juin ». */
const NOT_BEFORE = patternOf(
  /(?<!\p{L})n(?:e\s|[’'])(?:(?:l[ae]?s?|y|en|se|s[’']|l[’'])\s?)?\p{L}+r(?:a|ont)\s(?:[^.;,]{0,60}?\s)?(?:qu(?:e\s|[’'])(?:en\s|au|à|le\s|après|dans|fin\s|mi-|début|l[’'])|pas\s[^.;]{2,60}?,?\smais\s(?:en\s|au|à|le\s|après|dans|fin\s|mi-|début|l[’'])|pas avant)/iu,
);
/** « d’abord annoncé pour mai, se tiendra en juin », « qui devait ouvrir en mars, ouvrira le 2 juin ». */
const AT_FIRST = patternOf(
  `(?<!\\p{L})(?:(?:d[’']abord|initialement|primitivement|auparavant) (?:${participlesOf('annoncer prévoir fixer attendre promettre espérer caler programmer')})|devai(?:t|ent) (?:[^.;,]{2,40}\\s)?(?:en|au|le|à|dès|avant)\\s|(?:${participlesOf('annoncer prévoir promettre attendre espérer')}) (?:pour|le|en|au|à) [^,.;]{2,30},)[^.;]{0,80}?(?<!\\p{L})\\p{L}*(?:${futureOf('être avoir tenir dérouler ouvrir commencer débuter paraître sortir finir terminer livrer')})(?!\\p{L})`,
  'iu',
);
const ENGLISH_LATE = patternOf(
  /(?<!\p{L})(?:is|are) (?:now |again |therefore )?(?:postponed|put (?:back|off)|delayed|deferred|pushed back|rescheduled) (?:to|until|till|by)(?!\p{L})|(?<!\p{L})(?:due|expected|planned|promised) (?:in|for|by|on) [^,.;]{3,25}, will (?:now |only )?(?:be|appear|open|start|come)(?!\p{L})|(?<!\p{L})will not (?:be [^.;]{2,40}|open|start|appear|happen) (?:until|before)(?!\p{L})/iu,
);
/** « n’est pas prêt ; il espère le soumettre en mai »: who is late, and means to do it all the same. */
const MEANS_TO = patternOf(`(?<!\\p{L})(?:${HOPES})(?!\\p{L})`, 'iu');
const DECIDED = patternOf(/^\P{L}*(?:conclusion|décision|décidé|acté|délibération|résolution)s?\s?:/iu);
/** What texts of law and sessions of others do is nobody’s task. */
const OF_OTHERS = patternOf(
  /^\P{L}*(?:l[ae]s?\s|l[’']|the\s)(?:\p{L}+\s(?:de|du|des|d[’']|of)\s?(?:l[ae]\s|l[’']|the\s)?)?(?:loi|décret|ordonnance|directive|proc[èe]s|verdict|jugement|audience|élections?|train|bus|crue)(?!\p{L})/iu,
);

/** Where the words stand that say so; null where nothing is late, or what is late is a decision. */
export function postponedIn(sentence: ReadSentence, day: string): { at: number; end: number } | null {
  const { text, dates, beside } = sentence;
  // In a table it is said of the task beside it; behind « Conclusion : » it is decided.
  if (beside !== undefined || OF_OTHERS.test(text) || DECIDED.test(text)) return null;
  const isAhead = dates.some(({ edtf }) => edtf.replace(/^\[/u, '') > day);
  const match = [LATE, NOTED_LATE, ENGLISH_LATE, ...(isAhead ? [NOT_BEFORE, AT_FIRST] : [])]
    .map((one) => one.exec(text))
    .find((one) => one !== null);
  if (match) return isPutOff(text.slice(0, match.index)) ? null : { at: match.index, end: match.index + match[0].length };
  if (fateIn(text, true) !== 'CARRIED_OVER') return null;
  const means = MEANS_TO.exec(text);
  if (!means || !(isAhead || dueOf(sentence, day) !== null || /prochaine?(?!\p{L})/iu.test(text))) return null;
  return subjectBefore(sentence, means.index) === null ? null : { at: means.index, end: means.index + means[0].length };
}
