import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type TestBrowser, visiting, WIDE } from '../support/browser.js';
import { openWebsite, type TestWebsite } from '../support/website.js';
import { PUBLISHED_BASE } from './published.js';

/** Every page of the published base, which takes too long for `npm test`: each draws a network. And what is printed of it for a meeting. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(PUBLISHED_BASE), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const visit = visiting(() => [browser, site]);

describe('the pages of the published base', () => {
  it.each([
    '/fr/meeting/2013-11-22',
    '/en/meeting/2013-11-22',
    '/fr/organization/hors-la-rue',
    '/fr/organization/secours-catholique-caritas-france',
  ])('are for the table on two sheets at most: %s', async (path) => {
    await visit(path, WIDE, async (page) => {
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    });
  });

  it('are there for every entry', async () => {
    const ids = site.base.graph.view('ANONYMOUS').entities.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(200);
    const missing: string[] = [];
    for (const id of ids) if ((await site.get(`/fr/${id}`)).status !== 200) missing.push(id);
    expect(missing).toEqual([]);
  });
});
