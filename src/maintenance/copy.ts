import { existsSync } from 'node:fs';
import type { DataSource, EntityManager } from 'typeorm';
import type { Progress } from '../core/progress.js';
import { badInput, MaillageError, show } from '../errors.js';
import { createDataSource, type DatabaseSettings, describeDatabase, openDatabase, tableNames } from '../store/data-source.js';
import { inReadingTransaction, inWritingTransaction } from '../store/transaction.js';
import { type Content, ContentHash, contentOf, countRows, lineOf, readRows, type TableShape, tablesOf, TableWriter } from './tables.js';

/** A table that was copied, the same on both sides. */
export interface CopiedTable extends Content {
  readonly name: string;
}

/**
 * The settings of a database given as one word: `sqlite:path` or a PostgreSQL URL.
 * @throws BAD_USER_INPUT
 */
export function databaseAt(url: string): DatabaseSettings {
  const file = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (file) return { DATABASE_FILE: file, DATABASE_URL: '' };
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return { DATABASE_FILE: '', DATABASE_URL: url };
  throw badInput('to', {
    fr: `${show(url)} n’est pas une base : sqlite:chemin ou postgres://utilisateur:mot-de-passe@hôte:port/nom.`,
    en: `${show(url)} is no database: sqlite:path or postgres://user:password@host:port/name.`,
  });
}

/**
 * Copies a base, history, tokens and former ids included, into an empty database, in one transaction, and compares
 * both sides.
 * @throws DATABASE_UNUSABLE when the target holds anything, or cannot be written; then it is left as it was
 */
export async function copyBase(source: DataSource, to: DatabaseSettings, onProgress: Progress = () => undefined): Promise<CopiedTable[]> {
  await refuseFilled(to);
  const target = await openDatabase(to);
  try {
    return await inReadingTransaction(source, (from) => inWritingTransaction(target, (into) => copyTables(from, into, onProgress)));
  } finally {
    await target.destroy();
  }
}

/** Refuses a database that holds rows, before anything is made in it. */
async function refuseFilled(settings: DatabaseSettings): Promise<void> {
  if (!settings.DATABASE_URL && !existsSync(settings.DATABASE_FILE)) return;
  const dataSource = createDataSource(settings);
  await dataSource.initialize();
  try {
    const there = await tableNames(dataSource);
    for (const table of tablesOf(dataSource).filter(({ name }) => there.includes(name))) {
      const rows = await countRows(dataSource.manager, table);
      if (rows > 0) throw filled(settings, table, rows);
    }
  } finally {
    await dataSource.destroy();
  }
}

function filled(settings: DatabaseSettings, table: TableShape, rows: number): MaillageError {
  const where = describeDatabase(settings).replace(/^DATABASE_(?:FILE|URL)=/, '');
  return new MaillageError('DATABASE_UNUSABLE', {
    fr: `${where} n’est pas vide (${rows} lignes dans ${table.name}) : on ne copie que dans une base vide. Rien n’a été changé.`,
    en: `${where} is not empty (${rows} rows in ${table.name}): a base is copied into an empty database only. Nothing was changed.`,
  });
}

async function copyTables(from: EntityManager, into: EntityManager, onProgress: Progress): Promise<CopiedTable[]> {
  const tables = tablesOf(from.connection);
  let total = 0;
  for (const table of tables) total += await countRows(from, table);
  let done = 0;
  const copied: CopiedTable[] = [];
  for (const table of tables) {
    const hash = new ContentHash();
    const writer = new TableWriter(into, table);
    for await (const rows of readRows(from, table)) {
      for (const row of rows) hash.add(lineOf(row));
      await writer.add(rows);
      onProgress((done += rows.length), total);
    }
    await writer.end();
    const sent = hash.content();
    const arrived = await contentOf(into, table);
    if (arrived.sha256 !== sent.sha256) throw new Error(`${table.name}: ${sent.rows} rows were sent, and ${arrived.rows} others arrived`);
    copied.push({ name: table.name, ...sent });
  }
  return copied;
}
