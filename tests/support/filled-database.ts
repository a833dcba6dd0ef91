import type { DataSource } from 'typeorm';
import { createToken } from '../../src/auth/tokens.js';
import { contentOf, tablesOf } from '../../src/maintenance/tables.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords } from '../../src/store/read.js';
import { inReadingTransaction, inWritingTransaction } from '../../src/store/transaction.js';
import { type Changes, writeChanges } from '../../src/store/write.js';
import { LOADED_AT, SMALL_SEEDS } from './base.js';
import { buildChanges, buildOrganization } from './record-builders.js';
import type { TestDatabase } from './databases.js';

/** Fills a database with all that a base can hold: two loads, an edit, a removal with a redirect, a token. */
export async function fillDatabase(database: TestDatabase): Promise<void> {
  const dataSource = await openDatabase(database);
  await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
  const old = buildOrganization({ id: 'organization/les-anciens-tilleuls' });
  await change(dataSource, { inserts: [old, buildOrganization()] });
  await change(dataSource, {
    updates: [{ before: buildOrganization(), after: buildOrganization({ website: 'https://tilleuls.example/', editedBy: 'Ada' }) }],
    deletes: [old],
    successors: new Map([[old.id, 'organization/les-tilleuls']]),
  });
  await createToken(dataSource, 'Ada', 'EDITOR', LOADED_AT);
  await dataSource.destroy();
}

/** Writes one change. */
export function change(dataSource: DataSource, changes: Partial<Changes>): Promise<number> {
  return inWritingTransaction(dataSource, (manager) =>
    writeChanges(manager, { actor: 'test', reason: 'test', at: LOADED_AT }, buildChanges(changes)),
  );
}

/** What each table of a database holds: rows and hash. */
export async function contents(database: TestDatabase): Promise<Record<string, string>> {
  const dataSource = await openDatabase(database);
  const all = await inReadingTransaction(dataSource, async (manager) => {
    const found: [string, string][] = [];
    for (const table of tablesOf(dataSource)) {
      const { rows, sha256 } = await contentOf(manager, table);
      found.push([table.name, `${rows} ${sha256}`]);
    }
    return found;
  });
  await dataSource.destroy();
  return Object.fromEntries(all);
}

/** Every row's id in a database. */
export async function idsIn(database: TestDatabase): Promise<string[]> {
  const dataSource = await openDatabase(database);
  const records = await readRecords(dataSource.manager);
  await dataSource.destroy();
  return Object.values(records)
    .flat()
    .map((row) => row.id);
}
