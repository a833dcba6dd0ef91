import { READABLE, type Role } from '../core/access.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Records } from '../store/read.js';
import type { RowChange } from '../store/read-changed.js';
import type { DatasetRow, FormerIdRow } from '../store/tables.js';
import { asOfInSteps } from './as-of.js';
import type { Texts } from './document-texts.js';
import type { IdNumbers } from './id-numbers.js';
import { patchedIndexesInSteps } from './patched-indexes.js';
import { changedVisibleInSteps } from './patched-visible.js';
import { carryInSteps, shareWith } from './per-view.js';
import { revisionOf, sumAfterInSteps, sumInSteps } from './reader-revision.js';
import { lastNoticed, readableIn, type RowUpdates } from './row-updates.js';
import { rowsIn } from './said.js';
import type { SharedBuild } from './shared-build.js';
import { eachInSteps, type Steps } from './steps.js';
import type { StoredRows } from './stored-rows.js';
import type { Touched } from './touched-rows.js';
import { GraphView } from './view.js';
import { indexesInSteps, type ViewIndexes } from './view-indexes.js';
import { isLess, isPatchable, keepsIds, MOST_ROWS, NO_CHANGES, type VisibleChanges, visibleChangesInSteps } from './visible-changes.js';
import { mayRead, visibleInSteps, type VisibleRecords } from './visibility.js';

/** What was read of the base at one revision, of which views are made. */
export interface ReadRows {
  /** The number of the revision. */
  readonly number: number;
  readonly records: Records;
  readonly texts: Texts;
  readonly formerIds: readonly FormerIdRow[];
  /** When each revision was written. */
  readonly times: ReadonlyMap<number, string>;
  /** The updates of rows that not all who read them may notice. */
  readonly updates: RowUpdates;
  /** With what ids of erased persons are hashed; null before anybody was. */
  readonly erasureKey: string | null;
  /** The numbers of ids, which all its views share. */
  readonly numbers: IdNumbers;
  /** Its rows, looked up; null for rows of which one view is made. */
  readonly stored: SharedBuild<StoredRows> | null;
  /** What differs from the rows that the views of the revision before were made of; null where that is not known. */
  readonly change: RowChange | null;
}

/** A view, with what it is made of, from which that of the next revision is made. */
export interface Built {
  readonly role: Role;
  readonly view: GraphView;
  readonly indexes: ViewIndexes;
  readonly dataset: DatasetRow | null;
  readonly formerIds: readonly FormerIdRow[];
  /** Of the hashes of all rows. */
  readonly sum: bigint;
  /** The last revision that wrote something of it. */
  readonly written: number;
}

/**
 * Makes the view of a role.
 * @param day the base is as of this day; null is today
 * @param known that of the revision before, where there is one
 * @param other that of another role at this revision, or, of a base as of a day, of today: what both read alike is shared
 */
export function* viewInSteps(
  role: Role,
  rows: ReadRows,
  {
    day = null,
    known = null,
    other = null,
  }: { readonly day?: string | null; readonly known?: Built | null; readonly other?: Built | null } = {},
): Steps<Built> {
  const base = day === null ? yield* changedInSteps(role, rows, known, other) : null;
  const { built = null, changes = null } = base ?? {};
  if (built && isPatchable(changes)) return yield* patchedInSteps(role, rows, { built, changes, day, isCarried: built === known });
  const visible = yield* readInSteps(role, rows, day, other);
  const others = other && (yield* visibleChangesInSteps(visibleOf(other), visible));
  if (other && isPatchable(others)) return yield* patchedInSteps(role, rows, { built: other, changes: others, day, isCarried: false });
  const indexes = yield* indexesInSteps(visible, sourceOf(rows, day), rows.numbers);
  const sum =
    (yield* nearSumInSteps(built, changes, visible)) ?? (yield* nearSumInSteps(other, others, visible)) ?? (yield* sumInSteps(visible));
  const written = yield* lastWrittenInSteps(visible, indexes, rows);
  const revision = revisionOf(sum, timeOf(written, rows), day);
  const view = new GraphView(role, visible, revision, timeOf(written, rows), sourceOf(rows, day), indexes);
  return { role, view, indexes, dataset: visible.dataset, formerIds: visible.formerIds, sum, written };
}

/** The sum of the hashes of all rows, from that of another view, where that is less work. */
function* nearSumInSteps(from: Built | null, changes: VisibleChanges | null, visible: VisibleRecords): Steps<bigint | null> {
  return from && changes && isLess(changes, visible) ? yield* sumAfterInSteps(from.sum, changes) : null;
}

/** What a role reads, decided on all rows. */
function* readInSteps(role: Role, rows: ReadRows, day: string | null, other: Built | null): Steps<VisibleRecords> {
  if (day === null) return yield* visibleInSteps(role, rows.records, rows.formerIds);
  const today = other?.role === role ? visibleOf(other) : yield* visibleInSteps(role, rows.records, rows.formerIds);
  return yield* asOfInSteps(today, day);
}

/** What differs for a role from a view that its own can be made from. */
interface Base {
  readonly built: Built;
  readonly changes: VisibleChanges;
}

