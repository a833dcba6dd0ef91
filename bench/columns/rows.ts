import type Database from 'better-sqlite3';

/** Small helpers of the columns: numbers for ids, and lists of numbers in one array. */

/** Lists of numbers, one after the other: the list of `n` is what stands between `offsets[n]` and `offsets[n + 1]`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/**
 * Makes such lists from pairs, whose order is kept within each list.
 * @param owners whose list each value is put into; below zero: nobody's
 */
export function listsOf(count: number, owners: Int32Array, values: Int32Array): Lists {
  const offsets = new Int32Array(count + 1);
  for (const owner of owners) if (owner >= 0) offsets[owner + 1] = at(offsets, owner + 1) + 1;
  for (let n = 0; n < count; n += 1) offsets[n + 1] = at(offsets, n + 1) + at(offsets, n);
  const next = offsets.slice(0, count);
  const filled = new Int32Array(at(offsets, count));
  owners.forEach((owner, position) => {
    if (owner < 0) return;
    filled[at(next, owner)] = at(values, position);
    next[owner] = at(next, owner) + 1;
  });
  return { offsets, values: filled };
}

// One for each sort of array: V8 compiles reading well where it only ever meets one.
/** A number of an array. */
export const at = (numbers: Int32Array, index: number): number => numbers[index] as number;
export const byteAt = (numbers: Uint8Array, index: number): number => numbers[index] as number;
export const floatAt = (numbers: Float64Array, index: number): number => numbers[index] as number;

/** How long the list of somebody is. */
export function lengthOf({ offsets }: Lists, owner: number): number {
  return at(offsets, owner + 1) - at(offsets, owner);
}

/** The list of somebody. */
export function listOf({ offsets, values }: Lists, owner: number): Int32Array {
  return values.subarray(at(offsets, owner), at(offsets, owner + 1));
}

/** Each number below a count, in an order. */
export function numbersInOrder(count: number, compare: (a: number, b: number) => number): Int32Array {
  return Int32Array.from({ length: count }, (_, n) => n).sort(compare);
}

/** The same text for equal texts. */
export class Interned {
  private readonly known = new Map<string, string>();

  of(text: string): string {
    const known = this.known.get(text);
    if (known === undefined) this.known.set(text, text);
    return known ?? text;
  }
}

/** Reads all rows of a statement. */
export function rowsOf<Row>(database: Database.Database, sql: string): Row[] {
  return database.prepare<[], Row>(sql).all();
}
