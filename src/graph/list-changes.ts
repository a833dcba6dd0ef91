import { fieldsOf } from '../core/fields.js';
import { compareKeys, elementAt, firstReaching } from '../core/sorted.js';
import type { PatchedMap } from './patched-map.js';
import { atOnce, eachInSteps, filterInSteps, mapInSteps, ROWS_PER_STEP, type Steps } from './steps.js';

/** What of a list differs between two revisions. A row that changed is gone as it was, and has come as it is. */
export interface ListChange<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** How many rows differ. */
export function sizeOf({ gone, come }: ListChange<unknown>): number {
  return gone.length + come.length;
}

/** The change of those rows that are of one class. */
export function changeOf<T extends U, U>(change: ListChange<U>, type: abstract new () => T): ListChange<T> {
  return atOnce(changeOfInSteps(change, type));
}

/** {@link changeOf} in steps. */
export function* changeOfInSteps<T extends U, U>(change: ListChange<U>, type: abstract new () => T): Steps<ListChange<T>> {
  const isOf = (row: U): row is T => row instanceof type;
  return { gone: yield* filterInSteps(change.gone, isOf), come: yield* filterInSteps(change.come, isOf) };
}

/**
 * The change of what is found by some ids, before and after.
 * @param was what there was by an id, if anything
 */
export function changeAt<T>(ids: Iterable<string>, was: (id: string) => T | undefined, is: (id: string) => T | undefined): ListChange<T> {
  const gone: T[] = [];
  const come: T[] = [];
  for (const id of ids) {
    const [before, after] = [was(id), is(id)];
    if (before === after) continue;
    if (before !== undefined) gone.push(before);
    if (after !== undefined) come.push(after);
  }
  return { gone, come };
}

/**
 * What differs between two lists of rows. Rows that hold the same values are the same row, whether or not they are the same object. It
 * costs little where what both have stands in the same order in both, and what has come at the end.
 */
export function* changeInSteps<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Steps<ListChange<T>> {
  if (before === after) return { gone: [], come: [] };
  const gone = new Map<string, T>();
  const others: T[] = [];
  let at = 0;
  yield* eachInSteps(before, (row) => {
    const other = after[at];
    if (other?.id !== row.id) {
      gone.set(row.id, row);
      return;
    }
    at += 1;
    if (holdSame(row, other)) return;
    gone.set(row.id, row);
    others.push(other);
  });
  for (; at < after.length; at += 1) {
    others.push(elementAt(after, at));
    if (at % ROWS_PER_STEP === 0) yield;
  }
  const come: T[] = [];
  yield* eachInSteps(others, (row) => {
    const was = gone.get(row.id);
    if (was && holdSame(was, row)) gone.delete(row.id);
    else come.push(row);
  });
  return { gone: yield* mapInSteps(gone.values(), (row) => row), come };
}

/** Whether two rows hold the same values. Rows are never changed, and what is copied of them is their lists at most. */
function holdSame(one: object, other: object): boolean {
  if (one === other) return true;
  if (one.constructor !== other.constructor) return false;
  const was = fieldsOf(one) as Readonly<Record<string, unknown>>;
  const is = fieldsOf(other) as Readonly<Record<string, unknown>>;
  const names = Object.keys(is);
  return names.length === Object.keys(was).length && names.every((name) => isSameValue(was[name], is[name]));
}

/** Lists by their elements, and objects by what they say: some are made anew each time they are read. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => value === other[at]);
  if (one === other) return true;
  const areObjects = typeof one === 'object' && typeof other === 'object' && one !== null && other !== null;
  return areObjects && JSON.stringify(one) === JSON.stringify(other);
}

/** By what was patched last: the change, and what was made with it, as long as somebody has it. */
const PATCHED = new WeakMap<object, { readonly change: ListChange<unknown>; readonly made: WeakRef<object> }>();

/**
 * What is made of something with a change in it, once for all roles that share it and in which the same rows differ: so they go on sharing
 * what they read alike.
 */
