/**
 * Work in steps: what takes long over a whole base stops after each pass over some rows, so that whoever drives it can let others in, or
 * leave it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How many rows are gone through in a step, where a pass is cut into several. */
const ROWS_PER_STEP = 5_000;

/** Does all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes through rows, with a step after every {@link ROWS_PER_STEP}. */
export function* eachInSteps<T>(rows: Iterable<T>, use: (row: T, index: number) => void): Steps<void> {
  let index = 0;
  for (const row of rows) {
    use(row, index);
    index += 1;
    if (index % ROWS_PER_STEP === 0) yield;
  }
  yield;
}

/** `flatMap` in steps. */
export function* flatMapInSteps<T, R>(rows: readonly T[], of: (row: T) => readonly R[] | R): Steps<R[]> {
  const found: R[] = [];
  yield* eachInSteps(rows, (row) => {
    const one = of(row);
    if (Array.isArray(one)) for (const each of one as readonly R[]) found.push(each);
    else found.push(one as R);
  });
  return found;
}
