import { Claim } from '../statements/claim.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';

/** The entities that a statement names. */
export function entitiesOf(statement: Statement): string[] {
  const ids = (...all: readonly (string | null)[]): string[] => all.filter((id) => id !== null);
  if (statement instanceof Relation)
    return ids(
      statement.subjectId,
      statement.objectId,
      statement.onBehalfOfId,
      statement.substituteForId,
      statement.attributedToId,
      ...statement.topics,
    );
  if (statement instanceof Claim) return ids(statement.attributedToId, ...statement.entityIds());
  return [...statement.everyEntityId()];
}
