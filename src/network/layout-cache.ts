import { documentDay } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { perView } from '../graph/per-view.js';
import { preferredName } from '../kinds/names.js';
import type { Relation } from '../statements/relation.js';
import { layOutInWorker } from './layout-worker-client.js';
import type { Positions } from './layout.js';
import type { NetworkAnswer, NetworkQuery } from './network.js';

/** How many networks of one revision are kept: they take long to lay out, and the same few are asked for again and again. */
const MAX_KEPT = 300;

const kept = perView(() => new Map<string, Promise<Positions>>());

/**
 * Where the entities of a network are drawn. Whoever asks while it is being worked out waits for the same answer.
 *
 * @throws UNAVAILABLE when too many networks wait
 */
export function positionsOf(view: GraphView, question: NetworkQuery, answer: NetworkAnswer): Promise<Positions> {
  const cache = kept(view);
  const key = JSON.stringify(question, (_key, value: unknown) => (value instanceof Set ? [...(value as Set<string>)].sort() : value));
  const known = cache.get(key);
  if (known) return known;
  const made = layOutAnswer(view, answer);
  const oldest = cache.keys().next();
  if (cache.size >= MAX_KEPT && !oldest.done) cache.delete(oldest.value);
  cache.set(key, made);
  // What failed is tried again by the next who asks.
  made.catch(() => cache.delete(key));
  return made;
}

/** Entities are placed in the order in which documents came to speak of them, so that new minutes move little. */
function layOutAnswer(view: GraphView, { nodes, links }: NetworkAnswer): Promise<Positions> {
  const edges = links.map((link) => ({ source: link.subjectId, target: link.objectId, since: firstSaid(view, link) }));
  const since = new Map<string, string>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) since.set(id, [since.get(id) ?? edge.since, edge.since].sort()[0] as string);
  }
  return layOutInWorker(
    nodes.map(({ entity, depth }) => ({
      id: entity.id,
      depth,
      names: [...new Set([preferredName(entity.names, 'FR').text, preferredName(entity.names, 'EN').text])],
      since: since.get(entity.id) ?? '',
    })),
    edges,
  );
}

/** The day of the first document that says it; '' where it rests on none that is dated. */
function firstSaid(view: GraphView, relation: Relation): string {
  const days = view.evidenceOf(relation).map((passage) => documentDay(view, passage.documentId) ?? '');
  return days.sort()[0] ?? '';
}
