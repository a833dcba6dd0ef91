import { defineEnum } from '../core/enums.js';
import type { Certainty } from '../core/certainty.js';
import { standsIn, withNarrower } from '../graph/computed-fields.js';
import { relationKey } from '../graph/sort-keys.js';
import { atOnce, filterInSteps, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { isAsserted } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import { Traversal, type TraversalOptions } from './traversal.js';

/** The network around some entities. */

export const MAX_CENTRES = 50;
export const MAX_DEPTH = 3;
export const MAX_NODES = 300;
export const MAX_EXPANDED = 20;
export const MAX_LINKS = 5_000;

/** How many relations may be read before a network stops growing. */
const MAX_RELATIONS = 1_000_000;

/** How many are read in a step. */
const RELATIONS_PER_STEP = 20_000;

export const NetworkLimit = defineEnum('NetworkLimit', 'By which rule a part of a network was left out.', {
  MAX_NODES: [
    'nombre de fiches',
    'number of entities',
    'More entities than `maxNodes`. Kept are the nearest; among those as near, the most relevant to the centres, then those with the most relations, then by id. Relevance: each centre has 1; each entity shares what it has equally among its relations and so passes it on to the entities one step further. What nearly everything is linked to thus weighs little.',
  ],
  MAX_LINKS: [
    'nombre de liens',
    'number of links',
    `More than ${MAX_LINKS} links between the entities shown. Kept are the first in the order of \`edges\`.`,
  ],
  WORK: [
    'travail',
    'work',
    `More than ${MAX_RELATIONS} relations would have to be read. The entities nearest and most relevant were; \`total\` counts no others.`,
  ],
});
export type NetworkLimit = keyof typeof NetworkLimit;

export interface NetworkQuery extends TraversalOptions {
  /** Present ids of entities, without repetition. */
  readonly centres: readonly string[];
  readonly depth: number;
  readonly maxNodes: number;
  /** The kinds shown, centres apart; null for all. */
  readonly kinds: ReadonlySet<EntityKind> | null;
  /** Only entities that a relation links to one of these themes or a narrower one, centres apart; null for all. */
  readonly themes: ReadonlySet<string> | null;
  /** Only relations in the minutes of one of these meetings, or about one of them; null for all. */
  readonly meetings: ReadonlySet<string> | null;
  /** Only relations of these certainties; null or absent for all. */
  readonly certainties?: ReadonlySet<Certainty> | null;
  /** Entities whose direct relations are shown beyond `maxNodes`, in the order in which they were asked for. */
  readonly expanded?: readonly string[];
}

export interface NetworkNode {
  readonly entity: Entity;
  /** The number of steps to the nearest centre. */
  readonly depth: number;
  /** How many relations it has under the same filters, shown or not. */
  readonly degree: number;
}

export interface NetworkAnswer {
  /** In the order in which they are kept: see `NetworkLimit`. */
  readonly nodes: readonly NetworkNode[];
  /** All relations between the entities shown, in the order of the vocabulary. */
  readonly relations: readonly Relation[];
  /** How many entities there would be without a limit on their number. */
  readonly total: number;
  readonly truncatedBy: NetworkLimit | null;
}

/** The entities around some centres, and the relations between them. */
export function findNetwork(view: GraphView, query: NetworkQuery, maxRelations?: number): NetworkAnswer {
  return atOnce(findNetworkInSteps(view, query, maxRelations));
}

/** {@link findNetwork} in steps. */
export function* findNetworkInSteps(view: GraphView, query: NetworkQuery, maxRelations = MAX_RELATIONS): Steps<NetworkAnswer> {
  const { meetings, certainties = null } = query;
  const accepts = (row: Relation): boolean =>
    (meetings === null || isOfMeetings(view, row, meetings)) && (certainties?.has(view.certaintyOf(row)) ?? true);
  const traversal = new Traversal(view, query, meetings || certainties ? accepts : null);
  const surroundings = yield* growFrom(traversal, query, query.themes && (yield* linkedTo(view, query.themes)), maxRelations);
  yield;
  const first = firstOf(surroundings.reached.values(), query.maxNodes);
  const { kept, found } = expand(traversal, query.expanded ?? [], first, surroundings);
  const total = new Set([...surroundings.reached.keys(), ...found]).size;
  yield;
  const between = yield* relationsBetween(traversal, new Set(kept.map((node) => node.number)), query.includeDerived);
  const relations = between.slice(0, MAX_LINKS);
  const limits: (NetworkLimit | null)[] = [
    surroundings.isWhole ? null : 'WORK',
    kept.length < total ? 'MAX_NODES' : null,
    relations.length < between.length ? 'MAX_LINKS' : null,
  ];
  return {
    nodes: kept.map(({ entity, depth, degree }) => ({ entity, depth, degree })),
    relations,
    total,
    truncatedBy: limits.find((limit) => limit !== null) ?? null,
  };
}

interface Reached extends NetworkNode {
  readonly number: number;
  readonly relevance: number;
}

interface Surroundings {
  readonly reached: ReadonlyMap<number, Reached>;
  /** Whether everything was read within the limits. */
  readonly isWhole: boolean;
  readonly isShown: (number: number) => boolean;
  readonly degreeOf: (number: number) => number;
}

/** Adds the direct neighbours of the entities expanded, those with the most relations first, up to {@link MAX_NODES} in all. */
function expand(
  traversal: Traversal,
  expanded: readonly string[],
  first: readonly Reached[],
  { isShown, degreeOf }: Surroundings,
): { readonly kept: readonly Reached[]; readonly found: ReadonlySet<number> } {
  const kept = new Map(first.map((node) => [node.number, node]));
  const found = new Set<number>();
  for (const id of expanded) {
    const number = traversal.numberOf(id);
    const from = kept.get(number);
    if (!from) continue;
    const neighbours = new Set<number>();
    traversal.forEachHop(number, (to) => {
      if (isShown(to)) neighbours.add(to);
    });
    for (const to of neighbours) found.add(to);
    const ranked = [...neighbours]
      .filter((to) => !kept.has(to))
      .map((to): Reached => ({ entity: traversal.entity(to), depth: from.depth + 1, degree: degreeOf(to), number: to, relevance: 0 }));
    for (const node of ranked.sort(compareRank).slice(0, Math.max(0, MAX_NODES - kept.size))) kept.set(node.number, node);
  }
  return { kept: [...kept.values()], found };
}

/** Breadth-first search around the centres, the most relevant entities of each layer first. */
function* growFrom(
  traversal: Traversal,
  query: NetworkQuery,
  onTheme: ReadonlySet<string> | null,
  maxRelations: number,
): Steps<Surroundings> {
  const { kinds, depth: deepest } = query;
  const centreNumbers = new Set(query.centres.map((id) => traversal.numberOf(id)));
  const isShown = (number: number): boolean => {
    if (centreNumbers.has(number)) return true;
    const { id, kind } = traversal.entity(number);
    return (kinds?.has(kind) ?? true) && (onTheme?.has(id) ?? true);
  };
  const showsAll = kinds === null && onTheme === null;
  const degreeOf = (number: number): number => {
    if (showsAll) return traversal.degree(number);
    let degree = 0;
    traversal.forEachHop(number, (to) => (degree += isShown(to) ? 1 : 0));
    return degree;
  };
  const reached = new Map<number, Reached>();
  let layer = new Map([...centreNumbers].map((number) => [number, 1]));
  let left = maxRelations;
  let read = 0;
  for (let depth = 0; depth <= deepest && layer.size > 0; depth += 1) {
    const next = new Map<number, number>();
    for (const [number, relevance] of mostRelevantFirst(layer)) {
      if (left <= 0) return { reached, isWhole: false, isShown, degreeOf };
      const relations = traversal.totalDegree(number) + 1;
      left -= relations;
      if ((read += relations) > RELATIONS_PER_STEP) {
        yield;
        read = 0;
      }
      const degree = degreeOf(number);
      reached.set(number, { entity: traversal.entity(number), depth, degree, number, relevance: rounded(relevance) });
      if (depth === deepest) continue;
      traversal.forEachHop(number, (to) => {
        if (!reached.has(to) && !layer.has(to) && (showsAll || isShown(to))) next.set(to, (next.get(to) ?? 0) + relevance / degree);
      });
    }
    layer = next;
  }
  return { reached, isWhole: true, isShown, degreeOf };
}

function mostRelevantFirst(layer: ReadonlyMap<number, number>): [number, number][] {
  return [...layer].sort(([a, mine], [b, other]) => rounded(other) - rounded(mine) || a - b);
}

/** Relevance in integers, so that rounding errors of the division decide no order. */
function rounded(relevance: number): number {
  return Math.round(relevance * 1e9);
}

/** The first ones in the order of {@link compareRank}. Of thousands reached few are shown, so the others are never sorted. */
function firstOf(reached: Iterable<Reached>, count: number): Reached[] {
  let first: Reached[] = [];
  let worst: Reached | undefined;
  for (const node of reached) {
    if (worst && compareRank(node, worst) > 0) continue;
    first.push(node);
    if (first.length < 2 * count) continue;
    first = first.sort(compareRank).slice(0, count);
    worst = first.at(-1);
  }
  return first.sort(compareRank).slice(0, count);
}

function compareRank(a: Reached, b: Reached): number {
  return a.depth - b.depth || b.relevance - a.relevance || b.degree - a.degree || a.number - b.number;
}

/** The relations with both ends among some entities, in the order of the vocabulary, in which stated relations are already numbered. */
function* relationsBetween(traversal: Traversal, shown: ReadonlySet<number>, withDerived: boolean): Steps<Relation[]> {
  const found = new Set<number>();
  let read = 0;
  for (const number of shown) {
    if ((read += traversal.totalDegree(number)) > RELATIONS_PER_STEP) {
      yield;
      read = 0;
    }
    traversal.forEachHop(number, (to, relation) => {
      if (shown.has(to)) found.add(relation);
    });
  }
  const relations = [...found].sort((a, b) => a - b).map((number) => traversal.relation(number));
  return withDerived ? yield* sortByKeyInSteps(relations, relationKey) : relations;
}

/** The themes, the narrower ones, and every entity that a relation links to one of them. */
function* linkedTo(view: GraphView, themes: ReadonlySet<string>): Steps<ReadonlySet<string>> {
  const wanted = new Set([...themes].flatMap((id) => [...withNarrower(view, id)]));
  const rows = yield* filterInSteps(
    view.relations,
    (row) => isAsserted(row) && [row.subjectId, row.objectId, ...row.topics].some((id) => wanted.has(id)),
  );
  return new Set([...wanted, ...rows.flatMap((row) => [row.subjectId, row.objectId])]);
}

function isOfMeetings(view: GraphView, row: Relation, meetings: ReadonlySet<string>): boolean {
  if (meetings.has(row.subjectId) || meetings.has(row.objectId)) return true;
  return standsIn(view, row, meetings);
}