/** What differs for a role from its view of the revision before, else from that of another role. Null where too much does. */
function* changedInSteps(role: Role, rows: ReadRows, known: Built | null, other: Built | null): Steps<Base | null> {
  const { change, formerIds, records, stored } = rows;
  const isCarried = known !== null && change !== null;
  const built = isCarried ? known : other;
  if (!built || !stored) return null;
  const touched = isCarried ? touchedBy(change) : yield* turnedInSteps(role, built.role, records);
  if (!touched || touched.length > MOST_ROWS) return null;
  if (!isCarried && touched.length === 0 && !formerIds.some((row) => mayRead(role)(row) !== mayRead(built.role)(row))) {
    return { built, changes: NO_CHANGES };
  }
  const now = { stored: yield* stored.inSteps(), touched, formerIds };
  return { built, changes: yield* changedVisibleInSteps(role, built, now) };
}

function touchedBy({ gone, come }: RowChange): readonly Touched[] {
  const were = new Map(gone.map((row) => [row.id, row]));
  const are = new Map(come.map((row) => [row.id, row]));
  return [...new Set([...were.keys(), ...are.keys()])].map((id) => ({ was: were.get(id), is: are.get(id) }));
}

/** The rows that one role may read by themselves, and another may not; null where they are too many. */
function* turnedInSteps(role: Role, other: Role, records: Records): Steps<readonly Touched[] | null> {
  const turned: Touched[] = [];
  if (READABLE[role] === READABLE[other]) return turned;
  const [may, might] = [mayRead(role), mayRead(other)];
  for (const rows of Object.values(records)) {
    yield* eachInSteps(rows, (row) => {
      if (turned.length <= MOST_ROWS && may(row) !== might(row)) turned.push({ was: row, is: row });
    });
    if (turned.length > MOST_ROWS) return null;
  }
  return turned;
}

/** A view made of another, with what differs in it. */
function* patchedInSteps(
  role: Role,
  rows: ReadRows,
  {
    built,
    changes,
    day,
    isCarried,
  }: {
    readonly built: Built;
    readonly changes: VisibleChanges;
    readonly day: string | null;
    readonly isCarried: boolean;
  },
): Steps<Built> {
  const source = sourceOf(rows, day);
  const formerIds = listAfter(built.formerIds, changes.formerIds);
  const [dataset = null] = listAfter(built.dataset ? [built.dataset] : [], changes.dataset);
  const { indexes, lists } = yield* patchedIndexesInSteps(built.indexes, changes, formerIds, source);
  const visible = visibleOf({ indexes, dataset, formerIds });
  const sum = yield* sumAfterInSteps(built.sum, changes);
  const written = writtenAfter(built, changes, indexes, rows) ?? (yield* lastWrittenInSteps(visible, indexes, rows));
  const revision = revisionOf(sum, timeOf(written, rows), day);
  const view = new GraphView(role, visible, revision, timeOf(written, rows), source, indexes);
  const change = { before: built.view, after: view, lists };
  if (isCarried) yield* carryInSteps(change);
  else shareWith(change);
  return { role, view, indexes, dataset, formerIds, sum, written };
}

function listAfter<T>(list: readonly T[], { gone, come }: { readonly gone: readonly T[]; readonly come: readonly T[] }): readonly T[] {
  return gone.length + come.length === 0 ? list : [...list.filter((row) => !gone.includes(row)), ...come];
}

function sourceOf({ number, texts, times, updates, erasureKey }: ReadRows, day: string | null) {
  return { number, texts, day, erasureKey, written: { times, updates } };
}

/** The rows that a view was made of, as it sorts them. */
function visibleOf({ indexes, dataset, formerIds }: Pick<Built, 'indexes' | 'dataset' | 'formerIds'>): VisibleRecords {
  const { entities, contacts, documents, agendaItems, passages, statements, mentions } = indexes;
  return { dataset, entities, contacts, documents, agendaItems, passages, statements, mentions, formerIds };
}

function timeOf(written: number, { times }: ReadRows): string {
  return times.get(written) ?? '1970-01-01T00:00:00.000Z';
}

/** The last revision that wrote something that a role can read: what it does not read of a row does not count. */
function* lastWrittenInSteps(visible: VisibleRecords, { byId }: ViewIndexes, { updates }: ReadRows): Steps<number> {
  const readable = readableIn(rowsIn(byId));
  const { dataset, formerIds: _, ...lists } = visible;
  let last = 0;
  for (const rows of Object.values({ dataset: dataset ? [dataset] : [], ...lists })) {
    yield* eachInSteps<StoredRecord>(rows, (row) => {
      if (row.revision > last) last = Math.max(last, lastNoticed(row, updates, readable));
    });
  }
  return last;
}

/** The same after a change, where that says it; null where all rows have to be asked. */
function writtenAfter(built: Built, changes: VisibleChanges, { byId }: ViewIndexes, { number, updates }: ReadRows): number | null {
  const readable = readableIn(rowsIn(byId));
  const { formerIds: _, ...lists } = changes;
  const [gone, come] = [Object.values(lists).flatMap((one) => [...one.gone]), Object.values(lists).flatMap((one) => [...one.come])];
  const noticed = come.reduce((last, row) => Math.max(last, lastNoticed(row, updates, readable)), 0);
  if (noticed === number) return number;
  // What was noticed of others may depend on whether they may know of what has come or is gone.
  return keepsIds(changes) && gone.every(({ revision }) => revision < built.written) ? Math.max(built.written, noticed) : null;
}
