import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteAccount, setAccountRole, suspendAccount } from '../../src/auth/accounts.js';
import { createToken } from '../../src/auth/tokens.js';
import type { BearerRole } from '../../src/core/access.js';
import { AccountRow, SessionRow } from '../../src/store/account-tables.js';
import { FORM_PAGES, PAGES } from '../../src/web/routing/routes.js';
import { SMALL_SEEDS } from '../support/base.js';
import { FormClient } from '../support/form-client.js';
import { PASSPHRASE, codeAt, withSecondFactor } from '../support/accounts.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Signing in, and what those see and do who did, over HTTP as a browser without scripts would. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0', TRUST_PROXY: '1' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const NOW = (): string => new Date().toISOString();
let number = 0;

/** An address of its own for each client: limits by address are those of one client. */
const proxied = (): Record<string, string> => ({ 'x-forwarded-for': `192.0.2.${(number += 1) % 250}` });

async function invite(role: BearerRole, name = `Tamaris ${(number += 1)}`): Promise<{ account: AccountRow; path: string }> {
  const { account, secret } = await inviteAccount(
    site.base.dataSource,
    { name, email: `${name.replace(/\W/g, '.')}@coalition.example`, role },
    { at: NOW(), days: 7 },
  );
  return { account, path: `/fr/invitation/${secret}` };
}

/** Somebody new, signed in. */
async function somebody(role: BearerRole): Promise<{ client: FormClient; account: AccountRow }> {
  const { account, path } = await invite(role);
  const client = new FormClient(site);
  const answer = await client.submit(path, { next: PASSPHRASE, again: PASSPHRASE });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/fr/account?done=joined']);
  if (role === 'ADMINISTRATOR') await withSecondFactor(site.base.dataSource, account, new Date().toISOString());
  return { client, account };
}

/** Signs in; with the code of a second factor where one is asked for. */
async function signIn(client: FormClient, email: string, passphrase: string, more: Record<string, string> = {}, headers = proxied()) {
  const answer = await client.submit('/fr/sign-in', { email, passphrase, ...more }, headers);
  if (!answer.text.includes('name="proof"')) return answer;
  return client.sendForm(answer.text, '/fr/sign-in', { code: codeAt(new Date().toISOString()) }, headers);
}

describe('an invitation', () => {
  it('names its account, takes a passphrase, and signs in', async () => {
    const { account, path } = await invite('MEMBER', 'Élise Varech');
    const client = new FormClient(site);
    const { text, status } = await client.get(path);
    expect([status, text.includes('Élise Varech'), text.includes(account.email)]).toEqual([200, true, true]);
    const refused = await client.sendForm(text, path, { next: 'court', again: 'court' });
    expect([refused.status, refused.text.includes('au moins 15 caractères ; celle-ci en a 5')]).toEqual([403, false]);
    expect(refused.text).toMatch(/au moins 15 caractères\s*; celle-ci en a 5/);
    const different = await client.sendForm(refused.text, path, { next: PASSPHRASE, again: `${PASSPHRASE}!` });
    expect(different.text).toContain('ne sont pas les mêmes');
    expect((await client.sendForm(different.text, path, { next: PASSPHRASE, again: PASSPHRASE })).status).toBe(303);
    expect((await client.get('/fr/account?done=joined')).text).toContain('Élise Varech');
    const again = await new FormClient(site).get(path);
    expect([again.status, again.text.includes('n’ouvre plus rien')]).toEqual([403, true]);
  });

  it.each(['/fr/invitation/none', `/en/invitation/${'A'.repeat(43)}`])('that is none is told as one that was used: %s', async (path) => {
    const { status, text } = await new FormClient(site).get(path);
    expect(status).toBe(403);
    expect(text).toMatch(/n’ouvre plus rien|no longer opens anything/);
  });
});

