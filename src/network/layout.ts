/**
 * Where the entities of a network are drawn. The same set gives the same places, in whatever order it comes: everything
 * is taken in the order of ids, nothing is random, and only operations that every machine rounds alike are used.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from each other two entities tied by a link tend to be. */
const SPACING = 100;

/** Turns by the golden angle: so many points around a centre never line up. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/**
 * Places nodes by springs along links and repulsion between all, the centre of the nodes of depth 0 at (0, 0).
 * @param nodes with `depth`, how far from the centres each is: where the search begins
 */
export function layout(
  nodes: readonly { readonly id: string; readonly depth: number }[],
  links: readonly { readonly source: string; readonly target: string }[],
): Map<string, Point> {
  const sorted = [...nodes].sort((a, b) => a.depth - b.depth || (a.id < b.id ? -1 : 1));
  const index = new Map(sorted.map((node, at) => [node.id, at]));
  const springs = springsOf(links, index);
  const place = spiral(sorted);
  relax(place, springs);
  const centre = centreOf(place, sorted.filter((node) => node.depth === 0).length || sorted.length);
  return new Map(
    sorted.map((node, at) => [node.id, { x: round((place.x[at] as number) - centre.x), y: round((place.y[at] as number) - centre.y) }]),
  );
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Each pair of linked nodes once, however many links it has. */
function springsOf(links: readonly { source: string; target: string }[], index: ReadonlyMap<string, number>): [number, number][] {
  const pairs = new Set<string>();
  for (const { source, target } of links) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a !== undefined && b !== undefined && a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  }
  const numbers = [...pairs].map((pair) => pair.split(' ').map(Number) as [number, number]);
  return numbers.sort(([a, b], [c, d]) => a - c || b - d);
}

/** The centres inside, then ring by ring. */
function spiral(sorted: readonly { depth: number }[]): Places {
  const place = { x: new Float64Array(sorted.length), y: new Float64Array(sorted.length) };
  let direction = { x: 1, y: 0 };
  sorted.forEach((_node, at) => {
    const radius = (SPACING * Math.sqrt(at)) / 2;
    place.x[at] = radius * direction.x;
    place.y[at] = radius * direction.y;
    direction = { x: direction.x * TURN.cos - direction.y * TURN.sin, y: direction.x * TURN.sin + direction.y * TURN.cos };
  });
  return place;
}

/** How many pairs of nodes may be looked at in all: a few hundredths of a second. */
const MOST_PAIRS = 2_000_000;

/** Moves the nodes until springs and repulsion nearly balance (Fruchterman and Reingold), each round less far. */
function relax(place: Places, springs: readonly (readonly [number, number])[]): void {
  const count = place.x.length;
  const rounds = Math.min(200, Math.ceil(MOST_PAIRS / Math.max(1, (count * (count - 1)) / 2)));
  const push = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let round = 0; round < rounds; round += 1) {
    push.x.fill(0);
    push.y.fill(0);
    for (let a = 0; a < count; a += 1) for (let b = a + 1; b < count; b += 1) act(place, push, a, b, repulsion);
    for (const [a, b] of springs) act(place, push, a, b, attraction);
    move(place, push, SPACING * (1 - round / rounds));
  }
}

const repulsion = (square: number): number => (SPACING * SPACING) / square;
const attraction = (square: number): number => -Math.sqrt(square) / SPACING;

/** Adds a force between two nodes. Two at one place would push each other nowhere: they count as a little apart. */
function act({ x, y }: Places, push: Places, a: number, b: number, force: (square: number) => number): void {
  const dx = (x[a] as number) - (x[b] as number) || 0.01;
  const dy = (y[a] as number) - (y[b] as number);
  const strength = force(dx * dx + dy * dy);
  (push.x[a] as number) += dx * strength;
  (push.y[a] as number) += dy * strength;
  (push.x[b] as number) -= dx * strength;
  (push.y[b] as number) -= dy * strength;
}

/** What keeps parts that no link ties from drifting away. */
const GRAVITY = 0.4;

function move({ x, y }: Places, push: Places, most: number): void {
  for (let at = 0; at < x.length; at += 1) {
    const dx = (push.x[at] as number) - GRAVITY * (x[at] as number);
    const dy = (push.y[at] as number) - GRAVITY * (y[at] as number);
    const length = Math.sqrt(dx * dx + dy * dy);
    const share = length > most ? most / length : 1;
    (x[at] as number) += dx * share;
    (y[at] as number) += dy * share;
  }
}

function centreOf({ x, y }: Places, count: number): Point {
  const mean = (values: Float64Array): number => values.subarray(0, count).reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  return { x: mean(x), y: mean(y) };
}

/** To a tenth; never minus zero. */
function round(number: number): number {
  return Math.round(number * 10) / 10 || 0;
}
