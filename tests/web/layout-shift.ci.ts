/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { LARGE_NETWORK, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';

/** How far what is read moves while a page loads: the cumulative layout shift, with scripts that come late, when the page has long been painted. */

const sites = useNetworkSites();

const WIDTHS = [320, 360, 768, 1280];
/** A screen on which all of a small network is seen shows what moves below the drawing, too. */
const HEIGHTS = [640, 1800];
const LIMIT = 0.05;

const PAGES: readonly string[] = [
  '/fr/network?',
  `/fr/network?${SMALL_NETWORK}`,
  `/en/network?${LARGE_NETWORK}`,
  `/fr/network?${SMALL_NETWORK}&focus=project/permanence-mobile&labels=1`,
  '/fr/network?around=theme/travail-saisonnier',
  '/embed/network?lang=fr',
  `/embed/network?${SMALL_NETWORK}&lang=fr`,
  `/embed/network?${LARGE_NETWORK}&lang=en`,
  `/embed/network?${SMALL_NETWORK}&lang=fr&chrome=min`,
  `/embed/network?${SMALL_NETWORK}&lang=fr&focus=project/permanence-mobile&caption=Une+l%C3%A9gende&scheme=dark`,
  '/embed/network?around=theme/travail-saisonnier&lang=fr&persons=1&hub=1',
  `/embed/network?${SMALL_NETWORK}&lang=fr&table=0&background=transparent`,
  `/fr/network/embed?${SMALL_NETWORK}`,
];

interface Shifts {
  total: number;
  readonly what: string[];
}

/** Sums what moved without the reader having asked for it. */
function observeShifts(): void {
  const shifts: Shifts = { total: 0, what: [] };
  Object.assign(window, { shifts });
  interface Shift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      shifts.total += value;
      shifts.what.push(
        `${value.toFixed(3)} ${sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : '?')).join(' | ')}`,
      );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

async function shiftsOf(path: string, width: number, height: number): Promise<Shifts> {
  const context = await sites.browser.browser.newContext({ viewport: { width, height } });
  try {
    const page = await context.newPage();
    await page.addInitScript(observeShifts);
    // Scripts come when the page has been painted.
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await painted(page);
      await route.continue();
    });
    await page.goto(`${sites.site.url}${path}`);
    await painted(page);
    return await page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
  } finally {
    await context.close();
  }
}

/** Waits until what is there has been painted, and what moved was reported. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            setTimeout(resolve);
          });
        });
      }),
  );
}

describe.each(WIDTHS)('at %i pixels', (width) => {
  it.each(PAGES)('%s does not move while it loads', async (path) => {
    for (const height of HEIGHTS) {
      const { total, what } = await shiftsOf(path, width, height);
      expect({ height, total: total <= LIMIT ? 'still' : total, what: total <= LIMIT ? [] : what }).toEqual({
        height,
        total: 'still',
        what: [],
      });
    }
  });
});
