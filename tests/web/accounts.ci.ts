import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptWithKeyboard, invitationFor } from '../support/accounts-site.js';
import { SMALL_SEEDS } from '../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, violationsOf, visiting, toNextPage } from '../support/browser.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Every form of accounts, in both languages, at three widths, by day and by night. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(SMALL_SEEDS), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const visit = visiting(() => [browser, site]);

describe.each(['fr', 'en'])('in %s', (lang) => {
  describe.each([320, 360, 1280])('at %i px', (width) => {
    it.each(['light', 'dark'] as const)('%s: every form fits, and axe-core objects to nothing', async (colorScheme) => {
      const options = { viewport: { width, height: 800 }, colorScheme };
      const { path, id } = await invitationFor(site, 'ADMINISTRATOR', 'Anne-Gwenaëlle de La Pointe-aux-Grandes-Marées');
      await visit(`/${lang}/sign-in`, options, async (page) => {
        expect([await overflowOf(page), await violationsOf(page)], 'sign-in').toEqual([0, []]);
        await page.goto(`${site.url}/${lang}${path}`);
        expect([await overflowOf(page), await violationsOf(page)], 'invitation').toEqual([0, []]);
        await acceptWithKeyboard(page, site);
        for (const where of ['account', 'administration', `administration/${id}`, 'about']) {
          await page.goto(`${site.url}/${lang}/${where}`);
          expect([await overflowOf(page), await violationsOf(page)], where).toEqual([0, []]);
        }
        await page.goto(`${site.url}/${lang}/administration/${id}`);
        await toNextPage(page, () => page.locator('input[value=link] ~ p button').click());
        await page.locator('.once').waitFor();
        expect([await overflowOf(page), await violationsOf(page)], 'a link').toEqual([0, []]);
      });
    });
  });
});
