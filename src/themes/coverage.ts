import { groupBy } from '../core/group-by.js';
import { sortByKey } from '../core/sorted.js';
import { issueDay } from '../graph/as-of.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { latestDay } from '../statements/days.js';
import { type ActorOnTheme, whoWorksOn } from './who-works-on.js';

/** Who covers what, and of what there is no trace. */

/** How one actor relates to one theme. */
interface CoverageCell extends ActorOnTheme {
  readonly theme: Entity;
}

/** An actor with the themes to which it has a grade, in the order of the table. */
export interface CoverageRow {
  readonly actor: Entity;
  readonly cells: readonly CoverageCell[];
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
  /** By name. */
  readonly rows: readonly CoverageRow[];
  /** The themes that none of these actors declares or acts on. */
  readonly gaps: readonly Entity[];
  readonly basis: CoverageBasis;
}

/** The table of actors by themes. Actors without a grade on any of the themes have no row. */
export function coverage(view: GraphView, themes: readonly Entity[], kinds: ReadonlySet<EntityKind>): Coverage {
  const all: CoverageCell[] = [];
  const gaps: Entity[] = [];
  for (const theme of themes) {
    const cells = whoWorksOn(view, theme.id)
      .filter(({ actor }) => kinds.has(actor.kind))
      .map((row): CoverageCell => ({ ...row, theme }));
    if (cells.every((cell) => cell.grade === 'MENTIONED')) gaps.push(theme);
    all.push(...cells);
  }
  return {
    themes,
    rows: sortByKey(
      [...groupBy(all, ({ actor }) => [actor.id])].map(([id, cells]) => ({ actor: view.existing(id), cells })),
      coverageKey,
    ),
    gaps,
    basis: basisOf(view),
  };
}

export const coverageKey = (row: CoverageRow): string => entityKey(row.actor);

function basisOf(view: GraphView): CoverageBasis {
  return { documents: view.documents.length, latest: latestDay(view.documents.map(issueDay)) };
}
