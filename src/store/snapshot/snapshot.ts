import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { VERSION } from '../../config.js';
import { migrationsDone } from '../data-source.js';
import { layoutsOf } from '../hydrate.js';
import { isGoneOnFrom, type StoredState } from '../read-changed.js';
import { RECORDS } from '../records.js';
import { type Contents, type Layouts, lengthsOf, readRows, writeRows } from './rows.js';
import type { Turn } from './string-table.js';

/**
 * The rows of a large base beside its file, as they were read: a start reads them from there, and what changed since from the base.
 * Whatever is damaged, or of another base or program, is deleted and never served: docs/decisions/0028-snapshot.md.
 */

/** What stands at the end of the file, before its digest. */
interface About extends Omit<StoredState, 'records'> {
  readonly program: string;
  readonly migrations: readonly string[];
  readonly contents: Contents;
}

/** The bytes after that: its length, and the SHA-256 of all before. */
const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;

/** A base with fewer rows is read from its tables in less time than anybody notices. */
export const MIN_ROWS = 20_000;

/** How many bytes are hashed in a turn. */
const HASHED_PER_TURN = 4 << 20;

export interface SnapshotOptions {
  /** Columns that are not in the rows, as `table.column`. */
  readonly without: readonly string[];
  readonly turn: Turn;
}

/** Where the snapshot of a base is; null for one that is no file. */
export function snapshotFileOf({ options }: DataSource): string | null {
  if (options.type !== 'better-sqlite3') return null;
  const file = String(options.database);
  return file === ':memory:' ? null : snapshotOf(file);
}

/** Where the snapshot of the base in a file is. */
export function snapshotOf(file: string): string {
  return `${file}.snapshot`;
}

/** What was found of a snapshot. */
export type Found =
  | { readonly found: 'ROWS'; readonly state: StoredState }
  /** There is none. */
  | { readonly found: 'NONE' }
  /** It was deleted: damaged, or of another base, program or history. */
  | { readonly found: 'DAMAGED' | 'FOREIGN' };

/** Reads the snapshot of a base, where it fits. */
export async function readSnapshotFile(file: string, manager: EntityManager, options: SnapshotOptions): Promise<Found> {
  const handle = await open(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return 'DAMAGED' as const;
  });
  if (handle === null) return { found: 'NONE' };
  const read = handle === 'DAMAGED' ? handle : await readHandle(handle, manager, options).catch(() => 'DAMAGED' as const);
  if (handle !== 'DAMAGED') await handle.close();
  if (typeof read !== 'string') return { found: 'ROWS', state: read };
  await removeSnapshot(file);
  return { found: read };
}

async function readHandle(
  handle: FileHandle,
  manager: EntityManager,
  { without, turn }: SnapshotOptions,
): Promise<StoredState | 'DAMAGED' | 'FOREIGN'> {
  const { size } = await handle.stat();
  const next = partReader(handle, size, turn);
  const end = size - DIGEST_BYTES - LENGTH_BYTES;
  const lengthBytes = Buffer.alloc(LENGTH_BYTES);
  await handle.read(lengthBytes, 0, LENGTH_BYTES, end);
  const begin = end - lengthBytes.readUInt32LE();
  const json = Buffer.alloc(end - begin);
  await handle.read(json, 0, json.length, begin);
  const about = JSON.parse(json.toString('utf8')) as About;
  const { number, chain, erasures, contents } = about;
  const lengths = lengthsOf(contents);
  if (lengths.reduce((sum, length) => sum + length, 0) !== begin) return 'DAMAGED';
  const parts: Buffer[] = [];
  for (const length of lengths) parts.push(await next.part(length));
  await next.part(size - DIGEST_BYTES - begin);
  const digest = next.digest();
  if (!digest.equals(await next.part(DIGEST_BYTES))) return 'DAMAGED';
  if (about.program !== VERSION) return 'FOREIGN';
  if (JSON.stringify(about.migrations) !== JSON.stringify(await migrationsDone(manager))) return 'FOREIGN';
  if (!(await isGoneOnFrom(manager, about))) return 'FOREIGN';
  const records = await readRows(contents, parts, layouts(manager.connection, without), turn);
  return records ? { number, chain, erasures, records } : 'FOREIGN';
}

/** Reads a file part by part, each into bytes of its own, where numbers may begin; and the digest of what was read. */
function partReader(handle: FileHandle, size: number, turn: Turn): { part: (length: number) => Promise<Buffer>; digest: () => Buffer } {
  const hash = createHash('sha256');
  let position = 0;
  const part = async (length: number): Promise<Buffer> => {
    if (!(length >= 0 && position + length <= size)) throw new RangeError('what is read is longer than the file');
    const isSigned = position + length <= size - DIGEST_BYTES;
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let at = 0; at < length;) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(HASHED_PER_TURN, length - at), position);
      if (bytesRead === 0) throw new RangeError('the file is shorter than it was');
      if (isSigned) hash.update(bytes.subarray(at, at + bytesRead));
      at += bytesRead;
      position += bytesRead;
      await turn();
    }
    return bytes;
  };
  return { part, digest: () => hash.digest() };
}

/**
 * Writes the snapshot of a base: under another name, and then in its place.
 * @returns whether there is one now: a small base has none
 */
export async function writeSnapshotFile(
  file: string,
  dataSource: DataSource,
  { number, chain, erasures, records }: StoredState,
  { without, turn, minRows }: SnapshotOptions & { readonly minRows: number },
): Promise<boolean> {
  const rows = Object.values(records).reduce((sum, list) => sum + list.length, 0);
  await removeSnapshot(file);
  if (rows < minRows || chain === null) return false;
  const migrations = await migrationsDone(dataSource);
  const isPresent = (): Promise<boolean> => isGoneOnFrom(dataSource.manager, { number, chain, erasures });
  const partial = `${file}.${process.pid}.partial`;
  try {
    const handle = await open(partial, 'wx', 0o600);
    try {
      const hash = createHash('sha256');
      const write = async (bytes: Buffer): Promise<void> => {
        for (let at = 0; at < bytes.length; at += HASHED_PER_TURN) {
          const piece = bytes.subarray(at, at + HASHED_PER_TURN);
          hash.update(piece);
          await handle.writeFile(piece);
          await turn();
        }
      };
      const contents = await writeRows(records, layouts(dataSource, without), write, turn);
      const about: About = { program: VERSION, migrations, number, chain, erasures, contents };
      const json = Buffer.from(JSON.stringify(about));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(json.length);
      await write(Buffer.concat([json, length]));
      await handle.writeFile(hash.digest());
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Whoever erased somebody meanwhile deletes it, before this or after it.
    if (await isPresent()) await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  if (await isPresent()) return true;
  await removeSnapshot(file);
  return false;
}

/** Deletes the snapshot of a base, and what was left half written. */
export async function removeSnapshot(file: string): Promise<void> {
  const folder = dirname(file);
  const isPartial = (name: string): boolean => name.startsWith(`${basename(file)}.`) && name.endsWith('.partial');
  const partial = (await readdir(folder).catch(() => [])).filter(isPartial);
  for (const one of [file, ...partial.map((name) => join(folder, name))]) await rm(one, { force: true });
}

function layouts(dataSource: DataSource, without: readonly string[]): Layouts {
  return new Map(RECORDS.map((type) => [type.name, layoutsOf(dataSource, type, without)]));
}
