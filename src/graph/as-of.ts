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
import { changedStatements, concernsMinutes } from './concerns.js';
import { perViewAhead, sameUnless, type ViewChange } from './per-view.js';
import { changeInSteps, sizeOf } from './list-changes.js';
import { atOnce, eachInSteps, filterInSteps, flatMapInSteps, groupInSteps, idsInSteps, mapInSteps, type Steps } from './steps.js';
import { replaceWhere } from '../core/copy-with.js';
import {
  counterpartsInSteps,
  evidenceInSteps,
  orphansLeftOutInSteps,
  servedInSteps,
  standingInSteps,
  usedInSteps,
  type VisibleRecords,
  withVisibleSuccessors,
} from './visibility.js';

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
  const documentIds = yield* idsInSteps(documents);
  const issued = yield* filterInSteps(visible.passages, ({ documentId }) => documentIds.has(documentId));
  const passageIds = yield* idsInSteps(issued);
  const firstMinutes = yield* firstMinutesOf(visible);
  const agendaItems = visible.agendaItems.filter(({ meetingId }) => isIn(firstMinutes.get(meetingId) ?? null));
  const itemIds = yield* idsInSteps(agendaItems);
  const said = yield* flatMapInSteps(visible.statements, (statement) => {
    const evidence = statement.evidence.filter((id) => passageIds.has(id));
    const sources = statement.sources.filter(({ accessed }) => isIn(accessed));
    if (evidence.length + sources.length === 0) return [];
    const movements = statement instanceof Relation ? { movements: statement.visibleMovements(passageIds, itemIds) } : {};
    return [replaceWhere(statement, { evidence, sources, ...movements })];
  });
  const statements = yield* counterpartsInSteps(yield* orphansLeftOutInSteps(said));
  // What was drawn from a sentence may need something later: a step, its follow-up.
  const quoted = yield* evidenceInSteps(statements);
  const mentions = yield* standingInSteps(
    yield* filterInSteps(issued, ({ id }) => quoted.has(id)),
    yield* filterInSteps(visible.mentions, ({ passageId }) => passageIds.has(passageId)),
  );
  const passages = yield* usedInSteps(issued, quoted, mentions);

  const left = { ...visible, documents, passages, mentions, statements, agendaItems };
  const gone = yield* goneInSteps(visible, left);
  const unnamed = yield* entitiesNamedNoMore(gone, left);
  // What no row names was never said on any day: it is always there.
  const there = yield* filterInSteps(visible.entities, ({ id }) => !unnamed.has(id));
  const entityIds = yield* idsInSteps(there);
  const isServed = yield* servedInSteps(visible.formerIds, [there, documents, agendaItems, passages, statements, mentions]);
  const spokenOfLater = yield* entitiesSpokenOfLater(gone.statements, statements);
  return {
    ...left,
    entities: yield* mapInSteps(there, (entity) => entityOn(entity, day, { entityIds, isSummaryLater: spokenOfLater.has(entity.id) })),
    contacts: yield* filterInSteps(visible.contacts, ({ entityId }) => entityIds.has(entityId)),
    formerIds: withVisibleSuccessors(visible.formerIds, isServed),
  };
}

/**
 * From when the headings of each meeting are in the base: the day of the first document that records it, or that has a passage under
 * one of them. Meetings without any such document have no entry.
 */
function* firstMinutesOf({ documents, passages, agendaItems, statements }: VisibleRecords): Steps<ReadonlyMap<string, string | null>> {
  const days = new Map(documents.map((document) => [document.id, issueDay(document)]));
  const meetingOfItem = new Map(agendaItems.map(({ id, meetingId }) => [id, meetingId]));
  const byPublication = groupBy(documents, ({ publicationId }) => [publicationId]);
  const found: { readonly meetingId: string; readonly day: string | null }[] = [];
  yield* eachInSteps(passages, ({ documentId, agendaItemId }) => {
    const meetingId = meetingOfItem.get(agendaItemId ?? '');
    if (meetingId !== undefined) found.push({ meetingId, day: days.get(documentId) ?? null });
  });
  yield* eachInSteps(statements, (relation) => {
    if (!(relation instanceof Relation) || relation.type !== 'RECORDS') return;
    for (const document of byPublication.get(relation.subjectId) ?? [])
      found.push({ meetingId: relation.objectId, day: issueDay(document) });
  });
  return new Map(
    [...(yield* groupInSteps(found, ({ meetingId }) => [meetingId]))].map(([id, all]) => [id, earliestDay(all.map(({ day }) => day))]),
  );
}

/** Rows that name entities. */
type NamingRows = Pick<VisibleRecords, 'documents' | 'agendaItems' | 'mentions' | 'statements'>;

