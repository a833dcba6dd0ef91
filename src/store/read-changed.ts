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

/** What differs between two states: rows as they were, and rows as they are, of every type. */
export interface RowChange {
  readonly gone: readonly StoredRecord[];
  readonly come: readonly StoredRecord[];
}

/** A state that was read, and whether it goes on from the one that was known: only then does what was read of the history before still hold. */
export interface ReadState {
  readonly state: StoredState;
  readonly goesOn: boolean;
  /** What differs from the state that was known; null where everything was read again. */
  readonly change: RowChange | null;
}

/** A state that is known, and perhaps how its rows are found. */
export interface KnownState extends StoredState {
  /** A row by its id; null where all have to be gone through. */
  readonly find?: ((id: string) => StoredRecord | undefined) | null;
}

/** Reads the base: of what was read before, only what the history since says was touched, where it says all. */
export async function readStored(manager: EntityManager, known: KnownState | null, options: ReadOptions): Promise<ReadState> {
  const number = await latestRevision(manager);
  const chain = await chainAt(manager, number);
  const erasures = await manager.count(ErasureRow);
  const goesOn = known !== null && known.erasures === erasures && (await hasChain(manager, known));
  const touched = goesOn ? await touchedSince(manager, known.number) : null;
  if (known && touched) {
    const { records, change } = await patched(manager, known, touched, options);
    return { state: { number, chain, erasures, records }, goesOn, change };
  }
  return { state: { number, chain, erasures, records: await readRecords(manager, options) }, goesOn, change: null };
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
  { records: known, find }: KnownState,
  touched: ReadonlyMap<string, readonly string[]>,
  options: ReadOptions,
): Promise<{ readonly records: Records; readonly change: RowChange }> {
  const all: Record<string, StoredRecord[]> = {};
  const [gone, come]: [StoredRecord[], StoredRecord[]] = [[], []];
  for (const type of RECORDS) {
    const ids = touched.get(type.name);
    const before = known[type.name] ?? [];
    if (!ids) {
      all[type.name] = before;
      continue;
    }
    const isTouched = new Set(ids);
    const were = find ? ids.flatMap((id) => find(id) ?? []) : before.filter(({ id }) => isTouched.has(id));
    const are = await readRecordsWithIds(manager, type, ids, options);
    all[type.name] = withChange(before, were, are);
    gone.push(...were);
    come.push(...are);
  }
  return { records: all, change: { gone, come } };
}

/** How many rows are looked for one by one: more are found in one pass. */
const FEW = 8;

/** Rows with others in the place of those that are gone, and what is new at the end. */
function withChange(before: readonly StoredRecord[], gone: readonly StoredRecord[], come: readonly StoredRecord[]): StoredRecord[] {
  if (gone.length > FEW) {
    const isGone = new Set(gone);
    return [...before.filter((row) => !isGone.has(row)), ...come];
  }
  const rows = before.slice();
  const next = new Map(come.map((row) => [row.id, row]));
  for (const row of gone) {
    const at = rows.indexOf(row);
    const is = next.get(row.id);
    next.delete(row.id);
    if (is) rows[at] = is;
    else rows.splice(at, 1);
  }
  return next.size > 0 ? [...rows, ...next.values()] : rows;
}
