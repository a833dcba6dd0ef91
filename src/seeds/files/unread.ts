import { dirname, join, resolve } from 'node:path';
import type { Rows } from '../rows/rows.js';
import type { SeedFolder } from './folder.js';

/** What Windows and editors make of the name of a YAML file: `themes.yaml.txt`, `themes.yaml.bak`, `themes.yaml~`. */
const NEARLY_YAML_FILE = /\.(?:ya?ml[^/]+|yalm|ymal)$/i;

/**
 * Files that look as if they were meant to be read and are not: those whose names nearly end like those of YAML files, and texts that no
 * document names.
 */
export function unreadFiles(folder: SeedFolder, rows: Rows): string[] {
  const texts = new Set(
    rows.documents.flatMap((row) =>
      row.value.file === undefined ? [] : [resolve(dirname(folder.fileOf(row.source).absolute), row.value.file)],
    ),
  );
  const rowFiles = folder.otherFiles.filter((path) => NEARLY_YAML_FILE.test(path));
  const textFiles = folder.otherFiles.filter(
    (path) => /\.txt$/i.test(path) && !rowFiles.includes(path) && !texts.has(resolve(folder.path, path)),
  );
  // Texts are often unread because the rows that name them are.
  return [...rowFiles, ...textFiles].map((path) => join(folder.path, path));
}
