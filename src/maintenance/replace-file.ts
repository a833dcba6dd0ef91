import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFile } from '../store/data-source.js';
import { databaseFailure, type DatabaseSettings, unusable } from '../store/database-errors.js';
import { removeSnapshot, snapshotOf } from '../store/snapshot/snapshot.js';
import { flushFolder } from './backup.js';
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

/** Replacing a SQLite file: at every moment one whole base stands in its place, and the other is kept. */
export const replaceFile: Replace = async (settings, stamp, fill) => {
  const file = settings.DATABASE_FILE;
  const extension = extname(file);
  const beside = (word: string): string => `${file.slice(0, file.length - extension.length)}.${word}-${stamp}${extension}`;
  const made = beside('restoring');
  if (existsSync(file)) lockAlone(settings)?.close();
  try {
    makeFile(made);
    await fill({ DATABASE_FILE: made, DATABASE_URL: '' }, {});
    finish(made);
    if (!existsSync(file)) {
      const access = keepRevoked(null, made);
      renameSync(made, file);
      return { kept: null, access };
    }
    const kept = beside('before-restore');
    return { kept, access: takePlace(settings, made, kept) };
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${made}${end}`, { force: true });
    await removeSnapshot(snapshotOf(file));
    await flushFolder(dirname(file));
  }
};

/** Leaves one file that holds all, on the disk. */
function finish(file: string): void {
  const database = new Sqlite(file);
  database.pragma('journal_mode = DELETE');
  database.pragma('synchronous = FULL');
  // A write in this mode ends with everything on the disk.
  database.exec('VACUUM');
  database.close();
}

function takePlace(settings: DatabaseSettings, made: string, kept: string): AccessRestored {
  const file = settings.DATABASE_FILE;
  const locked = lockAlone(settings);
  try {
    const access = keepRevoked(locked, made);
    if (!locked) for (const end of ['-wal', '-shm']) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
    keep(file, kept);
    renameSync(made, file);
    return access;
  } finally {
    locked?.close();
  }
}

/** Shuts out of the new base whom the one that it replaces shuts out: null for one that is not there or cannot be read. */
function keepRevoked(replaced: Sqlite.Database | null, made: string): AccessRestored {
  const database = new Sqlite(made);
  try {
    database.pragma('synchronous = FULL');
    const revocations = revocationsOf(replaced && accessOf(replaced), readAccess(database));
    const statements = statementsOf(
      revocations,
      (table) => table,
      (column) => `"${column}"`,
    );
    database.transaction(() => {
      for (const { sql, values } of statements) database.prepare(sql).run(...values);
    })();
    return revocations.restored;
  } finally {
    database.close();
  }
}

function readAccess(database: Sqlite.Database): StoredAccess {
  const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  const rows = <T>(table: string, columns: readonly string[]): T[] =>
    tables.includes(table)
      ? database
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => withColumns<T>(row as Record<string, unknown>, columns))
      : [];
  return { tokens: rows<StoredToken>('token', TOKEN_COLUMNS), accounts: rows<StoredAccount>('account', ACCOUNT_COLUMNS) };
}

/** Who may enter the replaced base; null when its pages cannot be read, or are those of another program. */
function accessOf(replaced: Sqlite.Database): StoredAccess | null {
  try {
    const { count } = replaced.prepare('SELECT count(*) AS count FROM sqlite_master').get() as { count: number };
    const { tokens } = replaced.prepare(`SELECT count(*) AS tokens FROM sqlite_master WHERE name = 'token'`).get() as { tokens: number };
    return count > 0 && tokens === 0 ? null : readAccess(replaced);
  } catch {
    return null;
  }
}

/**
 * Takes the file for ourselves, with all that its log still holds written into it.
 * @returns the file, to be read and then closed; null for one too damaged to be locked
 * @throws DATABASE_UNUSABLE when a server or a command uses it
 */
function lockAlone(settings: DatabaseSettings): Sqlite.Database | null {
  const database = new Sqlite(settings.DATABASE_FILE, { timeout: 500 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    const { code } = error as { code?: string };
    if (/^SQLITE_(?:NOTADB|CORRUPT|IOERR)/.test(code ?? '')) return null;
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(code ?? '')) throw unusable(settings, IN_USE);
    throw databaseFailure(error, settings) ?? error;
  }
}

function keep(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    // Some file systems have no second names.
    copyFileSync(file, kept);
  }
}
