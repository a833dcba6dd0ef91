import { Arg, Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Connection, ConnectionArgs, paginateBy } from '../../core/connection.js';
import { Cost } from '../../core/field-cost.js';
import { foldName } from '../../core/fold.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, type EntityKind, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import { namesOfKind } from '../../search/name-substrings.js';
import { scanCost, scanOf, setOf } from '../conditions.js';
import type { Context } from '../context.js';
import { entityList } from '../entity-lists.js';
import { built, waitFor } from '../operation-work.js';
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
  if (foldName(filter?.text ?? '') !== '')
    for (const { kind } of kinds) await waitFor(work, (isWanted) => namesOfKind.ready(view, kind, isWanted));
  const isInOrder = orderBy === null && kinds.length === 1;
  if (!isInOrder) await built(context, entitiesInOrder(view, order));
  const { rows, looked } = await built(context, entityList(view, kinds, filter, isInOrder ? null : order));
  work?.plan(looked);
  return paginateBy(rows, page, order);
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
