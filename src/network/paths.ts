import { defineEnum } from '../core/enums.js';
import { certaintyRank } from '../core/certainty.js';
import { arrival, type Path, type Step } from '../graph/path.js';
import { atOnce, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { BidirectionalSearch, type PathSubgraph, type PathEnds } from './bidirectional-search.js';
import { Traversal, hubsOf, type TraversalOptions } from './traversal.js';

/** All simple paths between two entities, in an order that does not depend on how they were found. */

export const PathsOutcome = defineEnum('PathsOutcome', 'Whether there is a path between two entities.', {
  FOUND: ['trouvé', 'found', 'There is at least one within the length.'],
  NONE_WITHIN_LENGTH: ['trop long', 'none within the length', 'There are only longer ones.'],
  DISCONNECTED: ['sans lien', 'disconnected', 'There is none of any length, by the same types and kinds.'],
});
export type PathsOutcome = keyof typeof PathsOutcome;

/** How many steps the search for paths may try before it stops. */
const MAX_STEPS = 200_000;

/** How many of them are tried before others are let in. */
const TRIED_PER_STEP = 5_000;

/** How many entities of subgraphs are gone through before others are let in. */
const LOOKED_PER_STEP = 2_000;

export const PathsLimit = defineEnum('PathsLimit', 'Why not all paths are given.', {
  FIRST: ['nombre demandé', 'number requested', 'There are more within the length than were requested.'],
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
  /** The largest number of relations in a path, 1 to {@link MAX_LENGTH}. */
  readonly maxLength: number;
  readonly first: number;
  /** The kinds that inner entities may be of; null for all but hubs. */
  readonly through: ReadonlySet<EntityKind> | null;
}

export interface PathsAnswer {
  readonly outcome: PathsOutcome;
  /** By length, then by the certainty of the least certain step, then by the ids along them. */
  readonly paths: readonly Path[];
  readonly truncatedBy: PathsLimit | null;
}

/** Kinds that link too many entities for a path through them to explain anything: they are passed only on request. */
const HUB_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['THEME', 'PLACE']);

/** The paths between two entities. */
export function findPaths(view: GraphView, query: PathsQuery, maxSteps?: number): PathsAnswer {
  return atOnce(findPathsInSteps(view, query, maxSteps));
}

/** {@link findPaths} in steps. */
export function* findPathsInSteps(view: GraphView, query: PathsQuery, maxSteps = MAX_STEPS): Steps<PathsAnswer> {
  const { traversal, ends } = prepare(view, query);
  const search = new BidirectionalSearch(traversal, ends);
  try {
    return yield* pathsOf(search, { view, query, traversal, ends, maxSteps });
  } finally {
    search.end();
  }
}

interface Search {
  readonly view: GraphView;
  readonly query: PathsQuery;
  readonly traversal: Traversal;
  readonly ends: PathEnds;
  readonly maxSteps: number;
}

function* pathsOf(search: BidirectionalSearch, { view, query, traversal, ends, maxSteps }: Search): Steps<PathsAnswer> {
  const rank = (relation: number): number => certaintyRank(view.certaintyOf(traversal.relation(relation)));
  const found: number[][] = [];
  const budget = { left: maxSteps, wanted: query.first + 1, looked: 0 };
  const answer = (truncatedBy: PathsLimit | null): PathsAnswer => ({
    outcome: 'FOUND',
    paths: found.slice(0, query.first).map((relations) => pathAlong(traversal, query.from, relations)),
    truncatedBy,
  });
  for (let length = 1; length <= query.maxLength; length += 1) {
    const subgraph = yield* search.subgraph(length);
    if (subgraph.size === 0) continue;
    for (const certainty of [0, 1, 2, 3]) {
      const distances = distancesTo(ends.to, subgraph, (relation) => rank(relation) <= certainty);
      if ((budget.looked += subgraph.size) > LOOKED_PER_STEP) {
        yield;
        budget.looked = 0;
      }
      yield* collect({ subgraph, ends, length, certainty, distances, rank }, found, budget);
      if (found.length >= budget.wanted) return answer('FIRST');
      if (isOver(found, budget)) return answer('WORK');
    }
  }
  if (found.length > 0) return answer(null);
  return { outcome: (yield* search.isConnected()) ? 'NONE_WITHIN_LENGTH' : 'DISCONNECTED', paths: [], truncatedBy: null };
}

function prepare(view: GraphView, query: PathsQuery): { traversal: Traversal; ends: PathEnds } {
  const { from, to, through } = query;
  const { coalition, meetings } = hubsOf(view);
  const skipsMembership = through === null && coalition !== null && coalition !== from && coalition !== to;
  const traversal = new Traversal(view, query, skipsMembership ? (row) => row.type !== 'MEMBER_OF' || row.objectId !== coalition : null);
  const isInner = ({ id, kind }: Entity): boolean => (through ? through.has(kind) : !HUB_KINDS.has(kind) && !meetings.has(id));
  return {
    traversal,
    ends: { from: traversal.numberOf(from), to: traversal.numberOf(to), isInner: (number) => isInner(traversal.entity(number)) },
  };
}

/** Breadth-first search within a subgraph: the distance of its entities to one end along the relations that are taken. */
function distancesTo(end: number, subgraph: PathSubgraph, takes: (relation: number) => boolean): Map<number, number> {
  // A map iterates over its keys in insertion order, keys added meanwhile included: it is the queue of the search.
  const distances = new Map([[end, 0]]);
  for (const number of distances.keys()) {
    for (const { to, relation } of subgraph.get(number) ?? []) {
      if (!distances.has(to) && takes(relation)) distances.set(to, (distances.get(number) as number) + 1);
    }
  }
  return distances;
}

interface Target {
  readonly subgraph: PathSubgraph;
  readonly ends: PathEnds;
  /** The hasLeastCertain number of steps. */
  readonly length: number;
  /** The rank of the least certain step. */
  readonly certainty: number;
  /** The distances to the end along steps that certain. */
  readonly distances: ReadonlyMap<number, number>;
  readonly rank: (relation: number) => number;
}

interface Budget {
  left: number;
  readonly wanted: number;
}

/** The first path is always found, whatever the budget: the distances lead to it without backtracking. */
function isOver(found: readonly unknown[], { wanted, left }: Budget): boolean {
  return found.length >= wanted || (left <= 0 && found.length > 0);
}

/**
 * Depth-first search for the paths of one length and certainty, in the order of the ids along them, until enough are found or the budget is
 * spent. Lengths and certainties are searched in order, so the first paths found are the first of all.
 */
function* collect(target: Target, found: number[][], budget: Budget): Steps<void> {
  const { subgraph, ends, length, certainty, distances, rank } = target;
  if ((distances.get(ends.from) ?? Infinity) > length) return;
  const relations: number[] = [];
  const visited = new Set([ends.from]);
  const extend = function* (number: number, hasLeastCertain: boolean): Steps<void> {
    for (const { to, relation } of subgraph.get(number) ?? []) {
      if (isOver(found, budget)) return;
      budget.left -= 1;
      if (budget.left % TRIED_PER_STEP === 0) yield;
      const remaining = length - relations.length - 1;
      if ((distances.get(to) ?? Infinity) > remaining || (to === ends.to && remaining > 0)) continue;
      const rankOfStep = rank(relation);
      if (rankOfStep > certainty || visited.has(to)) continue;
      const isExact = hasLeastCertain || rankOfStep === certainty;
      relations.push(relation);
      visited.add(to);
      if (remaining > 0) yield* extend(to, isExact);
      else if (isExact) found.push([...relations]);
      visited.delete(to);
      relations.pop();
    }
  };
  yield* extend(ends.from, false);
}

function pathAlong(traversal: Traversal, start: string, relations: readonly number[]): Path {
  const steps: Step[] = [];
  let at = start;
  for (const relation of relations.map((number) => traversal.relation(number))) {
    const step = { relation, inverse: relation.subjectId !== at };
    steps.push(step);
    at = arrival(step);
  }
  return { start, steps };
}
