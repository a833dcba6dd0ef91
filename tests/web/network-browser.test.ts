/// <reference lib="dom" />
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/network/text-width.js';
import { REAL_SEEDS, SMALL_SEEDS } from '../support/base.js';
import { keptBy, openBrowser, overflowOf, type TestBrowser, violationsOf, watch } from '../support/browser.js';
import { type EmbeddingSite, openEmbeddingSite, wordpressPage } from '../support/embedding-site.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The network view as a browser shows it, on its page and in frames of other sites. */

const HLR = 'around=organization/hors-la-rue';
const SIXTY = 'around=organization/ensemble-contre-la-traite-des-etres-humains&depth=2';

let site: TestWebsite;
let guarded: TestWebsite;
let host: EmbeddingSite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, guarded, browser] = await Promise.all([
    openWebsite(REAL_SEEDS),
    openWebsite(SMALL_SEEDS, { EMBED_FRAME_ANCESTORS: 'https://www.example.org' }),
    openBrowser(),
  ]);
  const asked = encodeURIComponent(`${site.url}/fr/network?${HLR}`);
  const { html } = JSON.parse((await site.get(`/oembed?url=${asked}&maxwidth=700&lang=fr`)).text) as { html: string };
  const embed = `${site.url}/embed/network?${HLR}&lang=fr`;
  host = await openEmbeddingSite({
    '/wordpress': wordpressPage(html),
    '/frame': `<!doctype html><title>Un site</title><iframe title="x" width="800" height="150" src="${embed.replace(/&/g, '&amp;')}"></iframe><script src="${site.url}/embed.js"></script>`,
    '/element': `<!doctype html><title>Un site</title><script src="${site.url}/embed.js"></script>
      <maillage-network src="${site.url}" around="theme/mineurs" lang="fr" label="Mineurs" loading="eager"><a href="${site.url}">Mineurs</a></maillage-network>`,
    '/guarded': `<!doctype html><title>Un site</title><iframe title="x" src="${guarded.url}/embed/network?lang=fr"></iframe>`,
  });
});
afterAll(async () => {
  await Promise.all([site.close(), guarded.close(), browser.close(), host.close()]);
  expect([...site.faults, ...guarded.faults]).toEqual([]);
});

const WIDE = { viewport: { width: 1280, height: 900 } };

async function visit<T>(url: string, options: BrowserContextOptions, look: (page: Page, seen: string[]) => Promise<T>): Promise<T> {
  const context = await browser.browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen = watch(page, site.url);
    await page.goto(url.startsWith('/') ? `${site.url}${url}` : url);
    return await look(page, seen);
  } finally {
    await context.close();
  }
}

const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);

/** Whether the panel lies over any part of the picture. */
const isCovered = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => {
    const [canvas, panel] = ['.net-canvas', '.net-panel'].map((one) => document.querySelector(one)?.getBoundingClientRect());
    if (!canvas || !panel) throw new Error('there is no picture');
    return panel.left < canvas.right && canvas.left < panel.right && panel.top < canvas.bottom && canvas.top < panel.bottom;
  });

