import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { MaillageError, type Message, show } from '../errors.js';
import type { ArchiveKey } from './archive-key.js';
import { type Content, ContentHash, type RawRow, type TableShape } from './tables.js';

/**
 * The archive of a base: gzip of lines of JSON, the same for both databases.
 *
 * - The first line is the {@link ArchiveHeader}: what was archived, and which tables in which order.
 * - Then come the tables: each row an array of values in the order of the columns, then one line
 *   `{"table", "rows", "sha256"}` with the hash of the table's lines.
 * - The last line, `{"end": true, "lines", "sha256", "signature"}`, has the hash of all bytes before it; where a key is set, its signature.
 */

/** The version of the format. A program reads the formats up to its own. */
export const ARCHIVE_FORMAT = 1;

export interface ArchiveHeader {
  readonly maillage: 'archive';
  readonly format: number;
  /** The version of the program that wrote it. */
  readonly program: string;
  /** UTC, ISO 8601. */
  readonly madeAt: string;
  /** The last revision of the base. */
  readonly revision: number;
  /** The chain of the history after it; null before it begins, absent from archives of older programs. */
  readonly chain?: string | null;
  /** The migrations that the tables have been through, in their order. */
  readonly migrations: readonly string[];
  readonly tables: readonly (TableShape & { readonly rows: number })[];
}

/** What is found in an archive, line by line. */
export type ArchivePart =
  | { readonly part: 'header'; readonly header: ArchiveHeader }
  | { readonly part: 'row'; readonly table: TableShape; readonly row: RawRow }
  | { readonly part: 'end of table'; readonly table: TableShape; readonly content: Content };

/** The lines of an archive, from its header and its rows in order. */
export class ArchiveWriter {
  private readonly hash = createHash('sha256');
  private table = new ContentHash();
  private lines = 0;

  header(header: ArchiveHeader): string {
    return this.line(header);
  }

  row(line: string): string {
    this.table.add(line);
    return this.count(line);
  }

  endOfTable(name: string): string {
    const content = this.table.content();
    this.table = new ContentHash();
    return this.line({ table: name, ...content });
  }

  end(sign: ArchiveKey['sign'] = null): string {
    const sha256 = this.hash.digest('hex');
    return `${JSON.stringify({ end: true, lines: this.lines, sha256, ...(sign ? { signature: sign(sha256) } : {}) })}\n`;
  }

  private line(value: object): string {
    return this.count(`${JSON.stringify(value)}\n`);
  }

  private count(line: string): string {
    this.hash.update(line);
    this.lines += 1;
    return line;
  }
}

/**
 * Reads an archive from its beginning to its end and checks every hash and count on the way. Nothing that it gave may
 * be relied upon before it has ended.
 * @param key where one is set, an archive that it did not sign is refused
 * @throws INVALID_ARCHIVE when it is damaged, cut off, of a newer format, not signed by the key, or no archive
 */
export async function* readArchive(file: string, key: ArchiveKey | null = null): AsyncGenerator<ArchivePart> {
  const hash = createHash('sha256');
  const lines = linesOf(file);
  const first = await lines.next();
  if (first.done) throw damaged(file, NO_ARCHIVE);
  const header = headerOf(file, first.value);
  hash.update(first.value);
  yield { part: 'header', header };

  let count = 1;
  for (const table of header.tables) {
    const content = new ContentHash();
    for (;;) {
      const { line, value } = await next(file, lines);
      hash.update(line);
      count += 1;
      if (!Array.isArray(value)) {
        yield {
          part: 'end of table',
          table,
          content: agreed(file, table, value as Partial<Content> & { table?: string }, content.content()),
        };
        break;
      }
      if (value.length !== table.columns.length) throw damaged(file, WRONG_HASH);
      content.add(line);
      yield { part: 'row', table, row: value as RawRow };
    }
  }
  const { value } = await next(file, lines);
  const end = value as { end?: boolean; lines?: number; sha256?: string; signature?: unknown };
  if (end.end !== true || end.lines !== count || end.sha256 !== hash.digest('hex')) throw damaged(file, WRONG_HASH);
  if (key) refuseUnsigned(file, key, end.sha256, end.signature);
  if (!(await lines.next()).done) throw damaged(file, WRONG_HASH);
}

function refuseUnsigned(file: string, key: ArchiveKey, sha256: string, signature: unknown): void {
  if (typeof signature !== 'string') throw damaged(file, UNSIGNED);
  if (!key.verify(sha256, signature)) throw damaged(file, FOREIGN);
}

