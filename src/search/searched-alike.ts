import type { ViewChange } from '../graph/per-view.js';
import type { ListChange } from '../graph/list-changes.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';

/**
 * Whether all that is searched is the same after a change: then the index is too. Most changes are of what no search looks at: a note, a
 * date, a status, who may read what a reader read before and still does.
 */
export function isSearchedAlike({ lists }: ViewChange): boolean {
  const { entities, passages, mentions, claims, followUps, steps, statements, relations } = lists;
  const others = [entities, passages, mentions, claims, followUps, steps];
  return others.every(({ gone, come }) => gone.length + come.length === 0) && areAlike(statements) && areAlike(relations);
}

function areAlike({ gone, come }: ListChange<Statement>): boolean {
  const before = new Map(gone.map((one) => [one.id, searchedOf(one)]));
  return gone.length === come.length && come.every((one) => before.get(one.id) === searchedOf(one));
}

/** All that search reads of a statement, as text. */
function searchedOf(statement: Statement): string {
  const { id, evidence } = statement;
  if (!(statement instanceof Relation)) return JSON.stringify(statement);
  const { type, subjectId, objectId, modality, role, dates, certainty } = statement;
  // The texts of roles are in the order of their relations.
  const order = role === null ? null : [dates, certainty];
  return JSON.stringify([id, type, subjectId, objectId, modality, role, order, evidence, statement.entityIds()]);
}
