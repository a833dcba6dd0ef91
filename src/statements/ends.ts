import { Claim } from './claim.js';
import { FollowUp } from './follow-up.js';
import { Relation } from './relation.js';
import type { Statement } from './statement.js';

/** The ids of the entities without which a statement cannot be read: its ends, its third party, its attribution. */
export function requiredEntityIds(statement: Statement): string[] {
  return [statement.attributedToId, ...endsOf(statement)].filter((id) => id !== null);
}

function endsOf(statement: Statement): readonly (string | null)[] {
  if (statement instanceof Relation) return [statement.subjectId, statement.objectId, statement.onBehalfOfId];
  if (statement instanceof Claim) return statement.about;
  if (statement instanceof FollowUp) return [...statement.about, ...statement.assignees];
  return [];
}
