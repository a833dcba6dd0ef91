import { patternOf } from '../../../core/pattern.js';

const PAST_TENSE = patternOf(
  /(?<![\p{L}])(?:a|ont|avons|avait|avaient)\s+(?:[ée]t[ée]\s+|eu\s+)?(?!aussi|ainsi|ici|mardi|midi)\p{L}+(?:[ée]e?s?|ie?s?|it|ue?s?|ert)(?![\p{L}])|(?<![\p{L}])(?:est|sont|êtes|sommes)\s(?:bien\s|déjà\s|enfin\s)?(?:arrivée?s?|venue?s?|partie?s?|sortie?s?|parue?s?|née?s?|restée?s?|devenue?s?|allée?s?|entrée?s?|tombée?s?|rentrée?s?|revenue?s?|décédée?s?|connue?s?)(?![\p{L}])|(?<![\p{L}])(?:s[’']est|se sont|[ée]taient|[ée]tait|was|were|has|have|had|did)\s/iu,
);
const FUTURE_TENSE = patternOf(
  /(?<![\p{L}])(?:sera|seront|fera|feront|aura|auront|ira|iront)(?![\p{L}])|(?<![\p{L}])\p{L}{2,}(?:era|eront|ira|iront|ura|uront|[dtvr]ra|[dtvr]ront)(?![\p{L}])|(?<![\p{L}])(?:va|vont)\s+\p{L}+(?:er|ir|re)(?![\p{L}])|(?<![\p{L}])(?:will|shall)\s/iu,
);

/** What a sentence says to be over or to come; null where it says neither or both. */
export function spokenTense(text: string): 'PAST' | 'FUTURE' | null {
  const [past, future] = [PAST_TENSE.test(text), FUTURE_TENSE.test(text)];
  return past === future ? null : past ? 'PAST' : 'FUTURE';
}

/** Where a clause ends, or another begins. */
const CLAUSES = patternOf(/[,;:.()]|\s(?=(?:qui|que|dont|où|and|who|which|mais|but)\s)|\s(?=qu[’'])/giu);

/** What the clause around a place tells of, by its own verb; null where it has none, or two. */
export function tenseAt(whole: string, at: number): 'PAST' | 'FUTURE' | null {
  const from = Math.max(0, at - LONGEST);
  const text = whole.slice(from, at + LONGEST);
  const cuts = [...text.matchAll(CLAUSES)].map(({ index }) => index);
  return spokenTense(text.slice(cuts.findLast((cut) => cut < at - from) ?? 0, cuts.find((cut) => cut >= at - from) ?? text.length));
}
/** So far from a date its clause reaches. */
const LONGEST = 200;

/** « nous nous étions promis »: tenses that only tell of the day in them. */
const WAS = patternOf(/(?<![\p{L}])(?:[ée]tions|avions|[ée]tiez|aviez|furent|fut|eut lieu|eurent lieu)\s/iu);
/** « pourrait ouvrir », « pour la rouvrir »: what may come, and what something is done for. */
const MAY_COME = patternOf(
  /(?<![\p{L}])(?:pourrai(?:en)?t|pourrions|devrai(?:en)?t|devrions|serai(?:en)?t|aurai(?:en)?t lieu|voudrai(?:en)?t|souhaiterai(?:en)?t|aimerai(?:en)?t|faudrait|viendrai(?:en)?t|tiendrai(?:en)?t|peu(?:t|vent)|doi(?:t|vent)|could|would|should|may|might|can)\s|(?<![\p{L}])(?:pour|afin d(?:e\s|[’']))\s*(?:l[ea]s?\s|l[’']|y\s|en\s|s[’']|se\s)?\p{L}{2,}(?:er|ir|re)(?![\p{L}])/iu,
);

/** « propose d’aller voir », « envisage de réunir »: what one would do. */
const MEANT = patternOf(
  /(?<![\p{L}])(?:propose(?:nt)?|accepte(?:nt)?|sugg[èe]re(?:nt)?|envisage(?:nt)?|pr[ée]voi(?:t|ent)|compte(?:nt)?|esp[èe]re(?:nt)?|souhaite(?:nt)?|proposes? to|plans? to|hopes? to)\s(?:(?:à|aux?|que)\s[^,;:.]{1,40}?)?(?:d(?:e\s|[’']))?(?:l[ea]s?\s|l[’']|y\s|en\s|s[’']|se\s)?\p{L}{2,}(?:er|ir|re|oir)(?![\p{L}])/iu,
);
/** Whether words say what one would do: « accepte de recevoir ». */
export function tellsIntent(words: string): boolean {
  return MEANT.test(words);
}

/** « Préparation de la journée du 20 novembre », « la date du 24 avril ne convient pas »: of a day that is over nobody says so. */
const IS_AHEAD = patternOf(
  /^(?:[\divxlc]+\s?[-.)–]\s*)?(?:pr[ée]paration|pr[ée]paratifs|organisation|planning|preparation)\s(?:d|of)|(?<![\p{L}])(?:convien(?:t|nent|drai(?:en)?t)|suits?)(?![\p{L}])/iu,
);

/** Whether a day or month without its year, in words that tell nothing firmer, lies behind or ahead. */
export function tenseOfDates(text: string): 'PAST' | 'FUTURE' | null {
  const spoken = spokenTense(text);
  if (spoken !== null || (PAST_TENSE.test(text) && FUTURE_TENSE.test(text))) return spoken;
  if (WAS.test(text)) return 'PAST';
  return MAY_COME.test(text) || MEANT.test(text) || IS_AHEAD.test(text) ? 'FUTURE' : null;
}
