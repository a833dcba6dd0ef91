import { defineEnum } from '../core/enums.js';
import { descendingKey, joinKeys } from '../core/sorted.js';
import { issueDay } from '../graph/as-of.js';
import { lastPerView } from '../graph/per-view.js';
import type { SharedBuild } from '../graph/shared-build.js';
import { entityKey } from '../graph/sort-keys.js';
import { atOnce, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { latestDay } from '../statements/days.js';
import { type Grade, gradeRank, GRADES } from './grade.js';
import { eachActorInSteps, type GradeTable, gradeTable } from './grade-table.js';
import { type Support, supportOf } from './who-works-on.js';

/** Who covers what, and of what there is no trace. */

/** How one actor relates to one theme. */
export class CoverageCell implements Support {
  constructor(
    readonly theme: Entity,
    readonly grade: Grade,
    private readonly supports: () => ReadonlyMap<string, Support>,
  ) {}

  get weight(): number {
    return this.support.weight;
  }

  get lastMentioned(): Support['lastMentioned'] {
    return this.support.lastMentioned;
  }

  private get support(): Support {
    return this.supports().get(this.theme.id) as Support;
  }
}

/** An actor with the themes to which it has a grade. */
export class CoverageRow {
  constructor(
    private readonly view: GraphView,
    private readonly index: number,
    private readonly columns: Columns,
    readonly actor: Entity,
    /** Sorts the rows of the table. */
    readonly key: string,
  ) {}

  /** In the order of the table. They are made when somebody asks: a table of a whole base has a million. */
  cells(): CoverageCell[] {
    const { view, actor, columns } = this;
    let found: ReadonlyMap<string, Support> | null = null;
    const supports = (): ReadonlyMap<string, Support> =>
      (found ??= supportOf(
        view,
        actor.id,
        graded.map(({ theme }) => theme.id),
      ));
    const graded = gradesIn(gradeTable(view), this.index, columns).sort((a, b) => a.column - b.column);
    return graded.map(({ theme, grade }) => new CoverageCell(theme, grade, supports));
  }
}

/** What the base had read when it knew no more than this. */
interface CoverageBasis {
  /** How many documents. */
  readonly documents: number;
  /** The day of the latest one; null when none has a date. */
  readonly latest: string | null;
}

export interface Coverage {
  readonly themes: readonly Entity[];
  readonly rows: readonly CoverageRow[];
  /** The themes that none of the actors of these kinds declares or acts on. */
  readonly gaps: readonly Entity[];
  readonly basis: CoverageBasis;
}

export const CoverageOrderField = defineEnum('CoverageOrderField', 'What the rows of the table of who covers what are ordered by.', {
  NAME: ['nom', 'name', 'The name, accents and case apart; people by family name.'],
  THEMES: [
    'thèmes',
    'themes',
    'On how many of the themes it declares or acts, then on how many it has any grade, the most first; then the name.',
  ],
  GRADE: ['degré', 'grade', 'Its grade on one theme, the one that says most first; then the name.'],
});

/** What the rows of a table are ordered by. */
export type RowOrder =
  { readonly field: Exclude<keyof typeof CoverageOrderField, 'GRADE'> } | { readonly field: 'GRADE'; readonly themeId: string };

/** Which table is asked for. */
export interface CoverageQuery {
  readonly themes: readonly Entity[];
  readonly kinds: ReadonlySet<EntityKind>;
  /** Only actors with one of these grades on one of the themes; null for any. */
  readonly grades?: ReadonlySet<Grade> | null;
  /** By name where it is left out. */
  readonly order?: RowOrder;
}

/** The table of actors by themes. Actors without a grade on any of the themes have no row. */
export function coverage(view: GraphView, query: CoverageQuery): Coverage {
  return atOnce(coverageInSteps(view, query));
}

/** How many tables are kept of each view: the pages of one are asked for one after the other, and a page of the site reads several. */
const MAX_TABLES = 8;

const lastAsked = lastPerView<Coverage>(MAX_TABLES);

/** {@link coverage} as it is made, for all who ask for the same meanwhile, and for its other pages. */
export function coverageBuild(view: GraphView, query: CoverageQuery): SharedBuild<Coverage> {
  const { themes, kinds, grades, order } = query;
  const key = JSON.stringify([themes.map(({ id }) => id), [...kinds].sort(), grades ? [...grades].sort() : null, order]);
  return lastAsked(view, key, () => coverageInSteps(view, query));
}

/** The themes of a table with their places in it, by their places among all themes of the view. */
type Columns = ReadonlyMap<number, { readonly theme: Entity; readonly column: number }>;

interface GradeOnTheme {
  readonly theme: Entity;
  readonly column: number;
  readonly grade: Grade;
}

/** The grades that an actor has on the themes of a table. */
function gradesIn(table: GradeTable, actor: number, columns: Columns): GradeOnTheme[] {
  const found: GradeOnTheme[] = [];
  table.each(actor, (place, grade) => {
    const column = columns.get(place);
    if (column) found.push({ ...column, grade });
  });
  return found;
}

function* coverageInSteps(view: GraphView, { themes, kinds, grades = null, order = { field: 'NAME' } }: CoverageQuery): Steps<Coverage> {
  const table = yield* gradeTable.inSteps(view);
  const places = new Map(table.themes.map(({ id }, place) => [id, place]));
  const columns: Columns = new Map(themes.map((theme, column) => [places.get(theme.id) ?? -1, { theme, column }]));
  const covered = new Set<string>();
  const rows: CoverageRow[] = [];
  yield* eachActorInSteps(table, (actor, index) => {
    if (!kinds.has(actor.kind)) return;
    const found = gradesIn(table, index, columns);
    for (const { theme, grade } of found) if (grade !== 'MENTIONED') covered.add(theme.id);
    if (found.length === 0 || (grades && !found.some(({ grade }) => grades.has(grade)))) return;
    rows.push(new CoverageRow(view, index, columns, actor, rowKey(actor, found, order)));
  });
  return {
    themes,
    // They come by name.
    rows: order.field === 'NAME' ? rows : yield* sortByKeyInSteps(rows, ({ key }) => key),
    gaps: themes.filter(({ id }) => !covered.has(id)),
    basis: basisOf(view),
  };
}

function rowKey(actor: Entity, found: readonly GradeOnTheme[], order: RowOrder): string {
  switch (order.field) {
    case 'NAME':
      return entityKey(actor);
    case 'THEMES':
      return joinKeys(
        descendingKey(found.filter(({ grade }) => grade !== 'MENTIONED').length),
        descendingKey(found.length),
        entityKey(actor),
      );
    case 'GRADE': {
      const grade = found.find(({ theme }) => theme.id === order.themeId)?.grade;
      return joinKeys(grade ? gradeRank(grade) : GRADES.length, entityKey(actor));
    }
  }
}

function basisOf(view: GraphView): CoverageBasis {
  return { documents: view.documents.length, latest: latestDay(view.documents.map(issueDay)) };
}
