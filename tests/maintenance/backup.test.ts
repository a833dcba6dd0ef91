import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { createDataSource, openDatabase } from '../../src/store/data-source.js';
import { snapshotOf } from '../../src/store/snapshot/snapshot.js';
import { buildOrganization } from '../support/record-builders.js';
import { DATABASES, type MakeDatabase, makePostgres, makeSqlite, type TestDatabase } from '../support/databases.js';
import { change, contents, makeFilledDatabase } from '../support/filled-database.js';
import { runs } from '../support/random.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

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

/** A database that is dropped after the test. */
async function using(made: Promise<TestDatabase>): Promise<TestDatabase> {
  databases.push(await made);
  return made;
}

/** A base with all that one can hold. */
function aBase(make: MakeDatabase = makeSqlite): Promise<TestDatabase> {
  return using(makeFilledDatabase(make));
}

async function backUpTo(database: TestDatabase, to: string): Promise<number> {
  const dataSource = await openDatabase(database);
  try {
    return (await backUp(dataSource, to, { at: AT })).header.revision;
  } finally {
    await dataSource.destroy();
  }
}

async function faultsOf(database: TestDatabase): Promise<string[]> {
  const dataSource = await openDatabase(database);
  const { errors: problems } = await verifyBase(dataSource);
  await dataSource.destroy();
  return problems.map((error) => error.en);
}

describe.each(DATABASES)('an archive of a base on $name', ({ make }) => {
  it.each(DATABASES)('brings the whole base back on $name', async ({ make: other }) => {
    const source = await aBase(make);
    expect(await backUpTo(source, file)).toBe(3);
    const target = await using(other());
    expect(await restoreBase(target, file, { at: AT })).toMatchObject({ kept: null });
    expect(await contents(target)).toEqual(await contents(source));
    expect(await faultsOf(target)).toEqual([]);
  });

  it('is one revision, whatever is written meanwhile', async () => {
    const source = await aBase(make);
    const writer = await openDatabase(source);
    const archiver = await openDatabase(source);
    let done = false as boolean;
    const writing = (async () => {
      for (let number = 0; !done; number += 1) {
        // SQLite answers at once, and would leave the archiver no turn.
        await setImmediate();
        await change(writer, {
          inserts: Array.from({ length: 3 }, (_, part) => buildOrganization({ id: `organization/${number}-${part}` })),
        });
      }
    })();
    const revisions: number[] = [];
    // On loaded processors the writer may have no turn while the first ones are made.
    for (let round = 0; round < 5 || new Set(revisions).size < 2; round += 1) {
      const to = folder.path(`${round}.gz`);
      revisions.push((await backUp(archiver, to, { at: AT })).header.revision);
    }
    done = true;
    await writing;
    await writer.destroy();
    await archiver.destroy();
    expect(new Set(revisions).size).toBeGreaterThan(1);
    for (const [round, revision] of revisions.entries()) {
      const target = await using(makeSqlite());
      await restoreBase(target, folder.path(`${round}.gz`), { at: AT });
      expect(await faultsOf(target)).toEqual([]);
      const dataSource = await openDatabase(target);
      const [{ count }] = await dataSource.query<[{ count: number }]>(
        `SELECT count(*) AS count FROM entity WHERE id LIKE 'organization/%-_'`,
      );
      expect(count % 3).toBe(0);
      expect(revision).toBe(3 + count / 3);
      await dataSource.destroy();
    }
  });
});

it('has the same lines from both databases', async () => {
  const lines = async (make: MakeDatabase): Promise<string[]> => {
    const to = folder.path(`${make.name}.gz`);
    await backUpTo(await aBase(make), to);
    const text = gunzipSync(readFileSync(to)).toString('utf8');
    // Tokens are random, as are the salts of the history, and with them the hashes of their tables and of the whole.
    const whole = text.split('\n').filter((line) => !/"EDITOR"|"table":"(?:token|revision|change)"|"end":true/.test(line));
    return whole.map((line) => line.replace(/"[A-Za-z0-9_-]{22}"/g, '"salt"').replace(/"[0-9a-f]{64}"/g, '"digest"'));
  };
  expect(await lines(makePostgres)).toEqual(await lines(makeSqlite));
});

