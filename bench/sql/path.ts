import { kindOfId } from '../../src/kinds/index.js';
import { among, type Ask, CERTAINTY_RANK, compare, EDGE, type Edge, ids, otherEnd } from './rows.js';

/**
 * The first path between two entities, by SQL: search from both ends, level by level, one statement each; then the path of
 * the firmest weakest step and the least ids among the shortest.
 */

interface Side {
  /** By entity: how far it is. */
  readonly distances: Map<string, number>;
  /** By distance: the relations walked from the entities that far. */
  readonly edges: Edge[][];
  frontier: string[];
}

export interface Hop {
  readonly edge: Edge;
  readonly inverse: boolean;
}

/** Between which entities, through which kinds, and how long at most. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly through: readonly string[];
}

/** @returns the steps; null when there is no path short enough */
export async function shortestPath(ask: Ask, { from, to, maxLength, through }: PathQuestion): Promise<Hop[] | null> {
  const fore: Side = { distances: new Map([[from, 0]]), edges: [], frontier: [from] };
  const back: Side = { distances: new Map([[to, 0]]), edges: [], frontier: [to] };
  const isInner = (id: string): boolean => id === from || id === to || through.includes(kindOfId(id) ?? '');
  while (fore.edges.length + back.edges.length < maxLength) {
    if (fore.frontier.length === 0 || back.frontier.length === 0) return null;
    const [side, other] = fore.frontier.length <= back.frontier.length ? [fore, back] : [back, fore];
    await grow(ask, side, isInner);
    const meeting = side.frontier.filter((id) => other.distances.has(id));
    if (meeting.length > 0) return firstAmong(layersOf(fore, back, meeting), from, to);
  }
  return null;
}

async function grow(ask: Ask, side: Side, isInner: (id: string) => boolean): Promise<void> {
  const list = ids(side.frontier);
  const edges = await ask<Edge>(
    `SELECT ${EDGE} FROM statement WHERE ${among('subjectId')} UNION SELECT ${EDGE} FROM statement WHERE ${among('objectId')}`,
    list,
    list,
  );
  const here = new Set(side.frontier);
  const distance = side.edges.length + 1;
  const next: string[] = [];
  for (const edge of edges) {
    for (const end of [edge.subjectId, edge.objectId]) {
      const far = otherEnd(edge, end);
      if (!here.has(end) || side.distances.has(far) || !isInner(far)) continue;
      side.distances.set(far, distance);
      next.push(far);
    }
  }
  side.edges.push([...edges]);
  side.frontier = next;
}

type Layer = ReadonlyMap<string, readonly Edge[]>;

/** For each step: from which entities on a shortest path it may be taken, and along which relations. */
function layersOf(fore: Side, back: Side, meeting: readonly string[]): Layer[] {
  const before: Layer[] = [];
  let reached = new Set(meeting);
  for (let distance = fore.edges.length - 1; distance >= 0; distance -= 1) {
    const layer = layerInto(fore.edges[distance] ?? [], reached, (id) => fore.distances.get(id) === distance);
    before.unshift(layer);
    reached = new Set(layer.keys());
  }
  const after: Layer[] = [];
  let left = new Set(meeting);
  for (let distance = back.edges.length - 1; distance >= 0; distance -= 1) {
    const nearer = new Set([...back.distances].filter(([, far]) => far === distance).map(([id]) => id));
    const layer = layerInto(back.edges[distance] ?? [], nearer, (id) => left.has(id));
    after.push(layer);
    left = new Set([...layer].flatMap(([id, edges]) => edges.map((edge) => otherEnd(edge, id))));
  }
  return [...before, ...after];
}

function layerInto(edges: readonly Edge[], goals: ReadonlySet<string>, starts: (id: string) => boolean): Layer {
  const layer = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of [edge.subjectId, edge.objectId]) {
      if (starts(end) && goals.has(otherEnd(edge, end))) layer.set(end, [...(layer.get(end) ?? []), edge]);
    }
  }
  return layer;
}

function firstAmong(layers: readonly Layer[], from: string, to: string): Hop[] | null {
  for (const most of [0, 1, 2, 3]) {
    const passable = passableUpTo(layers, to, most);
    if (!passable[0]?.has(from)) continue;
    let at = from;
    return layers.map((layer, step) => {
      const [edge] = (layer.get(at) ?? [])
        .filter((one) => isAsFirm(one, most) && passable[step + 1]?.has(otherEnd(one, at)))
        .sort((a, b) => compare(otherEnd(a, at), otherEnd(b, at)) || compare(a.id, b.id));
      if (!edge) throw new Error('a passable step leads nowhere');
      const inverse = edge.subjectId !== at;
      at = otherEnd(edge, at);
      return { edge, inverse };
    });
  }
  return null;
}

const isAsFirm = (edge: Edge, most: number): boolean => (CERTAINTY_RANK[edge.certainty] ?? 0) <= most;

/** By step: the entities from which the end is reached by relations that firm. */
function passableUpTo(layers: readonly Layer[], to: string, most: number): Set<string>[] {
  const passable = [new Set([to])];
  for (const layer of [...layers].reverse()) {
    const goals = passable[0] as Set<string>;
    const here = [...layer].filter(([id, edges]) => edges.some((edge) => isAsFirm(edge, most) && goals.has(otherEnd(edge, id))));
    passable.unshift(new Set(here.map(([id]) => id)));
  }
  return passable;
}
