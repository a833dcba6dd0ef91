import { standsAsOf } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { perView } from '../graph/per-view.js';
import type { Entity } from '../kinds/index.js';
import type { Relation } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';
import { type Adjacency, adjacencyOf } from './adjacency.js';

/** Going from entity to entity along relations, in either direction. */

/** Which relations are walked. */
export interface TraversalOptions {
  /** Null for all types. */
  readonly types: ReadonlySet<RelationType> | null;
  /** Whether relations computed from other rows are walked too. */
  readonly includeDerived: boolean;
  /** What documents dated up to this day say; null for all. */
  readonly asOf: string | null;
}

/** The part of a view that a question may walk. Entities and relations go by numbers; those of entities sort as their ids do. */
export class Traversal {
  private readonly ties: Adjacency;
  /** Whether each relation is walked: 0 where nobody has asked yet. Null where all are. */
  private readonly walked: Uint8Array | null;

  /** @param accepts a further condition on relations; null for none */
  constructor(
    private readonly view: GraphView,
    private readonly walk: TraversalOptions,
    private readonly accepts: ((relation: Relation) => boolean) | null = null,
  ) {
    this.ties = adjacencyOf(view, walk.includeDerived);
    const isWhole = walk.types === null && walk.asOf === null && accepts === null;
    this.walked = isWhole ? null : new Uint8Array(this.ties.relations.length);
  }

  /** How many entities there are: their numbers are smaller. */
  get size(): number {
    return this.ties.entities.length;
  }

  /** The number of an entity that the view has. */
  numberOf(id: string): number {
    return this.ties.numbers.get(id) as number;
  }

  entity(number: number): Entity {
    return this.ties.entities[number] as Entity;
  }

  relation(number: number): Relation {
    return this.ties.relations[number] as Relation;
  }

  /** How many relations an entity has before any is left out. */
  breadth(number: number): number {
    const { offsets } = this.ties;
    return (offsets[number + 1] as number) - (offsets[number] as number);
  }

  /** How many of its relations are walked. */
  degree(number: number): number {
    if (this.walked === null) return this.breadth(number);
    let degree = 0;
    this.forEachHop(number, () => (degree += 1));
    return degree;
  }

  /** Visits the relations that are walked from an entity, by the ids of the entity that each leads to and its own; one to itself leads back. */
  forEachHop(number: number, visit: (to: number, relation: number) => void): void {
    const { offsets, targets, along } = this.ties;
    for (let at = offsets[number] as number; at < (offsets[number + 1] as number); at += 1) {
      const relation = along[at] as number;
      if (this.isWalked(relation)) visit(targets[at] as number, relation);
    }
  }

  private isWalked(number: number): boolean {
    if (this.walked === null) return true;
    const known = this.walked[number];
    if (known !== 0) return known === 1;
    const relation = this.relation(number);
    const { types, asOf } = this.walk;
    const walked = (types?.has(relation.type) ?? true) && standsAsOf(this.view, relation, asOf) && (this.accepts?.(relation) ?? true);
    this.walked[number] = walked ? 1 : 2;
    return walked;
  }
}

/** What links everybody in a base, and so says nothing of any two. */
export interface Hubs {
  /** The base's own coalition; null where the reader sees none. */
  readonly coalition: string | null;
  /** The meetings that the coalition convenes, and their minutes. */
  readonly occasions: ReadonlySet<string>;
}

/** The base's coalition, its meetings and their minutes. */
export const hubsOf = perView((view): Hubs => {
  const coalition = (view.dataset && view.entity(view.dataset.coalitionId)?.id) ?? null;
  const meetings = coalition
    ? view
        .relationsFrom(coalition, 'ORGANISES')
        .filter((relation) => relation.status !== 'CANCELLED')
        .map((relation) => relation.objectId)
        .filter((id) => view.existing(id).kind === 'MEETING')
    : [];
  const minutes = meetings.flatMap((id) => view.relationsTo(id, 'RECORDS').map((relation) => relation.subjectId));
  return { coalition, occasions: new Set([...meetings, ...minutes]) };
});
