import { compareKeys, elementAt } from '../core/sorted.js';
import { patchedList } from '../graph/list-changes.js';
import type { ViewChange } from '../graph/per-view.js';
import { idKey } from '../graph/sort-keys.js';
import { eachInSteps, mapInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import type { Adjacency } from './adjacency.js';

/** What is at no place any more. */
const GONE = -1;

/** How many hops are gone through in a step: each takes next to nothing. */
export const HOPS_PER_STEP = 20_000;

/**
 * The adjacency of a view made from that of the one before: hops keep their order, so that they are only counted anew, and the few that
 * have come are put between them.
 * @param relations those of the view that it is made of, in the same order as before
 */
export function* patchedAdjacencyInSteps(known: Adjacency, { after, lists }: ViewChange, relations: readonly Relation[]): Steps<Adjacency> {
  const entities = patchedList(known.entities, lists.entities, idKey);
  const numbers = yield* numbersInSteps(known, entities);
  const entityNow = numbers === known.numbers ? null : yield* mapInSteps(known.entities, ({ id }) => numbers.get(id) ?? GONE);
  const { now: relationNow, come } = yield* placesInSteps(known.relations, relations, after);
  const added = come
    .flatMap((relation) => hopsOf(elementAt(relations, relation), relation, numbers))
    .sort((a, b) => a.from - b.from || a.to - b.to || compareKeys(a.id, b.id));

  const most = known.targets.length + added.length;
  const [targets, hopRelations] = [new Int32Array(most), new Int32Array(most)];
  const offsets = new Int32Array(entities.length + 1);
  let [length, next] = [0, 0];
  const add = (target: number, relation: number): void => {
    targets[length] = target;
    hopRelations[length] = relation;
    length += 1;
  };
  const addThoseBefore = (entity: number, isBefore: (hop: Hop) => boolean): void => {
    for (let hop = added[next]; hop?.from === entity && isBefore(hop); hop = added[next]) {
      add(hop.to, hop.relation);
      next += 1;
    }
  };
  const entityBefore = entityNow ? inverse(entityNow, entities.length) : null;
  for (let entity = 0; entity < entities.length; entity += 1) {
    offsets[entity] = length;
    const before = entityBefore ? elementAt(entityBefore, entity) : entity;
    const [begin, end] = before === GONE ? [0, 0] : [elementAt(known.offsets, before), elementAt(known.offsets, before + 1)];
    for (let at = begin; at < end; at += 1) {
      const relation = elementAt(relationNow, elementAt(known.hopRelations, at));
      if (relation === GONE) continue;
      const was = elementAt(known.targets, at);
      const target = entityNow ? elementAt(entityNow, was) : was;
      addThoseBefore(entity, ({ to, id }) => to < target || (to === target && id < elementAt(relations, relation).id));
      add(target, relation);
      if (length % HOPS_PER_STEP === 0) yield;
    }
    addThoseBefore(entity, () => true);
  }
  offsets[entities.length] = length;
  return { entities, relations, numbers, offsets, targets: targets.slice(0, length), hopRelations: hopRelations.slice(0, length) };
}

/** The numbers of entities: the same where none came or went. */
function* numbersInSteps(known: Adjacency, entities: readonly Entity[]): Steps<ReadonlyMap<string, number>> {
  if (entities.length === known.entities.length && entities.every(({ id }, number) => known.numbers.get(id) === number))
    return known.numbers;
  const numbers = new Map<string, number>();
  yield* eachInSteps(entities, ({ id }, number) => numbers.set(id, number));
  return numbers;
}

/** Where each relation stands now, and which have come: what both lists have is in the same order in both. */
function* placesInSteps(
  before: readonly Relation[],
  relations: readonly Relation[],
  after: GraphView,
): Steps<{ readonly now: Int32Array; readonly come: readonly number[] }> {
  const now = new Int32Array(before.length).fill(GONE);
  const come: number[] = [];
  let next = 0;
  yield* eachInSteps(before, (relation, at) => {
    if (relations[next] !== relation) {
      if (!stands(after, relation)) return;
      for (; relations[next] !== relation && next < relations.length; next += 1) come.push(next);
    }
    now[at] = next;
    next += 1;
  });
  for (; next < relations.length; next += 1) come.push(next);
  return { now, come };
}

function stands(view: GraphView, relation: Relation): boolean {
  return view.get(relation.id, Relation) === relation && view.supersededBy(relation) === null;
}

interface Hop {
  readonly from: number;
  readonly to: number;
  /** The number of its relation, and the id. */
  readonly relation: number;
  readonly id: string;
}

/** A relation seen from its ends. */
function hopsOf({ id, subjectId, objectId }: Relation, relation: number, numbers: ReadonlyMap<string, number>): Hop[] {
  const [subject, object] = [numbers.get(subjectId) as number, numbers.get(objectId) as number];
  const there = { from: subject, to: object, relation, id };
  return subject === object ? [there] : [there, { from: object, to: subject, relation, id }];
}

/** By place now: the place before, if any. */
function inverse(now: readonly number[], count: number): Int32Array {
  const before = new Int32Array(count).fill(GONE);
  now.forEach((place, at) => {
    if (place !== GONE) before[place] = at;
  });
  return before;
}
