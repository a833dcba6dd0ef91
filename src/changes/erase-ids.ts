import { type EntityManager, In } from 'typeorm';
import { slugOf } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import { mapTexts } from '../core/map-texts.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Mention } from '../documents/mention.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, kindOfId } from '../kinds/index.js';
import { AccountRow } from '../store/account-tables.js';
import { ChangeOperationRow, IdempotencyKeyRow } from '../store/change-set-tables.js';
import { erasedId } from '../store/erased-ids.js';
import { ProposalRow, RejectionRow } from '../store/import-tables.js';
import { FormerIdRow } from '../store/tables.js';
import type { NameRedactor } from './redact.js';
import type { BaseState } from './state.js';

/**
 * Ids are made from names: that of an association may hold the name of a person (`organization/les-amis-de-ada-lune`). Where the person is
 * erased, such rows get another id, and the one that they had leads to it as long as somebody has it: the base keeps its keyed hash alone.
 */

/** How many digits of a keyed hash stand in the place of a name. */
const DIGITS = 10;

/**
 * The ids, those of former rows too, that hold a name of a person, each with the one in its place. Ids of other persons are theirs.
 * @param names all that the person is called, and the last parts of the person's ids
 * @param secret the key of the hashes; with the same key, the same id is made from the same
 */
export function idsWithoutName(
  { records, formerIds }: Pick<BaseState, 'records' | 'formerIds'>,
  names: readonly string[],
  redactor: NameRedactor,
  secret: string,
): Map<string, string> {
  const slugs = [...new Set(names.map((name) => slugOf(name)).filter((slug) => slug.length > 1))].sort((a, b) => b.length - a.length);
  const found = new Map<string, string>();
  if (slugs.length === 0) return found;
  const pattern = new RegExp(`(?<=^|[-/])(?:${slugs.join('|')})(?=$|[-/])`, 'g');
  for (const id of [...records.keys(), ...formerIds.map((former) => former.id)]) {
    if (kindOfId(id) === 'PERSON') continue;
    const slash = id.indexOf('/') + 1;
    const row = records.get(id);
    // Of one word, it may be a word of the language; a former id is hashed in any case, which costs nobody anything.
    const isName = (slug: string): boolean => slug.includes('-') || row === undefined || redactor.isIn(wordsOf(row));
    const other = id.slice(slash).replace(pattern, (slug) => (isName(slug) ? erasedId(secret, id).slice(-DIGITS) : slug));
    if (other !== id.slice(slash)) found.set(id, id.slice(0, slash) + other);
  }
  for (const row of found.size > 0 ? records.values() : []) {
    const other = computedFrom(row, found);
    if (other !== row.id) found.set(row.id, other);
  }
  return found;
}

/** The id of a row where it follows from the ids of others: of a mention, from its document and entity; of a contact detail, from its entity. */
function computedFrom(row: StoredRecord, ids: ReadonlyMap<string, string>): string {
  const [prefix, forms] = formsOf(row);
  const parts = forms.find((form) => computedId(prefix, ...form) === row.id);
  return parts ? computedId(prefix, ...withIds(parts, ids)) : row.id;
}

function formsOf(row: StoredRecord): [string, (readonly (string | number)[])[]] {
  if (row instanceof ContactDetail) return ['contact', [[row.entityId, row.type, row.value]]];
  if (!(row instanceof Mention)) return ['', []];
  const place = [row.documentId, row.start, row.end];
  return ['mention', [place, [...place, row.entityId ?? '']]];
}

/** The words that the id of a row may be made from. */
function wordsOf(row: StoredRecord): unknown {
  if (row instanceof Entity) return row.names;
  return row instanceof AgendaItem ? row.title : null;
}

/** A value in which ids stand in the place of others, at any depth; the same value when it has none of them. */
export function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return ids.size === 0 ? value : mapTexts(value, (id) => ids.get(id) ?? id);
}

/** Puts the new ids in the place of the others outside the rows of the base and their history: in drafts, imports and accounts. Of former ids that hold the name, their hashes are kept. */
export async function replaceIds(manager: EntityManager, ids: ReadonlyMap<string, string>, secret: string): Promise<void> {
  if (ids.size === 0) return;
  const old = [...ids.keys()];
  for (const row of await manager.find(FormerIdRow)) {
    const successorId = withIds(row.successorId, ids);
    if (ids.has(row.id)) {
      await manager.delete(FormerIdRow, { id: row.id });
      await manager.upsert(FormerIdRow, { ...row, id: erasedId(secret, row.id), successorId }, ['id']);
    } else if (successorId !== row.successorId) await manager.update(FormerIdRow, { id: row.id }, { successorId });
  }
  for (const { id, recordId, input, before } of await manager.find(ChangeOperationRow)) {
    const changed = withIds({ recordId, input, before }, ids);
    if (changed.recordId !== recordId || changed.input !== input || changed.before !== before)
      await manager.update(ChangeOperationRow, { id }, changed as never);
  }
  for (const { hash, recordId } of await manager.find(IdempotencyKeyRow, { where: { recordId: In(old) } }))
    await manager.update(IdempotencyKeyRow, { hash }, { recordId: withIds(recordId, ids) });
  for (const { id, bodyId } of await manager.find(AccountRow, { where: { bodyId: In(old) } }))
    await manager.update(AccountRow, { id }, { bodyId: withIds(bodyId, ids) });
  for (const { importId, position, content, decision } of await manager.find(ProposalRow)) {
    const changed = withIds({ content, decision }, ids);
    if (changed.content !== content || changed.decision !== decision)
      await manager.update(ProposalRow, { importId, position }, changed as never);
  }
  for (const row of await manager.find(RejectionRow)) {
    const { series, surface, actor } = row;
    const changed = withIds({ series, actor }, ids);
    if (changed.series === series && changed.actor === actor) continue;
    await manager.delete(RejectionRow, { series, surface, actor });
    await manager.upsert(RejectionRow, { ...row, ...changed }, ['series', 'surface', 'actor']);
  }
}
