import { Arg, Args, type ClassType, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { textFact } from '../../core/fact.js';
import { Status } from '../../core/status.js';
import { Passage } from '../../documents/document.js';
import { meetingOfPassage, statusOf, themesOf, withNarrower } from '../../graph/computed-fields.js';
import { entityKey } from '../../graph/sort-keys.js';
import type { GraphView } from '../../graph/view.js';
import { type Entity, KINDS } from '../../kinds/index.js';
import { definitionOf, type EnumFact, enumFactsOf, type KindClass, typeFactOf } from '../../kinds/kind.js';
import { isInformal } from '../../kinds/organization.js';
import { entitiesNamedLike } from '../../search/name-substrings.js';
import type { Context } from '../context.js';
import { entityIds } from '../ids.js';
import { COMPUTED_FIELD_RESOLVERS } from './computed-fields.js';

/**
 * What follows from the list of kinds: a list with its filter for each, and the computed fields that each names.
 */

/** What the filters of all kinds share; each has a list of values for every fact of its kind that is one of a closed set too. */
interface KindFilter {
  status?: Status[] | null;
  meeting?: string[] | null;
  theme?: string[] | null;
  text?: string | null;
}

/** The list of a kind: `organizations(filter, first, after…)`. */
function listResolver(kind: KindClass): ClassType {
  const { plural, labelPlural, description } = definitionOf(kind);
  const Filter = filterOf(kind);
  const KindConnection = connectionOf<Entity>(kind.name, () => kind, `${labelPlural.en}, by name.`);

  @Resolver()
  class ListResolver {
    @Query(() => KindConnection, {
      name: plural,
      nullable: true,
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
  for (const { field, values, label, isType } of enumFactsOf(kind)) {
    const description = isType ? 'Of these classifications.' : `Whose ${label.en.toLowerCase()} is one of these.`;
    Field(() => [values], { nullable: true, description })(Filter.prototype, field);
  }
  return Filter;
}

/** The values that a filter wants of a fact; null when it has no condition on it. */
function wantedValues(filter: KindFilter | null, { field }: EnumFact): ReadonlySet<unknown> | null {
  const values: unknown = filter ? Reflect.get(filter, field) : null;
  return Array.isArray(values) ? new Set<unknown>(values) : null;
}

/** The entities of a kind that a filter leaves. Informal groups come only when asked for by their type. */
export function entitiesListed(view: GraphView, kind: KindClass, filter: KindFilter | null): Entity[] {
  const conditions = enumFactsOf(kind).flatMap((fact) => {
    const values = wantedValues(filter, fact);
    return values ? [{ fact, values }] : [];
  });
  const typeIsGiven = conditions.some(({ fact }) => fact === typeFactOf(kind));
  const statuses = filter?.status ? new Set(filter.status) : null;
  const meetings = entityIds(view, filter?.meeting, 'filter.meeting', ['MEETING']);
  const given = entityIds(view, filter?.theme, 'filter.theme', ['THEME']);
  const themes = given && new Set([...given].flatMap((id) => [...withNarrower(view, id)]));
  const named = entitiesNamedLike(view, kind.kind as Entity['kind'], filter?.text ?? '');
  return named.filter((entity) => {
    if (!typeIsGiven && isInformal(entity)) return false;
    if (conditions.some(({ fact, values }) => !values.has(textFact(entity, fact)))) return false;
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

export const KIND_RESOLVERS: readonly ClassType[] = [...KINDS.map((kind) => listResolver(kind)), ...COMPUTED_FIELD_RESOLVERS];
