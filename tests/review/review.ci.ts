/// <reference lib="dom" />
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, toNextPage, toNextView, violationsOf, watch } from '../support/browser.js';
import { signedInAs } from '../support/editing.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The review of minutes in a real browser: with single keys, at 1280 and 360 px, each page with axe-core. */

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021

I- Suites de la réunion précédente

Bruno Sorbier a rencontré Chloé d’Orme le 5 janvier au sujet du guide.

A suivre : La Maison des Saisons enverra la liste avant le 3 février.

Participants à la réunion du 14 janvier 2021

Relais du Pont, Bruno Sorbier
Guilde des Tonneliers, Théa Brumaire
`;

let site: TestWebsite;
let browser: TestBrowser;
let cookie: string;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' }), openBrowser()]);
  cookie = (await signedInAs(site, 'EDITOR', 'Maud')).client.cookies.get('maillage-session')!;
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

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

/** Sends the form, and waits until the minutes are read: the page reloads itself until then. */
async function give(page: Page): Promise<void> {
  await toNextPage(page, () => page.click('form.change button'));
  await page.waitForSelector('.card.current');
}

async function isSound(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  expect(await overflowOf(page)).toBe(0);
  expect(await misshapen(page)).toEqual([]);
}

/** The boxes to tick that are larger than a letter, and the fields in which nothing can be read. */
function misshapen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden])')]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const { width } = one.getBoundingClientRect();
        const isBox = one.type === 'checkbox' || one.type === 'radio';
        return (isBox ? width <= 24 : width >= 60) ? [] : [`${one.name}: ${Math.round(width)} px`];
      }),
  );
}

describe.each([
  { width: 1280, lang: 'fr', years: ['2031', '2032', '2035', '2037', '2038'] },
  { width: 360, lang: 'en', years: ['2033', '2034', '2036', '2039', '2040'] },
] as const)('at $width px in $lang', ({ width, lang, years }) => {
  it('is done with single keys, undone, and published', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      await isSound(page);
      await page.fill('#text', MINUTES.replaceAll('2021', years[0]));
      await give(page);
      await isSound(page);
      const press = (key: string): Promise<void> => toNextView(page, () => page.keyboard.press(key)).then(() => undefined);
      const heading = (): Promise<string | null> => page.textContent('#review-queue');
      const first = await heading();
      // Keys act on the card that has the focus: the one that is to be decided next has it.
      expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.card.current')))).toBe(true);
      await press('a');
      expect(await heading()).not.toBe(first);
      await press('u');
      expect(await heading()).toBe(first);
      await press('a');
      await isSound(page);
      const path = new URL(page.url()).pathname;
      for (let left = 20; left > 0 && (await page.locator('.card.current').count()) > 0; left -= 1) await press('a');
      expect(await page.locator('progress').evaluate((one: HTMLProgressElement) => one.value === one.max)).toBe(true);
      await isSound(page);
      await page.goto(`${site.url}${path}/publish`);
      await isSound(page);
      await toNextPage(page, () => page.click('form.change:has(input[value=publish]) .actions button'));
      await isSound(page);
      expect(await page.inputValue('.mail textarea')).toContain('Maison des Saisons');
    });
  });

  it('types letters into fields, and leads to the form of a statement', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      await page.fill('#text', MINUTES.replaceAll('2021', years[1]));
      await give(page);
      expect(await toNextView(page, () => page.keyboard.press('a'))).toBe(false);
      const path = new URL(page.url()).pathname;
      await page.goto(`${site.url}${path}?block=FOLLOW_UPS`);
      await page.fill('.card.current textarea', '');
      await page.type('.card.current textarea', 'as');
      expect(await page.inputValue('.card.current textarea')).toBe('as');
      await page.focus('.card.current button[value=skip]');
      await toNextPage(page, () => page.keyboard.press('c'));
      await isSound(page);
      expect(await page.locator('blockquote.subject').count()).toBe(1);
      // Folds open, with the sentences of the text to choose from.
      const unfold = (): Promise<void> =>
        page.evaluate(() => document.querySelectorAll<HTMLDetailsElement>('main details').forEach((one) => (one.open = true)));
      await unfold();
      await isSound(page);
      await page.selectOption('[name="also.0"]', { index: 1 });
      await page.focus('button[value=look]');
      await toNextPage(page, () => page.keyboard.press('Enter'));
      expect(await page.inputValue('[name="also.0"]')).toMatch(/^\d+-\d+$/);
      await unfold();
      await isSound(page);
    });
  });

  it('stays on the page when it decides, says there what is refused, and works when nothing is answered', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      // Whom the base does not know, whatever was published before.
      await page.fill('#text', MINUTES.replaceAll('2021', years[2]).replaceAll('Brumaire', 'Frimaire'));
      await give(page);
      const path = new URL(page.url()).pathname;
      await page.goto(`${site.url}${path}?block=ATTENDANCE`);
      // Nothing can be accepted before the meeting is decided.
      expect(await toNextView(page, () => page.keyboard.press('a'))).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
      await isSound(page);
      await page.goto(`${site.url}${path}`);
      expect(await toNextView(page, () => page.keyboard.press('a'))).toBe(false);
      // What came in place is as ready as a page that was loaded: its address, its keys, its fields.
      expect(new URL(page.url()).searchParams.get('done')).not.toBeNull();
      expect(await page.locator('.card.current kbd:visible').count()).toBeGreaterThan(0);
      await page.goto(`${site.url}${path}?block=AGENDA`);
      expect(await toNextView(page, () => page.keyboard.press('a'))).toBe(false);
      expect(await page.locator('.card input[data-suggest]').count()).toBeGreaterThan(0);
      expect(await page.locator('.card input[data-suggest]:not([role=combobox])').count()).toBe(0);
      // Where a script gets no answer, the browser sends the form itself.
      await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('no network'))));
      expect(await toNextView(page, () => page.keyboard.press('s'))).toBe(true);
      expect(await page.locator('.card.current').count()).toBe(1);
    });
  });

  it('ticks the statements of a sentence with digits, and acts on the one that has the focus', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      const sentence = 'Le Relais du Pont a remis le Prix des Lanternes à l’Atelier des Dunes.';
      await page.fill('#text', `${MINUTES.replaceAll('2021', years[3])}\n${sentence}\n`);
      await give(page);
      await toNextView(page, () => page.keyboard.press('a'));
      const path = new URL(page.url()).pathname;
      await page.goto(`${site.url}${path}?block=RELATIONS`);
      const card = page.locator('.card:has(.statements)');
      await card.locator('.statements input[type=checkbox]').first().focus();
      expect(await card.locator('.statements input[type=checkbox]:checked').count()).toBe(2);
      await page.keyboard.press('2');
      expect(await card.locator('.statements input[type=checkbox]:checked').count()).toBe(1);
      await isSound(page);
      const corrected = await card.locator('.statements a[data-key=c]').last().getAttribute('href');
      await card.locator('.statements input[type=checkbox]').last().focus();
      await toNextPage(page, () => page.keyboard.press('c'));
      expect(page.url()).toBe(`${site.url}${corrected}`);
      await page.goto(`${site.url}${path}?block=RELATIONS`);
      await card.locator('.statements input[type=checkbox]').first().focus();
      await page.keyboard.press('2');
      expect(await toNextView(page, () => page.keyboard.press('a'))).toBe(false);
      await page.goto(`${site.url}${path}?block=RELATIONS`);
      const states = await page.locator('.decided-rows .mark').allInnerTexts();
      expect(states).toEqual(lang === 'fr' ? ['accepté', 'refusé'] : ['accepted', 'rejected']);
      await isSound(page);
    });
  });

  it('is given up after a question', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      await page.fill('#text', MINUTES.replaceAll('2021', `41${years[0].slice(2)}`));
      await give(page);
      expect(await page.locator('.discard button').isVisible()).toBe(false);
      await page.focus('.discard summary');
      await page.keyboard.press('Enter');
      await isSound(page);
      await toNextPage(page, () => page.locator('.discard button').press('Enter'));
      expect(await page.locator('.discard, .card').count()).toBe(0);
      expect(await page.textContent('.notice')).toMatch(/abandonné|discarded/);
      await isSound(page);
    });
  });

  it('is sent once where the answer leads to another page', async () => {
    await visit(`/${lang}/import`, { viewport: { width, height: 800 } }, async (page) => {
      await page.fill('#text', MINUTES.replaceAll('2021', years[4]));
      await give(page);
      const path = new URL(page.url()).pathname;
      const elsewhere = `/${lang}/drafts`;
      let sent = 0;
      await page.route(`${site.url}${path}`, async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        sent += 1;
        await route.fetch({ maxRedirects: 0 });
        await route.fulfill({ status: 303, headers: { location: `${site.url}${elsewhere}` } });
      });
      await toNextPage(page, () => page.keyboard.press('a'));
      expect([new URL(page.url()).pathname, sent]).toEqual([elsewhere, 1]);
      await page.goto(`${site.url}${path}?block=MEETING`);
      expect(await page.locator('.card.decided').count()).toBe(1);
    });
  });
});
