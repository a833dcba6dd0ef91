import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { LINKS, networkAround } from '../sql/network.js';
import { shortestPath } from '../sql/path.js';
import { type Ask, type Edge, ids } from '../sql/rows.js';
import { actorsOn } from '../sql/who-works-on.js';
import type { Context } from './entities.js';
import { EntityRow, Grade, InnerKind, RelationRow } from './tables.js';

/**
 * The questions of the graph. No ORM has words for them: such teams write SQL here, so this is that of the hand-written
 * system, sent through TypeORM. What is shown of each result is fetched by DataLoaders as everywhere.
 */

const askOf =
  ({ dataSource }: Context): Ask =>
  <T>(sql: string, ...parameters: readonly (string | number)[]) =>
    dataSource.query<T[]>(sql, [...parameters]);

@ObjectType()
class PathStep {
  @Field(() => Boolean)
  inverse!: boolean;

  @Field(() => RelationRow)
  relation!: RelationRow;
}

@ObjectType()
class Path {
  @Field(() => Int)
  length!: number;

  @Field(() => [EntityRow])
  entities!: EntityRow[];

  @Field(() => [PathStep])
  steps!: PathStep[];
}

@ObjectType()
class Paths {
  @Field(() => [Path])
  nodes!: Path[];
}

@ObjectType()
class Reason {
  @Field(() => [PathStep])
  steps!: PathStep[];
}

@ObjectType()
class ActorOnTheme {
  @Field(() => Grade)
  grade!: Grade;

  @Field(() => EntityRow)
  actor!: EntityRow;

  reasons!: Reason[];

  @Field(() => [Reason])
  because(@Arg('first', () => Int) first: number): Reason[] {
    return this.reasons.slice(0, first);
  }
}

@ObjectType()
class ActorConnection {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [ActorOnTheme])
  nodes!: ActorOnTheme[];
}

@ObjectType()
class NetworkNode {
  @Field(() => Int)
  depth!: number;

  @Field(() => Int)
  degree!: number;

  @Field(() => EntityRow)
  entity!: EntityRow;
}

@ObjectType()
class NetworkLink {
  @Field(() => ID)
  source!: string;

  @Field(() => ID)
  target!: string;

  @Field(() => RelationRow)
  relation!: RelationRow;
}

@ObjectType()
class Network {
  @Field(() => Int)
  shown!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => String, { nullable: true })
  truncatedBy!: string | null;

  @Field(() => [NetworkNode])
  nodes!: NetworkNode[];

  @Field(() => [NetworkLink])
  edges!: NetworkLink[];
}

async function stepsOf(context: Context, hops: readonly { edge: Edge; inverse: boolean }[]): Promise<PathStep[]> {
  return Promise.all(hops.map(async ({ edge, inverse }) => ({ inverse, relation: await context.loaders.relation.load(edge.id) })));
}

@Resolver()
export class GraphResolver {
  @Query(() => ActorConnection)
  async whoWorksOn(
    @Arg('theme', () => ID) theme: string,
    @Arg('grades', () => [Grade]) grades: Grade[],
    @Arg('first', () => Int) first: number,
    @Ctx() context: Context,
  ): Promise<ActorConnection> {
    const all = (await actorsOn(askOf(context), theme)).filter(({ grade }) => grades.includes(grade as Grade));
    const nodes = await Promise.all(
      all.slice(0, first).map(async ({ id, grade, because }) =>
        Object.assign(new ActorOnTheme(), {
          grade: grade as Grade,
          actor: await context.loaders.entity.load(id),
          reasons: [
            {
              steps: await stepsOf(
                context,
                because.map((edge) => ({ edge, inverse: false })),
              ),
            },
          ],
        }),
      ),
    );
    return { totalCount: all.length, nodes };
  }

  @Query(() => Network)
  async network(
    @Arg('around', () => [ID]) [around = '']: string[],
    @Arg('depth', () => Int) depth: number,
    @Arg('maxNodes', () => Int) maxNodes: number,
    @Ctx() context: Context,
  ): Promise<Network> {
    const ask = askOf(context);
    const { nodes, total } = await networkAround(ask, { around, depth, maxNodes });
    const shown = ids(nodes.map(({ id }) => id));
    const links = await ask<Edge & { status: string }>(LINKS, shown, shown);
    return {
      shown: nodes.length,
      total,
      truncatedBy: nodes.length < total ? 'MAX_NODES' : null,
      nodes: await Promise.all(
        nodes.map(async ({ id, depth, degree }) => ({ depth, degree, entity: await context.loaders.entity.load(id) })),
      ),
      edges: links.map((edge) => ({ source: edge.subjectId, target: edge.objectId, relation: edge as RelationRow })),
    };
  }

  @Query(() => Paths)
  async paths(
    @Arg('from', () => ID) from: string,
    @Arg('to', () => ID) to: string,
    @Arg('maxLength', () => Int) maxLength: number,
    @Arg('first', () => Int, { description: 'The first is all that is worked out.' }) _first: number,
    @Arg('through', () => [InnerKind]) through: InnerKind[],
    @Ctx() context: Context,
  ): Promise<Paths> {
    const hops = await shortestPath(askOf(context), { from, to, maxLength, through });
    if (!hops) return { nodes: [] };
    const along = [from, ...hops.map(({ edge, inverse }) => (inverse ? edge.subjectId : edge.objectId))];
    const entities = await Promise.all(along.map((id) => context.loaders.entity.load(id)));
    return { nodes: [{ length: hops.length, entities, steps: await stepsOf(context, hops) }] };
  }
}
