import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { connectionOf, MAX_PAGE, type Connection, ConnectionArgs, paginate, paginateBy } from '../../core/connection.js';
import { PartialDate } from '../../core/partial-date.js';
import { DateScalar } from '../../core/scalars.js';
import type { Path as PathOfSteps } from '../../graph/path.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, type EntityKind, Theme } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import {
  type Coverage,
  coverageBuild,
  type CoverageCell as Cell,
  CoverageOrderField,
  type CoverageRow as Row,
  type RowOrder,
} from '../../themes/coverage.js';
import { Grade } from '../../themes/grade.js';
import { ACTOR_KINDS } from '../../statements/vocabulary.js';
import { actingCounts } from '../../themes/grade-table.js';
import { actorKey, type ActorOnTheme as Actor, whoWorksOn } from '../../themes/who-works-on.js';
import { checkRange } from '../../core/argument-checks.js';
import { badInput } from '../../errors.js';
import type { Context } from '../context.js';
import { entityId, entityIds, MAX_IDS } from '../ids.js';
import { setOf } from '../conditions.js';
import { built, ready, siftInTurns, waitFor } from '../operation-work.js';
import { Path } from './paths.js';

@ObjectType({ description: 'An actor, its grade on a theme, and why.' })
class ActorOnTheme {
  @Field(() => Entity, { description: 'Who.' })
  actor!: Entity;

  @Field(() => Grade, { description: 'How it relates to the theme: the best that is said.' })
  grade!: Grade;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The date of the latest meeting whose minutes, or else of the latest document that, links the actor to the theme. Null when none is dated.',
  })
  lastMentioned!: PartialDate | null;
}

@Resolver(() => ActorOnTheme)
class ActorOnThemeResolver {
  @FieldResolver(() => [Path], {
    description:
      'Why: the ways from the actor to the theme, the shortest first. All that is stated, of whatever grade; only where the actor is MENTIONED and no more, the passages that name both.',
  })
  because(
    @Root() row: Actor,
    @Arg('first', () => Int, { defaultValue: 3, description: `How many, 1 to ${MAX_PAGE}.` }) first: number,
    @Ctx() { view, work }: Context,
  ): readonly PathOfSteps[] {
    const most = checkRange('first', first, 1, MAX_PAGE);
    work?.look(view.relationsOf(row.actor.id).length);
    return row.because.slice(0, most);
  }
}

const ActorOnThemeConnection = connectionOf<Actor>(
  'ActorOnTheme',
  () => ActorOnTheme,
  'Actors on a theme: by grade, then by how many passages link them to it, the greatest number first, then by name.',
);

@Resolver()
class WhoWorksOnResolver {
  @Query(() => ActorOnThemeConnection, {
    nullable: true,
    description:
      'Who works on a theme or a narrower one, and which sentences say so. Rows that are proposed, cancelled, uncertain or disputed never count, nor do attending, supporting, publishing or being visited. Informal groups are left out. Null when there is no such theme.',
  })
  @Cost({ work: () => 500 })
  async whoWorksOn(
    @Arg('theme', () => ID, { description: 'The theme.' }) theme: string,
    @Arg('grades', () => [Grade], { nullable: true, description: 'Only these grades.' }) grades: Grade[] | null,
    @Arg('kinds', () => [EntityKindEnum], {
      nullable: true,
      description: 'Only actors of these kinds. Organizations, government bodies, people and posts act; other kinds are never listed.',
    })
    kinds: EntityKind[] | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Actor> | null> {
    const { view, work } = context;
    const id = entityId(view, theme, 'theme', ['THEME']);
    if (!id) return null;
    await waitFor(work, (isWanted) => whoWorksOn.ready(view, id, isWanted));
    const rows = await siftInTurns(
      context,
      whoWorksOn(view, id),
      ({ grade, actor }) => (!grades || grades.includes(grade)) && (!kinds || kinds.includes(actor.kind)),
    );
    return paginate(rows, page, actorKey);
  }
}

/** What covers a theme, where nothing else is asked for. */
const COVERING_KINDS: EntityKind[] = ['ORGANIZATION', 'GOVERNMENT_BODY'];

@Resolver(() => Theme)
class ThemeActorsResolver {
  @FieldResolver(() => Int, {
    description:
      'How many organizations and public bodies declare or act on it or on a narrower theme, graded as by `whoWorksOn`. Informal groups are left out.',
  })
  @Cost({ work: () => 50 })
  async actorCount(@Root() { id }: Entity, @Ctx() context: Context): Promise<number> {
    await ready(context, actingCounts);
    return actingCounts(context.view)(id, COVERING_KINDS);
  }
}

@ObjectType({ description: 'How an actor relates to a theme, in the table of who covers what.' })
class CoverageCell {
  @Field(() => Theme, { description: 'The theme.' })
  theme!: Entity;

  @Field(() => Grade, { description: 'How the actor relates to it.' })
  grade!: Grade;

