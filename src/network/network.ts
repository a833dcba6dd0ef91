import { defineEnum } from '../core/enums.js';
import { sortByKey } from '../core/page.js';
import { type GraphView, relationKey } from '../graph/view.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import type { Relation } from '../statements/relation.js';
import { isWalked, relationsAround, type Walk } from './walk.js';

/** What surrounds some entities. */

export const MOST_CENTRES = 50;
export const MOST_DEPTH = 3;
export const MOST_NODES = 300;
export const MOST_LINKS = 5_000;

/** How many relations may be looked at before a network stops growing. */
export const MOST_RELATIONS = 300_000;

export const NetworkLimit = defineEnum('NetworkLimit', 'By which rule a part of a network was left out.', {
  MAX_NODES: [
    'nombre de fiches',
    'number of entities',
    'More entities than `maxNodes`. Kept are the nearest; among those as near, the most relevant to the centres, then those with the most relations, then by id. Relevance: each centre has 1; each entity shares what it has equally among its relations and so passes it on to the entities one step further. What everybody is tied to thus weighs little.',
  ],
  MAX_LINKS: [
    'nombre de liens',
    'number of links',
    `More than ${MOST_LINKS} links between the entities shown. Kept are the first in the order of \`edges\`.`,
  ],
  WORK: [
    'travail',
    'work',
    `More than ${MOST_RELATIONS} relations would have to be read. The entities nearest and most relevant were; \`total\` counts no others.`,
  ],
});
export type NetworkLimit = keyof typeof NetworkLimit;

export interface NetworkQuestion extends Walk {
  /** Present ids of entities, without repetition. */
  readonly centres: readonly string[];
  readonly depth: number;
  readonly maxNodes: number;
  /** The kinds shown, centres apart; null for all. */
  readonly kinds: ReadonlySet<EntityKind> | null;
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
export function findNetwork(view: GraphView, question: NetworkQuestion, mostRelations = MOST_RELATIONS): NetworkAnswer {
  const { reached, isWhole } = reach(view, question, mostRelations);
  const nodes = sortByKey(reached.values(), orderOfKeeping).slice(0, question.maxNodes);
  const shown = new Map(nodes.map((node) => [node.entity.id, node]));
  const between = nodes.flatMap((node) =>
    node.relations.filter((relation) => relation.subjectId === node.entity.id && shown.has(relation.objectId)),
  );
  const links = sortByKey(between, relationKey).slice(0, MOST_LINKS);
  const limits: (NetworkLimit | null)[] = [
    isWhole ? null : 'WORK',
    nodes.length < reached.size ? 'MAX_NODES' : null,
    links.length < between.length ? 'MAX_LINKS' : null,
  ];
  return { nodes, links, total: reached.size, truncatedBy: limits.find((limit) => limit !== null) ?? null };
}

interface Reached extends NetworkNode {
  readonly relevance: number;
  readonly relations: readonly Relation[];
}

/** All that stands around the centres, layer by layer; not whole when it takes too many relations to know. */
function reach(view: GraphView, question: NetworkQuestion, mostRelations: number): { reached: Map<string, Reached>; isWhole: boolean } {
  const centres = new Set(question.centres);
  const isShown = (id: string): boolean => centres.has(id) || (question.kinds?.has(view.existing(id).kind) ?? true);
  const reached = new Map<string, Reached>();
  let layer = new Map([...centres].map((id) => [id, 1]));
  let left = mostRelations;
  for (let depth = 0; depth <= question.depth && layer.size > 0; depth += 1) {
    const next = new Map<string, number>();
    for (const [id, relevance] of sortByKey(layer, ([one, share]) => `${descending(share)}\u0000${one}`)) {
      if (left <= 0) return { reached, isWhole: false };
      const around = relationsAround(view, id, question);
      left -= around.length + 1;
      const relations = around.filter((row) => isShown(row.subjectId) && isShown(row.objectId) && isWalked(view, row, question));
      reached.set(id, { entity: view.existing(id), depth, degree: relations.length, relevance, relations });
      if (depth === question.depth) continue;
      for (const other of relations.map((relation) => (relation.subjectId === id ? relation.objectId : relation.subjectId))) {
        if (reached.has(other) || layer.has(other)) continue;
        next.set(other, (next.get(other) ?? 0) + relevance / relations.length);
      }
    }
    layer = next;
  }
  return { reached, isWhole: true };
}

const orderOfKeeping = ({ depth, relevance, degree, entity }: Reached): string =>
  [depth, descending(relevance), String(999_999_999 - degree).padStart(9, '0'), entity.id].join('\u0000');

/** A key that sorts numbers of at most a few thousand downwards; what differs by rounding alone is the same. */
function descending(number: number): string {
  return (10_000 - number).toFixed(9).padStart(16, '0');
}
