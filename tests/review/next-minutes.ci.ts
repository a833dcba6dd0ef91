/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { THREE_MEETINGS } from '../support/base.js';
import { openBrowser, type TestBrowser, watch, WIDE } from '../support/browser.js';
import { NEXT_MINUTES } from '../support/documents/next-minutes.js';
import { signedInAs } from '../support/editing.js';
import { Secretary, secondsOf } from '../support/secretary.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The next minutes of a coalition, from the file to the published base, as its secretary would do it, with what it costs her counted. She types nothing. */

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Less than ten minutes, and what she does in them at most. A decision shows the next proposal without a page: few are loaded. */
const MOST = { seconds: 530, clicks: 18, keys: 46, pages: 8 } as const;

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0' }), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

describe('the next minutes', () => {
  it('go from the file to the published base in ten minutes', async () => {
    const cookie = (await signedInAs(site, 'EDITOR', 'Solène')).client.cookies.get('maillage-session')!;
    const context = await browser.browser.newContext(WIDE);
    await context.addCookies([{ name: 'maillage-session', value: cookie, url: site.url }]);
    const page = await context.newPage();
    const seen = watch(page, site.url);
    await page.goto(`${site.url}/fr/import`);
    const she = new Secretary(page);
    await page.setInputFiles('input[type=file]', { name: 'cr-2030-09-18.docx', mimeType: WORD, buffer: Buffer.from(NEXT_MINUTES) });
    // The button, the file, « Ouvrir ».
    she.effort.clicks += 3;
    await she.follow('form.change button');
    const path = new URL(page.url()).pathname;
    // Until it is read, the page loads itself anew.
    await page.waitForSelector('.review-queue');
    const accepted: string[] = [];
    for (let left = 200; left > 0 && (await page.locator('.card.current').count()) > 0; left -= 1) {
      if ((await page.locator('form.exact button').count()) > 0) {
        await she.skim('.card:not(.decided) h3');
        await she.follow('form.exact button');
        continue;
      }
      const heading = await she.read('.card.current h3, .card.current blockquote, .card.current .agenda, .card.current .statements label');
      accepted.push(heading);
      await she.press('a');
      expect(await page.locator('[role=alert]').allInnerTexts(), heading).toEqual([]);
    }
    expect(accepted.length).toBeGreaterThan(35);
    // The sentences that no proposal drew anything from: what says something is noted as it stands, the rest is set aside.
    await she.follow(`a[href$="${path}/sentences"]`);
    const left = await she.read('.sentences li > span:first-child');
    expect(left).toContain('Le budget prévu est de 4 500 euros.');
    expect(await page.locator('.sentences li').count()).toBeLessThanOrEqual(12);
    await she.click('.choose-all input');
    await she.click('.sentences li:has-text("DU COLLECTIF") input');
    await she.follow('button[value=as-is]');
    await she.click('.sentences li input');
    await she.follow('button[value=set-aside]');
    expect(await page.innerText('main')).toContain('Chaque phrase porte une affirmation, ou a été mise de côté.');
    await she.follow('.editor-links a');
    await she.follow(`a[href$="${path}/publish"]`);
    await she.read('main h1, main .notice, details.sort[open]');
    const doubts = await page.innerText('section[aria-labelledby=warnings]');
    expect(doubts).toMatch(
      /Pour le public, des promesses closes resteront ouvertes\s: Faire relire le guide .* et Envoyer les actes du Forum(?!\.)/,
    );
    // The meeting was announced to all: its minutes, for members, show its name to nobody.
    expect(doubts).not.toMatch(/noms? sera|MEMBERS|membres/);
    await she.skim('section[aria-labelledby=what] > :not([open])');
    // On paper nothing is folded away.
    const folded = page.locator('details.sort:not([open]) .changes').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await she.follow('form.change:has(input[value=publish]) .actions button');
    expect(await page.textContent('main')).toContain('Irène Malvoisel écrira à la Préfecture des Trois-Rivières');
    await page.goto(`${site.url}/fr/meeting/2030-09-18`);
    const published = await page.innerText('main');
    for (const words of ['Jeanne Corvaline', 'Sibylle Arcambal', 'Un toit pour une saison', 'Rencontre avec la Préfecture'])
      expect(published).toContain(words);

    const { clicks, keys, pages } = she.effort;
    const seconds = Math.round(secondsOf(she.effort));
    console.log('what the next minutes cost', { ...she.effort, seconds });
    expect({
      seconds: seconds <= MOST.seconds,
      clicks: clicks <= MOST.clicks,
      keys: keys <= MOST.keys,
      pages: pages <= MOST.pages,
    }).toEqual({ seconds: true, clicks: true, keys: true, pages: true });
    expect(seen).toEqual([]);
    expect((await verifyBase(site.base.dataSource)).errors).toEqual([]);
    await context.close();
  });
});
