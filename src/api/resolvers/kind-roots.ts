import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type Entity, type EntityKind, KINDS } from '../../kinds/index.js';
import { definitionOf, type KindClass } from '../../kinds/kind.js';
import type { Context } from '../context.js';
import { entityId } from '../ids.js';

/** One entity of a kind: `organization(id)`, `governmentBody(id)`… */
function rootResolver(kind: KindClass): ClassType {
  const { label } = definitionOf(kind);

  @Resolver()
  class RootResolver {
    @Query(() => kind, {
      name: kind.name.charAt(0).toLowerCase() + kind.name.slice(1),
      nullable: true,
      description: `One by its id: ${label.en.toLowerCase()}. Null when there is none; one that was renamed or merged answers as the new one.`,
    })
    one(@Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string, @Ctx() { view }: Context): Entity | null {
      const found = entityId(view, id, 'id', [kind.kind as EntityKind]);
      return found ? view.existing(found) : null;
    }
  }
  return RootResolver;
}

export const KIND_ROOT_RESOLVERS: readonly ClassType[] = KINDS.map((kind: KindClass) => rootResolver(kind));
