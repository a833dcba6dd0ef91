import type { GraphView } from '../graph/view.js';
import { perView } from '../graph/per-view.js';
import type { Entity } from '../kinds/index.js';
import type { Relation } from '../statements/relation.js';

/**
 * Who is tied to whom, by number: entities are numbered in the order of their ids, so that numbers sort as ids do. A hop
 * is a relation seen from one end; those from an entity stand together, by the entity that they lead to, then by the
 * relation's id. A relation of an entity to itself is one hop.
 */
export interface Adjacency {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Where the hops from each entity begin, and one more entry for where the last one's end. */
  readonly offsets: Int32Array;
  /** The entity that each hop leads to. */
  readonly targets: Int32Array;
  /** The relation of each hop. */
  readonly along: Int32Array;
}

const statedTies = perView((view) => makeTies(view, view.relations));
const allTies = perView((view) => makeTies(view, [...view.relations, ...view.derivedRelations]));

/** The ties of a view, made once. */
export function adjacencyOf(view: GraphView, includeDerived: boolean): Adjacency {
  return includeDerived ? allTies(view) : statedTies(view);
}

/** Hops while they are sorted: twice the number of the relation, one more where it is seen from its object. */
type Hops = Int32Array;

function makeTies(view: GraphView, relations: readonly Relation[]): Adjacency {
  const entities = [...view.entities].sort((a, b) => compare(a.id, b.id));
  const numbers = new Map(entities.map((entity, number) => [entity.id, number]));
  const ends = new Int32Array(relations.length * 2);
  relations.forEach(({ subjectId, objectId }, relation) => {
    ends[relation * 2] = numbers.get(subjectId) as number;
    ends[relation * 2 + 1] = numbers.get(objectId) as number;
  });
  const from = (hop: number): number => ends[hop] as number;
  const to = (hop: number): number => ends[hop ^ 1] as number;
  const hops = ends.map((_end, hop) => hop).filter((hop) => hop % 2 === 0 || from(hop) !== to(hop));
  const sorted = sortByNumber(sortByNumber(hops, to, entities.length), from, entities.length);
  sortParallels(sorted, (a, b) => from(a) === from(b) && to(a) === to(b), relations);
  return {
    entities,
    relations,
    numbers,
    offsets: beginnings(sorted, from, entities.length),
    targets: sorted.map(to),
    along: sorted.map(relationOf),
  };
}

const relationOf = (hop: number): number => hop >> 1;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where the hops of each key begin once they are sorted, and one more entry for where the last key's end. */
function beginnings(hops: Hops, keyOf: (hop: number) => number, keys: number): Int32Array {
  const counts = new Int32Array(keys + 1);
  for (const hop of hops) (counts[keyOf(hop) + 1] as number) += 1;
  for (let key = 0; key < keys; key += 1) (counts[key + 1] as number) += counts[key] as number;
  return counts;
}

/** Sorts by counting, since a base may have millions of hops. Those of one key stay in their order. */
function sortByNumber(hops: Hops, keyOf: (hop: number) => number, keys: number): Hops {
  const places = beginnings(hops, keyOf, keys);
  const sorted = new Int32Array(hops.length);
  for (const hop of hops) {
    const key = keyOf(hop);
    sorted[places[key] as number] = hop;
    (places[key] as number) += 1;
  }
  return sorted;
}

/** Sorts the hops from one entity to the same other, which stand together, by the ids of their relations. */
function sortParallels(hops: Hops, areParallel: (a: number, b: number) => boolean, relations: readonly Relation[]): void {
  const id = (hop: number): string => (relations[relationOf(hop)] as Relation).id;
  for (let begin = 0; begin < hops.length;) {
    let end = begin + 1;
    while (end < hops.length && areParallel(hops[begin] as number, hops[end] as number)) end += 1;
    if (end - begin > 1) hops.subarray(begin, end).sort((a, b) => compare(id(a), id(b)));
    begin = end;
  }
}
