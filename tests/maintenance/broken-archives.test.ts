import { createHash, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOfInvitation, listAccounts, renewInvitation, setAccountRole, suspendAccount } from '../../src/auth/accounts.js';
import { Sessions } from '../../src/auth/sessions.js';
import { bearerOf, createToken, revokeToken, rotateToken } from '../../src/auth/tokens.js';
import type { BearerRole } from '../../src/core/access.js';
import type { MaillageError } from '../../src/errors.js';
import { readArchiveKey } from '../../src/maintenance/archive-key.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { joined, quickHasher, signedIn } from '../support/accounts.js';
import { DATABASES, type MakeDatabase, makeSqlite, type TestDatabase } from '../support/databases.js';
import { contents, makeFilledDatabase } from '../support/filled-database.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { first, forge, FORGERIES, refuseForgeries, TILLEULS } from './forgeries.js';

/** Archives whose hashes are right and whose content is no base: made by somebody, or by an error. */

const AT = '2026-02-01T08:00:00.000Z';

let folder: TemporaryFolder;
let file: string;
let databases: TestDatabase[];
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('base.maillage.gz');
  databases = [];
});
afterEach(async () => {
  for (const database of databases) await database.drop();
  folder.remove();
});

async function aBase(make: MakeDatabase = makeSqlite): Promise<TestDatabase> {
  const database = await makeFilledDatabase(make);
  databases.push(database);
  return database;
}