describe('the network page in a browser', () => {
  it.each([`/fr/network?${HLR}`, `/en/network?${SIXTY}`, `/embed/network?${HLR}&lang=en`, `/fr/network?${HLR}&focus=project/resiland`])(
    '%s has nothing that axe-core objects to, asks nobody else and keeps nothing',
    async (path) => {
      await visit(path, WIDE, async (page, seen) => {
        expect(await violationsOf(page)).toEqual([]);
        expect(await keptBy(page)).toEqual([]);
        expect(seen).toEqual([]);
      });
    },
  );

  it('looks the same when it is seen again, with what the browser kept of it', async () => {
    await visit(`/fr/network?${HLR}`, WIDE, async (page, seen) => {
      await page.goto('about:blank');
      await page.goto(`${site.url}/fr/network?${HLR}`);
      expect(await page.locator('.net-canvas').evaluate((canvas) => getComputedStyle(canvas).borderStyle)).toBe('solid');
      expect(seen).toEqual([]);
    });
  });

  it('is one stop for the Tab key, from which arrows reach every node', async () => {
    await visit(`/fr/network?${SIXTY}`, WIDE, async (page) => {
      const stops = await page.locator('.net-svg a[tabindex="0"]').count();
      expect(stops).toBe(1);
      // Key by key from outside, hundreds of steps would take a minute.
      const { reached, all } = await page.evaluate(
        (arrows) => {
          const nodes = [...document.querySelectorAll<SVGAElement>('.net-node')];
          const found = new Set<Element>();
          const next = nodes.slice(0, 1);
          for (let node = next.pop(); node; node = next.pop()) {
            found.add(node);
            for (const arrow of arrows) {
              node.focus();
              node.dispatchEvent(new KeyboardEvent('keydown', { ...arrow, bubbles: true, cancelable: true }));
              const there = nodes.find((one) => one === document.activeElement);
              if (there && !found.has(there) && !next.includes(there)) next.push(there);
            }
          }
          return { reached: found.size, all: nodes.length };
        },
        [
          ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => ({ key, shiftKey: false })),
          { key: 'ArrowRight', shiftKey: true },
        ],
      );
      expect(reached).toBe(all);
    });
  });

  it('goes to the ends, opens, and is left with the keyboard', async () => {
    await visit(`/fr/network?${HLR}`, WIDE, async (page) => {
      await page.locator('.net-filters summary').focus();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('organization/hors-la-rue');
      await page.keyboard.press('Home');
      const first = await focused(page);
      await page.keyboard.press('End');
      const last = await focused(page);
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
    await visit(`/fr/network?${HLR}`, WIDE, async (page) => {
      const node = page.locator('[data-id="project/resiland"]');
      await node.click();
      expect(new URL(page.url()).pathname).toBe('/fr/network');
      expect(await page.locator('.net-panel .statements > li').count()).toBe(3);
      await page.locator('.net-panel summary').first().click();
      expect(await page.locator('.net-panel blockquote').first().isVisible()).toBe(true);
      const dimmed = await page
        .locator('[data-id="theme/conflits-armes"]')
        .evaluate((element) => Number(getComputedStyle(element).opacity));
      expect(dimmed).toBeLessThan(0.5);
      expect(await page.locator('.net-words text').count()).toBeGreaterThan(0);
      await page.locator('.net-close').click();
      expect(await page.locator('.net-svg.has-focus, .net-panel.is-open').count()).toBe(0);
      expect(await focused(page)).toBe('project/resiland');
      await page.setViewportSize({ width: 1280, height: 500 });
      await node.click();
      expect((await page.locator('.net-panel h2').boundingBox())!.y).toBeLessThan(500);
      expect(await isCovered(page.mainFrame())).toBe(false);
      await node.click();
      await page.waitForURL('**/fr/project/resiland');
    });
  });

  it.each([1280, 768, 360])('says what a node is beside the picture or below it, never over it, at %i pixels', async (width) => {
    await visit(`/fr/network?${HLR}`, { viewport: { width, height: 640 } }, async (page) => {
      const node = page.locator('[data-id="project/resiland"]');
      for (const where of ['start', 'center', 'end'] as const) {
        await page.locator('.net-canvas').evaluate((canvas, block) => {
          canvas.scrollIntoView({ block });
        }, where);
        await node.click();
        const title = page.locator('.net-panel h2');
        await expect.poll(async () => ((await title.boundingBox())?.y ?? 999) < 640).toBe(true);
        expect(await isCovered(page.mainFrame())).toBe(false);
        const [picture, said, here] = await Promise.all(
          ['.net-canvas', '.net-panel'].map((one) => page.locator(one).boundingBox()).concat(node.boundingBox()),
        );
        if (width === 1280) expect(said!.x).toBeGreaterThan(picture!.x + picture!.width);
        else expect(said!.y).toBeGreaterThan(picture!.y + picture!.height);
        expect(here!.y).toBeGreaterThanOrEqual(picture!.y);
        expect(here!.y + here!.height).toBeLessThanOrEqual(picture!.y + picture!.height);
        await page.locator('.net-close').click();
      }
      expect(await overflowOf(page)).toBe(0);
    });
  });

  it('hides a kind in the picture and in the list at once', async () => {
    await visit(`/fr/network?${HLR}`, WIDE, async (page) => {
      const visible = (): Promise<[number, number, number]> =>
        page.evaluate(() => [
          document.querySelectorAll('.net-node:not(.is-hidden)').length,
          [...document.querySelectorAll('.net-line:not(.is-hidden)')].flatMap((line) => (line.getAttribute('data-l') ?? '').split(' '))
            .length,
          document.querySelectorAll('.net-table tbody tr:not(.is-hidden)').length,
        ]);
      const [nodes, , rows] = await visible();
      await page.locator('input[value="theme"]').uncheck();
      const after = await visible();
      expect(after[0]).toBeLessThan(nodes);
      expect(after[1]).toBe(after[2]);
      expect(after[2]).toBeLessThan(rows);
      expect(await page.locator('[data-hidden]').textContent()).toMatch(/^2 masquées/);
      await page.locator('input[value="theme"]').check();
      expect((await visible())[2]).toBe(rows);
      await page.locator('input[value="meeting"]').check();
      await page.waitForURL('**/fr/network?*kinds=meeting*');
      expect(await page.locator('[data-id^="meeting/"]').count()).toBeGreaterThan(0);
    });
  });

  it('is enlarged by buttons and by Ctrl and the wheel; the wheel alone scrolls the page', async () => {
    await visit(`/fr/network?${HLR}`, WIDE, async (page) => {
      const box = async (): Promise<number> => Math.round((await page.locator('.net-svg').boundingBox())?.width ?? 0);
      const whole = await box();
      await page.locator('.net-canvas').hover();
      await page.mouse.wheel(0, 300);
      await page.waitForFunction(() => window.scrollY > 0);
      expect(await box()).toBe(whole);
      expect(await page.locator('[data-tool="left"]').isVisible()).toBe(false);
      for (let times = 0; times < 4; times += 1) await page.locator('[data-tool="closer"]').click();
      expect(await box()).toBeGreaterThan(whole * 2);
      const at = (): Promise<number> => page.locator('.net-canvas').evaluate((canvas) => canvas.scrollLeft);
      const before = await at();
      await page.locator('[data-tool="left"]').click();
      expect(await at()).toBeLessThan(before);
      const { x = 0, y = 0 } = (await page.locator('.net-canvas').boundingBox()) ?? {};
      await page.mouse.move(x + 300, y + 150);
      await page.mouse.down();
      await page.mouse.move(x + 200, y + 150, { steps: 4 });
      const dragged = await at();
      await page.mouse.up();
      expect(dragged).toBeGreaterThan(await at().then((now) => now - 1));
      expect(await page.locator('.net-panel.is-open').count()).toBe(0);
      await page.locator('[data-tool="reset"]').click();
      await page.locator('[data-tool="farther"]').click();
      expect(await box()).toBeLessThan(whole);
      await page.locator('[data-tool="reset"]').click();
      await page.locator('.net-canvas').hover();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      expect(await box()).not.toBe(whole);
    });
  });

  it('gives a PNG', async () => {
    await visit(`/fr/network?${HLR}`, WIDE, async (page, seen) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.net-png').click()]);
      expect(download.suggestedFilename()).toBe('hors-la-rue.png');
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const file = Buffer.concat(chunks);
      expect(file.subarray(1, 4).toString()).toBe('PNG');
      expect(file.readUInt32BE(16)).toBeGreaterThan(600);
      expect(seen.filter((one) => !one.includes('blob:'))).toEqual([]);
    });
  });

  it.each(['fr', 'en'])('writes names no wider than was reckoned, none over another, none under 12 pixels (%s)', async (lang) => {
    await visit(`/${lang}/network?${SIXTY}`, WIDE, async (page) => {
      const lines = await page.locator('.net-node tspan[x]').evaluateAll((all) =>
        all.map((one) => ({
          text: one.textContent,
          width: (one as SVGTSpanElement).getComputedTextLength(),
          size: parseFloat(getComputedStyle(one).fontSize),
          bold: Number(getComputedStyle(one).fontWeight) > 500,
        })),
      );
      for (const { text, width, size, bold } of lines) expect(width).toBeLessThanOrEqual(textWidth(text, size, bold) + 0.5);
      for (const width of [1280, 768, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const { boxes, scale } = await page.evaluate(() => ({
          boxes: [...document.querySelectorAll('.net-node text')].map((one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return { left, right, top, bottom, text: one.textContent };
          }),
          scale: (document.querySelector('.net-svg') as SVGSVGElement).getScreenCTM()?.a ?? 0,
        }));
        expect(Math.min(...lines.map(({ size }) => size)) * scale).toBeGreaterThanOrEqual(11.99);
        const clashes = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 5 && b.top < a.bottom - 5)
            .map((b) => `${a.text} / ${b.text}`),
        );
        expect(clashes).toEqual([]);
      }
    });
  });

  it('puts the list first in the hand, and need not be scrolled sideways', async () => {
    await visit(`/fr/network?${SIXTY}`, { viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await overflowOf(page)).toBe(0);
      const [list, picture] = await Promise.all(['.net-list', '.net-figure'].map((one) => page.locator(one).boundingBox()));
      expect(list?.y).toBeLessThan(picture?.y ?? 0);
    });
  });

  it('does without script, without motion, with forced colours, on paper', async () => {
    await visit(`/fr/network?${HLR}`, { ...WIDE, javaScriptEnabled: false }, async (page) => {
      await page.locator('.net-filters summary').click();
      await page.selectOption('#net-depth', '2');
      await page.selectOption('#net-focus', 'project/resiland');
      await page.locator('.net-filters button').click();
      expect(new URL(page.url()).searchParams.get('depth')).toBe('2');
      expect(await page.locator('.net-svg.has-focus').count()).toBe(1);
      await page.locator('[data-id="project/resiland"]').click();
      expect(new URL(page.url()).pathname).toBe('/fr/project/resiland');
    });
    await visit(`/fr/network?${HLR}`, { ...WIDE, reducedMotion: 'reduce', forcedColors: 'active' }, async (page) => {
      await page.locator('[data-id="project/resiland"]').focus();
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
      if (![site.url, host.url].some((url) => request.url().startsWith(`${url}/`))) seen.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) seen.push(message.text());
    });
    page.on('pageerror', (error) => seen.push(error.message));
    return seen;
  };

  it('shows itself to WordPress, which hides it until it says its height, and leads out of it', async () => {
    const context = await browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const seen = strangers(page);
    await page.goto(`${host.url}/wordpress`);
    const frame = page.locator('iframe');
    await page.waitForFunction(() => !document.querySelector('iframe')?.hasAttribute('style'));
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.getAttribute('height')) > 400);
    const inside = page.frameLocator('iframe');
    expect(await inside.locator('.net-node').count()).toBeGreaterThan(5);
    expect(await inside.locator('.net-files').count()).toBe(0);
    await inside.locator('[data-id="project/resiland"]').click();
    expect(await inside.locator('.net-panel h2').textContent()).toContain('Resiland');
    expect(seen.filter((one) => !/favicon|404/.test(one))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await inside.locator('.net-panel h2 a').click();
    await page.waitForURL(`${site.url}/fr/project/resiland`);
    await context.close();
  });

  it('says its height to WordPress too when that gives its secret late', async () => {
    const page = await browser.browser.newPage(WIDE);
    await page.goto(`${host.url}/frame`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 400);
    const height = await page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data }: MessageEvent<{ secret?: string; message?: string; value?: number }>) => {
            if (data.secret === 'k7Qx2mB9aZ' && data.message === 'height') resolve(data.value);
          });
          const frame = document.querySelector('iframe');
          if (frame) frame.src += '#?secret=k7Qx2mB9aZ';
        }),
    );
    expect(height).toBeGreaterThan(400);
    await page.close();
  });

  it('takes its height in a plain frame, with one script of ours, and needs no scroll bar', async () => {
    const context = await browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const seen = strangers(page);
    await page.goto(`${host.url}/frame`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 400);
    const inside = page.frames()[1];
    const fits = (): Promise<boolean> =>
      inside?.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight + 1) ?? Promise.resolve(false);
    await expect.poll(fits).toBe(true);
    const before = (await page.locator('iframe').boundingBox())?.height ?? 0;
    await page.frameLocator('iframe').locator('.net-fold > summary').click();
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(before + 100);
    await expect.poll(fits).toBe(true);
    // What is said of a node is in sight, whatever part of the frame is, and does not hide the node.
    await page.setViewportSize({ width: 1280, height: 420 });
    for (const id of ['organization/hors-la-rue', 'project/resiland']) {
      const node = page.frameLocator('iframe').locator(`[data-id="${id}"]`);
      await node.click();
      const panel = page.frameLocator('iframe').locator('.net-panel.is-open');
      await expect.poll(async () => ((await panel.locator('h2').boundingBox())?.y ?? 999) < 400).toBe(true);
      await expect(isCovered(page.frames()[1]!)).resolves.toBe(false);
      const [over, under] = await Promise.all([panel.boundingBox(), node.boundingBox()]);
      expect(over!.y).toBeGreaterThanOrEqual(under!.y + under!.height);
    }
    expect(seen.filter((one) => !/favicon|404/.test(one))).toEqual([]);
    await context.close();
  });

  it('is an element that tells what happens in it, and can be told what to bring out', async () => {
    const context = await browser.browser.newContext(WIDE);
    const page = await context.newPage();
    await page.goto(`${host.url}/element`);
    await page.waitForFunction(() => (document.querySelector('maillage-network')?.clientHeight ?? 0) > 300);
    const chosen = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.querySelector('maillage-network')?.addEventListener('maillage-select', (event) => {
            resolve((event as CustomEvent<{ id: string }>).detail.id);
          });
        }),
    );
    await page.evaluate(() => {
      (document.querySelector('maillage-network') as unknown as { focusOn(id: string): void }).focusOn('project/resiland');
    });
    expect(await chosen).toBe('project/resiland');
    await context.close();
  });

  it('is refused to sites that the setting does not name', async () => {
    const context = await browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`${host.url}/guarded`);
    expect((await refused).type()).toBe('error');
    await context.close();
  });

  it('is whole without script', async () => {
    await visit(`/embed/network?${HLR}&lang=fr`, { viewport: { width: 600, height: 700 }, javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('.net-svg').isVisible()).toBe(true);
      expect(await page.locator('.net-table').isVisible()).toBe(true);
      expect(await page.locator('.net-zoom').isVisible()).toBe(false);
      expect(await page.locator('.net-png').isVisible()).toBe(false);
      expect(await overflowOf(page)).toBe(0);
    });
  });
});