describe('signing in', () => {
  it('opens what is for the role, on pages and files, and signing out closes it', async () => {
    const { client, account } = await somebody('EDITOR');
    const path = `/fr/person/ada-lierre`;
    expect((await client.get(path)).text).toContain(account.name);
    const before = client.cookies.get('maillage-session')!;
    const out = await client.submit('/fr', { token: /name="token" value="([^"]+)"/.exec((await client.get('/fr')).text)![1]! });
    expect(out.headers.get('location')).toBe('/fr/sign-in?out=1');
    expect(client.cookies.has('maillage-session')).toBe(false);
    client.cookies.set('maillage-session', before);
    expect((await client.get('/fr/account')).headers.get('location')).toBe('/fr/sign-in?to=%2Ffr%2Faccount');
  });

  it('says the same of an unknown account, a wrong passphrase and a suspended account', async () => {
    const { account } = await somebody('MEMBER');
    const { account: gone } = await somebody('MEMBER');
    await suspendAccount(site.base.dataSource, gone.id, NOW());
    const texts = await Promise.all(
      [
        [account.email, 'une autre phrase'],
        ['nobody@coalition.example', PASSPHRASE],
        [gone.email, PASSPHRASE],
      ].map(async ([email = '', passphrase = '']) => {
        const { status, text } = await signIn(new FormClient(site), email, passphrase);
        return `${status} ${text.replaceAll(email, 'EMAIL').replace(/name="token" value="[^"]*"/g, '')}`;
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^403 [^]*ne vont pas ensemble/);
  });

  it('leads back to where one was, and never to another site', async () => {
    const { account } = await somebody('MEMBER');
    const to = async (where: string): Promise<string | null> => {
      const client = new FormClient(site);
      const { text } = await client.get(`/fr/sign-in?to=${encodeURIComponent(where)}`);
      return (await client.sendForm(text, '/fr/sign-in', { email: account.email, passphrase: PASSPHRASE }, proxied())).headers.get(
        'location',
      );
    };
    expect(await to('/en/theme/mineurs?a=b')).toBe('/en/theme/mineurs?a=b');
    for (const where of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/fr\\@elsewhere.example',
      '/\\elsewhere.example',
      '/graphql',
      'javascript:alert(1)',
      '/fr//../..//x\n',
    ])
      expect(await to(where), where).toMatch(/^\/fr(?:\/\/\.\.\/\.\.\/\/x)?$/);
  });

  it('is slowed down after many tries, with the same answer whether there is such an account', async () => {
    const { account } = await somebody('MEMBER');
    for (const email of [account.email, 'nobody.at.all@coalition.example']) {
      const statuses: number[] = [];
      for (let tries = 0; tries < 17; tries += 1) {
        const { status, headers } = await signIn(new FormClient(site), email, 'wrong');
        statuses.push(status);
        expect(headers.has('retry-after')).toBe(status === 429);
      }
      expect(statuses.filter((status) => status === 403).length).toBe(15);
      expect(statuses.at(-1)).toBe(429);
    }
  });

  it('gives a new session each time, and ends the one that the browser had', async () => {
    const { client, account } = await somebody('MEMBER');
    const before = client.cookies.get('maillage-session');
    const form = new FormClient(site);
    for (const [name, value] of client.cookies) form.cookies.set(name, value);
    form.cookies.delete('maillage-session');
    const { text } = await form.get('/fr/sign-in');
    form.cookies.set('maillage-session', before!);
    // A form that was opened before signing in elsewhere belongs to another cookie: it is shown again, and nothing is done.
    expect((await form.sendForm(text, '/fr/sign-in', { email: account.email, passphrase: PASSPHRASE })).status).toBe(200);
    form.cookies.delete('maillage-session');
    expect((await signIn(form, account.email, PASSPHRASE)).status).toBe(303);
    expect(form.cookies.get('maillage-session')).not.toBe(before);
  });
});

describe('cookies', () => {
  it('are HttpOnly, SameSite and of this path, and say nothing', async () => {
    const { client } = await somebody('MEMBER');
    const [session, device] = ['session', 'device'].map((name) => client.setCookies.find((set) => set.startsWith(`maillage-${name}=`)));
    expect(session).toMatch(/^maillage-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^maillage-device=[\w-]{43}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Strict$/);
    const { text } = await client.get('/fr/account');
    for (const value of client.cookies.values()) expect(text).not.toContain(value);
  });

  it('are Secure and of this host alone behind https', async () => {
    const secure = await openWebsite(SMALL_SEEDS, { PUBLIC_URL: 'https://base.example' });
    try {
      const { secret } = await inviteAccount(
        secure.base.dataSource,
        { name: 'Ondine', email: 'ondine@coalition.example', role: 'MEMBER' },
        { at: NOW(), days: 7 },
      );
      const client = new FormClient(secure);
      await client.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE }, { origin: 'https://base.example' });
      expect(client.setCookies.find((set) => set.includes('session='))).toMatch(
        /^__Host-maillage-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      );
      for (const set of client.setCookies) expect(set).toMatch(/^__Host-[^]*; Secure$/);
      expect((await client.get('/fr/account')).status).toBe(200);
    } finally {
      await secure.close();
    }
  });

  it('are set on no page for readers', async () => {
    const paths = PAGES.flatMap(({ path }) => [`/fr${path}`, `/en${path}`]).map((path) =>
      path.replace(':slug', 'nothing').replace(/:\w+|\*/g, 'x'),
    );
    for (const path of [
      ...paths,
      '/',
      '/embed/network',
      '/oembed?url=x',
      '/network.json',
      '/graphql?query={dataset{name}}',
      '/health',
      '/fr/nowhere',
    ]) {
      const client = new FormClient(site);
      await client.get(path);
      expect(client.setCookies, path).toEqual([]);
    }
  });

  it('are not read by /graphql, nor by what other sites put in a frame or load', async () => {
    const { client } = await somebody('EDITOR');
    const asked = async (path: string, headers: Record<string, string> = {}) => (await client.get(path, headers)).text;
    const anonymous = new FormClient(site);
    const query = `/graphql?query=${encodeURIComponent('{ viewer { role account { id } } entities { totalCount } }')}`;
    expect(await asked(query, { accept: 'application/json' })).toBe((await anonymous.get(query, { accept: 'application/json' })).text);
    expect(JSON.parse(await asked(query, { accept: 'application/json' }))).toMatchObject({
      data: { viewer: { role: 'ANONYMOUS', account: null } },
    });
    const frame = '/embed/network?around=person/ada-lierre';
    expect(await asked(frame)).toBe((await anonymous.get(frame)).text);
    const crossSite = await client.get('/fr/account', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' });
    expect(crossSite.headers.get('location')).toBe('/fr/sign-in?to=%2Ffr%2Faccount');
    const posted = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `maillage-session=${client.cookies.get('maillage-session')}` },
      body: JSON.stringify({
        query: 'mutation { inviteAccount(input: { name: "N", email: "n@n.example", role: ADMINISTRATOR }) { userErrors { code } } }',
      }),
    });
    expect(await posted.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });
});

