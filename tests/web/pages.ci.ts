/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import {
  keptBy,
  launchSystem,
  openBrowser,
  overflowOf,
  SYSTEM_BROWSER,
  type TestBrowser,
  violationsOf,
  visiting,
  watch,
} from '../support/browser.js';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

/** Every page, in both languages, at three widths, in light, dark and forced colours, with little motion, without script, on paper. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(THREE_MEETINGS), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const PAGES = PAGES_TO_SEE.flatMap((path) => [`/fr${path}`, `/en${path}`]);
const size = (width: number): BrowserContextOptions => ({ viewport: { width, height: 900 } });

const open = visiting(() => [browser, site]);
const visit = (path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> =>
  open(path, options, async (page, seen) => {
    await look(page);
    expect(await keptBy(page)).toEqual([]);
    expect(seen).toEqual([]);
  });

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(PAGES)('%s', (path) => {
  it.each([
    ['light', size(1280)],
    ['dark', { ...size(1280), colorScheme: 'dark' as const }],
    ['in the hand', size(360)],
    ['in the hand, dark', { ...size(360), colorScheme: 'dark' as const }],
  ])('%s: nothing that axe-core objects to, every panel open', async (_mode, options) => {
    await visit(path, options, async (page) => {
      await openAll(page);
      expect(await violationsOf(page)).toEqual([]);
    });
  });

  it.each([320, 768, 1280])('need not be scrolled sideways at %i px, every panel open', async (width) => {
    await visit(path, size(width), async (page) => {
      await openAll(page);
      expect(await overflowOf(page)).toBe(0);
    });
  });

  it('can be read and followed with forced colours, with little motion, and without script', async () => {
    await visit(path, { ...size(1280), forcedColors: 'active', reducedMotion: 'reduce', javaScriptEnabled: true }, async (page) => {
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    });
    const context = await browser.browser.newContext({ ...size(1280), javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').textContent()).not.toBe('');
    await context.close();
  });

  it('is reached by the keyboard: every link and control has its turn, in order, and can be seen', async () => {
    await visit(path, size(1280), async (page) => {
      const focusable = await page.evaluate(
        () =>
          [...document.querySelectorAll('a[href], button:not([hidden]), input:not([type=hidden]), select, textarea, summary')].filter(
            // The names of a picture are one stop: arrows lead from one to the next.
            (one) => (one as HTMLElement).checkVisibility() && (one as HTMLElement).tabIndex >= 0,
          ).length,
      );
      const reached = new Set<string>();
      const stops = Math.min(focusable, 60);
      // A date has a stop for each of its parts.
      for (let presses = 0; reached.size < stops && presses < stops + 12; presses += 1) {
        await page.keyboard.press('Tab');
        const where = await page.evaluate(() => {
          const active = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(active);
          const all = [...document.querySelectorAll('*')];
          return { at: String(all.indexOf(active)), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, tag: active.tagName };
        });
        expect(where).toMatchObject({ seen: true });
        expect(where.tag).not.toBe('BODY');
        reached.add(where.at);
      }
      expect(reached.size).toBe(stops);
    });
  });

  it('leaves on paper what is to be read', async () => {
    await visit(path, size(1280), async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-header').isVisible()).toBe(false);
      expect(await page.locator('h1').isVisible()).toBe(true);
    });
  });
});

describe('the GraphQL IDE', () => {
  it('sends the operation of a link and shows its answer, asking nobody else', async () => {
    const context = await browser.browser.newContext({ ...size(1280), locale: 'fr-FR' });
    const page = await context.newPage();
    const seen = watch(page, site.url);
    const query = '{ organizations(first: 1, filter: { text: "indigo" }) { nodes { id } } }';
    await page.goto(`${site.url}/graphql?query=${encodeURIComponent(query)}`);
    await page.getByText('Envoyer requête').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('organization/la-passerelle-indigo').first().waitFor();
    expect(seen.filter((one) => !one.includes('blob:'))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});

describe('the system’s own browser', () => {
  it.skipIf(SYSTEM_BROWSER === undefined)('shows the same page as the one that the tests run in', async () => {
    const system = await launchSystem();
    const page = await system.browser.newPage();
    const seen = watch(page, site.url);
    await page.goto(`${site.url}/fr`);
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await overflowOf(page)).toBe(0);
    expect(seen).toEqual([]);
    await system.close();
  });
});
