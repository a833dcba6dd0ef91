import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { fuzzMutations } from './fuzz.js';

it.each(Array.from({ length: 20 }, (_, run) => run))(
  'answers 500 random mutations, run %i',
  async (run) => {
    expect((await fuzzMutations(500, SEED + run, 200)).done).toBeGreaterThan(40);
  },
  3_600_000,
);
