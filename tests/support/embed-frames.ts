/// <reference lib="dom" />
import type { Browser, Frame, Page } from 'playwright-core';
import { vi } from 'vitest';
import { type EmbeddingSite, openEmbeddingSite } from './embedding-site.js';
import { POLLING } from './polling.js';

/** Frames of our embed in pages of another origin, and what becomes of whoever follows a link in one. */

/** The ways in which a site shows the embed; null is the element of embed.js. */
const SANDBOXES = {
  plain: '',
  'shut in': 'sandbox="allow-scripts"',
  'shut in with its origin': 'sandbox="allow-scripts allow-same-origin"',
  'with popups': 'sandbox="allow-scripts allow-popups"',
  'with popups that escape': 'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
  'without scripts': 'sandbox',
  'without scripts, with popups': 'sandbox="allow-popups"',
} as const;

export type Sandbox = keyof typeof SANDBOXES;

/** A page for each way, `/<way>`, with our script `/<way>?script`, and one with the element, `/element`. */
export function openFrames(base: string, query: string): Promise<EmbeddingSite> {
  const source = `${base}/embed/network?${query}`.replace(/&/g, '&amp;');
  const script = `<script src="${base}/embed.js"></script>`;
  const page = (body: string): string => `<!doctype html><html lang="fr"><title>Un site</title><body>${body}</body></html>`;
  const frame = (attributes: string): string => `<iframe title="x" width="800" height="900" ${attributes} src="${source}"></iframe>`;
  return openEmbeddingSite({
    ...Object.fromEntries(
      Object.entries(SANDBOXES).flatMap(([name, attributes]) => [
        [pathOf(name), page(frame(attributes))],
        [`${pathOf(name)}/script`, page(frame(attributes) + script)],
      ]),
    ),
    '/element': page(`${script}<maillage-network src="${source}" label="x" loading="eager"></maillage-network>`),
  });
}

export function pathOf(name: string): string {
  return `/${name.replace(/[, ]+/g, '-')}`;
}

/** What can be done to the node that is to be opened. */
export const GESTURES = {
  'a second click': async (frame: Frame, node: string) => {
    await frame.locator(node).click();
    await frame.locator('.net-panel.is-open').waitFor();
    // Whoever clicks again sees where it is by then.
    await frame.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await frame.locator(node).click();
  },
  'the Enter key': async (frame: Frame, node: string) => {
    const target = frame.locator(node);
    await target.focus();
    // The keyboard goes to the frame once its page has passed the focus on.
    await vi.waitFor(async () => {
      if (!(await target.evaluate((one) => document.hasFocus() && document.activeElement === one))) throw new Error('no focus');
    }, POLLING);
    await frame.page().keyboard.press('Enter');
  },
  'a middle click': (frame: Frame, node: string) => frame.locator(node).click({ button: 'middle' }),
  'a click with Ctrl': (frame: Frame, node: string) => frame.locator(node).click({ modifiers: ['Control'] }),
  'a link of the panel': async (frame: Frame, node: string) => {
    await frame.locator(node).click();
    await frame.locator('.net-panel h2 a').click();
  },
  'a link of the list': async (frame: Frame, node: string) => {
    const list = frame.locator('.net-list');
    if ((await list.getAttribute('open')) === null) await list.locator('summary').first().click();
    await frame
      .locator(`.net-table a[href$="${/"(.*)"/.exec(node)?.[1] ?? ''}"]`)
      .first()
      .click();
  },
  'the foot': (frame: Frame) => frame.locator('.net-foot a').click(),
} as const;

export type Gesture = keyof typeof GESTURES;

/** What a click came to: the address of the tab that opened, or else the address that the frame shows, or nothing. */
export type Outcome = { readonly tab: string } | { readonly address: string } | 'refused by the browser';

/**
 * Follows a link in a frame.
 *
 * @returns what came of it
 * @throws when the frame or the site's page is no longer what it was
 */
export async function follow(
  browser: Browser,
  url: string,
  act: (frame: Frame) => Promise<void>,
  { javaScriptEnabled = true } = {},
): Promise<Outcome> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const frame = await embedIn(page);
    const framed = frame.url();
    const tab = context.waitForEvent('page').then(async (opened): Promise<Outcome> => {
      await opened.waitForURL(/^http/);
      await opened.waitForLoadState();
      // A tab that the site's sandbox holds too keeps its opener, which it may not steer.
      const isFree = await opened.evaluate(() => window.opener === null || window.origin === 'null');
      if (!isFree) throw new Error('the tab has a hold on the frame');
      return { tab: opened.url() };
    });
    const shown = frame
      .locator('.net-blocked code')
      .textContent()
      .then((text): Outcome => ({ address: text ?? '' }));
    const refused = page
      .waitForEvent('console', (message) => !javaScriptEnabled && message.text().includes('allow-popups'))
      .then((): Outcome => 'refused by the browser');
    // Whichever comes first ends the others by closing the page.
    for (const other of [tab, shown, refused]) other.catch(() => null);
    await act(frame);
    const first = await Promise.race([tab, shown, refused]);
    // A tab takes a while to open and load: the address may be there meanwhile, until the site, whose turn this waits for, says that it opened it.
    await page.evaluate(() => document.readyState);
    const outcome = context.pages().length > 1 ? await tab : first;
    if (outcome !== first) await frame.locator('.net-blocked').waitFor({ state: 'detached' });
    if (page.url() !== url) throw new Error(`the site is gone: ${page.url()}`);
    if (frame.url() !== framed || frame.isDetached()) throw new Error(`the frame is gone: ${frame.url()}`);
    return outcome;
  } finally {
    await context.close();
  }
}

/** The embed in a page, when it is there and its scripts have run. */
async function embedIn(page: Page): Promise<Frame> {
  await page.waitForLoadState();
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.locator('.net-svg .net-node').first().waitFor();
  return frame;
}
