import { compareKeys, elementAt } from '../core/sorted.js';

/**
 * Work in steps: what takes long over a whole base stops after each pass over some rows, so that whoever drives it can let others in, or
 * leave it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many rows are gone through in a step, where a pass is cut into several: some milliseconds, also of what takes most for each row. */
export const ROWS_PER_STEP = 250;

/** How many rows are sorted, and how many are merged, in a step: that takes less for each. */
const SORTED_PER_STEP = 8 * ROWS_PER_STEP;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes through rows, with a step after every {@link ROWS_PER_STEP}, and at the end. */
export function* eachInSteps<T>(rows: Iterable<T>, use: (row: T, index: number) => void): Steps<void> {
  let index = 0;
  for (const row of rows) {
    use(row, index);
    index += 1;
    if (index % ROWS_PER_STEP === 0) yield;
  }
  if (index % ROWS_PER_STEP > 0) yield;
}

/** `map` in steps. */
export function* mapInSteps<T, R>(rows: Iterable<T>, of: (row: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  yield* eachInSteps(rows, (row, index) => made.push(of(row, index)));
  return made;
}

/** `flatMap` in steps. */
export function* flatMapInSteps<T, R>(rows: Iterable<T>, of: (row: T) => readonly R[] | R): Steps<R[]> {
  const found: R[] = [];
  yield* eachInSteps(rows, (row) => {
    const one = of(row);
    if (Array.isArray(one)) for (const each of one as readonly R[]) found.push(each);
    else found.push(one as R);
  });
  return found;
}

/** `filter` in steps. */
export function filterInSteps<T, S extends T>(rows: Iterable<T>, test: (row: T) => row is S): Steps<S[]>;
export function filterInSteps<T>(rows: Iterable<T>, test: (row: T) => boolean): Steps<T[]>;
export function* filterInSteps<T>(rows: Iterable<T>, test: (row: T) => boolean): Steps<T[]> {
  const found: T[] = [];
  yield* eachInSteps(rows, (row) => {
    if (test(row)) found.push(row);
  });
  return found;
}

/** The ids of rows, in steps. */
export function* idsInSteps(rows: Iterable<{ readonly id: string }>): Steps<Set<string>> {
  const ids = new Set<string>();
  yield* eachInSteps(rows, ({ id }) => ids.add(id));
  return ids;
}

/** `groupBy` in steps. */
export function* groupInSteps<T>(rows: Iterable<T>, keysOf: (row: T) => Iterable<string>): Steps<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  yield* eachInSteps(rows, (row) => {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  });
  // A list that grows has room for many more; most groups are small, and all are kept.
  yield* eachInSteps(groups, ([key, group]) => {
    if (group.length > 1) groups.set(key, group.slice());
  });
  return groups;
}

/** `sortByKey` in steps. */
export function* sortByKeyInSteps<T>(rows: Iterable<T>, keyOf: (row: T) => string): Steps<T[]> {
  const keyed = yield* mapInSteps(rows, (row) => ({ key: keyOf(row), row }));
  const sorted = yield* sortInSteps(keyed, (a, b) => compareKeys(a.key, b.key));
  return yield* mapInSteps(sorted, ({ row }) => row);
}

/** Sorts as `toSorted` does, equals in the order in which they came, in steps: pieces are sorted, and neighbours merged until one is left. */
export function* sortInSteps<T>(rows: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < rows.length; at += SORTED_PER_STEP) {
    runs.push(rows.slice(at, at + SORTED_PER_STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* mergeInSteps(elementAt(runs, at), runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(left: T[], right: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  if (right.length === 0 || compare(left.at(-1) as T, right[0] as T) <= 0) return yield* appendInSteps(left, right, 0);
  const merged: T[] = [];
  let [at, other] = [0, 0];
  while (at < left.length && other < right.length) {
    if (compare(left[at] as T, right[other] as T) <= 0) merged.push(left[at++] as T);
    else merged.push(right[other++] as T);
    if ((at + other) % SORTED_PER_STEP === 0) yield;
  }
  yield* appendInSteps(merged, left, at);
  return yield* appendInSteps(merged, right, other);
}

function* appendInSteps<T>(list: T[], rest: readonly T[], from: number): Steps<T[]> {
  for (let at = from; at < rest.length; at += 1) {
    list.push(rest[at] as T);
    if (at % SORTED_PER_STEP === 0) yield;
  }
  return list;
}
