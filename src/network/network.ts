import { defineEnum } from '../core/enums.js';
import type { Certainty } from '../core/certainty.js';
import { standsIn, withNarrower } from '../graph/computed-fields.js';
import { relationKey } from '../graph/sort-keys.js';
import { atOnce, filterInSteps, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { isAsserted } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import { RELATIONS_PER_STEP, Surroundings } from './surroundings.js';
import { Traversal, type TraversalOptions } from './traversal.js';

/** The network around some entities. */

export const MAX_CENTRES = 50;
export const MAX_DEPTH = 3;
export const MAX_NODES = 300;
export const MAX_EXPANDED = 20;
export const MAX_LINKS = 5_000;

/** How many relations may be read before a network stops growing. */
const MAX_RELATIONS = 1_000_000;

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
  const onTheme = query.themes && (yield* linkedTo(view, query.themes));
  const centres = [...new Set(query.centres.map((id) => traversal.numberOf(id)))];
  const surroundings = new Surroundings(traversal, {
    centres,
    depth: query.depth,
    isShown: filterOf(traversal, query, centres, onTheme),
    maxRelations,
  });
  yield* surroundings.grow();
  yield;
  const { kept, total } = keep(traversal, query, surroundings);
  surroundings.end();
  yield;
  const between = yield* relationsBetween(
    traversal,
    kept.map(({ number }) => number),
    query.includeDerived,
  );
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
}

/** Whether an entity is shown; null where all are. */
function filterOf(
  traversal: Traversal,
  { kinds }: Pick<NetworkQuery, 'kinds'>,
  centres: readonly number[],
  onTheme: ReadonlySet<string> | null,
): ((number: number) => boolean) | null {
  if (kinds === null && onTheme === null) return null;
  const always = new Set(centres);
  return (number) => {
    if (always.has(number)) return true;
    const { id, kind } = traversal.entity(number);
    return (kinds?.has(kind) ?? true) && (onTheme?.has(id) ?? true);
  };
}

/** What is kept of the surroundings: the first ones, and the direct neighbours of the entities expanded. */
function keep(
  traversal: Traversal,
  query: NetworkQuery,
  surroundings: Surroundings,
): { readonly kept: readonly Reached[]; readonly total: number } {
  const nodeOf = (number: number): Reached => ({
    number,
    entity: traversal.entity(number),
    depth: surroundings.depthOf(number),
    degree: surroundings.degreeOf(number),
  });
  const kept = new Map(firstOf(surroundings, query.maxNodes).map((number) => [number, nodeOf(number)]));
  const found = new Set<number>();
  for (const id of query.expanded ?? []) expand(traversal, kept, found, traversal.numberOf(id), surroundings);
  let others = 0;
  for (const number of found) others += surroundings.has(number) ? 0 : 1;
  return { kept: [...kept.values()], total: surroundings.reached.length + others };
}

/** Adds the direct neighbours of an entity, those with the most relations first, up to {@link MAX_NODES} in all. */
function expand(traversal: Traversal, kept: Map<number, Reached>, found: Set<number>, number: number, surroundings: Surroundings): void {
  const from = kept.get(number);
  if (!from) return;
  const neighbours = new Set<number>();
  traversal.forEachHop(number, (to) => {
    if (surroundings.isShown(to)) neighbours.add(to);
  });
  for (const to of neighbours) found.add(to);
  const ranked = [...neighbours]
    .filter((to) => !kept.has(to))
    .map((to): Reached => ({ number: to, entity: traversal.entity(to), depth: from.depth + 1, degree: surroundings.countRelations(to) }))
    .sort((a, b) => b.degree - a.degree || a.number - b.number);
  for (const node of ranked.slice(0, Math.max(0, MAX_NODES - kept.size))) kept.set(node.number, node);
}

/** The first ones in the order of {@link Surroundings.compare}. Of thousands reached few are shown, so the others are never sorted. */
function firstOf({ reached, compare }: Surroundings, count: number): number[] {
  let first: number[] = [];
  let worst: number | undefined;
  for (const number of reached) {
    if (worst !== undefined && compare(number, worst) > 0) continue;
    first.push(number);
    if (first.length < 2 * count) continue;
    first = first.sort(compare).slice(0, count);
    worst = first.at(-1);
  }
  return first.sort(compare).slice(0, count);
}

/** The relations with both ends among some entities, in the order of the vocabulary, in which stated relations are already numbered. */
function* relationsBetween(traversal: Traversal, shown: readonly number[], withDerived: boolean): Steps<Relation[]> {
  const among = new Set(shown);
  const found: number[] = [];
  let read = 0;
  for (const number of shown) {
    if ((read += traversal.totalDegree(number)) > RELATIONS_PER_STEP) {
      yield;
      read = 0;
    }
    // Seen from both of its ends, each relation is taken from the first.
    traversal.forEachHop(number, (to, relation) => {
      if (to >= number && among.has(to)) found.push(relation);
    });
  }
  const relations = found.sort((a, b) => a - b).map((number) => traversal.relation(number));
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
