import { compareKeys, elementAt } from '../core/sorted.js';
import type { GraphView } from '../graph/view.js';
import { type InSteps, perViewInSteps } from '../graph/per-view.js';
import { eachInSteps, filterInSteps, sortInSteps, type Steps } from '../graph/steps.js';
import type { Entity } from '../kinds/index.js';
import { isAsserted } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import { HOPS_PER_STEP, patchedAdjacencyInSteps } from './patched-adjacency.js';

/**
 * The adjacency lists of a view in compressed sparse rows (CSR). Entities are numbered in the order of their ids, so that numbers sort as
 * ids do. A hop is a relation seen from one of its ends. The hops from an entity are adjacent, sorted by the entity that they lead to,
 * then by the relation's id. A relation of an entity to itself is one hop.
 */
export interface Adjacency {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By entity: the index of its first hop. One more entry holds the number of hops. */
  readonly offsets: Int32Array;
  /** By hop: the entity that it leads to. */
  readonly targets: Int32Array;
  /** By hop: its relation. */
  readonly hopRelations: Int32Array;
}

/** Only what is asserted leads anywhere: nothing possible, recommended or denied. */
const statedRelations = (view: GraphView): Steps<Relation[]> => filterInSteps(view.relations, isAsserted);

/** Those, and what is computed from other rows. */
const allRelations = function* (view: GraphView): Steps<Relation[]> {
  const relations = yield* statedRelations(view);
  yield* eachInSteps(view.derivedRelations, (relation) => relations.push(relation));
  return relations;
};

const adjacencyBy = (relationsOf: (view: GraphView) => Steps<Relation[]>): InSteps<Adjacency> =>
  perViewInSteps(
    function* (view) {
      return yield* buildAdjacency(view, yield* relationsOf(view));
    },
    function* (known, change) {
      return yield* patchedAdjacencyInSteps(known, change, yield* relationsOf(change.after));
    },
  );

/** The adjacency of a view by the relations that are stated, built once. */
export const statedAdjacency = adjacencyBy(statedRelations);

/** {@link statedAdjacency} with the relations computed from other rows in it. */
export const fullAdjacency = adjacencyBy(allRelations);

/** Hops while they are sorted: 2r for relation r seen from its subject, 2r + 1 seen from its object. */
type Hops = Int32Array;

function* buildAdjacency(view: GraphView, relations: readonly Relation[]): Steps<Adjacency> {
  const entities = yield* sortInSteps(view.entities, (a, b) => compareKeys(a.id, b.id));
  const numbers = new Map<string, number>();
  yield* eachInSteps(entities, ({ id }, number) => numbers.set(id, number));
  const ends = new Int32Array(relations.length * 2);
  yield* eachInSteps(relations, ({ subjectId, objectId }, relation) => {
    ends[relation * 2] = numbers.get(subjectId) as number;
    ends[relation * 2 + 1] = numbers.get(objectId) as number;
  });
  const from = (hop: number): number => elementAt(ends, hop);
  const to = (hop: number): number => elementAt(ends, hop ^ 1);
  const hops = new Int32Array(ends.length);
  let count = 0;
  yield* eachHop(ends.length, (hop) => {
    if (hop % 2 === 0 || from(hop) !== to(hop)) hops[count++] = hop;
  });
  const byTarget = yield* countingSort(hops.subarray(0, count), to, entities.length);
  const sorted = yield* countingSort(byTarget, from, entities.length);
  yield* sortParallels(sorted, (a, b) => from(a) === from(b) && to(a) === to(b), relations);
  const targets = new Int32Array(count);
  const hopRelations = new Int32Array(count);
  yield* eachHop(count, (at) => {
    const hop = elementAt(sorted, at);
    targets[at] = to(hop);
    hopRelations[at] = relationOf(hop);
  });
  return { entities, relations, numbers, offsets: yield* offsetsBy(sorted, from, entities.length), targets, hopRelations };
}

const relationOf = (hop: number): number => hop >> 1;

/** Goes through the places of hops in steps. */
function* eachHop(count: number, use: (at: number) => void): Steps<void> {
  for (let at = 0; at < count; at += 1) {
    use(at);
    if (at % HOPS_PER_STEP === 0) yield;
  }
}

/** By key: the index of its first hop once hops are sorted. One more entry holds the number of hops. */
function* offsetsBy(hops: Hops, keyOf: (hop: number) => number, keys: number): Steps<Int32Array> {
  const counts = new Int32Array(keys + 1);
  yield* eachHop(hops.length, (at) => {
    (counts[keyOf(elementAt(hops, at)) + 1] as number) += 1;
  });
  for (let key = 0; key < keys; key += 1) (counts[key + 1] as number) += counts[key] as number;
  return counts;
}

/** A stable counting sort, since a base may have millions of hops. */
function* countingSort(hops: Hops, keyOf: (hop: number) => number, keys: number): Steps<Hops> {
  const next = yield* offsetsBy(hops, keyOf, keys);
  const sorted = new Int32Array(hops.length);
  yield* eachHop(hops.length, (at) => {
    const hop = elementAt(hops, at);
    const key = keyOf(hop);
    sorted[next[key] as number] = hop;
    (next[key] as number) += 1;
  });
  return sorted;
}

/** Sorts parallel hops, which are adjacent by now, by the ids of their relations. */
function* sortParallels(hops: Hops, areParallel: (a: number, b: number) => boolean, relations: readonly Relation[]): Steps<void> {
  const id = (hop: number): string => elementAt(relations, relationOf(hop)).id;
  for (let begin = 0; begin < hops.length;) {
    let end = begin + 1;
    while (end < hops.length && areParallel(elementAt(hops, begin), elementAt(hops, end))) end += 1;
    if (end - begin > 1) hops.subarray(begin, end).sort((a, b) => compareKeys(id(a), id(b)));
    if (Math.floor(end / HOPS_PER_STEP) > Math.floor(begin / HOPS_PER_STEP)) yield;
    begin = end;
  }
}
