import { expect, it } from 'vitest';
import { testSchema } from '../support/base.js';
import { SEED } from '../support/random.js';
import { fuzzMutations } from './fuzz.js';

it('answers 500 random mutations without an error of the program, and exports what they left', async () => {
  const { sent, done, codes, mutations } = await fuzzMutations(500, SEED, 20);
  expect(sent).toBe(500);
  expect(Object.keys(mutations).sort()).toEqual(Object.keys(testSchema().getMutationType()?.getFields() ?? {}).sort());
  expect(done, JSON.stringify(codes)).toBeGreaterThan(40);
  expect(Object.keys(codes).length).toBeGreaterThan(5);
}, 600_000);
