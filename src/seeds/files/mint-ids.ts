import { writeFileSync } from 'node:fs';
import { mintId } from '../../core/ids.js';
import { pointerOf } from '../format/pointer.js';
import { gatherRows } from '../rows/gather.js';
import { isWritten, statementsOf } from '../rows/rows.js';
import { readSeedFolder } from './folder.js';
import type { SeedFile } from './seed-file.js';

/** Giving ids to statements that have none, in the files themselves: nothing else in them changes. */

export interface Minted {
  /** The file, as the user would open it, and how many ids it was given. */
  readonly file: string;
  readonly count: number;
}

/** Mints the missing ids of all statements of a folder. Files that are not YAML are left alone. */
export function mintMissingIds(folder: string): Minted[] {
  const files = readSeedFolder(folder).files.filter((file) => file.yaml.errors.length === 0);
  const statements = statementsOf(gatherRows(files.map((file) => ({ source: file, value: file.value, complete: true }))));
  const taken = new Set(statements.flatMap((row) => row.value.id ?? []));
  return files.flatMap((file) => {
    const offsets = statements
      .filter((row) => row.source === file && !isWritten(row.value, 'id'))
      .flatMap((row) => file.yaml.values.get(pointerOf(row.path)) ?? []);
    if (offsets.length === 0) return [];
    writeFileSync(file.absolute, withIds(file, offsets, taken));
    return [{ file: file.shown, count: offsets.length }];
  });
}

/** The source with an id before the first key of each mapping that begins at one of the offsets. */
function withIds(file: SeedFile, offsets: readonly number[], taken: Set<string>): string {
  let source = file.text;
  for (const offset of [...offsets].sort((a, b) => b - a)) {
    const id = mintId(taken);
    taken.add(id);
    source = source[offset] === '{' ? intoFlow(source, offset, id) : intoBlock(source, offset, id);
  }
  return source;
}

function intoFlow(source: string, offset: number, id: string): string {
  const empty = /^\{\s*\}/.test(source.slice(offset));
  return `${source.slice(0, offset + 1)} id: ${id}${empty ? ' ' : ','}${source.slice(offset + 1)}`;
}

/** The new key takes the place of the first, which moves to the next line with the same indent. */
function intoBlock(source: string, offset: number, id: string): string {
  const column = offset - (source.lastIndexOf('\n', offset - 1) + 1);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  return `${source.slice(0, offset)}id: ${id}${lineEnd}${' '.repeat(column)}${source.slice(offset)}`;
}
