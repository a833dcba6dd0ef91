import { type ClassType, Field, ID, InputType } from 'type-graphql';
import { textFact } from '../core/fact.js';
import { DateScalar } from '../core/scalars.js';
import { Status } from '../core/status.js';
import { badInput, show } from '../errors.js';
import { datesOf, meetingOfDocument, placesOf, stateOf, statusOf, themesOf, withParts } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { type Entity, type EntityKind, KINDS } from '../kinds/index.js';
import { definitionOf, EntityKindEnum, enumFactsOf, hasComputed, type KindClass, typeFactOf } from '../kinds/kind.js';
import { isInformal } from '../kinds/organization.js';
import { PublicationState } from '../kinds/publication.js';
import { mayFallWithin } from '../meetings/calendar.js';
import { convenerOf } from '../meetings/chronology.js';
import { holds } from '../statements/holds.js';
import { THEME_TYPES, typesAllow } from '../statements/vocabulary.js';
import { all, anyOf, setOf, type Test, valuesIn, widened, withNarrowerThemes } from './conditions.js';
import { entityIds } from './ids.js';

/**
 * The filters of entities: one across kinds, and one for each kind with the same words, those that its declaration gives a meaning
 * to. Each list field has a plural name and means « any of », so that an empty list leaves nothing; all fields given must hold.
 */

/** What filters of entities can ask. The facts of a kind that are one of a closed set have fields of their own beside these. */
export interface EntityConditions {
  readonly kinds?: readonly EntityKind[] | null;
  readonly ids?: readonly string[] | null;
  readonly text?: string | null;
  readonly themes?: readonly string[] | null;
  readonly places?: readonly string[] | null;
  readonly memberOf?: readonly string[] | null;
  readonly includeParts?: boolean | null;
  readonly inMinutesOf?: readonly string[] | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly statuses?: readonly Status[] | null;
  readonly states?: readonly PublicationState[] | null;
  readonly conveners?: readonly string[] | null;
  readonly typeCodes?: readonly string[] | null;
}

interface Word {
  readonly type: () => unknown;
  readonly description: string;
  /** Whether a kind has what is asked; what all kinds have has none. */
  readonly isOf?: (kind: KindClass) => boolean;
}

const hasPlaces = (kind: KindClass): boolean => hasComputed(kind, 'places');
const isMember = (kind: KindClass): boolean => typesAllow(['MEMBER_OF'], kind.kind as EntityKind);

/** What only one kind has: the filter across kinds does not ask for it. */
const OF_ONE_KIND: ReadonlySet<string> = new Set(['conveners', 'states']);

/** Every field of the filters but `kinds`, which is of the filter across kinds, and `typeCodes`, which is typed where the kind is known. */
const WORDS: Readonly<Record<Exclude<keyof EntityConditions, 'kinds' | 'typeCodes'>, Word>> = {
  ids: { type: () => [ID], description: 'With one of these ids; former ids lead to present ones.' },
  text: { type: () => String, description: 'With this in one of the names: accents, case and hyphens do not count.' },
  themes: {
    type: () => [ID],
    description: 'That work on, serve or are about one of these themes or a narrower one.',
    isOf: (kind) => typesAllow(THEME_TYPES, kind.kind as EntityKind),
  },
  places: { type: () => [ID], description: 'That stand, act or take place in one of these places.', isOf: hasPlaces },
  memberOf: { type: () => [ID], description: 'That are members of one of these bodies.', isOf: isMember },
  includeParts: {
    type: () => Boolean,
    description: 'Whether the places and bodies given stand for their parts too.',
    isOf: (kind) => hasPlaces(kind) || isMember(kind),
  },
  inMinutesOf: { type: () => [ID], description: 'Named in the minutes of one of these meetings.' },
  from: {
    type: () => DateScalar,
    description: 'That may fall on this day or a later one. What has no date is left out.',
    isOf: (kind) => hasComputed(kind, 'dates'),
  },
  to: {
    type: () => DateScalar,
    description: 'That may fall on this day or an earlier one. What has no date is left out.',
    isOf: (kind) => hasComputed(kind, 'dates'),
  },
  statuses: {
    type: () => [Status],
    description: 'Whose own status is one of these.',
    isOf: (kind) => hasComputed(kind, 'status'),
  },
  states: {
    type: () => [PublicationState],
    description: 'Whose text has come so far.',
    isOf: (kind) => hasComputed(kind, 'state'),
  },
  conveners: { type: () => [ID], description: 'Convened by one of these bodies.', isOf: (kind) => hasComputed(kind, 'convener') },
};