/** Those of some rows that are not as they were among those that are left. */
function* goneInSteps(all: NamingRows, left: NamingRows): Steps<NamingRows> {
  return {
    documents: (yield* changeInSteps(all.documents, left.documents)).gone,
    agendaItems: (yield* changeInSteps(all.agendaItems, left.agendaItems)).gone,
    mentions: (yield* changeInSteps(all.mentions, left.mentions)).gone,
    statements: (yield* changeInSteps(all.statements, left.statements)).gone,
  };
}

/** The ids of the entities that rows named which are gone, and nothing names that is left. */
function* entitiesNamedNoMore(gone: NamingRows, left: NamingRows & Pick<VisibleRecords, 'dataset'>): Steps<ReadonlySet<string>> {
  const ids = new Set<string>();
  yield* eachNamed(gone, (id) => ids.add(id));
  if (ids.size > 0) yield* eachNamed(left, (id) => ids.delete(id));
  ids.delete(left.dataset?.coalitionId ?? '');
  return ids;
}

/** Goes through the ids of the entities that rows name. */
function* eachNamed({ documents, agendaItems, mentions, statements }: NamingRows, use: (id: string) => void): Steps<void> {
  const add = (...some: readonly (string | null | undefined)[]): void => {
    for (const id of some) if (id !== null && id !== undefined) use(id);
  };
  yield* eachInSteps(documents, ({ publicationId }) => {
    add(publicationId);
  });
  yield* eachInSteps(agendaItems, ({ meetingId, presentedById }) => {
    add(meetingId, presentedById);
  });
  yield* eachInSteps(mentions, ({ entityId }) => {
    add(entityId);
  });
  yield* eachInSteps(statements, (statement) => {
    add(...statement.everyEntityId());
  });
}

/** The ids of the entities of which something was said, or said again, later: a summary may have been written from that. */
function* entitiesSpokenOfLater(gone: readonly Statement[], left: readonly Statement[]): Steps<ReadonlySet<string>> {
  const grounds = ({ evidence, sources }: Statement): number => evidence.length + sources.length;
  const were = new Map<string, Statement>();
  const ids = new Set<string>();
  if (gone.length === 0) return ids;
  yield* eachInSteps(gone, (statement) => were.set(statement.id, statement));
  yield* eachInSteps(left, (statement) => {
    const was = were.get(statement.id);
    if (was && grounds(statement) >= grounds(was)) were.delete(statement.id);
  });
  yield* eachInSteps(were.values(), (statement) => {
    for (const id of statement.everyEntityId()) ids.add(id);
  });
  return ids;
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
  const copy = replaceWhere(entity, { names, ...(isSummaryLater ? { summary: null } : {}) });
  const isRenamed = names.length !== entity.names.length || names.some((name, index) => name !== entity.names[index]);
  return isRenamed ? replaceWhere(copy, { sortKey: sortKeyOf(copy) }) : copy;
}

/** The days on which something came into the base of a reader, in order. */
const daysOf = perViewAhead(function* (view): Steps<readonly string[]> {
  const days = new Set<string | null>(view.documents.map(issueDay));
  yield* eachInSteps(view.statements, ({ sources }) => {
    for (const { accessed } of sources) days.add(accessed);
  });
  return [...days].filter((day) => day !== null).sort();
}, sameUnless(bringsDays));

function bringsDays(change: ViewChange): boolean {
  if (sizeOf(change.lists.documents) > 0) return true;
  for (const { sources } of changedStatements(change)) if (sources.length > 0) return true;
  return false;
}

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
export const minutesOf = perViewAhead(function* (view): Steps<readonly LatestMinutes[]> {
  const issued = yield* flatMapInSteps(view.relations, (relation): LatestMinutes[] => {
    if (relation.type !== 'RECORDS' || !holds(relation) || view.entity(relation.objectId)?.kind !== 'MEETING') return [];
    const days = view.documentsOf(relation.subjectId).map(issueDay);
    return days.flatMap((day) => (day === null ? [] : [{ day, meetingId: relation.objectId }]));
  });
  return issued.sort((one, other) => (isAfter(one, other) ? 1 : -1));
}, sameUnless(concernsMinutes));

/** The minutes that were issued last; null when none has a day. Of several of one day: those of the later meeting, by its id. */
export function latestMinutesOf(view: GraphView): LatestMinutes | null {
  return minutesOf(view).at(-1) ?? null;
}

function isAfter(one: LatestMinutes, other: LatestMinutes): boolean {
  return one.day > other.day || (one.day === other.day && one.meetingId > other.meetingId);
}
