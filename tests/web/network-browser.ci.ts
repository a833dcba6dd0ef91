/// <reference lib="dom" />
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/network/text-width.js';
import { keptBy, overflowOf, violationsOf, WIDE } from '../support/browser.js';
import { isCovered, LARGE_NETWORK, type NetworkSites, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';

/** The network view in a browser: large pictures, all widths, every arrow, pictures to download, and the embed’s element. */

const sites = useNetworkSites();

const visit: NetworkSites['visit'] = (...visited) => sites.visit(...visited);

describe('the network page in a browser', () => {
  it.each([`/en/network?${LARGE_NETWORK}`, `/fr/network?${SMALL_NETWORK}&focus=project/permanence-mobile`])(
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
    await visit(`/fr/network?${SMALL_NETWORK}`, WIDE, async (page, seen) => {
      await page.goto('about:blank');
      await page.goto(`${sites.site.url}/fr/network?${SMALL_NETWORK}`);
      expect(await page.locator('.net-canvas:visible').evaluate((canvas) => getComputedStyle(canvas).borderStyle)).toBe('solid');
      expect(seen).toEqual([]);
    });
  });

  it('is one stop for the Tab key, from which arrows reach every node', async () => {
    await visit(`/fr/network?${LARGE_NETWORK}`, WIDE, async (page) => {
      const stops = await page.locator('.net-svg a[tabindex="0"]').count();
      expect(stops).toBe(1);
      // Key by key from outside, hundreds of steps would take a minute.
      const { reached, all } = await page.evaluate(
        (arrows) => {
          const nodes = [...document.querySelectorAll<SVGAElement>('.net-svg .net-node')];
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

  it.each([1280, 768, 360])('says what a node is beside the picture or below it, never over it, at %i pixels', async (width) => {
    await visit(`/fr/network?${SMALL_NETWORK}`, { viewport: { width, height: 640 } }, async (page) => {
      const node = page.locator('.net-node[aria-label^="Permanence mobile"]:visible');
      for (const where of ['start', 'center', 'end'] as const) {
        await page.locator('.net-canvas:visible').evaluate((canvas, block) => {
          canvas.scrollIntoView({ block });
        }, where);
        await node.click();
        const title = page.locator('.net-panel h2');
        await expect.poll(async () => ((await title.boundingBox())?.y ?? 999) < 640).toBe(true);
        expect(await isCovered(page.mainFrame())).toBe(false);
        const [picture, said, here] = await Promise.all(
          ['.net-canvas:visible', '.net-panel'].map((one) => page.locator(one).boundingBox()).concat(node.boundingBox()),
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

  it('is enlarged by buttons and by Ctrl and the wheel; the wheel alone scrolls the page', async () => {
    await visit(`/fr/network?${SMALL_NETWORK}`, WIDE, async (page) => {
      const box = async (): Promise<number> => Math.round((await page.locator('.net-svg:visible').boundingBox())?.width ?? 0);
      const whole = await box();
      await page.locator('.net-canvas:visible').hover();
      await page.mouse.wheel(0, 300);
      await page.waitForFunction(() => window.scrollY > 0);
      expect(await box()).toBe(whole);
      expect(await page.locator('[data-tool="left"]').isVisible()).toBe(false);
      for (let times = 0; times < 4; times += 1) await page.locator('[data-tool="closer"]').click();
      expect(await box()).toBeGreaterThan(whole * 2);
      const at = (): Promise<number> => page.locator('.net-canvas:visible').evaluate((canvas) => canvas.scrollLeft);
      const before = await at();
      await page.locator('[data-tool="left"]').click();
      expect(await at()).toBeLessThan(before);
      const { x = 0, y = 0 } = (await page.locator('.net-canvas:visible').boundingBox()) ?? {};
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
      await page.locator('.net-canvas:visible').hover();
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      expect(await box()).not.toBe(whole);
    });
  });

  it('gives a PNG', async () => {
    await visit(`/fr/network?${SMALL_NETWORK}`, WIDE, async (page, seen) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.net-png').click()]);
      expect(download.suggestedFilename()).toBe('la-passerelle-indigo.png');
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      const file = Buffer.concat(chunks);
      expect(file.subarray(1, 4).toString()).toBe('PNG');
      expect(file.readUInt32BE(16)).toBeGreaterThan(600);
      expect(seen.filter((one) => !one.includes('blob:'))).toEqual([]);
    });
  });

  it.each(['fr', 'en'])('writes names no wider than was reckoned, none over another, none under 12 pixels (%s)', async (lang) => {
    await visit(`/${lang}/network?${LARGE_NETWORK}`, WIDE, async (page) => {
      const lines = await page.locator('.net-svg .net-node tspan[x]').evaluateAll((all) =>
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
          boxes: [...document.querySelectorAll('.net-svg .net-node text')].map((one) => {
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

  it('comes before its list in the hand, which is folded, and need not be scrolled sideways', async () => {
    await visit(`/fr/network?${LARGE_NETWORK}`, { viewport: { width: 320, height: 640 } }, async (page) => {
      expect(await overflowOf(page)).toBe(0);
      const [list, picture] = await Promise.all(['.net-list', '.net-figure'].map((one) => page.locator(one).boundingBox()));
      expect(picture!.y + picture!.height).toBeLessThanOrEqual(list!.y);
      expect(await page.locator('.net-table').isVisible()).toBe(false);
      await page.getByRole('link', { name: 'Aller à la liste' }).press('Enter');
      expect(await page.locator('.net-table').isVisible()).toBe(true);
    });
  });
});

describe('the embed in a page of another origin', () => {
  it('says its height to WordPress too when that gives its secret late', async () => {
    const page = await sites.browser.browser.newPage(WIDE);
    await page.goto(`${sites.embedding.url}/frame`);
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

  it('is an element that reports what happens in it, and takes what to bring out', async () => {
    const context = await sites.browser.browser.newContext(WIDE);
    const page = await context.newPage();
    await page.goto(`${sites.embedding.url}/element`);
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
      (document.querySelector('maillage-network') as unknown as { focusOn(id: string): void }).focusOn('project/permanence-mobile');
    });
    expect(await chosen).toBe('project/permanence-mobile');
    await context.close();
  });

  it('is refused to sites that the setting does not name', async () => {
    const context = await sites.browser.browser.newContext(WIDE);
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`${sites.embedding.url}/guarded`);
    expect((await refused).type()).toBe('error');
    await context.close();
  });
});
