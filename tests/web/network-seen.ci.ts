/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WIDE } from '../support/browser.js';
import { type NetworkSites, useNetworkSites, SMALL_NETWORK } from '../support/network-sites.js';
import { POLLING } from '../support/polling.js';

/** What search, the legend and filters leave to be seen, in the drawing and in the words around it. */

const sites = useNetworkSites();

const visit: NetworkSites['visit'] = (...visited) => sites.visit(...visited);

const NODE = 'project/permanence-mobile';
const PAGE = `/fr/network?${SMALL_NETWORK}`;

const hide = (page: Page, kind: string): Promise<void> => page.locator(`.net-kind input[value="${kind}"]`).uncheck();
const isOpen = (page: Page): Promise<boolean> => page.locator('.net-panel.is-open').count().then(Boolean);

describe('the search in a drawing', () => {
  const found = (page: Page): Promise<string | null> => page.locator('.net-find [role="status"]').textContent();

  it('dims all but what holds every word and the lines between, and says nothing when it is emptied', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.locator(`.net-svg [data-id="${NODE}"]`).focus();
      await page.fill('#net-find', 'e');
      expect(await isOpen(page)).toBe(false);
      expect(await page.locator('.net-svg.has-focus').count()).toBe(1);
      const lines = await page.locator('.net-svg').evaluate((picture) => {
        const isOn = (at = ''): boolean => picture.querySelector(`.net-node[data-i="${at}"]`)!.classList.contains('is-on');
        return [...picture.querySelectorAll<SVGElement>('.net-line')].map((line) => ({
          isOn: line.classList.contains('is-on'),
          isBetween: isOn(line.dataset.f) && isOn(line.dataset.t),
        }));
      });
      expect(lines.filter((line) => line.isOn !== line.isBetween)).toEqual([]);
      expect(lines.some((line) => line.isOn)).toBe(true);
      await page.fill('#net-find', 'mobile ailleurs');
      expect(await found(page)).toBe('trouvées\u00a0: 0');
      await page.fill('#net-find', '');
      expect(await found(page)).toBe('');
      expect(await page.locator('.net-svg.has-focus').count()).toBe(0);
    });
  });

  it('finds nothing that the legend hides, and « St » where « Saint » is written', async () => {
    await visit('/fr/network?around=place/saint-nazaire', WIDE, async (page) => {
      await page.fill('#net-find', 'st nazaire');
      expect(await found(page)).toBe('trouvées\u00a0: 1');
      await hide(page, 'place');
      await page.fill('#net-find', 'nazaire');
      expect(await found(page)).toBe('trouvées\u00a0: 0');
    });
  });
});

describe('a kind that the legend hides', () => {
  const CENTRE = SMALL_NETWORK.replace('around=', '');

  it('is told of no more beside the drawing, nor along the lines of the entry in focus', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.locator(`.net-svg [data-id="${CENTRE}"]`).focus();
      const told = page.locator('.net-panel a[href*="/project/"]');
      const written = page.locator('.net-svg .net-words text');
      expect(await told.count()).toBeGreaterThan(0);
      const names = await written.count();
      await hide(page, 'project');
      expect(await told.count()).toBe(0);
      expect(await isOpen(page)).toBe(true);
      expect(await written.count()).toBeLessThan(names);
    });
  });

  it('is in focus no more', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.locator(`.net-svg [data-id="${NODE}"]`).focus();
      await hide(page, 'project');
      expect(await isOpen(page)).toBe(false);
      expect(await page.locator('.net-svg.has-focus').count()).toBe(0);
    });
  });

  it('makes no promise of how many « Développer ici » adds', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const more = page.locator('.net-svg .net-node[data-more]').first();
      const kind = ((await more.getAttribute('data-id')) ?? '').split('/')[0];
      await hide(page, kind === 'theme' ? 'project' : 'theme');
      await more.focus();
      expect(await page.locator('.net-panel a', { hasText: 'Développer ici' }).textContent()).toBe('Développer ici');
    });
  });
});

