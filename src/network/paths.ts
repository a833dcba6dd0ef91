import { defineEnum } from '../core/enums.js';
import { certaintyRank } from '../core/certainty.js';
import { arrival, type Path, type Step } from '../graph/path.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { BidirectionalSearch, type PathSubgraph, type PathEnds } from './bidirectional-search.js';
import { Traversal, hubsOf, type TraversalOptions } from './traversal.js';

/** How two entities are tied: all simple paths between them, in an order that never depends on how they were found. */

export const PathsOutcome = defineEnum('PathsOutcome', 'Whether there is a path between two entities.', {
  FOUND: ['trouvé', 'found', 'There is at least one within the length.'],
  NONE_WITHIN_LENGTH: ['trop long', 'none within the length', 'There are only longer ones.'],
  DISCONNECTED: ['sans lien', 'disconnected', 'There is none of any length, by the same types, kinds and date.'],
});
export type PathsOutcome = keyof typeof PathsOutcome;

/** How many steps a search for paths may try before it gives up. */
export const MAX_STEPS = 200_000;

export const PathsLimit = defineEnum('PathsLimit', 'Why not all paths are given.', {
  FIRST: ['nombre demandé', 'number asked', 'There are more within the length than were asked for.'],
  WORK: [
    'travail',
    'work',
    `The search stopped after ${MAX_STEPS} steps. The paths given are the first ones in order; whether more follow is not known.`,
  ],
});
export type PathsLimit = keyof typeof PathsLimit;

export const MAX_LENGTH = 6;

export interface PathsQuery extends TraversalOptions {
  readonly from: string;
  /** Another entity than `from`. */
  readonly to: string;
  /** The most relations that a path has, 1 to {@link MAX_LENGTH}. */
  readonly maxLength: number;
  readonly first: number;
  /** The kinds that inner entities may be of; null for all but hubs. */
  readonly through: ReadonlySet<EntityKind> | null;
}

export interface PathsAnswer {
  readonly outcome: PathsOutcome;
  /** The first ones: the shorter first, then the firmer by the least firm step, then by the ids along them. */
  readonly paths: readonly Path[];
  readonly truncatedBy: PathsLimit | null;
}

/** The kinds that tie too much together to be walked through unless asked for. */
const HUB_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['THEME', 'PLACE']);

/** The paths between two entities. */
export function findPaths(view: GraphView, question: PathsQuery, maxSteps = MAX_STEPS): PathsAnswer {
  const { ground, ends } = groundOf(view, question);
  const rank = (relation: number): number => certaintyRank(view.certaintyOf(ground.relation(relation)));
  const between = new BidirectionalSearch(ground, ends);
  const found: number[][] = [];
  const search = { left: maxSteps, wanted: question.first + 1 };
  const answer = (truncatedBy: PathsLimit | null): PathsAnswer => ({
    outcome: 'FOUND',
    paths: found.slice(0, question.first).map((relations) => pathAlong(ground, question.from, relations)),
    truncatedBy,
  });
  for (let length = 1; length <= question.maxLength; length += 1) {
    const corridor = between.corridor(length);
    for (const certainty of [0, 1, 2, 3]) {
      const distances = distancesTo(ends.to, corridor, (relation) => rank(relation) <= certainty);
      collect({ corridor, ends, length, certainty, distances, rank }, found, search);
      if (found.length >= search.wanted) return answer('FIRST');
      if (isOver(found, search)) return answer('WORK');
    }
  }
  if (found.length > 0) return answer(null);
  return { outcome: between.isConnected() ? 'NONE_WITHIN_LENGTH' : 'DISCONNECTED', paths: [], truncatedBy: null };
}

function groundOf(view: GraphView, question: PathsQuery): { ground: Traversal; ends: PathEnds } {
  const { from, to, through } = question;
  const { coalition, occasions } = hubsOf(view);
  const skipsMembership = through === null && coalition !== null && coalition !== from && coalition !== to;
  const ground = new Traversal(view, question, skipsMembership ? (row) => row.type !== 'MEMBER_OF' || row.objectId !== coalition : null);
  const isInner = ({ id, kind }: Entity): boolean => (through ? through.has(kind) : !HUB_KINDS.has(kind) && !occasions.has(id));
  return { ground, ends: { from: ground.numberOf(from), to: ground.numberOf(to), isInner: (number) => isInner(ground.entity(number)) } };
}

/** How far the entities of a corridor are from its end by the relations that are taken. */
function distancesTo(end: number, corridor: PathSubgraph, takes: (relation: number) => boolean): Map<number, number> {
  // A map hands out keys in the order in which they came, those that come meanwhile too: nearest first.
  const distances = new Map([[end, 0]]);
  for (const number of distances.keys()) {
    for (const { to, relation } of corridor.get(number) ?? []) {
      if (!distances.has(to) && takes(relation)) distances.set(to, (distances.get(number) as number) + 1);
    }
  }
  return distances;
}

interface Target {
  readonly corridor: PathSubgraph;
  readonly ends: PathEnds;
  /** Exactly how many steps. */
  readonly length: number;
  /** The rank of the least firm step. */
  readonly certainty: number;
  /** How far from the end entities are by steps that firm. */
  readonly distances: ReadonlyMap<number, number>;
  readonly rank: (relation: number) => number;
}

interface Search {
  left: number;
  readonly wanted: number;
}

/** The first path is always found: on the way to it, distances leave no step to be taken back. */
function isOver(found: readonly unknown[], { wanted, left }: Search): boolean {
  return found.length >= wanted || (left <= 0 && found.length > 0);
}

/**
 * Adds the paths of one length and certainty in the order of the ids along them, until enough are found or no steps are
 * left. As each call finds them in order, what is given first is first among all.
 */
function collect(target: Target, found: number[][], search: Search): void {
  const { corridor, ends, length, certainty, distances, rank } = target;
  if ((distances.get(ends.from) ?? Infinity) > length) return;
  const relations: number[] = [];
  const visited = new Set([ends.from]);
  const extend = (number: number, exact: boolean): void => {
    for (const { to, relation } of corridor.get(number) ?? []) {
      if (isOver(found, search)) return;
      search.left -= 1;
      const remaining = length - relations.length - 1;
      if ((distances.get(to) ?? Infinity) > remaining || (to === ends.to && remaining > 0)) continue;
      const firmness = rank(relation);
      if (firmness > certainty || visited.has(to)) continue;
      const reached = exact || firmness === certainty;
      relations.push(relation);
      visited.add(to);
      if (remaining > 0) extend(to, reached);
      else if (reached) found.push([...relations]);
      visited.delete(to);
      relations.pop();
    }
  };
  extend(ends.from, false);
}

function pathAlong(ground: Traversal, start: string, relations: readonly number[]): Path {
  const steps: Step[] = [];
  let at = start;
  for (const relation of relations.map((number) => ground.relation(number))) {
    const step = { relation, inverse: relation.subjectId !== at };
    steps.push(step);
    at = arrival(step);
  }
  return { start, steps };
}