describe('a form', () => {
  it('of another site does nothing, whether browsers tell by Sec-Fetch-Site or by Origin', async () => {
    const { client } = await somebody('MEMBER');
    const { text } = await client.get('/fr/account');
    const send = (headers: Record<string, string>) =>
      client
        .sendForm(text, '/fr/account', { do: 'end-session' }, headers)
        .then(({ status, text: answer }) => [status, answer.includes('autre site')]);
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toEqual([403, true]);
    expect(await send({ 'sec-fetch-site': 'same-site' })).toEqual([403, true]);
    expect(await send({ 'sec-fetch-site': 'none' })).toEqual([403, true]);
    const old = await fetch(`${site.url}/fr/account`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', cookie: [...client.cookies].map((pair) => pair.join('=')).join('; ') },
      body: new URLSearchParams({ do: 'end-others' }),
    });
    expect(old.status).toBe(403);
    expect((await client.get('/fr/account')).status).toBe(200);
  });

  it.each(['', 'x', 'A'.repeat(43)])('without the token of its browser does nothing: %j', async (token) => {
    const { client, account } = await somebody('MEMBER');
    const [session] = await site.base.dataSource.manager.findBy(SessionRow, { accountId: account.id });
    const answer = await client.post('/fr/account', { do: 'end-session', session: session!.id, token });
    expect([answer.status, answer.text.includes('n’est pas encore envoyé')]).toEqual([200, true]);
    expect((await client.get('/fr/account')).status).toBe(200);
  });

  it('is refused as JSON or with files', async () => {
    const { client } = await somebody('MEMBER');
    for (const type of ['application/json', 'multipart/form-data; boundary=x', 'text/plain'])
      expect((await client.post('/fr/account', {}, { 'content-type': type })).status).toBe(415);
  });

  it('that waited until the session had ended keeps what was typed, and is sent after signing in again', async () => {
    const { client, account } = await somebody('ADMINISTRATOR');
    const { text } = await client.get('/fr/administration');
    await site.base.dataSource.manager.update(SessionRow, { accountId: account.id }, { lastSeenAt: '2020-01-01T00:00:00.000Z' });
    const typed = { name: 'Rosalie « Zoé » <b>', email: 'rosalie@coalition.example', role: 'EDITOR', do: 'invite' };
    const late = await client.sendForm(text, '/fr/administration', typed);
    expect([late.status, late.text.includes('Ce que vous aviez saisi est gardé')]).toEqual([403, true]);
    // A wrong passphrase does not lose it either.
    const wrong = await client.sendForm(late.text, '/fr/sign-in', { email: account.email, passphrase: 'wrong' });
    const code = await client.sendForm(wrong.text, '/fr/sign-in', { email: account.email, passphrase: PASSPHRASE });
    const waiting = await client.sendForm(code.text, '/fr/sign-in', { code: codeAt(NOW()) });
    expect([waiting.status, waiting.text.includes('Rosalie « Zoé » &lt;b&gt;')]).toEqual([200, true]);
    expect(await site.base.dataSource.manager.countBy(AccountRow, { email: typed.email })).toBe(0);
    const sent = await client.sendForm(waiting.text, '/fr/sign-in', { do: 'invite' });
    expect([sent.status, /\/fr\/invitation\/[\w-]{43}/.test(sent.text)]).toEqual([200, true]);
    expect(await site.base.dataSource.manager.findOneByOrFail(AccountRow, { email: typed.email })).toMatchObject({
      name: typed.name,
      role: 'EDITOR',
    });
  });

  it('never keeps a passphrase meanwhile', async () => {
    const { client, account } = await somebody('MEMBER');
    const { text } = await client.get('/fr/account');
    await site.base.dataSource.manager.update(SessionRow, { accountId: account.id }, { endedAt: NOW() });
    const secret = 'une phrase à ne pas garder';
    const late = await client.sendForm(text, '/fr/account', { current: PASSPHRASE, next: secret, again: secret });
    expect(late.status).toBe(403);
    for (const hidden of [PASSPHRASE, secret]) expect(late.text).not.toContain(hidden);
  });
});