describe('a network that takes the place of another', () => {
  const address = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

  it('is told by the title, aloud, by the day and in the other language', async () => {
    await visit(PAGE, WIDE, async (page) => {
      const title = await page.title();
      const told = page.locator('body > p.vh[role="status"]');
      await page.locator('#net-time').focus();
      await page.keyboard.press('Home');
      await page.locator('aside.as-of').waitFor();
      const first = await page.locator('aside.as-of').textContent();
      expect(await told.textContent()).toBe(((await page.locator('[data-size]').textContent()) ?? '').trim());
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('aside.as-of').textContent(), POLLING).not.toBe(first);
      const day = address(page).get('asOf') ?? '';
      expect(day).not.toBe('');
      expect(await page.locator('a.language').getAttribute('href')).toContain(`asOf=${day}`);
      await page.fill('#net-around', 'organization/les-quatre-vents');
      await page.locator('.net-centre button').click();
      await expect.poll(() => page.title(), POLLING).not.toBe(title);
    });
  });

  it('is the one that was asked for last, however late another answer comes', async () => {
    await visit(PAGE, WIDE, async (page) => {
      let answer = (): void => undefined;
      const isAsked = new Promise<void>((asked) => {
        void page.route(/depth=2/, async (route) => {
          asked();
          await new Promise<void>((resolve) => (answer = resolve));
          await route.continue();
        });
      });
      await page.locator('.net-filters summary').click();
      const [late] = await Promise.all([page.waitForRequest(/depth=2/), page.selectOption('#net-depth', '2'), isAsked]);
      await page.selectOption('#net-depth', '3');
      await expect.poll(() => address(page).get('depth'), POLLING).toBe('3');
      answer();
      await late.response().then((answered) => answered?.finished());
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(address(page).get('depth')).toBe('3');
      expect(await page.locator('#net-depth').inputValue()).toBe('3');
    });
  });

  it('is not fetched again by who comes back from a place in the page', async () => {
    await visit(PAGE, WIDE, async (page) => {
      await page.locator(`.net-svg [data-id="${NODE}"]`).focus();
      await expect.poll(() => address(page).get('focus'), POLLING).toBe(NODE);
      const asked: string[] = [];
      page.on('request', (request) => new URL(request.url()).pathname === '/fr/network' && asked.push(request.url()));
      await page.locator('.net-jump a').click();
      await page.goBack();
      await expect.poll(() => new URL(page.url()).hash, POLLING).toBe('');
      expect(await page.locator('[data-net]').getAttribute('aria-busy')).toBeNull();
      expect(asked).toEqual([]);
    });
  });

  it('keeps its centre where the address names none', async () => {
    await visit('/fr/network', WIDE, async (page) => {
      const centre = await page.locator('[data-net]').getAttribute('data-around');
      expect(centre).toBeTruthy();
      await page.locator('.net-svg .net-node[data-more]').first().focus();
      const href = await page.locator('.net-panel a', { hasText: 'Développer ici' }).getAttribute('href');
      expect(new URL(href ?? '', page.url()).searchParams.get('around')).toBe(centre);
      await expect.poll(() => address(page).get('around'), POLLING).toBe(centre);
    });
  });

  it('keeps what was expanded before', async () => {
    const expandable = (page: Page): Promise<string[]> =>
      page.locator('.net-svg .net-node[data-more]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-id') ?? ''));
    const [first = ''] = await visit(PAGE, WIDE, expandable);
    await visit(`${PAGE}&expand=${first}`, WIDE, async (page) => {
      const [second = ''] = await expandable(page);
      await page.locator(`.net-svg [data-id="${second}"]`).focus();
      await page.locator('.net-panel a', { hasText: 'Développer ici' }).click();
      await expect.poll(() => address(page).get('expand')?.split(',').sort(), POLLING).toEqual([first, second].sort());
    });
  });

  it('keeps what is in focus and the other choices, several of one filter too', async () => {
    await visit(`${PAGE}&certainty=stated,implied`, WIDE, async (page) => {
      await page.locator(`.net-svg [data-id="${NODE}"]`).focus();
      await expect.poll(() => address(page).get('focus'), POLLING).toBe(NODE);
      await page.locator('.net-filters summary').click();
      await page.locator('.net-form input[name="labels"]').click();
      await expect.poll(() => address(page).get('labels'), POLLING).toBe('1');
      expect(address(page).get('focus')).toBe(NODE);
      expect(address(page).get('certainty')?.split(',').sort()).toEqual(['implied', 'stated']);
      expect(await page.locator('.net-panel h2').textContent()).toContain('Permanence mobile');
    });
  });
});
