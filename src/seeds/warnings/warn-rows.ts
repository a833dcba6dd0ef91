import type { Report, Rows } from '../rows/rows.js';
import { warnOfDates } from './dates.js';
import { warnOfDocuments } from './documents.js';
import { warnOfMeetings } from './meetings.js';

/**
 * What is most often a slip, though it may be meant: it is said and keeps nothing from being loaded.
 * @param report receives each, at the place of the row
 */
export function warnOfRows(rows: Rows, report: Report): void {
  warnOfDates(rows, report);
  warnOfDocuments(rows, report);
  warnOfMeetings(rows, report);
}
