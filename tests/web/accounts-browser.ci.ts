/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PassphraseHasher } from '../../src/auth/passphrase-hash.js';
import { SessionRow } from '../../src/store/account-tables.js';
import { codeAt, PASSPHRASE } from '../support/accounts.js';
import { acceptWithKeyboard, invitationFor, tabTo } from '../support/accounts-site.js';
import { SMALL_SEEDS } from '../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, toNextPage, violationsOf, visiting, WIDE } from '../support/browser.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Signing in with a real browser, and hashes made as in life; the matrix of pages, languages, widths and modes is in `accounts.ci.ts`. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS, {}, new PassphraseHasher()), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const visit = visiting(() => [browser, site]);
const PHONE = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };

describe('a member, at 360 px, without scripts and with the keyboard alone,', () => {
  it('is invited, chooses a passphrase, reads what is for members, ends another session, signs out', async () => {
    const { path, email } = await invitationFor(site, 'MEMBER', 'Maëlle Estran');
    const forMembers = site.base.graph.view('MEMBER').entities.find(({ id }) => !site.base.graph.view('ANONYMOUS').node(id))!.id;
    await visit(`/fr/${forMembers}`, PHONE, async (page, seen) => {
      expect(await page.locator('h1').textContent()).toBe('Page introuvable');
      await page.goto(`${site.url}/fr${path}`);
      expect(await page.locator('main').textContent()).toContain('Maëlle Estran');
      await acceptWithKeyboard(page, site);
      expect(await overflowOf(page)).toBe(0);
      expect(await page.locator('.visitor').textContent()).toContain('Maëlle Estran');
      await page.goto(`${site.url}/fr/${forMembers}`);
      expect(await page.locator('h1').textContent()).not.toBe('Page introuvable');

      // Elsewhere, in another browser.
      await visit('/en/sign-in', PHONE, async (other) => {
        await tabTo(other, '#email');
        await other.keyboard.type(email);
        await tabTo(other, '#passphrase');
        await other.keyboard.type(PASSPHRASE);
        await other.keyboard.press('Enter');
        await other.waitForURL('**/en/workplace');
        await page.goto(`${site.url}/fr/account`);
        await tabTo(page, '.rows li:last-child button');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/fr/account?done=session');
        expect(await page.locator('.rows li').count()).toBe(1);
        await other.goto(`${site.url}/en/account`);
        expect(new URL(other.url()).pathname).toBe('/en/sign-in');
      });

      await tabTo(page, '.visitor button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/sign-in?out=1');
      expect(await page.locator('[role=status]').textContent()).toBe('Votre session est fermée.');
      await page.goBack();
      await page.reload();
      expect(new URL(page.url()).pathname).toBe('/fr/sign-in');
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('maillage-session');
      expect(seen.filter((one) => !/status of 40[13]/.test(one))).toEqual([]);
    });
  });
});

describe('with scripts', () => {
  it('one can see the passphrase that one types, and how long it is; every form has nothing that axe-core objects to', async () => {
    const { path, id } = await invitationFor(site, 'ADMINISTRATOR', 'Gaël Jusant');
    await visit(`/fr${path}`, WIDE, async (page, seen) => {
      expect(await violationsOf(page)).toEqual([]);
      await page.fill('#next', 'court');
      expect(await page.locator('meter').evaluate((meter: HTMLMeterElement) => meter.value)).toBe(5);
      await page.check('.reveal input');
      expect(await page.locator('#next').getAttribute('type')).toBe('text');
      await page.fill('#next', '');
      await acceptWithKeyboard(page, site);
      for (const where of ['account', 'administration', `administration/${id}`]) {
        await page.goto(`${site.url}/fr/${where}`);
        expect(await violationsOf(page), where).toEqual([]);
      }
      // A mistake has the focus, and is read with its field.
      await page.goto(`${site.url}/fr/administration`);
      await page.fill('#name', 'Tifenn');
      await page.fill('#email', 'gael@nowhere');
      await toNextPage(page, () => page.click('form[aria-labelledby=invite] button'));
      await page.locator('#notice').waitFor();
      expect(await page.evaluate(() => [document.activeElement?.id, document.querySelector<HTMLInputElement>('#name')?.value])).toEqual([
        'email',
        'Tifenn',
      ]);
      expect(await violationsOf(page)).toEqual([]);
      expect(seen.filter((one) => !one.includes('status of 400'))).toEqual([]);
    });
  });

  it('a session that ends in the middle of a form keeps what was typed', async () => {
    const { path, email, id } = await invitationFor(site, 'ADMINISTRATOR', 'Nolwenn Ressac');
    await visit(`/en${path}`, WIDE, async (page) => {
      await acceptWithKeyboard(page, site);
      await page.goto(`${site.url}/en/administration`);
      await page.fill('#name', 'Corentin');
      await page.fill('#email', 'corentin@coalition.example');
      await site.base.dataSource.manager.update(SessionRow, { accountId: id }, { endedAt: new Date().toISOString() });
      await toNextPage(page, () => page.click('form[aria-labelledby=invite] button'));
      expect(await page.locator('[role=alert]').textContent()).toContain('What you typed is kept');
      expect(await violationsOf(page)).toEqual([]);
      await page.fill('#email', email);
      await page.fill('#passphrase', PASSPHRASE);
      await toNextPage(page, () => page.click('main form button'));
      expect(await violationsOf(page)).toEqual([]);
      await page.fill('#code', codeAt(new Date().toISOString()));
      await toNextPage(page, () => page.click('main form button'));
      expect(await page.locator('main dl').textContent()).toContain('Corentin');
      expect(await violationsOf(page)).toEqual([]);
      await toNextPage(page, () => page.click('main form button'));
      expect(await page.locator('.once').textContent()).toMatch(/\/en\/invitation\/[\w-]{43}$/);
    });
  });
});
