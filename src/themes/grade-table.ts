import { elementAt } from '../core/sorted.js';
import { type InSteps, perViewInSteps } from '../graph/per-view.js';
import { ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import { derivedOf, type GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { type Grade, gradeRank, GRADES } from './grade.js';
import { eachReason, isListed, statedThemeLinks, type ThemeLink, themeLinksOf, widerThemes } from './theme-links.js';

/** The grade of every actor on every theme, in one pass over the actors. */

/** The actors that have a grade on a theme, by name, with their grades as numbers: a table of a whole base has a million. */
export class GradeTable {
  /**
   * @param themes in their order
   * @param starts where the cells of each actor begin, and where those of the last end
   * @param cells see {@link cellOf}; those of an actor are in the order of the themes
   */
  constructor(
    readonly themes: readonly Entity[],
    readonly actors: readonly Entity[],
    private readonly starts: readonly number[],
    private readonly cells: Uint32Array,
  ) {}

  /** Goes through the themes on which an actor has a grade. */
  each(actor: number, use: (theme: number, grade: Grade) => void): void {
    for (let at = elementAt(this.starts, actor); at < elementAt(this.starts, actor + 1); at += 1) {
      const cell = elementAt(this.cells, at);
      use(Math.floor(cell / GRADES.length), elementAt(GRADES, cell % GRADES.length));
    }
  }

  /** How many themes an actor has a grade on. */
  sizeOf(actor: number): number {
    return elementAt(this.starts, actor + 1) - elementAt(this.starts, actor);
  }
}

/** A theme, by its place in the list of all, and a grade on it as one number. */
const cellOf = (theme: number, rank: number): number => theme * GRADES.length + rank;

/** The table of what is stated, without who is only mentioned: computed relations need not be made for it. */
const statedGrades = perViewInSteps((view) => gradesInSteps(view, statedThemeLinks));

/** The table of all grades. */
export const gradeTable: InSteps<GradeTable> = perViewInSteps(function* (view) {
  yield* derivedOf.inSteps(view);
  return yield* gradesInSteps(view, themeLinksOf);
});

/** By kind, how many actors declare or act on a theme or a narrower one. */
export const actingCounts: InSteps<(themeId: string, kinds: readonly EntityKind[]) => number> = perViewInSteps(function* (view) {
  const table = yield* statedGrades.inSteps(view);
  const places = new Map(table.themes.map(({ id }, place) => [id, place]));
  const counts = new Map<EntityKind, Uint32Array>();
  yield* eachActorInSteps(table, (actor, index) => {
    const own = counts.get(actor.kind) ?? new Uint32Array(places.size);
    counts.set(actor.kind, own);
    table.each(index, (theme) => (own[theme] = elementAt(own, theme) + 1));
  });
  return (themeId, kinds) => kinds.reduce((sum, kind) => sum + (counts.get(kind)?.[places.get(themeId) ?? -1] ?? 0), 0);
});

/** Goes through the actors of a table, with a step after some cells. */
export function* eachActorInSteps(table: GradeTable, use: (actor: Entity, index: number) => void): Steps<void> {
  let read = 0;
  for (const [index, actor] of table.actors.entries()) {
    use(actor, index);
    if ((read += 1 + table.sizeOf(index)) <= ROWS_PER_STEP) continue;
    yield;
    read = 0;
  }
}

function* gradesInSteps(view: GraphView, links: (view: GraphView, actorId: string) => readonly ThemeLink[]): Steps<GradeTable> {
  yield* widerThemes.inSteps(view);
  const themes = view.entitiesOfKind('THEME');
  const places = new Map(themes.map(({ id }, place) => [id, place]));
  const actors: Entity[] = [];
  const starts = [0];
  const cells: number[] = [];
  let read = 0;
  for (const actor of view.entities) {
    if (!isListed(actor)) continue;
    const best = new Map<number, number>();
    eachReason(view, actor.id, links(view, actor.id), ({ grade }, { themeId }) => {
      const place = places.get(themeId) ?? -1;
      const rank = gradeRank(grade);
      if (rank < (best.get(place) ?? Infinity)) best.set(place, rank);
      read += 1;
    });
    for (const [place, rank] of [...best].sort(([a], [b]) => a - b)) cells.push(cellOf(place, rank));
    if (best.size > 0) {
      actors.push(actor);
      starts.push(cells.length);
    }
    // Going through its rows takes as long as some reasons.
    if ((read += 1 + view.relationsOf(actor.id).length / 4) <= ROWS_PER_STEP) continue;
    yield;
    read = 0;
  }
  return new GradeTable(themes, actors, starts, Uint32Array.from(cells));
}
