import type { ReadSentence } from './context.js';
import { fateIn, fateInCell, fateNoted, type Fate, leavesOpen } from './fates.js';
import { verbsAhead } from './grammar/verbs-ahead.js';
import { isAmong, stemsOf, VERB } from './promise-words.js';
import { patternOf } from '../../core/pattern.js';

/** What a sentence says to have become of one promise: by its clause that has most of the promise’s words, by its verb, by what is answered. */

/** Whether a sentence tells of whom the promise turns to, and not of the promise: neither its verb nor an answer. */
export function isOfOther(
  {
    sentence: { text },
    head,
    stems,
  }: { readonly sentence: ReadSentence; readonly head: ReadonlySet<string>; readonly stems: ReadonlySet<string> },
  task: string,
  core: ReadonlyMap<string, number>,
): boolean {
  if (!SPEAKS_TO.test(task) || ![...core].some(([stem, worth]) => worth === 1 && head.has(stem))) return false;
  return ![...core].some(([stem, worth]) => worth === VERB && isAmong(stem, stems)) && !REACTS.test(text);
}
const SPEAKS_TO = patternOf(
  /^\P{L}*(?:écrire|rencontrer|contacter|relancer|appeler|interroger|voir|inviter|remercier|saisir|former|consulter|informer|prévenir|associer|sensibiliser|solliciter|convaincre|accueillir)(?!\p{L})/iu,
);
const REACTS = patternOf(
  /(?<!\p{L})(?:répon|repond|reç|recev|accept|accord|refus|propos|promet|promis|prêt|convi|rencontr|entreti|rendez|lettre|courri|messag|appel|joign|joint|contact|préven|inform|averti|absen|souffran|malad|mut[ée]|parti|indisponib|injoignab|attend|ven(?:u|ir)|vien)/iu,
);
/** « a répondu à notre lettre »: then it was sent. */
export const TO_US = patternOf(
  /(?<!\p{L})(?:notre|nos|la|cette) (?:lettre|courriers?|demandes?|messages?|courriels?|questions?|sollicitations?|requête)(?!\p{L})/iu,
);

/** Whether all that a sentence tells is that somebody answered. */
export const isAnswer = (text: string): boolean => ANSWERED.test(text) && fateIn(text.replace(ANSWERED, ' '), true) === null;
const ANSWERED = patternOf(/(?<!\p{L})(?:a|ont)\s(?:\p{L}+\s)?(?:répondu|accusé réception)(?!\p{L})/iu);
/** « … est partie ; elle n’a pas encore reçu de réponse »: of a sentence, the clause that has the words of the promise says what became of it. */
export function fateOf(
  { text, beside = [] }: ReadSentence,
  task: string,
  core: ReadonlyMap<string, number>,
  isTheirs: boolean,
): Fate | null {
  const cell = beside.map(fateInCell).find((fate) => fate !== null);
  // « le devis de 2 300 € dépasse nos moyens »: whoever knows the sum has the quotation.
  if (core.has('devis') && ASKS_FOR.test(task) && WITH_SUM.test(text)) return 'DONE';
  const noted = cell ?? fateNoted(text);
  if (noted !== null) return noted;
  const undone = notToBe(text, core);
  if (undone !== null) return undone;
  // « Deux peintres ont répondu pour le hangar »: whoever was to repaint it has not begun.
  if (isAnswer(text) && !TURNS_TO.test(task)) return null;
  // « a reçu les offres et les comparera en juin »: the deed itself is still to come.
  const again = verbsAhead(text).some(
    ({ at, end }) => !/^devai/iu.test(text.slice(at, end)) && [...stemsOf(text.slice(at, end))].some((stem) => core.get(stem) === VERB),
  );
  if (again && fateIn(text, true) === 'DONE') return 'CARRIED_OVER';
  const clauses = text.split(CLAUSES).map((clause) => {
    const stems = stemsOf(clause);
    return { clause, shared: [...core.keys()].filter((stem) => isAmong(stem, stems)).length };
  });
  const told = clauses.filter(({ clause }) => fateIn(clause, true) !== null);
  const most = Math.max(0, ...told.map(({ shared }) => shared));
  // « La crue l’a emportée : le devis est devenu sans objet »: of two clauses that say as much of it, the one that ends the matter.
  const best = told.filter(({ shared }) => shared === most);
  const isOver = ({ clause, shared }: (typeof told)[number]): boolean => shared > 0 && fateIn(clause, true) === 'DROPPED';
  const first =
    best.find(isOver) ?? told.find((one) => told.indexOf(one) > told.findIndex((other) => best.includes(other)) && isOver(one)) ?? best[0];
  // « Ada enverra la note »: promised once more, if it is by whom it was, or to do the same.
  if (!first) return isTheirs || [...core].some(([stem, worth]) => worth === VERB && isAmong(stem, stemsOf(text))) ? fateIn(text) : null;
  const fate = fateIn(first.clause, true);
  const later = clauses.slice(clauses.indexOf(first) + 1);
  return fate === 'DONE' && later.some(({ clause }) => leavesOpen(clause)) ? 'CARRIED_OVER' : fate;
}

