import { afterAll, beforeAll, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { LOADED_AT } from '../support/base.js';
import { expectSameOfRandom, openUnkept } from '../support/both-ways.js';
import { SEED } from '../support/random.js';
import type { TestWebsite } from '../support/website.js';

/** Over HTTP, the fast path answers random operations as Apollo does. */

let site: TestWebsite;
let editor: string;
beforeAll(async () => {
  site = await openUnkept({ MAX_ANSWER_BYTES: '20000' });
  editor = `Bearer ${(await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT)).token}`;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

it.each([1, 2, 3, 4, 5])('random operations, some of which fail, are refused, or end (%i)', async (part) => {
  const fast = await expectSameOfRandom(site, editor, SEED + part, 100);
  expect(fast).toBeGreaterThan(25);
  expect(fast).toBeLessThan(100);
});
