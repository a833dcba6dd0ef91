import type { EntityKind } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { sizeOf } from './list-changes.js';
import type { ViewChange } from './per-view.js';

/** What a change of a view is of, as far as what was computed for the view before depends on it. */

/** The statements that differ, or that stand and did not, or no longer stand. */
export function* changedStatements({ lists }: ViewChange): Iterable<Statement> {
  for (const { gone, come } of [lists.statements, lists.relations, lists.claims, lists.followUps, lists.steps]) {
    yield* gone;
    yield* come;
  }
}

function some(change: ViewChange, test: (statement: Statement) => boolean): boolean {
  for (const statement of changedStatements(change)) if (test(statement)) return true;
  return false;
}

/** Whether a statement of a class differs. */
export function concernsClass(change: ViewChange, type: abstract new () => Statement): boolean {
  return some(change, (one) => one instanceof type);
}

/** Whether a relation of some types differs. */
export function concernsTypes(change: ViewChange, ...types: readonly Relation['type'][]): boolean {
  return some(change, (one) => one instanceof Relation && types.includes(one.type));
}

/** Whether an entity of some kinds differs. */
export function concernsKinds({ lists: { entities } }: ViewChange, kinds: readonly EntityKind[]): boolean {
  return [...entities.gone, ...entities.come].some(({ kind }) => kinds.includes(kind));
}

/** Whether it may be another meeting in whose minutes something stands. */
export function concernsMinutes(change: ViewChange): boolean {
  return sizeOf(change.lists.documents) > 0 || concernsTypes(change, 'RECORDS');
}

/** Whether it may be another date or status that some entity has: claims say these, and their rivals how sure they are. */
export function concernsDates(change: ViewChange): boolean {
  return concernsMinutes(change) || some(change, (one) => one instanceof Claim || one.contradicts.length > 0);
}
