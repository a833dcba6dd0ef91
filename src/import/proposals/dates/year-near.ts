import { dayOf, daysBetween, weekdayOf } from './calendar.js';
import type { DateContext } from './relative.js';
import { patternOf } from '../../../core/pattern.js';
import { tellsIntent, tenseAt } from './tense.js';

/** The year of a day, a month or another part of the year that is written without one. */

/** The year that the document gives the day elsewhere, else the one in which it is nearest to the meeting; where a weekday is given, the nearest in which it falls on that. */
export function yearNear(
  { day, written }: DateContext,
  month: number,
  inMonth: number,
  weekday: number | null,
  whole: boolean,
  tense: 'PAST' | 'FUTURE' | null = null,
): number {
  const given = whole && weekday === null ? written.get(`${twoFigures(month)}-${twoFigures(inMonth)}`) : undefined;
  if (given !== undefined) return given;
  const year = Number(day.slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((one) => {
    const candidate = dayOf(one, month, whole ? inMonth : 1);
    return candidate === null ? [] : [{ one, candidate, away: Math.abs(daysBetween(day, candidate)) }];
  });
  near.sort((a, b) => a.away - b.away);
  const fitting = near.filter(({ candidate }) => weekday === null || weekdayOf(candidate) === weekday);
  const [nearest] = fitting.length > 0 ? fitting : near;
  // Far from the meeting on the side that the verb does not speak of, it is the same day of the other year.
  if (nearest && tense !== null && nearest.away > FAR && (nearest.candidate > day ? 'FUTURE' : 'PAST') !== tense)
    return nearest.one + (tense === 'PAST' ? -1 : 1);
  return (fitting[0] ?? near[0])?.one ?? year;
}

/** So many days from the meeting, a day without its year may be of another. */
const FAR = 120;

/** What the words around say of a part of the year: which it is, seen from the day of the meeting. */
export type Said = 'LAST' | 'NEXT' | 'SINCE' | 'BY' | 'PAST' | 'FUTURE' | null;

const SINCE = patternOf(
  /(?<!\p{L})(?:depuis|since)\s+(?:l[ea]s?\s+|l[’']|the\s+)?(?:mois\s+d(?:e\s+|[’'])|(?:\S+\s){1,3}?d(?:e\s+|[’']))?$/iu,
);
const BY = patternOf(
  /(?<!\p{L})(?:avant|d[’']ici(?:\s+à)?|jusqu[’'](?:à|en|au)|pour|dès|by|before|until|till)\s+(?:l[ea]\s+|l[’']|the\s+)?(?:mois\s+d(?:e\s+|[’']))?$/iu,
);

/**
 * @param tense of the whole text
 * @param words « dernier », “next” where they stand beside it
 */
/** « Remis à l’automne », “deferred to the autumn”: until then. */
const PUT_OFF =
  /(?:remis|report|repouss|renvoy|décal|ajourn|deferred|postponed|put off|moved)\S*\s(?:(?:à|au|en|to)\s+)?(?:l[ea]\s+|l[’']|the\s+)?$/iu;
/** « L’achat, envisagé à l’automne, est abandonné »: when it was thought of. */
const WAS_MEANT =
  /,\s(?:envisag|évoqu|décid|propos|promis|demand|annonc|discut|abord|engag|entam|commenc|vot|adopt)\S*\s(?:(?:à|en|au)\s+)?(?:l[ea]\s+|l[’'])?$/iu;
/** « En juillet, le festival a attiré … »: at the head of a sentence it is when its verb happens. */
const AT_HEAD = patternOf(/^[^\p{L}]*(?:en|au|à|le|l[’']|à l[’']|à la|dès|fin|in|on|early|late)?\s*$/iu);

const WAS_SO = patternOf(/(?<!\p{L})\p{L}+(?:ait|aient)(?!\p{L})[^,;:.]{0,40}$/iu);
/** « a annoncé un plan pour l’automne ». */
const FOR = patternOf(/(?<!\p{L})(?:pour|d[’']ici(?:\s+à)?)\s+(?:l[ea]\s+|l[’'])?$/iu);
/** « en décembre », « à l’automne », not « de décembre ». */
const IN = patternOf(/(?<!\p{L})(?:en|au|à|à\sl[ae]|dès|courant|in|on)\s(?:l[ae]\s|l[’']|the\s)?$|(?<!\p{L})à\sl[’']$/iu);
/** Where these are words of the date itself. */
const BEGINS_IN = /^(?:en|au|aux|à l[ae]|à l[’']|in)[\s’']/iu;
/** « d’abord annoncé pour Pâques », of what is late: the day that was meant. */
const WAS_DUE = patternOf(
  /(?:annoncée?s?|attendue?s?|prévue?s?|promise?s?|espérée?s?|calée?s?|fixée?s?|prévus?)\s(?:pour|à|au|en)\s(?:l[ae]\s|l[’'])?$/iu,
);
const LATE = patternOf(
  /(?<!\p{L})(?:d[’']abord|initialement|toujours pas|pas encore|report|repouss|décal|gliss|retard|n[’']est pas|ne s(?:er|ont) pas|déroulera|aura lieu|finalement)/iu,
);

export function saidOf(text: string, start: number, tense: 'PAST' | 'FUTURE' | null, words = ''): Said {
  if (/^(?:derni|pass|last)/iu.test(words.trim())) return 'LAST';
  if (/^(?:prochain|next)/iu.test(words.trim())) return 'NEXT';
  const before = text.slice(Math.max(0, start - 50), start);
  if (SINCE.test(before)) return 'SINCE';
  if (WAS_MEANT.test(before)) return 'PAST';
  // « s’appelait jusqu’en octobre ».
  if (/jusqu[’'](?:en|à|au)\s(?:l[ae]\s|l[’'])?$/iu.test(before) && WAS_SO.test(text.slice(Math.max(0, start - 120), start)))
    return 'SINCE';
  if (PUT_OFF.test(before) || ((tense !== 'PAST' || FOR.test(before)) && BY.test(before)))
    return WAS_DUE.test(before) && LATE.test(text.slice(Math.max(0, start - 200), start + 200)) ? null : 'BY';
  // « sera rouverte en décembre », « a commencé en septembre »: when the verb of its clause happens.
  if (IN.test(before) || BEGINS_IN.test(text.slice(start, start + 6))) {
    const own = tenseAt(text, start);
    // « a répondu, et accepte de recevoir une délégation au printemps »: the nearer verb.
    if (own !== null) return own === 'PAST' && !tellsIntent(before) ? 'SINCE' : 'BY';
  }
  if (tense === null || !AT_HEAD.test(text.slice(0, start))) return tense;
  return tense === 'PAST' ? 'SINCE' : 'BY';
}

/** The year in which a part of the year lies, from its first to its last day in a year. */
export function yearOfPart(day: string, part: (year: number) => readonly [first: string, last: string] | null, said: Said): number {
  const here = Number(day.slice(0, 4));
  const all = [here - 1, here, here + 1].flatMap((year) => {
    const days = part(year);
    if (days === null) return [];
    const [first, last] = days;
    return [{ year, first, last, away: first > day ? daysBetween(day, first) : last < day ? daysBetween(last, day) : 0 }];
  });
  if (said === 'LAST') return all.findLast(({ last }) => last < day)?.year ?? here - 1;
  if (said === 'SINCE') return all.findLast(({ first }) => first <= day)?.year ?? here;
  if (said === 'NEXT') return all.find(({ first }) => first > day)?.year ?? here + 1;
  if (said === 'BY') return all.find(({ last }) => last >= day)?.year ?? here;
  const nearest = all.toSorted((a, b) => a.away - b.away)[0];
  if (!nearest) return here;
  const isAsSaid = said === null || nearest.away <= FAR || (nearest.first > day ? 'FUTURE' : 'PAST') === said;
  return isAsSaid ? nearest.year : nearest.year + (said === 'PAST' ? -1 : 1);
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}