async function onBase<T>(database: TestDatabase, work: (dataSource: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(database);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const backUpTo = (database: TestDatabase, to: string) => onBase(database, (dataSource) => backUp(dataSource, to, { at: AT }));

describe.each(DATABASES)('restoring on $name', ({ make }) => {
  // Each rule reads rows alike on both; all of them are in `npm run test:ci`.
  refuseForgeries(
    make,
    FORGERIES.filter((_one, index) => index % (make === makeSqlite ? 3 : 6) === 0),
  );

  it('takes an archive that was written anew without a change', async () => {
    const target = await aBase(make);
    await backUpTo(await aBase(), file);
    forge(file, () => undefined);
    expect(await restoreBase(target, file, { at: AT })).toMatchObject({ header: { revision: 3 } });
  });

  it('leaves revoked what was revoked since, however often older archives come back', async () => {
    const database = await aBase(make);
    const older = folder.path('older.gz');
    await backUpTo(database, older);
    const { token, id } = await onBase(database, (dataSource) => createToken(dataSource, 'Bea', 'EDITOR', AT));
    const kept = await onBase(database, (dataSource) => createToken(dataSource, 'Cyr', 'MEMBER', AT));
    await backUpTo(database, file);
    await onBase(database, (dataSource) => revokeToken(dataSource, id, '2026-02-02T08:00:00.000Z'));

    expect(await restoreBase(database, file, { at: '2026-02-03T08:00:00.000Z' })).toMatchObject({
      access: { known: true, keptRevoked: 1, inForce: 2 },
    });
    await onBase(database, async (dataSource) => {
      await expect(bearerOf(dataSource, `Bearer ${token}`)).rejects.toThrow(/unknown, has expired or was revoked/);
      expect(await bearerOf(dataSource, `Bearer ${kept.token}`)).toMatchObject({ actor: { name: 'Cyr' } });
    });
    // The older one does not know the token at all: its revocation is carried all the same.
    await restoreBase(database, older, { at: '2026-02-04T08:00:00.000Z' });
    await restoreBase(database, file, { at: '2026-02-05T08:00:00.000Z' });
    await onBase(database, async (dataSource) => {
      await expect(bearerOf(dataSource, `Bearer ${token}`)).rejects.toThrow(/unknown, has expired or was revoked/);
      expect((await verifyBase(dataSource)).errors).toEqual([]);
    });
  });

  it('says that it cannot know what was revoked where no base is replaced', async () => {
    await backUpTo(await aBase(), file);
    const target = await make();
    databases.push(target);
    expect((await restoreBase(target, file, { at: AT })).access).toMatchObject({ known: false, keptRevoked: 0, inForce: 1 });
  });

  it('lets in nobody who was shut out since: accounts stay as they are, and no session or link comes back', async () => {
    const database = await aBase(make);
    const { hasher } = quickHasher();
    const settings = { SESSION_IDLE: 720, SESSION_LIFETIME: 30 };
    const [chief, gone, demoted] = await onBase(database, async (dataSource) => {
      const join = (name: string, role: BearerRole) => joined(dataSource, hasher, { name, role, at: AT });
      return [await join('Chief', 'ADMINISTRATOR'), await join('Gone', 'EDITOR'), await join('Demoted', 'EDITOR')] as const;
    });
    const { cookie, secret } = await onBase(database, async (dataSource) => {
      const session = await signedIn(new Sessions(dataSource, settings, hasher), chief, AT);
      const link = await renewInvitation(dataSource, gone.id, { at: AT, days: 7 });
      return { cookie: session.cookie, secret: link.secret };
    });
    await backUpTo(database, file);
    await onBase(database, async (dataSource) => {
      await suspendAccount(dataSource, gone.id, AT);
      await setAccountRole(dataSource, demoted.id, 'MEMBER');
      await joined(dataSource, hasher, { name: 'Newcomer', role: 'MEMBER', at: AT });
      expect(await new Sessions(dataSource, settings, hasher).find(cookie, AT)).not.toBeNull();
    });
    const { access } = await restoreBase(database, file, { at: '2026-02-03T08:00:00.000Z' });
    expect(access).toMatchObject({ accountsKept: 4, accountsRestored: 0 });
    await onBase(database, async (dataSource) => {
      const rows = await listAccounts(dataSource);
      expect(rows.map(({ name, role, suspendedAt }) => [name, role, suspendedAt !== null])).toEqual([
        ['Chief', 'ADMINISTRATOR', false],
        ['Demoted', 'MEMBER', false],
        ['Gone', 'EDITOR', true],
        ['Newcomer', 'MEMBER', false],
      ]);
      const sessions = new Sessions(dataSource, settings, hasher);
      expect(await sessions.find(cookie, AT)).toBeNull();
      expect(await accountOfInvitation(dataSource, secret, AT)).toBeNull();
      expect((await signedIn(sessions, chief, AT)).account.id).toBe(chief.id);
      expect((await verifyBase(dataSource)).errors).toEqual([]);
    });
  });

  it('leaves a token that was rotated since to end when it would have', async () => {
    const database = await aBase(make);
    const { id, token } = await onBase(database, (dataSource) => createToken(dataSource, 'Bea', 'EDITOR', AT, 3650));
    await backUpTo(database, file);
    await onBase(database, (dataSource) => rotateToken(dataSource, id, AT));
    await restoreBase(database, file, { at: '2026-02-03T08:00:00.000Z' });
    await onBase(database, (dataSource) => expect(bearerOf(dataSource, `Bearer ${token}`)).rejects.toThrow(/has expired/));
  });

  it('is of what verifying finds in a base, too', async () => {
    const database = await aBase(make);
    const problems = await onBase(database, async (dataSource) => {
      await dataSource.query(`UPDATE entity SET visibility = 'TOPSECRET' WHERE id = '${TILLEULS}'`);
      return (await verifyBase(dataSource)).errors;
    });
    expect(problems.map(({ fr }) => fr)).toEqual([
      `table entity, ligne ${TILLEULS}, colonne visibility : « TOPSECRET » n’est pas parmi PUBLIC, MEMBERS, EDITORS`,
    ]);
  });
});

it('never prints the hash of a token', async () => {
  await backUpTo(await aBase(), file);
  const hash = createHash('sha256').update('x').digest('hex').toUpperCase();
  forge(file, (opened) => (first(opened, 'token').hash = hash));
  const target = await makeSqlite();
  databases.push(target);
  const error = (await restoreBase(target, file, { at: AT }).catch((reason: unknown) => reason)) as MaillageError;
  expect(error.text.en).toMatch(/column hash: "…" is not a SHA-256 hash/);
  expect(error.text.en).not.toContain(hash.slice(0, 8));
});

describe('with a key', () => {
  /** The files of a key, private and public. */
  function makeKey(name: string): { secret: string; open: string } {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const [secret, open] = [folder.path(`${name}.pem`), folder.path(`${name}.pub.pem`)];
    writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }));
    return { secret, open };
  }
  const signTo = (database: TestDatabase, to: string, secret: string) =>
    onBase(database, (dataSource) => backUp(dataSource, to, { at: AT, key: readArchiveKey(secret) }));
  const restoreWith = (target: TestDatabase, from: string, key: string) => restoreBase(target, from, { at: AT, key: readArchiveKey(key) });

  it('restores what the key signed, with the private or the public key or none', async () => {
    const { secret, open } = makeKey('own');
    const target = await aBase();
    await signTo(await aBase(), file, secret);
    for (const key of [secret, open, '']) expect(await restoreWith(target, file, key)).toMatchObject({ header: { revision: 3 } });
  });

  it('refuses archives that are not signed, that another key signed or that were changed since, and changes nothing', async () => {
    const [own, other] = [makeKey('own'), makeKey('other')];
    const [target, source] = [await aBase(), await aBase()];
    const before = await contents(target);
    const [plain, foreign] = [folder.path('plain.gz'), folder.path('foreign.gz')];
    await backUpTo(source, plain);
    await signTo(source, foreign, other.secret);
    await signTo(source, file, own.secret);
    forge(file, (opened) => (first(opened, 'token').name = 'Mallory'));
    await expect(restoreWith(target, plain, own.open)).rejects.toThrow(/is not signed, and a key is set .*Nothing was changed/);
    await expect(restoreWith(target, foreign, own.open)).rejects.toThrow(/is not signed by the key that is set .*Nothing was changed/);
    await expect(restoreWith(target, file, own.secret)).rejects.toThrow(/is not signed, and a key is set/);
    expect(await contents(target)).toEqual(before);
  });

  it('refuses a file that is no such key, and to back up with a public key alone', async () => {
    const { open } = makeKey('own');
    const rsa = folder.path('rsa.pem');
    writeFileSync(rsa, generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(folder.path('text.pem'), 'no key');
    for (const name of ['rsa.pem', 'text.pem']) expect(() => readArchiveKey(folder.path(name))).toThrow(/holds no Ed25519 key as PEM/);
    expect(() => readArchiveKey(folder.path('none.pem'))).toThrow(/cannot be read \(ENOENT\)/);
    await expect(signTo(await aBase(), file, open)).rejects.toThrow(/is a public key, which signs nothing/);
  });
});
