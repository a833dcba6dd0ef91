import { createHash } from 'node:crypto';
import { type DataSource, type EntityManager, In } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import { groupBy } from '../core/group-by.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { anchorSpan, foldText } from '../documents/anchor.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { REDACTED } from '../documents/redacted.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, Person } from '../kinds/index.js';
import { sortKeyOf } from '../kinds/sort-name.js';
import { dependentsFirst } from '../seeds/load-plan.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import { ChangeOperationRow, ChangeSetHandoverRow, ChangeSetRow, ErasureRow, IdempotencyKeyRow } from '../store/change-set-tables.js';
import { erasedId, erasureKey, makeErasureKey } from '../store/erased-ids.js';
import { ChangeRow, FormerIdRow, RevisionRow } from '../store/tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { type Update, writeChanges } from '../store/write.js';
import type { Actor } from '../core/actor.js';
import { attendanceWithout } from './erase-attendance.js';
import { cleanImports } from './erase-imports.js';
import { forgetRequests } from './change-sets.js';
import { dropLinks, freedPassages, nameless, remaindersOf } from './erase-links.js';
import { blackOut, NameRedactor } from './redact.js';
import { type BaseState, readState } from './state.js';
import { notFound } from './operation.js';
import { Refusal, refuse, type UserError } from './user-error.js';

/**
 * Erasing a person. What is said of others stays, also that a body was at a meeting; what is said of the person goes, and the name is blacked out wherever it stands: texts,
 * statements, history, drafts, imports. What is left is a keyed hash.
 */

/** @returns what kept it from being done; nothing when it was */
export async function erasePerson(dataSource: DataSource, actor: Pick<Actor, 'name'>, id: string): Promise<readonly UserError[]> {
  try {
    await inWritingTransaction(dataSource, (manager) => eraseInside(manager, actor, id));
  } catch (error) {
    if (error instanceof Refusal) return error.errors;
    throw error;
  }
  await cleanFile(dataSource);
  return [];
}

/** Erases inside the caller’s transaction. {@link cleanFile} is to follow. */
export async function eraseInside(manager: EntityManager, actor: Pick<Actor, 'name'>, id: string): Promise<void> {
  if (manager.connection.options.type !== 'postgres') await manager.query('PRAGMA secure_delete = ON');
  const erasure = planErasure(await readState(manager), id);
  // Sent twice, it is done once; where the first was cut off before it had cleaned the file, the second does.
  if (!erasure && (await wasErased(manager, id))) return;
  if (!erasure) return refuse(notFound(id));
  const { person, ids, redactor, inserts, updates, deletes } = erasure;
  const leaving = new Map([person, ...deletes].map((row) => [row.id, row]));
  const at = new Date().toISOString();
  const author = { actor: redactor.text(actor.name), reason: 'effacement', at };
  for (const row of [...inserts, ...updates.map(({ after }) => after)]) row.editedBy ??= author.actor;
  const revision = await writeChanges(manager, author, {
    inserts,
    updates,
    deletes: dependentsFirst(manager.connection, leaving),
    successors: new Map(),
  });
  const secret = await makeErasureKey(manager);
  await manager.delete(FormerIdRow, { id: In(ids) });
  for (const one of ids) {
    const hash = erasedId(secret, one);
    await manager.upsert(FormerIdRow, { id: hash, successorId: null, reason: 'ERASED', visibility: person.visibility, revision }, ['id']);
    await manager.upsert(ErasureRow, { hash, at }, ['hash']);
  }
  await cleanHistory(
    manager,
    redactor,
    new Set([...leaving.keys(), ...updates.map(({ after }) => after.id)]),
    (one) => erasedId(secret, one),
    ids,
  );
  await cleanDrafts(manager, redactor, ids);
  await cleanImports(manager, redactor, ids);
}

/** Whether the person of an id, which is no longer in the base, was erased. */
export async function wasErased(manager: EntityManager, id: string): Promise<boolean> {
  const secret = await erasureKey(manager);
  return secret !== null && (await manager.existsBy(ErasureRow, { hash: erasedId(secret, id) }));
}

/** What erasing a person does: the rows that go, and those in which the name is blacked out. Null when there is no such person. */
export function planErasure({ records, formerIds }: Pick<BaseState, 'records' | 'formerIds'>, id: string): PlannedErasure | null {
  const person = records.get(id);
  if (!(person instanceof Person)) return null;
  const ids = [id, ...formerIds.filter(({ successorId }) => successorId === id).map((former) => former.id)];
  const redactor = new NameRedactor(namesOf(person), ids);
  return { person, ids, redactor, ...changesFor(person, [...records.values()], redactor) };
}

