import { type Anchors, anchorQuotes, type Texts } from '../rows/anchors.js';
import { type DecidedMention, locateMentions } from '../rows/decided-mentions.js';
import type { Report, Rows } from '../rows/rows.js';
import { checkAgenda } from './agenda.js';
import { checkAmounts } from './amounts.js';
import { checkAttendance } from './attendance.js';
import { checkClaims } from './claims.js';
import { checkDocuments } from './documents.js';
import { checkFollowUps } from './follow-ups.js';
import { checkHierarchies } from './hierarchies.js';
import { checkIdentifiers } from './identifiers.js';
import { checkIdentity } from './identity.js';
import { checkNames } from './names.js';
import { checkReferences } from './references.js';
import { checkRelations } from './relations.js';
import { checkStatements } from './statements.js';
import { checkSupersessions } from './supersessions.js';
import { checkVotes } from './votes.js';

/** What quotes and decided mentions were found to be on the way. */
export interface LocatedRows {
  readonly anchors: Anchors;
  readonly decided: readonly DecidedMention[];
}

/**
 * All rules of the model, on the rows of a whole base, wherever they come from.
 * @param report receives everything that is wrong, at the place of the row
 */
export function checkRows(rows: Rows, texts: Texts, report: Report): LocatedRows {
  const anchors = anchorQuotes(rows, texts, report);
  const decided = locateMentions(rows, texts, anchors, report);
  checkIdentity(rows, report);
  checkReferences(rows, report);
  checkNames(rows, report);
  checkIdentifiers(rows, report);
  checkRelations(rows, report);
  checkAttendance(rows, report);
  checkAmounts(rows, report);
  checkClaims(rows, report);
  checkVotes(rows, report);
  checkStatements(rows, anchors, report);
  checkSupersessions(rows, report);
  checkFollowUps(rows, anchors, report);
  checkDocuments(rows, report);
  checkHierarchies(rows, report);
  checkAgenda(rows, texts, anchors, report);
  return { anchors, decided };
}
