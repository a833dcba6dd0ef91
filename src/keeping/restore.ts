import type { DataSource } from 'typeorm';
import type { Progress } from '../core/progress.js';
import { MaillageError } from '../errors.js';
import { MIGRATIONS } from '../../schema/migrations/index.js';
import { createDataSource, type DatabaseSettings, type DataSourceSettings } from '../store/data-source.js';
import { inWritingTransaction } from '../store/transaction.js';
import { type ArchiveHeader, damaged, readArchive } from './archive.js';
import type { Replace } from './replace.js';
import { replaceFile } from './replace-file.js';
import { replaceSchema } from './replace-schema.js';
import { type Content, contentOf, type TableShape, TableWriter } from './tables.js';

/** What was restored. */
export interface Restored {
  readonly header: ArchiveHeader;
  /** Where the base that was replaced is now; null when there was none. */
  readonly kept: string | null;
}

/**
 * Puts the base of an archive in the place of the present one, which is kept aside. The archive is read to its end and
 * checked before anything is made, and what was written is compared with it before anything is replaced.
 * @throws INVALID_ARCHIVE, and DATABASE_UNUSABLE while a server or a command uses the base; nothing is changed then
 */
export async function restoreBase(
  settings: DatabaseSettings,
  file: string,
  options: { at: string; onProgress?: Progress },
): Promise<Restored> {
  const header = await checkArchive(file);
  const stamp = options.at.replace(/[^0-9]/g, '').slice(0, 14);
  const replace: Replace = settings.DATABASE_URL ? replaceSchema : replaceFile;
  const kept = await replace(settings, stamp, (where, made) => fill(where, made, file, header, options.onProgress ?? (() => undefined)));
  return { header, kept };
}

/**
 * Reads an archive to its end.
 * @throws INVALID_ARCHIVE when anything in it is wrong, or it comes from a newer version of the program
 */
export async function checkArchive(file: string): Promise<ArchiveHeader> {
  let header: ArchiveHeader | null = null;
  for await (const part of readArchive(file)) if (part.part === 'header') header = part.header;
  const { migrations } = header as unknown as ArchiveHeader;
  const known = MIGRATIONS.map(nameOf);
  const unknown = migrations.filter((name, index) => known[index] !== name);
  if (unknown.length === 0) return header as unknown as ArchiveHeader;
  throw damaged(file, {
    fr: `vient d’une version plus récente du programme (migration ${unknown.join(', ')})`,
    en: `was made by a newer version of the program (migration ${unknown.join(', ')})`,
  });
}

function nameOf(migration: (typeof MIGRATIONS)[number]): string {
  return new migration().name;
}

/** Makes the tables as they were when the archive was made, fills them, and brings them up to date. */
async function fill(
  where: DatabaseSettings,
  options: DataSourceSettings,
  file: string,
  header: ArchiveHeader,
  onProgress: Progress,
): Promise<void> {
  const old = createDataSource(where, { ...options, migrations: MIGRATIONS.slice(0, header.migrations.length) });
  await withOpen(old, async () => {
    await old.runMigrations();
    await fillTables(old, file, header, onProgress);
  });
  if (header.migrations.length === MIGRATIONS.length) return;
  const present = createDataSource(where, options);
  await withOpen(present, () => present.runMigrations());
}

async function withOpen(dataSource: DataSource, work: () => Promise<unknown>): Promise<void> {
  await dataSource.initialize();
  try {
    await work();
  } finally {
    await dataSource.destroy();
  }
}

async function fillTables(dataSource: DataSource, file: string, header: ArchiveHeader, onProgress: Progress): Promise<void> {
  const total = header.tables.reduce((sum, table) => sum + table.rows, 0);
  let done = 0;
  await inWritingTransaction(dataSource, async (manager) => {
    let writer: TableWriter | null = null;
    for await (const part of readArchive(file)) {
      if (part.part === 'row') {
        writer ??= new TableWriter(manager, part.table);
        await writer.add([part.row]);
        onProgress((done += 1), total);
      }
      if (part.part === 'end of table') {
        await writer?.end();
        writer = null;
        compare(part.table, part.content, await contentOf(manager, part.table));
      }
    }
  });
}

function compare(table: TableShape, archived: Content, written: Content): void {
  if (archived.sha256 === written.sha256) return;
  throw new MaillageError('DATABASE_UNUSABLE', {
    fr: `La table ${table.name} ne se laisse pas restaurer : ${archived.rows} lignes archivées, ${written.rows} lignes écrites autrement. Rien n’a été changé.`,
    en: `The table ${table.name} cannot be restored: ${archived.rows} rows archived, ${written.rows} rows written otherwise. Nothing was changed.`,
  });
}
