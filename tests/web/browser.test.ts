/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptBy, NARROW, openBrowser, overflowOf, type TestBrowser, toNextPage, violationsOf, visiting, WIDE } from '../support/browser.js';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** A few looks with a real browser; the whole matrix of pages, languages, widths and modes is in `npm run test:ci`. */

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
  it.each(['/fr', '/en/organization/la-passerelle-indigo'])(
    '%s has nothing that axe-core objects to, asks nobody else and keeps nothing',
    async (path) => {
      await visit(path, WIDE, async (page, seen) => {
        expect(await violationsOf(page)).toEqual([]);
        expect(await keptBy(page)).toEqual([]);
        expect(seen).toEqual([]);
      });
    },
  );

  it.each(['/fr', '/fr/theme/hebergement'])('%s need not be scrolled sideways at 320 px', async (path) => {
    expect(await visit(path, NARROW, (page) => overflowOf(page))).toBe(0);
  });

  it.each(['/fr', '/fr/network'])('%s has its elements in the order in which they are seen, at 320 px too', async (path) => {
    for (const size of [WIDE, NARROW]) {
      await visit(path, size, async (page) => {
        const moved = (): string[] =>
          [...document.querySelectorAll('body *')]
            .filter((one) => {
              const { order, flexDirection } = getComputedStyle(one);
              return order !== '0' || flexDirection.endsWith('reverse');
            })
            .map(({ className }) => String(className));
        expect(await page.evaluate(moved)).toEqual([]);
        // What the Tab key goes through at the head of the page: row by row.
        const rows = await page
          .locator('.bar :is(a, input, button)')
          .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => Math.round(one.getBoundingClientRect().top / 40)));
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
      });
    }
  });

  it('opens with the keyboard: the skip link, then the first evidence', async () => {
    await visit('/fr/organization/la-passerelle-indigo', WIDE, async (page) => {
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
    await visit('/fr/theme/travail-saisonnier', WIDE, async (page, seen) => {
      await page.goto(`${site.url}/fr/theme/travail-saisonnier`);
      expect(await page.locator('.menu ul').evaluate((element) => getComputedStyle(element).listStyleType)).toBe('none');
      expect(seen).toEqual([]);
    });
  });

  it('answers the three questions without script', async () => {
    const noScript = { ...WIDE, javaScriptEnabled: false };
    await visit('/fr', noScript, async (page) => {
      await page.fill('#theme-q', 'travail saisonnier');
      await toNextPage(page, () => page.press('#theme-q', 'Enter'));
      expect(new URL(page.url()).pathname).toBe('/fr/theme/travail-saisonnier');
      expect(await page.locator('.grade.declared').textContent()).toContain('Escale Indigo');
    });
    await visit('/fr', noScript, async (page) => {
      await toNextPage(page, () => page.click('#q-promised ~ p a.button'));
      await page.selectOption('#assignee', { label: 'Maison du Large' });
      await toNextPage(page, () => page.click('main form button'));
      expect(await page.locator('.follow-ups tbody tr').count()).toBeGreaterThan(0);
    });
    await visit('/fr', noScript, async (page) => {
      await page.fill('#path-from', 'Fondation Ormeval');
      await page.fill('#path-to', 'saint nazaire');
      await toNextPage(page, () => page.click('#q-linked ~ form button'));
      expect(await page.locator('.path').first().textContent()).toMatch(/Permanence mobile/);
    });
  });

  it('offers entities as one types, and a choice in a search box opens its page', async () => {
    await visit('/fr', WIDE, async (page, seen) => {
      const box = page.getByRole('combobox', { name: 'Que cherchez-vous ?' });
      await box.pressSequentially('escale');
      await page.getByRole('option', { name: 'Escale Indigo Organisation' }).waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('option', { name: 'Escale Indigo Organisation' }).click();
      await page.waitForURL('**/fr/organization/la-passerelle-indigo');
      expect(seen).toEqual([]);
    });
  });

  it('keeps the list from which one chooses when a late answer comes', async () => {
    await visit('/fr/paths', WIDE, async (page) => {
      const from = page.getByRole('combobox', { name: 'De' });
      const options = page.locator('.combo-list').getByRole('option');
      // What is typed last is answered when the list of what was typed before is in use.
      let release = (): void => undefined;
      const used = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/suggest?*q=phares', async (route) => {
        await used;
        await route.continue();
      });
      await from.pressSequentially('phare');
      await options.first().waitFor();
      const asked = page.waitForRequest('**/suggest?*q=phares');
      await from.press('s');
      await asked;
      await page.keyboard.press('ArrowDown');
      const late = page.waitForResponse('**/suggest?*q=phares');
      release();
      await (await late).finished();
      // One turn of the page, in which it would have shown the answer.
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
    });
  });

  it('chooses by keyboard, and sends the id of what was chosen', async () => {
    await visit('/fr/paths', WIDE, async (page) => {
      const from = page.getByRole('combobox', { name: 'De' });
      await from.pressSequentially('phares');
      const options = page.locator('.combo-list').getByRole('option');
      await options.first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      expect(await from.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
      expect(await options.first().getAttribute('aria-selected')).toBe('true');
      const name = await options.first().locator('.combo-name').textContent();
      await page.keyboard.press('Enter');
      expect(await from.inputValue()).toBe(name);
      expect(await options.count()).toBe(0);

      const to = page.getByRole('combobox', { name: 'À' });
      await to.pressSequentially('saint naz');
      await options.first().waitFor();
      await page.keyboard.press('Escape');
      expect(await to.getAttribute('aria-expanded')).toBe('false');
      expect(await to.inputValue()).toBe('saint naz');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/paths?*');
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('from')).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(searchParams.getAll('from')).toHaveLength(1);
      expect(searchParams.get('to')).toBe('saint naz');
    });
  });

  it('draws another network at a choice of its centre', async () => {
    await visit('/fr/network', WIDE, async (page) => {
      await page.getByRole('combobox', { name: 'Une autre fiche au centre' }).pressSequentially('quatre vents');
      await page.locator('.combo-list').getByRole('option', { name: 'Les Quatre Vents' }).click();
      await page.waitForURL((url) => url.searchParams.get('around') === 'organization/les-quatre-vents');
      expect(await page.locator('h1').textContent()).toContain('Les Quatre Vents');
    });
  });

  it('folds on phones alone what stands under the items of an agenda and beside a task, and prints it', async () => {
    for (const [path, inside] of [
      ['/fr/meeting/2030-06-12', '.agenda > li'],
      ['/fr/follow-ups', '.links'],
    ] as const) {
      await visit(path, WIDE, async (page) => {
        expect(await page.locator(`.narrow-fold ${inside}`).first().isVisible()).toBe(true);
        expect(await page.locator('.narrow-fold > summary:visible').count()).toBe(0);
      });
      await visit(path, { ...NARROW, javaScriptEnabled: false }, async (page) => {
        const first = page.locator('.narrow-fold', { has: page.locator(inside) }).first();
        expect(await first.locator(inside).first().isVisible()).toBe(false);
        await first.locator('summary').first().focus();
        await page.keyboard.press('Enter');
        expect(await first.locator(inside).first().isVisible()).toBe(true);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.narrow-fold > summary:visible').count()).toBe(0);
      });
    }
    await visit('/fr/meeting/2030-06-12#agenda-item-2030-06-12-iii-phares-et-docks', NARROW, async (page) => {
      expect(await page.locator('#agenda-item-2030-06-12-iii-phares-et-docks').isVisible()).toBe(true);
    });
  });

  it('folds the minutes by item of the agenda, and unfolds one or all', async () => {
    await visit('/fr/meeting/2030-01-16', WIDE, async (page) => {
      const folds = page.locator('details.fold');
      const open = page.locator('details.fold[open]');
      const number = await folds.count();
      expect(number).toBeGreaterThan(1);
      expect(await open.count()).toBe(0);
      await page.locator('.fold > summary').first().click();
      expect(await open.count()).toBe(1);
      await page.getByRole('button', { name: 'Tout déplier' }).click();
      expect(await open.count()).toBe(number);
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tout replier' }).click();
      expect(await open.count()).toBe(0);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await open.count()).toBe(number);
    });
    await visit('/fr/meeting/2030-01-16', { ...WIDE, javaScriptEnabled: false }, async (page) => {
      expect(await page.getByRole('button', { name: 'Tout déplier' }).count()).toBe(0);
      await page.locator('.agenda a.in-text').first().click();
      await page.locator('details.fold[open]').first().waitFor();
    });
  });

  it('goes from a sentence to its place in the minutes', async () => {
    await visit('/fr/theme/travail-saisonnier', WIDE, async (page) => {
      // Another of its sentences stands in a second document of that meeting, which has a page of its own.
      const sentence = page.locator('details.evidence', { has: page.locator('a[href*="/meeting/2030-01-16#"]') }).first();
      await sentence.locator('summary').click();
      await sentence.locator('a[href*="/meeting/2030-01-16#"]').first().click();
      await page.waitForURL('**/fr/meeting/2030-01-16#passage-*');
      const target = page.locator('.passage:target');
      expect(await target.textContent()).toContain('une permanence mobile');
      expect(await target.isVisible()).toBe(true);
      expect(await target.locator('a.pin').getAttribute('aria-labelledby')).toBe(`pin ${(await target.getAttribute('id')) ?? ''}`);
      expect(await target.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    });
  });

  it('folds what is over in the calendar, and prints it all the same', async () => {
    await visit('/fr/calendar?from=2030-01-01', WIDE, async (page) => {
      const folded = page.locator('.fold.past').first();
      const row = folded.locator('.dated li').first();
      expect(await row.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await row.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await folded.locator('summary').first().click();
      expect(await row.isVisible()).toBe(true);
      // Who asks for the past alone has it unfolded.
      await page.goto(`${site.url}/fr/calendar?from=2030-01-01&to=2030-03-31`);
      expect(await page.locator('.dated li').first().isVisible()).toBe(true);
    });
  });
});
