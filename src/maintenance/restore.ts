import type { DataSource } from 'typeorm';
import type { Progress } from '../core/progress.js';
import { MaillageError } from '../errors.js';
import { MIGRATIONS } from '../../schema/migrations/index.js';
import { createDataSource, type DatabaseSettings, type DataSourceSettings } from '../store/data-source.js';
import { latestRevision } from '../store/read.js';
import { inReadingTransaction, inWritingTransaction } from '../store/transaction.js';
import { type ArchiveHeader, readArchive } from './archive.js';
import type { ArchiveKey } from './archive-key.js';
import { checkArchive } from './check-archive.js';
import type { Replace, Replaced } from './replace.js';
import { replaceFile } from './replace-file.js';
import { replaceSchema } from './replace-schema.js';
import { RowErrors } from './row-errors.js';
import { type Content, contentOf, type TableShape, TableWriter } from './tables.js';
import { contentErrors } from './verify.js';

/** What was restored. */
export interface Restored extends Replaced {
  readonly header: ArchiveHeader;
}

export interface RestoreOptions {
  /** Now, in ISO 8601. */
  readonly at: string;
  readonly onProgress?: Progress;
  readonly key?: ArchiveKey | null;
  /** What is still to be done in the restored base: before anybody sees it, so that nothing of it can be left out. */
  readonly beforeReplacing?: (restored: DataSource) => Promise<void>;
}

/**
 * Puts the base of an archive in the place of the present one, which is kept under another name. The archive is read to its end and
 * checked before anything is made; what was written is compared with it, and every row held against the rules of the model, before
 * anything is replaced. Where a key is given, an archive that it did not sign is refused. Tokens that the present base revoked stay revoked.
 * @throws INVALID_ARCHIVE, and DATABASE_UNUSABLE while a server or a command uses the base; nothing is changed then
 */
export async function restoreBase(settings: DatabaseSettings, file: string, options: RestoreOptions): Promise<Restored> {
  const header = await checkArchive(file, options.key);
  const stamp = options.at.replace(/[^0-9]/g, '').slice(0, 14);
  const replace: Replace = settings.DATABASE_URL ? replaceSchema : replaceFile;
  const replaced = await replace(settings, stamp, (where, made) => fill(where, made, file, header, options));
  return { header, ...replaced };
}

/** Makes the tables as they were when the archive was made, fills them, and brings them up to date. */
async function fill(
  where: DatabaseSettings,
  options: DataSourceSettings,
  file: string,
  header: ArchiveHeader,
  { onProgress = () => undefined, beforeReplacing }: RestoreOptions,
): Promise<void> {
  const old = createDataSource(where, { ...options, migrations: MIGRATIONS.slice(0, header.migrations.length) });
  // Bringing it up to date may write a revision of its own.
  const revision = await withOpen(old, async () => {
    await old.runMigrations();
    await fillTables(old, file, header, onProgress);
    return latestRevision(old.manager);
  });
  const present = createDataSource(where, options);
  await withOpen(present, async () => {
    await present.runMigrations();
    await refuseErrors(present, file, header, revision);
    await beforeReplacing?.(present);
  });
}

/** Refuses rows that break the rules of the model, texts and quotations that do not agree, and statements that rest on nothing. */
async function refuseErrors(dataSource: DataSource, file: string, header: ArchiveHeader, revision: number): Promise<void> {
  const errors = new RowErrors();
  await inReadingTransaction(dataSource, async (manager) => {
    errors.add(...(await contentErrors(manager)));
    if (revision !== header.revision)
      errors.add({
        fr: `l’archive annonce la révision ${header.revision}, mais sa dernière est la ${revision}`,
        en: `the archive announces revision ${header.revision}, but its last is ${revision}`,
      });
  });
  errors.refuse(file);
}

async function withOpen<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  await dataSource.initialize();
  try {
    return await work();
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
    fr: `La table ${table.name} n’a pas pu être restaurée : ${archived.rows} lignes archivées, ${written.rows} lignes écrites, qui en diffèrent. Rien n’a été changé.`,
    en: `The table ${table.name} could not be restored: ${archived.rows} rows archived, ${written.rows} rows written, which differ. Nothing was changed.`,
  });
}
