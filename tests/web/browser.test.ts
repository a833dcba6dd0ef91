/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { keptBy, openBrowser, overflowOf, type TestBrowser, violationsOf, watch } from '../support/browser.js';
import { REAL_SEEDS } from '../support/base.js';
import { BASE, writeSeeds } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** A few looks with a real browser; the whole matrix of pages, languages, widths and modes is in `npm run test:long`. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(REAL_SEEDS), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.faults).toEqual([]);
});

async function visit<T>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page, seen: string[]) => Promise<T>,
  at = site,
): Promise<T> {
  const context = await browser.browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen = watch(page, at.url);
    await page.goto(`${at.url}${path}`);
    return await look(page, seen);
  } finally {
    await context.close();
  }
}

const WIDE = { viewport: { width: 1280, height: 900 } };
const NARROW = { viewport: { width: 320, height: 640 } };

describe('in a browser', () => {
  it.each(['/fr', '/en/organization/hors-la-rue', '/fr/meeting/2013-11-22', '/fr/theme/mineurs', '/en/follow-ups'])(
    '%s has nothing that axe-core objects to, asks nobody else and keeps nothing',
    async (path) => {
      await visit(path, WIDE, async (page, seen) => {
        expect(await violationsOf(page)).toEqual([]);
        expect(await keptBy(page)).toEqual([]);
        expect(seen).toEqual([]);
      });
    },
  );

  it.each([
    '/fr',
    '/fr/meeting/2013-11-22',
    '/fr/theme/traite-des-etres-humains',
    '/fr/coverage',
    '/en/paths?from=organization/fondation-raja&to=place/nepal',
  ])('%s need not be scrolled sideways at 320 px', async (path) => {
    expect(await visit(path, NARROW, (page) => overflowOf(page))).toBe(0);
  });

  it('opens with the keyboard: the skip link, then the first evidence', async () => {
    await visit('/fr/organization/hors-la-rue', WIDE, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      const summary = page.locator('details.evidence > summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('details.evidence').first().locator('blockquote').isVisible()).toBe(true);
    });
  });

  it('looks the same when one comes back to it', async () => {
    await visit('/fr/theme/mineurs', WIDE, async (page, seen) => {
      await page.goto(`${site.url}/fr/theme/mineurs`);
      expect(await page.locator('.menu ul').evaluate((element) => getComputedStyle(element).listStyleType)).toBe('none');
      expect(seen).toEqual([]);
    });
  });

  it('answers the three questions without script', async () => {
    const noScript = { ...WIDE, javaScriptEnabled: false };
    await visit('/fr', noScript, async (page) => {
      await page.fill('#theme-q', 'mineurs');
      await page.press('#theme-q', 'Enter');
      expect(new URL(page.url()).pathname).toBe('/fr/theme/mineurs');
      expect(await page.locator('.grade.declared').textContent()).toContain('Hors la Rue');
    });
    await visit('/fr', noScript, async (page) => {
      await page.click('#q-promised ~ p a.button');
      await page.selectOption('#assignee', { label: 'Secours Catholique – Caritas France' });
      await page.click('main form button');
      expect(await page.locator('.follow-ups tbody tr').count()).toBeGreaterThan(0);
    });
    await visit('/fr', noScript, async (page) => {
      await page.fill('#path-from', 'Fondation Raja');
      await page.fill('#path-to', 'nepal');
      await page.click('#q-linked ~ form button');
      expect(await page.locator('.path').first().textContent()).toMatch(/Prix de la Fondation Raja/);
    });
  });

  it('suggests as one types, and a suggestion leads to its page', async () => {
    await visit('/fr', WIDE, async (page, seen) => {
      const answered = page.waitForResponse((response) => response.url().includes('/fr/suggest?q=hors'));
      await page.locator('#big-q').pressSequentially('hors');
      await answered;
      await page.locator('.big-search datalist option[value="Hors la Rue"]').waitFor({ state: 'attached' });
      await page.fill('#big-q', 'Hors la Rue');
      await page.press('#big-q', 'Enter');
      await page.waitForURL('**/fr/organization/hors-la-rue');
      expect(seen).toEqual([]);
    });
  });

  it('goes from a sentence to its place in the minutes', async () => {
    await visit('/fr/theme/mineurs', WIDE, async (page) => {
      await page.locator('details.evidence > summary').first().click();
      await page.locator('.quotation figcaption a:last-child').first().click();
      await page.waitForURL('**/fr/meeting/2013-11-22#passage-*');
      const target = page.locator('.passage:target');
      expect(await target.textContent()).toContain('intervenant auprès des mineurs');
      expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    });
  });

  it('keeps the list of the sections of a long page in sight, and what it leads to below it', async () => {
    await visit('/fr/meeting/2013-11-22', WIDE, async (page) => {
      await page.locator('.toc a[href="#agenda"]').click();
      const [list, heading] = await Promise.all([page.locator('.toc').boundingBox(), page.locator('#agenda').boundingBox()]);
      expect(list?.y).toBe(0);
      expect(heading?.y).toBeGreaterThanOrEqual(list?.height ?? Infinity);
      expect(heading?.y).toBeLessThan(200);
    });
  });

  it.each(['mineurs', 'traite-des-etres-humains'])(
    'prints the theme %s on one sheet, without what is clicked, with its address',
    async (slug) => {
      await visit(`/fr/theme/${slug}`, WIDE, async (page) => {
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.toc').isVisible()).toBe(false);
        expect(await page.locator('.printed').textContent()).toContain(`${site.url}/fr/theme/${slug}`);
      });
      await visit('/fr/follow-ups', WIDE, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('main form').isVisible()).toBe(false);
      });
    },
  );
});

describe('names that nobody foresaw', () => {
  const NAMES = [
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    `Association ${'très '.repeat(80)}longue`,
    'A'.repeat(300),
    'جمعية مكافحة الاتجار بالبشر',
    '人身取引対策連絡会',
    'Ação & «Ćwiczenie» "O’Neill" 🏠',
  ];
  let odd: TestWebsite;
  beforeAll(async () => {
    const entities = NAMES.map(
      (name, index) => `  - { id: organization/odd-${index}, name: ${JSON.stringify(name)}, summary: ${JSON.stringify(name)} }`,
    );
    const relations = NAMES.map(
      (_, index) =>
        `      - { id: zz00000${index}, subject: organization/odd-${index}, type: WORKS_ON, object: theme/mineurs, status: ONGOING }`,
    );
    const rows = `visibility: PUBLIC\ndocument: document/compte-rendu\nentities:\n${entities.join('\n')}\npassages:\n  - quote: L’Atelier du Port travaille sur les mineurs.\n    relations:\n${relations.join('\n')}\n`;
    odd = await openWebsite(writeSeeds({ ...BASE, 'odd.yaml': rows }));
  });
  afterAll(async () => {
    await odd.close();
    expect(odd.faults).toEqual([]);
  });

  it.each([
    '/fr/organization',
    '/fr/theme/mineurs',
    '/fr/search?q=association',
    '/en/coverage',
    ...NAMES.map((_, index) => `/fr/organization/odd-${index}`),
  ])('are text on %s, and the layout holds at 320 px', async (path) => {
    await visit(
      path,
      NARROW,
      async (page, seen) => {
        expect(await overflowOf(page)).toBe(0);
        expect(await page.title()).not.toMatch(/^[12]$/);
        expect(await page.locator('main img, main script').count()).toBe(0);
        expect(await violationsOf(page)).toEqual([]);
        expect(seen).toEqual([]);
      },
      odd,
    );
  });
});
