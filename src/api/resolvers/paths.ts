import { Arg, type ClassType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost, factorOf } from '../../core/field-cost.js';
import { MAX_PAGE } from '../../core/connection.js';
import { badInput } from '../../errors.js';
import { entitiesAlong, type Path as PathOfSteps } from '../../graph/path.js';
import { Entity, type EntityKind } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import { findPathsInSteps, MAX_LENGTH, PathsLimit, PathsOutcome, type PathsQuery } from '../../network/paths.js';
import { adjacencyOf } from '../../network/traversal.js';
import { Relation } from '../../statements/relation.js';
import { RelationType } from '../../statements/vocabulary.js';
import { checkRange } from '../../core/argument-checks.js';
import { derivedOf } from '../../graph/view.js';
import type { Context } from '../context.js';
import { inTurns, ready } from '../operation-work.js';
import { checkLength, entityId } from '../ids.js';

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

@ObjectType({ description: 'How two entities are connected.' })
class Paths {
  @Field(() => PathsOutcome, { description: 'Whether there is a path.' })
  outcome!: PathsOutcome;

  @Field(() => [Path], {
    description: 'The paths: the shorter first, then the firmer by the least firm relation, then by the ids along them.',
  })
  @Cost({ rows: 1 })
  nodes!: readonly PathOfSteps[];

  @Field(() => PathsLimit, { nullable: true, description: 'Why not all paths are given. Null when they are.' })
  truncatedBy!: PathsLimit | null;
}

const PATHS = `How two entities are connected: all ways from one to the other along relations, in either direction, that come to no entity twice. Each of several relations between two entities makes a path of its own.
What connects everybody says nothing of any two, so unless \`through\` is given a path does not lead through a theme or a place; nor through a meeting of the base's own coalition or the minutes of one; nor along a membership of the coalition. They may still be the ends of a path, and a membership of the coalition counts where the coalition is an end.
Null when one of the two does not exist.`;

@Resolver()
class PathsResolver {
  @Query(() => Paths, { nullable: true, description: PATHS })
  @Cost({ work: ({ maxLength }) => 1000 * factorOf(maxLength) })
  async paths(
    @Arg('from', () => ID, { description: 'Where the paths begin.' }) from: string,
    @Arg('to', () => ID, { description: 'Where they end: another entity.' }) to: string,
    @Arg('maxLength', () => Int, { defaultValue: 4, description: `How many relations at most, 1 to ${MAX_LENGTH}.` }) maxLength: number,
    @Arg('first', () => Int, { defaultValue: 5, description: `How many paths, 1 to ${MAX_PAGE}.` }) first: number,
    @Arg('types', () => [RelationType], { nullable: true, description: 'Only along relations of these types.' })
    types: RelationType[] | null,
    @Arg('through', () => [EntityKindEnum], {
      nullable: true,
      description:
        'The kinds that inner entities may be of, and then nothing else is ruled out. By default: all but THEME and PLACE, and not what connects everybody.',
    })
    through: EntityKind[] | null,
    @Arg('includeDerived', () => Boolean, {
      defaultValue: false,
      description: 'Whether relations computed from other rows count too: being present together, being mentioned together, representing.',
    })
    includeDerived: boolean,
    @Ctx() context: Context,
  ): Promise<Paths | null> {
    const { view, work } = context;
    if (includeDerived) await ready(context, derivedOf);
    const limits = { maxLength: checkRange('maxLength', maxLength, 1, MAX_LENGTH), first: checkRange('first', first, 1, MAX_PAGE) };
    if (types) checkLength(types, 'types');
    if (through) checkLength(through, 'through');
    const [start, end] = [entityId(view, from, 'from'), entityId(view, to, 'to')];
    if (from === to || (start && start === end)) {
      throw badInput('to', {
        fr: 'from et to sont la même fiche : aucun chemin n’y mène.',
        en: 'from and to are the same entity: there is no path to find.',
      });
    }
    if (!start || !end) return null;
    const query: PathsQuery = {
      ...limits,
      from: start,
      to: end,
      types: types ? new Set(types) : null,
      through: through ? new Set(through) : null,
      includeDerived,
      look: (relations) => work?.look(relations),
    };
    await ready(context, adjacencyOf(query));
    const { outcome, paths, truncatedBy } = await inTurns(findPathsInSteps(view, query), work);
    return { outcome, nodes: paths, truncatedBy };
  }
}

export const PATHS_RESOLVERS: readonly ClassType[] = [PathResolver, PathsResolver];
