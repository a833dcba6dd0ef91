import { certaintyRank } from '../core/certainty.js';
import { NO_DAY } from '../core/partial-date.js';
import { joinKeys, numberKey } from '../core/sorted.js';
import type { AgendaItem } from '../documents/agenda-item.js';
import type { Entity } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { relationTypeOf } from '../statements/vocabulary.js';

/** The keys by which lists are sorted, in binary order, and from which their cursors continue. Each is unique. */

/** Rows by id. */
export const idKey = (row: { id: string }): string => row.id;

/** Entities by name. */
export const entityKey = (entity: Entity): string => joinKeys(entity.sortKey, entity.id);

/** Relations by the order of the vocabulary, then date, then certainty. */
export const relationKey = (relation: Relation): string =>
  joinKeys(
    numberKey(relationTypeOf(relation.type).rank),
    relation.dates?.earliest ?? NO_DAY,
    certaintyRank(relation.certainty),
    relation.id,
  );

/** Claims by kind, then date; then by id, which is minted at random, so the order says nothing and stays. */
export const claimKey = (claim: Claim): string => joinKeys(claim.claimKind, claim.dates?.earliest ?? NO_DAY, claim.id);

/** Follow-ups by the day on which they were first due, then id. Lists of them alone come by the present one: `courses.ts`. */
export const firstDueKey = ({ dates, id }: FollowUp): string => joinKeys(dates?.earliest ?? dates?.latest ?? NO_DAY, id);

/** Steps by follow-up, then id; their order in time is that of its course. */
export const stepKey = ({ followUpId, id }: FollowUpStep): string => joinKeys(followUpId, id);

/** Statements of all forms: relations, then claims, then follow-ups, then their steps. */
export function statementKey(statement: Statement): string {
  if (statement instanceof Relation) return joinKeys(0, relationKey(statement));
  if (statement instanceof Claim) return joinKeys(1, claimKey(statement));
  if (statement instanceof FollowUp) return joinKeys(2, firstDueKey(statement));
  if (statement instanceof FollowUpStep) return joinKeys(3, stepKey(statement));
  throw new Error(`${statement.id} has an unknown form`);
}

/** Spans in the order of the text. */
export const spanKey = (span: { documentId: string; start: number; end: number; id: string }): string =>
  joinKeys(span.documentId, numberKey(span.start), numberKey(span.end), span.id);

/** Agenda items by meeting, as they stand in its minutes. */
export const agendaKey = (item: AgendaItem): string => joinKeys(item.meetingId, numberKey(item.position));
