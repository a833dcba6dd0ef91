import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { PartialDate } from '../../core/partial-date.js';
import { Status } from '../../core/status.js';
import { factsOf } from '../../core/fact.js';
import { datesOf, linked, meetingOfPassage, placesOf, statusOf, themesOf, wholesOf, withNarrower } from '../../graph/computed-fields.js';
import { entityKey } from '../../graph/sort-keys.js';
import type { GraphView } from '../../graph/view.js';
import {
  Award,
  Entity,
  Event,
  GovernmentBody,
  KINDS,
  LegalText,
  Meeting,
  Organization,
  Post,
  Project,
  Publication,
  Theme,
} from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { isInformal } from '../../kinds/organization.js';
import { entitiesNamedLike } from '../../search/name-substrings.js';
import { Claim } from '../../statements/claim.js';
import type { Context } from '../context.js';
import { Document, Passage } from '../../documents/document.js';
import { entityIds } from '../ids.js';

/**
 * What follows from the list of kinds: a list with its filter for each, and the views that several kinds share.
 */

interface KindFilter {
  classification?: string[] | null;
  status?: Status[] | null;
  meeting?: string[] | null;
  theme?: string[] | null;
  text?: string | null;
}

const kindResolvers = KINDS.map((kind) => listResolver(kind));

