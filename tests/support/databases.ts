import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { type DatabaseSettings, openDatabase } from '../../src/store/data-source.js';
import { POLLING } from './polling.js';
import { removeAtEnd } from './temporary-folder.js';

/** An empty database that a test has to itself. */
export interface TestDatabase extends DatabaseSettings {
  /** As `maillage copy --to` takes it. */
  readonly url: string;
  /** Becomes what another one is, of the same sort, which nobody has open. */
  copyFrom(other: TestDatabase): Promise<void>;
  drop(): Promise<void>;
}

/** The databases that the base runs on; what is said of storage is said of each. */
export const DATABASES = [
  { name: 'SQLite', make: makeSqlite },
  { name: 'PostgreSQL', make: makePostgres },
] as const;

/** Makes a database: empty, or a copy of another of the same sort that nobody has open. */
export type MakeDatabase = (template?: TestDatabase) => Promise<TestDatabase>;

/** An empty SQLite file, or rather a place for one. */
export function makeSqlite(template?: TestDatabase): Promise<TestDatabase> {
  const folder = mkdtempSync(join(inject('runFolder'), 'sqlite-'));
  const file = join(folder, 'base.sqlite');
  const copyFrom = (other: TestDatabase): Promise<void> => {
    copyFileSync(other.DATABASE_FILE, file);
    return Promise.resolve();
  };
  if (template) void copyFrom(template);
  return Promise.resolve({
    DATABASE_FILE: file,
    DATABASE_URL: '',
    url: `sqlite:${file}`,
    copyFrom,
    drop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

/** An empty database in the PostgreSQL of this run. */
export async function makePostgres(template?: TestDatabase): Promise<TestDatabase> {
  const answer = await fetch(inject('postgresUrl'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`PostgreSQL did not start: ${server}`);
  const name = `test_${randomBytes(6).toString('hex')}`;
  const copy = (other: TestDatabase): Promise<void> => {
    const from = new URL(other.url).pathname.slice(1);
    // PostgreSQL copies what nobody is connected to, and lets go of closed connections in its own time.
    return vi.waitFor(() => asOwner(server, `CREATE DATABASE ${name} TEMPLATE ${from}`), POLLING);
  };
  await (template ? copy(template) : asOwner(server, `CREATE DATABASE ${name}`));
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const drop = (): Promise<void> => asOwner(server, `DROP DATABASE ${name} WITH (FORCE)`);
  return {
    DATABASE_FILE: 'unused',
    DATABASE_URL: url,
    url,
    copyFrom: async (other) => {
      await drop();
      await copy(other);
    },
    drop,
  };
}

/** What was filled once in this worker, to be copied: by how it was made, and what it holds. */
const templates = new Map<MakeDatabase, Map<string, Promise<TestDatabase>>>();

/** A database with what `fill` writes, which is run once for each content and sort of database. It leaves nothing open. */
export async function makeCopy(
  make: MakeDatabase,
  content: string,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const ofThisSort = templates.get(make) ?? new Map<string, Promise<TestDatabase>>();
  templates.set(make, ofThisSort);
  let template = ofThisSort.get(content);
  if (!template) {
    template = make().then(async (database) => {
      await fill(database);
      return database;
    });
    ofThisSort.set(content, template);
  }
  return make(await template);
}

/** A database with its tables, and nothing in them: to copy it takes a tenth of the time that all migrations take, also in memory. */
export function makeTables(make: MakeDatabase): Promise<TestDatabase> {
  return makeCopy(make, 'tables', async (database) => {
    await (await openDatabase(database)).destroy();
  });
}

/** Opens a new and empty SQLite database, with its tables, whose file is removed when the tests of the file end. */
export async function openTables(): Promise<DataSource> {
  const database = await makeTables(makeSqlite);
  removeAtEnd(dirname(database.DATABASE_FILE));
  return openDatabase(database);
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Opens a new and empty database, with its tables; closed and dropped when the tests of the file end. */
export type OpenDatabase = () => Promise<DataSource>;

/** Runs the same tests on each database. */
export function forEachDatabase(tests: (open: OpenDatabase) => void): void {
  describe.each(DATABASES)('on $name', ({ make }) => {
    const opened: { dataSource: DataSource; database: TestDatabase }[] = [];
    afterAll(async () => {
      for (const { dataSource, database } of opened) {
        await dataSource.destroy();
        await database.drop();
      }
    });
    tests(async () => {
      const database = await makeTables(make);
      const dataSource = await openDatabase(database);
      opened.push({ dataSource, database });
      return dataSource;
    });
  });
}
