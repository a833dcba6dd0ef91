import { NOTHING } from './make-row.js';
import type { Strings } from './strings.js';
import { TextPages } from './text-pages.js';

/**
 * What many rows of one class have in one property, by the number of the row: in typed arrays, which are outside the heap and which no
 * collection of garbage looks into. docs/decisions/0032-rows-in-columns.md.
 */
export interface Column {
  /** Sets what a row has; rows are numbered as they come. Only while the column is filled. */
  set: (row: number, value: unknown) => void;
  at: (row: number) => unknown;
  /** Gives back what room is left, and what only filling needs. @param rows how many there are */
  close: (rows: number) => void;
}

type Codes = Uint8Array | Int32Array;

/** At least this many numbers are made room for. */
const FIRST_NUMBERS = 16;

/** An array with room for one more number. */
function withRoomFor<T extends Codes>(array: T, at: number): T {
  if (at < array.length) return array;
  const length = Math.max(FIRST_NUMBERS, at + 1, array.length + (array.length >>> 1));
  const grown = new (array.constructor as new (length: number) => T)(length);
  grown.set(array);
  return grown;
}

const cutTo = <T extends Codes>(array: T, length: number): T => (array.length === length ? array : (array.slice(0, length) as T));

/** How many values of a column are looked up whether they came before: days of many years are fewer. */
const MAX_KNOWN = 8_000;

/** How many different codes a byte can hold. */
const BYTE_CODES = 256;

/** Values of which rows have many alike: each once, and its number by row, in a byte as long as they are few. */
export class ValueColumn implements Column {
  /** Null as long as all rows have the first value. */
  codes: Codes | null = null;
  readonly values: unknown[] = [];
  private known = new Map<unknown, number>();

  set(row: number, value: unknown): void {
    this.setKnown(row, value, () => value);
  }

  /** @param key tells equal values, which need not be one: value is asked for what does not come again */
  setKnown(row: number, key: unknown, value: (key: unknown) => unknown): void {
    let code = this.known.get(key);
    if (code === undefined) {
      const made = value(key);
      code = this.values.push(this.values.length < BYTE_CODES && typeof made === 'string' ? internalized(made) : made) - 1;
      if (code < MAX_KNOWN) this.known.set(key, code);
    }
    if (code === 0 && this.codes === null) return;
    this.codes ??= new Uint8Array(0);
    if (code >= BYTE_CODES && this.codes instanceof Uint8Array) this.codes = Int32Array.from(this.codes);
    this.codes = withRoomFor(this.codes, row);
    this.codes[row] = code;
  }

  at(row: number): unknown {
    const { codes } = this;
    return this.values[codes === null ? 0 : (codes[row] as number)];
  }

  close(rows: number): void {
    this.known = new Map();
    if (this.codes !== null) this.codes = cutTo(withRoomFor(this.codes, rows - 1), rows);
  }
}

/** The one string of its text that the engine compares others with by where they are: such as the literals of the program. */
function internalized(text: string): string {
  const [name = text] = Object.keys({ [text]: 0 });
  return name;
}

/** Whole numbers, or none. */
export class NumberColumn implements Column {
  numbers: Int32Array = new Int32Array(0);
  /** What is no whole number of 32 bits, by row. */
  others: Map<number, unknown> | null = null;

  set(row: number, value: unknown): void {
    this.numbers = withRoomFor(this.numbers, row);
    const isWhole = typeof value === 'number' && Object.is(value | 0, value) && value !== NONE;
    this.numbers[row] = isWhole ? value : NONE;
    if (!isWhole && value !== null) (this.others ??= new Map<number, unknown>()).set(row, value);
  }

  at(row: number): unknown {
    const number = this.numbers[row] as number;
    if (number !== NONE) return number;
    return this.others?.get(row) ?? null;
  }

  close(rows: number): void {
    this.numbers = cutTo(withRoomFor(this.numbers, rows - 1), rows);
  }
}

/** Stands for no number among whole ones. */
const NONE = -(2 ** 31);

