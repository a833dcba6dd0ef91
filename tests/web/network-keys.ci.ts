/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WIDE } from '../support/browser.js';
import { focusedNode, type NetworkSites, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';

/** Every key in a drawing, and what moving an entry takes with it and leaves alone. */

const sites = useNetworkSites();

const visit: NetworkSites['visit'] = (...visited) => sites.visit(...visited);

const NODE = 'project/permanence-mobile';
const PAGE = `/fr/network?${SMALL_NETWORK}`;
const DRAWN = `.net-svg [data-id="${NODE}"]`;

/** Where the entry is drawn, in the units of its picture. */
async function placeOf(page: Page): Promise<readonly [x: number, y: number]> {
  const [x = 0, y = 0] = ((await page.locator(DRAWN).getAttribute('transform')) ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return [x, y];
}

/** The entries from top to bottom, then from left to right. */
function readingOrder(page: Page): Promise<string[]> {
  return page.locator('.net-svg .net-node').evaluateAll((nodes) =>
    nodes
      .map((node) => {
        const [x = 0, y = 0] = (node.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
        return { id: node.getAttribute('data-id') ?? '', x, y };
      })
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ id }) => id),
  );
}

/** Where the names of links are written, each with the number of its line where it has one. */
function namesOfLinks(page: Page): Promise<{ line: string | null; x: number; y: number }[]> {
  return page.locator('.net-svg .net-words text').evaluateAll((texts) =>
    texts.map((text) => ({
      line: text.getAttribute('data-e'),
      x: Number(text.getAttribute('x')),
      y: Number(text.getAttribute('y')),
    })),
  );
}

describe('keys in a drawing', () => {
  it('go from entry to entry in reading order, with one stop for Tab, and never to what the legend hides', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const press = async (key: string): Promise<string | null> => {
        await page.keyboard.press(key);
        return focusedNode(page);
      };
      const stops = (): Promise<string[]> =>
        page.locator('.net-svg .net-node[tabindex="0"]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? ''));
      const focus = (id: string | undefined): Promise<void> => page.locator(`.net-svg [data-id="${id}"]`).focus();
      const order = await readingOrder(page);
      await focus(order[1]);
      expect(await press('Home')).toBe(order[0]);
      expect(await press('PageDown')).toBe(order[1]);
      expect(await press('Shift+ArrowRight')).toBe(order[2]);
      expect(await press('Shift+ArrowUp')).toBe(order[1]);
      expect(await press('PageUp')).toBe(order[0]);
      expect(await press('End')).toBe(order.at(-1));
      expect(await stops()).toEqual([order.at(-1)]);
      const kindOf = (id = ''): string => id.slice(0, id.indexOf('/'));
      const hidden = new Set([kindOf(order[0]), kindOf(order.at(-1))]);
      for (const kind of hidden) await page.locator(`.net-kind input[value="${kind}"]`).uncheck();
      const left = order.filter((id) => !hidden.has(kindOf(id)));
      expect(left.length).toBeGreaterThan(2);
      expect(await stops()).toEqual([expect.toSatisfy((id: string) => left.includes(id))]);
      await focus(left[1]);
      expect(await press('Home')).toBe(left[0]);
      for (const next of left.slice(1)) expect(await press('PageDown')).toBe(next);
      for (const id of left) {
        for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
          await focus(id);
          expect(left).toContain(await press(arrow));
        }
      }
    });
  });

  it('end moving by Escape, and keep what is moved within the drawing', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const tool = page.locator('[data-tool="move"]');
      await page.locator(DRAWN).focus();
      await tool.press('Enter');
      await page.keyboard.press('Escape');
      expect(await tool.getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('.net-panel.is-open').count()).toBe(1);
      expect(await focusedNode(page)).toBe(NODE);
      for (const arrow of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
        for (let times = 0; times < 45; times += 1) await page.keyboard.press(`Alt+${arrow}`);
        const [box, picture] = await Promise.all([`${DRAWN} .net-hit`, '.net-svg'].map((one) => page.locator(one).boundingBox()));
        expect(box!.x).toBeGreaterThanOrEqual(picture!.x);
        expect(box!.y).toBeGreaterThanOrEqual(picture!.y);
        expect(box!.x + box!.width).toBeLessThanOrEqual(picture!.x + picture!.width);
        expect(box!.y + box!.height).toBeLessThanOrEqual(picture!.y + picture!.height);
      }
      // The button that puts it back goes away, and leaves the keyboard at the one beside it.
      await page.locator('[data-tool="unmove"]').press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('move');
    });
  });
});

