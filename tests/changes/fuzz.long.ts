import { expect, it } from 'vitest';
import { DATABASES } from '../support/databases.js';
import { SEED } from '../support/random.js';
import { fuzzMutations } from './fuzz.js';

/** 10,000 on each database. */
const RUNS = Array.from({ length: 20 }, (_, run) => run);

it.each(DATABASES.flatMap(({ name, make }) => RUNS.map((run) => ({ name, make, run }))))(
  'answers 500 random mutations and exports what they left, run $run on $name',
  async ({ make, run }) => {
    expect((await fuzzMutations(500, SEED + run, 200, make)).done).toBeGreaterThan(40);
  },
  3_600_000,
);
