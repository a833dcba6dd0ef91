import { defineEnum } from '../core/enums.js';
import { sortByKey } from '../core/sorted.js';
import { meetingsOfStatement, withNarrower } from '../graph/computed-fields.js';
import { relationKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import type { Relation } from '../statements/relation.js';
import { Traversal, type TraversalOptions } from './traversal.js';

/** What surrounds some entities. */

export const MAX_CENTRES = 50;
export const MAX_DEPTH = 3;
export const MAX_NODES = 300;
export const MAX_LINKS = 5_000;

/** How many relations may be looked at before a network stops growing. */
export const MAX_RELATIONS = 1_000_000;

export const NetworkLimit = defineEnum('NetworkLimit', 'By which rule a part of a network was left out.', {
  MAX_NODES: [
    'nombre de fiches',
    'number of entities',
    'More entities than `maxNodes`. Kept are the nearest; among those as near, the most relevant to the centres, then those with the most relations, then by id. Relevance: each centre has 1; each entity shares what it has equally among its relations and so passes it on to the entities one step further. What everybody is tied to thus weighs little.',
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
  /** Only entities that a relation ties to one of these themes or a narrower one, centres apart; null for all. */
  readonly themes: ReadonlySet<string> | null;
  /** Only relations in the minutes of one of these meetings, or about one of them; null for all. */
  readonly meetings: ReadonlySet<string> | null;
}

export interface NetworkNode {
  readonly entity: Entity;
  /** How many steps from the nearest centre. */
  readonly depth: number;
  /** How many relations it has by the same filters, shown or not. */
  readonly degree: number;
}

export interface NetworkAnswer {
  /** In the order in which they are kept. */
  readonly nodes: readonly NetworkNode[];
  /** All relations between the entities shown, in the order of the vocabulary. */
  readonly links: readonly Relation[];
  /** How many entities there would be without a limit. */
  readonly total: number;
  readonly truncatedBy: NetworkLimit | null;
}

/** The entities around some centres, and what ties them. */
export function findNetwork(view: GraphView, question: NetworkQuery, maxRelations = MAX_RELATIONS): NetworkAnswer {
  const { meetings } = question;
  const ground = new Traversal(view, question, meetings && ((row) => isOfMeetings(view, row, meetings)));
  const around = reach(ground, question, question.themes && tiedTo(view, question.themes), maxRelations);
  const kept = firstOf(around.reached.values(), question.maxNodes);
  const between = linksBetween(ground, new Set(kept.map((node) => node.number)), question.includeDerived);
  const links = between.slice(0, MAX_LINKS);
  const limits: (NetworkLimit | null)[] = [
    around.isWhole ? null : 'WORK',
    kept.length < around.reached.size ? 'MAX_NODES' : null,
    links.length < between.length ? 'MAX_LINKS' : null,
  ];
  return {
    nodes: kept.map(({ entity, depth, degree }) => ({ entity, depth, degree })),
    links,
    total: around.reached.size,
    truncatedBy: limits.find((limit) => limit !== null) ?? null,
  };
}

interface Reached extends NetworkNode {
  readonly number: number;
  readonly relevance: number;
}

interface Around {
  readonly reached: ReadonlyMap<number, Reached>;
  /** Whether nothing was left unread for its being too much. */
  readonly isWhole: boolean;
}

/** All that stands around the centres, layer by layer, the most relevant of each first. */
function reach(ground: Traversal, question: NetworkQuery, onTheme: ReadonlySet<string> | null, maxRelations: number): Around {
  const { kinds, depth: deepest } = question;
  const centreNumbers = new Set(question.centres.map((id) => ground.numberOf(id)));
  const isShown = (number: number): boolean => {
    if (centreNumbers.has(number)) return true;
    const { id, kind } = ground.entity(number);
    return (kinds?.has(kind) ?? true) && (onTheme?.has(id) ?? true);
  };
  const showsAll = kinds === null && onTheme === null;
  const degreeOf = (number: number): number => {
    if (showsAll) return ground.degree(number);
    let degree = 0;
    ground.forEachHop(number, (to) => (degree += isShown(to) ? 1 : 0));
    return degree;
  };
  const reached = new Map<number, Reached>();
  let layer = new Map([...centreNumbers].map((number) => [number, 1]));
  let left = maxRelations;
  for (let depth = 0; depth <= deepest && layer.size > 0; depth += 1) {
    const next = new Map<number, number>();
    for (const [number, relevance] of mostRelevantFirst(layer)) {
      if (left <= 0) return { reached, isWhole: false };
      left -= ground.breadth(number) + 1;
      const degree = degreeOf(number);
      reached.set(number, { entity: ground.entity(number), depth, degree, number, relevance: rounded(relevance) });
      if (depth === deepest) continue;
      ground.forEachHop(number, (to) => {
        if (!reached.has(to) && !layer.has(to) && (showsAll || isShown(to))) next.set(to, (next.get(to) ?? 0) + relevance / degree);
      });
    }
    layer = next;
  }
  return { reached, isWhole: true };
}

function mostRelevantFirst(layer: ReadonlyMap<number, number>): [number, number][] {
  return [...layer].sort(([a, mine], [b, other]) => rounded(other) - rounded(mine) || a - b);
}

/** What differs by rounding alone is the same. */
function rounded(relevance: number): number {
  return Math.round(relevance * 1e9);
}

/** The first ones in the order of keeping: of thousands reached few are shown, so the others are not sorted. */
function firstOf(reached: Iterable<Reached>, count: number): Reached[] {
  let first: Reached[] = [];
  let worst: Reached | undefined;
  for (const node of reached) {
    if (worst && orderOfKeeping(node, worst) > 0) continue;
    first.push(node);
    if (first.length < 2 * count) continue;
    first = first.sort(orderOfKeeping).slice(0, count);
    worst = first.at(-1);
  }
  return first.sort(orderOfKeeping).slice(0, count);
}

function orderOfKeeping(a: Reached, b: Reached): number {
  return a.depth - b.depth || b.relevance - a.relevance || b.degree - a.degree || a.number - b.number;
}

/** The relations that have both ends among some entities, in the order of the vocabulary: stated ones are numbered in it. */
function linksBetween(ground: Traversal, shown: ReadonlySet<number>, withDerived: boolean): Relation[] {
  const found = new Set<number>();
  for (const number of shown) {
    ground.forEachHop(number, (to, relation) => {
      if (shown.has(to)) found.add(relation);
    });
  }
  const links = [...found].sort((a, b) => a - b).map((number) => ground.relation(number));
  return withDerived ? sortByKey(links, relationKey) : links;
}

/** The themes, those narrower, and whatever a relation ties to one of them. */
function tiedTo(view: GraphView, themes: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set([...themes].flatMap((id) => [...withNarrower(view, id)]));
  const rows = view.relations.filter((row) => [row.subjectId, row.objectId, ...row.topics].some((id) => wanted.has(id)));
  return new Set([...wanted, ...rows.flatMap((row) => [row.subjectId, row.objectId])]);
}

function isOfMeetings(view: GraphView, row: Relation, meetings: ReadonlySet<string>): boolean {
  if (meetings.has(row.subjectId) || meetings.has(row.objectId)) return true;
  return [...meetingsOfStatement(view, row)].some((id) => meetings.has(id));
}
