import { setTimeout } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { APPLICATION_NAME, createDataSource, MIGRATION_LOCK, MIGRATION_TABLE, tableNames } from '../store/data-source.js';
import { unusable } from '../store/database-errors.js';
import { IN_USE, type Replace } from './replace.js';
import {
  type AccessRestored,
  ACCOUNT_COLUMNS,
  revocationsOf,
  statementsOf,
  type StoredAccess,
  type StoredAccount,
  type StoredToken,
  TOKEN_COLUMNS,
  withColumns,
} from './revocations.js';
import { tablesOf } from './tables.js';

/** The name of our connections meanwhile, which distinguishes them from those that use the base. */
const RESTORING = `${APPLICATION_NAME}-restore`;

/** Replacing the tables of a PostgreSQL schema: one transaction moves the old ones into a schema of their own and the new ones in. */
export const replaceSchema: Replace = async (settings, stamp, fill) => {
  const made = `restoring_${stamp}`;
  const kept = `before_restore_${stamp}`;
  const dataSource = createDataSource(settings, { applicationName: RESTORING });
  await dataSource.initialize();
  try {
    if (await staysUsed(dataSource.manager)) throw unusable(settings, IN_USE);
    await dataSource.query(`CREATE SCHEMA ${made}`);
    await fill(settings, { schema: made, applicationName: RESTORING });
    return await dataSource.transaction(async (manager) => {
      // A server that starts waits for this lock before it looks at the tables.
      await manager.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      if (await isUsed(manager)) throw unusable(settings, IN_USE);
      const old = await oldTables(dataSource);
      const [{ schema }] = await manager.query<[{ schema: string }]>('SELECT current_schema() AS schema');
      const access = await keepRevoked(manager, schema, old, made);
      if (old.length > 0) await manager.query(`CREATE SCHEMA ${kept}`);
      for (const name of old) await moveTable(manager, schema, name, kept);
      for (const name of await tablesIn(manager, made)) await moveTable(manager, made, name, schema);
      return { kept: old.length > 0 ? `schema ${kept}` : null, access };
    });
  } finally {
    await dataSource.query(`DROP SCHEMA IF EXISTS ${made} CASCADE`);
    await dataSource.destroy();
  }
};

/** Shuts out of the new base whom the one that it replaces shuts out; `tables` are those that the latter has. */
async function keepRevoked(manager: EntityManager, replaced: string, tables: readonly string[], made: string): Promise<AccessRestored> {
  const { driver } = manager.connection;
  const quote = (name: string): string => driver.escape(name);
  const rows = async <T>(schema: string, table: string, columns: readonly string[]): Promise<T[]> => {
    const found = await manager.query<Record<string, unknown>[]>(`SELECT * FROM ${quote(schema)}.${quote(table)}`);
    return found.map((row) => withColumns<T>(row, columns));
  };
  const read = async (schema: string, hasAccounts: boolean): Promise<StoredAccess> => ({
    tokens: await rows<StoredToken>(schema, 'token', TOKEN_COLUMNS),
    accounts: hasAccounts ? await rows<StoredAccount>(schema, 'account', ACCOUNT_COLUMNS) : [],
  });
  const present = tables.includes('token') ? await read(replaced, tables.includes('account')) : null;
  const revocations = revocationsOf(present, await read(made, true));
  for (const { sql, values } of statementsOf(revocations, (table) => `${quote(made)}.${quote(table)}`, quote)) {
    let number = 0;
    await manager.query(
      sql.replace(/\?/g, () => `$${(number += 1)}`),
      [...values],
    );
  }
  return revocations.restored;
}

/** How long the sessions of a program that has just ended are waited for, in milliseconds: PostgreSQL lets go of them in its own time. */
const ENDING = 5_000;

/** Whether the base is used, and is still after the time that a program which ends may take to go. */
async function staysUsed(manager: EntityManager): Promise<boolean> {
  const end = performance.now() + ENDING;
  while (await isUsed(manager)) {
    if (performance.now() >= end) return true;
    await setTimeout(100);
  }
  return false;
}

async function isUsed(manager: EntityManager): Promise<boolean> {
  const sessions = await manager.query<unknown[]>(
    'SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 LIMIT 1',
    [APPLICATION_NAME],
  );
  return sessions.length > 0;
}

/** Our tables; others may share the schema. */
async function oldTables(dataSource: DataSource): Promise<string[]> {
  const ours = new Set([MIGRATION_TABLE, ...tablesOf(dataSource).map(({ name }) => name)]);
  return (await tableNames(dataSource)).filter((name) => ours.has(name));
}

async function tablesIn(manager: EntityManager, schema: string): Promise<string[]> {
  const rows = await manager.query<{ name: string }[]>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema]);
  return rows.map(({ name }) => name);
}

async function moveTable(manager: EntityManager, from: string, name: string, to: string): Promise<void> {
  const { driver } = manager.connection;
  await manager.query(`ALTER TABLE ${driver.escape(from)}.${driver.escape(name)} SET SCHEMA ${driver.escape(to)}`);
}
