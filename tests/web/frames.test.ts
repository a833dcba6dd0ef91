import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { follow, GESTURES, openFrames, pathOf } from '../support/embed-frames.js';
import type { EmbeddingSite } from '../support/embedding-site.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The way out of the embed in the frames that sites mostly use; frames.ci.ts has them all. */

let site: TestWebsite;
let host: EmbeddingSite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS), openBrowser()]);
  host = await openFrames(site.url, `around=${CENTRE}&lang=fr`);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close(), host.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const CENTRE = 'organization/coordination-du-val-perdu';
const NODE = `[data-id="${CENTRE}"]`;

describe('a link of the embed', () => {
  it.each(['plain', 'element', 'shut in/script'])('opens a tab from a frame that is %s', async (way) => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf(way)}`, (frame) => GESTURES['a second click'](frame, NODE));
    expect(outcome).toEqual({ tab: `${site.url}/fr/${CENTRE}` });
  });

  it('shows its address where the site lets nothing open', async () => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf('shut in')}`, (frame) => GESTURES['the Enter key'](frame, NODE));
    expect(outcome).toEqual({ address: `${site.url}/fr/${CENTRE}` });
  });

  it('opens a tab by the first click without JavaScript', async () => {
    const outcome = await follow(browser.browser, `${host.url}${pathOf('plain')}`, (frame) => frame.locator(NODE).click(), {
      javaScriptEnabled: false,
    });
    expect(outcome).toEqual({ tab: `${site.url}/fr/${CENTRE}` });
  });
});
