import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  accountOfInvitation,
  inviteAccount,
  listAccounts,
  reinstateAccount,
  renewInvitation,
  setAccountRole,
  suspendAccount,
} from '../../src/auth/accounts.js';
import { type CurrentSession, nameOfBrowser, type NewSession, Sessions } from '../../src/auth/sessions.js';
import { SignInLimits } from '../../src/auth/sign-in-limits.js';
import { BEARER_ROLES, type BearerRole } from '../../src/core/access.js';
import { AccountRow, SessionRow } from '../../src/store/account-tables.js';
import { joined, PASSPHRASE, quickHasher, signedIn } from '../support/accounts.js';
import { forEachDatabase } from '../support/databases.js';

const AT = '2030-05-06T08:00:00.000Z';
const SETTINGS = { SESSION_IDLE: 60, SESSION_LIFETIME: 2 };
const minutes = (count: number): string => new Date(Date.parse(AT) + count * 60_000).toISOString();
const unknownBrowser = (address = '192.0.2.7') => ({ address, device: undefined, userAgent: undefined });

forEachDatabase((open) => {
  let dataSource: DataSource;
  beforeAll(async () => {
    dataSource = await open();
    await joined(dataSource, quickHasher().hasher, { name: 'Ysolde', role: 'ADMINISTRATOR', at: AT });
  });
  let number = 0;
  /** Somebody new, with a way to sign in that counts hashes and forgets limits. */
  const somebody = async (role: BearerRole = 'MEMBER') => {
    const { hasher, count } = quickHasher();
    const sessions = new Sessions(dataSource, SETTINGS, hasher);
    const account = await joined(dataSource, hasher, { name: `Tamaris${(number += 1)}`, role, at: AT });
    return { sessions, account, hasher, count };
  };

  describe('an invitation', () => {
    const invited = (email: string, name = 'Alma') => inviteAccount(dataSource, { name, email, role: 'EDITOR' }, { at: AT, days: 7 });

    it('is a random link, stored hashed, that works once', async () => {
      const { account, secret } = await invited('alma@coalition.example');
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(JSON.stringify(await dataSource.manager.find(AccountRow))).not.toContain(secret);
      expect(await accountOfInvitation(dataSource, secret, AT)).toMatchObject({ id: account.id });
      const { hasher } = quickHasher();
      await acceptInvitation(dataSource, hasher, { secret, passphrase: PASSPHRASE, at: AT });
      expect(await accountOfInvitation(dataSource, secret, AT)).toBeNull();
      await expect(acceptInvitation(dataSource, hasher, { secret, passphrase: 'un autre héron pressé', at: AT })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it('works once even when it is used twice at the same moment', async () => {
      const { secret } = await invited('bruno@coalition.example');
      const { hasher } = quickHasher();
      const both = await Promise.allSettled(
        [1, 2].map(() => acceptInvitation(dataSource, hasher, { secret, passphrase: PASSPHRASE, at: AT })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('expires', async () => {
      const { secret } = await invited('celeste@coalition.example');
      expect(await accountOfInvitation(dataSource, secret, '2030-05-13T07:59:59.000Z')).not.toBeNull();
      expect(await accountOfInvitation(dataSource, secret, '2030-05-13T08:00:00.000Z')).toBeNull();
    });

    it('is replaced by a new one, which is also the way back in', async () => {
      const { account, secret } = await invited('dune@coalition.example');
      const { secret: next } = await renewInvitation(dataSource, account.email, { at: AT, days: 7 });
      expect(await accountOfInvitation(dataSource, secret, AT)).toBeNull();
      expect(await accountOfInvitation(dataSource, next, AT)).toMatchObject({ id: account.id });
    });

    it.each([
      ['', 'nemo@coalition.example', 'NAME_INVALID'],
      ['two\nlines', 'nemo@coalition.example', 'NAME_INVALID'],
      ['Nemo', 'nemo', 'EMAIL_INVALID'],
      ['Nemo', 'ne mo@coalition.example', 'EMAIL_INVALID'],
      ['Nemo', `${'n'.repeat(250)}@coalition.example`, 'EMAIL_INVALID'],
      ['Nemo', '  ALMA@Coalition.Example ', 'EMAIL_TAKEN'],
    ])('is refused for %j <%s>: %s', async (name, email, reason) => {
      const before = await dataSource.manager.count(AccountRow);
      await expect(invited(email, name)).rejects.toMatchObject({ reason });
      expect(await dataSource.manager.count(AccountRow)).toBe(before);
    });
  });

  describe('signing in', () => {
    it('takes the passphrase of the account, however the e-mail is written, and nothing else', async () => {
      const { sessions, account } = await somebody();
      const enter = (email: string, passphrase: string) => sessions.signIn({ email, passphrase }, unknownBrowser(), AT);
      expect(await enter(` ${account.email.toUpperCase()}`, PASSPHRASE)).toMatchObject({ account: { id: account.id } });
      expect(await enter(account.email, 'neuf hérons sur la dune')).toBeNull();
      expect(await enter('nobody@coalition.example', PASSPHRASE)).toBeNull();
    });

    it('takes a passphrase however old it is, and one that was theirs before', async () => {
      const { sessions, account } = await somebody();
      const later = '2042-05-06T08:00:00.000Z';
      const other = 'onze mouettes au large';
      const change = async (session: CurrentSession, current: string, next: string): Promise<NewSession> => {
        const changed = await sessions.changePassphrase(session, { current, next }, unknownBrowser(), later);
        if (changed === null || typeof changed === 'number') throw new Error('not changed');
        // As the next request reads it.
        return { ...changed, ...(await sessions.find(changed.cookie, later)) };
      };
      const changed = await change(await signedIn(sessions, account, later), PASSPHRASE, other);
      await change(changed, other, PASSPHRASE);
      expect(await signedIn(sessions, account, later)).toMatchObject({ account: { id: account.id } });
    });

    it('hashes once, whether there is such an account, it is suspended, invited only, or the passphrase is wrong', async () => {
      const { sessions, account, count } = await somebody();
      const { account: suspended } = await somebody();
      await suspendAccount(dataSource, suspended.id, AT);
      const { account: invited } = await inviteAccount(
        dataSource,
        { name: 'Eole', email: 'eole@coalition.example', role: 'MEMBER' },
        { at: AT, days: 7 },
      );
      for (const [email, passphrase] of [
        [account.email, PASSPHRASE],
        [account.email, 'wrong'],
        [suspended.email, PASSPHRASE],
        [invited.email, PASSPHRASE],
        ['nobody@coalition.example', PASSPHRASE],
        ['no address at all', ''],
      ] as const) {
        const before = count();
        await sessions.signIn({ email, passphrase }, unknownBrowser(), AT);
        expect(count() - before, email).toBe(1);
      }
    });

    it('stores what costs more where the stored hash costs less', async () => {
      const { sessions, account } = await somebody();
      const cheap = account.passphraseHash?.replace('ln=15', 'ln=14') ?? null;
      await dataSource.manager.update(AccountRow, { id: account.id }, { passphraseHash: cheap });
      await signedIn(sessions, account, AT);
      expect((await dataSource.manager.findOneByOrFail(AccountRow, { id: account.id })).passphraseHash).toMatch(/^\$scrypt\$ln=15/);
    });

    it('gives a new secret each time, stored hashed', async () => {
      const { sessions, account } = await somebody();
      const [a, b] = [await signedIn(sessions, account, AT), await signedIn(sessions, account, AT)];
      expect(a.cookie).not.toBe(b.cookie);
      expect(a.cookie).toMatch(/^[A-Za-z0-9_-]{43}$/);
      const stored = JSON.stringify(await dataSource.manager.find(SessionRow));
      for (const secret of [a.cookie, b.cookie, a.device, b.device]) expect(stored).not.toContain(secret);
    });
  });

  describe('trying passphrases', () => {
    it('is slowed down for an account after 15 tries, to less than 100 in an hour, there or not', async () => {
      for (const email of ['nobody@coalition.example', 'ysolde@coalition.example']) {
        let now = 0;
        const { hasher } = quickHasher();
        const sessions = new Sessions(dataSource, SETTINGS, hasher, new SignInLimits(() => now));
        let tried = 0;
        for (; now < 3_600_000; now += 40_000)
          for (let address = 0; address < 2; address += 1)
            if ((await sessions.signIn({ email, passphrase: 'wrong' }, unknownBrowser(`192.0.2.${address}`), AT)) === null) tried += 1;
        expect(tried).toBe(59);
      }
    });

    it('keeps nobody out: a browser where they signed in before, and a link, go on', async () => {
      const { account, hasher } = await somebody();
      const sessions = new Sessions(dataSource, SETTINGS, hasher, new SignInLimits(() => 0));
      const { device } = await signedIn(sessions, account, AT);
      for (let tries = 0; tries < 40; tries += 1)
        await sessions.signIn({ email: account.email, passphrase: 'wrong' }, unknownBrowser(`198.51.100.${tries}`), AT);
      const enter = (browser: { address: string; device: string | undefined }) =>
        sessions.signIn({ email: account.email, passphrase: PASSPHRASE }, { ...browser, userAgent: '' }, AT);
      expect(await enter(unknownBrowser())).toBeGreaterThan(0);
      expect(await enter({ address: '192.0.2.7', device })).toMatchObject({ account: { id: account.id } });
      const { secret } = await renewInvitation(dataSource, account.id, { at: AT, days: 7 });
      expect(await acceptInvitation(dataSource, hasher, { secret, passphrase: PASSPHRASE, at: AT })).toMatchObject({ id: account.id });
    });

    it('is slowed down for an address after 30 tries of any accounts; those who sign in are not counted', async () => {
      const { account, hasher } = await somebody();
      const sessions = new Sessions(dataSource, SETTINGS, hasher, new SignInLimits(() => 0));
      for (let tries = 0; tries < 40; tries += 1) await signedIn(sessions, account, AT);
      const waits = await Promise.all(
        Array.from({ length: 32 }, (_one, tries) =>
          sessions.signIn({ email: `n${tries}@coalition.example`, passphrase: 'x' }, unknownBrowser(), AT),
        ),
      );
      expect(waits.filter((wait) => wait !== null)).toEqual([12, 12]);
    });

    it('of the device of others opens nothing more', async () => {
      const { account, hasher } = await somebody();
      const { account: other } = await somebody();
      const sessions = new Sessions(dataSource, SETTINGS, hasher, new SignInLimits(() => 0));
      const { device } = await signedIn(sessions, account, AT);
      const tries = [];
      for (let count = 0; count < 20; count += 1)
        tries.push(await sessions.signIn({ email: other.email, passphrase: 'x' }, { ...unknownBrowser(), device }, AT));
      expect(tries.filter((wait) => wait !== null).length).toBe(5);
    });
  });

  describe('a session', () => {
    it('ends when it was idle for too long, and not while it is used', async () => {
      const { sessions, account } = await somebody();
      const { cookie } = await signedIn(sessions, account, AT);
      for (const at of [30, 80, 130]) expect(await sessions.find(cookie, minutes(at)), `${at} minutes`).not.toBeNull();
      expect(await sessions.find(cookie, minutes(190))).toBeNull();
      expect(await sessions.list(account.id, minutes(190))).toEqual([]);
    });

    it('ends after its longest time, however active', async () => {
      const { sessions, account } = await somebody();
      const { cookie } = await signedIn(sessions, account, AT);
      for (let at = 50; at < 2880; at += 50) expect(await sessions.find(cookie, minutes(at))).not.toBeNull();
      expect(await sessions.find(cookie, minutes(2880))).toBeNull();
    });

    it('is ended by its holder or an administrator, and by nobody else', async () => {
      const { sessions, account } = await somebody();
      const { account: other } = await somebody();
      const [a, b] = [await signedIn(sessions, account, AT), await signedIn(sessions, account, AT)];
      await expect(sessions.end(a.id, other.id, AT)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
      expect(await sessions.find(a.cookie, AT)).not.toBeNull();
      await sessions.end(a.id, account.id, AT);
      expect(await sessions.find(a.cookie, AT)).toBeNull();
      expect((await sessions.list(account.id, AT)).map(({ id }) => id)).toEqual([b.id]);
      await sessions.end(b.id, null, AT);
      expect(await sessions.find(b.cookie, AT)).toBeNull();
    });

    it.each([undefined, '', 'x', `${'A'.repeat(43)}`, `${'A'.repeat(42)}=`, '%00'])('is none for the cookie %j', async (cookie) => {
      expect(await new Sessions(dataSource, SETTINGS).find(cookie, AT)).toBeNull();
    });

    it('ends with the others when the passphrase changes, and goes on under a new cookie where it was changed', async () => {
      const { sessions, account } = await somebody();
      const [here, there] = [await signedIn(sessions, account, AT), await signedIn(sessions, account, AT)];
      const change = (current: string) =>
        sessions.changePassphrase(here, { current, next: 'onze mouettes au large' }, unknownBrowser(), AT);
      expect(await change('wrong')).toBeNull();
      expect(await sessions.find(there.cookie, AT)).not.toBeNull();
      const next = await change(PASSPHRASE);
      if (next === null || typeof next === 'number') throw new Error('not changed');
      for (const { cookie } of [here, there]) expect(await sessions.find(cookie, AT)).toBeNull();
      expect(await sessions.find(next.cookie, AT)).not.toBeNull();
      expect(await sessions.signIn({ email: account.email, passphrase: PASSPHRASE }, unknownBrowser(), AT)).toBeNull();
    });

    it('ends when its holder is suspended, and does not come back with them', async () => {
      const { sessions, account } = await somebody();
      const { cookie } = await signedIn(sessions, account, AT);
      await suspendAccount(dataSource, account.id, AT);
      expect(await sessions.find(cookie, AT)).toBeNull();
      await reinstateAccount(dataSource, account.id);
      expect(await sessions.find(cookie, AT)).toBeNull();
      // Nor does one open while the account alone says that its holder is suspended.
      const { cookie: later } = await signedIn(sessions, account, AT);
      expect(await sessions.find(later, AT)).not.toBeNull();
      await dataSource.manager.update(AccountRow, { id: account.id }, { suspendedAt: AT });
      expect(await sessions.find(later, AT)).toBeNull();
    });

    it('ends when its holder sets a passphrase by a link', async () => {
      const { sessions, account, hasher } = await somebody();
      const { cookie } = await signedIn(sessions, account, AT);
      const { secret } = await renewInvitation(dataSource, account.id, { at: AT, days: 7 });
      expect(await sessions.find(cookie, AT)).not.toBeNull();
      await acceptInvitation(dataSource, hasher, { secret, passphrase: PASSPHRASE, at: AT });
      expect(await sessions.find(cookie, AT)).toBeNull();
    });
  });

  it('nobody has an account in a new base', async () => {
    const fresh = await open();
    expect([await fresh.manager.count(AccountRow), await fresh.manager.count(SessionRow)]).toEqual([0, 0]);
  });

  it('the last administrator can be neither suspended nor demoted', async () => {
    // Somebody who was only invited is none yet, and can be shut out.
    const { account } = await inviteAccount(
      dataSource,
      { name: 'Later', email: 'later@coalition.example', role: 'ADMINISTRATOR' },
      { at: AT, days: 7 },
    );
    const [only] = (await listAccounts(dataSource)).filter(({ id }) => id !== account.id).filter(({ role }) => role === 'ADMINISTRATOR');
    await expect(suspendAccount(dataSource, only!.id, AT)).rejects.toMatchObject({ reason: 'LAST_ADMINISTRATOR' });
    await expect(setAccountRole(dataSource, only!.id, 'EDITOR')).rejects.toMatchObject({ reason: 'LAST_ADMINISTRATOR' });
    expect((await suspendAccount(dataSource, account.id, AT)).suspendedAt).toBe(AT);
  });

  it('no session survives a suspension, and a change of role holds at the next request, in whatever order things happen', async () => {
    const { hasher } = quickHasher();
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ do: fc.constant('sign in' as const), who: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('suspend' as const), who: fc.nat(2) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reinstate' as const), who: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('role' as const), who: fc.nat(2), role: fc.constantFrom(...BEARER_ROLES) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('end one' as const), who: fc.nat(2) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const sessions = new Sessions(dataSource, SETTINGS, hasher);
        const people = await Promise.all([0, 1, 2].map(async () => (await somebody()).account));
        const model = people.map(() => ({
          role: 'MEMBER',
          suspended: false,
          cookies: new Map<string, string>(),
          dead: [] as string[],
        }));
        for (const one of steps) {
          const { id, email } = people[one.who]!;
          const expected = model[one.who]!;
          if (one.do === 'sign in') {
            const session = await sessions.signIn({ email, passphrase: PASSPHRASE }, unknownBrowser(), AT);
            expect(session === null).toBe(expected.suspended);
            if (session !== null && typeof session !== 'number' && 'cookie' in session) expected.cookies.set(session.id, session.cookie);
          }
          if (one.do === 'suspend') {
            await suspendAccount(dataSource, id, AT);
            expected.suspended = true;
            expected.dead.push(...expected.cookies.values());
            expected.cookies.clear();
          }
          if (one.do === 'reinstate' && expected.suspended) {
            await reinstateAccount(dataSource, id);
            expected.suspended = false;
          }
          if (one.do === 'role') expected.role = (await setAccountRole(dataSource, id, one.role)).role;
          if (one.do === 'end one') {
            const [first] = expected.cookies;
            if (!first) continue;
            await sessions.end(first[0], id, AT);
            expected.cookies.delete(first[0]);
            expected.dead.push(first[1]);
          }
          for (const { role, cookies, dead } of model) {
            for (const cookie of cookies.values()) expect((await sessions.find(cookie, AT))?.account.role).toBe(role);
            for (const cookie of dead) expect(await sessions.find(cookie, AT)).toBeNull();
          }
        }
        await Promise.all(people.map(({ id }) => setAccountRole(dataSource, id, 'MEMBER')));
      }),
      { numRuns: 12 },
    );
  });
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  ['<script>', '?, ?'],
])('a browser is known by its name and system: %s', (userAgent, name) => {
  expect(nameOfBrowser(userAgent)).toBe(name);
});
