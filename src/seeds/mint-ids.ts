import { writeFileSync } from 'node:fs';
import { mintId } from '../core/ids.js';
import { readSeedFolder } from './folder.js';
import { gatherRows, isWritten, type SeedFile, type Seeds, statementsOf, within } from './rows.js';
import { pointerOf } from './yaml.js';

/** Giving ids to statements that have none, in the files themselves: nothing else in them changes. */

export interface Minted {
  /** The file, as the user would open it, and how many ids it was given. */
  readonly file: string;
  readonly count: number;
}

/** Mints the missing ids of all statements of a folder. Files that are not YAML are left alone. */
export function mintMissingIds(folder: string): Minted[] {
  const { files } = readSeedFolder(folder);
  const seeds = gatherRows(files.filter((file) => file.yaml.faults.length === 0));
  const taken = takenIds(seeds);
  return seeds.files.flatMap((file) => {
    const offsets = statementsOf(seeds)
      .filter((row) => row.file === file && !isWritten(within(row, 'id')))
      .map((row) => file.yaml.values.get(pointerOf(row.path)) as number);
    if (offsets.length === 0) return [];
    writeFileSync(file.absolute, withIds(file, offsets, taken));
    return [{ file: file.shown, count: offsets.length }];
  });
}

function takenIds(seeds: Seeds): Set<string> {
  return new Set(statementsOf(seeds).flatMap((row) => row.value.id ?? []));
}

/** The source with an id before the first key of each mapping that begins at one of the offsets. */
function withIds(file: SeedFile, offsets: readonly number[], taken: Set<string>): string {
  let { source } = file;
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

/** A key goes on its own line, under its sisters: as far in as the first of them stands. */
function intoBlock(source: string, offset: number, id: string): string {
  const column = offset - (source.lastIndexOf('\n', offset - 1) + 1);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  return `${source.slice(0, offset)}id: ${id}${lineEnd}${' '.repeat(column)}${source.slice(offset)}`;
}
