/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WIDE } from '../support/browser.js';
import { focusedNode, type NetworkSites, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';
import { POLLING } from '../support/polling.js';

/** The network that lives: nodes that are moved, and filters, time and expansion that take effect without a new page. */

const sites = useNetworkSites();

const visit: NetworkSites['visit'] = (...visited) => sites.visit(...visited);

const NODE = 'project/permanence-mobile';
const PAGE = `/fr/network?${SMALL_NETWORK}`;
const nodeOf = (page: Page): Locator => page.locator(`.net-svg [data-id="${NODE}"]`);

/** Where a node is drawn, in the units of its picture. */
async function placeOf(page: Page): Promise<readonly number[]> {
  const transform = (await nodeOf(page).getAttribute('transform')) ?? '';
  return (transform.match(/-?[\d.]+/g) ?? []).map(Number);
}

/** The ends of the lines of a node that lie on its side. */
function endsOf(page: Page): Promise<[number, number][]> {
  return nodeOf(page).evaluate((node) => {
    const index = node.getAttribute('data-i');
    return [...document.querySelectorAll<SVGElement>('.net-svg .net-line')].flatMap((line): [number, number][] => {
      const numbers = (
        line
          .querySelector('path')
          ?.getAttribute('d')
          ?.match(/-?[\d.]+/g) ?? []
      ).map(Number);
      if (line.dataset.f === index) return [[numbers[0]!, numbers[1]!]];
      return line.dataset.t === index ? [[numbers.at(-2)!, numbers.at(-1)!]] : [];
    });
  });
}

/** How far the ends of its lines are from a node, at most. */
async function gapOf(page: Page): Promise<number> {
  const [x = 0, y = 0] = await placeOf(page);
  return Math.max(...(await endsOf(page)).map(([endX, endY]) => Math.hypot(endX - x, endY - y)));
}

/** Leaves a mark that only a new page takes away. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { isMarked: true }));
  return () => page.evaluate(() => 'isMarked' in window);
}

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const idsIn = (page: Page): Promise<string[]> =>
  page.locator('.net-svg .net-node').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? '').sort());

describe('a node', () => {
  it('is dragged with its lines, which leads nowhere, and put back', async () => {
    await visit(PAGE, WIDE, async (page, seen) => {
      const before = await placeOf(page);
      const gap = await gapOf(page);
      await nodeOf(page).scrollIntoViewIfNeeded();
      const box = (await nodeOf(page).locator('use').boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 30, y - 20, { steps: 3 });
      await page.mouse.up();
      const after = await placeOf(page);
      expect(after[0]).toBeGreaterThan(before[0]! + 10);
      expect(after[1]).toBeLessThan(before[1]! - 5);
      expect(await gapOf(page)).toBeLessThan(gap + 1);
      expect(new URL(page.url()).pathname).toBe('/fr/network');
      await page.locator('[data-tool="unmove"]').click();
      expect(await placeOf(page)).toEqual(before);
      expect(await page.locator('[data-tool="unmove"]').isVisible()).toBe(false);
      expect(seen).toEqual([]);
    });
  });

  it('is moved by keys alone: with Alt, and once « Déplacer » is pressed without', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const [x, y] = await placeOf(page);
      await nodeOf(page).focus();
      await page.keyboard.press('Alt+ArrowUp');
      expect(await placeOf(page)).toEqual([x, y! - 24]);
      const tool = page.locator('[data-tool="move"]');
      await tool.focus();
      await page.keyboard.press('Enter');
      expect(await tool.getAttribute('aria-pressed')).toBe('true');
      expect(await focusedNode(page)).toBe(NODE);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await placeOf(page)).toEqual([x! + 48, y]);
      await page.keyboard.press('Enter');
      expect(await tool.getAttribute('aria-pressed')).toBe('false');
      expect(new URL(page.url()).pathname).toBe('/fr/network');
      // The arrows go from node to node again.
      await page.keyboard.press('ArrowLeft');
      expect(await placeOf(page)).toEqual([x! + 48, y]);
      expect(await focusedNode(page)).not.toBe(NODE);
    });
  });

  it('is moved by a click on the place, which is enough for a finger', async () => {
    await visit(PAGE, { ...WIDE, hasTouch: true }, async (page) => {
      await nodeOf(page).tap();
      await page.locator('[data-tool="move"]').tap();
      const before = await placeOf(page);
      const canvas = (await page.locator('.net-canvas:visible').boundingBox())!;
      // The part of the drawing that the screen shows.
      await page.touchscreen.tap(canvas.x + canvas.width - 40, Math.max(canvas.y, 0) + 40);
      const after = await placeOf(page);
      expect(after[0]).toBeGreaterThan(before[0]!);
      expect(await page.locator('[data-tool="move"]').getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('.net-panel.is-open').count()).toBe(1);
    });
  });

  it('lies in files where it was moved, and not where the legend hides it', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const svg = async (): Promise<string> => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.net-files a[href*=".svg"]').click()]);
        expect(download.suggestedFilename()).toMatch(/\.svg$/);
        return readFileSync(await download.path(), 'utf8');
      };
      await nodeOf(page).focus();
      await page.keyboard.press('Alt+ArrowDown');
      const [x, y] = await placeOf(page);
      const moved = await svg();
      expect(moved).toContain(`translate(${x} ${y})`);
      expect(moved).toContain('net-sheet-legend');
      expect(moved).toContain(`/fr/${NODE}"`);
      await page.locator('.net-kind input[value="project"]').uncheck();
      const hidden = await svg();
      expect(hidden).not.toContain(`/fr/${NODE}"`);
      expect(hidden).toContain('/fr/organization/la-passerelle-indigo"');
    });
  });

  it('is moved on a phone, in the column, by taps and by keys, while a finger that is drawn over it scrolls', async () => {
    await visit(PAGE, { viewport: { width: 360, height: 640 }, hasTouch: true }, async (page, seen) => {
      const node = page.locator('.net-column .net-node[aria-label^="Permanence mobile"]');
      const place = (): Promise<string | null> => node.getAttribute('transform');
      const y = async (): Promise<number> => Number(/([-\d.]+)\)/.exec((await place()) ?? '')?.[1]);
      const home = await place();
      // What a browser asks before it scrolls.
      const isScrolled = await node.evaluate((element) => {
        const init = { bubbles: true, cancelable: true, pointerType: 'touch', button: 0, isPrimary: true, clientX: 100, clientY: 100 };
        const moves = [new PointerEvent('pointerdown', init), new PointerEvent('pointermove', { ...init, clientY: 160 })];
        for (const move of moves) element.dispatchEvent(move);
        const touched = new Event('touchmove', { bubbles: true, cancelable: true });
        element.dispatchEvent(touched);
        const around = [element, element.closest('svg')!, element.closest('.net-canvas')!];
        return !touched.defaultPrevented && around.every((one) => getComputedStyle(one).touchAction === 'auto');
      });
      expect(isScrolled).toBe(true);
      expect(await place()).toBe(home);
      await node.tap();
      await page.locator('[data-tool="move"]').tap();
      // To the end of what is seen of the drawing that is farther from it.
      const canvas = page.locator('.net-canvas:visible');
      const [seenOf, here] = await Promise.all([canvas.boundingBox(), node.locator('use').boundingBox()]);
      const isHigh = here!.y - seenOf!.y < seenOf!.height / 2;
      await canvas.tap({ position: { x: 40, y: isHigh ? seenOf!.height - 8 : 8 } });
      await expect.poll(place, POLLING).not.toBe(home);
      expect(await page.locator('[data-tool="move"]').getAttribute('aria-pressed')).toBe('false');
      const line = page.locator('.net-column .net-line.is-on path').first();
      const before = { y: await y(), d: await line.getAttribute('d') };
      await node.focus();
      await page.keyboard.press('Alt+ArrowDown');
      expect(await y()).toBeCloseTo(before.y + 24);
      expect(await line.getAttribute('d')).not.toBe(before.d);
      // However far: its name is not cut off.
      for (let times = 0; times < 20; times += 1) await page.keyboard.press('Alt+ArrowRight');
      const [name, picture] = await Promise.all([node.locator('text'), page.locator('.net-column')].map((one) => one.boundingBox()));
      expect(name!.x + name!.width).toBeLessThanOrEqual(picture!.x + picture!.width);
      await page.locator('[data-tool="unmove"]').tap();
      expect(await place()).toBe(home);
      expect(await page.locator('[data-tool="closer"]').isVisible()).toBe(false);
      expect(seen).toEqual([]);
    });
  });
});

describe('what is downloaded', () => {
  interface Data {
    readonly network: { readonly shown: number; readonly nodes: { readonly entity: { readonly id: string } }[]; readonly edges: unknown[] };
  }
  const hrefOf = async (page: Page, file: string): Promise<string> =>
    (await page.locator(`.net-files a[href*="/${file}?"]`).getAttribute('href')) ?? '';
  const dataOf = async (page: Page): Promise<Data['network']> =>
    (JSON.parse((await sites.site.get(await hrefOf(page, 'network.json'))).text) as Data).network;
  const rowsOf = async (page: Page, file: string): Promise<number> =>
    (await sites.site.get(await hrefOf(page, file))).text.trim().split('\r\n').length - 1;
  const shownIn = (page: Page): Promise<string[]> =>
    page
      .locator('.net-svg .net-node:not(.is-hidden)')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? '').sort());

  it('is what is seen: without what the legend hides, of the day, links and size that the address says', async () => {
    await visit(`${PAGE}&depth=2&labels=1&certainty=stated`, WIDE, async (page) => {
      const check = async (): Promise<number> => {
        const [data, shown] = await Promise.all([dataOf(page), shownIn(page)]);
        expect(data.nodes.map(({ entity }) => entity.id).sort()).toEqual(shown);
        expect(data.shown).toBe(shown.length);
        const rows = await page.locator('.net-table tbody tr:not(.is-hidden)').count();
        expect(data.edges).toHaveLength(rows);
        expect(await rowsOf(page, 'network.csv')).toBe(rows);
        expect(await rowsOf(page, 'network-nodes.csv')).toBe(shown.length);
        return shown.length;
      };
      const all = await check();
      const whole = await hrefOf(page, 'network.json');
      await page.locator('.net-kind input[value="project"]').uncheck();
      expect(await check()).toBeLessThan(all);
      expect(await dataOf(page).then(({ nodes }) => nodes.some(({ entity }) => entity.id.startsWith('project/')))).toBe(false);
      // No name of a link that is hidden is left in the drawing, nor in its file.
      const words = await page.locator('.net-svg .net-words text:visible').allTextContents();
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThan(await page.locator('.net-svg .net-words text').count());
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.net-files a[href*=".svg"]').click()]);
      const svg = readFileSync(await download.path(), 'utf8');
      expect([...svg.slice(svg.indexOf('net-words')).matchAll(/data-e="/g)]).toHaveLength(words.length);
      // Nor is its kind in the legend of the file.
      const legend = /<g class="net-sheet-legend">.*?<\/g>/s.exec(svg)?.[0] ?? '';
      expect(legend).toContain('#net-k-organization');
      expect(legend).not.toMatch(/#net-k-project|Projet/);
      await page.locator('.net-kind input[value="project"]').check();
      expect(await hrefOf(page, 'network.json')).toBe(whole);
      // A filter takes effect in the files too.
      await page.locator('.net-filters summary').click();
      await page.selectOption('#net-depth', '1');
      await expect.poll(async () => (await shownIn(page)).length, POLLING).toBeLessThan(all);
      await check();
    });
  });
});

describe('without a new page', () => {
  it('a filter takes effect, has the address that the form leads to without JavaScript, and is undone by going back', async () => {
    await visit(PAGE, WIDE, async (page, seen) => {
      const isSamePage = await mark(page);
      const before = await idsIn(page);
      await page.locator('.net-filters summary').click();
      await page.locator('#net-depth').focus();
      await page.selectOption('#net-depth', '2');
      await expect.poll(async () => (await idsIn(page)).length, POLLING).toBeGreaterThan(before.length);
      expect(search(page).get('depth')).toBe('2');
      expect(await page.locator('.net-filters').getAttribute('open')).not.toBeNull();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id), POLLING).toBe('net-depth');
      const [address, ids] = [page.url(), await idsIn(page)];
      await page.goBack();
      await expect.poll(() => idsIn(page), POLLING).toEqual(before);
      expect(await isSamePage()).toBe(true);
      expect(seen).toEqual([]);
      await visit(address, { ...WIDE, javaScriptEnabled: false }, async (plain) => expect(await idsIn(plain)).toEqual(ids));
    });
  });

  it('the names of links are written, and links are left out by certainty', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const isSamePage = await mark(page);
      await page.locator('.net-filters summary').click();
      await page.locator('.net-form input[name="labels"]').click();
      await page.locator('.net-svg .net-words text').first().waitFor({ state: 'attached' });
      expect(search(page).get('labels')).toBe('1');
      await page.locator('.net-form input[name="certainty"][value="disputed"]').click();
      await expect.poll(() => page.locator('.net-svg .net-line').count(), POLLING).toBe(0);
      expect(search(page).get('certainty')).toBe('disputed');
      expect(await isSamePage()).toBe(true);
    });
  });

  it('only what concerns a theme is shown, and all again without it', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const isSamePage = await mark(page);
      const before = await idsIn(page);
      await page.locator('.net-filters summary').click();
      await page.fill('#net-theme', 'theme/travail-saisonnier');
      await page.locator('.net-filters button').click();
      await expect.poll(() => search(page).get('theme'), POLLING).toBe('theme/travail-saisonnier');
      const [address, ids] = [page.url(), await idsIn(page)];
      expect(ids.length).toBeLessThan(before.length);
      expect(await isSamePage()).toBe(true);
      await visit(address, { ...WIDE, javaScriptEnabled: false }, async (plain) => expect(await idsIn(plain)).toEqual(ids));
    });
  });

  it('an embed hides kinds on the spot, and fetches those that it was opened without', async () => {
    await visit(`/embed/network?${SMALL_NETWORK}&kinds=organization,project&lang=fr`, WIDE, async (page, seen) => {
      const isSamePage = await mark(page);
      const place = page.locator('.net-kind input[value="place"]');
      const shown = (prefix: string): Promise<number> => page.locator(`.net-svg .net-node[data-id^="${prefix}/"]:not(.is-hidden)`).count();
      expect(await shown('place')).toBe(0);
      await place.click();
      await expect.poll(() => shown('place'), POLLING).toBeGreaterThan(0);
      expect(new URL(page.url()).pathname).toBe('/embed/network');
      expect(search(page).get('lang')).toBe('fr');
      await page.locator('.net-kind input[value="project"]').uncheck();
      expect(await shown('project')).toBe(0);
      expect(search(page).get('kinds')?.split(',')).not.toContain('project');
      expect(await isSamePage()).toBe(true);
      expect(seen).toEqual([]);
    });
  });

  it('a frame that may keep nothing of its address hides kinds and moves entries all the same', async () => {
    const context = await sites.browser.browser.newContext(WIDE);
    const page = await context.newPage();
    await page.goto(`${sites.embedding.url}/wordpress`);
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.getAttribute('height')) > 400);
    const inside = page.frameLocator('iframe');
    const node = inside.locator(`.net-svg [data-id="${NODE}"]`);
    await inside.locator('.net-kind input[value="place"]').uncheck();
    expect(await inside.locator('.net-svg [data-id^="place/"]:visible').count()).toBe(0);
    const before = await node.getAttribute('transform');
    await node.focus();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await node.getAttribute('transform')).not.toBe(before);
    await context.close();
  });

  it('the base is shown as it was, by a choice or by a slider that says its day', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const isSamePage = await mark(page);
      const days = await page.locator('#net-asOf option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
      expect(days.length).toBeGreaterThan(2);
      expect(days.at(-1)).toBe('');
      const slider = page.locator('#net-time');
      expect(await slider.getAttribute('aria-valuetext')).toBe('aujourd’hui');
      await slider.focus();
      await page.keyboard.press('Home');
      await page.locator('aside.as-of').waitFor();
      expect(search(page).get('asOf')).toBe(days[0]);
      expect(await page.locator('#net-asOf').inputValue()).toBe(days[0]);
      // The keyboard stays where it was.
      await expect.poll(() => page.evaluate(() => document.activeElement?.id), POLLING).toBe('net-time');
      await page.selectOption('#net-asOf', '');
      await page.locator('aside.as-of').waitFor({ state: 'detached' });
      expect(search(page).has('asOf')).toBe(false);
      expect(await isSamePage()).toBe(true);
    });
  });

  it('a node is expanded into the picture, and what it adds was counted before', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const isSamePage = await mark(page);
      const before = await idsIn(page);
      const more = page.locator('.net-svg .net-node[data-more]').first();
      const id = (await more.getAttribute('data-id')) ?? '';
      const count = Number(await more.getAttribute('data-more'));
      await more.focus();
      const link = page.locator('.net-panel a', { hasText: 'Développer ici' });
      expect(await link.textContent()).toBe(`Développer ici (+${count})`);
      await link.click();
      await expect.poll(async () => (await idsIn(page)).length, POLLING).toBeGreaterThan(before.length);
      expect(search(page).get('expand')).toBe(id);
      const after = await idsIn(page);
      expect(before.filter((one) => !after.includes(one))).toEqual([]);
      expect(await page.locator('.net-panel h2 a').getAttribute('href')).toContain(id);
      expect(await isSamePage()).toBe(true);
    });
  });

  it('what is brought out and what is hidden is in the address, and there again when it is opened elsewhere', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.locator('.net-kind input[value="place"]').uncheck();
      await nodeOf(page).click();
      await expect.poll(() => search(page).get('focus'), POLLING).toBe(NODE);
      expect(await page.locator('a.language').getAttribute('href')).toContain(`focus=${NODE}`);
      await visit(page.url(), { ...WIDE, javaScriptEnabled: false }, async (plain) => {
        expect(await plain.locator('.net-panel h2').textContent()).toContain('Permanence mobile');
        expect(await plain.locator('.net-svg [data-id^="place/"]').count()).toBe(0);
      });
      await page.locator('.net-close').click();
      await expect.poll(() => search(page).has('focus'), POLLING).toBe(false);
    });
  });

  it('words are found in the picture, counted, and gone to by Enter', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.fill('#net-find', 'mobile PERM');
      expect(await page.locator('.net-find [role="status"]').textContent()).toBe('trouvées\u00a0: 1');
      expect(await page.locator('.net-svg .net-node.is-on').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await focusedNode(page)).toBe(NODE);
      await page.fill('#net-find', 'ｐerm møbíle');
      expect(await page.locator('.net-find [role="status"]').textContent()).toBe('trouvées\u00a0: 1');
    });
  });
});
