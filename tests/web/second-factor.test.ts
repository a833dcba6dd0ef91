import { afterAll, beforeAll, expect, it } from 'vitest';
import { inviteAccount, renewInvitation } from '../../src/auth/accounts.js';
import { accountIn, isProofOf, passphraseProof, removeSecondFactor } from '../../src/auth/second-factor.js';
import { Sessions } from '../../src/auth/sessions.js';
import { readSettings } from '../../src/config.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { codeAt, PASSPHRASE } from '../support/accounts.js';
import { SMALL_SEEDS } from '../support/base.js';
import { FormClient } from '../support/form-client.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** A second factor: administration asks for one, and whoever has one signs in with its code. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const now = (seconds = 0): string => new Date(Date.now() + seconds * 1000).toISOString();
const email = 'maud@coalition.example';

/** The key that the account page shows, without its spaces. */
const keyIn = (text: string): string => (/<code>([A-Z2-7 ]+)<\/code>/.exec(text)?.[1] ?? '').replaceAll(' ', '');

it('is asked for by administration, set by a first code, and from then on needed to sign in', async () => {
  const { secret } = await inviteAccount(
    site.base.dataSource,
    { name: 'Maud Cormoran', email, role: 'ADMINISTRATOR' },
    { at: now(), days: 7 },
  );
  const maud = new FormClient(site);
  await maud.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE });

  const refused = await maud.get('/fr/administration');
  expect([refused.status, refused.headers.get('location')]).toEqual([303, '/fr/account?done=factor-needed#factor']);
  expect((await maud.get('/fr/account?done=factor-needed')).text).toContain('L’administration demande un second facteur');

  await maud.submit('/fr/account', { do: 'factor-begin' });
  const page = (await maud.get('/fr/account')).text;
  const key = keyIn(page);
  expect(key).toMatch(/^[A-Z2-7]{32}$/);
  expect(page).toContain('href="otpauth://totp/');
  expect(page).toMatch(/<svg class="factor-picture" role="img" aria-label="Code QR de la clé"/);
  // Until a first code was given it holds nothing up, and opens nothing.
  expect((await maud.get('/fr/administration')).status).toBe(303);
  expect((await maud.submit('/fr/account', { do: 'factor-confirm', code: '000000' })).text).toContain(
    'Ce code n’est pas celui de cette clé',
  );
  // All codes are of one moment: those of now would be others at the turn of a half-minute.
  const [begun, next] = [now(), now(30)];
  expect((await maud.submit('/fr/account', { do: 'factor-confirm', code: ` ${codeAt(begun, key).replace(/^(...)/, '$1 ')}` })).status).toBe(
    303,
  );
  expect((await maud.get('/fr/administration')).status).toBe(200);
  expect((await maud.get('/fr/account')).text).not.toContain(key);

  const other = new FormClient(site);
  const step = await other.submit('/fr/sign-in', { email, passphrase: PASSPHRASE });
  expect([step.status, step.text.includes('Donnez les six chiffres')]).toEqual([200, true]);
  expect(other.cookies.has('maillage-session')).toBe(false);
  expect((await other.sendForm(step.text, '/fr/sign-in', { code: '12345' })).text).toContain('Ce code ne va pas');
  // The one by which it was set was used up then; the next one is as good as that of now.
  expect((await other.sendForm(step.text, '/fr/sign-in', { code: codeAt(begun, key) })).text).toContain('il a déjà servi');
  expect((await other.sendForm(step.text, '/fr/sign-in', { code: codeAt(next, key) })).status).toBe(303);
  expect((await other.get('/fr/administration')).status).toBe(200);
  expect((await new FormClient(site).submit('/fr/sign-in', { email, passphrase: 'une autre phrase' })).text).not.toContain('six chiffres');

  const late = new FormClient(site);
  const lateStep = await late.submit('/fr/sign-in', { email, passphrase: PASSPHRASE });
  // A new link is no way around it.
  const link = await renewInvitation(site.base.dataSource, email, { at: now(), days: 7 });
  const finder = new FormClient(site);
  const joined = await finder.submit(`/fr/invitation/${link.secret}`, {
    next: 'onze loutres sous la pluie',
    again: 'onze loutres sous la pluie',
  });
  expect([joined.headers.get('location'), finder.cookies.has('maillage-session')]).toEqual(['/fr/sign-in?done=passphrase', false]);
  // What was shown with the old passphrase holds no longer.
  expect((await late.sendForm(lateStep.text, '/fr/sign-in', { code: codeAt(next, key) })).text).toContain('redonnez votre phrase de passe');
});

it('is guessed at no more often than a passphrase', async () => {
  const client = new FormClient(site);
  const step = await client.submit('/en/sign-in', { email, passphrase: 'onze loutres sous la pluie' });
  expect(step.text).toContain('Six-digit code');
  const statuses: number[] = [];
  for (let tries = 0; tries < 20; tries += 1) statuses.push((await client.sendForm(step.text, '/en/sign-in', { code: '000000' })).status);
  expect(statuses).toContain(429);
  expect(statuses.at(-1)).toBe(429);
});

it('is awaited for five minutes after the passphrase, of that account alone', async () => {
  const account = await site.base.dataSource.manager.findOneByOrFail(AccountRow, { email });
  const at = '2031-01-01T10:00:00.000Z';
  const proof = passphraseProof(account, at);
  expect(accountIn(proof)).toBe(account.id);
  expect(isProofOf(account, proof, '2031-01-01T10:04:59.999Z')).toBe(true);
  expect(isProofOf(account, proof, '2031-01-01T10:05:00.000Z')).toBe(false);
  expect(isProofOf({ ...account, id: 'account/other' }, proof, at)).toBe(false);
  const longer = Buffer.from(`${account.id} ${Date.parse('2032-01-01')}`).toString('base64url');
  expect(isProofOf(account, `${longer}.${proof.split('.')[1]}`, at)).toBe(false);
});

it('is taken away by another administrator or a command, which ends the sessions', async () => {
  const sessions = new Sessions(site.base.dataSource, readSettings({}));
  const holder = await site.base.dataSource.manager.findOneByOrFail(AccountRow, { email });
  const { cookie } = await sessions.open(holder, { address: '192.0.2.1', device: undefined, userAgent: '' }, now());
  expect(await sessions.find(cookie, now())).not.toBeNull();
  await removeSecondFactor(site.base.dataSource, email, now());
  const account = await site.base.dataSource.manager.findOneBy(AccountRow, { email });
  expect(account).toMatchObject({ secondFactorSecret: null, secondFactorAt: null, secondFactorStep: null });
  expect(await sessions.find(cookie, now())).toBeNull();
});