/** The list of a kind: `organizations(filter, first, after…)`. */
function listResolver(kind: KindClass): ClassType {
  const { plural, labelPlural, description } = definitionOf(kind);
  const Filter = filterOf(kind);
  const KindConnection = connectionOf<Entity>(kind.name, () => kind, `${labelPlural.en}, by name.`);

  @Resolver()
  class ListResolver {
    @Query(() => KindConnection, {
      name: plural,
      description: `${labelPlural.en}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
    })
    list(
      @Args(() => ConnectionArgs) page: ConnectionArgs,
      @Arg('filter', () => Filter, { nullable: true, description: 'Which of them.' }) filter: KindFilter | null,
      @Ctx() { view }: Context,
    ): Connection<Entity> {
      return paginate(entitiesListed(view, kind, filter), page, entityKey);
    }
  }
  return ListResolver;
}

function filterOf(kind: KindClass): ClassType {
  const classification = factsOf(kind).find((fact) => fact.name === 'classification');

  @InputType(`${kind.name}Filter`, {
    description: `Which ${definitionOf(kind).labelPlural.en.toLowerCase()}. Each list means any of its values; all fields given must hold.`,
  })
  class Filter implements KindFilter {
    @Field(() => [Status], { nullable: true, description: 'Whose own status is one of these.' })
    status?: Status[] | null;

    @Field(() => [ID], { nullable: true, description: 'Discussed at one of these meetings: named in its minutes, or tied to it.' })
    meeting?: string[] | null;

    @Field(() => [ID], { nullable: true, description: 'With one of these themes or a narrower one.' })
    theme?: string[] | null;

    @Field(() => String, { nullable: true, description: 'With this in one of the names: accents, case and hyphens do not count.' })
    text?: string | null;
  }
  if (classification?.type === 'enum') {
    Field(() => [classification.values], { nullable: true, description: 'Of these classifications.' })(Filter.prototype, 'classification');
  }
  return Filter;
}

/** The entities of a kind that a filter leaves. Informal groups come only when asked for by their classification. */
export function entitiesListed(view: GraphView, kind: KindClass, filter: KindFilter | null): Entity[] {
  const classifications = filter?.classification ? new Set(filter.classification) : null;
  const statuses = filter?.status ? new Set(filter.status) : null;
  const meetings = entityIds(view, filter?.meeting, 'filter.meeting', ['MEETING']);
  const given = entityIds(view, filter?.theme, 'filter.theme', ['THEME']);
  const themes = given && new Set([...given].flatMap((id) => [...withNarrower(view, id)]));
  const named = entitiesNamedLike(view, kind.kind as Entity['kind'], filter?.text ?? '');
  return named.filter((entity) => {
    const classification = (entity as { classification?: string | null }).classification ?? '';
    if (classifications ? !classifications.has(classification) : isInformal(entity)) return false;
    if (statuses && !statuses.has(statusOf(view, entity.id))) return false;
    if (meetings && ![...meetings].some((meeting) => isDiscussedAt(view, entity.id, meeting))) return false;
    return !themes || themesOf(view, entity.id).some((theme) => themes.has(theme.id));
  });
}

function isDiscussedAt(view: GraphView, id: string, meeting: string): boolean {
  if (view.relationsOf(id).some((relation) => relation.subjectId === meeting || relation.objectId === meeting)) return true;
  return view.mentionsOf(id).some((mention) => {
    const passage = view.get(mention.passageId, Passage);
    return passage !== undefined && meetingOfPassage(view, passage) === meeting;
  });
}

/** Gives a field to several kinds, from one function. */
function sharedField(
  name: string,
  kinds: readonly KindClass[],
  type: () => unknown,
  description: string,
  read: (view: GraphView, id: string) => unknown,
  { nullable = false, ...cost }: { nullable?: boolean; rows?: number } = {},
): ClassType[] {
  return kinds.map((kind) => {
    @Resolver(() => kind)
    class SharedFieldResolver {
      @Cost(cost)
      // Named like the field: type-graphql tells the fields of a type apart by the name of their method.
      @FieldResolver(() => type() as ClassType, { nullable, description })
      [name](@Root() entity: Entity, @Ctx() { view }: Context): unknown {
        return read(view, entity.id);
      }
    }
    return SharedFieldResolver;
  });
}

const holders = (view: GraphView, id: string): Entity[] => linked(view, id, ['HOLDS_ROLE'], 'to');
const broader = (view: GraphView, id: string): Entity[] => linked(view, id, ['BROADER'], 'from');
const narrower = (view: GraphView, id: string): Entity[] => linked(view, id, ['BROADER'], 'to');
const usageNotes = (view: GraphView, id: string): Claim[] => view.claimsAbout(id).filter((claim) => claim.claimKind === 'USAGE');

const sharedFields = [
  ...sharedField(
    'status',
    [Project, Event, Meeting],
    () => Status,
    'How far it has come: the accepted claim, UNKNOWN where nothing is said.',
    statusOf,
  ),
  ...sharedField(
    'dates',
    [Project, Event, Meeting, Publication, LegalText, Award],
    () => PartialDate,
    'When it takes place or is dated: the accepted claim; rivals give a one-of set, DISPUTED.',
    datesOf,
    { nullable: true },
  ),
  ...sharedField(
    'places',
    [Organization, GovernmentBody, Project, Event, Meeting],
    () => [Entity],
    'Where it takes place, stands or acts, as far as statements hold.',
    placesOf,
    { rows: 2 },
  ),
  ...sharedField(
    'partOf',
    [Organization, GovernmentBody, Post, Project, Event, Meeting, Award],
    () => [Entity],
    'What it is part of, as far as statements hold.',
    wholesOf,
    { rows: 2 },
  ),
  ...sharedField('holders', [Post], () => [Entity], 'Who holds it, as far as statements hold.', holders, { rows: 2 }),
  ...sharedField('broader', [Theme], () => [Entity], 'The broader concepts, by definition (skos:broader).', broader, { rows: 2 }),
  ...sharedField('narrower', [Theme], () => [Entity], 'The narrower concepts, by definition (skos:narrower).', narrower, { rows: 10 }),
  ...sharedField('usageNotes', [Theme], () => [Claim], 'How the term is used, or should not be, and who says so.', usageNotes, { rows: 3 }),
  ...sharedField(
    'documents',
    [Publication],
    () => [Document],
    'The versions of its text that the base holds.',
    (view, id) => view.documentsOf(id),
    { rows: 2 },
  ),
];

export const KIND_RESOLVERS: readonly ClassType[] = [...kindResolvers, ...sharedFields];
