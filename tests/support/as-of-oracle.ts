import { copyWith } from '../../src/core/copy-with.js';
import { READABLE, type Role } from '../../src/core/access.js';
import { sortKey } from '../../src/core/fold.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Document } from '../../src/documents/document.js';
import { Mention } from '../../src/documents/mention.js';
import { Passage } from '../../src/documents/passage.js';
import { ContactDetail } from '../../src/kinds/contact-detail.js';
import { Entity } from '../../src/kinds/index.js';
import type { Name } from '../../src/kinds/names.js';
import { Claim } from '../../src/statements/claim.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { FollowUpStep } from '../../src/statements/follow-up-step.js';
import { Relation } from '../../src/statements/relation.js';
import { Statement } from '../../src/statements/statement.js';
import { DatasetRow } from '../../src/store/tables.js';

/**
 * The base that holds only what one reader may read, and of that only the documents and sources in it up to a day: what a view as of a day
 * has to look like, said another way. Rows are taken out, again and again, until nothing refers to a row that is gone.
 */
export function onlyUpTo(rows: readonly StoredRecord[], role: Role, day: string): StoredRecord[] {
  const before = readBy(role, rows);
  const isLater = (on: string | null): boolean => on !== null && on > day;
  const early = before.map(copy).filter((row) => !(row instanceof Document && isLater(row.issuedOn ?? row.saidOn)));
  for (const row of early) if (row instanceof Statement) row.sources = row.sources.filter(({ accessed }) => !isLater(accessed));
  const after = settle(early.filter((row) => !(row instanceof AgendaItem) || hasMinutesLeft(row.meetingId, before, early)));
  const [namedBefore, namedAfter] = [namesIn(before), namesIn(after)];
  const left = settle(after.filter((row) => !(row instanceof Entity) || namedAfter.has(row.id) || !namedBefore.has(row.id)));
  const whole = new Map(before.map((row) => [row.id, row]));
  const spokenOfLater = new Set<string>();
  const there = new Map(left.map((row) => [row.id, row]));
  for (const row of before) {
    if (!(row instanceof Statement)) continue;
    const now = there.get(row.id) as Statement | undefined;
    if (now?.evidence.length !== row.evidence.length || now.sources.length !== row.sources.length)
      for (const id of namedBy(row)) spokenOfLater.add(id);
  }
  return left.map((row) => {
    if (!(row instanceof Entity)) return row;
    const names = row.names.filter(({ scope }) => scope === undefined || !whole.has(scope) || there.has(scope));
    return onDay(copyWith(row, { names, ...(spokenOfLater.has(row.id) ? { summary: null } : {}) }), day);
  });
}

/**
 * What a role reads: without what is hidden, without the steps of meetings of whose minutes it reads none, where there are some, and without
 * the passages on which nothing rests that it reads.
 */
function readBy(role: Role, rows: readonly StoredRecord[]): StoredRecord[] {
  const read = settle(rows.filter((row) => READABLE[role].has(row.visibility)).map(copy));
  const held = minutesOf(rows);
  const there = new Set(read.map(({ id }) => id));
  const isUnread = (meetingId: string | null): boolean => {
    const all = held.get(meetingId ?? '') ?? [];
    return all.length > 0 && !all.some((id) => there.has(id));
  };
  const told = settle(read.filter((row) => !(row instanceof FollowUpStep && isUnread(row.meetingId))));
  const used = new Set(told.flatMap((row) => (row instanceof Statement ? row.evidence : row instanceof Mention ? [row.passageId] : [])));
  return told.filter((row) => !(row instanceof Passage) || used.has(row.id));
}

/** By meeting: the documents that are its minutes. */
function minutesOf(rows: readonly StoredRecord[]): Map<string, string[]> {
  const minutes = new Map<string, string[]>();
  for (const relation of rows) {
    if (!(relation instanceof Relation) || relation.type !== 'RECORDS') continue;
    const documents = rows.flatMap((row) => (row instanceof Document && row.publicationId === relation.subjectId ? [row.id] : []));
    minutes.set(relation.objectId, [...(minutes.get(relation.objectId) ?? []), ...documents]);
  }
  return minutes;
}

/** Takes out what refers to a row that is gone. */
function settle(rows: readonly StoredRecord[]): StoredRecord[] {
  let kept = [...rows];
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const there = new Set(kept.map(({ id }) => id));
    const gone = (id: string | null | undefined): boolean => Boolean(id) && !there.has(id as string);
    const standing = (ids: readonly string[]): string[] => ids.filter((id) => !gone(id));
    for (const row of kept) {
      if (row instanceof Statement) {
        for (const list of ['evidence', 'contradicts', 'replaces', 'corrects', 'withdraws'] as const) row[list] = standing(row[list]);
      }
      if (row instanceof Relation) {
        row.topics = standing(row.topics);
        if (gone(row.substituteForId)) row.substituteForId = null;
        const movements = row.movements?.filter(({ passageId, itemId }) => !gone(passageId) && !gone(itemId)) ?? [];
        row.movements = movements.length > 0 ? movements : null;
      }
      if (row instanceof Claim) for (const list of ['votedFor', 'votedAgainst', 'abstained'] as const) row[list] = standing(row[list]);
      if ((row instanceof FollowUp || row instanceof FollowUpStep) && gone(row.dueAtId)) row.dueAtId = null;
      if (row instanceof FollowUp && gone(row.openedInId)) row.openedInId = null;
      if (row instanceof Passage && gone(row.agendaItemId)) row.agendaItemId = null;
      if (row instanceof AgendaItem && gone(row.presentedById)) row.presentedById = null;
    }
    kept = kept.filter((row) => {
      if (row instanceof Statement) return !needs(row).some(gone) && row.evidence.length + row.sources.length > 0;
      if (row instanceof Document) return !gone(row.publicationId);
      if (row instanceof Passage) return !gone(row.documentId);
      if (row instanceof Mention) return !gone(row.entityId) && !gone(row.passageId);
      if (row instanceof AgendaItem) return !gone(row.meetingId) && !gone(row.parentId);
      if (row instanceof ContactDetail) return !gone(row.entityId);
      return true;
    });
  }
  return kept;
}

