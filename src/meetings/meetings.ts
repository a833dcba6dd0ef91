import { dateSortKey } from '../core/partial-date.js';
import { sortByKey } from '../core/page.js';
import type { AgendaItem, Passage } from '../documents/document.js';
import { datesOf, holds, meetingOfPassage, statusOf } from '../graph/computed-fields.js';
import { followUpKey } from '../graph/sort-keys.js';
import { type GraphView, perView, perViewAndId } from '../graph/view.js';
import { type Entity, type EntityKind, KINDS } from '../kinds/index.js';
import { hasComputed } from '../kinds/kind.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';

/** What a meeting is joined to: its convener, those who came, its agenda, the meetings before and after it. */

/** Who convened a meeting: the body that organises it. */
export const convenerOf = perViewAndId((view, meetingId): Entity | null => {
  const rows = view.relationsTo(meetingId, 'ORGANISES').filter((relation) => relation.status !== 'CANCELLED');
  const row = rows[0];
  return row ? view.existing(row.subjectId) : null;
});

/** The rows of an attendance list, by person, then body. */
export const attendanceOf = perViewAndId((view, eventId): readonly Relation[] => {
  const rows = [...view.relationsTo(eventId, 'ATTENDS'), ...view.relationsTo(eventId, 'ABSENT_FROM')];
  const name = (id: string | null): string => (id ? view.existing(id).sortKey : '');
  return sortByKey(rows, (row) => [row.type === 'ATTENDS' ? 0 : 1, name(bodyOf(row)), name(personOf(row)), row.id].join('\u0000'));
});

/** The person of an attendance row; null when a body attends without a name being given. */
export function personOf(row: Relation): string | null {
  return row.subjectId.startsWith('person/') ? row.subjectId : null;
}

/** For whom: the body represented, or the body that attends by itself. */
export function bodyOf(row: Relation): string | null {
  return row.onBehalfOfId ?? (personOf(row) ? null : row.subjectId);
}

interface Dated {
  readonly id: string;
  readonly key: string;
  readonly convener: string | null;
}

/** Meetings that have a date and are more than an idea, in the order of time. */
const chronology = perView((view): Dated[] => {
  const dated = view.entitiesOfKind('MEETING').flatMap((meeting): Dated[] => {
    const dates = datesOf(view, meeting.id);
    const status = statusOf(view, meeting.id);
    if (!dates?.earliest || status === 'PROPOSED' || status === 'CANCELLED') return [];
    return [{ id: meeting.id, key: `${dateSortKey(dates)}\u0000${meeting.id}`, convener: convenerOf(view, meeting.id)?.id ?? null }];
  });
  return sortByKey(dated, (meeting) => meeting.key);
});

/** The next or previous meeting of the same convener; null for a meeting without a date or a convener. */
export function neighbour(view: GraphView, meetingId: string, step: 1 | -1): Entity | null {
  const all = chronology(view);
  const self = all.find((meeting) => meeting.id === meetingId);
  if (!self?.convener) return null;
  const row = all.filter((meeting) => meeting.convener === self.convener);
  const other = row[row.indexOf(self) + step];
  return other ? view.existing(other.id) : null;
}

/** The minutes of a meeting, then what is annexed to them. */
export function publicationsOf(view: GraphView, meetingId: string): Entity[] {
  const minutes = view.relationsTo(meetingId, 'RECORDS').map((relation) => relation.subjectId);
  const annexes = minutes.flatMap((id) => view.relationsTo(id, 'ANNEX_OF').map((relation) => relation.subjectId));
  return [...new Set([...minutes, ...annexes])].map((id) => view.existing(id));
}

export function followUpsClosedIn(view: GraphView, meetingId: string): FollowUp[] {
  return view.followUps.filter((followUp) => followUp.closedInId === meetingId);
}

/** The kinds that take place: those with dates and a status of their own. */
export const DATED_KINDS: ReadonlySet<EntityKind> = new Set(
  KINDS.filter((kind) => hasComputed(kind, 'dates', 'status')).map(({ kind }) => kind),
);

/** What the minutes of a meeting date after its day, and do not tell as past: events, meetings and projects, by date. */
export const upcomingAfter = perViewAndId((view, meetingId): Entity[] => {
  const day = datesOf(view, meetingId)?.latest;
  if (!day) return [];
  const ids = new Set(
    view.claims
      .filter(
        (claim) => claim.claimKind === 'DATE' && view.evidenceOf(claim).some((passage) => meetingOfPassage(view, passage) === meetingId),
      )
      .flatMap((claim) => claim.about),
  );
  ids.delete(meetingId);
  const mayBeAfter = (id: string): boolean => {
    const dates = datesOf(view, id);
    return dates !== null && (dates.earliest ?? dates.latest) !== null && (dates.latest === null || dates.latest > day);
  };
  const coming = [...ids]
    .map((id) => view.existing(id))
    .filter((entity) => DATED_KINDS.has(entity.kind) && statusOf(view, entity.id) !== 'PAST' && mayBeAfter(entity.id));
  return sortByKey(coming, (entity) => `${dateSortKey(datesOf(view, entity.id))}\u0000${entity.id}`);
});

