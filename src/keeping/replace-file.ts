import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFile } from '../store/data-source.js';
import { databaseFailure, type DatabaseSettings, unusable } from '../store/failures.js';
import { flushFolder } from './backup.js';
import { IN_USE, type Replace } from './replace.js';

/** Replacing a SQLite file: at every moment one whole base stands in its place, and the other is kept. */
export const replaceFile: Replace = async (settings, stamp, fill) => {
  const file = settings.DATABASE_FILE;
  const extension = extname(file);
  const beside = (word: string): string => `${file.slice(0, file.length - extension.length)}.${word}-${stamp}${extension}`;
  const made = beside('restoring');
  if (existsSync(file)) lockAlone(settings)?.();
  try {
    makeFile(made);
    await fill({ DATABASE_FILE: made, DATABASE_URL: '' }, {});
    finish(made);
    if (!existsSync(file)) {
      renameSync(made, file);
      return null;
    }
    const kept = beside('before-restore');
    takePlace(settings, made, kept);
    return kept;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${made}${end}`, { force: true });
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

function takePlace(settings: DatabaseSettings, made: string, kept: string): void {
  const file = settings.DATABASE_FILE;
  const release = lockAlone(settings);
  try {
    if (!release) for (const end of ['-wal', '-shm']) if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${kept}${end}`);
    keep(file, kept);
    renameSync(made, file);
  } finally {
    release?.();
  }
}

/**
 * Takes the file for ourselves, with all that its log still holds written into it.
 * @returns how to let it go; null for a file too damaged to be locked
 * @throws DATABASE_UNUSABLE when a server or a command uses it
 */
function lockAlone(settings: DatabaseSettings): (() => void) | null {
  const database = new Sqlite(settings.DATABASE_FILE, { timeout: 500 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
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
