import { type EntityManager, MoreThan } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import { groupBy } from '../core/group-by.js';
import { ErasureRow } from './change-set-tables.js';
import { latestRevision, readRecords, readRecordsWithIds, type ReadOptions, type Records } from './read.js';
import { RECORDS } from './records.js';
import { ChangeRow, RevisionRow } from './tables.js';

/**
 * Reading a base again after changes: the rows that its history says were touched, and no others. What was not touched stays the same
 * object, so that whoever compares two states finds at once what differs.
 */

/** A state of the base that was read, as its history names it. */
export interface StoredState {
  /** The number of its last revision. */
  readonly number: number;
  /** The chain of the history up to it, which differs in another history, as of an archive that was put in place; null before there was a chain. */
  readonly chain: string | null;
  /** How many persons had been erased: erasing takes their rows out of the history. */
  readonly erasures: number;
  readonly records: Records;
}

/** How many rows are read one by one: beyond, whole tables are read faster. */
const MAX_TOUCHED = 5_000;

/** A state that was read, and whether it goes on from the one that was known: only then does what was read of the history before still hold. */
export interface ReadState {
  readonly state: StoredState;
  readonly goesOn: boolean;
}

/** Reads the base: of what was read before, only what the history since says was touched, where it says all. */
export async function readStored(manager: EntityManager, known: StoredState | null, options: ReadOptions): Promise<ReadState> {
  const number = await latestRevision(manager);
  const chain = await chainAt(manager, number);
  const erasures = await manager.count(ErasureRow);
  const goesOn = known !== null && known.erasures === erasures && (await hasChain(manager, known));
  const touched = goesOn ? await touchedSince(manager, known.number) : null;
  const records = known && touched ? await patched(manager, known.records, touched, options) : await readRecords(manager, options);
  return { state: { number, chain, erasures, records }, goesOn };
}

/** Whether the history of the base goes on from a state that was read, and nobody was erased since. */
export async function isGoneOnFrom(manager: EntityManager, state: Omit<StoredState, 'records'>): Promise<boolean> {
  return (await manager.count(ErasureRow)) === state.erasures && (await hasChain(manager, state));
}

async function hasChain(manager: EntityManager, { number, chain }: Omit<StoredState, 'records'>): Promise<boolean> {
  return chain !== null && (await chainAt(manager, number)) === chain;
}

async function chainAt(manager: EntityManager, number: number): Promise<string | null> {
  return (await manager.findOne(RevisionRow, { select: { number: true, chain: true }, where: { number } }))?.chain ?? null;
}

/** The ids of the rows that were touched, by the name of their type; null where they are many. */
async function touchedSince(manager: EntityManager, number: number): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const changes = await manager.find(ChangeRow, {
    select: { revision: true, record: true, rowId: true },
    where: { revision: MoreThan(number) },
    take: MAX_TOUCHED + 1,
  });
  if (changes.length > MAX_TOUCHED) return null;
  return new Map(
    [...groupBy(changes, ({ record }) => [record])].map(([name, some]) => [name, [...new Set(some.map(({ rowId }) => rowId))]]),
  );
}

async function patched(
  manager: EntityManager,
  known: Records,
  touched: ReadonlyMap<string, readonly string[]>,
  options: ReadOptions,
): Promise<Records> {
  const all: Record<string, StoredRecord[]> = {};
  for (const type of RECORDS) {
    const ids = touched.get(type.name);
    const before = known[type.name] ?? [];
    if (!ids) {
      all[type.name] = before;
      continue;
    }
    const isTouched = new Set(ids);
    all[type.name] = [...before.filter(({ id }) => !isTouched.has(id)), ...(await readRecordsWithIds(manager, type, ids, options))];
  }
  return all;
}
