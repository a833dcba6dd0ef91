import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DataSource, EntityManager } from 'typeorm';
import { VERSION } from '../config.js';
import type { Progress } from '../core/progress.js';
import { MaillageError } from '../errors.js';
import { migrationsDone } from '../store/data-source.js';
import { latestRevision } from '../store/read.js';
import { inReadingTransaction } from '../store/transaction.js';
import type { ArchiveKey } from './archive-key.js';
import { ARCHIVE_FORMAT, type ArchiveHeader, ArchiveWriter, readArchive } from './archive.js';
import { headOf } from './history-record.js';
import { countRows, lineOf, readRows, tablesOf } from './tables.js';

/** What was archived. */
export interface Backup {
  readonly header: ArchiveHeader;
  readonly bytes: number;
}

/**
 * Archives the base, at one revision, while others read and write it. The file appears when it is whole and was read
 * back.
 * @throws BAD_USER_INPUT when the file is there already: it may be the only good backup; INVALID_SETTINGS when the key is set and cannot sign
 */
export async function backUp(
  dataSource: DataSource,
  file: string,
  options: { at: string; onProgress?: Progress; key?: ArchiveKey | null },
): Promise<Backup> {
  const { key = null } = options;
  if (key && !key.sign) throw CANNOT_SIGN;
  await refuseExisting(file);
  const partial = `${file}.partial`;
  try {
    const header = await inReadingTransaction(dataSource, async (manager) => {
      const made = await describe(manager, options.at);
      const lines = archiveLines(manager, made, key, options.onProgress ?? (() => undefined));
      await pipeline(Readable.from(lines), createGzip({ level: 6 }), createWriteStream(partial, { mode: 0o600, flush: true }));
      return made;
    });
    for await (const _part of readArchive(partial, key));
    await rename(partial, file);
    await flushFolder(dirname(file));
    return { header, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function refuseExisting(file: string): Promise<void> {
  const there = await stat(file).then(
    () => true,
    () => false,
  );
  if (!there) return;
  throw new MaillageError('BAD_USER_INPUT', {
    fr: `${file} existe déjà : une sauvegarde n’en remplace pas une autre. Rien n’a été changé.`,
    en: `${file} is there already: a backup never replaces another. Nothing was changed.`,
  });
}

async function describe(manager: EntityManager, madeAt: string): Promise<ArchiveHeader> {
  const tables = [];
  for (const table of tablesOf(manager.connection)) tables.push({ ...table, rows: await countRows(manager, table) });
  const migrations = await migrationsDone(manager);
  const [revision, head] = [await latestRevision(manager), await headOf(manager)];
  const about = { maillage: 'archive', format: ARCHIVE_FORMAT, program: VERSION, madeAt, revision } as const;
  return { ...about, chain: head?.chain ?? null, migrations, tables };
}

const CANNOT_SIGN = new MaillageError('INVALID_SETTINGS', {
  fr: 'ARCHIVE_KEY est une clé publique, qui ne signe pas : une sauvegarde demande la clé privée. Rien n’a été écrit.',
  en: 'ARCHIVE_KEY is a public key, which signs nothing: a backup needs the private one. Nothing was written.',
});

async function* archiveLines(
  manager: EntityManager,
  header: ArchiveHeader,
  key: ArchiveKey | null,
  onProgress: Progress,
): AsyncGenerator<string> {
  const writer = new ArchiveWriter();
  const total = header.tables.reduce((sum, table) => sum + table.rows, 0);
  let done = 0;
  yield writer.header(header);
  for (const table of header.tables) {
    for await (const rows of readRows(manager, table)) {
      yield rows.map((row) => writer.row(lineOf(row))).join('');
      done += rows.length;
      onProgress(done, total);
    }
    yield writer.endOfTable(table.name);
  }
  yield writer.end(key?.sign ?? null);
}

/** Makes sure that a folder's new names outlast a loss of power, where the system can. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