describe('an entry that is moved', () => {
  it('takes the names of its links with it: those of the drawing, and those of the entry in focus', async () => {
    await visit(`${PAGE}&labels=1`, WIDE, async (page) => {
      const own = await page.locator(DRAWN).evaluate((node) => {
        const index = node.getAttribute('data-i');
        return [...document.querySelectorAll<SVGElement>('.net-svg .net-line')].flatMap((line, at) =>
          line.dataset.f === index || line.dataset.t === index ? [String(at)] : [],
        );
      });
      const before = await namesOfLinks(page);
      await page.locator(DRAWN).focus();
      const chosen = await namesOfLinks(page);
      expect(chosen.length).toBeGreaterThan(0);
      const home = await placeOf(page);
      for (const key of ['Alt+ArrowUp', 'Alt+ArrowRight']) await page.keyboard.press(key);
      const [dx, dy] = await placeOf(page).then(([x, y]) => [x - home[0], y - home[1]] as const);
      expect(Math.min(Math.abs(dx), Math.abs(dy))).toBeGreaterThan(4);
      const along = await namesOfLinks(page);
      expect(along).toHaveLength(chosen.length);
      along.forEach(({ x, y }, at) => {
        // Half as far as the entry: a link has two ends.
        expect(x).toBeCloseTo(chosen[at]!.x + dx / 2, 0);
        expect(y).toBeCloseTo(chosen[at]!.y + dy / 2, 0);
      });
      await page.keyboard.press('Escape');
      const after = await namesOfLinks(page);
      expect(after.map(({ line }) => line)).toEqual(before.map(({ line }) => line));
      expect(after.some(({ line }) => own.includes(line ?? ''))).toBe(true);
      after.forEach(({ line, x, y }, at) => {
        const share = own.includes(line ?? '') ? 0.5 : 0;
        expect(x).toBeCloseTo(before[at]!.x + dx * share, 0);
        expect(y).toBeCloseTo(before[at]!.y + dy * share, 0);
      });
    });
  });

  it('stays where a hand trembles; in focus it is dragged without being opened, and the drawing stays', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const drag = async (dx: number, dy: number): Promise<void> => {
        await page.locator(`${DRAWN} use`).scrollIntoViewIfNeeded();
        const box = (await page.locator(`${DRAWN} use`).boundingBox())!;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + dx, y + dy, { steps: 3 });
        await page.mouse.up();
      };
      const home = await placeOf(page);
      await drag(2, 1);
      expect(await placeOf(page)).toEqual(home);
      expect(await page.locator('.net-panel.is-open').count()).toBe(1);
      for (let times = 0; times < 3; times += 1) await page.locator('[data-tool="closer"]').click();
      await page.locator(DRAWN).scrollIntoViewIfNeeded();
      const seen = (): Promise<number[]> => page.locator('.net-canvas:visible').evaluate((one) => [one.scrollLeft, one.scrollTop]);
      const before = await seen();
      await drag(30, 20);
      expect(await placeOf(page)).not.toEqual(home);
      expect(await seen()).toEqual(before);
      expect(await page.locator('.net-panel.is-open').count()).toBe(1);
      expect(new URL(page.url()).pathname).toBe('/fr/network');
    });
  });
});
