import { Field, ID, InputType } from 'type-graphql';
import { NO_DAY } from '../core/partial-date.js';
import { DateScalar } from '../core/scalars.js';
import { Certainty } from '../core/certainty.js';
import { Modality } from '../core/modality.js';
import { Status } from '../core/status.js';
import { heldOn, standsIn, withParts } from '../graph/computed-fields.js';
import { dueOf, isOverdue, meetingsThat } from '../graph/courses.js';
import type { GraphView } from '../graph/view.js';
import { EntityKindEnum } from '../kinds/kind.js';
import type { EntityKind } from '../kinds/index.js';
import { type Claim, ClaimKind } from '../statements/claim.js';
import { type FollowUp, FollowUpStatus } from '../statements/follow-up.js';
import type { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { RelationType } from '../statements/vocabulary.js';
import { all, anyOf, setOf, type Test, valuesIn, widened, withNarrowerThemes } from './conditions.js';
import { entityIds } from './ids.js';

/**
 * The filters of statements. Each list field has a plural name and means « any of », so that an empty list leaves nothing; all fields
 * given must hold. Those of entities are in `entity-filter.ts`.
 */

@InputType({ description: 'Which relations. Each list means any of its values; all fields given must hold.' })
export class RelationFilter {
  @Field(() => [RelationType], { nullable: true, description: 'Of these types.' })
  types?: RelationType[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as subject.' })
  subjects?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as object.' })
  objects?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities at either end, or acted for (`onBehalfOf`).' })
  about?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In which somebody acts for one of these entities: who came for an association.' })
  onBehalfOf?: string[] | null;

  @Field(() => [EntityKindEnum], {
    nullable: true,
    description: 'With an entity of these kinds at the end that no other field gives; at any end when none is given.',
  })
  kinds?: EntityKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these entities as topic.' })
  topics?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of these statuses.' })
  statuses?: Status[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainties?: Certainty[] | null;

  @Field(() => [Modality], { nullable: true, description: 'As firm as this in the source.' })
  modalities?: Modality[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  attributedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said in the minutes of one of these meetings.' })
  inMinutesOf?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'With one of these themes, or a narrower one, as subject, object or topic.' })
  themes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the places and bodies given stand for their parts too.' })
  includeParts?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only states that held on this day, as far as their dates say: undated ones stay, unless they were only planned, or over by then. What happens, rather than holds, is left out.',
  })
  holdsOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether relations computed from other rows come too. Left out unless asked for.' })
  derived?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those that were replaced, corrected or withdrawn come too. Left out unless asked for.',
  })
  includeSuperseded?: boolean | null;
}

@InputType({ description: 'Which claims. Each list means any of its values; all fields given must hold.' })
export class ClaimFilter {
  @Field(() => [ClaimKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: ClaimKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  about?: string[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of these statuses.' })
  statuses?: Status[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainties?: Certainty[] | null;

  @Field(() => [Modality], { nullable: true, description: 'As firm as this in the source.' })
  modalities?: Modality[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  attributedTo?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said in the minutes of one of these meetings.' })
  inMinutesOf?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these themes or a narrower one.' })
  themes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those that were replaced, corrected or withdrawn come too. Left out unless asked for.',
  })
  includeSuperseded?: boolean | null;
}

@InputType({ description: 'Which follow-ups. Each list means any of its values; all fields given must hold.' })
export class FollowUpFilter {
  @Field(() => [FollowUpStatus], { nullable: true, description: 'Of these statuses.' })
  statuses?: FollowUpStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they stand in an « À suivre » box.' })
  boxed?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  about?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Assigned to one of these entities now.' })
  assignees?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Opened, proposed or reopened in one of these meetings.' })
  openedIn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Closed in one of these meetings, whatever became of them later.' })
  closedIn?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these themes or a narrower one.' })
  themes?: string[] | null;

  @Field(() => [Certainty], { nullable: true, description: 'Of these certainties.' })
  certainties?: Certainty[] | null;

  @Field(() => [Modality], { nullable: true, description: 'As firm as this in the source.' })
  modalities?: Modality[] | null;

  @Field(() => [ID], { nullable: true, description: 'Spoken of in the minutes of one of these meetings, whichever opened or closed them.' })
  inMinutesOf?: string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Open, and due before this day at the latest reading of the date. Ideas are never overdue.',
  })
  overdueOn?: string | null;

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether those that were replaced, corrected or withdrawn come too. Left out unless asked for.',
  })
  includeSuperseded?: boolean | null;
}

