import { IsNull } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountRow } from '../../../src/store/account-tables.js';
import { PASSPHRASE } from '../../support/accounts.js';
import { SMALL_SEEDS } from '../../support/base.js';
import { signedInAs } from '../../support/editing.js';
import { FormClient } from '../../support/form-client.js';
import { filledIn, formsIn, type PageForm } from '../../support/form-controls.js';
import { FORMS } from '../../support/form-pages.js';
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
