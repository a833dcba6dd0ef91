import { patternOf } from '../../core/pattern.js';

/** The counts of a vote as minutes write them, in figures or in words: « par 6 voix contre 2 », « 8 pour, 2 contre, une abstention », “carried 6–2”. */

export interface Counts {
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
}

const WORDS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  treize: 13,
  thirteen: 13,
  quatorze: 14,
  fourteen: 14,
  quinze: 15,
  fifteen: 15,
  seize: 16,
  sixteen: 16,
  vingt: 20,
  twenty: 20,
  aucune: 0,
  aucun: 0,
  no: 0,
  none: 0,
};
const N = `(?<!\\d|\\p{L})(\\d{1,4}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const VOICES = '(?:voix|votes?|suffrages?)';
const END = '(?![\\p{L}\\d])';

/** What the larger side and the smaller one have: « par 6 voix contre 2 », “by 3 votes to 1”, “6 to 2”, “carried 6–2”. */
const SIDES = patternOf(
  `(?:${N}\\s${VOICES}\\s(?:contre|to|against)\\s${N}${END}(?!\\s(?:voix\\s)?(?:pour|for))|(?:par|by|carried|won|lost|defeated|rejected|approved|passed|adopted)\\s${N}(?:\\s?[–-]\\s?|\\sto\\s|\\scontre\\s)${N}${END}(?!\\s(?:voix\\s)?(?:pour|%|€|euros|h))|(?:par|by|carried)\\s${N}\\scontre\\s${N}${END})`,
  'iu',
);
const FOR = patternOf(
  `${N}\\s(?:${VOICES}\\s)?(?:(?:pour|oui|favorables?|yes|in favou?r)${END}|for(?=,?\\s(?:and\\s)?${N}\\s(?:${VOICES}\\s)?against)|for(?=\\s*[,;)]|\\s*$))|${N}\\s${VOICES}\\sfor${END}|(?<!\\p{L})(?:pour|oui|for|in favou?r|yes)\\s?[:=]\\s?${N}${END}|(?:par|avec|by|with)\\s${N}\\s${VOICES}${END}(?!\\scontre|\\sagainst|\\sto\\s)`,
  'iu',
);
const AGAINST = patternOf(
  `${N}\\s(?:${VOICES}\\s)?(?:contre|non|défavorables?|against|opposed)${END}(?!\\s${N}\\s(?:voix\\s)?pour)|(?<!\\p{L})(?:contre|non|against|no)\\s?[:=]\\s?${N}${END}`,
  'iu',
);
const ABSTENTIONS = patternOf(
  `${N}\\s(?:abstentions?|abstaining|abstained|blancs?|(?:personnes?|membres?|conseill\\p{L}+|members?)\\s(?:s[’']abst\\p{L}+|s[’']ét\\p{L}+ abst\\p{L}+|abstain\\p{L}*))${END}|abstentions?\\s?[:=]\\s?${N}${END}`,
  'iu',
);
/** « M. Faure s’abstient », “Ada Thorne abstained”: one, who is named. */
const ONE_ABSTAINS =
  /(?<!\p{L})s[’'](?:abstient|abstenant|est abstenue?|étant abstenue?)(?!\p{L})|\p{Lu}\p{Ll}+\s(?:abstained|abstaining)(?!\p{L})/u;
/** Words that tell of a vote, whether it was counted or not. */
const VOTE = patternOf(
  /(?<!\p{L})(?:à l[’']unanimit[ée]|à la majorit[ée]|unanimously|nem\.? con|unopposed|abstentions?|voix (?:pour|contre)|votes? (?:for|against|in favou?r)|mise? aux voix|(?<=[(,]\s?)unanimit[ée](?=\s?\))|l[’']emporte (?:par|avec))(?![\p{L}\d])|\d\s?% (?:d[’'])?(?:approbation|avis favorables?|favorables?|in favou?r)(?!\p{L})/iu,
);

/** « Dix voix sur onze étant représentées, le conseil peut délibérer »: who may vote; « préférée par huit voix à l’autre »: a choice, which has no side against. */
const NO_COUNT = patternOf(
  /peut (?:donc )?(?:valablement )?délibérer|préférée?s? (?:par|à)(?!\p{L})|l[’']emporte [^.;]{2,30} (?:voix |votes )?contre [^.;]{1,16} (?:à|pour) (?!zéro)/iu,
);

/** « dix voix »: a count, whatever it is for. */
const COUNTED = patternOf(`(?!une?\\s(?:votes?|suffrages?))${N}\\s${VOICES}${END}`, 'iu');

/** Whether it is said how many were for or against. */
export const hasCounts = (text: string): boolean => SIDES.test(text) || FOR.test(text) || AGAINST.test(text) || ABSTENTIONS.test(text);

export function isVote(text: string): boolean {
  if (NO_COUNT.test(text)) return false;
  return VOTE.test(text) || ONE_ABSTAINS.test(text) || SIDES.test(text) || COUNTED.test(text) || (FOR.test(text) && AGAINST.test(text));
}

/** @param lost whether what was voted on was rejected: then the larger side was against it */
export function countsOf(text: string, lost: boolean): Counts {
  const sides = SIDES.exec(text)?.slice(1).filter(Boolean).map(numberOf);
  const abstentions = firstOf(text, ABSTENTIONS) ?? (ONE_ABSTAINS.test(text) ? 1 : null);
  if (sides?.length === 2) {
    const [larger = null, smaller = null] = sides;
    return { votesFor: lost ? smaller : larger, votesAgainst: lost ? larger : smaller, abstentions };
  }
  return { votesFor: firstOf(text, FOR), votesAgainst: firstOf(text, AGAINST), abstentions };
}

function firstOf(text: string, pattern: RegExp): number | null {
  const said = pattern.exec(text)?.slice(1).find(Boolean);
  return said === undefined ? null : numberOf(said);
}

const numberOf = (said: string): number => WORDS[said.toLowerCase()] ?? Number(said);
