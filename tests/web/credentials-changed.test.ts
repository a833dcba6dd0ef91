import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteAccount, renewInvitation } from '../../src/auth/accounts.js';
import { PASSPHRASE } from '../support/accounts.js';
import { SMALL_SEEDS } from '../support/base.js';
import { FormClient } from '../support/form-client.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** People are told that their passphrase was replaced where they signed in before, and nobody else learns of it. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const NEXT = 'sept hérons gris au petit matin';
const TOLD = /a été remplacée depuis votre dernière connexion dans ce navigateur/;

it('a replaced passphrase is told when one signs in again, in a browser that one had signed in with, and there alone', async () => {
  const now = (): string => new Date().toISOString();
  const { dataSource } = site.base;
  const email = 'iris@coalition.example';
  const { secret } = await inviteAccount(dataSource, { name: 'Iris Tamaris', email, role: 'MEMBER' }, { at: now(), days: 7 });
  const setBy = (client: FormClient, link: string, next: string) =>
    client.submit(`/fr/invitation/${link}`, { next, again: next }).then(({ status }) => expect(status).toBe(303));
  const signIn = async (client: FormClient, passphrase: string) => {
    const { status, headers, text } = await client.submit('/fr/sign-in', { email, passphrase });
    return { status, location: headers.get('location'), text };
  };
  const [hers, other, stranger] = [new FormClient(site), new FormClient(site), new FormClient(site)];
  await setBy(hers, secret, PASSPHRASE);
  hers.cookies.delete('maillage-session');
  expect((await signIn(hers, 'une autre phrase')).text).not.toMatch(TOLD);
  expect((await signIn(hers, PASSPHRASE)).location).toBe('/fr/workplace');

  const link = await renewInvitation(dataSource, email, { at: now(), days: 7 });
  await setBy(other, link.secret, NEXT);
  const refused = await signIn(hers, PASSPHRASE);
  expect(refused.status).toBe(403);
  expect(refused.text).toMatch(TOLD);
  const unknown = await signIn(stranger, PASSPHRASE);
  expect(unknown.status).toBe(403);
  expect(unknown.text).not.toMatch(TOLD);

  const entered = await signIn(hers, NEXT);
  expect(entered.location).toBe('/fr/account?done=replaced');
  expect((await hers.get('/fr/account?done=replaced')).text).toMatch(TOLD);
  hers.cookies.delete('maillage-session');
  expect((await signIn(hers, NEXT)).location).toBe('/fr/workplace');
  other.cookies.delete('maillage-session');
  expect((await signIn(other, NEXT)).location).toBe('/fr/workplace');
});