/** Ids of rows, or none: each one's number in the strings of the base, from 1. */
export class IdColumn implements Column {
  /** Null as long as no row has one. */
  codes: Int32Array | null = null;

  constructor(readonly strings: Strings) {}

  set(row: number, value: unknown): void {
    if (value === null && this.codes === null) return;
    this.codes = withRoomFor(this.codes ?? new Int32Array(0), row);
    this.codes[row] = value === null ? 0 : this.strings.numberOf(value as string) + 1;
  }

  at(row: number): unknown {
    const { codes } = this;
    if (codes === null) return null;
    const code = codes[row] as number;
    return code === 0 ? null : this.strings.texts[code - 1];
  }

  /** Calls back with the numbers of all ids, as often as they come. */
  eachNumber(use: (number: number) => void): void {
    for (const code of this.codes ?? []) if (code > 0) use(code - 1);
  }

  close(rows: number): void {
    if (this.codes !== null) this.codes = cutTo(withRoomFor(this.codes, rows - 1), rows);
  }
}

/** Lists of ids. Most have none or one. */
export class IdListColumn implements Column {
  /** By row: 0 for none, one more than the number of its only id, or the complement of where its list begins. Null as long as none has any. */
  codes: Int32Array | null = null;
  /** The other lists, one after the other: how many ids each has, then their numbers. */
  lists: Int32Array = new Int32Array(0);
  private length = 0;

  constructor(readonly strings: Strings) {}

  set(row: number, value: unknown): void {
    const list = value as readonly string[];
    if (list.length === 0 && this.codes === null) return;
    this.codes = withRoomFor(this.codes ?? new Int32Array(0), row);
    if (list.length < 2) this.codes[row] = list.length === 0 ? 0 : this.strings.numberOf(list[0] as string) + 1;
    else {
      this.codes[row] = ~this.length;
      this.push(list.length);
      for (const id of list) this.push(this.strings.numberOf(id));
    }
  }

  at(row: number): readonly string[] {
    const { codes } = this;
    const code = codes === null ? 0 : (codes[row] as number);
    if (code === 0) return NOTHING;
    const { texts } = this.strings;
    if (code > 0) return [texts[code - 1] as string];
    const start = ~code;
    const length = this.lists[start] as number;
    const list: string[] = [];
    for (let at = start + 1; at <= start + length; at += 1) list.push(texts[this.lists[at] as number] as string);
    return list;
  }

  close(rows: number): void {
    if (this.codes !== null) this.codes = cutTo(withRoomFor(this.codes, rows - 1), rows);
    if (this.length > 0) this.lists = cutTo(this.lists, this.length);
  }

  /** Calls back with the numbers of all ids, as often as they come. */
  eachNumber(use: (number: number) => void): void {
    for (const code of this.codes ?? []) if (code > 0) use(code - 1);
    const { lists } = this;
    for (let start = 0; start < lists.length;) {
      const end = start + 1 + (lists[start] as number);
      for (let at = start + 1; at < end; at += 1) use(lists[at] as number);
      start = end;
    }
  }

  private push(number: number): void {
    this.lists = withRoomFor(this.lists, this.length);
    this.lists[this.length] = number;
    this.length += 1;
  }
}

/** Long texts: bytes, of which each is cut out anew when it is read. */
export class TextColumn implements Column {
  starts: Int32Array = new Int32Array(0);

  /** @param value what is made of a text each time it is read */
  constructor(
    private readonly value: (text: string) => unknown,
    public texts = new TextPages(),
  ) {}

  set(row: number, value: unknown): void {
    this.starts = withRoomFor(this.starts, row);
    this.starts[row] = value === null ? 0 : this.texts.add(value as string) + 1;
  }

  at(row: number): unknown {
    const start = this.starts[row] as number;
    return start === 0 ? null : this.value(this.texts.at((start - 1) >>> 0));
  }

  close(rows: number): void {
    this.starts = cutTo(withRoomFor(this.starts, rows - 1), rows);
    this.texts.close();
  }
}
