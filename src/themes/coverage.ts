import { issueDay } from '../graph/as-of.js';
import { perView } from '../graph/per-view.js';
import { SharedBuild } from '../graph/shared-build.js';
import { entityKey } from '../graph/sort-keys.js';
import { atOnce, eachInSteps, mapInSteps, sortByKeyInSteps, type Steps } from '../graph/steps.js';
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
  return atOnce(coverageInSteps(view, themes, kinds));
}

/** Of each view, the table that was asked for last: its pages are asked for one after the other. */
const lastAsked = perView((): { key: string; build: SharedBuild<Coverage> | null } => ({ key: '', build: null }));

/** {@link coverage} as it is made, for all who ask for the same meanwhile, and for its other pages. */
export function coverageBuild(view: GraphView, themes: readonly Entity[], kinds: ReadonlySet<EntityKind>): SharedBuild<Coverage> {
  const last = lastAsked(view);
  const key = [...themes.map(({ id }) => id), ...[...kinds].sort()].join(' ');
  if (!last.build || last.key !== key) Object.assign(last, { key, build: new SharedBuild(coverageInSteps(view, themes, kinds)) });
  return last.build as SharedBuild<Coverage>;
}

function* coverageInSteps(view: GraphView, themes: readonly Entity[], kinds: ReadonlySet<EntityKind>): Steps<Coverage> {
  const cells = new Map<string, CoverageCell[]>();
  const covered = new Set<string>();
  for (const theme of themes) {
    yield* eachInSteps(whoWorksOn(view, theme.id), (row) => {
      if (!kinds.has(row.actor.kind)) return;
      if (row.grade !== 'MENTIONED') covered.add(theme.id);
      const own = cells.get(row.actor.id);
      if (own) own.push({ ...row, theme });
      else cells.set(row.actor.id, [{ ...row, theme }]);
    });
  }
  const rows = yield* mapInSteps(cells, ([id, own]): CoverageRow => ({ actor: view.existing(id), cells: own }));
  return {
    themes,
    rows: yield* sortByKeyInSteps(rows, coverageKey),
    gaps: themes.filter(({ id }) => !covered.has(id)),
    basis: basisOf(view),
  };
}

export const coverageKey = (row: CoverageRow): string => entityKey(row.actor);

function basisOf(view: GraphView): CoverageBasis {
  return { documents: view.documents.length, latest: latestDay(view.documents.map(issueDay)) };
}
