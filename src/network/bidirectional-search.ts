import type { Steps } from '../graph/steps.js';
import { Distances } from './distances.js';
import type { Traversal } from './traversal.js';

/**
 * Bidirectional breadth-first search. It starts from both ends, so that only two small neighbourhoods of a large graph are read. From
 * these it keeps the entities that are on a short enough walk between the ends, and only they are searched for paths.
 */

/** The two ends of the paths, and which entities may be inside them. */
export interface PathEnds {
  readonly from: number;
  readonly to: number;
  readonly isInner: (number: number) => boolean;
}

/** A relation of the subgraph, seen from one of its ends. */
export interface SubgraphHop {
  readonly to: number;
  readonly relation: number;
}

/** The entities on walks of at most some length between the ends, each with its hops to others of them, in the order of {@link Traversal.forEachHop}. */
export type PathSubgraph = ReadonlyMap<number, readonly SubgraphHop[]>;

const NOTHING: PathSubgraph = new Map();

/** How many relations are read in a step. */
const RELATIONS_PER_STEP = 20_000;

/** The search from one end: the distance of each entity reached so far. */
class Frontier {
  readonly distances: Distances;
  readonly reached: number[];
  depth = 0;
  layer: number[];
  private read = 0;

  constructor(
    private readonly traversal: Traversal,
    private readonly ends: PathEnds,
    start: number,
  ) {
    this.distances = Distances.begin(traversal.size);
    this.distances.set(start, 0);
    this.reached = [start];
    this.layer = [start];
  }

  get isExhausted(): boolean {
    return this.layer.length === 0;
  }

  /** How many relations the next step reads. */
  cost(): number {
    return this.layer.reduce((sum, number) => sum + this.traversal.totalDegree(number), 0);
  }

  /** Reaches the entities one step further away. */
  *expand(): Steps<void> {
    this.depth += 1;
    const next: number[] = [];
    for (const number of this.layer) {
      if ((this.read += this.traversal.totalDegree(number)) > RELATIONS_PER_STEP) {
        yield;
        this.read = 0;
      }
      this.traversal.forEachHop(number, (to) => {
        if (this.distances.get(to) !== -1 || !isAllowed(this.ends, to)) return;
        this.distances.set(to, this.depth);
        this.reached.push(to);
        next.push(to);
      });
    }
    this.layer = next;
  }
}

function isAllowed({ from, to, isInner }: PathEnds, number: number): boolean {
  return number === from || number === to || isInner(number);
}

/** The search between two entities, for one length after the other. */
export class BidirectionalSearch {
  private readonly forward: Frontier;
  private readonly backward: Frontier;

  constructor(
    private readonly traversal: Traversal,
    private readonly ends: PathEnds,
  ) {
    this.forward = new Frontier(traversal, ends, ends.from);
    this.backward = new Frontier(traversal, ends, ends.to);
  }

  /** The entities on walks of at most some length; empty where there is none. Must be called with ascending lengths. */
  *subgraph(length: number): Steps<PathSubgraph> {
    while (this.forward.depth + this.backward.depth < length && !this.isExhausted) yield* this.expandCheaper();
    const common = this.reachedFromBoth(length);
    if (common.length === 0) return NOTHING;
    const inside = new Set([
      ...common,
      ...(yield* this.reachedFromOne(common, this.backward, this.forward, length)),
      ...(yield* this.reachedFromOne(common, this.forward, this.backward, length)),
    ]);
    const subgraph = new Map<number, readonly SubgraphHop[]>();
    let read = 0;
    for (const number of inside) {
      if ((read += this.traversal.totalDegree(number)) > RELATIONS_PER_STEP) {
        yield;
        read = 0;
      }
      subgraph.set(number, this.hopsWithin(number, inside));
    }
    return subgraph;
  }

  /** Gives back what it noted in; nothing may be asked of it afterwards. */
  end(): void {
    this.forward.distances.end();
    this.backward.distances.end();
  }

  /** Whether there is a path of any length. */
  *isConnected(): Steps<boolean> {
    while (!this.isExhausted && !this.hasMet()) yield* this.expandCheaper();
    return this.hasMet();
  }

  private get isExhausted(): boolean {
    return this.forward.isExhausted || this.backward.isExhausted;
  }

  private *expandCheaper(): Steps<void> {
    yield* (this.forward.cost() < this.backward.cost() ? this.forward : this.backward).expand();
  }

  private hasMet(): boolean {
    return this.reachedFromBoth(Infinity).length > 0;
  }

  /** The entities reached from both ends, on a walk of at most some length. */
  private reachedFromBoth(length: number): number[] {
    const [smaller, larger] =
      this.forward.reached.length < this.backward.reached.length ? [this.forward, this.backward] : [this.backward, this.forward];
    return smaller.reached.filter((number) => {
      const other = larger.distances.get(number);
      return other !== -1 && smaller.distances.get(number) + other <= length;
    });
  }

  /**
   * The entities that only the search `other` has reached although they are on a short enough walk. The search `ended` goes on from its
   * last layer among these alone.
   */
  private *reachedFromOne(common: readonly number[], ended: Frontier, other: Frontier, length: number): Steps<Set<number>> {
    const found = new Set<number>();
    let read = 0;
    let layer = common.filter((number) => ended.distances.get(number) === ended.depth);
    for (let distance = ended.depth + 1; layer.length > 0; distance += 1) {
      const next: number[] = [];
      for (const number of layer) {
        if ((read += this.traversal.totalDegree(number)) > RELATIONS_PER_STEP) {
          yield;
          read = 0;
        }
        this.traversal.forEachHop(number, (to) => {
          const remaining = other.distances.get(to);
          if (ended.distances.get(to) !== -1 || remaining === -1 || distance + remaining > length || found.has(to)) return;
          found.add(to);
          next.push(to);
        });
      }
      layer = next;
    }
    return found;
  }

  private hopsWithin(number: number, inside: ReadonlySet<number>): SubgraphHop[] {
    const hops: SubgraphHop[] = [];
    this.traversal.forEachHop(number, (to, relation) => {
      if (inside.has(to)) hops.push({ to, relation });
    });
    return hops;
  }
}
