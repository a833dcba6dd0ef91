import type { DataSource, EntityManager } from 'typeorm';
import { Amount } from '../core/amount.js';
import { PartialDate } from '../core/partial-date.js';
import type { StoredRecord } from '../core/stored-record.js';
import { decompile } from '../seeds/decompile/decompile.js';
import { partsOf } from '../store/read.js';
import { RECORDS } from '../store/records.js';
import { ChangeRow, type FormerIdRow, RevisionRow } from '../store/tables.js';
import type { Edit, EditContext } from './change-sets.js';
import { notFound, type Operation, operationsBetween, patchBetween, sameValue } from './operation.js';
import type { Items } from './state.js';
import { refuse, type UserError, userError } from './user-error.js';

/** Undoing: a revision by a new one, a removal by a restoration. History has the rows as they were; the rest is as any other edit. */

/**
 * Undoes a revision. What it changed goes back where nobody changed it since; what later changes rest on is told.
 * @throws Refusal
 */
export async function revertRevision(context: EditContext, id: string): Promise<Edit> {
  const number = Number(/^revision\/(\d{1,9})$/.exec(id)?.[1]);
  const { manager } = context;
  const revision = Number.isNaN(number) ? null : await manager.findOneBy(RevisionRow, { number });
  if (!revision) return refuse(notFound(id));
  const changes = await manager.findBy(ChangeRow, { revision: number });
  if (changes.some(isErased)) refuse(ERASED);
  const undone = await undo(context, changes);
  return { operations: undone, recordId: null, reverts: number };
}

/** Whether an erasure took away what a row was. */
function isErased({ action, before }: ChangeRow): boolean {
  return before === null && action !== 'INSERT' && action !== 'RESTORE';
}

const ERASED = userError(
  'LATER_CHANGES',
  ['id'],
  'une personne a été effacée : ce qui était ne se remet pas',
  'a person was erased: what was there cannot come back',
);

/** Brings a record back that was removed, as it was then, under its id. */
export async function restoreRecord(context: EditContext, id: string): Promise<Edit> {
  if (context.compiled.items.has(id)) refuse(userError('ALREADY_THERE', ['id'], `${id} est dans la base`, `${id} is in the base`));
  const last = await context.manager.findOne(ChangeRow, { where: { rowId: id, action: 'DELETE' }, order: { revision: 'DESC' } });
  if (!last?.before) return refuse(notFound(id));
  const beside = await context.manager.findBy(ChangeRow, { revision: last.revision, action: 'DELETE' });
  const operations = (await undo(context, beside)).filter(({ recordId }) => recordId === id);
  return { operations, recordId: id };
}

/** The operations that undo some changes of one revision. */
async function undo(context: EditContext, changes: readonly ChangeRow[]): Promise<Operation[]> {
  const { manager, base, compiled } = context;
  const [first] = changes;
  if (!first) return [];
  const afterwards = await imagesAfter(manager, changes, base.records);
  const rowsAt = (image: (change: ChangeRow) => Record<string, unknown> | StoredRecord | null): Map<string, StoredRecord> => {
    const rows = new Map(base.records);
    for (const change of changes) {
      const row = image(change);
      if (row === null) rows.delete(change.rowId);
      else rows.set(change.rowId, recordOf(manager.connection, change.record, row));
    }
    return rows;
  };
  const before = rowsAt((change) => change.before);
  const after = rowsAt((change) => afterwards.get(change.rowId) ?? null);
  const [old, left] = [itemsOf(before, base.formerIds), itemsOf(after, base.formerIds)];
  const concerned = new Set(changes.map(({ rowId }) => rowId));
  // A merger takes a redirect with it, which is a field of the entity that it leads to.
  const concerns = (id: string): boolean => concerned.has(id) || !sameValue(old.get(id)?.value.formerIds, left.get(id)?.value.formerIds);
  const version = (id: string): number | null => base.records.get(id)?.revision ?? null;
  const operations = operationsBetween(left, old, concerns, version);
  const later = operations.flatMap((operation) => laterChange(operation, left, compiled.items) ?? []);
  if (later.length > 0) refuse(...later);
  return operations.flatMap((operation) => present(operation, compiled.items));
}

