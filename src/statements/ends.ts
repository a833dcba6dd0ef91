import type { EntityKind } from '../kinds/index.js';
import { actorKinds } from '../kinds/kind-of-id.js';
import type { RelationType } from './vocabulary.js';
import { type Ends, ROWS } from './vocabulary-table.js';

/** Which kinds may stand at the ends of a relation, without what declares the vocabulary to the schema. */

/** The kinds allowed at an end; null for any. */
export function kindsOf(ends: Ends): ReadonlySet<EntityKind> | null {
  if (ends === 'ANY') return null;
  return new Set(ends.flatMap((end) => (end === 'ACTOR' ? actorKinds() : [end])));
}

/** Whether the vocabulary has a type between two kinds. */
export function hasEnds(type: RelationType, subject: EntityKind, object: EntityKind): boolean {
  const row = ROWS[type];
  return [kindsOf(row.subject)?.has(subject), kindsOf(row.object)?.has(object)].every((allowed) => allowed !== false);
}
