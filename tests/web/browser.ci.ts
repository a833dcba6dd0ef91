import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, openBrowser, overflowOf, type TestBrowser, violationsOf, visiting, WIDE } from '../support/browser.js';
import { THREE_MEETINGS } from '../support/base.js';
import { BASE, writeSeeds } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Long pages, paper, and names of every sort, as a browser shows them. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(THREE_MEETINGS), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const visit = visiting(() => [browser, site]);

describe('in a browser', () => {
  it('keeps the list of the sections of a long page in sight, and what it leads to below it', async () => {
    await visit('/fr/meeting/2030-01-16', WIDE, async (page) => {
      await page.locator('.toc a[href="#agenda"]').click();
      const [list, heading] = await Promise.all([page.locator('.toc').boundingBox(), page.locator('#agenda').boundingBox()]);
      expect(list?.y).toBe(0);
      expect(heading?.y).toBeGreaterThanOrEqual(list?.height ?? Infinity);
      expect(heading?.y).toBeLessThan(200);
    });
  });

  it.each(['travail-saisonnier', 'hebergement'])(
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

  it.each(['/fr/meeting/2030-01-16', '/en/meeting/2030-03-20', '/fr/organization/la-passerelle-indigo', '/fr/follow-ups'])(
    'prints %s on two sheets at most, without what is clicked',
    async (path) => {
      await visit(path, WIDE, async (page) => {
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
        await page.emulateMedia({ media: 'print' });
        const printed = await page.locator('main').innerText();
        expect(printed).not.toMatch(/Lire dans le texte|Read in the text|¶|Excel|JSON/);
        expect(printed.length).toBeGreaterThan(200);
      });
    },
  );

  it.each([
    ['fr', 'hébergement', '\u00a0: '],
    ['en', 'hébergement', ': '],
  ])('prints in %s what a search found, without what is clicked, and the colon as the language has it', async (lang, words, colon) => {
    await visit(`/${lang}/search?q=${encodeURIComponent(words)}`, WIDE, async (page) => {
      const clicked = page.locator('.facets, .answer .button, .why .in-text');
      expect(await clicked.count()).toBeGreaterThan(2);
      await page.emulateMedia({ media: 'print' });
      expect(await clicked.locator('visible=true').count()).toBe(0);
      expect(await page.locator('.result').first().isVisible()).toBe(true);
    });
    await visit(`/${lang}/meeting/2030-01-16`, WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const written = page.locator('.facts-list dt').first();
      expect(await written.evaluate((term) => getComputedStyle(term, '::after').content)).toBe(`"${colon}"`);
      const marks = await page.locator('.more-rows > summary').evaluateAll((all) => all.map((one) => getComputedStyle(one).listStyleType));
      expect(new Set(marks)).toEqual(new Set(['none']));
    });
  });

  it('prints the first page as what there is to do and what comes, without its forms', async () => {
    await visit('/fr', WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main :is(input, button, .button):visible').count()).toBe(0);
      expect(await page.locator('.figures').isVisible()).toBe(true);
    });
  });

  it('prints the minutes of a meeting only when asked', async () => {
    await visit('/fr/meeting/2030-01-16', WIDE, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.minutes').isVisible()).toBe(false);
      expect(await page.locator('.attendance').first().isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('link', { name: 'Imprimer avec le compte-rendu' }).click();
      await page.waitForURL(/print=text/);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.minutes').isVisible()).toBe(true);
      expect(await page.locator('main').innerText()).not.toContain('¶');
    });
  });
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
    expect(odd.unexpectedErrors).toEqual([]);
  });

  it.each([
    '/fr/organization',
    '/fr/theme/mineurs',
    '/fr/search?q=association',
    '/en/coverage',
    ...NAMES.map((_, index) => `/fr/organization/odd-${index}`),
  ])('are text on %s, and the layout holds at 320 px', async (path) => {
    await visiting(() => [browser, odd])(path, NARROW, async (page, seen) => {
      expect(await overflowOf(page)).toBe(0);
      expect(await page.title()).not.toMatch(/^[12]$/);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(seen).toEqual([]);
    });
  });
});
