import { IsNull } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountRow } from '../../../src/store/account-tables.js';
import { PASSPHRASE } from '../../support/accounts.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { signedInAs } from '../../support/editing.js';
import { FormClient } from '../../support/form-client.js';
import { filledIn, formsIn, type PageForm } from '../../support/form-controls.js';
import { FORM_PAGES } from '../../../src/web/routing/routes.js';
import { openWebsite, type TestWebsite } from '../../support/website.js';

/** A session that ends in the middle of a form: whoever signs in again finds every field of it as they had filled it in. */

let site: TestWebsite;
let editor: FormClient;
let email: string;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  const { client, id } = await signedInAs(site, 'EDITOR', 'Maud');
  editor = client;
  await editor.submit('/fr/edit/organization/mission-du-soir', { do: 'rename', 'name-fr': 'Mission de la Nuit' });
  email = (await site.base.dataSource.manager.findOneByOrFail(AccountRow, { id, suspendedAt: IsNull() })).email;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const BODY = 'organization/relais-du-pont';
const FOLLOW_UP = 'follow-up/m2fvp001';
const SENTENCE = '/fr/edit/sentence?document=document/compte-rendu-2020-06-11&start=60&end=160&to=/fr/meeting/2020-06-11&as=';

/** Every page with a form that changes the base, by the route that takes it, and how many forms with fields it has. */
const FORMS: readonly (readonly [route: string, address: string, forms: number])[] = [
  ['/edit/new', '/fr/edit/new?kind=ORGANIZATION&name=Les+Ormes', 1],
  ['/edit/:prefix/:slug', `/fr/edit/${BODY}`, 2],
  ['/edit/:prefix/:slug', '/en/edit/person/chloe-d-orme', 2],
  ['/edit/:prefix/:slug/merge', `/fr/edit/${BODY}/merge?with=organization/mission-du-soir`, 2],
  ['/edit/relation/:slug', '/fr/edit/relation/m1wrk001', 1],
  ['/edit/relation/:slug/replace', '/fr/edit/relation/m1wrk001/replace', 1],
  ['/edit/relation/:slug/withdraw', '/fr/edit/relation/m1wrk001/withdraw', 1],
  ['/edit/relation/new', `/fr/edit/relation/new?subject=${BODY}`, 1],
  ['/edit/claim/new', `/fr/edit/claim/new?about=${BODY}`, 1],
  ['/edit/follow-up/:slug', `/fr/edit/${FOLLOW_UP}`, 1],
  ['/edit/agenda-item', '/fr/edit/agenda-item?meeting=meeting/2020-06-11', 1],
  ['/edit/document', '/fr/edit/document?id=document/compte-rendu-2020-06-11', 1],
  ['/edit/document', '/fr/edit/document?publication=publication/lettre-du-relais-du-pont', 1],
  ['/edit/removal', '/fr/edit/removal?id=agenda-item/2020-06-11/2', 1],
  ['/history/:id', '/fr/history/2', 1],
  ...['done', 'carry', 'drop', 'assign', 'reopen', 'add'].map(
    (action) => ['/edit/follow-up', `/fr/edit/follow-up?do=${action}&id=${FOLLOW_UP}&to=/fr/follow-ups`, 1] as const,
  ),
  ...['relation', 'claim', 'follow-up', 'mention'].map((as) => ['/edit/sentence', `${SENTENCE}${as}`, 1] as const),
];

/** Routes whose forms are held above by another one of their sort, have no field but a button, or hold secrets. */
const ELSEWHERE = [
  '/sign-in',
  '/sign-out',
  '/invitation/:secret',
  '/account',
  '/administration',
  '/administration/account/:id',
  '/edit/claim/:slug',
  '/edit/claim/:slug/replace',
  '/edit/claim/:slug/withdraw',
  '/edit/follow-up/:slug/withdraw',
  '/edit/person/:slug/erase',
  '/history/of/:prefix/:slug',
  '/draft',
  // These send on what was typed after a new sign-in.
  '/import',
  '/import/:slug',
  '/import/:slug/correct/:position',
  '/import/:slug/publish',
  '/import/:slug/sentences',
  '/import/:slug/state',
];

/** The form of a page to which another one corresponds. */
function sameForm(forms: readonly PageForm[], { action, fields }: PageForm): PageForm | undefined {
  return forms.find((one) => one.action === action && one.fields.get('do') === fields.get('do'));
}

describe('a session that ends in the middle of a form', () => {
  it('is tried with every form that changes the base', () => {
    const routes = FORM_PAGES.filter(({ submit }) => submit).map(({ path }) => path);
    expect([...new Set([...FORMS.map(([route]) => route), ...ELSEWHERE])].sort()).toEqual([...new Set(routes)].sort());
    const waiting = FORM_PAGES.filter(({ submit, refill, path }) => submit && !refill && !/^\/(?:sign|invit|acc|admin|import)/.test(path));
    expect(waiting.map(({ path }) => path)).toEqual([]);
  });

  it.each(FORMS)('keeps every field of %s (%s)', async (_route, address, count) => {
    const page = await editor.get(address);
    const forms = formsIn(page.text);
    expect([page.status, forms.length]).toEqual([200, count]);
    for (const form of forms) {
      const sent = filledIn(form);
      const stranger = new FormClient(site);
      const waiting = await stranger.post(form.action, sent);
      expect(waiting.text).toContain('name="passphrase"');
      const again = await stranger.sendForm(waiting.text, '/fr/sign-in', { email, passphrase: PASSPHRASE });
      const kept = sameForm(formsIn(again.text), form);
      const names = [...form.filled];
      expect(kept && Object.fromEntries(names.map((name) => [name, kept.fields.getAll(name)]))).toEqual(
        Object.fromEntries(names.map((name) => [name, sent.getAll(name)])),
      );
      expect(again.text).toMatch(/Ce que vous aviez saisi est là|What you typed is here/);
    }
  });
});
