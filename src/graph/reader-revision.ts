import { createHash, hash } from 'node:crypto';
import { eachInSteps, type Steps } from './steps.js';
import type { VisibleRecords } from './visibility.js';

/**
 * The revision that a reader sees: a hash of the sum of the hashes of the rows that they can read, so that a change costs the rows that it
 * touches. It guards caches, and proves nothing: docs/decisions/0023-sum-of-row-hashes.md.
 */

/** What a reader can read, with the sum of the SHA-256 of its rows, modulo 2^256. */
export interface Summed {
  readonly visible: VisibleRecords;
  readonly sum: bigint;
}

interface Row {
  readonly id: string;
}

/** What rows carry and nobody is served. */
const NOT_SERVED = { origin: undefined, editedBy: undefined, revision: undefined, heading: undefined, until: undefined } as const;

const MODULUS = 2n ** 256n;

/**
 * The sum of the hashes of all rows that a reader can read, in whatever order they come.
 * @param known the same for what they could read before: rows that are still the same are not hashed again
 */
export function* sumInSteps(visible: VisibleRecords, known: Summed | null = null): Steps<bigint> {
  let sum = known?.sum ?? 0n;
  const before: Readonly<Record<string, readonly Row[]>> = known ? listsOf(known.visible) : {};
  for (const [name, rows] of Object.entries(listsOf(visible))) {
    const old = before[name] ?? [];
    if (rows === old) continue;
    const gone = new Map<string, Row>();
    yield* eachInSteps(old, (row) => gone.set(row.id, row));
    yield* eachInSteps(rows, (row) => {
      const was = gone.get(row.id);
      if (was) gone.delete(row.id);
      if (was && isSame(was, row)) return;
      sum += hashOf(name, row) - (was ? hashOf(name, was) : 0n);
    });
    for (const row of gone.values()) sum -= hashOf(name, row);
    sum = modulo(sum);
  }
  return sum;
}

/**
 * The revision of a sum.
 * @param updatedAt when something of it was last written: whatever was answered at the same revision is the same bytes
 * @param day the base is as of this day; null is today
 */
export function revisionOf(sum: bigint, updatedAt: string, day: string | null): string {
  const parts = [sum.toString(16), updatedAt, ...(day === null ? [] : [day])];
  return createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, 22);
}

function listsOf({ dataset, ...lists }: VisibleRecords): Readonly<Record<string, readonly Row[]>> {
  return { dataset: dataset ? [dataset] : [], ...lists };
}

/** The SHA-256 of a row as it is served, as a number. */
function hashOf(list: string, row: Row): bigint {
  return BigInt(`0x${hash('sha256', `${list} ${JSON.stringify({ ...row, ...NOT_SERVED })}`, 'hex')}`);
}

/** Whether two rows of an id hold the same values; rows are never changed, so that what is the same object says the same. */
function isSame(one: Row, other: Row): boolean {
  if (one === other) return true;
  const [was, is] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  if (!was || !is) return false;
  const names = Object.keys(is);
  return names.length === Object.keys(was).length && names.every((name) => name in NOT_SERVED || isSameValue(was[name], is[name]));
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => value === other[at]);
  return one === other;
}

function modulo(sum: bigint): bigint {
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}
