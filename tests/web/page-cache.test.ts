import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { AnswerCache } from '../../src/api/answer-cache.js';
import { RowChanger } from '../support/random-changes.js';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Pages are kept where answers are: within one bound, and for as long as what they say is so. */

let site: TestWebsite;
const of = vi.spyOn(AnswerCache.prototype, 'of');

beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
});
afterAll(async () => {
  await site.close();
});

it('keeps pages and answers together, and none of a revision that is over', async () => {
  const pages = ['/fr', '/fr/meeting', '/fr/theme'];
  const before = new Map<string, string>();
  for (const page of pages) before.set(page, (await site.get(page)).text);
  await site.get('/graphql?query={dataset{revision}}', {});
  const [cache] = of.mock.contexts as [AnswerCache];
  expect(cache.kept.answers).toBe(pages.length + 1);
  for (const page of pages) expect((await site.get(page)).text).toBe(before.get(page));
  expect(cache.kept.answers).toBe(pages.length + 1);

  await new RowChanger(site.base.dataSource).apply({ sort: 'rename', first: 1, second: 1 });
  await site.base.graph.refresh();
  expect((await site.get('/fr')).status).toBe(200);
  expect(cache.kept.answers).toBe(1);
  expect(site.unexpectedErrors).toEqual([]);
});
