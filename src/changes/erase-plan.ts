import { hashOfText } from '../core/hash.js';
import { copyWith, replaceWhere } from '../core/copy-with.js';
import { fieldsOf } from '../core/fields.js';
import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { anchorSpan, foldText } from '../documents/anchor.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { REDACTED } from '../documents/redacted.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, Person } from '../kinds/index.js';
import { sortKeyOf } from '../kinds/sort-name.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { VOTER_LISTS } from '../statements/vote.js';
import type { Update } from '../store/write.js';
import { attendanceWithout } from './erase-attendance.js';
import { idsWithoutName, withIds } from './erase-ids.js';
import { dropLinks, freedPassages, nameless, remaindersOf } from './erase-links.js';
import { blackOut, NameRedactor } from './redact.js';
import type { BaseState } from './state.js';

/**
 * What erasing a person does to the rows of the base: those about the person go, in others the name is blacked out wherever it stands, in their ids too.
 */

/**
 * What erasing a person does. Null when there is no such person.
 * @param secret the key of the base, with which new ids are made in the place of those that hold the name
 */
export function planErasure(
  { records, formerIds }: Pick<BaseState, 'records' | 'formerIds'>,
  id: string,
  secret = '',
): PlannedErasure | null {
  const person = records.get(id);
  if (!(person instanceof Person)) return null;
  const ids = [id, ...formerIds.filter(({ successorId }) => successorId === id).map((former) => former.id)];
  const names = namesOf(person);
  const redactor = new NameRedactor(names, ids);
  const newIds = idsWithoutName({ records, formerIds }, [...names, ...ids.map((one) => one.slice(one.indexOf('/') + 1))], redactor, secret);
  return { person, ids, redactor, newIds, ...changesFor(person, [...records.values()], redactor, newIds) };
}

/** All that the person is called; names of one letter, and such as have none, are left out. */
function namesOf(person: Person): string[] {
  const given = [person.familyName, [person.givenName, person.familyName].filter(Boolean).join(' ')];
  return [...new Set([...person.names.map(({ value }) => value), ...given])].filter(
    (name): name is string => (name ?? '').trim().length > 1 && /\p{L}/u.test(name ?? ''),
  );
}

export interface PlannedErasure extends Erasure {
  readonly person: Person;
  /** The id of the person, and those that it had. */
  readonly ids: readonly string[];
  readonly redactor: NameRedactor;
  /** The ids of other rows that hold the name, each with the one in its place. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** The rows that come, those in which the name is blacked out, those that get another id for it, and those that go. */
interface Erasure {
  readonly inserts: readonly StoredRecord[];
  readonly updates: readonly Update[];
  readonly reidentified: readonly Update[];
  readonly deletes: readonly StoredRecord[];
}

function changesFor(
  person: Person,
  originals: readonly StoredRecord[],
  redactor: NameRedactor,
  newIds: ReadonlyMap<string, string>,
): Erasure {
  const { id } = person;
  const records = originals.map((row) => {
    return replaceWhere(withIds(row, newIds), { origin: redactor.value(row.origin) });
  });
  const others = new Map(records.filter((row) => row.id !== id).map((row) => [row.id, row]));
  const original = new Map(records.map((row, index) => [row.id, originals[index] ?? row]));
  const deletes: StoredRecord[] = [];
  const after = new Map<string, StoredRecord>();
  const without = (list: readonly string[]): readonly string[] => list.filter((one) => one !== id);
  const change = (row: StoredRecord, fields: object): void => {
    after.set(row.id, copyWith(after.get(row.id) ?? row, fields));
  };
  const somebody = nameless(records);
  const clean = (row: StoredRecord): void => {
    if (row instanceof Statement && row.attributedToId === id) change(row, { attributedToId: null, attributedAs: somebody });
    change(row, said(after.get(row.id) ?? row, redactor, others));
  };
  const spans = groupBy(records.filter((row) => row instanceof Mention && row.entityId === id) as Mention[], ({ documentId }) => [
    documentId,
  ]);
  const people = new Set(records.filter((row) => row instanceof Person && row !== person).map((row) => row.id));
  const ofOthers = groupBy(records.filter((row) => row instanceof Mention && people.has(row.entityId ?? '')) as Mention[], (row) => [
    row.documentId,
  ]);
  const attendance = attendanceWithout(records, id);
  const texts = new Map<string, ReturnType<typeof foldText>>();
  for (const row of records) {
    if (row instanceof Document) {
      const text = redactor.text(blackOut(row.text, spans.get(row.id) ?? []), ofOthers.get(row.id));
      if (text === row.text) continue;
      texts.set(row.id, foldText(text));
      change(row, { text, hash: hashOfText(text) });
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
  const going = new Set([id, ...goes.map((row) => row.id)]);
  const changed = records
    .filter((row) => !going.has(row.id))
    .map((row): Update => ({ before: original.get(row.id) ?? row, after: left(row) }))
    .filter((update) => update.before !== update.after && JSON.stringify(update.before) !== JSON.stringify(update.after));
  return {
    inserts: remainders.added.map(left),
    updates: changed.filter((update) => update.before.id === update.after.id),
    reidentified: changed.filter((update) => update.before.id !== update.after.id),
    deletes: goes.map((row) => original.get(row.id) ?? row),
  };
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
function said(row: StoredRecord, redactor: NameRedactor, others: ReadonlyMap<string, unknown>): object {
  const all = fieldsOf(row);
  // What a namesake is called stays theirs.
  const kept = row instanceof Person ? ['summary'] : row instanceof Entity ? ['names', 'sortName', 'summary'] : Object.keys(all);
  const fields = Object.fromEntries(Object.entries(all).filter(([key]) => kept.includes(key)));
  return redactor.value(fields, (key, value) => IDS.has(key) || key.endsWith('Id') || (typeof value === 'string' && others.has(value)));
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
