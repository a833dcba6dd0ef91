import type { Role } from '../core/access.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Records } from '../store/read.js';
import type { FormerIdRow } from '../store/tables.js';
import { asOfInSteps } from './as-of.js';
import type { Texts } from './document-texts.js';
import { sizeOf } from './list-changes.js';
import { patchedIndexesInSteps } from './patched-indexes.js';
import { carryInSteps, shareWith } from './per-view.js';
import { revisionOf, sumAfterInSteps, sumInSteps } from './reader-revision.js';
import { type Made, Reuse } from './reuse.js';
import { lastNoticed, readableIn, type RowUpdates } from './row-updates.js';
import { rowsIn } from './said.js';
import { eachInSteps, type Steps } from './steps.js';
import { GraphView } from './view.js';
import { indexesInSteps, type ViewIndexes } from './view-indexes.js';
import { isPatchable, type VisibleChanges, visibleChangesInSteps } from './visible-changes.js';
import { visibleInSteps, type VisibleRecords } from './visibility.js';

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
}

/** A view, with what it is made of, from which that of the next revision is made. */
export interface Built {
  readonly view: GraphView;
  readonly visible: VisibleRecords;
  readonly indexes: ViewIndexes;
  /** Of the hashes of all rows. */
  readonly sum: bigint;
  /** What was made on the way, of rows that the next revision may have too. */
  readonly made: Made;
}

/**
 * Makes the view of a role.
 * @param day the base is as of this day; null is today
 * @param known the same of an earlier revision, where there is one
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
  const reuse = new Reuse(known?.made, other?.made);
  const today = yield* visibleInSteps(role, rows.records, rows.formerIds, reuse);
  const visible = day === null ? today : yield* asOfInSteps(today, day);
  const { number, texts, times, updates, erasureKey } = rows;
  const source = { number, texts, day, erasureKey, written: { times, updates } };
  const base = yield* baseInSteps([known, other], visible);
  const patched =
    base?.isPatchable === true ? yield* patchedIndexesInSteps(base.built.indexes, base.changes, visible.formerIds, source) : null;
  const sum = yield* base && isLess(base.changes, visible) ? sumAfterInSteps(base.built.sum, base.changes) : sumInSteps(visible);
  // Another role's view of the same rows has their numbers; those of a revision before may be of rows that are no longer there.
  const indexes = patched?.indexes ?? (yield* indexesInSteps(visible, source, other?.indexes.byId.numbers));
  const updatedAt = (base && updatedBy(base.changes, indexes, rows)) ?? (yield* lastWrittenInSteps(visible, indexes, rows));
  const view = new GraphView(role, visible, revisionOf(sum, updatedAt, day), updatedAt, source, indexes);
  if (base && patched) {
    const change = { before: base.built.view, after: view, lists: patched.lists };
    if (base.built === known) yield* carryInSteps(change);
    else shareWith(change);
  }
  return { view, visible, indexes, sum, made: reuse.made };
}

/** What a view is made from. */
interface Base {
  readonly built: Built;
  readonly changes: VisibleChanges;
  /** Whether they are few enough for its indexes to be patched. */
  readonly isPatchable: boolean;
}

/** Whether fewer rows differ than there are. */
function isLess(changes: VisibleChanges, visible: VisibleRecords): boolean {
  const sizes = Object.values(changes).map(sizeOf);
  const lists = Object.values(visible).map((rows) => (Array.isArray(rows) ? rows.length : 1));
  return sizes.reduce((sum, size) => sum + size) < lists.reduce((sum, size) => sum + size);
}

/** The first of some views that can be patched; where none can, the first, of which the sum still holds. */
function* baseInSteps(some: readonly (Built | null)[], visible: VisibleRecords): Steps<Base | null> {
  let first: Base | null = null;
  for (const built of some) {
    if (!built) continue;
    const changes = yield* visibleChangesInSteps(built.visible, visible);
    const base = { built, changes, isPatchable: isPatchable(changes) };
    if (base.isPatchable) return base;
    first ??= base;
  }
  return first;
}

/** When something that a role can read was last written: what it does not read of a row does not count. */
function* lastWrittenInSteps(visible: VisibleRecords, { byId }: ViewIndexes, { times, updates }: ReadRows): Steps<string> {
  const readable = readableIn(rowsIn(byId));
  const { dataset, formerIds: _, ...lists } = visible;
  let last = 0;
  for (const rows of Object.values({ dataset: dataset ? [dataset] : [], ...lists })) {
    yield* eachInSteps<StoredRecord>(rows, (row) => {
      if (row.revision > last) last = Math.max(last, lastNoticed(row, updates, readable));
    });
  }
  return times.get(last) ?? '1970-01-01T00:00:00.000Z';
}

/** When the last revision was written, where it wrote something that a role reads; null where nothing that has come says so. */
function updatedBy(
  { formerIds: _, ...changes }: VisibleChanges,
  { byId }: ViewIndexes,
  { number, times, updates }: ReadRows,
): string | null {
  const readable = readableIn(rowsIn(byId));
  const isOfLast = (row: StoredRecord): boolean => row.revision === number && lastNoticed(row, updates, readable) === number;
  const changed = Object.values(changes).some(({ come }) => come.some(isOfLast));
  return changed ? (times.get(number) ?? null) : null;
}