function declare(prototype: object, name: string, { type, description }: Word): void {
  Field(type as () => ClassType, { nullable: true, description })(prototype, name);
}

@InputType({
  description:
    'Which entities, of all kinds. Each list means any of its values; all fields given must hold. What is asked of something that a kind has not (a status, a date, places) leaves out its entities.',
})
export class EntityFilter {}

declare(EntityFilter.prototype, 'kinds', { type: () => [EntityKindEnum], description: 'Of these kinds.' });
for (const [name, word] of Object.entries(WORDS)) {
  if (!OF_ONE_KIND.has(name)) declare(EntityFilter.prototype, name, word);
}
declare(EntityFilter.prototype, 'typeCodes', {
  type: () => [String],
  description:
    'Of these types, by the values of the enums of all kinds: ASSOCIATION, MINISTRY, WORKSHOP. Informal groups come only so, or by id.',
});

/** The filter of one kind: the words that mean something of it, and its facts that are one of a closed set. */
export function kindFilterOf(kind: KindClass): ClassType<EntityConditions> {
  @InputType(`${kind.name}Filter`, {
    description: `Which ${definitionOf(kind).labelPlural.en.toLowerCase()}. Each list means any of its values; all fields given must hold.`,
  })
  class Filter {}
  for (const [name, word] of Object.entries<Word>(WORDS)) {
    if (word.isOf?.(kind) ?? true) declare(Filter.prototype, name, word);
  }
  for (const fact of enumFactsOf(kind)) {
    const { values, label, isType } = fact;
    const description = isType ? 'Of these types.' : `Whose ${label.en.toLowerCase()} is one of these.`;
    if (filterNameOf(fact) in WORDS) throw new Error(`the filter of ${kind.name} by ${fact.field} has the name of one of all kinds`);
    declare(Filter.prototype, filterNameOf(fact), { type: () => [values], description });
  }
  return Filter;
}

/** The field of a filter that asks for a fact of a closed set: `typeCodes` for what sort of its kind an entity is, else `levels` for `level`. */
function filterNameOf({ field, isType }: { readonly field: string; readonly isType?: boolean }): string {
  return isType ? 'typeCodes' : `${field}s`;
}

/** The entities of some kinds that a filter leaves; informal groups only when asked for by type or id. */
export function entityTest(view: GraphView, kinds: readonly KindClass[], filter: EntityConditions | null): Test<Entity> {
  if (!filter) return (entity) => !isInformal(entity);
  const wide = (ids: Set<string> | null): ReadonlySet<string> | null => (filter.includeParts ? widened(view, ids, withParts) : ids);
  const ids = entityIds(view, filter.ids, 'filter.ids');
  const themes = withNarrowerThemes(view, filter.themes);
  const places = wide(entityIds(view, filter.places, 'filter.places', ['PLACE']));
  const bodies = wide(entityIds(view, filter.memberOf, 'filter.memberOf'));
  const members = bodies && membersOf(view, bodies);
  const meetings = entityIds(view, filter.inMinutesOf, 'filter.inMinutesOf', ['MEETING']);
  const named = meetings && namedInMinutes(view, meetings);
  const conveners = entityIds(view, filter.conveners, 'filter.conveners');
  const types = typesGiven(filter.typeCodes);
  const statuses = setOf(filter.statuses, 'filter.statuses');
  const states = setOf(filter.states, 'filter.states');
  const asksForInformal = ids !== null || types !== null;
  const tests: (Test<Entity> | null)[] = [
    asksForInformal ? null : (entity) => !isInformal(entity),
    ids && (({ id }) => ids.has(id)),
    types && ((entity) => types.has(typeOf(entity))),
    ...kinds.flatMap((kind) => factTests(kind, filter)),
    statuses && ofKinds('statuses', ({ id }) => statuses.has(statusOf(view, id))),
    states && ofKinds('states', ({ id }) => states.has(stateOf(view, id))),
    withinTest(view, filter),
    places && ofKinds('places', ({ id }) => placesOf(view, id).some((place) => places.has(place.id))),
    members && (({ id }) => members.has(id)),
    themes && (({ id }) => themesOf(view, id).some((theme) => themes.has(theme.id))),
    conveners && ofKinds('conveners', ({ id }) => conveners.has(convenerOf(view, id)?.id ?? '')),
    named && (({ id }) => named.has(id)),
  ];
  return all(tests, valuesIn(filter, themes, places, bodies, members, named));
}