describe('backing up', () => {
  it('never replaces a file, and leaves none behind when it fails', async () => {
    const source = await aBase();
    writeFileSync(file, 'the only good backup');
    await expect(backUpTo(source, file)).rejects.toThrow(/is there already: a backup never replaces another/);
    expect(readFileSync(file, 'utf8')).toBe('the only good backup');
    await expect(backUpTo(source, folder.path('nowhere/base.gz'))).rejects.toThrow();
    expect(readdirSync(dirname(file))).toEqual(['base.maillage.gz']);
  });

  it('makes a file that only its owner reads', async () => {
    await backUpTo(await aBase(), file);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});

describe.each(DATABASES)('restoring over a base on $name', ({ name, make }) => {
  it('keeps the former base whole', async () => {
    await backUpTo(await aBase(), file);
    const target = await using(make());
    const dataSource = await openDatabase(target);
    await change(dataSource, { inserts: [buildOrganization({ id: 'organization/d-avant' })] });
    await dataSource.destroy();
    const before = await contents(target);
    const snapshot = snapshotOf(target.DATABASE_FILE);
    if (!target.DATABASE_URL) writeFileSync(snapshot, 'rows of the former base');
    const { kept } = await restoreBase(target, file, { at: AT });
    expect(existsSync(snapshot)).toBe(false);
    expect(Object.values(await contents(target))).not.toEqual(Object.values(before));
    expect(await faultsOf(target)).toEqual([]);
    if (target.DATABASE_URL) {
      expect(kept).toBe('schema before_restore_20260201080000');
      const old = createDataSource(target, { schema: 'before_restore_20260201080000' });
      await old.initialize();
      expect(await old.query('SELECT id FROM entity')).toEqual([{ id: 'organization/d-avant' }]);
      await old.destroy();
    } else {
      expect(await contents({ ...target, DATABASE_FILE: kept as string })).toEqual(before);
    }
  });

  it('is refused while the base is used, and changes nothing', async () => {
    await backUpTo(await aBase(), file);
    const target = await aBase(make);
    const before = await contents(target);
    const user = await openDatabase(target);
    await expect(restoreBase(target, file, { at: AT })).rejects.toThrow(/is being served or written by another program: stop it first/);
    await user.destroy();
    expect(await contents(target)).toEqual(before);
  });

  it.runIf(name === 'PostgreSQL')('waits for a program that is ending', async () => {
    await backUpTo(await aBase(), file);
    const target = await aBase(make);
    const user = await openDatabase(target);
    const ended = setTimeout(300).then(() => user.destroy());
    expect(await restoreBase(target, file, { at: AT })).toMatchObject({ header: { revision: 3 } });
    await ended;
  });
});

function isSameInside(a: Buffer, b: Buffer): boolean {
  try {
    return gunzipSync(a).equals(gunzipSync(b));
  } catch {
    return false;
  }
}

describe('restoring', () => {
  it('brings back a base whose file is damaged beyond opening', async () => {
    const target = await aBase();
    const before = await contents(target);
    await backUpTo(target, file);
    writeFileSync(target.DATABASE_FILE, 'rubbish'.repeat(1000));
    const { kept } = await restoreBase(target, file, { at: AT });
    expect(await contents(target)).toEqual(before);
    expect(readFileSync(kept as string, 'utf8')).toMatch(/^rubbish/);
  });

  it('leaves nothing of its own beside the base', async () => {
    const target = await using(makeSqlite());
    await backUpTo(await aBase(), file);
    await restoreBase(target, file, { at: AT });
    expect(readdirSync(dirname(target.DATABASE_FILE))).toEqual(['base.sqlite']);
  });

  it.each([
    [
      'a newer format',
      (text: string) => text.replace('"format":1', '"format":99'),
      /made by a newer version of the program \(0\.1\.0, format 99\)/,
    ],
    ['a newer migration', (text: string) => text.replace('Initial1763900000000', 'Future9999999999999'), /Nothing was changed/],
    ['another sort of file', () => 'Chère Madame,\n', /is no backup of this program/],
    ['an empty file', () => '', /is no backup of this program/],
    ['a changed word', (text: string) => text.replace('Tilleuls', 'Tilleulx'), /is damaged/],
    ['a row less', (text: string) => text.replace(/\n\["[^\n]*(?=\n)/, ''), /is damaged/],
    ['something after its end', (text: string) => `${text}[]\n`, /is damaged/],
  ])('refuses %s with clear words, and changes nothing', async (_what, spoil, words) => {
    const target = await aBase();
    const before = await contents(target);
    await backUpTo(target, file);
    writeFileSync(file, gzipSync(spoil(gunzipSync(readFileSync(file)).toString('utf8'))));
    await expect(restoreBase(target, file, { at: AT })).rejects.toThrow(words);
    expect(await contents(target)).toEqual(before);
    expect(readdirSync(dirname(target.DATABASE_FILE))).toEqual(['base.sqlite']);
  });

  it('refuses an archive that is cut off or has a changed bit, wherever', async () => {
    const target = await aBase();
    await backUpTo(target, file);
    const whole = readFileSync(file);
    const spoilt = folder.path('spoilt.gz');
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 7 }), fc.boolean(), async (at, bit, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) bytes[at] = (bytes[at] as number) ^ (1 << bit);
        // Some bits of gzip mean nothing: a time, the name of a system, what fills the last byte.
        if (!cut && isSameInside(bytes, whole)) return;
        writeFileSync(spoilt, bytes);
        await expect(restoreBase(target, spoilt, { at: AT })).rejects.toThrow(/Nothing was changed/);
      }),
      { numRuns: runs(50) },
    );
    expect(await faultsOf(target)).toEqual([]);
  });

  it('refuses a file that is not there', async () => {
    const target = await using(makeSqlite());
    await expect(restoreBase(target, folder.path('none.gz'), { at: AT })).rejects.toThrow(/cannot be read \(ENOENT\)/);
    expect(existsSync(target.DATABASE_FILE)).toBe(false);
  });
});