  @Field(() => PartialDate, { nullable: true, description: 'As on `whoWorksOn`.' })
  lastMentioned!: PartialDate | null;
}

@Resolver(() => CoverageCell)
class CoverageCellResolver {
  @FieldResolver(() => Int, { description: 'How many passages link the actor to the theme.' })
  count(@Root() { weight }: Cell): number {
    return weight;
  }
}

@ObjectType({ description: 'An actor, with the themes to which it has a grade.' })
class CoverageRow {
  @Field(() => Entity, { description: 'Who.' })
  actor!: Entity;
}

@Resolver(() => CoverageRow)
class CoverageRowResolver {
  @FieldResolver(() => [CoverageCell], { description: 'The themes to which it has a grade, in the order of `themes`.' })
  @Cost({ rows: 8 })
  cells(@Root() row: Row, @Ctx() { view, work }: Context): readonly Cell[] {
    // Those of the actor, and what leads on from these to themes.
    work?.look(5 * view.relationsOf(row.actor.id).length);
    return row.cells();
  }
}

@InputType({ description: 'In which order the rows of the table of who covers what come.' })
class CoverageOrder {
  @Field(() => CoverageOrderField, { description: 'What they are ordered by.' })
  field!: keyof typeof CoverageOrderField;

  @Field(() => ID, { nullable: true, description: 'The theme, where they are ordered by their grade on one.' })
  theme!: string | null;
}

@ObjectType({ description: 'What an answer is based on: a gap is a gap in what was read, never proof that nobody does it.' })
class CoverageBasis {
  @Field(() => Int, { description: 'How many documents the base has.' })
  documents!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which the latest one was issued. Null when none is known.' })
  latest!: string | null;
}

const CoverageConnection = connectionOf<Row>('Coverage', () => CoverageRow, 'Who covers what: actors by name, and the gaps.');

interface CoveragePage extends Connection<Row> {
  readonly coverage: Coverage;
}

/** As many as the table has, when all are asked for. */
const manyThemes = (size: { entitiesOfKind: (kind: 'THEME') => { readonly length: number } }): number =>
  Math.min(MAX_IDS, size.entitiesOfKind('THEME').length);

@Resolver(() => CoverageConnection)
class CoverageResolver {
  @FieldResolver(() => [Theme], { description: 'The themes of the table, in the order given; by name when none were given.' })
  @Cost({ rows: manyThemes })
  themes(@Root() page: CoveragePage): readonly Entity[] {
    return page.coverage.themes;
  }

  @FieldResolver(() => [Theme], {
    description: 'Those of the themes that no actor of these kinds declares or acts on, as far as the documents of the base say.',
  })
  @Cost({ rows: manyThemes })
  gaps(@Root() page: CoveragePage): readonly Entity[] {
    return page.coverage.gaps;
  }

  @FieldResolver(() => CoverageBasis, { description: 'What the gaps are based on.' })
  basis(@Root() page: CoveragePage): CoverageBasis {
    return page.coverage.basis;
  }

  @Query(() => CoverageConnection, {
    nullable: true,
    description:
      'Who covers what, and of what there is no trace: actors by themes, graded as by `whoWorksOn`. Actors without any grade are left out.',
  })
  @Cost({ work: ({ themes }) => 20 * (Array.isArray(themes) ? themes.length : 50) })
  async coverage(
    @Arg('themes', () => [ID], {
      nullable: true,
      description: `The themes, at most ${MAX_IDS}. By default all, up to the first ${MAX_IDS} by name.`,
    })
    themes: string[] | null,
    @Arg('kinds', () => [EntityKindEnum], {
      nullable: true,
      defaultValue: COVERING_KINDS,
      description: 'The kinds of actors; null for all. Kinds that do not act are never listed.',
    })
    kinds: EntityKind[] | null,
    @Arg('grades', () => [Grade], {
      nullable: true,
      description: 'Only actors with one of these grades on one of the themes; their other cells stay.',
    })
    grades: Grade[] | null,
    @Arg('orderBy', () => CoverageOrder, { nullable: true, description: 'In which order the rows come; by name when it is not said.' })
    orderBy: CoverageOrder | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<CoveragePage> {
    const { view } = context;
    const order = rowOrder(view, orderBy);
    const build = coverageBuild(view, {
      themes: themesGiven(view, themes),
      kinds: setOf(kinds, 'kinds') ?? ACTOR_KINDS,
      grades: grades && new Set(grades),
      order,
    });
    // Making it is not counted: whether it was made before follows from what others asked, and from changes that the reader does not see.
    const coverage = await built(context, build);
    const { edges, nodes, pageInfo, totalCount } = paginateBy(coverage.rows, page, {
      name: order.field === 'NAME' ? '' : JSON.stringify(order),
      keyOf,
      descending: false,
    });
    return { edges, nodes, pageInfo, totalCount, coverage };
  }
}

const keyOf = ({ key }: Row): string => key;

/** @throws BAD_USER_INPUT where the order is by a theme and names none */
function rowOrder(view: GraphView, asked: CoverageOrder | null): RowOrder {
  const field = asked?.field ?? 'NAME';
  if (field !== 'GRADE') return { field };
  const themeId = asked?.theme ? entityId(view, asked.theme, 'orderBy.theme', ['THEME']) : null;
  if (themeId) return { field, themeId };
  throw badInput('orderBy.theme', {
    fr: 'Il faut un thème, dont le degré donne l’ordre.',
    en: 'It needs a theme, by the grades on which to order.',
  });
}

function themesGiven(view: GraphView, ids: readonly string[] | null): Entity[] {
  const given = entityIds(view, ids, 'themes', ['THEME']);
  return given ? [...given].map((id) => view.existing(id)) : view.entitiesOfKind('THEME').slice(0, MAX_IDS);
}

export const THEME_RESOLVERS: readonly ClassType[] = [
  ThemeActorsResolver,
  ActorOnThemeResolver,
  WhoWorksOnResolver,
  CoverageCellResolver,
  CoverageRowResolver,
  CoverageResolver,
];
