import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWebsite, type TestWebsite } from '../support/website.js';
import { PUBLISHED_BASE } from './published.js';

/** Every page of the published base: each draws a network, which takes too long for `npm test`. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(PUBLISHED_BASE);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

describe('the pages of the published base', () => {
  it('are there for every entry', async () => {
    const ids = site.base.graph.view('ANONYMOUS').entities.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(200);
    const missing: string[] = [];
    for (const id of ids) if ((await site.get(`/fr/${id}`)).status !== 200) missing.push(id);
    expect(missing).toEqual([]);
  });
});
