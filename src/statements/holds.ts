import type { Relation } from './relation.js';
import type { Statement } from './statement.js';

/** What feeds views, grades, coverage, derived links, networks and paths: one rule, for all of them. What was superseded is in no list that they read. */

/** Whether the source asserts it: what is hedged, possible, recommended or denied is shown where it is said, and feeds nothing. */
export function isAsserted({ modality }: Pick<Statement, 'modality'>): boolean {
  return modality === 'ASSERTED';
}

/** Whether a row says that something holds, held or will: asserted, not an idea, not called off. */
export function holds(relation: Pick<Relation, 'modality' | 'status'>): boolean {
  return isAsserted(relation) && relation.status !== 'PROPOSED' && relation.status !== 'CANCELLED';
}
