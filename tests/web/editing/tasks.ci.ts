/// <reference lib="dom" />
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccountBody } from '../../../src/auth/accounts.js';
import { tabTo } from '../../support/accounts-site.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, toNextPage, violationsOf, watch } from '../../support/browser.js';
import { signedInAs } from '../../support/editing.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** What editors do, in a real browser: with the keyboard alone and without scripts at 360 px, and with scripts; every form with axe-core. */

let site: TestWebsite;
let browser: TestBrowser;
let cookie: string;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' }), openBrowser()]);
  const { client, id } = await signedInAs(site, 'EDITOR', 'Maud');
  cookie = client.cookies.get('maillage-session')!;
  await setAccountBody(site.base.dataSource, id, 'organization/relais-du-pont');
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

/** Opens a page as the editor. */
async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.browser.newContext(options);
  try {
    await context.addCookies([{ name: 'maillage-session', value: cookie, url: site.url }]);
    const page = await context.newPage();
    const seen = watch(page, site.url);
    await page.goto(`${site.url}${path}`);
    await look(page);
    expect(seen.filter((one) => !one.includes('status of 422'))).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Goes on to an element with the tabulator, as often as it takes, presses it, and waits for the page to which it leads. */
async function press(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element: HTMLElement) => {
      // Whoever reads a page begins where they read, not at its head.
      element.closest('section, form, td')?.setAttribute('tabindex', '-1');
      element.closest<HTMLElement>('section, form, td')?.focus();
    });
  await tabTo(page, selector);
  await toNextPage(page, () => page.keyboard.press('Enter'));
}

const PHONE = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };
const IDEA = 'follow-up/m2fvp002';

describe('with the keyboard alone, at 360 px, without scripts, an editor', () => {
  it('ticks a promise from the page after signing in, and undoes it', async () => {
    await visit('/fr/workplace', PHONE, async (page) => {
      await press(page, '.tasks .quick button');
      expect(await page.locator('.change-notice').textContent()).toContain('Trouver un local');
      expect(await overflowOf(page)).toBe(0);
      await press(page, '.change-notice button');
      expect(await page.locator('.change-notice').textContent()).toContain('C’est annulé');
      expect(await page.locator('.follow-ups').textContent()).toContain('Trouver un local');
    });
  });

  it('carries one over to a day, and undoes it', async () => {
    await visit('/fr/follow-ups', PHONE, async (page) => {
      await press(page, `.tasks a[href*="do=carry"][href*="m2fvp002"]`);
      await page.waitForURL('**/edit/follow-up*');
      await tabTo(page, '#due-edtf');
      await page.keyboard.type('2041-03');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/follow-ups?changed=*');
      expect(await page.locator('main').textContent()).toContain('mars 2041');
      await press(page, '.change-notice button');
      expect(await page.locator('main').textContent()).not.toContain('mars 2041');
    });
  });

  it('adds a relation from a sentence, and undoes it', async () => {
    await visit('/fr/meeting/2020-06-11', PHONE, async (page) => {
      const sign = page.locator('.minutes p', { hasText: 'travaille sur les' }).locator('a.add').first();
      const id = await sign.getAttribute('id');
      await sign.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/edit/sentence*');
      await tabTo(page, '#type');
      await page.locator('#type').selectOption('EXCHANGES_WITH');
      await press(page, 'form.change > .actions button');
      await page.waitForURL('**/meeting/2020-06-11?changed=*');
      expect(new URL(page.url()).hash).toBe(`#${id}`);
      expect(await page.locator('.change-notice').textContent()).toContain('Mission du Soir');
      await press(page, '.change-notice button');
      expect(await page.locator('.change-notice').textContent()).toContain('C’est annulé');
    });
  });
});

describe('with scripts', () => {
  it('selected words lead to the form for them', async () => {
    await visit('/fr/meeting/2020-06-11', { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.locator('.minutes').evaluate((text) => {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue!.indexOf('rejoint la');
          if (at < 0) continue;
          document.getSelection()!.setBaseAndExtent(node, at, node, at + 'rejoint la'.length);
          return;
        }
      });
      await page.locator('.add-selected').click();
      expect(await page.locator('#words').inputValue()).toBe('rejoint la');
    });
  });
});

const FORMS = [
  '/workplace',
  '/account',
  '/follow-ups',
  '/drafts',
  '/meeting/2020-06-11?uncovered=1',
  ...['done', 'carry', 'drop', 'assign', 'reopen'].map((action) => `/edit/follow-up?do=${action}&id=${IDEA}`),
  '/edit/follow-up?do=add&note.fr=x',
  '/edit/follow-up/m2fvp002',
  '/edit/follow-up/m2fvp002/withdraw',
  '/edit/agenda-item?meeting=meeting/2020-06-11',
  '/edit/removal?id=agenda-item/2020-06-11/2',
  '/edit/document?publication=publication/annexe-2020-06-11',
  '/import',
  ...['relation', 'claim', 'follow-up', 'mention'].map(
    (as) => `/edit/sentence?document=document/compte-rendu-2020-06-11&start=60&end=160&as=${as}`,
  ),
];

/** The id of an item of an agenda, found where an editor corrects it. */
async function agendaItem(page: Page, lang: string): Promise<string> {
  await page.goto(`${site.url}/${lang}/meeting/2020-06-11`);
  const href = await page.locator('a.correct[href*="/edit/agenda-item?"]').first().getAttribute('href');
  return new URL(href!, site.url).searchParams.get('id')!;
}

describe.each(['fr', 'en'])('in %s', (lang) => {
  it.each([360, 1280])('at %i px every form fits, and axe-core objects to nothing, nor where something is wrong', async (width) => {
    await visit(`/${lang}/workplace`, { viewport: { width, height: 800 } }, async (page) => {
      // A draft with something in it, made as an editor makes it.
      await page.goto(`${site.url}/${lang}/edit/follow-up?do=drop&id=${IDEA}`);
      await page.locator('#changeSet').selectOption('new');
      await toNextPage(page, () => page.locator('form.change > .actions button').click());
      const draft = new URL((await page.locator('.change-notice a').getAttribute('href'))!, site.url);
      const item = await agendaItem(page, lang);
      for (const path of [...FORMS, `${draft.pathname.slice(3)}${draft.search}`, `/edit/agenda-item?id=${item}`]) {
        await page.goto(`${site.url}/${lang}${path}`);
        expect([await overflowOf(page), await violationsOf(page)], path).toEqual([0, []]);
      }
      // What styles the forms of those who signed in leaves tables their width.
      await page.goto(`${site.url}/${lang}/follow-ups`);
      const room = await page.evaluate(
        () => document.querySelector('main')!.clientWidth - document.querySelector('table.follow-ups')!.clientWidth,
      );
      expect(room).toBeLessThan(100);
      await page.goto(`${site.url}/${lang}/edit/follow-up?do=carry&id=${IDEA}`);
      await page.locator('#due-edtf').fill('x');
      await toNextPage(page, () => page.locator('form.change > .actions button').click());
      await page.locator('#notice').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('notice');
      expect([await overflowOf(page), await violationsOf(page)], 'errors').toEqual([0, []]);
    });
  });
});
