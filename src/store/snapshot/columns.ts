import { type Column, IdColumn, IdListColumn, NumberColumn, TextColumn, ValueColumn } from '../../core/columns.js';
import { TextPages } from '../../core/text-pages.js';
import type { Property } from '../row-properties.js';
import { eachValue, type Turn, writeValues } from './string-table.js';

/** Columns of rows as bytes, and back: their numbers are written as they are. */

/** How many bytes each part of a column takes, in order; and what is said of it beside them. */
export interface ColumnContents {
  readonly parts: readonly number[];
  readonly others?: readonly (readonly [row: number, value: unknown])[];
}

type Part = Uint8Array | Int32Array | Uint32Array;
export type Write = (bytes: Buffer) => Promise<void>;

const NO_NUMBERS = new Int32Array(0);

/** Writes a column that is filled. @param write takes the next bytes; what it is given is not kept */
export async function writeColumn(column: Column, { rawOf }: Property, write: Write, turn: Turn): Promise<ColumnContents> {
  const parts: number[] = [];
  const writeParts = async (some: Iterable<Part>): Promise<void> => {
    for (const part of some) {
      parts.push(part.byteLength);
      await write(bytesOf(part));
    }
  };
  if (column instanceof NumberColumn) {
    await writeParts([column.numbers]);
    return { parts, ...(column.others ? { others: [...column.others] } : {}) };
  }
  if (column instanceof IdColumn) await writeParts([column.codes ?? NO_NUMBERS]);
  else if (column instanceof IdListColumn) await writeParts([column.codes ?? NO_NUMBERS, column.lists]);
  else if (column instanceof TextColumn) await writeParts([column.starts, ...column.texts.pages.map((page) => page ?? NO_NUMBERS)]);
  else if (column instanceof ValueColumn) {
    await writeParts([column.codes ?? NO_NUMBERS]);
    parts.push(...(await writeList(column.values.map(rawOf), write, turn)));
  } else throw new TypeError('a column of no known sort');
  return { parts };
}

/** Writes values. @returns how many bytes they take, and the numbers that say where each begins */
export async function writeList(values: Iterable<unknown>, write: Write, turn: Turn): Promise<readonly [bytes: number, codes: number]> {
  let bytes = 0;
  const writePiece = async (piece: Buffer): Promise<void> => {
    bytes += piece.length;
    await write(piece);
  };
  const codes = await writeValues(values, writePiece, turn);
  await write(bytesOf(codes));
  return [bytes, codes.byteLength];
}

/**
 * Fills an empty column with what was written.
 * @param parts each begins where numbers may, and is kept
 * @throws RangeError when it is not of so many rows
 */
export async function readColumn(
  column: Column,
  { value }: Property,
  { others }: ColumnContents,
  parts: readonly Buffer[],
  rows: number,
  turn: Turn,
): Promise<void> {
  const [first, second = NOTHING, third = NOTHING] = parts as readonly [Buffer, ...Buffer[]];
  if (column instanceof NumberColumn) {
    column.numbers = numbersIn(first, rows);
    if (others) column.others = new Map(others);
  } else if (column instanceof IdColumn) column.codes = codesIn(first, rows);
  else if (column instanceof IdListColumn) {
    column.codes = codesIn(first, rows);
    column.lists = numbersIn(second);
  } else if (column instanceof TextColumn) {
    column.starts = numbersIn(first, rows);
    column.texts = new TextPages(parts.slice(1).map((page) => (page.length === 0 ? null : page)));
  } else if (column instanceof ValueColumn) {
    column.codes = first.length === rows && rows > 0 ? new Uint8Array(first.buffer, first.byteOffset, rows) : codesIn(first, rows);
    await eachValue(second, wholeIn(third), (raw) => column.values.push(value(raw)), turn);
  } else throw new TypeError('a column of no known sort');
}

const NOTHING = Buffer.alloc(0);

function bytesOf({ buffer, byteOffset, byteLength }: Part): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Numbers of rows, or null where all are alike. */
function codesIn(bytes: Buffer, rows: number): Int32Array | null {
  return bytes.length === 0 ? null : numbersIn(bytes, rows);
}

function numbersIn({ buffer, byteOffset, byteLength }: Buffer, count = byteLength / Int32Array.BYTES_PER_ELEMENT): Int32Array {
  if (byteLength !== count * Int32Array.BYTES_PER_ELEMENT) throw new RangeError(`${byteLength} bytes are not ${count} numbers`);
  return new Int32Array(buffer, byteOffset, count);
}

/** The same, of numbers that are never negative. */
export function wholeIn({ buffer, byteOffset, byteLength }: Buffer): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT);
}
