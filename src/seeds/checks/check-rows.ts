import { type Anchors, anchorQuotes, type Texts } from '../rows/anchors.js';
import { type DecidedMention, locateMentions } from '../rows/decided-mentions.js';
import type { Message } from '../../errors.js';
import type { Location, Report, Rows } from '../rows/rows.js';
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
import { checkPassages } from './passages.js';
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

/** Which rule a row breaks: what programs go by, where people read the message. */
export const RULE_CODES = {
  QUOTE: 'A quote does not stand in its document exactly once.',
  MENTION: 'A mention does not stand in its quote, or was decided twice.',
  IDENTITY: 'An id is given twice, is still in use, or is missing.',
  REFERENCE: 'What is referred to is not there, or of a kind that does not fit.',
  NAME: 'A name is missing, is repeated, or means another entity too.',
  IDENTIFIER: 'An identifier has not the form or the check digit of its register, or another entity has it.',
  RELATION: 'The ends of a relation do not fit its type.',
  ATTENDANCE: 'What is said of an attendance makes no sense, or stands on a relation that is none.',
  AMOUNT: 'A sum of money cannot be read, or stands on a relation that has none.',
  CLAIM: 'The value of a claim cannot be read, or stands where it should not.',
  VOTE: 'A vote stands on what is no decision, or its numbers and positions do not fit.',
  STATEMENT: 'A statement rests on nothing, or its dates or rivals make no sense.',
  SUPERSESSION: 'A statement supersedes what it cannot.',
  FOLLOW_UP: 'A step of a follow-up makes no sense: of what it says, when, or after which other step.',
  DOCUMENT: 'A document would be issued before it was said.',
  HIERARCHY: 'Relations of parts or of broader themes make a circle.',
  AGENDA: 'An agenda item ends before it begins, or stands outside of its own.',
} as const;
export type RuleCode = keyof typeof RULE_CODES;

/** Receives what the rules find. */
export type RuleReport = (at: Location, message: Message, code: RuleCode) => void;

/**
 * All rules of the model, on the rows of a whole base, wherever they come from.
 * @param report receives everything that is wrong, at the place of the row
 */
export function checkRows(rows: Rows, texts: Texts, report: RuleReport): LocatedRows {
  const as =
    (code: RuleCode): Report =>
    (at, message) =>
      report(at, message, code);
  const anchors = anchorQuotes(rows, texts, as('QUOTE'));
  const decided = locateMentions(rows, texts, anchors, as('MENTION'));
  checkIdentity(rows, as('IDENTITY'));
  checkPassages(rows, texts, anchors, as('IDENTITY'));
  checkReferences(rows, as('REFERENCE'));
  checkNames(rows, as('NAME'));
  checkIdentifiers(rows, as('IDENTIFIER'));
  checkRelations(rows, as('RELATION'));
  checkAttendance(rows, as('ATTENDANCE'));
  checkAmounts(rows, as('AMOUNT'));
  checkClaims(rows, as('CLAIM'));
  checkVotes(rows, as('VOTE'));
  checkStatements(rows, anchors, as('STATEMENT'));
  checkSupersessions(rows, as('SUPERSESSION'));
  checkFollowUps(rows, anchors, as('FOLLOW_UP'));
  checkDocuments(rows, as('DOCUMENT'));
  checkHierarchies(rows, as('HIERARCHY'));
  checkAgenda(rows, texts, anchors, as('AGENDA'));
  return { anchors, decided };
}
