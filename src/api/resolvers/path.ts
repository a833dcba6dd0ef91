import { type ClassType, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { entitiesAlong, type Path as PathOfSteps } from '../../graph/path.js';
import { Entity } from '../../kinds/index.js';
import { Relation } from '../../statements/relation.js';
import type { Context } from '../context.js';

@ObjectType({ description: 'One relation of a path, and the direction in which the path takes it.' })
class PathStep {
  @Field(() => Boolean, { description: 'Whether the path takes it from object to subject: then `inverseLabel` reads right.' })
  inverse!: boolean;

  @Field(() => Relation, { description: 'The relation, with its evidence.' })
  relation!: Relation;
}

@ObjectType({ description: 'Relations that join end to end and come to no entity twice.' })
export class Path {
  @Field(() => [PathStep], { description: 'Its relations, one after the other.' })
  @Cost({ rows: 3 })
  steps!: PathStep[];
}

@Resolver(() => Path)
class PathResolver {
  @FieldResolver(() => Int, { description: 'How many relations it has.' })
  length(@Root() { steps }: PathOfSteps): number {
    return steps.length;
  }

  @FieldResolver(() => [Entity], { description: 'The entities it comes to, both ends included: one more than relations.' })
  @Cost({ rows: 4 })
  entities(@Root() path: PathOfSteps, @Ctx() { view }: Context): Entity[] {
    return entitiesAlong(path).map((id) => view.existing(id));
  }
}

export const PATH_RESOLVERS: readonly ClassType[] = [PathResolver];
