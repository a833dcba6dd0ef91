import { groupBy } from '../core/group-by.js';
import type { Document } from '../documents/document.js';
import type { Entity } from '../kinds/index.js';
import { namesOn } from '../kinds/names-on-day.js';
import { sortKeyOf } from '../kinds/sort-name.js';
import { earliestDay } from '../statements/days.js';
import { holds } from '../statements/holds.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import type { GraphView } from './view.js';
import { perView } from './per-view.js';
import { atOnce, flatMapInSteps, type Steps } from './steps.js';
import { replaceWhere } from './replace-where.js';
import { standingIn, type VisibleRecords, withoutOrphans, counterpartsInSteps, withVisibleSuccessors } from './visibility.js';

/**
 * The base as of a day: what it would hold with only the documents and sources in it up to that day. Made of what a reader may read,
 * so that a hidden row neither keeps anything in such a base nor keeps it out. What stands then follows from what is left.
 */

/** From when a document is in the base; null is always. */
export function issueDay({ issuedOn, saidOn }: Pick<Document, 'issuedOn' | 'saidOn'>): string | null {
  return issuedOn ?? saidOn;
}

/** What a reader may read of the base as of a day, YYYY-MM-DD. */
export function recordsAsOf(visible: VisibleRecords, day: string): VisibleRecords {
  return atOnce(asOfInSteps(visible, day));
}

/** {@link recordsAsOf} in steps. */
export function* asOfInSteps(visible: VisibleRecords, day: string): Steps<VisibleRecords> {
  const isIn = (since: string | null): boolean => since === null || since <= day;
  const documents = visible.documents.filter((document) => isIn(issueDay(document)));
  const documentIds = idsOf(documents);
  const issued = visible.passages.filter(({ documentId }) => documentIds.has(documentId));
  const passageIds = idsOf(issued);
  const firstMinutes = firstMinutesOf(visible);
  const agendaItems = visible.agendaItems.filter(({ meetingId }) => isIn(firstMinutes.get(meetingId) ?? null));
  const itemIds = idsOf(agendaItems);
  yield;
  const said = yield* flatMapInSteps(visible.statements, (statement) => {
    const evidence = statement.evidence.filter((id) => passageIds.has(id));
    const sources = statement.sources.filter(({ accessed }) => isIn(accessed));
    if (evidence.length + sources.length === 0) return [];
    const movements = statement instanceof Relation ? { movements: statement.visibleMovements(passageIds, itemIds) } : {};
    return [replaceWhere(statement, { evidence, sources, ...movements })];
  });
  const statements = yield* counterpartsInSteps(withoutOrphans(said));
  yield;
  // What was drawn from a sentence may need something later: a step, its follow-up.
  const quoted = new Set(statements.flatMap(({ evidence }) => evidence));
  yield;
  const mentions = standingIn(
    issued.filter(({ id }) => quoted.has(id)),
    visible.mentions.filter(({ passageId }) => passageIds.has(passageId)),
  );
  yield;
  const used = new Set([...quoted, ...mentions.map(({ passageId }) => passageId)]);
  const passages = issued.filter(({ id }) => used.has(id));

  const left = { ...visible, documents, passages, mentions, statements, agendaItems };
  yield;
  const named = entitiesNamedIn(visible);
  yield;
  const stillNamed = entitiesNamedIn(left);
  yield;
  // What no row names was never said on any day: it is always there.
  const there = visible.entities.filter(({ id }) => stillNamed.has(id) || !named.has(id));
  const entityIds = idsOf(there);
  yield;
  const served = idsOf([...there, ...documents, ...agendaItems, ...passages, ...statements, ...mentions]);
  yield;
  const spokenOfLater = entitiesSpokenOfLater(visible.statements, new Map(statements.map((statement) => [statement.id, statement])));
  yield;
  return {
    ...left,
    entities: there.map((entity) => entityOn(entity, day, { entityIds, isSummaryLater: spokenOfLater.has(entity.id) })),
    contacts: visible.contacts.filter(({ entityId }) => entityIds.has(entityId)),
    formerIds: withVisibleSuccessors(visible.formerIds, (id) => served.has(id)),
  };
}

/**
 * From when the headings of each meeting are in the base: the day of the first document that records it, or that has a passage under
 * one of them. Meetings without any such document have no entry.
 */
