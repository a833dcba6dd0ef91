import { LRUCache } from 'lru-cache';
import { hashOf } from '../core/hash.js';
import { Document } from '../documents/document.js';
import { issueDay } from '../graph/as-of.js';
import { distinctName } from '../graph/disambiguation.js';
import type { GraphView } from '../graph/view.js';
import { perView } from '../graph/per-view.js';
import type { Relation } from '../statements/relation.js';
import { layOutInWorker, type LayoutOwner } from './layout-worker-client.js';
import type { Positions } from './layout.js';
import { findNetwork, type NetworkAnswer, type NetworkQuery } from './network.js';

/** How many layouts are kept, of one view and of all: a layout takes long, and the same few networks are requested again and again. */
const MAX_LAYOUTS = 300;

/** For how long those are kept that nobody asks for, in milliseconds: they hold ids, also of somebody who has been erased since. */
const KEPT = 3_600_000;

/** Who asks for a layout. */
export interface LayoutRequester {
  /** Clients take turns. */
  readonly client: string;
  /** Whether it has left, so that nothing need be laid out for it. */
  readonly hasLeft: () => boolean;
}

interface CachedLayout {
  readonly positions: Promise<Positions>;
  readonly requesters: LayoutRequester[];
}

const cacheOf = perView(() => new LRUCache<string, CachedLayout>({ max: MAX_LAYOUTS }));

/**
 * What was laid out for any view, by the hash of all that a layout depends on: most changes of a base leave most networks as they were,
 * and these need not be laid out again.
 */
const finished = new LRUCache<string, Positions>({ max: MAX_LAYOUTS, ttl: KEPT, ttlAutopurge: true });

/**
 * The positions of the entities of a network, from the cache or laid out now. Requests that come while a layout is under way share it.
 *
 * @throws UNAVAILABLE when too many networks wait
 */
export function positionsOf(view: GraphView, query: NetworkQuery, answer: NetworkAnswer, requester: LayoutRequester): Promise<Positions> {
  const cache = cacheOf(view);
  const key = JSON.stringify(query, (_key, value: unknown) => (value instanceof Set ? [...value].sort() : value));
  const known = cache.get(key);
  if (known) {
    known.requesters.push(requester);
    return known.positions;
  }
  const requesters = [requester];
  const isWanted = (): boolean => requesters.some((one) => !one.hasLeft());
  const positions = positionsBefore(view, query, requester).then((before) =>
    layOutAnswer(view, answer, before, { client: requester.client, isWanted }),
  );
  cache.set(key, { positions, requesters });
  positions.then(
    // The requester is not kept with the positions: it would hold the request in memory.
    () => (requesters.length = 0),
    // A layout that failed is not kept: the next request tries again.
    () => cache.delete(key),
  );
  return positions;
}

/** Where the network was drawn before the entity last expanded was: what is added is fitted in between. */
function positionsBefore(view: GraphView, query: NetworkQuery, requester: LayoutRequester): Promise<Positions> {
  if (!query.expanded?.length) return Promise.resolve(new Map());
  const before = { ...query, expanded: query.expanded.slice(0, -1) };
  return positionsOf(view, before, findNetwork(view, before), requester);
}

/** Entities are laid out in the order of the documents that first mention them, so that new minutes move little. */
async function layOutAnswer(
  view: GraphView,
  { nodes, relations }: NetworkAnswer,
  before: Positions,
  owner: LayoutOwner,
): Promise<Positions> {
  const edges = relations.map((relation) => ({
    source: relation.subjectId,
    target: relation.objectId,
    since: firstDay(view, relation),
  }));
  const since = new Map<string, string>();
  for (const edge of edges) {
    for (const id of [edge.source, edge.target]) {
      const known = since.get(id);
      if (known === undefined || edge.since < known) since.set(id, edge.since);
    }
  }
  const boxes = nodes.map(({ entity, depth }) => ({
    id: entity.id,
    depth,
    names: [...new Set([distinctName(view, entity, 'FR'), distinctName(view, entity, 'EN')])],
    since: since.get(entity.id) ?? '',
  }));
  const key = hashOf(boxes, edges, [...before]);
  const known = finished.get(key);
  if (known) return known;
  const positions = await layOutInWorker(boxes, edges, owner, before);
  finished.set(key, positions);
  return positions;
}

/** The day of the first document that supports a relation; '' where none is dated. */
function firstDay(view: GraphView, relation: Relation): string {
  const days = view.evidenceOf(relation).map((passage) => issueDay(view.require(passage.documentId, Document)) ?? '');
  return days.sort()[0] ?? '';
}
