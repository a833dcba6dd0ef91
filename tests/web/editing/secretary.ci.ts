import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationFor } from '../../support/accounts-site.js';
import { PASSPHRASE } from '../../support/accounts.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, watch } from '../../support/browser.js';
import { signedInAs } from '../../support/editing.js';
import { type Effort, Hand, secondsOf, type Way } from '../../support/hand.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/**
 * A secretary’s day, from the invitation to signing out, as somebody new would go through it: from link to link, with nothing but what
 * the pages offer. Every click and key is counted; the numbers are printed with the seconds that they take by the keystroke-level model of
 * `hand.ts`, and the most frequent task may take no more than one click.
 */

const PERSON = 'person/bruno-sorbier';

interface Trial {
  readonly width: number;
  readonly way: Way;
  readonly scripts: boolean;
}

const TRIALS: readonly Trial[] = [
  { width: 1280, way: 'pointer', scripts: true },
  { width: 360, way: 'pointer', scripts: true },
  { width: 1280, way: 'keyboard', scripts: true },
  { width: 360, way: 'keyboard', scripts: false },
  { width: 360, way: 'pointer', scripts: false },
];

const counted: { readonly trial: string; readonly efforts: ReadonlyMap<string, Effort> }[] = [];

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  console.table(
    Object.fromEntries(
      [...new Set(counted.flatMap(({ efforts }) => [...efforts.keys()]))].map((task) => [
        task,
        Object.fromEntries(counted.map(({ trial, efforts }) => [trial, inWords(efforts.get(task))])),
      ]),
    ),
  );
});

function inWords(effort: Effort | undefined): string {
  if (!effort) return '';
  const { clicks, keys, typed } = effort;
  const counts = [`${clicks} clicks`, `${keys} keys`, `${typed} typed`].filter((part) => !part.startsWith('0 '));
  return [...counts, `${secondsOf(effort).toFixed(1)} s`].join(', ');
}

