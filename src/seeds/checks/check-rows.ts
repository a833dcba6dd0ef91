import { type Anchors, anchorQuotes, type Texts } from '../rows/anchors.js';
import { type DecidedMention, locateMentions } from '../rows/decided-mentions.js';
import type { Message } from '../../errors.js';
import type { Location, Report, Rows } from '../rows/rows.js';
import { checkAgenda } from './agenda.js';
import { checkClaims } from './claims.js';
import { checkDocuments } from './documents.js';
import { checkHierarchies } from './hierarchies.js';
import { checkIdentity } from './identity.js';
import { checkNames } from './names.js';
import { checkReferences } from './references.js';
import { checkRelations } from './relations.js';
import { checkStatements } from './statements.js';
import { checkSupersessions } from './supersessions.js';

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
  RELATION: 'The ends of a relation do not fit its type, or its attendance does not.',
  CLAIM: 'The value of a claim cannot be read, or stands where it should not.',
  STATEMENT: 'A statement rests on nothing, or its dates or rivals make no sense.',
  SUPERSESSION: 'A statement supersedes what it cannot.',
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
  checkReferences(rows, as('REFERENCE'));
  checkNames(rows, as('NAME'));
  checkRelations(rows, as('RELATION'));
  checkClaims(rows, as('CLAIM'));
  checkStatements(rows, anchors, as('STATEMENT'));
  checkSupersessions(rows, as('SUPERSESSION'));
  checkDocuments(rows, as('DOCUMENT'));
  checkHierarchies(rows, as('HIERARCHY'));
  checkAgenda(rows, texts, anchors, as('AGENDA'));
  return { anchors, decided };
}