/** « Le rendez-vous est fixé au 4 avril »: what has its day and is still to come. */
export function laterThan(fate: Fate | null, { text, dates }: ReadSentence, task: string, day: string): Fate | null {
  // « Convention : signature le 8 juillet. »: a note of the deed and its day.
  const noted = DEED_NOTED.exec(text);
  const when = noted ? dates[0] : undefined;
  if (noted && when && (fate === null || fate === 'CARRIED_OVER') && !STILL.test(text))
    return when.edtf.replace(/^\[/u, '') <= day ? 'DONE' : 'CARRIED_OVER';
  const isSet =
    fate === 'DONE' &&
    SET_FOR.test(text) &&
    !/^\P{L}*(?:fixer|prendre|trouver|choisir|proposer|réserver|caler|obtenir|demander)/iu.test(task);
  return isSet && dates.some(({ edtf }) => edtf.replace(/^\[/u, '') > day) ? 'CARRIED_OVER' : fate;
}
const DEED_NOTED = patternOf(
  /^[^:]{3,90}\s?:\s(?:la |l[’'])?(?:signature|envoi|remise|publication|livraison|pose|installation|ouverture|réunion|rencontre|visite|achat|distribution|diffusion|impression|parution|lancement|mise (?:en (?:ligne|place|service)|à jour)|dépôt|réception|validation|transmission|entretien|entrevue|rendez-vous|commande|réparation|présentation|organisation|tenue)(?!\p{L})/iu,
);
const STILL = patternOf(/(?<!\p{L})(?:retard|report|repouss|attente|prévu|espér|attendu|pas encore|toujours)/iu);
const SET_FOR = patternOf(
  /(?<!\p{L})(?:est|sont|a été|ont été)\s(?:\p{L}+\s)?(?:fixée?s?|calée?s?|programmée?s?|planifiée?s?|prise?s?|convenue?s?|retenue?s?) (?:au|le|pour|en|à)(?!\p{L})/iu,
);

/** « il ne sera pas acheté », « on n’achètera pas le piano »: what was to be done will not be; « pas avant mai » puts it off. */
function notToBe(text: string, core: ReadonlyMap<string, number>): Fate | null {
  for (const { 0: words, 1: participle, 2: future, index } of text.matchAll(WILL_NOT))
    if ([...stemsOf(participle ?? future ?? '')].some((stem) => core.get(stem) === VERB))
      return NOT_YET.test(text.slice(index + words.length)) ? 'CARRIED_OVER' : 'DROPPED';
  // « est remplacé par une marche »: so it is not held.
  if (REPLACED.test(text) && ![...core.keys()].some((stem) => stem.startsWith('rempl'))) return 'DROPPED';
  // « sera démoli plutôt que réparé ».
  const [, instead] = RATHER_THAN.exec(text) ?? [];
  return instead !== undefined && [...stemsOf(instead)].some((stem) => core.get(stem) === VERB) ? 'DROPPED' : null;
}

const REPLACED = patternOf(
  /^[^,;:.]{3,80}?(?<!\p{L})(?:est|sont|sera|seront|a été|ont été) (?:finalement |donc )?remplacée?s? par(?!\p{L})/iu,
);
const RATHER_THAN = patternOf(/(?<!\p{L})(?:plutôt que|au lieu) (?:d[’']être |d[e’'] ?)?(\p{L}+)/iu);
const WILL_NOT = patternOf(
  /(?<!\p{L})n(?:e\s|[’'])(?:(?:sera|seront)\s(?:donc\s|finalement\s)?(?:pas|plus)\s(\p{L}+)|(\p{L}+r(?:a|ont))\s(?:donc\s|finalement\s)?(?:pas|plus))(?!\p{L})/giu,
);
const NOT_YET = patternOf(
  /^[^,;:]{0,40}?(?:avant|tout de suite|encore|cette (?:année|semaine|fois)|ce (?:mois|printemps|trimestre)|pour l[’']instant|pour le moment|d[’']ici|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|le \d|comme prévu|sans|que|tant)(?!\p{L})/iu,
);

const TURNS_TO = patternOf(
  /^\P{L}*(?:demander|obtenir|solliciter|écrire|adresser|envoyer|transmettre|contacter|joindre|relancer|interroger|inviter|consulter|saisir|appeler|téléphoner|proposer|prendre contact|poser|répondre|chercher|trouver|recueillir|faire|lancer|write|ask|contact|send|invite|chase)(?!\p{L})/iu,
);
const ASKS_FOR = patternOf(/^\P{L}*(?:demander|obtenir|solliciter|faire (?:faire|établir|chiffrer)|chercher)(?!\p{L})/iu);
const WITH_SUM = patternOf(/(?<!\p{L})devis\s[^.;,]{0,40}?\d[\d\s.,]*\s?(?:€|euros)/iu);

/** Where another clause begins, which may tell of something else. */
const CLAUSES = /\s*;\s+|\s:\s|,\s(?=(?:mais|en revanche|par contre|but|however)\s)|\s(?=tandis que\s|alors que\s|whereas\s)/iu;