describe.each(TRIALS)('at $width px by $way, scripts: $scripts', ({ width, way, scripts }) => {
  let site: TestWebsite;
  beforeAll(async () => {
    site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  });
  afterAll(async () => {
    await site.close();
    expect(site.unexpectedErrors).toEqual([]);
  });

  it('a secretary does her day’s work', async () => {
    const efforts = new Map<string, Effort>();
    counted.push({ trial: `${width} ${way}${scripts ? '' : ', no scripts'}`, efforts });
    const options: BrowserContextOptions = { viewport: { width, height: width < 500 ? 640 : 900 }, javaScriptEnabled: scripts };

    const { path, email } = await invitationFor(site, 'EDITOR', 'Perrine Saxifrage');
    await inBrowser(options, async (page, hand) => {
      const task = async (name: string, act: () => Promise<void>): Promise<void> => {
        await act();
        efforts.set(name, hand.effort());
        expect(await overflowOf(page), name).toBe(0);
      };
      const main = (): Promise<string> => page.locator('main').innerText();
      const undo = async (): Promise<void> => {
        await hand.follow('.change-notice button');
        expect(await page.locator('.change-notice').innerText()).toContain('C’est annulé.');
      };

      await page.goto(`${site.url}/fr${path}`);
      await task('accept the invitation', async () => {
        await hand.write('#next', PASSPHRASE);
        await hand.write('#again', PASSPHRASE);
        await hand.send();
        expect(await main()).toContain('votre session est ouverte');
      });
      await task('choose one’s association', async () => {
        await hand.write('[name=body]', 'Relais du Pont');
        await hand.send();
        expect(await main()).toContain('Ce qui concerne Relais du Pont');
      });
      await task('sign out', async () => {
        await hand.follow('.visitor form button');
        expect(await main()).toContain('Votre session est fermée');
      });
      await task('sign in', async () => {
        await hand.write('[name=email]', email);
        await hand.write('[name=passphrase]', PASSPHRASE);
        await hand.send();
        expect(page.url()).toBe(`${site.url}/fr/workplace`);
      });
      await task('tick a promise', async () => {
        await hand.follow('.tasks .quick button');
        expect(await page.locator('.change-notice').innerText()).toMatch(/C’est fait\.[^]*fait/);
      });
      if (way === 'pointer') expect(efforts.get('tick a promise')).toMatchObject({ clicks: 1, keys: 0, typed: 0 });
      await task('undo that', undo);

      await task('carry a promise over', async () => {
        await hand.follow('.tasks a[href*="do=carry"]');
        await hand.write('[name="due.edtf"]', '12 mars 2041');
        await hand.send();
        expect(await page.locator('.change-notice').innerText()).toContain('12 mars 2041');
      });
      await task('undo that too', undo);

      await task('correct a name', async () => {
        await hand.follow('.lead a');
        await hand.follow('.editor-links a.button');
        await hand.write('[name="name.fr"]', 'Relais du pont');
        await hand.send();
        expect(await page.locator('.change-notice').innerText()).toContain('Relais du pont');
      });
      await task('undo the correction', undo);

      await task('add a relation from a sentence', async () => {
        await hand.follow('.menu a[href$="/meeting"]');
        await hand.follow('main a[href$="/meeting/2020-06-11"]');
        await hand.press('a[href$="#text"]');
        await hand.follow('.minutes p:has-text("travaille sur les") a.add');
        await hand.choose('#type', 'EXCHANGES_WITH');
        await hand.follow('form.change > .actions button');
        expect(await page.locator('.change-notice').innerText()).toContain('Mission du Soir');
      });
      await task('undo the addition', async () => {
        // The page is entered at the sentence; without scripts nothing but a link leads from there to the notice.
        if (way === 'keyboard' && !scripts) await hand.press('.minutes a[href="#notice"]');
        await undo();
      });
      if (way === 'keyboard') expect(efforts.get('undo the addition')!.keys).toBeLessThan(scripts ? 10 : 15);

      await task('merge two bodies', async () => {
        await hand.write('.site-search [name=q]', 'Fondation des Deux Rives');
        await hand.send();
        await hand.follow('main a[href$="/organization/fondation-des-deux-rives"]');
        await hand.follow('.editor-links a.button');
        await hand.press('.editor-links a[href="#merge"]');
        await hand.follow('#merge ~ p a');
        await hand.write('main [name=with]', 'Cercle Discret');
        await hand.send();
        await hand.follow('form:has([value=merge]) button:not([hidden])');
        expect(await page.locator('.change-notice').innerText()).toContain('C’est fait.');
      });
      await task('undo the merge', undo);

      await task('read what is held on a person', async () => {
        await hand.write('.site-search [name=q]', 'Bruno Sorbier');
        await hand.send();
        await hand.follow(`main a[href$="/${PERSON}"]`);
        await hand.follow('.editor-links a[href$="/held"]');
        expect(await page.locator('h1').innerText()).toContain('Bruno Sorbier');
      });
      await task('sign out at the end', async () => {
        await hand.follow('.visitor form button');
        expect(await main()).toContain('Votre session est fermée');
      });
      expect((await page.goto(`${site.url}/fr/workplace`))?.url()).toContain('/sign-in');
    });

    const { client } = await signedInAs(site, 'ADMINISTRATOR', 'Anselme');
    await inBrowser(options, async (page, hand) => {
      await page.context().addCookies([{ name: 'maillage-session', value: client.cookies.get('maillage-session')!, url: site.url }]);
      await page.goto(`${site.url}/fr/${PERSON}`);
      await hand.follow('.editor-links a[href$="/held"]');
      await hand.follow('.editor-links a[href$="/erase"]');
      await hand.write('main [name=name]', 'Bruno Sorbier');
      await hand.send();
      efforts.set('erase a person, from their page', hand.effort());
      expect(page.url()).toContain('/history?erased=1');
      expect(await page.locator('main').innerText()).not.toContain('Sorbier');
      expect((await page.goto(`${site.url}/fr/${PERSON}`))?.status()).toBe(410);
    });
  });

  async function inBrowser(options: BrowserContextOptions, act: (page: Page, hand: Hand) => Promise<void>): Promise<void> {
    const context = await browser.browser.newContext(options);
    try {
      const page = await context.newPage();
      const seen = watch(page, site.url);
      await act(page, new Hand(page, way));
      expect(seen.filter((one) => !one.includes('status of 410'))).toEqual([]);
    } finally {
      await context.close();
    }
  }
});
