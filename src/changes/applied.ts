import { LRUCache } from 'lru-cache';
import type { Actor } from '../core/actor.js';
import { hashOf } from '../core/hash.js';
import { textsAfter, withoutText } from './document-text.js';
import { applyOperations, type Operation } from './operation.js';
import { type BaseState, type Compiled, compileItems, type Fault, newFaults } from './state.js';
import { refuse, type UserError } from './user-error.js';

/** The base with the operations of a change set in it. */

/**
 * The rows after some operations, in which nothing is wrong that was not before.
 * @throws Refusal
 */
export function checked(base: BaseState, operations: readonly Operation[], actor: Actor, apply = appliedOnce): Compiled {
  const after = apply(base, operations, actor);
  const faults = newFaults(after, base.compiled);
  if (faults.length > 0) refuse(...faults.slice(0, MAX_ERRORS).map((fault) => errorOf(fault, operations.at(-1))));
  return after;
}

/** More errors than these nobody reads at once. */
const MAX_ERRORS = 50;

const draftsOf = new WeakMap<BaseState, LRUCache<string, Compiled>>();
/** How many drafts are kept as rows for one state of the base. */
const MAX_DRAFTS = 4;

/**
 * {@link applied}, for drafts: every edit of one, and every look at it, starts from what the one before left. What is published is made
 * anew, since its rows are written.
 */
export function appliedOnce(base: BaseState, operations: readonly Operation[], actor: Pick<Actor, 'name'>): Compiled {
  const known = draftsOf.get(base) ?? new LRUCache<string, Compiled>({ max: MAX_DRAFTS });
  draftsOf.set(base, known);
  const key = hashOf(actor.name, operations);
  const rows = known.get(key) ?? applied(base, operations, actor);
  known.set(key, rows);
  return rows;
}

/** The rows after some operations, right or wrong. */
export function applied(base: BaseState, operations: readonly Operation[], actor: Pick<Actor, 'name'>): Compiled {
  const items = applyOperations(base.compiled.items, operations.map(withoutText), `editor:${actor.name}`);
  const written = operations.filter(({ operation }) => operation !== 'REMOVE' && operation !== 'MERGE').map(({ recordId }) => recordId);
  return compileItems(items, textsAfter(base.texts, operations), written);
}

/** A fault of the row that was edited last is told of its field; of another row, of that row. */
function errorOf({ itemId, path, code, message }: Fault, last: Operation | undefined): UserError {
  if (itemId === last?.recordId) return { path, code, message };
  return { path: [], code, message: { fr: `${itemId} : ${message.fr}`, en: `${itemId}: ${message.en}` } };
}
