import { certaintyRank, worstCertainty } from '../core/certainty.js';
import { joinKeys, numberKey } from '../core/sorted.js';
import type { Relation } from '../statements/relation.js';
import type { GraphView } from './view.js';

/** A relation taken in one direction: against its own when `inverse`. */
export interface Step {
  readonly relation: Relation;
  readonly inverse: boolean;
}

/** Relations that join end to end and come to no entity twice: why, or how, one entity is linked to another. */
export interface Path {
  readonly start: string;
  readonly steps: readonly Step[];
}

/** The entity that a step leads to. */
export function arrival({ relation, inverse }: Step): string {
  return inverse ? relation.subjectId : relation.objectId;
}

/** The ids of the entities that a path comes to, its start first. */
export function entitiesAlong(path: Path): string[] {
  return [path.start, ...path.steps.map(arrival)];
}

/** Whether a path comes to no entity twice. */
export function isSimple(path: Path): boolean {
  return new Set(entitiesAlong(path)).size === path.steps.length + 1;
}

/** A key that sorts paths: the shorter first, then the firmer by its weakest step, then by the ids along it. */
export function pathKey(view: GraphView, path: Path): string {
  const certainty = worstCertainty(...path.steps.map((step) => view.certaintyOf(step.relation)));
  return joinKeys(lengthKey(path), certaintyRank(certainty), idsAlong(path));
}

/** The length of a path as a key that sorts. */
export function lengthKey(path: Path): string {
  return numberKey(path.steps.length, 4);
}

/** The ids along a path, of entities and relations in turn, as a key that sorts. */
export function idsAlong({ start, steps }: Path): string {
  return joinKeys(start, ...steps.flatMap((step) => [arrival(step), step.relation.id]));
}
