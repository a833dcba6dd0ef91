import type { Texts } from '../rows/anchors.js';
import type { Rows, WarningReport } from '../rows/rows.js';
import { warnOfDates } from './dates.js';
import { warnOfDocuments } from './documents.js';
import { warnOfEarlySteps } from './early-steps.js';
import { warnOfMeetings } from './meetings.js';
import { warnOfVisibility } from './visibility.js';
import { warnOfVocabulary } from './vocabulary.js';
import { warnOfNames } from './names.js';
import { warnOfProxies } from './proxies.js';
import { warnOfVotes } from './votes.js';

/**
 * What is most often a slip, though it may be meant: it is said and keeps nothing from being loaded.
 * @param report receives each, at the place of the row
 */
export function warnOfRows(rows: Rows, texts: Texts, report: WarningReport): void {
  warnOfDates(rows, report);
  warnOfDocuments(rows, report);
  warnOfMeetings(rows, report);
  warnOfEarlySteps(rows, report);
  warnOfVocabulary(rows, report);
  warnOfVisibility(rows, texts, report);
  warnOfNames(rows, report);
  warnOfProxies(rows, report);
  warnOfVotes(rows, report);
}
