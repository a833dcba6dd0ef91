/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keptBy, overflowOf, violationsOf, WIDE, toNextPage } from '../support/browser.js';
import { POLLING } from '../support/polling.js';
import { focusedNode, isCovered, type NetworkSites, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';

/** The network view as a browser shows it, on its page and in frames of other sites; pictures and widths are in `network-browser.ci.ts`. */

const sites = useNetworkSites();

const visit: NetworkSites['visit'] = (...visited) => sites.visit(...visited);

describe('the network page in a browser', () => {
  it.each([`/fr/network?${SMALL_NETWORK}`, `/embed/network?${SMALL_NETWORK}&lang=en`])(
    '%s has nothing that axe-core objects to, asks nobody else and keeps nothing',
    async (path) => {
      await visit(path, WIDE, async (page, seen) => {
        expect(await violationsOf(page)).toEqual([]);
        expect(await keptBy(page)).toEqual([]);
        expect(seen).toEqual([]);
      });
    },
  );

  it('goes to the ends, opens, and is left with the keyboard', async () => {
    await visit(`/fr/network?${SMALL_NETWORK}`, WIDE, async (page) => {
      await page.locator('.net-filters summary').focus();
      await page.keyboard.press('Tab');
      expect(await focusedNode(page)).toBe('organization/la-passerelle-indigo');
      await page.keyboard.press('Home');
      const first = await focusedNode(page);
      await page.keyboard.press('End');
      const last = await focusedNode(page);
      expect(first).not.toBe(last);
      expect(await page.locator('.net-panel h2').textContent()).not.toBe('');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('closer');
      expect(await page.locator('.net-svg.has-focus').count()).toBe(0);
      await page.locator(`[data-id="${last}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/fr/${last}`);
    });
  });

  it('brings out what is clicked first, and opens it when it is clicked again', async () => {
    await visit(`/fr/network?${SMALL_NETWORK}`, WIDE, async (page) => {
      const node = page.locator('[data-id="project/permanence-mobile"]');
      await node.click();
      expect(new URL(page.url()).pathname).toBe('/fr/network');
      expect(await page.locator('.net-panel .statements > li').count()).toBe(3);
      await page.locator('.net-panel summary').first().click();
      expect(await page.locator('.net-panel blockquote').first().isVisible()).toBe(true);
      const dimmed = await page
        .locator('[data-id="project/carte-des-lieux-d-accueil"]')
        .evaluate((element) => Number(getComputedStyle(element).opacity));
      expect(dimmed).toBeLessThan(0.5);
      expect(await page.locator('.net-words text').count()).toBeGreaterThan(0);
      await page.locator('.net-close').click();
      expect(await page.locator('.net-svg.has-focus, .net-panel.is-open').count()).toBe(0);
      expect(await focusedNode(page)).toBe('project/permanence-mobile');
      await page.setViewportSize({ width: 1280, height: 500 });
      await node.click();
      expect((await page.locator('.net-panel h2').boundingBox())!.y).toBeLessThan(500);
      expect(await isCovered(page.mainFrame())).toBe(false);
      await node.click();
      await page.waitForURL('**/fr/project/permanence-mobile');
    });
  });

  it('hides a kind in the picture and in the list at once', async () => {
    await visit('/fr/network?around=organization/les-quatre-vents', WIDE, async (page) => {
      const visible = (): Promise<[number, number, number]> =>
        page.evaluate(() => [
          document.querySelectorAll('.net-svg .net-node:not(.is-hidden)').length,
          [...document.querySelectorAll('.net-svg .net-line:not(.is-hidden)')].flatMap((line) =>
            (line.getAttribute('data-l') ?? '').split(' '),
          ).length,
          document.querySelectorAll('.net-table tbody tr:not(.is-hidden)').length,
        ]);
      const [nodes, , rows] = await visible();
      await page.locator('input[type="checkbox"][value="publication"]').uncheck();
      const after = await visible();
      expect(after[0]).toBeLessThan(nodes);
      expect(after[1]).toBe(after[2]);
      expect(after[2]).toBeLessThan(rows);
      expect(await page.locator('[data-hidden]').textContent()).toMatch(/^1 masquée/);
      expect(new URL(page.url()).searchParams.get('kinds')?.split(',')).not.toContain('publication');
      await page.locator('input[type="checkbox"][value="publication"]').check();
      expect((await visible())[2]).toBe(rows);
      expect(page.url()).toBe(`${sites.site.url}/fr/network?around=organization/les-quatre-vents`);
      // What is not loaded is fetched, and put in place of the network.
      await page.locator('input[type="checkbox"][value="meeting"]').click();
      await page.locator('.net-svg [data-id^="meeting/"]').first().waitFor();
      expect(page.url()).toBe(`${sites.site.url}/fr/network?around=organization/les-quatre-vents&hub=1`);
      expect(await page.locator('input[type="checkbox"][value="meeting"]').isChecked()).toBe(true);
    });
  });

  it('does without script, without motion, with forced colours, on paper', async () => {
    await visit(`/fr/network?${SMALL_NETWORK}`, { ...WIDE, javaScriptEnabled: false }, async (page) => {
      await page.locator('.net-filters summary').click();
      await page.selectOption('#net-depth', '2');
      await page.fill('#net-focus', 'Permanence mobile');
      await toNextPage(page, () => page.locator('.net-filters button').click());
      expect(new URL(page.url()).searchParams.get('depth')).toBe('2');
      expect(await page.locator('.net-svg.has-focus').count()).toBe(1);
      await toNextPage(page, () => page.locator('.net-svg [data-id="project/permanence-mobile"]').click());
      expect(new URL(page.url()).pathname).toBe('/fr/project/permanence-mobile');
    });
    await visit(`/fr/network?${SMALL_NETWORK}`, { ...WIDE, reducedMotion: 'reduce', forcedColors: 'active' }, async (page) => {
      await page.locator('.net-svg [data-id="project/permanence-mobile"]').focus();
      const moving = (): string[] =>
        [...document.querySelectorAll('*')]
          .filter((one) => !/^0s(, 0s)*$/.test(getComputedStyle(one).transitionDuration))
          .map(({ localName }) => localName);
      expect(await page.evaluate(moving)).toEqual([]);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.net-svg').isVisible()).toBe(true);
      expect(await page.locator('.net-tools').isVisible()).toBe(false);
    });
  });
});

describe('the embed in a page of another origin', () => {
  /** Console errors and requests to anybody but the two sites. */
  const strangers = (page: Page): string[] => {
    const seen: string[] = [];
    page.on('request', (request) => {
      if (![sites.site.url, sites.embedding.url].some((url) => request.url().startsWith(`${url}/`))) seen.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) seen.push(message.text());
    });
    page.on('pageerror', (error) => seen.push(error.message));
    return seen;
  };

  it('shows itself to WordPress, which hides it until it says its height, and leads out of it', async () => {
    const context = await sites.browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const seen = strangers(page);
    await page.goto(`${sites.embedding.url}/wordpress`);
    const frame = page.locator('iframe');
    await page.waitForFunction(() => !document.querySelector('iframe')?.hasAttribute('style'));
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.getAttribute('height')) > 400);
    const inside = page.frameLocator('iframe');
    expect(await inside.locator('.net-svg .net-node').count()).toBeGreaterThan(5);
    expect(await inside.locator('.net-files').count()).toBe(0);
    await inside.locator('[data-id="project/permanence-mobile"]').click();
    expect(await inside.locator('.net-panel h2').textContent()).toContain('Permanence mobile');
    expect(seen.filter((one) => !/favicon|404/.test(one))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await inside.locator('.net-panel h2 a').click();
    await page.waitForURL(`${sites.site.url}/fr/project/permanence-mobile`);
    await context.close();
  });

  it('takes its height in a plain frame, with one script of ours, and needs no scroll bar', async () => {
    const context = await sites.browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const seen = strangers(page);
    await page.goto(`${sites.embedding.url}/frame`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 400);
    const inside = page.frames()[1];
    const fits = (): Promise<boolean> =>
      inside?.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight + 1) ?? Promise.resolve(false);
    await expect.poll(fits, POLLING).toBe(true);
    const before = (await page.locator('iframe').boundingBox())?.height ?? 0;
    await page.frameLocator('iframe').locator('.net-fold > summary').click();
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height, POLLING).toBeGreaterThan(before + 100);
    await expect.poll(fits, POLLING).toBe(true);
    // What is said of a node is in sight, whatever part of the frame is, and does not hide the node.
    await page.setViewportSize({ width: 1280, height: 420 });
    for (const id of ['organization/la-passerelle-indigo', 'project/permanence-mobile']) {
      const node = page.frameLocator('iframe').locator(`[data-id="${id}"]`);
      await node.click();
      const panel = page.frameLocator('iframe').locator('.net-panel.is-open');
      await expect.poll(async () => (await panel.locator('h2').boundingBox())?.y, POLLING).toBeLessThan(420);
      expect(await isCovered(page.frames()[1]!)).toBe(false);
      const [over, under] = await Promise.all([panel.boundingBox(), node.boundingBox()]);
      expect(over!.y).toBeGreaterThanOrEqual(under!.y + under!.height);
    }
    expect(seen.filter((one) => !/favicon|404/.test(one))).toEqual([]);
    await context.close();
  });

  it('is whole without script', async () => {
    await visit(
      `/embed/network?${SMALL_NETWORK}&lang=fr`,
      { viewport: { width: 600, height: 700 }, javaScriptEnabled: false },
      async (page) => {
        expect(await page.locator('.net-canvas > svg:visible').count()).toBe(1);
        expect(await page.locator('.net-table').isVisible()).toBe(true);
        expect(await page.locator('.net-zoom').isVisible()).toBe(false);
        expect(await page.locator('.net-png').isVisible()).toBe(false);
        expect(await overflowOf(page)).toBe(0);
      },
    );
  });
});