/** What keeps an operation from being undone: the fields that it would set back were changed since. */
function laterChange({ operation, recordId, input }: Operation, left: Items, now: Items): UserError | null {
  const item = now.get(recordId);
  if (operation === 'RESTORE') return item ? later(recordId, 'elle est de nouveau dans la base', 'it is in the base again') : null;
  if (!item) return operation === 'REMOVE' ? null : later(recordId, 'elle a été supprimée depuis', 'it was removed since');
  const fields = Object.keys(operation === 'UPDATE' ? (input ?? {}) : item.value);
  const changed = fields.filter((field) => !sameValue(item.value[field], left.get(recordId)?.value[field]));
  return changed.length > 0 ? later(recordId, `depuis, ${changed.join(', ')} a changé`, `${changed.join(', ')} changed since`) : null;
}

function later(id: string, fr: string, en: string): UserError {
  return userError('LATER_CHANGES', ['id'], `${id} : ${fr}`, `${id}: ${en}`);
}

/** The operation as it is to be done now; nothing when that is so already. */
function present(operation: Operation, now: Items): Operation[] {
  const item = now.get(operation.recordId);
  if (operation.operation === 'REMOVE') return item ? [{ ...operation, before: item.value }] : [];
  if (operation.operation !== 'UPDATE' || !item) return [operation];
  const patch = patchBetween(item.value, { ...item.value, ...operation.input });
  return Object.keys(patch).length === 0 ? [] : [{ ...operation, input: patch }];
}

/** What each row was once the changes were made: what the next change of it found, or what stands. */
async function imagesAfter(
  manager: EntityManager,
  changes: readonly ChangeRow[],
  records: ReadonlyMap<string, StoredRecord>,
): Promise<Map<string, Record<string, unknown> | StoredRecord | null>> {
  const [first] = changes;
  const found = new Map<string, Record<string, unknown> | StoredRecord | null>();
  if (!first) return found;
  const ids = new Set(changes.map(({ rowId }) => rowId));
  for (const id of ids) found.set(id, records.get(id) ?? null);
  const later = await manager
    .getRepository(ChangeRow)
    .createQueryBuilder('change')
    .where('change.revision > :revision', { revision: first.revision })
    .orderBy('change.revision', 'DESC')
    .getMany();
  const ofThese = later.filter(({ rowId }) => ids.has(rowId));
  if (ofThese.some(isErased)) refuse(ERASED);
  for (const change of ofThese) found.set(change.rowId, change.before);
  return found;
}

/** A row from its image. */
export function recordOf(dataSource: DataSource, type: string, image: Record<string, unknown> | StoredRecord): StoredRecord {
  if (!('@type' in image)) return image as StoredRecord;
  const { '@type': name, ...fields } = image;
  const record = RECORDS.find((one) => one.name === type);
  const target = record?.classes.find((one) => dataSource.getMetadata(one).discriminatorValue === name) ?? record?.table;
  if (!target) throw new Error(`the history has a row of an unknown sort: ${type}`);
  const row = Object.assign(Object.create(target.prototype as object) as StoredRecord, fields, { revision: 0 });
  const { dates, amount } = row as { dates?: object | null; amount?: object | null };
  if (dates) Object.assign(row, { dates: Object.assign(new PartialDate(), dates) });
  if (amount) Object.assign(row, { amount: Object.assign(new Amount(), amount) });
  // An image is of the columns and lists that there were when it was taken.
  const names = [...dataSource.getMetadata(target).columns].map(({ propertyName }) => propertyName);
  const absent = [...names.map((column) => [column, null] as const), ...partsOf(row).map(({ property }) => [property, []] as const)];
  for (const [property, nothing] of absent) if (!(property in row)) Object.assign(row, { [property]: nothing });
  return row;
}

/** Rows as seed files have them. A redirect from a row that is there is none. */
function itemsOf(rows: ReadonlyMap<string, StoredRecord>, formerIds: readonly FormerIdRow[]): Items {
  const former = formerIds.filter(({ id, successorId }) => !rows.has(id) && (successorId === null || rows.has(successorId)));
  return new Map(decompile([...rows.values()], former).items.map((item) => [item.id, item]));
}
