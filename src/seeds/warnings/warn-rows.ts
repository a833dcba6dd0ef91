import type { Report, Rows } from '../rows/rows.js';
import { warnOfDates } from './dates.js';
import { warnOfMeetings } from './meetings.js';
import { warnOfNames } from './names.js';
import { warnOfProxies } from './proxies.js';
import { warnOfVotes } from './votes.js';

/**
 * What is most often a slip, though it may be meant: it is said and keeps nothing from being loaded.
 * @param report receives each, at the place of the row
 */
export function warnOfRows(rows: Rows, report: Report): void {
  warnOfDates(rows, report);
  warnOfMeetings(rows, report);
  warnOfNames(rows, report);
  warnOfProxies(rows, report);
  warnOfVotes(rows, report);
}