function firstMinutesOf({ documents, passages, agendaItems, statements }: VisibleRecords): ReadonlyMap<string, string | null> {
  const days = new Map(documents.map((document) => [document.id, issueDay(document)]));
  const meetingOfItem = new Map(agendaItems.map(({ id, meetingId }) => [id, meetingId]));
  const byPublication = groupBy(documents, ({ publicationId }) => [publicationId]);
  const found: { readonly meetingId: string; readonly day: string | null }[] = [];
  for (const { documentId, agendaItemId } of passages) {
    const meetingId = meetingOfItem.get(agendaItemId ?? '');
    if (meetingId !== undefined) found.push({ meetingId, day: days.get(documentId) ?? null });
  }
  for (const relation of statements) {
    if (!(relation instanceof Relation) || relation.type !== 'RECORDS') continue;
    for (const document of byPublication.get(relation.subjectId) ?? [])
      found.push({ meetingId: relation.objectId, day: issueDay(document) });
  }
  return new Map([...groupBy(found, ({ meetingId }) => [meetingId])].map(([id, all]) => [id, earliestDay(all.map(({ day }) => day))]));
}

/** The ids of the entities that a row names. */
function entitiesNamedIn({ dataset, documents, agendaItems, mentions, statements }: VisibleRecords): ReadonlySet<string> {
  const ids: (string | null | undefined)[] = [
    dataset?.coalitionId,
    ...documents.map(({ publicationId }) => publicationId),
    ...agendaItems.flatMap(({ meetingId, presentedById }) => [meetingId, presentedById]),
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap((statement) => statement.everyEntityId()),
  ];
  return new Set(ids.filter((id) => id !== null && id !== undefined));
}

/** The ids of the entities of which something was said, or said again, later: a summary may have been written from that. */
function entitiesSpokenOfLater(all: readonly Statement[], left: ReadonlyMap<string, Statement>): ReadonlySet<string> {
  const grounds = ({ evidence, sources }: Statement): number => evidence.length + sources.length;
  const later = all.filter((statement) => {
    const kept = left.get(statement.id);
    return !kept || grounds(kept) < grounds(statement);
  });
  return new Set(later.flatMap((statement) => statement.everyEntityId()));
}

function entityOn(
  entity: Entity,
  day: string,
  { entityIds, isSummaryLater }: { readonly entityIds: ReadonlySet<string>; readonly isSummaryLater: boolean },
): Entity {
  const names = namesOn(
    entity.names.filter(({ scope }) => scope === undefined || entityIds.has(scope)),
    day,
  );
  const copy = replaceWhere(entity, { names, summary: isSummaryLater ? null : entity.summary });
  const isRenamed = names.length !== entity.names.length || names.some((name, index) => name !== entity.names[index]);
  return isRenamed ? replaceWhere(copy, { sortKey: sortKeyOf(copy) }) : copy;
}

function idsOf(rows: readonly { readonly id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id));
}

/** The days on which something came into the base of a reader, in order. */
const daysOf = perView((view): readonly string[] => {
  const days = [
    ...view.documents.map(issueDay),
    ...view.statements.flatMap(({ sources }) => sources.map(({ accessed }) => accessed)),
  ].filter((day) => day !== null);
  return [...new Set(days)].sort();
});

/** What a day before all others stands for. */
const BEFORE_ALL = '0000-01-01';

/**
 * The day that a day stands for, to one reader: the last one up to it on which something came into the base.
 * @param view the base of the reader today
 */
export function standInDay(view: GraphView, day: string): string {
  return daysOf(view).findLast((one) => one <= day) ?? BEFORE_ALL;
}

/** Up to when a base goes, as its pages say it: the latest day on which minutes were issued, and whose. */
export interface LatestMinutes {
  readonly day: string;
  readonly meetingId: string;
}

/** The minutes that have a day, from the first issued to the last. Of several of one day: by the ids of their meetings. */
export const minutesOf = perView((view): readonly LatestMinutes[] => {
  const issued = view.relations.flatMap((relation): LatestMinutes[] => {
    if (relation.type !== 'RECORDS' || !holds(relation) || view.entity(relation.objectId)?.kind !== 'MEETING') return [];
    const days = view.documentsOf(relation.subjectId).map(issueDay);
    return days.flatMap((day) => (day === null ? [] : [{ day, meetingId: relation.objectId }]));
  });
  return issued.sort((one, other) => (isAfter(one, other) ? 1 : -1));
});

/** The minutes that were issued last; null when none has a day. Of several of one day: those of the later meeting, by its id. */
export function latestMinutesOf(view: GraphView): LatestMinutes | null {
  return minutesOf(view).at(-1) ?? null;
}

function isAfter(one: LatestMinutes, other: LatestMinutes): boolean {
  return one.day > other.day || (one.day === other.day && one.meetingId > other.meetingId);
}
