import { type Columns, placeOf, RowBlock } from '../../core/column-rows.js';
import { type Column, IdColumn, IdListColumn } from '../../core/columns.js';
import { elementAt } from '../../core/sorted.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { Strings } from '../../core/strings.js';
import { eachInTurns, ROWS_PER_TURN } from '../each-row.js';
import type { RowLayout } from '../hydrate.js';
import type { Records } from '../read.js';
import { columnOf, setterOf } from '../row-blocks.js';
import type { Property } from '../row-properties.js';
import { type ColumnContents, readColumn, wholeIn, type Write, writeColumn, writeList } from './columns.js';
import { eachValue, type Turn } from './string-table.js';

/** All rows of a base as bytes, and back: the columns in which they stand (`core/column-rows.ts`). */

/** What is in the bytes: the columns of every class, then the ids, and how many bytes each part of these takes. */
export interface Contents {
  readonly types: readonly { readonly name: string; readonly classes: readonly ClassContents[] }[];
  readonly strings: readonly number[];
}

interface ClassContents {
  readonly name: string;
  readonly rows: number;
  /** The properties of its rows, in their order, and the column of each. */
  readonly properties: readonly string[];
  readonly columns: readonly ColumnContents[];
}

/** The classes of each type of record, as rows of them are made. */
export type Layouts = ReadonlyMap<string, readonly RowLayout[]>;

/** How many bytes each part takes, in the order in which they are written. */
export function lengthsOf({ types, strings }: Contents): readonly number[] {
  return [...types.flatMap(({ classes }) => classes.flatMap(({ columns }) => columns.flatMap(({ parts }) => parts))), ...strings];
}

/**
 * Writes rows.
 * @param write takes the next bytes; what it is given is not kept
 */
export async function writeRows(records: Records, layouts: Layouts, write: Write, turn: Turn): Promise<Contents> {
  const writer = new RowWriter(stringsOf(records), write, turn);
  const types = [];
  for (const [name, classes] of layouts) {
    const written: ClassContents[] = [];
    for (const layout of classes) written.push(await writer.writeClass(records[name] ?? [], layout));
    types.push({ name, classes: written });
  }
  return { types, strings: await writer.writeStrings() };
}

/** The ids that the rows of a base share. */
function stringsOf(records: Records): Strings {
  for (const rows of Object.values(records)) {
    for (const row of rows) {
      const id = placeOf(row)?.columns.id;
      if (id instanceof IdColumn) return id.strings;
    }
  }
  return new Strings();
}

class RowWriter {
  /** Ids that a row is or names, by their number. Others, of rows that have gone, are not written. */
  private used = new Uint8Array(0);

  constructor(
    private readonly strings: Strings,
    private readonly write: Write,
    private readonly turn: Turn,
  ) {}

  async writeClass(records: readonly StoredRecord[], { target, properties }: RowLayout): Promise<ClassContents> {
    const rows: StoredRecord[] = [];
    const sort = (row: StoredRecord): void => {
      if (row.constructor === target) rows.push(row);
    };
    await eachInTurns(records, sort, this.turn);
    const standing = await this.columnsOf(rows);
    const columns: ColumnContents[] = [];
    for (const property of properties) {
      const column = standing?.[property.name] ?? (await this.fill(rows, property));
      this.use(column);
      columns.push(await writeColumn(column, property, this.write, this.turn));
    }
    return { name: target.name, rows: rows.length, properties: properties.map(({ name }) => name), columns };
  }

  writeStrings(): Promise<readonly number[]> {
    this.strings.close();
    const { used } = this;
    return writeList(
      this.strings.texts.map((text, number) => (used[number] === 1 ? text : '')),
      this.write,
      this.turn,
    );
  }

  /** The columns of some rows, where they stand there in this order, and no others do. */
  private async columnsOf(rows: readonly StoredRecord[]): Promise<Columns | null> {
    const first = rows[0] && placeOf(rows[0]);
    if (!first || (first.columns.id as IdColumn).strings !== this.strings) return null;
    let standing = (first.columns.id as IdColumn).codes?.length === rows.length;
    let next = 0;
    const look = (row: StoredRecord): void => {
      const place = standing ? placeOf(row) : null;
      standing = place?.columns === first.columns && place.number === next;
      next += 1;
    };
    await eachInTurns(rows, look, this.turn);
    return standing ? first.columns : null;
  }

  private async fill(rows: readonly StoredRecord[], property: Property): Promise<Column> {
    const column = columnOf(property, this.strings);
    const set = setterOf(column, property);
    let next = 0;
    const add = (row: StoredRecord): void => {
      set(next, property.rawOf((row as unknown as Readonly<Record<string, unknown>>)[property.name]));
      next += 1;
    };
    await eachInTurns(rows, add, this.turn);
    column.close(rows.length);
    return column;
  }

  private use(column: Column): void {
    if (!(column instanceof IdColumn || column instanceof IdListColumn)) return;
    if (this.used.length < this.strings.texts.length) {
      const before = this.used;
      this.used = new Uint8Array(2 * this.strings.texts.length);
      this.used.set(before);
    }
    column.eachNumber((number) => {
      this.used[number] = 1;
    });
  }
}

/**
 * Reads rows as {@link writeRows} wrote them.
 * @param parts as many bytes as {@link lengthsOf} says of each
 * @returns null where classes have other properties by now
 */
export async function readRows(contents: Contents, parts: readonly Buffer[], layouts: Layouts, turn: Turn): Promise<Records | null> {
  const { types } = contents;
  if (!isSameShape(types, layouts)) return null;
  const strings = new Strings();
  const [texts, codes] = parts.slice(-2) as [Buffer, Buffer];
  await eachValue(texts, wholeIn(codes), (text) => strings.texts.push(text as string), turn);
  strings.close();
  const records: Record<string, StoredRecord[]> = {};
  let at = 0;
  for (const type of types) {
    const rows: StoredRecord[] = [];
    for (const [place, { rows: count, columns: contents }] of type.classes.entries()) {
      const { target, properties } = elementAt(layouts.get(type.name) ?? [], place);
      const columns = new Map<string, Column>();
      for (const [index, property] of properties.entries()) {
        const content = elementAt(contents, index);
        const column = columnOf(property, strings);
        await readColumn(column, property, content, parts.slice(at, (at += content.parts.length)), count, turn);
        columns.set(property.name, column);
      }
      const block = new RowBlock(target, columns);
      const id = columns.get('id') as IdColumn;
      for (let row = 0; row < count; row += 1) {
        rows.push(block.add(id.at(row) as string));
        if (row % ROWS_PER_TURN === 0) await turn();
      }
    }
    // A list that has grown has room left.
    records[type.name] = rows.slice();
  }
  return records;
}

function isSameShape(types: Contents['types'], layouts: Layouts): boolean {
  const shape = (name: string, properties: readonly string[]): string => JSON.stringify([name, ...properties]);
  const written = types.map(({ name, classes }) => [name, ...classes.map((one) => shape(one.name, one.properties))]);
  const present = [...layouts].map(([type, classes]) => [
    type,
    ...classes.map(({ target, properties }) =>
      shape(
        target.name,
        properties.map(({ name }) => name),
      ),
    ),
  ]);
  return JSON.stringify(written) === JSON.stringify(present);
}