describe('one’s account', () => {
  it('lists the sessions, ends one, ends the others', async () => {
    const { client, account } = await somebody('MEMBER');
    const others = [new FormClient(site), new FormClient(site), new FormClient(site)];
    for (const other of others) await signIn(other, account.email, PASSPHRASE);
    const { text } = await client.get('/fr/account');
    expect(text.match(/name="do" value="end-session"/g)?.length).toBe(4);
    const [, victim] = [...text.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id!);
    expect((await client.sendForm(text, '/fr/account', { do: 'end-session', session: victim! })).headers.get('location')).toBe(
      '/fr/account?done=session',
    );
    const open = async () =>
      (await Promise.all(others.map((other) => other.get('/fr/account')))).filter(({ status }) => status === 200).length;
    expect(await open()).toBe(2);
    await client.submit('/fr/account', { do: 'end-others' });
    expect(await open()).toBe(0);
    expect((await client.get('/fr/account')).status).toBe(200);
  });

  it('ends nobody else’s session', async () => {
    const { client } = await somebody('MEMBER');
    const { client: other, account } = await somebody('MEMBER');
    const [session] = await site.base.dataSource.manager.findBy(SessionRow, { accountId: account.id });
    const { text } = await client.get('/fr/account');
    const own = /name="session" value="([^"]+)"/.exec(text)![1]!;
    const answer = await client.sendForm(
      text.replace(`name="session" value="${own}"`, `name="session" value="${session!.id}"`),
      '/fr/account',
      { do: 'end-session' },
    );
    expect([answer.status, (await other.get('/fr/account')).status]).toEqual([403, 200]);
  });

  it('changes the passphrase with the present one only', async () => {
    const { client, account } = await somebody('MEMBER');
    const next = 'onze mouettes au large';
    const change = (current: string) => client.submit('/fr/account', { current, next, again: next });
    const wrong = await change('pas la bonne du tout');
    expect([wrong.status, wrong.text.includes('n’est pas celle-là')]).toEqual([403, true]);
    expect((await change(PASSPHRASE)).headers.get('location')).toBe('/fr/account?done=passphrase');
    expect((await signIn(new FormClient(site), account.email, PASSPHRASE)).status).toBe(403);
    expect((await signIn(new FormClient(site), account.email, next)).status).toBe(303);
  });
});