function agreed(file: string, table: TableShape & { rows: number }, said: Partial<Content> & { table?: string }, found: Content): Content {
  const fits = said.table === table.name && said.rows === found.rows && table.rows === found.rows && said.sha256 === found.sha256;
  if (!fits) throw damaged(file, WRONG_HASH);
  return found;
}

function headerOf(file: string, line: string): ArchiveHeader {
  const header = parse(line) as Partial<ArchiveHeader> | null;
  if (header?.maillage !== 'archive' || typeof header.format !== 'number') throw damaged(file, NO_ARCHIVE);
  if (header.format > ARCHIVE_FORMAT) {
    throw damaged(file, {
      fr: `vient d’une version plus récente du programme (${show(header.program)}, format ${header.format})`,
      en: `was made by a newer version of the program (${show(header.program)}, format ${header.format})`,
    });
  }
  const { tables, migrations } = header as { tables?: unknown; migrations?: unknown };
  const isWhole =
    Array.isArray(tables) && tables.every(isTable) && Array.isArray(migrations) && migrations.every((name) => typeof name === 'string');
  if (!isWhole || !Number.isInteger(header.revision) || typeof header.madeAt !== 'string') throw damaged(file, NO_ARCHIVE);
  return header as ArchiveHeader;
}

function isTable(value: unknown): boolean {
  const { name, columns, key, rows } = (value ?? {}) as Partial<Record<string, unknown>>;
  const isColumn = (one: unknown): boolean => typeof (one as { name?: unknown } | null)?.name === 'string';
  return typeof name === 'string' && Number.isInteger(rows) && Array.isArray(columns) && columns.every(isColumn) && Array.isArray(key);
}

async function next(file: string, lines: AsyncGenerator<string>): Promise<{ line: string; value: unknown }> {
  const read: IteratorResult<string, unknown> = await lines.next();
  if (read.done) throw damaged(file, CUT_OFF);
  const value = parse(read.value);
  if (value === null || typeof value !== 'object') throw damaged(file, WRONG_HASH);
  return { line: read.value, value };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

/** A line holds at most the text of one document: beyond, it is no archive of ours. */
const LONGEST_LINE = 256 * 1024 * 1024;

async function* linesOf(file: string): AsyncGenerator<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    const source = createReadStream(file);
    const bytes = createGunzip();
    source.on('error', (error) => bytes.destroy(error));
    for await (const chunk of source.pipe(bytes) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
        parts.push(chunk.subarray(from, to + 1));
        yield Buffer.concat(parts.splice(0)).toString('utf8');
        length = 0;
        from = to + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST_LINE) throw damaged(file, NO_ARCHIVE);
    }
  } catch (error) {
    throw readingFailure(file, error);
  }
  if (length > 0) throw damaged(file, CUT_OFF);
}

function readingFailure(file: string, error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'Z_BUF_ERROR') return damaged(file, CUT_OFF);
  if (code === 'Z_DATA_ERROR') return damaged(file, WRONG_HASH);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
    return damaged(file, { fr: `ne peut pas être lu (${code})`, en: `cannot be read (${code})` });
  }
  return error;
}

const NO_ARCHIVE: Message = { fr: 'n’est pas une sauvegarde de ce programme', en: 'is no backup of this program' };
const UNSIGNED: Message = {
  fr: 'n’est pas signé, et une clé est réglée (ARCHIVE_KEY) ; sans elle, il se restaurerait',
  en: 'is not signed, and a key is set (ARCHIVE_KEY); without it, it would be restored',
};
const FOREIGN: Message = {
  fr: 'n’est pas signé par la clé réglée (ARCHIVE_KEY) : une autre l’a signé, ou il a été modifié depuis',
  en: 'is not signed by the key that is set (ARCHIVE_KEY): another signed it, or it was changed since',
};
const CUT_OFF: Message = { fr: 'est tronqué : la fin manque', en: 'is cut off: its end is missing' };
const WRONG_HASH: Message = {
  fr: 'est abîmé : son contenu ne correspond pas à ses empreintes',
  en: 'is damaged: what it holds does not agree with its hashes',
};

/** An error that says what is wrong with an archive. */
export function damaged(file: string, why: Message): MaillageError {
  return new MaillageError('INVALID_ARCHIVE', {
    fr: `${file} ${why.fr}. Rien n’a été changé.`,
    en: `${file} ${why.en}. Nothing was changed.`,
  });
}