/** The test that a relation filter makes. The relations of one entity are tested with its id as `end`. */
export function relationTest(view: GraphView, filter: RelationFilter, end?: string): Test<Relation> {
  const wide = (ids: Set<string> | null): ReadonlySet<string> | null => (filter.includeParts ? widened(view, ids, withParts) : ids);
  const subjects = wide(entityIds(view, filter.subjects, 'filter.subjects'));
  const objects = wide(entityIds(view, filter.objects, 'filter.objects'));
  const about = wide(entityIds(view, filter.about, 'filter.about'));
  const onBehalfOf = wide(entityIds(view, filter.onBehalfOf, 'filter.onBehalfOf'));
  const topics = entityIds(view, filter.topics, 'filter.topics');
  const themes = withNarrowerThemes(view, filter.themes);
  const kinds = setOf(filter.kinds, 'filter.kinds');
  const isKind = (id: string): boolean => kinds?.has(view.existing(id).kind) ?? true;
  const given = (id: string): boolean => id === end || (about?.has(id) ?? false);
  const otherEnds = (row: Relation): string[] => {
    const subjectGiven = subjects !== null || given(row.subjectId);
    const objectGiven = objects !== null || given(row.objectId);
    if (subjectGiven && objectGiven)
      return row.subjectId === row.objectId ? [row.subjectId] : [row.subjectId, row.objectId].filter((id) => id !== end);
    if (subjectGiven) return [row.objectId];
    if (objectGiven) return [row.subjectId];
    return [row.subjectId, row.objectId];
  };
  const { holdsOn } = filter;
  const actsFor = (row: Relation, ids: ReadonlySet<string>): boolean => row.onBehalfOfId !== null && ids.has(row.onBehalfOfId);
  const tests: (Test<Relation> | null)[] = [
    anyOf(filter.types, 'filter.types', (row) => row.type),
    anyOf(filter.statuses, 'filter.statuses', (row) => row.status),
    subjects && ((row) => subjects.has(row.subjectId)),
    objects && ((row) => objects.has(row.objectId)),
    about && ((row) => about.has(row.subjectId) || about.has(row.objectId) || actsFor(row, about)),
    onBehalfOf && ((row) => actsFor(row, onBehalfOf)),
    kinds && ((row) => otherEnds(row).some(isKind)),
    holdsOn ? (row) => heldOn(view, row, holdsOn) : null,
    topics && ((row) => row.topics.some((id) => topics.has(id))),
    themes && ((row) => [row.subjectId, row.objectId, ...row.topics].some((id) => themes.has(id))),
    ...said<Relation>(view, filter),
  ];
  return all(tests, valuesIn(filter, subjects, objects, about, onBehalfOf, themes));
}

/** The test that a claim filter makes. */
export function claimTest(view: GraphView, filter: ClaimFilter): Test<Claim> {
  const about = entityIds(view, filter.about, 'filter.about');
  const themes = withNarrowerThemes(view, filter.themes);
  const tests: (Test<Claim> | null)[] = [
    anyOf(filter.kinds, 'filter.kinds', (row) => row.claimKind),
    anyOf(filter.statuses, 'filter.statuses', (row) => row.status),
    about && ((row) => row.about.some((id) => about.has(id))),
    themes && ((row) => row.about.some((id) => themes.has(id))),
    ...said<Claim>(view, filter),
  ];
  return all(tests, valuesIn(filter, themes));
}

/** The test that a follow-up filter makes. */
export function followUpTest(view: GraphView, filter: FollowUpFilter): Test<FollowUp> {
  const { boxed, overdueOn, dueBefore, dueAfter, inMinutesOf, ...rest } = filter;
  const about = entityIds(view, filter.about, 'filter.about');
  const assignees = entityIds(view, filter.assignees, 'filter.assignees');
  const openedIn = entityIds(view, filter.openedIn, 'filter.openedIn', ['MEETING']);
  const closedIn = entityIds(view, filter.closedIn, 'filter.closedIn', ['MEETING']);
  const meetings = entityIds(view, inMinutesOf, 'filter.inMinutesOf', ['MEETING']);
  const themes = withNarrowerThemes(view, filter.themes);
  const statements = (row: FollowUp): Statement[] => view.courseOf(row).steps.map(({ statement }) => statement);
  const tests: (Test<FollowUp> | null)[] = [
    anyOf(filter.statuses, 'filter.statuses', (row) => view.courseOf(row).status),
    boxed === null || boxed === undefined ? null : (row) => row.boxed === boxed,
    about && ((row) => row.about.some((id) => about.has(id))),
    assignees && ((row) => view.courseOf(row).assignees.some((id) => assignees.has(id))),
    openedIn && ((row) => [...meetingsThat(view, 'opened', row)].some((id) => openedIn.has(id))),
    closedIn && ((row) => [...meetingsThat(view, 'closed', row)].some((id) => closedIn.has(id))),
    themes && ((row) => row.about.some((id) => themes.has(id))),
    meetings && ((row) => statements(row).some((one) => standsIn(view, one, meetings))),
    overdueOn ? (row) => isOverdue(view, row, overdueOn) : null,
    dueBefore ? (row) => (dueOf(view, row)?.latest ?? NO_DAY) <= dueBefore : null,
    dueAfter ? (row) => (dueOf(view, row)?.earliest ?? '') >= dueAfter : null,
    ...said<FollowUp>(view, rest),
  ];
  return all(tests, valuesIn(filter, themes));
}

/** What all statements can be asked: how sure, how firm, by whom, where. */
function said<T extends Statement>(
  view: GraphView,
  filter: Pick<ClaimFilter, 'certainties' | 'modalities' | 'attributedTo' | 'inMinutesOf'>,
): (Test<T> | null)[] {
  const speakers = entityIds(view, filter.attributedTo, 'filter.attributedTo');
  const meetings = entityIds(view, filter.inMinutesOf, 'filter.inMinutesOf', ['MEETING']);
  return [
    anyOf(filter.certainties, 'filter.certainties', (row) => view.certaintyOf(row)),
    anyOf(filter.modalities, 'filter.modalities', (row) => row.modality),
    speakers && ((row) => row.attributedToId !== null && speakers.has(row.attributedToId)),
    meetings && ((row) => standsIn(view, row, meetings)),
  ];
}
