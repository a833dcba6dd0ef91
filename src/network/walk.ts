import { standsAsOf } from '../graph/facts.js';
import type { Step } from '../graph/path.js';
import { type GraphView, perView } from '../graph/view.js';
import type { Relation } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';

/** Going from entity to entity along relations, in either direction. */

/** Which relations are walked. */
export interface Walk {
  /** Null for all types. */
  readonly types: ReadonlySet<RelationType> | null;
  /** Whether relations computed from other rows are walked too. */
  readonly includeDerived: boolean;
  /** What documents dated up to this day say; null for all. */
  readonly asOf: string | null;
}

/** A step, and the entity that it leads to. */
export interface Hop extends Step {
  readonly to: string;
}

/** The relations of an entity among which a walk has to choose. */
export function relationsAround(view: GraphView, id: string, { includeDerived }: Walk): readonly Relation[] {
  const stated = view.relationsOf(id);
  return includeDerived ? [...stated, ...view.derivedRelationsOf(id)] : stated;
}

/** Whether a walk takes a relation. */
export function isWalked(view: GraphView, relation: Relation, { types, asOf }: Walk): boolean {
  return (types?.has(relation.type) ?? true) && standsAsOf(view, relation, asOf);
}

/** The steps from an entity; a relation to itself leads back to it. */
export function hopsFrom(view: GraphView, id: string, walk: Walk): Hop[] {
  return relationsAround(view, id, walk)
    .filter((relation) => isWalked(view, relation, walk))
    .map((relation) => {
      const inverse = relation.objectId === id;
      return { relation, inverse, to: inverse ? relation.subjectId : relation.objectId };
    });
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
