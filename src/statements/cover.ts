import { readAlternatives } from '../core/edtf.js';
import type { PartialDate } from '../core/partial-date.js';

type Said = Pick<PartialDate, 'edtf' | 'startTime' | 'endTime' | 'wording'>;

/**
 * Whether a date says what another says, or the same less exactly: all days that the other may mean are among its own, and no hour
 * differs. What has words only leaves every day open, but beside other words it is another date.
 */
export function coversDate(date: Said, other: Said): boolean {
  if (date.edtf === null && other.edtf === null) return date.wording === other.wording;
  if (date.edtf === null) return true;
  const own = readAlternatives(date.edtf) ?? [];
  const others = (other.edtf === null ? null : readAlternatives(other.edtf)) ?? [{ earliest: null, latest: null }];
  const isWithin = (range: (typeof own)[number]): boolean =>
    own.some(
      ({ earliest, latest }) =>
        (earliest === null || (range.earliest !== null && earliest <= range.earliest)) &&
        (latest === null || (range.latest !== null && range.latest <= latest)),
    );
  return others.every(isWithin) && agree(date.startTime, other.startTime) && agree(date.endTime, other.endTime);
}

/** Hours agree unless both are said and differ. */
function agree(time: string | null, other: string | null): boolean {
  return time === null || other === null || time === other;
}
