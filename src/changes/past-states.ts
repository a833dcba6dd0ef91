import { type DataSource, type EntityManager, MoreThanOrEqual } from 'typeorm';
import { Amount } from '../core/amount.js';
import { replaceWhere } from '../core/copy-with.js';
import { makeRow, NOTHING } from '../core/make-row.js';
import { PartialDate } from '../core/partial-date.js';
import type { StoredRecord } from '../core/stored-record.js';
import { decompile } from '../seeds/decompile/decompile.js';
import type { Texts } from '../seeds/rows/anchors.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Statement } from '../statements/statement.js';
import { partsOfClass } from '../store/row-properties.js';
import { RECORDS } from '../store/records.js';
import { ChangeRow } from '../store/tables.js';
import type { BaseState, Items } from './state.js';

/** The base as it was: today's rows, and from the history what every change since found. */

/** All rows of one moment. */
export interface PastState {
  readonly byId: ReadonlyMap<string, StoredRecord>;
  readonly items: Items;
  readonly texts: Texts;
}

/** The base before a revision and after it. */
export interface Around {
  readonly before: PastState;
  readonly after: PastState;
  /** What it did; empty for a revision that did nothing, or that there is not. */
  readonly changes: readonly ChangeRow[];
  /** Whether an erasure has since taken what stood in a row that it changed. */
  readonly isErased: boolean;
}

/** Reads what stood before a revision, and what it left. What was erased since is in neither. */
export async function statesAround(manager: EntityManager, base: BaseState, revision: number): Promise<Around> {
  const since = await manager.find(ChangeRow, { where: { revision: MoreThanOrEqual(revision) }, order: { revision: 'DESC' } });
  const rows = new Map(base.records);
  const takeBack = ({ record, rowId, action, before }: ChangeRow): void => {
    if (before) rows.set(rowId, recordOf(manager.connection, record, before));
    else if (action === 'INSERT' || action === 'RESTORE') rows.delete(rowId);
  };
  for (const change of since) if (change.revision > revision) takeBack(change);
  const after = stateOf(new Map(rows), base);
  const changes = since.filter((change) => change.revision === revision);
  for (const change of changes) takeBack(change);
  const changed = new Set(changes.map(({ rowId }) => rowId));
  return { before: stateOf(rows, base), after, changes, isErased: since.some((one) => changed.has(one.rowId) && hasLostImage(one)) };
}

/** Whether a change found a row that was erased since: it cannot be taken back. */
function hasLostImage({ action, before }: ChangeRow): boolean {
  return before === null && action !== 'INSERT' && action !== 'RESTORE';
}

/** Rows as seed files have them. A redirect from a row that is there is none. */
function stateOf(rows: ReadonlyMap<string, StoredRecord>, { formerIds }: BaseState): PastState {
  const byId = withoutErased(rows);
  const former = formerIds.filter(({ id, successorId }) => !byId.has(id) && (successorId === null || byId.has(successorId)));
  const { items, texts } = decompile([...byId.values()], former);
  return { byId, items: new Map(items.map((item) => [item.id, item])), texts };
}

/** Without what rests on a sentence that was erased since: its image is gone. */
function withoutErased(rows: ReadonlyMap<string, StoredRecord>): ReadonlyMap<string, StoredRecord> {
  const isThere = (id: string, type: new () => StoredRecord): boolean => rows.get(id) instanceof type;
  const left = [...rows].flatMap(([id, row]): [string, StoredRecord][] => {
    if (row instanceof Passage && !isThere(row.documentId, Document)) return [];
    if (row instanceof Mention && !isThere(row.passageId, Passage)) return [];
    if (!(row instanceof Statement)) return [[id, row]];
    return [[id, replaceWhere(row, { evidence: row.evidence.filter((one) => isThere(one, Passage)) })]];
  });
  return new Map(left);
}

/** A row from its image. */
export function recordOf(dataSource: DataSource, type: string, image: Record<string, unknown>): StoredRecord {
  const { '@type': name, ...fields } = image;
  const record = RECORDS.find((one) => one.name === type);
  const target = record?.classes.find((one) => dataSource.getMetadata(one).discriminatorValue === name) ?? record?.table;
  if (!target) throw new Error(`the history has a row of an unknown sort: ${type}`);
  const { dates, amount } = fields as { dates?: object | null; amount?: object | null };
  // An image is of the columns and lists that there were when it was taken.
  const { columns } = dataSource.getMetadata(target);
  const absent = [
    ...columns.filter((column) => !column.embeddedMetadata).map(({ propertyName }) => [propertyName, null] as const),
    ...partsOfClass(target).map(({ property }) => [property, NOTHING] as const),
  ];
  return makeRow(target, {
    ...Object.fromEntries(absent),
    ...fields,
    ...(dates ? { dates: makeRow(PartialDate, dates) } : {}),
    ...(amount ? { amount: makeRow(Amount, amount) } : {}),
    revision: 0,
  });
}
