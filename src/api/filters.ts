import { Field, ID, InputType } from 'type-graphql';
import { NO_DAY } from '../core/partial-date.js';
import { DateScalar } from '../core/scalars.js';
import { Certainty } from '../core/certainty.js';
import { Status } from '../core/status.js';
import { meetingsOfStatement, standsAsOf, withNarrower, withParts } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { EntityKindEnum } from '../kinds/kind.js';
import type { EntityKind } from '../kinds/index.js';
import { type Claim, ClaimKind } from '../statements/claim.js';
import { type FollowUp, FollowUpStatus } from '../statements/follow-up.js';
import type { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { RelationType } from '../statements/vocabulary.js';
import { entityIds } from './ids.js';

/**
 * The filters of lists. Each list field means « any of »; all fields given must hold.
 */

@InputType({ description: 'Which relations. Each list means any of its values; all fields given must hold.' })
export class RelationFilter {
  @Field(() => [RelationType], { nullable: true, description: 'Of these types.' })
  types?: RelationType[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as subject.' })
  subject?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as object.' })
  object?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities at either end.' })
  about?: string[] | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'With an entity of these kinds at the end that no other field gives; at any end when none is given.',
  })
  kinds?: EntityKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as topic.' })
  topics?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of these statuses.' })
  status?: Status[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainty?: Certainty[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  attributedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In the minutes of one of these meetings, or with one of them at an end.' })
  meeting?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these themes, or a narrower one, as subject, object or topic.' })
  theme?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the places and bodies given stand for their parts too.' })
  parts?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'As of this day: what documents dated up to it say. States that had ended are left out; undated rows stay.',
  })
  asOf?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether relations computed from other rows come too. Left out unless asked for.' })
  derived?: boolean | null;
}

@InputType({ description: 'Which claims. Each list means any of its values; all fields given must hold.' })
export class ClaimFilter {
  @Field(() => [ClaimKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: ClaimKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  about?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of these statuses.' })
  status?: Status[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainty?: Certainty[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  attributedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In the minutes of one of these meetings, or about one of them.' })
  meeting?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these themes or a narrower one.' })
  theme?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'As of this day: what documents dated up to it say; undated rows stay.' })
  asOf?: string | null;
}

@InputType({ description: 'Which follow-ups. Each list means any of its values; all fields given must hold.' })
export class FollowUpFilter {
  @Field(() => [FollowUpStatus], { nullable: true, description: 'Of these statuses.' })
  status?: FollowUpStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they stand in an « À suivre » box.' })
  boxed?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  about?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Assigned to one of these entities.' })
  assignee?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Opened in one of these meetings.' })
  openedIn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Closed in one of these meetings.' })
  closedIn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these themes or a narrower one.' })
  theme?: string[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainty?: Certainty[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or before, at the latest reading of the date. Undated ones are left out.',
  })
  dueBefore?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or after, at the earliest reading of the date. Undated ones are left out.',
  })
  dueAfter?: string | null;
}

type Test<T> = (row: T) => boolean;

function all<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const given = tests.filter((test) => test !== null);
  return (row) => given.every((test) => test(row));
}

function anyOf<T, V>(values: readonly V[] | null | undefined, of: (row: T) => V): Test<T> | null {
  if (!values) return null;
  const set = new Set(values);
  return (row) => set.has(of(row));
}

function meets(ids: ReadonlySet<string> | null, of: (id: string) => boolean): boolean {
  return ids !== null && [...ids].some(of);
}

/** Ids with what they stand for: a theme for its narrower ones; a place or body for its parts when asked. */
function widened(
  view: GraphView,
  ids: ReadonlySet<string> | null,
  how: (view: GraphView, id: string) => ReadonlySet<string>,
): ReadonlySet<string> | null {
  return ids && new Set([...ids].flatMap((id) => [...how(view, id)]));
}

function themesGiven(view: GraphView, ids: readonly string[] | null | undefined): ReadonlySet<string> | null {
  return widened(view, entityIds(view, ids, 'filter.theme', ['THEME']), withNarrower);
}

function shared<T extends Statement>(
  view: GraphView,
  filter: Pick<ClaimFilter, 'certainty' | 'attributedTo' | 'asOf'>,
): (Test<T> | null)[] {
  const speakers = entityIds(view, filter.attributedTo, 'filter.attributedTo');
  return [
    anyOf(filter.certainty, (row) => view.certaintyOf(row)),
    speakers && ((row) => row.attributedToId !== null && speakers.has(row.attributedToId)),
    filter.asOf ? (row) => standsAsOf(view, row, filter.asOf) : null,
  ];
}

