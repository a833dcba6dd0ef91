import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../../core/node.js';
import { Entity } from '../../kinds/index.js';
import { DERIVED_PREFIX } from '../../graph/derived.js';
import { derivedOf } from '../../graph/view.js';
import type { Context } from '../context.js';
import { ready } from '../operation-work.js';
import { checkLength, entityId } from '../ids.js';
import { DATASET_ID, datasetOf } from './dataset.js';
import { changeSetById } from './change-sets.js';
import { revisionById } from './history.js';

/** Anything of the base by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id. Null when there is nothing.' })
  node(
    @Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string,
    @Ctx() context: Context,
  ): Node | null | Promise<Node | null> {
    return nodeOf(id, context);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: 'Several things by their ids, in the order asked; null where there is nothing.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 500.' }) ids: string[],
    @Ctx() context: Context,
  ): (Node | null | Promise<Node | null>)[] {
    checkLength(ids, 'ids');
    const found = new Map([...new Set(ids)].map((id) => [id, nodeOf(id, context)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  @Query(() => Entity, {
    nullable: true,
    description: 'An entity by its id. Null when there is none; one that was renamed or merged answers as the new one.',
  })
  entity(@Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string, @Ctx() { view }: Context): Entity | null {
    const found = entityId(view, id, 'id');
    return found ? view.existing(found) : null;
  }
}

/** Rows of the base, and what else has an id: the base itself, its revisions. */
function nodeOf(id: string, context: Context): Node | null | Promise<Node | null> {
  if (id.startsWith(DERIVED_PREFIX)) return ready(context, derivedOf).then(() => context.view.node(id) ?? null);
  const row = context.view.node(id);
  if (row) return row;
  if (id === DATASET_ID) return datasetOf(context.view);
  if (id.startsWith('change-set/')) return changeSetById(id, context);
  return id.startsWith('revision/') ? revisionById(id, context) : null;
}
