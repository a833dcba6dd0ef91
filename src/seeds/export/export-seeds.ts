import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { DataSource } from 'typeorm';
import { makeFolder } from '../../core/make-folder.js';
import { MaillageError } from '../../errors.js';
import { readRecords } from '../../store/read.js';
import { FormerIdRow } from '../../store/tables.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { seedFilesOf } from './seed-files.js';

/** What an export wrote. */
export interface Exported {
  readonly files: number;
  /** Seed files that stood in the folder and hold nothing of the base any more. */
  readonly removed: number;
}

/**
 * Writes the base as a folder of seed files.
 * @param replace whether seed files and texts that are there already may be written over or removed
 * @throws BAD_USER_INPUT when the folder is not empty and may not be replaced
 */
export async function exportSeeds(dataSource: DataSource, to: string, { replace = false } = {}): Promise<Exported> {
  // Without a name it is the folder where one is.
  const folder = resolve(to);
  const there = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  if (there.length > 0 && !replace) throw notEmpty(folder);
  const files = await inReadingTransaction(dataSource, async (manager) =>
    seedFilesOf(Object.values(await readRecords(manager)).flat(), await manager.find(FormerIdRow)),
  );
  for (const [path, text] of files) {
    makeFolder(dirname(join(folder, path)));
    writeFileSync(join(folder, path), text);
  }
  const stale = there
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => /\.(?:ya?ml|txt)$/i.test(path) && !files.has(path));
  for (const path of stale) rmSync(join(folder, path));
  return { files: files.size, removed: stale.length };
}

function notEmpty(folder: string): MaillageError {
  return new MaillageError(
    'BAD_USER_INPUT',
    {
      fr: `Le dossier ${folder} n’est pas vide. Pour y remplacer les fichiers de données et les textes : --replace.`,
      en: `The folder ${folder} is not empty. To replace the seed files and texts in it: --replace.`,
    },
    { argument: 'folder' },
  );
}
