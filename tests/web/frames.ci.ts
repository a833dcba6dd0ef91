import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { launchSystem, openBrowser, SYSTEM_BROWSER, type TestBrowser } from '../support/browser.js';
import { follow, type Gesture, GESTURES, openFrames, pathOf, type Sandbox } from '../support/embed-frames.js';
import type { EmbeddingSite } from '../support/embedding-site.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * Every way out of the embed, in every frame that a site can put it in. In the system's browser where there is one: that of the npm
 * package opens no tab behind the page.
 */

let site: TestWebsite;
let host: EmbeddingSite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS), SYSTEM_BROWSER === undefined ? openBrowser() : launchSystem()]);
  host = await openFrames(site.url, `around=${CENTRE}&lang=fr`);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close(), host.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const CENTRE = 'organization/coordination-du-val-perdu';
const NODE = `[data-id="${CENTRE}"]`;
/** What the browser does by itself, whatever the site lets the frame do. */
const NATIVE: readonly Gesture[] = ['a middle click', 'a click with Ctrl'];
const gestures = (Object.keys(GESTURES) as Gesture[]).filter((gesture) => SYSTEM_BROWSER !== undefined || !NATIVE.includes(gesture));
const leadsTo = (gesture: Gesture): string =>
  `${site.url}/fr/${gesture === 'the foot' ? `network?around=${CENTRE}&persons=0&max=40` : CENTRE}`;

/** A browser on a machine with much else to do loses a click now and then: what fails twice is wrong. */
const TWICE = { retry: 1 } as const;

const OPENS: readonly string[] = [
  'plain',
  'plain/script',
  'with popups',
  'with popups/script',
  'with popups that escape',
  'shut in/script',
  'shut in with its origin/script',
  'element',
];

describe.each(OPENS)('a frame %s', (way) => {
  it.each(gestures)('opens a tab by %s', TWICE, async (gesture) => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => GESTURES[gesture](frame, NODE));
    expect(outcome).toEqual({ tab: leadsTo(gesture) });
  });
});

describe.each<Sandbox>(['shut in', 'shut in with its origin'])('a frame %s, without our script', (way) => {
  it.each(gestures)('opens a tab or shows the address by %s', TWICE, async (gesture) => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => GESTURES[gesture](frame, NODE));
    expect(outcome).toEqual({ [NATIVE.includes(gesture) ? 'tab' : 'address']: leadsTo(gesture) });
  });
});

describe('a frame without JavaScript', () => {
  it.each(['plain', 'with popups', 'without scripts, with popups'])('opens a tab when it is %s', async (way) => {
    const firstClick = (frame: Frame): Promise<void> => frame.locator(NODE).click();
    const others: Gesture[] = ['the Enter key', 'a middle click', 'a link of the list', 'the foot'];
    for (const act of [firstClick, ...others.filter((one) => gestures.includes(one)).map((one) => GESTURES[one])]) {
      const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => act(frame, NODE), {
        javaScriptEnabled: false,
      });
      expect(outcome).toHaveProperty('tab');
    }
  });

  it.skipIf(SYSTEM_BROWSER === undefined).each(['shut in', 'without scripts'])(
    'opens a tab by a middle click when it is %s',
    async (way) => {
      const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => GESTURES['a middle click'](frame, NODE), {
        javaScriptEnabled: false,
      });
      expect(outcome).toEqual({ tab: `${site.url}/fr/${CENTRE}` });
    },
  );

  it.each(['shut in', 'without scripts'])('stays what it is when it is %s', async (way) => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => frame.locator(NODE).click(), {
      javaScriptEnabled: false,
    });
    expect(outcome).toBe('refused by the browser');
  });
});
