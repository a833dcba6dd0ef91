import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../src/auth/accounts.js';
import { actorOf, Sessions } from '../../src/auth/sessions.js';
import { bearerOf } from '../../src/auth/tokens.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { joined, PASSPHRASE, quickHasher, signedIn } from '../support/accounts.js';
import { openBase, PUBLIC_URL, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

/** What administrators do with accounts, sessions and tokens by the API. */

const AT = '2030-05-06T08:00:00.000Z';
const ERRORS = 'userErrors { path code message(lang: EN) }';

describe.each(DATABASES)('on $name', ({ make }) => {
  let database: TestDatabase;
  let base: TestBase;
  let chief: AccountRow;
  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database);
    chief = await joined(base.dataSource, quickHasher().hasher, { name: 'Yseult', role: 'ADMINISTRATOR', at: AT });
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  type Payload = Record<string, unknown> & { account?: { id: string }; userErrors: { path: string[]; code: string; message: string }[] };
  /** Runs a mutation as an administrator. */
  const mutate = async (field: string, input: Record<string, unknown>, selection: string): Promise<Payload> => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`
      .replace(/^(?:RenewInvitation|SuspendAccount|ReinstateAccount)/, 'Account')
      .replace(/^(?:RotateToken|RevokeToken)/, 'Token');
    const { data, errors } = await base.ask<Record<string, Payload>>(
      `mutation Do($input: ${type}!) { ${field}(input: $input) { ${selection} ${ERRORS} } }`,
      { input },
      { role: 'ADMINISTRATOR' },
    );
    expect(errors).toEqual([]);
    return data[field]!;
  };

  it('an account is invited, suspended, reinstated, given another role and a new link', async () => {
    const invited = await mutate(
      'inviteAccount',
      { name: 'Morgane', email: 'Morgane@coalition.example', role: 'EDITOR' },
      'account { id name email role passphraseSetAt suspendedAt } invitationUrl',
    );
    expect(invited).toMatchObject({
      account: { name: 'Morgane', email: 'morgane@coalition.example', role: 'EDITOR', passphraseSetAt: null },
      userErrors: [],
    });
    const secret = (invited.invitationUrl as string).replace(`${PUBLIC_URL}/fr/invitation/`, '');
    const { hasher } = quickHasher();
    const account = await acceptInvitation(base.dataSource, hasher, { secret, passphrase: PASSPHRASE, at: new Date().toISOString() });
    const { id } = account;
    const sessions = new Sessions(base.dataSource, { SESSION_IDLE: 60, SESSION_LIFETIME: 30 }, hasher);
    const now = new Date().toISOString();
    const session = await signedIn(sessions, account, now);
    expect(await mutate('setAccountRole', { id, role: 'MEMBER' }, 'account { role }')).toMatchObject({ account: { role: 'MEMBER' } });
    expect((await sessions.find(session.cookie, now))?.account.role).toBe('MEMBER');
    expect(await mutate('endSession', { id: session.id }, 'sessionId')).toEqual({ sessionId: session.id, userErrors: [] });
    expect(await sessions.find(session.cookie, now)).toBeNull();
    expect(await mutate('suspendAccount', { id }, 'account { suspendedAt }')).toMatchObject({
      account: { suspendedAt: expect.stringMatching(/^20/) as string },
    });
    expect(await mutate('renewInvitation', { id }, 'account { id } invitationUrl')).toMatchObject({
      account: null,
      invitationUrl: null,
      userErrors: [{ path: ['id'], code: 'ACCOUNT_SUSPENDED' }],
    });
    expect(await mutate('reinstateAccount', { id }, 'account { suspendedAt }')).toMatchObject({ account: { suspendedAt: null } });
    expect(await mutate('renewInvitation', { id }, 'invitationUrl')).toMatchObject({
      invitationUrl: expect.stringMatching(/\/fr\/invitation\/[\w-]{43}$/) as string,
    });
  });

  it('a token is made, replaced and revoked', async () => {
    const made = (await mutate(
      'createToken',
      { name: 'harvester', role: 'EDITOR' },
      'token accessToken { id name role expiresAt lastUsedAt }',
    )) as unknown as { token: string; accessToken: { id: string } };
    expect(await bearerOf(base.dataSource, `Bearer ${made.token}`)).toMatchObject({ role: 'EDITOR', actor: { name: 'harvester' } });
    const next = (await mutate('rotateToken', { id: made.accessToken.id }, 'token accessToken { id name }')) as unknown as typeof made;
    expect(await mutate('revokeToken', { id: made.accessToken.id }, 'token accessToken { revokedAt }')).toMatchObject({
      token: null,
      accessToken: { revokedAt: expect.stringMatching(/^20/) as string },
    });
    await expect(bearerOf(base.dataSource, `Bearer ${made.token}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await bearerOf(base.dataSource, `Bearer ${next.token}`)).toMatchObject({ role: 'EDITOR' });
    const { data, sql } = await base.ask<{ accessTokens: { nodes: { id: string; lastUsedAt: string | null }[] } }>(
      '{ accessTokens { nodes { id lastUsedAt } } }',
      {},
      { role: 'ADMINISTRATOR' },
    );
    expect(sql).toBe(1);
    expect(data.accessTokens.nodes.find(({ id }) => id === next.accessToken.id)?.lastUsedAt).toMatch(/^20/);
  });

  it.each([
    ['inviteAccount', { name: ' ', email: 'n@n.example', role: 'MEMBER' }, 'name', 'NAME_INVALID'],
    ['inviteAccount', { name: 'N', email: 'nowhere', role: 'MEMBER' }, 'email', 'EMAIL_INVALID'],
    ['inviteAccount', { name: 'N', email: 'yseult@coalition.example', role: 'MEMBER' }, 'email', 'EMAIL_TAKEN'],
    ['inviteAccount', { name: 'N', email: 'n@n.example', role: 'ANONYMOUS' }, 'role', 'ROLE_INVALID'],
    ['suspendAccount', { id: 'account/nobody' }, 'id', 'NOT_FOUND'],
    ['createToken', { name: 'n', role: 'EDITOR', days: 0 }, 'days', 'LIFETIME_INVALID'],
    ['revokeToken', { id: 'none' }, 'id', 'NOT_FOUND'],
    ['rotateToken', { id: 'none' }, 'id', 'NOT_FOUND'],
    ['endSession', { id: 'none' }, 'id', 'NOT_FOUND'],
  ])('%s of %j is refused at %s: %s, and nothing changed', async (field, input, path, code) => {
    const before = await base.dataSource.manager.find(AccountRow);
    const answer = await mutate(field, input, '__typename');
    expect(answer.userErrors).toEqual([{ path: [path], code, message: expect.stringMatching(/\.$/) as string }]);
    expect(await base.dataSource.manager.find(AccountRow)).toEqual(before);
  });

  it.each(['ANONYMOUS', 'MEMBER', 'EDITOR'] as const)('nothing of it is for the role %s, whatever it asks', async (role) => {
    const before = await base.dataSource.manager.find(AccountRow);
    for (const asked of [
      '{ accounts { totalCount } }',
      '{ accessTokens { totalCount } }',
      'mutation { inviteAccount(input: { name: "N", email: "n@n.example", role: ADMINISTRATOR }) { userErrors { code } } }',
      `mutation { setAccountRole(input: { id: "${chief.id}", role: MEMBER }) { userErrors { code } } }`,
      `mutation { renewInvitation(input: { id: "${chief.id}" }) { invitationUrl } }`,
      'mutation { suspendAccount(input: { id: "account/nobody" }) { userErrors { code } } }',
      'mutation { reinstateAccount(input: { id: "account/nobody" }) { userErrors { code } } }',
      'mutation { endSession(input: { id: "none" }) { userErrors { code } } }',
      'mutation { createToken(input: { name: "n", role: ADMINISTRATOR }) { token } }',
      'mutation { rotateToken(input: { id: "none" }) { token } }',
      'mutation { revokeToken(input: { id: "none" }) { userErrors { code } } }',
    ]) {
      const { errors, sql } = await base.ask(asked, {}, { role });
      expect([errors.map(({ extensions }) => extensions?.code), sql], asked).toEqual([['FORBIDDEN'], 0]);
    }
    expect(await base.dataSource.manager.find(AccountRow)).toEqual(before);
  });

  it('accounts and their sessions are listed in two statements, page by page, without a secret', async () => {
    const { data, sql, errors } = await base.ask<{
      accounts: { totalCount: number; nodes: { name: string; sessions: { totalCount: number } }[]; pageInfo: { hasNextPage: boolean } };
    }>(
      '{ accounts(first: 1) { totalCount pageInfo { hasNextPage } nodes { id name email role sessions { totalCount nodes { id deviceName createdAt lastSeenAt } } } } }',
      {},
      { role: 'ADMINISTRATOR' },
    );
    expect([errors, sql]).toEqual([[], 2]);
    expect(data.accounts.nodes.map(({ name }) => name)).toEqual(['Morgane']);
    expect([data.accounts.totalCount, data.accounts.pageInfo.hasNextPage]).toEqual([2, true]);
    expect(JSON.stringify(data)).not.toMatch(/scrypt|[0-9a-f]{64}/);
  });

  it('the viewer is told their role and account', async () => {
    const query = '{ viewer { role account { id name(lang: FR) } } }';
    expect((await base.ask(query)).data).toEqual({ viewer: { role: 'ANONYMOUS', account: null } });
    expect(await base.ask(query, {}, { role: 'EDITOR', actor: { kind: 'TOKEN', id: '1', name: 'n', role: 'EDITOR' } })).toMatchObject({
      data: { viewer: { role: 'EDITOR', account: null } },
      sql: 0,
    });
    expect(await base.ask(query, {}, { role: 'ADMINISTRATOR', actor: actorOf(chief) })).toMatchObject({
      data: { viewer: { role: 'ADMINISTRATOR', account: { id: chief.id, name: 'Yseult' } } },
      sql: 1,
    });
  });
});
