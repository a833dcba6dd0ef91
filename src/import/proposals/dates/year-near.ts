import { dayOf, daysBetween, weekdayOf } from './calendar.js';
import type { DateContext } from './relative.js';

/** The year of a day that is written without one. */

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

function twoFigures(number: number): string {
  return String(number).padStart(2, '0');
}
