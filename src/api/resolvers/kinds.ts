import { Arg, Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Connection, ConnectionArgs, paginateBy } from '../../core/connection.js';
import { Cost } from '../../core/field-cost.js';
import { foldName } from '../../core/fold.js';
import { filterInSteps } from '../../graph/steps.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, type EntityKind, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { entitiesNamedLike, namesOfKind } from '../../search/name-substrings.js';
import { isWaiting } from '../as-of.js';
import { scanCost, scanOf, setOf } from '../conditions.js';
import type { Context } from '../context.js';
import { inTurns, siftInTurns } from '../operation-work.js';
import { type EntityConditions, EntityFilter, entityTest, kindFilterOf } from '../entity-filter.js';
import { entitiesInOrder, EntityOrder, entityOrder } from '../orders.js';
import { COMPUTED_FIELD_RESOLVERS } from './computed-fields.js';

/**
 * What follows from the list of kinds: a list with its filter for each, one across kinds, and the computed fields that each names.
 */

const ORDER = { nullable: true, description: 'In which order; by name when it is not said.' } as const;

/** The list of a kind: `organizations(filter, orderBy, first, after…)`. */
function listResolver(kind: KindClass): ClassType {
  const { plural, labelPlural, description } = definitionOf(kind);
  const Filter = kindFilterOf(kind);
  const KindConnection = connectionOf<Entity>(kind.name, () => kind, `${labelPlural.en}, by name unless another order is asked for.`);

  @Resolver()
  class ListResolver {
    @Query(() => KindConnection, {
      name: plural,
      nullable: true,
      description: `${labelPlural.en}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
    })
    @Cost({ ...scanCost('entities'), most: (_args, size) => size.entitiesOfKind(kind.kind).length })
    async list(
      @Args(() => ConnectionArgs) page: ConnectionArgs,
      @Arg('filter', () => Filter, { nullable: true, description: 'Which of them.' }) filter: EntityConditions | null,
      @Arg('orderBy', () => EntityOrder, ORDER) orderBy: EntityOrder | null,
      @Ctx() context: Context,
    ): Promise<Connection<Entity>> {
      return entityPage(context, [kind], filter, orderBy, page);
    }
  }
  return ListResolver;
}

const EntityConnection = connectionOf<Entity>('Entity', () => Entity, 'Entities of any kind, by name unless another order is asked for.');

@Resolver()
class EntitiesResolver {
  @Query(() => EntityConnection, { description: 'Entities across kinds.' })
  @Cost({ work: (_args, { entities }) => scanOf(entities.length), most: (_args, { entities }) => entities.length })
  async entities(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('filter', () => EntityFilter, { nullable: true, description: 'Which of them.' }) filter: EntityConditions | null,
    @Arg('orderBy', () => EntityOrder, ORDER) orderBy: EntityOrder | null,
    @Ctx() context: Context,
  ): Promise<Connection<Entity>> {
    const kinds = setOf(filter?.kinds, 'filter.kinds');
    return entityPage(context, kinds ? KINDS.filter(({ kind }) => kinds.has(kind)) : KINDS, filter, orderBy, page);
  }
}

async function entityPage(
  context: Context,
  kinds: readonly KindClass[],
  filter: EntityConditions | null,
  orderBy: EntityOrder | null,
  page: ConnectionArgs,
): Promise<Connection<Entity>> {
  const { view, work } = context;
  const order = entityOrder(view, orderBy);
  const passes = entityTest(view, kinds, filter);
  const found = await siftInTurns(context, await named(context, kinds, filter?.text ?? ''), passes);
  if (orderBy === null && kinds.length === 1) return paginateBy(found, page, order);
  const all = entitiesInOrder(view, order);
  await all.inTurns(isWaiting);
  work?.check();
  const left = new Set(found);
  const sorted = await inTurns(
    filterInSteps(all.now(), (entity) => left.has(entity)),
    work,
  );
  return paginateBy(sorted, page, order);
}

/** The entities of some kinds with a text in one of their names; of one kind, in the order of names. */
async function named({ view, work }: Context, kinds: readonly KindClass[], text: string): Promise<readonly Entity[]> {
  const folded = foldName(text);
  if (folded === '' && kinds.length === KINDS.length) return view.entities;
  if (folded !== '') for (const { kind } of kinds) await namesOfKind.ready(view, kind, isWaiting);
  work?.check();
  return kinds.flatMap((kind) => entitiesNamedLike(view, kind.kind as EntityKind, text));
}

/** The entities of a kind that its list has when nothing is asked. */
export function entitiesListed(view: GraphView, kind: KindClass): Entity[] {
  return view.entitiesOfKind(kind.kind as EntityKind).filter(entityTest(view, [kind], null));
}

export const KIND_RESOLVERS: readonly ClassType[] = [
  ...KINDS.map((kind) => listResolver(kind)),
  EntitiesResolver,
  ...COMPUTED_FIELD_RESOLVERS,
];
