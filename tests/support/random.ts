/**
 * The seed of whatever a run of tests draws: one and the same in `npm test`, another each time in `npm run test:long`, which prints it
 * with each failure. `TEST_SEED=<seed>` draws the same again.
 */
export const SEED = Number(process.env.TEST_SEED);

/** How many runs a dear property has: as many as said in `npm test`, ten times as many where it draws anew. */
export function runs(usual: number): number {
  return usual * Number(process.env.PROPERTY_RUNS ?? 1);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32), so that a failure can be repeated. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
