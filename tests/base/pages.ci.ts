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
    ['/fr/meeting/2013-11-22', 2],
    ['/en/meeting/2013-11-22', 2],
    ['/fr/organization/hors-la-rue', 1],
    ['/fr/organization/secours-catholique-caritas-france', 2],
    ['/fr/organization/ensemble-contre-la-traite-des-etres-humains', 2],
    ['/fr/follow-ups', 2],
    ['/fr/follow-ups?assignee=organization/ensemble-contre-la-traite-des-etres-humains', 1],
    ['/fr/theme/mineurs', 1],
    ['/fr/theme/traite-des-etres-humains', 1],
    ['/fr/calendar?from=0001-01-01', 1],
  ])('are for the table on few sheets: %s on %i', async (path, sheets) => {
    await visit(path, WIDE, async (page) => {
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(sheets);
    });
  });

  it('print ideas that are folded below duties', async () => {
    await visit('/fr/follow-ups', WIDE, async (page) => {
      const idea = page.locator('.sheet .more-rows tbody tr').first();
      expect(await idea.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await idea.isVisible()).toBe(true);
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
