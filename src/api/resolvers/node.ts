import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Node } from '../../core/node.js';
import { Entity } from '../../kinds/index.js';
import type { Context } from '../context.js';
import { checkLength, entityId } from '../ids.js';

/** Anything of the base by its id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id. Null when there is nothing.' })
  node(@Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string, @Ctx() { view }: Context): Node | null {
    return view.node(id) ?? null;
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several things by their ids, in the order asked; null where there is nothing.' })
  nodes(@Arg('ids', () => [ID], { description: 'At most 500.' }) ids: string[], @Ctx() { view }: Context): (Node | null)[] {
    checkLength(ids, 'ids');
    const found = new Map([...new Set(ids)].map((id) => [id, view.node(id)]));
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
