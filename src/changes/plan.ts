import type { DataSource } from 'typeorm';
import { copyWith } from '../core/copy-with.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { BY_RULE } from '../documents/gazetteer.js';
import { dependentsFirst } from '../seeds/load-plan.js';
import { partsOf } from '../store/row-properties.js';
import type { Changes, Update } from '../store/write.js';
import type { BaseState, Compiled } from './state.js';

/**
 * What is to be written so that the base says what some rows say. Both the rows as they are and as they are to be were compiled by the
 * same code, and only what differs between the two is written: what the rows do not hold stays as it is.
 * @param editor the name of whoever changes them; rows that follow from others (passages, mentions by rule) are nobody's
 * @param edited the ids of the rows that were changed by hand
 */
export function planChanges(
  dataSource: DataSource,
  base: BaseState,
  after: Compiled,
  editor: string,
  edited: ReadonlySet<string>,
): Changes {
  const inserts: StoredRecord[] = [];
  const updates: Update[] = [];
  for (const row of after.byId.values()) {
    const compiled = base.compiled.byId.get(row.id);
    const stored = base.records.get(row.id);
    if (!stored) {
      if (!compiled) inserts.push(markNew(row, editor));
      continue;
    }
    const overlaid = overlay(dataSource, stored, compiled ?? null, row);
    if (!overlaid) continue;
    if (edited.has(row.id)) overlaid.editedBy = editor;
    updates.push({ before: stored, after: overlaid });
  }
  const leaving = new Map<string, StoredRecord>();
  for (const id of base.compiled.byId.keys()) {
    const stored = base.records.get(id);
    if (stored && !after.byId.has(id)) leaving.set(id, stored);
  }
  return { inserts, updates, deletes: dependentsFirst(dataSource, leaving), successors: newSuccessors(base, after) };
}

/** A row that is new by hand has come from its editor; a mention by rule has come with its document. */
function markNew(row: StoredRecord, editor: string): StoredRecord {
  const follows = row instanceof Mention && row.decidedBy === BY_RULE;
  if (!follows && (row instanceof Passage || !row.origin.startsWith('seed:'))) row.origin = `editor:${editor}`;
  return row;
}

/** The stored row with what differs between the two compiled ones; null when nothing does. */
function overlay(dataSource: DataSource, stored: StoredRecord, before: StoredRecord | null, after: StoredRecord): StoredRecord | null {
  const metadata = dataSource.getMetadata(after.constructor);
  const names = [
    ...metadata.columns.filter((column) => !column.embeddedMetadata).map((column) => column.propertyName),
    ...metadata.embeddeds.map((inner) => inner.propertyName),
    ...partsOf(after).map((part) => part.property),
  ].filter((name) => !KEPT.has(name));
  const value = (row: StoredRecord | null, name: string): unknown => (row && Reflect.get(row, name)) ?? null;
  const changed = names.filter((name) => JSON.stringify(value(before ?? stored, name)) !== JSON.stringify(value(after, name)));
  if (changed.length === 0) return null;
  return copyWith(stored, Object.fromEntries(changed.map((name) => [name, value(after, name)])));
}

/** Where a row came from, and who changed it when, is no part of what it says. */
const KEPT: ReadonlySet<string> = new Set(['origin', 'editedBy', 'revision']);

/** The redirects that are new; what redirected to a row that goes on under another id follows it. */
function newSuccessors(base: BaseState, after: Compiled): Map<string, string> {
  const before = base.compiled.result?.successors ?? new Map<string, string>();
  return new Map([...(after.result?.successors ?? [])].filter(([id, successor]) => before.get(id) !== successor));
}