/** A test that only entities of the kinds with that word in their filter can pass. */
function ofKinds(word: keyof typeof WORDS, test: Test<Entity>): Test<Entity> {
  const kinds: ReadonlySet<string> = new Set(KINDS.filter((kind) => WORDS[word].isOf?.(kind) ?? true).map(({ kind }) => kind));
  return (entity) => kinds.has(entity.kind) && test(entity);
}

function typeOf(entity: Entity): string | null {
  const fact = typeFactOf(entity.constructor);
  return fact && textFact(entity, fact);
}

/** The types of all kinds: the values of their enums. */
const TYPE_CODES: ReadonlySet<string> = new Set(KINDS.flatMap((kind) => Object.keys(typeFactOf(kind)?.values ?? {})));

/** @throws BAD_USER_INPUT for a type that no kind has */
function typesGiven(codes: readonly string[] | null | undefined): ReadonlySet<string | null> | null {
  const types = setOf(codes, 'filter.typeCodes');
  if (!types) return null;
  const unknown = [...types].find((code) => !TYPE_CODES.has(code));
  if (unknown === undefined) return types;
  throw badInput('filter.typeCodes', {
    fr: `filter.typeCodes : ${show(unknown)} n’est le type d’aucun genre de fiche.`,
    en: `filter.typeCodes: ${show(unknown)} is no type of any kind of entity.`,
  });
}

/** What the filter of a kind asks of facts of its own, what sort of its kind an entity is apart. */
function factTests(kind: KindClass, filter: EntityConditions): (Test<Entity> | null)[] {
  return enumFactsOf(kind)
    .filter(({ isType }) => !isType)
    .map((fact) => {
      const name = filterNameOf(fact);
      const values: unknown = Reflect.get(filter, name);
      return Array.isArray(values) ? anyOf<Entity, unknown>(values, `filter.${name}`, (entity) => textFact(entity, fact)) : null;
    });
}

function withinTest(view: GraphView, { from = null, to = null }: EntityConditions): Test<Entity> | null {
  if (from === null && to === null) return null;
  checkDays(from, to, 'filter.');
  return ofKinds('from', ({ id }) => mayFallWithin(datesOf(view, id), from, to));
}

/** @throws BAD_USER_INPUT when the last day precedes the first */
export function checkDays(from: string | null, to: string | null, path = ''): void {
  if (from === null || to === null || to >= from) return;
  throw badInput(`${path}to`, {
    fr: `${path}to (${to}) précède ${path}from (${from}).`,
    en: `${path}to (${to}) comes before ${path}from (${from}).`,
  });
}

/** The ids of what the minutes of some meetings name. */
function namedInMinutes(view: GraphView, meetings: ReadonlySet<string>): ReadonlySet<string | null> {
  const minutes = view.documents.filter(({ id }) => meetings.has(meetingOfDocument(view, id) ?? ''));
  const passages = minutes.flatMap(({ id }) => view.passagesOf(id));
  return new Set(passages.flatMap(({ id }) => view.mentionsInPassage(id).map(({ entityId }) => entityId)));
}

/** The ids of the members of some bodies, as far as statements hold. */
function membersOf(view: GraphView, bodies: ReadonlySet<string>): ReadonlySet<string> {
  const rows = [...bodies].flatMap((body) => view.relationsTo(body, 'MEMBER_OF'));
  return new Set(rows.filter(holds).map(({ subjectId }) => subjectId));
}
