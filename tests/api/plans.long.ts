import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { compareRandomAnswers } from '../support/random-answers.js';
import { SEED } from '../support/random.js';
import { leaveRejectionsUnheard } from '../support/unheard-rejections.js';

leaveRejectionsUnheard();

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

it('10,000 random operations are answered by plans as by graphql-js', async () => {
  const seen = await compareRandomAnswers(base, SEED, 10_000);
  process.stdout.write(`${JSON.stringify(seen)}\n`);
  expect(seen.ended).toBeGreaterThan(100);
}, 3_600_000);