export function* patchedOnce<S extends object>(one: S, change: ListChange<unknown>, make: () => Steps<S>): Steps<S> {
  const last = PATCHED.get(one);
  const isSame = last && isSameList(last.change.gone, change.gone) && isSameList(last.change.come, change.come);
  const known = isSame ? last.made.deref() : undefined;
  if (known) return known as S;
  const made = yield* make();
  PATCHED.set(one, { change, made: new WeakRef<object>(made) });
  return made;
}

/** Whether two lists have the same elements in the same order. */
function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((element, at) => element === other[at]);
}

/**
 * A list sorted by unique keys, with a change in it.
 * @param change of few rows: each moves what follows it
 */
export function patchedList<T>(list: readonly T[], { gone, come }: ListChange<T>, keyOf: (row: T) => string): readonly T[] {
  if (gone.length + come.length === 0) return list;
  const edits = [...gone.map((row) => ({ isGone: true, row })), ...come.map((row) => ({ isGone: false, row }))]
    .map(({ isGone, row }) => {
      const key = keyOf(row);
      return { isGone, row, key, at: firstReaching(0, list.length, (at) => keyOf(elementAt(list, at)) >= key) };
    })
    // From the end, so that no edit moves the place of another.
    .sort((a, b) => b.at - a.at || Number(b.isGone) - Number(a.isGone) || compareKeys(b.key, a.key));
  const patched = list.slice();
  for (const [index, { isGone, row, key, at }] of edits.entries()) {
    // A row that keeps its key is put in the place of what it was, right after which it comes here: nothing else moves.
    if (isGone && edits[index + 1]?.key === key) continue;
    if (!isGone && edits[index - 1]?.key === key) patched[at] = row;
    else if (isGone) patched.splice(at, 1);
    else patched.splice(at, 0, row);
  }
  return patched;
}

/** {@link patchedList}, once for all who share the list: {@link patchedOnce}. */
export function patchedListInSteps<T>(list: readonly T[], change: ListChange<T>, keyOf: (row: T) => string): Steps<readonly T[]> {
  return patchedOnce(list, change, function* () {
    yield;
    return patchedList(list, change, keyOf);
  });
}

/** What differs in several lists together. */
export function mergedChange<T>(...changes: readonly ListChange<T>[]): ListChange<T> {
  return { gone: changes.flatMap(({ gone }) => gone), come: changes.flatMap(({ come }) => come) };
}

/** How a list is grouped: by the keys that each row has, in the order of the list. */
export interface Grouping<T> {
  readonly keysOf: (row: T) => Iterable<string>;
  readonly order: (row: T) => string;
}

/**
 * The groups of a list, with a change in it: those of other keys are shared.
 * @param keysBefore the keys that rows had, where these depend on more than the row
 */
export function* patchedGroupsInSteps<T>(
  groups: PatchedMap<readonly T[]>,
  { gone, come }: ListChange<T>,
  { keysOf, order, keysBefore = keysOf }: Grouping<T> & { readonly keysBefore?: (row: T) => Iterable<string> },
): Steps<PatchedMap<readonly T[]>> {
  const changes = changesOfGroups({ gone, come }, { keysOf, keysBefore });
  yield;
  const entries = [...changes].map(([key, change]): [string, readonly T[] | undefined] => {
    const group = patchedList(groups.get(key) ?? [], change, order);
    return [key, group.length > 0 ? group : undefined];
  });
  return yield* groups.withInSteps(entries);
}

/** What a change of a list is of each of its groups, by their keys: {@link patchedGroupsInSteps}. */
export function changesOfGroups<T>(
  { gone, come }: ListChange<T>,
  { keysOf, keysBefore = keysOf }: Pick<Grouping<T>, 'keysOf'> & { readonly keysBefore?: (row: T) => Iterable<string> },
): ReadonlyMap<string, ListChange<T>> {
  const changes = new Map<string, { readonly gone: T[]; readonly come: T[] }>();
  const changeOfGroup = (key: string): { readonly gone: T[]; readonly come: T[] } => {
    const known = changes.get(key);
    if (known) return known;
    const change = { gone: [], come: [] };
    changes.set(key, change);
    return change;
  };
  for (const row of gone) for (const key of keysBefore(row)) changeOfGroup(key).gone.push(row);
  for (const row of come) for (const key of keysOf(row)) changeOfGroup(key).come.push(row);
  return changes;
}
