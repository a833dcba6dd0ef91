import type { GraphView } from '../graph/view.js';
import { type InSteps, perView } from '../graph/per-view.js';
import type { Entity } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';
import { type Adjacency, fullAdjacency, statedAdjacency } from './adjacency.js';

/** Traversing the graph: from entity to entity along relations, in either direction. */

/** Which relations are followed. */
export interface TraversalOptions {
  /** Null for all types. */
  readonly types: ReadonlySet<RelationType> | null;
  /** Whether relations computed from other rows are followed too. */
  readonly includeDerived: boolean;
  /** Learns how many relations are read, each time some are. */
  readonly look?: (relations: number) => void;
}

/** By what relations are followed: made once for each view, and that takes long. */
export function adjacencyOf({ includeDerived }: Pick<TraversalOptions, 'includeDerived'>): InSteps<Adjacency> {
  return includeDerived ? fullAdjacency : statedAdjacency;
}

/** What is known of a relation: whether the query follows it. */
const UNKNOWN = 0;
const FOLLOWED = 1;
const EXCLUDED = 2;

/** The subgraph of a view that a query may follow. Entities and relations go by number; the numbers of entities sort as their ids do. */
export class Traversal {
  private readonly adjacency: Adjacency;
  /** By relation: {@link UNKNOWN}, {@link FOLLOWED} or {@link EXCLUDED}. Null where all are followed. */
  private readonly decisions: Uint8Array | null;

  /** @param accepts a further condition on relations; null for none */
  constructor(
    view: GraphView,
    private readonly options: TraversalOptions,
    private readonly accepts: ((relation: Relation) => boolean) | null = null,
  ) {
    this.adjacency = adjacencyOf(options)(view);
    const isWhole = options.types === null && accepts === null;
    this.decisions = isWhole ? null : new Uint8Array(this.adjacency.relations.length);
  }

  /** How many entities there are: their numbers are smaller. */
  get size(): number {
    return this.adjacency.entities.length;
  }

  /** The number of an entity that the view has. */
  numberOf(id: string): number {
    return this.adjacency.numbers.get(id) as number;
  }

  entity(number: number): Entity {
    return this.adjacency.entities[number] as Entity;
  }

  relation(number: number): Relation {
    return this.adjacency.relations[number] as Relation;
  }

  /** How many relations an entity has, whether they are followed or not: the cost of reading them. */
  totalDegree(number: number): number {
    const { offsets } = this.adjacency;
    return (offsets[number + 1] as number) - (offsets[number] as number);
  }

  /** How many of its relations are followed. */
  degree(number: number): number {
    if (this.decisions === null) return this.totalDegree(number);
    let degree = 0;
    this.forEachHop(number, () => (degree += 1));
    return degree;
  }

  /** Calls `callback` with each hop from an entity that is followed, sorted by the id of the entity it leads to, then of the relation. */
  forEachHop(number: number, callback: (to: number, relation: number) => void): void {
    const { offsets, targets, hopRelations } = this.adjacency;
    this.options.look?.(this.totalDegree(number));
    for (let hop = offsets[number] as number; hop < (offsets[number + 1] as number); hop += 1) {
      const relation = hopRelations[hop] as number;
      if (this.isFollowed(relation)) callback(targets[hop] as number, relation);
    }
  }

  private isFollowed(number: number): boolean {
    if (this.decisions === null) return true;
    const known = this.decisions[number];
    if (known !== UNKNOWN) return known === FOLLOWED;
    const relation = this.relation(number);
    const isFollowed = (this.options.types?.has(relation.type) ?? true) && (this.accepts?.(relation) ?? true);
    this.decisions[number] = isFollowed ? FOLLOWED : EXCLUDED;
    return isFollowed;
  }
}

/** The entities that nearly everything is linked to, so that a path through them explains nothing. */
export interface Hubs {
  /** The base's own coalition; null where the reader sees none. */
  readonly coalition: string | null;
  /** The coalition’s own meetings, and their minutes. */
  readonly meetings: ReadonlySet<string>;
}

/** The base's coalition, its meetings and their minutes. */
export const hubsOf = perView((view): Hubs => {
  const coalition = (view.dataset && view.entity(view.dataset.coalitionId)?.id) ?? null;
  const own = coalition
    ? view
        .relationsTo(coalition, 'MEETING_OF')
        .filter(holds)
        .map((relation) => relation.subjectId)
    : [];
  const minutes = own.flatMap((id) => view.relationsTo(id, 'RECORDS').map((relation) => relation.subjectId));
  return { coalition, meetings: new Set([...own, ...minutes]) };
});