describe('administration', () => {
  it.each(['MEMBER', 'EDITOR'] as const)('is closed to the role %s, whatever it sends', async (role) => {
    const { client, account } = await somebody(role);
    for (const path of ['/fr/administration', `/fr/administration/${account.id}`]) {
      expect((await client.get(path)).status).toBe(403);
      const token = /name="token" value="([^"]+)"/.exec((await client.get('/fr/account')).text)![1]!;
      for (const what of ['invite', 'create-token', 'role', 'link', 'suspend'])
        expect(
          (
            await client.post(path, {
              do: what,
              token,
              name: 'N',
              email: 'n@n.example',
              role: 'ADMINISTRATOR',
              days: '1',
              'token-name': 'N',
            })
          ).status,
        ).toBe(403);
    }
    expect(await site.base.dataSource.manager.countBy(AccountRow, { email: 'n@n.example' })).toBe(0);
    expect((await site.base.dataSource.manager.findOneByOrFail(AccountRow, { id: account.id })).role).toBe(role);
  });

  it('invites, changes roles, gives links, suspends and reinstates', async () => {
    const { client } = await somebody('ADMINISTRATOR');
    const made = await client.submit('/fr/administration', { name: 'Perle', email: 'perle@coalition.example', role: 'MEMBER' });
    const link = /(http:[^<]*)(\/fr\/invitation\/[\w-]{43})/.exec(made.text)!;
    expect(link[1]).toBe(site.url);
    const perle = new FormClient(site);
    expect((await perle.submit(link[2]!, { next: PASSPHRASE, again: PASSPHRASE })).status).toBe(303);
    const { id } = await site.base.dataSource.manager.findOneByOrFail(AccountRow, { email: 'perle@coalition.example' });
    const path = `/fr/administration/${id}`;
    expect((await client.submit(path, { role: 'EDITOR' })).headers.get('location')).toBe(`${path}?done=role`);
    expect((await perle.get('/fr/account')).text).toContain('lit et modifie tout, avec l’historique');
    expect((await client.submit(path, { do: 'suspend' })).status).toBe(303);
    expect((await perle.get('/fr/account')).status).toBe(303);
    expect((await client.submit(path, { do: 'reinstate' })).status).toBe(303);
    expect((await signIn(perle, 'perle@coalition.example', PASSPHRASE)).status).toBe(303);
    const again = await client.submit(path, { do: 'link' });
    expect(again.text).toMatch(/\/fr\/invitation\/[\w-]{43}/);
    const twice = await client.submit('/fr/administration', { name: 'Perle 2', email: 'PERLE@coalition.example', role: 'MEMBER' });
    expect([twice.status, twice.text.includes('Il y a déjà un compte'), twice.text.includes('value="Perle 2"')]).toEqual([400, true, true]);
    const session = await client.submit(path, { do: 'end-session' });
    expect(session.headers.get('location')).toBe(`${path}?done=session`);
    expect((await perle.get('/fr/account')).status).toBe(303);
  });

  it('makes, replaces and revokes tokens, each shown once', async () => {
    const { client } = await somebody('ADMINISTRATOR');
    const made = await client.submit('/fr/administration', { 'token-name': 'harvester', days: '30', role: 'EDITOR' });
    const token = /maillage_[\w-]{43}/.exec(made.text)![0];
    const bear = async (one: string) => (await fetch(`${site.url}/fr`, { headers: { authorization: `Bearer ${one}` } })).status;
    expect([await bear(token), (await client.get('/fr/administration')).text.includes(token)]).toEqual([200, false]);
    const rotated = await client.submit('/fr/administration', { do: 'rotate-token' });
    const next = /maillage_[\w-]{43}/.exec(rotated.text)![0];
    expect([await bear(token), await bear(next)]).toEqual([200, 200]);
    await client.submit('/fr/administration', { do: 'revoke-token' });
    await client.submit('/fr/administration', { do: 'revoke-token' });
    expect([await bear(token), await bear(next)]).toEqual([401, 401]);
    const odd = await client.submit('/fr/administration', { 'token-name': 'odd', days: '0', role: 'EDITOR' });
    expect([odd.status, odd.text.includes('de 1 à 3650 jours')]).toEqual([400, true]);
  });

  it('is not for the bearer of a token: it has no session', async () => {
    const { token } = await createToken(site.base.dataSource, 'program', 'ADMINISTRATOR', NOW());
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await new FormClient(site).post(
      '/fr/administration',
      { do: 'invite', name: 'N', email: 'n@n.example', role: 'EDITOR' },
      headers,
    );
    expect(status).toBe(403);
    expect(await site.base.dataSource.manager.countBy(AccountRow, { email: 'n@n.example' })).toBe(0);
  });
});

