import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountOfInvitation, listAccounts, renewInvitation, setAccountRole, suspendAccount } from '../../src/auth/accounts.js';
import { Sessions } from '../../src/auth/sessions.js';
import { bearerOf, createToken, revokeToken, rotateToken } from '../../src/auth/tokens.js';
import type { BearerRole } from '../../src/core/access.js';
import type { MaillageError } from '../../src/errors.js';
import { type ArchiveHeader, ArchiveWriter } from '../../src/maintenance/archive.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { lineOf, type RawRow } from '../../src/maintenance/tables.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { joined, quickHasher, signedIn } from '../support/accounts.js';
import { DATABASES, makeSqlite, type TestDatabase } from '../support/databases.js';
import { contents, fillDatabase } from '../support/filled-database.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

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

async function aBase(make: () => Promise<TestDatabase> = makeSqlite): Promise<TestDatabase> {
  const database = await make();
  databases.push(database);
  await fillDatabase(database);
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

/** An archive, opened to be changed: the rows of each table, by the names of their columns. */
interface Opened {
  header: ArchiveHeader;
  rows: Record<string, Record<string, RawRow[number]>[]>;
}

/** Writes an archive anew after a change, with hashes that are right. */
function forge(archive: string, change: (opened: Opened) => void): void {
  const lines = gunzipSync(readFileSync(archive)).toString('utf8').trim().split('\n');
  const header = JSON.parse(lines[0] as string) as ArchiveHeader;
  const opened: Opened = { header, rows: {} };
  let at = 1;
  for (const { name, columns } of header.tables) {
    const table: Opened['rows'][string] = (opened.rows[name] = []);
    for (; (lines[at] as string).startsWith('['); at += 1) {
      const row = JSON.parse(lines[at] as string) as RawRow;
      table.push(Object.fromEntries(columns.map((column, index) => [column.name, row[index] as RawRow[number]])));
    }
    at += 1;
  }
  change(opened);
  const writer = new ArchiveWriter();
  const tables = opened.header.tables.map((table) => ({ ...table, rows: opened.rows[table.name]?.length ?? 0 }));
  let text = writer.header({ ...opened.header, tables });
  for (const { name, columns } of tables) {
    for (const row of opened.rows[name] ?? []) text += writer.row(lineOf(columns.map((column) => row[column.name] ?? null)));
    text += writer.endOfTable(name);
  }
  writeFileSync(archive, gzipSync(text + writer.end()));
}

const table = (opened: Opened, name: string) => opened.header.tables.find((one) => one.name === name) as ArchiveHeader['tables'][number];
const row = (opened: Opened, name: string, key: string, value: string) =>
  opened.rows[name]?.find((one) => one[key] === value) as Record<string, RawRow[number]>;
const first = (opened: Opened, name: string) => opened.rows[name]?.[0] as Record<string, RawRow[number]>;
const withoutTable = (opened: Opened, name: string): void => {
  Object.assign(opened.header, { tables: opened.header.tables.filter((one) => one.name !== name) });
};
const TILLEULS = 'organization/les-tilleuls';

const FORGERIES: readonly [what: string, change: (opened: Opened) => void, en: RegExp][] = [
  [
    'a visibility that there is not',
    (o) => (row(o, 'entity', 'id', TILLEULS).visibility = 'TOPSECRET'),
    /\n {2}table entity, row organization\/les-tilleuls, column visibility: "TOPSECRET" is not one of PUBLIC, MEMBERS, EDITORS$/,
  ],
  [
    'a role that there is not',
    (o) => (first(o, 'token').role = 'ROOT'),
    /table token, row \w{8}, column role: "ROOT" is not one of MEMBER, EDITOR, ADMINISTRATOR/,
  ],
  ['a token for nobody', (o) => (first(o, 'token').role = 'ANONYMOUS'), /column role: "ANONYMOUS" is not/],
  [
    'no names',
    (o) => (row(o, 'entity', 'id', TILLEULS).names = '[]'),
    /row organization\/les-tilleuls, column names: "\[\]" is not a list of names with a PREFERRED one/,
  ],
  ['names that are no JSON', (o) => (row(o, 'entity', 'id', TILLEULS).names = '[{'), /column names: /],
  ['no table of tokens', (o) => withoutTable(o, 'token'), /\n {2}the table token is missing$/],
  ['no tables', (o) => Object.assign(o.header, { tables: [], migrations: [] }), /does not say of which version/],
  [
    'a table of another program',
    (o) => ((table(o, 'token') as { name: string }).name = 'tokens'),
    /the table token is missing\n {2}the table tokens does not belong here/,
  ],
  [
    'a column less',
    (o) => Object.assign(table(o, 'token'), { columns: table(o, 'token').columns.filter(({ name }) => name !== 'revokedAt') }),
    /table token, column revokedAt: it is missing/,
  ],
  ['a column without a value', (o) => (first(o, 'revision').actor = null), /table revision, row 1, column actor: it is empty/],
  [
    'a value of another type',
    (o) => (first(o, 'document').length = 'long'),
    /table document, row document\/\S+, column length: long is not of the type integer/,
  ],
  [
    'a reference to nothing',
    (o) => (first(o, 'document').publicationId = 'publication/none'),
    /column publicationId: refers to publication\/none, which is not there/,
  ],
  [
    'a row twice',
    (o) => o.rows.entity?.push({ ...row(o, 'entity', 'id', TILLEULS) }),
    /table entity, row organization\/les-tilleuls, column id: another row has the same value/,
  ],
  ['a null character', (o) => (row(o, 'entity', 'id', TILLEULS).sortKey = 'a\u0000b'), /column sortKey: the text holds a null character/],
  [
    'a kind that its id does not say',
    (o) => (row(o, 'entity', 'id', TILLEULS).kind = 'PERSON'),
    /column id: "organization\/les-tilleuls" is not of the form person\/…/,
  ],
  [
    'a strange type of relation',
    (o) => (row(o, 'statement', 'form', 'RELATION').type = 'OWNS'),
    /table statement, row relation\/\S+, column type: "OWNS" is not of its vocabulary/,
  ],
  [
    'an identifier whose check digit is wrong',
    (o) => (row(o, 'entity', 'id', TILLEULS).identifiers = '[{"scheme":"SIREN","value":"999999999"}]'),
    /column identifiers: .* is not a list of identifiers/,
  ],
  [
    'an identifier of two entities',
    (o) => {
      for (const id of [TILLEULS, 'organization/relais-du-pont']) {
        row(o, 'entity', 'id', id).identifiers = '[{"scheme":"SIREN","value":"999999998"}]';
      }
    },
    /column identifiers: SIREN 999999998 already identifies another entity/,
  ],
  [
    'a departure at no time',
    (o) => (row(o, 'statement', 'id', 'relation/vient').movements = '[{"kind":"LEAVES","when":"BEFORE","itemId":null,"time":null}]'),
    /column movements: .* is not a list of arrivals and departures/,
  ],
  [
    'a currency that is none',
    (o) => (row(o, 'statement', 'id', 'relation/finance').amountCurrency = 'EURO'),
    /column amountCurrency: "EURO" is not a currency/,
  ],
  [
    'a count of votes below zero',
    (o) => (row(o, 'statement', 'id', 'claim/un').votesFor = -1),
    /column votesFor: .* is not a whole number of at least 0/,
  ],
  [
    'an end of the wrong kind',
    (o) => Object.assign(row(o, 'statement', 'type', 'MEMBER_OF'), { objectId: 'theme/mineurs' }),
    /column objectId: "theme\/mineurs" is not of a kind that MEMBER_OF takes/,
  ],
  [
    'a statement that rests on nothing',
    (o) => {
      const { id } = row(o, 'statement', 'form', 'RELATION');
      row(o, 'statement', 'id', String(id)).sources = '[]';
      o.rows.evidence = (o.rows.evidence ?? []).filter(({ statementId }) => statementId !== id);
    },
    /relation\/\S+ rests on no passage and no source/,
  ],
  [
    'a text that its hash does not name',
    (o) => (first(o, 'document').text = `${String(first(o, 'document').text)} `),
    /the text of document\/\S+ does not agree with its hash/,
  ],
  ['a revision that is not its last', (o) => Object.assign(o.header, { revision: 9 }), /says that it is of revision 9, its last is 3/],
];

describe.each(DATABASES)('restoring on $name', ({ make }) => {
  it.each(FORGERIES)('refuses an archive with %s, says where, and changes nothing', async (_what, change, en) => {
    const target = await aBase(make);
    await backUpTo(await aBase(), file);
    forge(file, change);
    const before = await contents(target);
    const error = (await restoreBase(target, file, { at: AT }).catch((reason: unknown) => reason)) as MaillageError;
    expect(error).toMatchObject({ code: 'INVALID_ARCHIVE' });
    expect(error.text.en).toMatch(/ is refused: what it holds is no base of this program\. Nothing was changed\.\n/);
    expect(error.text.en).toMatch(en);
    expect(error.text.fr).toMatch(/ est refusé : .* Rien n’a été changé\.\n {2}\S/);
    expect(await contents(target)).toEqual(before);
    if (!target.DATABASE_URL) expect(readdirSync(dirname(target.DATABASE_FILE))).toEqual(['base.sqlite']);
  });

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
