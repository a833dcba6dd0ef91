import { certaintyRank } from '../core/vocabulary.js';
import type { AgendaItem } from '../documents/document.js';
import type { Entity } from '../kinds/index.js';
import type { Claim } from '../statements/claim.js';
import type { FollowUp } from '../statements/follow-up.js';
import type { Relation } from '../statements/relation.js';
import { relationTypeOf } from '../statements/vocabulary.js';

/** The keys by which lists are sorted, in binary order, and by which their cursors go on. Each is unique. */

/** Rows by id. */
export const idKey = (row: { id: string }): string => row.id;

/** Entities by name. */
export const entityKey = (entity: Entity): string => `${entity.sortKey}\u0000${entity.id}`;

/** Relations by the order of the vocabulary, then date, then certainty. */
export const relationKey = (relation: Relation): string =>
  [pad(relationTypeOf(relation.type).rank), relation.dates?.earliest ?? '9999-99-99', certaintyRank(relation.certainty), relation.id].join(
    '\u0000',
  );

/** Claims by kind, then date; then by id, which is minted at random, so the order says nothing and stays. */
export const claimKey = (claim: Claim): string => [claim.claimKind, claim.dates?.earliest ?? '9999-99-99', claim.id].join('\u0000');

/** Follow-ups by due date, then id. */
export const followUpKey = (followUp: FollowUp): string =>
  [followUp.dates?.earliest ?? followUp.dates?.latest ?? '9999-99-99', followUp.id].join('\u0000');

/** Spans in the order of the text. */
export const spanKey = (span: { documentId: string; start: number; end: number; id: string }): string =>
  [span.documentId, pad(span.start), pad(span.end), span.id].join('\u0000');

/** Agenda items by meeting, as they stand in its minutes. */
export const agendaKey = (item: AgendaItem): string => `${item.meetingId}\u0000${pad(item.position)}`;

function pad(number: number): string {
  return String(number).padStart(9, '0');
}
