import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptWithKeyboard, invitationFor, tabTo, giveSecondFactors } from '../../support/accounts-site.js';
import { THREE_MEETINGS } from '../../support/base.js';
import { openBrowser, overflowOf, type TestBrowser, violationsOf, visiting } from '../../support/browser.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** What editors do on pages, in a browser: every form at two widths, with the keyboard alone, and without scripts. */

let site: TestWebsite;
let browser: TestBrowser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0' }), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([site.close(), browser.close()]);
  expect(site.unexpectedErrors).toEqual([]);
});

const visit = visiting(() => [browser, site]);
const BODY = 'organization/la-passerelle-indigo';
const PERSON = 'person/basile-quernec';

const PAGES = [
  BODY,
  `edit/${BODY}`,
  `edit/${BODY}/merge`,
  `edit/${BODY}/merge?with=organization/les-quatre-vents`,
  'edit/new',
  'edit/new?kind=ORGANIZATION&name=La+Passerelle+Indigo',
  `edit/${PERSON}/held`,
  `edit/${PERSON}/erase`,
  `edit/relation/new?subject=${BODY}`,
  `edit/claim/new?about=${BODY}`,
  'history',
  'history/1',
  `history/of/${BODY}?scope=all`,
  'administration/base',
  'administration',
  'account',
  'workplace',
  'drafts',
];

describe.each(['fr', 'en'])('in %s', (lang) => {
  it.each([320, 1280])('every form fits at %i px, and axe-core objects to nothing', async (width) => {
    const { path } = await invitationFor(site, 'ADMINISTRATOR', 'Anne-Gwenaëlle de La Pointe-aux-Grandes-Marées');
    await visit(`/${lang}${path}`, { viewport: { width, height: 800 } }, async (page) => {
      await acceptWithKeyboard(page, site);
      const found: [string, number, unknown[]][] = [];
      for (const where of PAGES) {
        await page.goto(`${site.url}/${lang}/${where}`);
        found.push([where, await overflowOf(page), await violationsOf(page)]);
      }
      await page.goto(`${site.url}/${lang}/edit/${BODY}`);
      const first = await page.locator('.statement-rows .actions a').first().getAttribute('href');
      for (const where of [first, first?.replace('?', '/replace?'), first?.replace('?', '/withdraw?')]) {
        await page.goto(`${site.url}${where}`);
        found.push([String(where), await overflowOf(page), await violationsOf(page)]);
      }
      await page.goto(`${site.url}/${lang}/edit/${BODY}`);
      await page.fill('[name="identifiers.0.value"]', '123');
      await page.locator('form:has([value=save]) button').click();
      await page.locator('.notice.error').waitFor();
      found.push(['an error', await overflowOf(page), await violationsOf(page)]);
      expect(found.filter(([, overflow, violations]) => overflow > 0 || violations.length > 0)).toEqual([]);
    });
  });
});

describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  it('the tasks of an editor are done with the keyboard alone', async () => {
    const { path } = await invitationFor(site, 'ADMINISTRATOR', `Perrine Saxifrage ${javaScriptEnabled}`);
    await visit(`/fr${path}`, { viewport: { width: 360, height: 800 }, javaScriptEnabled }, async (page) => {
      await page.focus('#next');
      await page.keyboard.type('neuf hérons sur la digue');
      for (let tabs = 0; tabs < 5 && !(await page.locator('#again:focus').count()); tabs += 1) await page.keyboard.press('Tab');
      await page.keyboard.type('neuf hérons sur la digue');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/account?done=joined');
      await giveSecondFactors(site);
      const press = async (selector: string, key = 'Enter'): Promise<void> => {
        await page.locator(selector).first().focus();
        await page.keyboard.press(key);
      };
      const text = (): Promise<string> => page.locator('#notice').innerText();

      // A name is corrected, and that is undone.
      await page.goto(`${site.url}/fr/organization/les-quatre-vents`);
      await press('.editor-links a');
      await page.waitForURL('**/edit/organization/les-quatre-vents');
      await page.locator('[name="summary.fr"]').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Un autre résumé.');
      await press('form:has([value=save]) button');
      await page.waitForURL('**changed=**');
      expect(await text()).toContain('Un autre résumé.');
      await press('#notice button');
      await page.waitForURL((url) => url.searchParams.get('changed') !== null && url.pathname.endsWith('les-quatre-vents'));
      await expect.poll(text).toContain('C’est annulé.');

      // Two bodies are merged, and that is undone.
      await page.goto(`${site.url}/fr/edit/${BODY}/merge`);
      await page.locator('[name=with]').last().focus();
      await page.keyboard.type('Fondation Ormeval');
      await page.keyboard.press('Enter');
      await page.locator('form:has([value=merge]) button').waitFor();
      await press('form:has([value=merge]) button');
      await page.waitForURL('**changed=**');
      expect(await text()).toContain('C’est fait.');
      await press('#notice button');
      await expect.poll(text).toContain('C’est annulé.');
      expect((await page.goto(`${site.url}/fr/organization/fondation-ormeval`))?.url()).toContain('fondation-ormeval');

      // What is held on a person is read.
      await page.goto(`${site.url}/fr/${PERSON}`);
      if (javaScriptEnabled) {
        await page.locator('.editor-links a').last().focus();
        await page.keyboard.press('Enter');
      } else await page.goto(`${site.url}/fr/edit/${PERSON}/held`);
      await page.waitForURL('**/held');
      expect(await page.locator('h1').innerText()).toContain('Basile Quernec');
    });
  });
});

it('a person is erased by typing the name', async () => {
  const { path } = await invitationFor(site, 'ADMINISTRATOR', 'Perrine Saxifrage');
  await visit(`/fr${path}`, { viewport: { width: 360, height: 800 } }, async (page) => {
    await acceptWithKeyboard(page, site);
    await page.goto(`${site.url}/fr/edit/${PERSON}/erase`);
    await tabTo(page, '[name=name]');
    await page.keyboard.type('Basile Quernec');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/history?erased=1');
    expect((await page.goto(`${site.url}/fr/${PERSON}`))?.status()).toBe(410);
    expect(await page.goto(`${site.url}/fr/history`).then(() => page.locator('main').innerText())).not.toContain('Quernec');
  });
});
