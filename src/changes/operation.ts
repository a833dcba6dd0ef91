import type { OperationKind } from '../store/change-set-tables.js';
import type { ItemValue, Section, SeedItem } from '../seeds/decompile/items.js';
import { mergeItems } from './merge.js';
import type { Items } from './state.js';
import { refuse, type UserError, userError } from './user-error.js';

/** What is done to one record, in the form of seed files. */
export interface Operation {
  readonly operation: OperationKind;
  readonly section: Section;
  readonly recordId: string;
  /** The version that the record had when this was said; null when it was not there. */
  readonly baseVersion: number | null;
  /** Fields: all of a new record, those changed of another one, null where one is cleared. Of a merger, `into`. */
  readonly input: ItemValue | null;
  /** What stood in these fields. */
  readonly before: ItemValue | null;
}

/**
 * The rows after some operations, in their order.
 * @param origin of the rows that are new
 * @throws Refusal when an operation finds something else than it was made for
 */
export function applyOperations(items: Items, operations: readonly Operation[], origin: string): Items {
  const after = new Map(items);
  for (const operation of operations) applyOne(after, operation, origin);
  return after;
}

function applyOne(items: Map<string, SeedItem>, { operation, section, recordId: id, input }: Operation, origin: string): void {
  const item = items.get(id);
  switch (operation) {
    case 'CREATE':
    case 'RESTORE':
      if (item) refuse(alreadyThere(id));
      items.set(id, { section, id, origin, value: input ?? {} });
      return;
    case 'UPDATE':
      if (!item) refuse(notFound(id));
      items.set(id, { ...item, value: patched(item.value, input ?? {}) });
      return;
    case 'REMOVE':
      if (!item) refuse(notFound(id));
      removeItem(items, id);
      return;
    case 'MERGE':
      if (!item) refuse(notFound(id));
      mergeItems(items, id, String(input?.into));
  }
}

/** A row with some fields set, and those that are null cleared. */
export function patched(value: ItemValue, patch: ItemValue): ItemValue {
  return Object.fromEntries(Object.entries({ ...value, ...patch }).filter(([field, inner]) => inner !== null || field === 'entity'));
}

/** Takes a row out, and the links of contradiction to it: they are of both sides. Anything else that refers to it keeps it. */
function removeItem(items: Map<string, SeedItem>, id: string): void {
  items.delete(id);
  const users: string[] = [];
  for (const item of items.values()) {
    const { contradicts } = item.value;
    const rivals = [contradicts].flat();
    if (rivals.includes(id)) {
      const others = rivals.filter((one) => one !== id && one !== undefined);
      items.set(item.id, { ...item, value: patched(item.value, { contradicts: others.length > 0 ? others : null }) });
    }
    if (refersTo({ ...item.value, contradicts: null }, id)) users.push(item.id);
  }
  if (users.length > 0) refuse(inUse(id, users));
}

/** Whether a value names an id, at any depth. */
export function refersTo(value: unknown, id: string): boolean {
  if (value === id) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => refersTo(inner, id));
}

const MAX_NAMED = 10;

function inUse(id: string, users: readonly string[]): UserError {
  const list = `${users.slice(0, MAX_NAMED).join(', ')}${users.length > MAX_NAMED ? `… (${users.length})` : ''}`;
  return userError(
    'IN_USE',
    ['id'],
    `${id} ne peut pas être supprimé : ${list} s’y réfère${users.length > 1 ? 'nt' : ''}`,
    `${id} cannot be removed: ${list} refer${users.length > 1 ? '' : 's'} to it`,
  );
}

/** That an id names nothing. */
export function notFound(id: string, path: readonly string[] = ['id']): UserError {
  return userError('NOT_FOUND', path, `${id} n’est pas dans la base`, `${id} is not in the base`);
}

function alreadyThere(id: string): UserError {
  return userError('ALREADY_THERE', ['id'], `${id} est déjà dans la base`, `${id} is in the base already`);
}

/** The operations that lead from some rows to others, of those records alone that `concerns` accepts. */
export function operationsBetween(
  before: Items,
  after: Items,
  concerns: (id: string) => boolean,
  versionOf: (id: string) => number | null,
): Operation[] {
  const operations: Operation[] = [];
  for (const { id, section, value } of after.values()) {
    const old = before.get(id);
    if (!concerns(id)) continue;
    if (!old) operations.push({ operation: 'RESTORE', section, recordId: id, baseVersion: null, input: value, before: null });
    else {
      const patch = patchBetween(old.value, value);
      if (Object.keys(patch).length === 0) continue;
      const fields = Object.fromEntries(Object.keys(patch).map((field) => [field, old.value[field] ?? null]));
      operations.push({ operation: 'UPDATE', section, recordId: id, baseVersion: versionOf(id), input: patch, before: fields });
    }
  }
  // What is removed goes last to first: statements before the entities that they are about.
  for (const { id, section, value } of [...before.values()].reverse())
    if (!after.has(id) && concerns(id))
      operations.push({ operation: 'REMOVE', section, recordId: id, baseVersion: versionOf(id), input: null, before: value });
  return operations;
}

/** The fields in which two rows differ, as the second has them; null where it has none. */
export function patchBetween(before: ItemValue, after: ItemValue): ItemValue {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...fields].filter((field) => !sameValue(before[field], after[field])).map((field) => [field, after[field] ?? null]),
  );
}

/** Whether two values say the same; no value and null do. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