function inMeetings<T extends Statement>(
  view: GraphView,
  ids: readonly string[] | null | undefined,
  endsOf: (row: T) => readonly string[],
): Test<T> | null {
  const meetings = entityIds(view, ids, 'filter.meeting', ['MEETING']);
  return (
    meetings && ((row) => endsOf(row).some((id) => meetings.has(id)) || meets(meetings, (id) => meetingsOfStatement(view, row).has(id)))
  );
}

/** The test that a relation filter makes. The relations of one entity are tested with its id as `end`. */
export function relationTest(view: GraphView, filter: RelationFilter, end?: string): Test<Relation> {
  const wide = (ids: Set<string> | null): ReadonlySet<string> | null => (filter.parts ? widened(view, ids, withParts) : ids);
  const subject = wide(entityIds(view, filter.subject, 'filter.subject'));
  const object = wide(entityIds(view, filter.object, 'filter.object'));
  const about = wide(entityIds(view, filter.about, 'filter.about'));
  const topics = entityIds(view, filter.topics, 'filter.topics');
  const themes = themesGiven(view, filter.theme);
  const kinds = filter.kinds ? new Set(filter.kinds) : null;
  const isKind = (id: string): boolean => kinds?.has(view.existing(id).kind) ?? true;
  const given = (id: string): boolean => id === end || (about?.has(id) ?? false);
  const otherEnds = (row: Relation): string[] => {
    const subjectGiven = subject !== null || given(row.subjectId);
    const objectGiven = object !== null || given(row.objectId);
    if (subjectGiven && objectGiven)
      return row.subjectId === row.objectId ? [row.subjectId] : [row.subjectId, row.objectId].filter((id) => id !== end);
    if (subjectGiven) return [row.objectId];
    if (objectGiven) return [row.subjectId];
    return [row.subjectId, row.objectId];
  };
  return all<Relation>([
    anyOf(filter.types, (row) => row.type),
    anyOf(filter.status, (row) => row.status),
    subject && ((row) => subject.has(row.subjectId)),
    object && ((row) => object.has(row.objectId)),
    about && ((row) => about.has(row.subjectId) || about.has(row.objectId)),
    kinds && ((row) => otherEnds(row).some(isKind)),
    topics && ((row) => row.topics.some((id) => topics.has(id))),
    themes && ((row) => [row.subjectId, row.objectId, ...row.topics].some((id) => themes.has(id))),
    inMeetings(view, filter.meeting, (row) => [row.subjectId, row.objectId]),
    ...shared<Relation>(view, filter),
  ]);
}

/** The test that a claim filter makes. */
export function claimTest(view: GraphView, filter: ClaimFilter): Test<Claim> {
  const about = entityIds(view, filter.about, 'filter.about');
  const themes = themesGiven(view, filter.theme);
  return all<Claim>([
    anyOf(filter.kinds, (row) => row.claimKind),
    anyOf(filter.status, (row) => row.status),
    about && ((row) => row.about.some((id) => about.has(id))),
    themes && ((row) => row.about.some((id) => themes.has(id))),
    inMeetings(view, filter.meeting, (row) => row.about),
    ...shared<Claim>(view, filter),
  ]);
}

/** The test that a follow-up filter makes. */
export function followUpTest(view: GraphView, filter: FollowUpFilter): Test<FollowUp> {
  const { boxed, dueBefore, dueAfter } = filter;
  const about = entityIds(view, filter.about, 'filter.about');
  const assignee = entityIds(view, filter.assignee, 'filter.assignee');
  const openedIn = entityIds(view, filter.openedIn, 'filter.openedIn', ['MEETING']);
  const closedIn = entityIds(view, filter.closedIn, 'filter.closedIn', ['MEETING']);
  const themes = themesGiven(view, filter.theme);
  return all<FollowUp>([
    anyOf(filter.status, (row) => row.followUpStatus),
    boxed === null || boxed === undefined ? null : (row) => row.boxed === boxed,
    about && ((row) => row.about.some((id) => about.has(id))),
    assignee && ((row) => row.assignees.some((id) => assignee.has(id))),
    openedIn && ((row) => row.openedInId !== null && openedIn.has(row.openedInId)),
    closedIn && ((row) => row.closedInId !== null && closedIn.has(row.closedInId)),
    themes && ((row) => row.about.some((id) => themes.has(id))),
    anyOf(filter.certainty, (row) => view.certaintyOf(row)),
    dueBefore ? (row) => (row.dates?.latest ?? NO_DAY) <= dueBefore : null,
    dueAfter ? (row) => (row.dates?.earliest ?? '') >= dueAfter : null,
  ]);
}