/** An entity discussed under an agenda item, with the passages that speak of it. */
export interface Discussed {
  readonly entity: Entity;
  readonly passages: Passage[];
}

/** The item and the sub-headings under it. */
function withSubItems(view: GraphView, item: AgendaItem): Set<string> {
  const reached = new Set([item.id]);
  for (const other of view.agendaOf(item.meetingId)) {
    if (other.parentId && reached.has(other.parentId)) reached.add(other.id);
  }
  return reached;
}

/** What was discussed under an item or its sub-headings: all that its passages name or state something of, by name. */
export const discussedUnder = perViewAndId((view, itemId): Discussed[] => {
  const item = view.agendaItem(itemId);
  if (!item) return [];
  const items = withSubItems(view, item);
  const found = new Map<string, Passage[]>();
  for (const passage of [...items].flatMap((id) => view.passagesUnder(id)).sort((a, b) => a.start - b.start)) {
    for (const id of entitiesIn(view, passage.id)) found.set(id, [...(found.get(id) ?? []), passage]);
  }
  found.delete(item.meetingId);
  return sortByKey(
    [...found].map(([id, passages]) => ({ entity: view.existing(id), passages })),
    discussedKey,
  );
});

export const discussedKey = ({ entity }: Discussed): string => `${entity.sortKey}\u0000${entity.id}`;

/** The entities that a passage names or says something of. */
export function entitiesIn(view: GraphView, passageId: string): Set<string> {
  const ids = new Set<string>();
  for (const mention of view.mentionsInPassage(passageId)) if (mention.entityId) ids.add(mention.entityId);
  for (const statement of view.statementsOn(passageId)) for (const id of entitiesOf(statement)) ids.add(id);
  return ids;
}

/** The entities that a statement is about. */
export function entitiesOf(statement: Statement): readonly string[] {
  if (statement instanceof Relation) {
    return [statement.subjectId, statement.objectId, ...(statement.onBehalfOfId ? [statement.onBehalfOfId] : []), ...statement.topics];
  }
  if (statement instanceof Claim) return statement.about;
  if (statement instanceof FollowUp) return [...statement.about, ...statement.assignees];
  return [];
}

/** The follow-ups whose words stand under an item. */
export function followUpsUnder(view: GraphView, item: AgendaItem): FollowUp[] {
  const passages = [...withSubItems(view, item)].flatMap((id) => view.passagesUnder(id));
  const followUps = passages.flatMap((passage) => view.statementsOn(passage.id).filter((statement) => statement instanceof FollowUp));
  return sortByKey(new Set(followUps), followUpKey);
}

/** An actor that has not come for some meetings. */
export interface Absence {
  readonly actor: Entity;
  /** How many of the convener's latest meetings it was not at, in a row. */
  readonly meetings: number;
  /** The last one it was at; null when it is a member and was at none. */
  readonly lastSeen: Entity | null;
}

/**
 * Who has not been seen for the convener's last `atLeast` meetings or more: bodies that were at an earlier one, and its
 * members. Only meetings of the past with a list of those present count.
 */
export function notSeen(view: GraphView, convenerId: string, atLeast: number): Absence[] {
  const held = chronology(view)
    .filter((meeting) => meeting.convener === convenerId)
    .map((meeting) => ({ id: meeting.id, present: presentAt(view, meeting.id) }))
    .filter((meeting) => meeting.present.size > 0)
    .reverse();
  const members = view
    .relationsTo(convenerId, 'MEMBER_OF')
    .filter(holds)
    .map((relation) => relation.subjectId);
  const actors = new Set([...members, ...held.flatMap((meeting) => [...meeting.present])]);
  const absences = [...actors].map((id): Absence => {
    const missed = held.findIndex((meeting) => meeting.present.has(id));
    return {
      actor: view.existing(id),
      meetings: missed < 0 ? held.length : missed,
      lastSeen: missed < 0 ? null : view.existing((held[missed] as { id: string }).id),
    };
  });
  return sortByKey(
    absences.filter((absence) => absence.meetings >= Math.max(1, atLeast)),
    absenceKey,
  );
}

export const absenceKey = (absence: Absence): string =>
  [String(99_999 - absence.meetings).padStart(5, '0'), absence.actor.sortKey, absence.actor.id].join('\u0000');

/** The bodies present at a meeting. */
function presentAt(view: GraphView, meetingId: string): Set<string> {
  const rows = view.relationsTo(meetingId, 'ATTENDS').filter((row) => row.attendance === 'PRESENT');
  return new Set(rows.map((row) => bodyOf(row)).filter((id) => id !== null));
}
