import type { Traversal } from './traversal.js';

/**
 * What lies between two entities. Search goes out from both, so that of a large graph only two small neighbourhoods are
 * read; of those, what is on no way short enough is left out before any path is followed.
 */

/** The two ends of paths, and which entities they may lead through. */
export interface PathEnds {
  readonly from: number;
  readonly to: number;
  readonly isInner: (number: number) => boolean;
}

/** One relation of a corridor, seen from one end. */
export interface SubgraphHop {
  readonly to: number;
  readonly relation: number;
}

/** The entities on ways of at most some length from one end to the other, each with its relations to others of them, in order. */
export type PathSubgraph = ReadonlyMap<number, readonly SubgraphHop[]>;

/** What is near one end: how far each entity is, as far as the search has gone. */
class Neighbourhood {
  readonly distances: Int32Array;
  readonly reached: number[];
  depth = 0;
  frontier: number[];

  constructor(
    private readonly ground: Traversal,
    private readonly ends: PathEnds,
    start: number,
  ) {
    this.distances = new Int32Array(ground.size).fill(-1);
    this.distances[start] = 0;
    this.reached = [start];
    this.frontier = [start];
  }

  get isExhausted(): boolean {
    return this.frontier.length === 0;
  }

  /** How many relations would be read to go one step further. */
  breadth(): number {
    return this.frontier.reduce((sum, number) => sum + this.ground.breadth(number), 0);
  }

  grow(): void {
    this.depth += 1;
    const next: number[] = [];
    for (const number of this.frontier) {
      this.ground.forEachHop(number, (to) => {
        if (this.distances[to] !== -1 || !mayReach(this.ends, to)) return;
        this.distances[to] = this.depth;
        this.reached.push(to);
        next.push(to);
      });
    }
    this.frontier = next;
  }
}

function mayReach({ from, to, isInner }: PathEnds, number: number): boolean {
  return number === from || number === to || isInner(number);
}

/** The ground between two entities, looked at for ever longer ways. */
export class BidirectionalSearch {
  private readonly fore: Neighbourhood;
  private readonly back: Neighbourhood;

  constructor(
    private readonly ground: Traversal,
    private readonly ends: PathEnds,
  ) {
    this.fore = new Neighbourhood(ground, ends, ends.from);
    this.back = new Neighbourhood(ground, ends, ends.to);
  }

  /** What lies on ways of at most some length; empty where there is none. Lengths are asked for in ascending order. */
  corridor(length: number): PathSubgraph {
    while (this.fore.depth + this.back.depth < length && !this.isExhausted) this.growSmaller();
    const common = this.common(length);
    const inside = new Set([
      ...common,
      ...this.beyond(common, this.back, this.fore, length),
      ...this.beyond(common, this.fore, this.back, length),
    ]);
    return new Map([...inside].map((number) => [number, this.hopsWithin(number, inside)]));
  }

  /** Whether there is a way of any length. */
  isConnected(): boolean {
    while (!this.isExhausted && !this.meets()) this.growSmaller();
    return this.meets();
  }

  private get isExhausted(): boolean {
    return this.fore.isExhausted || this.back.isExhausted;
  }

  private growSmaller(): void {
    (this.fore.breadth() < this.back.breadth() ? this.fore : this.back).grow();
  }

  private meets(): boolean {
    return this.common(Infinity).length > 0;
  }

  /** The entities near both ends, on a way of at most some length. */
  private common(length: number): number[] {
    const [some, others] = this.fore.reached.length < this.back.reached.length ? [this.fore, this.back] : [this.back, this.fore];
    return some.reached.filter((number) => {
      const other = others.distances[number] as number;
      return other !== -1 && (some.distances[number] as number) + other <= length;
    });
  }

  /**
   * The entities that only one search has reached and that are yet on a way short enough: from where the other search
   * ended, it goes on among them alone.
   */
  private beyond(common: readonly number[], ended: Neighbourhood, other: Neighbourhood, length: number): Set<number> {
    const found = new Set<number>();
    let layer = common.filter((number) => ended.distances[number] === ended.depth);
    for (let distance = ended.depth + 1; layer.length > 0; distance += 1) {
      const next: number[] = [];
      for (const number of layer) {
        this.ground.forEachHop(number, (to) => {
          const rest = other.distances[to] as number;
          if (ended.distances[to] !== -1 || rest === -1 || distance + rest > length || found.has(to)) return;
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
    this.ground.forEachHop(number, (to, relation) => {
      if (inside.has(to)) hops.push({ to, relation });
    });
    return hops;
  }
}