function needs(row: Statement): (string | null)[] {
  if (row instanceof Relation) return [row.subjectId, row.objectId, row.onBehalfOfId, row.attributedToId];
  if (row instanceof Claim) return [...row.about, row.attributedToId];
  if (row instanceof FollowUp) return [...row.about, ...row.assignees, row.attributedToId];
  if (row instanceof FollowUpStep) return [row.followUpId, row.meetingId, ...row.assignees, row.attributedToId];
  return [];
}

/** Whether a meeting has a document left that records it or has a passage under its agenda, or never had one. */
function hasMinutesLeft(meetingId: string, before: readonly StoredRecord[], left: readonly StoredRecord[]): boolean {
  const items = new Set(before.filter((row) => row instanceof AgendaItem && row.meetingId === meetingId).map(({ id }) => id));
  const publications = before.flatMap((row) =>
    row instanceof Relation && row.type === 'RECORDS' && row.objectId === meetingId ? [row.subjectId] : [],
  );
  const documents = new Set(
    before.flatMap((row) => {
      if (row instanceof Document && publications.includes(row.publicationId)) return [row.id];
      return row instanceof Passage && items.has(row.agendaItemId ?? '') ? [row.documentId] : [];
    }),
  );
  return documents.size === 0 || left.some(({ id }) => documents.has(id));
}

function namesIn(rows: readonly StoredRecord[]): Set<string> {
  return new Set(rows.flatMap(namedBy));
}

function namedBy(row: StoredRecord): string[] {
  const ids = (): (string | null)[] => {
    if (row instanceof Relation) return [...needs(row), row.substituteForId, ...row.topics];
    if (row instanceof Claim) return [...needs(row), ...row.votedFor, ...row.votedAgainst, ...row.abstained];
    if (row instanceof FollowUp) return [...needs(row), row.openedInId, row.dueAtId];
    if (row instanceof FollowUpStep) return [...needs(row), row.dueAtId];
    if (row instanceof Statement) return needs(row);
    if (row instanceof Document) return [row.publicationId];
    if (row instanceof AgendaItem) return [row.meetingId, row.presentedById];
    if (row instanceof Mention) return [row.entityId];
    return row instanceof DatasetRow ? [row.coalitionId] : [];
  };
  return ids().filter((id) => id !== null);
}

/** An entity under the names that it had on a day. */
function onDay(entity: Entity, day: string): Entity {
  const names = entity.names.flatMap((name): Name[] => {
    const rival = (kind: Name['kind'], test: (one: Name) => boolean): boolean =>
      entity.names.some((one) => one.kind === kind && one.lang === name.lang && test(one));
    const wasBorne = (one: Name): boolean => one.until !== undefined && one.until >= day && (one.since === undefined || one.since <= day);
    const isNew = (one: Name): boolean => one.since === undefined || one.since > day;
    if (name.kind === 'PREFERRED') {
      if (name.since === undefined) return rival('FORMER', wasBorne) ? [] : [name];
      // One that came later gives way to any that was borne then, in another language too.
      const older = entity.names.some((one) =>
        one.kind === 'FORMER' ? wasBorne(one) : one.kind === 'PREFERRED' && (one.since ?? '') <= day,
      );
      return name.since > day && older ? [] : [name];
    }
    if (name.since !== undefined && name.since > day) return [];
    if (name.kind !== 'FORMER' || !wasBorne(name) || rival('PREFERRED', (one) => !isNew(one))) return [name];
    const { until: _until, ...rest } = name;
    return [{ ...rest, kind: 'PREFERRED' }];
  });
  const changed = names.length !== entity.names.length || names.some((name, at) => name !== entity.names[at]);
  const shown = names.filter(({ kind }) => kind === 'PREFERRED');
  const first = shown.find(({ lang }) => lang === 'fr') ?? shown[0];
  const isNamedByParts = entity.sortName !== null || (entity.kind === 'PERSON' && 'familyName' in entity && entity.familyName !== null);
  return copyWith(entity, { names, ...(changed && first && !isNamedByParts ? { sortKey: sortKey(first.value) } : {}) });
}

function copy<T extends object>(row: T): T {
  return copyWith(row, {});
}