describe('the form of an invitation', () => {
  it('keeps no password manager from filling in a passphrase, and nobody from pasting it', async () => {
    const { path } = await invite('MEMBER');
    const chosen = (await new FormClient(site).get(path)).text;
    for (const name of ['next', 'again'])
      expect(chosen).toMatch(new RegExp(`<input id="${name}" name="${name}" type="password" autocomplete="new-password"`));
    const known = (await new FormClient(site).get('/fr/sign-in')).text;
    expect(known).toMatch(/name="email" type="email" value="" autocomplete="username"/);
    expect(known).toMatch(/name="passphrase" type="password" autocomplete="current-password"/);
    const script = await site.get(/src="(\/assets\/account\.[^"]+)"/.exec(chosen)![1]!);
    for (const text of [chosen, known, script.text]) expect(text).not.toMatch(/paste|autocomplete="off"[^>]*type="password"|oncopy/i);
  });
});

describe('files', () => {
  it('are no folders: nothing of the server is listed or found', async () => {
    for (const path of [
      '/assets/',
      '/assets',
      '/.git/config',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/.DS_Store',
      '/fr/administration/',
      '/administration/account',
    ])
      expect((await new FormClient(site).get(path)).status, path).not.toBe(200);
  });
});

describe('pages', () => {
  it('are read by the role of the session, which holds from the next request on', async () => {
    const { client, account } = await somebody('MEMBER');
    await somebody('ADMINISTRATOR');
    const view = (role: 'ANONYMOUS' | 'MEMBER') => site.base.graph.view(role);
    const forMembers = view('MEMBER').entities.find(({ id }) => !view('ANONYMOUS').node(id))!.id;
    const status = async (who: FormClient) => (await who.get(`/fr/${forMembers}`)).status;
    expect([await status(new FormClient(site)), await status(client)]).toEqual([404, 200]);
    const page = async () => (await client.get('/fr/account')).text;
    expect(await page()).not.toContain('/fr/administration');
    await setAccountRole(site.base.dataSource, account.id, 'ADMINISTRATOR');
    expect(await page()).toContain('/fr/administration');
    await suspendAccount(site.base.dataSource, account.id, NOW());
    expect(await status(client)).toBe(404);
  });

  it('for somebody who signed in, and forms, are kept by no cache', async () => {
    const { client } = await somebody('MEMBER');
    for (const path of ['/fr', '/fr/follow-ups.csv', '/network.json?around=person/ada-lierre', '/fr/nowhere', '/fr/account']) {
      const { headers } = await client.get(path);
      expect(headers.get('cache-control'), path).toBe('private, no-store');
      expect(headers.get('vary'), path).toContain('Cookie');
    }
    expect((await new FormClient(site).get('/fr/sign-in')).headers.get('cache-control')).toBe('private, no-store');
  });

  it('that cannot be found lead members to signing in, whatever was asked', async () => {
    const missing = async (path: string) =>
      (await new FormClient(site).get(path)).text.replaceAll(path.slice(3), 'PATH').replaceAll(encodeURIComponent(path), 'TO');
    const hidden = site.base.graph.view('MEMBER').entities.find(({ id }) => !site.base.graph.view('ANONYMOUS').node(id))!.id;
    expect(await missing(`/fr/${hidden}`)).toContain('/fr/sign-in?to=');
    expect(await missing('/fr/person/nobody-at-all')).toContain('/fr/sign-in?to=');
  });

  it('of accounts are there in both languages', async () => {
    const { client, account } = await somebody('ADMINISTRATOR');
    for (const { path } of FORM_PAGES.filter((one) => /^\/(?:account|administration)$/.test(one.path)))
      for (const [lang, words] of [
        ['fr', /sessions|Comptes/],
        ['en', /sessions|Accounts/],
      ] as const)
        expect((await client.get(`/${lang}${path}`)).text).toMatch(words);
    expect((await client.get(`/en/administration/${account.id}`)).text).toContain('Suspend this account');
    expect((await new FormClient(site).get('/en/sign-in')).text).toContain('Passphrase');
  });
});
