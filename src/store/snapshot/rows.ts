import { rowMaker } from '../../core/make-row.js';
import { elementAt } from '../../core/sorted.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { eachInTurns, ROWS_PER_TURN } from '../each-row.js';
import { recordMaker, type RowLayout } from '../hydrate.js';
import type { Records } from '../read.js';
import { type ColumnForm, readColumn, writeColumn } from './columns.js';
import { readStrings, StringTable, type Turn } from './string-table.js';

/** All rows of a base as bytes, and back: rows of one class have a column for each of their properties. */

/** What is in the bytes, and how many each part of it takes: the columns of every class, then the texts, then how long these are. */
export interface Contents {
  readonly types: readonly { readonly name: string; readonly classes: readonly ClassContents[] }[];
  readonly lengths: readonly number[];
}

interface ClassContents {
  readonly name: string;
  readonly rows: number;
  /** The properties of its rows, in their order. */
  readonly properties: readonly string[];
  readonly forms: readonly ColumnForm[];
}

/** The classes of each type of record, as rows of them are made. */
export type Layouts = ReadonlyMap<string, readonly RowLayout[]>;

/**
 * Writes rows.
 * @param write takes the next bytes; what it is given is not kept
 */
export async function writeRows(
  records: Records,
  layouts: Layouts,
  write: (bytes: Buffer) => Promise<void>,
  turn: Turn,
): Promise<Contents> {
  const strings = new StringTable();
  const lengths: number[] = [];
  const writeNumbers = async (numbers: Int32Array | Uint32Array): Promise<void> => {
    lengths.push(numbers.byteLength);
    await write(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  };
  const types = [];
  for (const [name, classes] of layouts) {
    const written: ClassContents[] = [];
    for (const { target, properties } of classes) {
      const rows: Record<string, unknown>[] = [];
      const sort = (row: StoredRecord): void => {
        if (row.constructor === target) rows.push(row as unknown as Record<string, unknown>);
      };
      await eachInTurns(records[name] ?? [], sort, turn);
      const forms: ColumnForm[] = [];
      for (const property of properties) {
        const { form, numbers } = await writeColumn(rows, property, strings, turn);
        forms.push(form);
        await writeNumbers(numbers);
      }
      written.push({ name: target.name, rows: rows.length, properties, forms });
    }
    types.push({ name, classes: written });
  }
  let bytes = 0;
  const writePiece = async (piece: Buffer): Promise<void> => {
    bytes += piece.length;
    await write(piece);
  };
  const lengthsOfTexts = await strings.writeTexts(writePiece, turn);
  lengths.push(bytes);
  await writeNumbers(lengthsOfTexts);
  return { types, lengths };
}

/**
 * Reads rows as {@link writeRows} wrote them.
 * @returns null where classes have other properties by now
 */
export async function readRows({ types, lengths }: Contents, bytes: Buffer, layouts: Layouts, turn: Turn): Promise<Records | null> {
  if (!isSameShape(types, layouts)) return null;
  const parts: Buffer[] = [];
  let at = 0;
  for (const length of lengths) parts.push(bytes.subarray(at, (at += length)));
  const [texts, lengthsOfTexts] = parts.splice(-2);
  const strings = await readStrings(texts as Buffer, numbersIn(lengthsOfTexts as Buffer), turn);
  const records: Record<string, StoredRecord[]> = {};
  const columns = parts.values();
  for (const type of types) {
    const rows: StoredRecord[] = (records[type.name] = []);
    for (const [place, { rows: count, forms }] of type.classes.entries()) {
      const { target, properties, embedded } = elementAt(layouts.get(type.name) ?? [], place);
      const make = recordMaker(target, properties);
      const readers = forms.map((form, property) => {
        const inner = embedded.get(elementAt(properties, property));
        const column = { form, numbers: numbersIn(columns.next().value as Buffer) };
        return readColumn(column, count, strings, inner ? reviverOf(inner) : null);
      });
      for (let row = 0; row < count; row += 1) {
        rows.push(make(readers.map((read) => read())));
        if (row % ROWS_PER_TURN === 0) await turn();
      }
    }
  }
  return records;
}

function isSameShape(types: Contents['types'], layouts: Layouts): boolean {
  const shape = (name: string, properties: readonly string[]): string => JSON.stringify([name, ...properties]);
  const written = types.map(({ name, classes }) => [name, ...classes.map((one) => shape(one.name, one.properties))]);
  const present = [...layouts].map(([name, classes]) => [name, ...classes.map((one) => shape(one.target.name, one.properties))]);
  return JSON.stringify(written) === JSON.stringify(present);
}

/** Makes an object of a class from what JSON said of it, in the layout that reading gives it. */
function reviverOf(type: new () => object): (value: object) => object {
  const makers = new Map<string, (values: readonly unknown[]) => object>();
  return (value) => {
    const names = Object.keys(value);
    const key = names.join(' ');
    const make = makers.get(key) ?? rowMaker(type, names);
    makers.set(key, make);
    return make(Object.values(value));
  };
}

/** The numbers that bytes are: a copy where they do not begin where numbers may. */
function numbersIn(bytes: Buffer): Int32Array {
  const { buffer, byteOffset, byteLength } = bytes;
  if (byteOffset % Int32Array.BYTES_PER_ELEMENT === 0) return new Int32Array(buffer, byteOffset, byteLength / Int32Array.BYTES_PER_ELEMENT);
  return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
