import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { DataSource } from 'typeorm';
import { type DatabaseSettings, openDatabase } from '../../src/store/data-source.js';

/** Storage is tested on both databases: the same test, the same answers. */

/** Gives the settings of a new and empty database. */
export type NewDatabase = () => Promise<DatabaseSettings>;

/** Opens a new and empty database, with its tables; closed when the tests of the file end. */
export type OpenDatabase = () => Promise<DataSource>;

/** Runs the same tests on SQLite in memory and on PostgreSQL. */
export function forEachDatabase(tests: (open: OpenDatabase, make: NewDatabase) => void): void {
  describe.each([
    ['SQLite', sqlite],
    ['PostgreSQL', postgres],
  ] as const)('on %s', (_name, make) => {
    const opened: DataSource[] = [];
    afterAll(async () => {
      await Promise.all(opened.map((dataSource) => dataSource.destroy()));
    });
    tests(async () => {
      const dataSource = await openDatabase(await make());
      opened.push(dataSource);
      return dataSource;
    }, make);
  });
}

async function sqlite(): Promise<DatabaseSettings> {
  return Promise.resolve({ DATABASE_FILE: ':memory:', DATABASE_URL: '' });
}

async function postgres(): Promise<DatabaseSettings> {
  const server = inject('postgresUrl');
  const name = `t${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return { DATABASE_FILE: '', DATABASE_URL: `${server}/${name}` };
}
