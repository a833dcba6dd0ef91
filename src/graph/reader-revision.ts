import { createHash, hash } from 'node:crypto';
import { fieldsOf } from '../core/fields.js';
import { eachInSteps, type Steps } from './steps.js';
import type { VisibleChanges } from './visible-changes.js';
import type { VisibleRecords } from './visibility.js';

/**
 * The revision that a reader sees: a hash of the sum of the hashes of the rows that they can read, so that a change costs the rows that it
 * touches. It guards caches, and proves nothing: docs/decisions/0023-sum-of-row-hashes.md.
 */

interface Row {
  readonly id: string;
}

/** What rows carry and nobody is served. */
const NOT_SERVED: ReadonlySet<string> = new Set(['origin', 'editedBy', 'revision', 'heading', 'until']);

const MODULUS = 2n ** 256n;

/** The sum of the hashes of all rows that a reader can read, in whatever order they come. */
export function* sumInSteps(visible: VisibleRecords): Steps<bigint> {
  const { dataset, ...lists } = visible;
  let sum = 0n;
  for (const [name, rows] of Object.entries({ dataset: dataset ? [dataset] : [], ...lists })) {
    yield* eachInSteps<Row>(rows, (row) => (sum += hashOf(name, row)));
  }
  return modulo(sum);
}

/** The sum after a change: only of what differs. */
export function* sumAfterInSteps(before: bigint, changes: VisibleChanges): Steps<bigint> {
  let sum = before;
  for (const [name, { gone, come }] of Object.entries(changes)) {
    yield* eachInSteps<Row>(gone, (row) => (sum -= hashOf(name, row)));
    yield* eachInSteps<Row>(come, (row) => (sum += hashOf(name, row)));
  }
  return modulo(sum);
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

/** The SHA-256 of a row as it is served, as a number. */
function hashOf(list: string, row: Row): bigint {
  return BigInt(`0x${hash('sha256', `${list} ${servedText(row)}`, 'hex')}`);
}

/**
 * All that a row says, as a text that no other says: half as long as its JSON, and made in half the time. Texts come with their lengths,
 * so that nothing in them reads like what follows; what is null is left out.
 */
function servedText(row: Row): string {
  const fields = fieldsOf(row) as Readonly<Record<string, unknown>>;
  let text = '';
  for (const name in fields) {
    const value = fields[name];
    if (value === null || value === undefined || NOT_SERVED.has(name)) continue;
    if (typeof value === 'string') text += `${name}"${value.length}:${value}`;
    else text += Array.isArray(value) && value.length === 0 ? `${name}[];` : `${name}=${JSON.stringify(value)};`;
  }
  return text;
}

function modulo(sum: bigint): bigint {
  return ((sum % MODULUS) + MODULUS) % MODULUS;
}