/** All that the person is called, names of one letter left out. */
function namesOf(person: Person): string[] {
  const given = [person.familyName, [person.givenName, person.familyName].filter(Boolean).join(' ')];
  return [...new Set([...person.names.map(({ value }) => value), ...given])].filter(
    (name): name is string => (name ?? '').trim().length > 1,
  );
}

interface PlannedErasure extends Erasure {
  readonly person: Person;
  /** The id of the person, and those that it had. */
  readonly ids: readonly string[];
  readonly redactor: NameRedactor;
}

interface Erasure {
  readonly inserts: readonly StoredRecord[];
  readonly updates: readonly Update[];
  readonly deletes: readonly StoredRecord[];
}

function changesFor(person: Person, records: readonly StoredRecord[], redactor: NameRedactor): Erasure {
  const { id } = person;
  const deletes: StoredRecord[] = [];
  const after = new Map<string, StoredRecord>();
  const before = new Map(records.map((row) => [row.id, row]));
  const without = (list: readonly string[]): readonly string[] => list.filter((one) => one !== id);
  const change = (row: StoredRecord, fields: object): void => {
    const base = after.get(row.id) ?? row;
    after.set(row.id, Object.assign(Object.create(Object.getPrototypeOf(row) as object) as StoredRecord, base, fields));
  };
  const somebody = nameless(records);
  const clean = (row: StoredRecord): void => {
    if (row instanceof Statement && row.attributedToId === id) change(row, { attributedToId: null, attributedAs: somebody });
    change(row, said(after.get(row.id) ?? row, redactor));
  };
  const spans = groupBy(records.filter((row) => row instanceof Mention && row.entityId === id) as Mention[], ({ documentId }) => [
    documentId,
  ]);
  const attendance = attendanceWithout(records, id);
  const texts = new Map<string, ReturnType<typeof foldText>>();
  for (const row of records) {
    if (row instanceof Document) {
      const text = redactor.text(blackOut(row.text, spans.get(row.id) ?? []));
      if (text === row.text) continue;
      texts.set(row.id, foldText(text));
      change(row, { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') });
    }
  }
  for (const row of records) {
    if (row === person || row instanceof Document) continue;
    if (row instanceof ContactDetail && row.entityId === id) deletes.push(row);
    else if (row instanceof Mention) {
      const text = texts.get(row.documentId);
      if (row.entityId === id || (text && isNothingLeft(row, text.text))) deletes.push(row);
      else if (text) redrawMention(row, text.text.slice(row.start, row.end), change);
    } else if (row instanceof Passage) {
      const text = texts.get(row.documentId);
      if (!text) continue;
      const { quote, prefix, suffix } = anchorSpan(text, row.start, row.end);
      change(row, { quote, prefix, suffix });
    } else if (isAbout(row, id) && !attendance.has(row.id)) deletes.push(row);
    else {
      const left = attendance.get(row.id);
      if (left) change(row, left);
      if (row instanceof AgendaItem && row.presentedById === id) change(row, { presentedById: null });
      if (row instanceof Relation && row.topics.includes(id)) change(row, { topics: without(row.topics) });
      if (row instanceof Claim && row.about.includes(id)) change(row, { about: without(row.about) });
      if (row instanceof Relation && row.substituteForId === id) change(row, { substituteForId: null });
      if (row instanceof Claim) {
        for (const list of Object.values(VOTER_LISTS)) if (row[list].includes(id)) change(row, { [list]: without(row[list]) });
      }
      if (row instanceof FollowUpStep && row.assignees.includes(id)) change(row, { assignees: without(row.assignees) });
      if (row instanceof FollowUp) change(row, { about: without(row.about), assignees: without(row.assignees) });
      clean(row);
      const entity = after.get(row.id);
      if (entity instanceof Entity) entity.sortKey = sortKeyOf(entity);
    }
  }
  const left = <T extends StoredRecord>(row: T): T => (after.get(row.id) as T | undefined) ?? row;
  const remainders = remaindersOf(
    records.filter((row) => row instanceof Statement),
    new Set(deletes.map((row) => row.id)),
    left,
  );
  for (const row of [...deletes.filter(({ id: one }) => remainders.changed.has(one)), ...remainders.added]) {
    change(row, remainders.changed.get(row.id) ?? {});
    clean(row);
  }
  const goes = deletes.filter((row) => !remainders.changed.has(row.id));
  const gone = new Set(goes.map((row) => row.id));
  dropLinks(records, gone, remainders, { after: left, change });
  goes.push(...freedPassages(records, gone, person));
  const updates = [...after.values()]
    .filter((row) => row.id !== id && !goes.some((one) => one.id === row.id))
    .flatMap((row) => {
      const old = before.get(row.id);
      return old && JSON.stringify(old) !== JSON.stringify(row) ? [{ before: old, after: row }] : [];
    });
  return { inserts: remainders.added.map(left), updates, deletes: goes };
}

/** Whether of words that name nobody, or that were refused as a name, nothing can be read any more. */
function isNothingLeft({ entityId, start, end }: Mention, text: string): boolean {
  return entityId === null && NOTHING_READ.test(text.slice(start, end));
}

const NOTHING_READ = new RegExp(`^[${REDACTED}\\s]+$`, 'u');

function redrawMention(row: Mention, slice: string, change: (row: StoredRecord, fields: object) => void): void {
  const surface = slice.replace(/\s+/gu, ' ').trim();
  if (surface !== row.surface) change(row, { surface });
}

/** Whether a statement says nothing without the person. */
function isAbout(row: StoredRecord, id: string): boolean {
  if (row instanceof Relation) return row.subjectId === id || row.objectId === id;
  return row instanceof Claim && row.about.length > 0 && row.about.every((one) => one === id);
}

/** The fields of a row that people wrote, without the names. Ids, dates and closed sets hold none. */
function said(row: StoredRecord, redactor: NameRedactor): object {
  const kept = row instanceof Entity ? ['names', 'sortName', 'summary'] : Object.keys(row);
  const fields = Object.fromEntries(Object.entries(row).filter(([key]) => kept.includes(key) && !IDS.has(key) && !key.endsWith('Id')));
  return redactor.value(fields);
}

const IDS: ReadonlySet<string> = new Set([
  'id',
  'origin',
  'evidence',
  'about',
  'assignees',
  'topics',
  ...Object.values(VOTER_LISTS),
  'contradicts',
  'replaces',
  'corrects',
  'withdraws',
]);

/** Takes images that hold the person out of the history: their digests stay. */
async function cleanHistory(
  manager: EntityManager,
  redactor: NameRedactor,
  touched: ReadonlySet<string>,
  hashOf: (id: string) => string,
  ids: readonly string[],
): Promise<void> {
  const changes = await manager.find(ChangeRow, { order: { revision: 'ASC' } });
  const previous = new Map<string, ChangeRow>();
  const cleaned = new Set<ChangeRow>();
  for (const change of changes) {
    const key = `${change.record} ${change.rowId}`;
    const before = previous.get(key);
    previous.set(key, change);
    if (!touched.has(change.rowId) && !redactor.isIn(change.before)) continue;
    cleaned.add(change);
    // What the change before left is the image that goes.
    if (before) cleaned.add(before);
  }
  for (const { revision, record, rowId } of cleaned) {
    const name = ids.includes(rowId) ? hashOf(rowId) : rowId;
    await manager.update(ChangeRow, { revision, record, rowId }, { rowId: name, before: null, salt: null });
  }
  for (const { number, actor, reason } of await manager.find(RevisionRow)) {
    const redacted = { actor: redactor.text(actor), reason: redactor.text(reason) };
    if (redacted.actor !== actor || redacted.reason !== reason) await manager.update(RevisionRow, { number }, { ...redacted, salt: null });
  }
}

/** Operations that hold the person go, whatever became of their change sets. */
async function cleanDrafts(manager: EntityManager, redactor: NameRedactor, ids: readonly string[]): Promise<void> {
  for (const { id, recordId, input, before } of await manager.find(ChangeOperationRow)) {
    if (ids.includes(recordId) || redactor.isIn(input) || redactor.isIn(before)) await manager.delete(ChangeOperationRow, { id });
  }
  for (const { id, owner, name, reason } of await manager.find(ChangeSetRow)) {
    const redacted = { owner: redactor.text(owner), name: redactor.value(name), reason: redactor.text(reason) };
    if (redacted.owner !== owner || redacted.name !== name || redacted.reason !== reason)
      await manager.update(ChangeSetRow, { id }, redacted);
  }
  for (const { changeSetId, position, actor, previousOwner, nextOwner, reason } of await manager.find(ChangeSetHandoverRow)) {
    const words = { actor, previousOwner, nextOwner, reason };
    const redacted = redactor.value(words);
    if (JSON.stringify(redacted) !== JSON.stringify(words)) await manager.update(ChangeSetHandoverRow, { changeSetId, position }, redacted);
  }
  await manager.update(IdempotencyKeyRow, { recordId: In([...ids]) }, { recordId: null });
  await forgetRequests(manager);
}

/** Overwrites what the file still holds of rows that are gone. */
export async function cleanFile(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'postgres') {
    await dataSource.query('VACUUM FULL');
    return;
  }
  await dataSource.query('VACUUM');
  await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
}
