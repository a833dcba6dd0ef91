import { NOTHING } from '../../core/make-row.js';
import { eachInTurns } from '../each-row.js';
import { type StringTable, textAt, type Turn } from './string-table.js';

/** What rows of one class have in one property, as a column of numbers. */

/** How the values of a column are written. */
export type ColumnForm =
  /** All rows have the same. */
  | 'SAME'
  /** Texts or nothing: 0 where there is none, else one more than the number of the text. */
  | 'TEXT'
  /** Whole numbers or nothing. */
  | 'WHOLE'
  /** Lists of texts: their lengths, then the numbers of all texts. */
  | 'LIST'
  /** Whatever else JSON can say: the number of its text. */
  | 'JSON';

export interface Column {
  readonly form: ColumnForm;
  readonly numbers: Int32Array;
}

/** Stands for no number among whole ones. */
const NONE = -(2 ** 31);

/** Writes what rows have in a property. */
export async function writeColumn(
  rows: readonly Readonly<Record<string, unknown>>[],
  property: string,
  strings: StringTable,
  turn: Turn,
): Promise<Column> {
  const first = rows[0]?.[property];
  const possible = new Set(FORMS);
  await eachInTurns(
    rows,
    (row) => {
      for (const form of possible) if (!CAN_SAY[form](row[property], first)) possible.delete(form);
    },
    turn,
  );
  const [form] = possible;
  if (form === undefined) throw new Error(`nothing can say all that rows have in ${property}`);
  const numbers = new NumberList();
  if (form === 'LIST') await eachInTurns(rows, (row) => numbers.add((row[property] as readonly string[]).length), turn);
  const write = WRITE[form];
  await eachInTurns(
    form === 'SAME' ? rows.slice(0, 1) : rows,
    (row) => {
      write(row[property], numbers, strings);
    },
    turn,
  );
  return { form, numbers: numbers.toArray() };
}

/** The first that can say all values of a column is taken. */
const FORMS = ['SAME', 'TEXT', 'WHOLE', 'LIST', 'JSON'] as const satisfies readonly ColumnForm[];

const CAN_SAY: Readonly<Record<ColumnForm, (value: unknown, first: unknown) => boolean>> = {
  SAME: (value, first) => value === first,
  TEXT: (value) => value === null || typeof value === 'string',
  WHOLE: (value) => value === null || (typeof value === 'number' && Object.is(value | 0, value) && value !== NONE),
  LIST: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  JSON: () => true,
};

const WRITE: Readonly<Record<ColumnForm, (value: unknown, numbers: NumberList, strings: StringTable) => void>> = {
  SAME: (value, numbers, strings) => {
    numbers.add(strings.numberOf(JSON.stringify(value)));
  },
  TEXT: (value, numbers, strings) => {
    numbers.add(value === null ? 0 : strings.numberOf(value as string) + 1);
  },
  WHOLE: (value, numbers) => {
    numbers.add((value as number | null) ?? NONE);
  },
  LIST: (value, numbers, strings) => {
    for (const one of value as readonly string[]) numbers.add(strings.numberOf(one));
  },
  JSON: (value, numbers, strings) => {
    numbers.add(strings.numberOf(JSON.stringify(value)));
  },
};

/** Numbers as they come, in one array that grows. */
class NumberList {
  private array = new Int32Array(1024);
  private length = 0;

  add(number: number): void {
    if (this.length === this.array.length) {
      const before = this.array;
      this.array = new Int32Array(2 * before.length);
      this.array.set(before);
    }
    this.array[this.length] = number;
    this.length += 1;
  }

  toArray(): Int32Array {
    return this.array.subarray(0, this.length);
  }
}

/**
 * Reads a column, value by value.
 * @param rows how many there are
 * @param revive what is made of what JSON said, where that is an object of a class
 */
export function readColumn(
  { form, numbers }: Column,
  rows: number,
  strings: readonly string[],
  revive: ((value: object) => object) | null,
): () => unknown {
  const known = new Map<number, unknown>();
  let next = 0;
  const number = (): number => {
    const one = numbers[next];
    next += 1;
    if (one === undefined) throw new RangeError(`a column of ${numbers.length} is too short for ${rows} rows`);
    return one;
  };
  const fromJson = (coded: number): unknown => {
    if (known.has(coded)) return known.get(coded);
    const value = JSON.parse(textAt(strings, coded)) as unknown;
    if (Array.isArray(value) && value.length === 0) return NOTHING;
    const isObject = typeof value === 'object' && value !== null;
    const made = isObject && revive ? revive(value) : value;
    // Objects of a class are shared, as they are when rows are read; other lists and objects are each row's own.
    if (!isObject || revive) known.set(coded, made);
    return made;
  };
  switch (form) {
    case 'SAME': {
      const value = rows > 0 ? fromJson(number()) : null;
      return () => value;
    }
    case 'TEXT':
      return () => {
        const coded = number();
        return coded === 0 ? null : textAt(strings, coded - 1);
      };
    case 'WHOLE':
      return () => {
        const value = number();
        return value === NONE ? null : value;
      };
    case 'LIST': {
      let inList = rows;
      return () => {
        const length = number();
        if (length === 0) return NOTHING;
        const list: string[] = [];
        for (const end = inList + length; inList < end; inList += 1) list.push(textAt(strings, numbers[inList] as number));
        return list;
      };
    }
    case 'JSON':
      return () => fromJson(number());
  }
}
