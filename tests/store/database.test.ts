import { chmodSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DatabaseSettings, openDatabase, tableNames } from '../../src/store/data-source.js';
import { DATABASES, makeSqlite, type TestDatabase } from '../support/databases.js';

/** What a command prints instead of opening the database. */
const refusal = async (database: DatabaseSettings): Promise<string> => {
  try {
    await (await openDatabase(database)).destroy();
    return 'opened';
  } catch (error) {
    return (error as Error).message;
  }
};

describe.each(DATABASES)('a database on $name', ({ make }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
  });
  afterEach(() => database.drop());

  it('has the tables of the entities once it is migrated', async () => {
    const dataSource = await openDatabase(database);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
    await dataSource.destroy();
  });

  it('goes back to nothing, and forward again', async () => {
    const dataSource = await openDatabase(database);
    for (const _migration of dataSource.migrations) await dataSource.undoLastMigration();
    expect(await tableNames(dataSource)).toEqual(['migration']);
    await dataSource.runMigrations();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
    await dataSource.destroy();
  });

  it('is refused when a newer version made it, and left as it is', async () => {
    const dataSource = await openDatabase(database);
    await dataSource.query(`INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'Future9999999999999')`);
    await dataSource.destroy();
    const before = database.DATABASE_URL ? null : readFileSync(database.DATABASE_FILE);
    expect(await refusal(database)).toMatch(/newer version of the program \(migration Future9999999999999\)\. Nothing was changed/);
    if (before) expect(readFileSync(database.DATABASE_FILE).equals(before)).toBe(true);
  });

  it('is made once when several programs start on it together', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(database)));
    for (const dataSource of opened) {
      expect(await dataSource.showMigrations()).toBe(false);
      await dataSource.destroy();
    }
  });
});

describe('a SQLite file', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await makeSqlite();
  });
  afterEach(() => database.drop());

  it('is written so that nothing acknowledged is lost', async () => {
    const dataSource = await openDatabase(database);
    const pragma = async (name: string): Promise<unknown> => Object.values((await dataSource.query<[object]>(`PRAGMA ${name}`))[0])[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBeGreaterThanOrEqual(5_000);
    await dataSource.destroy();
  });

  it('is refused when it is another program’s, and left as it is', async () => {
    const other = new Sqlite(database.DATABASE_FILE);
    other.exec('CREATE TABLE recipe (id INTEGER)');
    other.close();
    const before = readFileSync(database.DATABASE_FILE);
    expect(await refusal(database)).toMatch(/is that of another program/);
    expect(readFileSync(database.DATABASE_FILE).equals(before)).toBe(true);
  });

  it('is refused when it is no database', async () => {
    writeFileSync(database.DATABASE_FILE, 'Chère Madame,\n'.repeat(100));
    expect(await refusal(database)).toMatch(/is damaged, or no database of this program \(SQLITE_NOTADB\)/);
  });

  it('is refused when pages of it are damaged', async () => {
    const dataSource = await openDatabase(database);
    await dataSource.destroy();
    const bytes = readFileSync(database.DATABASE_FILE);
    bytes.fill(0xff, 4096 * 3, 4096 * 12);
    writeFileSync(database.DATABASE_FILE, bytes);
    expect(await refusal(database)).toMatch(/is damaged/);
  });

  it('is refused where no file can be', async () => {
    writeFileSync(database.DATABASE_FILE, '');
    const below = { ...database, DATABASE_FILE: `${database.DATABASE_FILE}/base.sqlite` };
    expect(await refusal(below)).toMatch(/cannot be read or opened on the disk \((ENOTDIR|EEXIST|ENOENT)\)/);
  });

  it.runIf(existsSync('/proc/self'))('is refused at once where the system lets nobody make a folder', async () => {
    expect(await refusal({ ...database, DATABASE_FILE: '/proc/maillage/base.sqlite' })).toMatch(/cannot be .*\(E\w+\)/);
  });

  it.skipIf(process.getuid?.() === 0)('is refused when it cannot be written', async () => {
    await (await openDatabase(database)).destroy();
    chmodSync(database.DATABASE_FILE, 0o400);
    expect(await refusal(database)).toMatch(/cannot be written/);
  });
});

it('names the setting of a PostgreSQL that does not answer, without its password', async () => {
  const nobody = { DATABASE_FILE: '', DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1:9/base' };
  const words = await refusal(nobody);
  expect(words).toMatch(/DATABASE_URL=postgres:\/\/127\.0\.0\.1:9\/base does not answer/);
  expect(words).not.toContain('hunter2');
});
