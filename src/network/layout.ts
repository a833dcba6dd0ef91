import { createHash } from 'node:crypto';
import { LayoutState } from './layout-state.js';
import { applyForces } from './forces.js';
import type { Point } from './geometry.js';
import { roomFor, type Side, shapeOf, SIDES } from './node-shape.js';
import type { NodeBox } from './node-box.js';
import { separate, searchLocally, transplant } from './local-search.js';

/**
 * Where the nodes of a network stand: a function of the data alone, the same whatever the order in which it comes. Forces find the
 * outline; then nodes are moved one by one until no two overlap and no node lies on a line that is not its own.
 */

export interface LayoutNode {
  readonly id: string;
  /** Its name in each language that it may be shown in: all of them fit. */
  readonly names: readonly string[];
  /** Its distance from what the network is drawn around. */
  readonly depth: number;
  /** When it is first spoken of: a text that sorts. Older nodes are laid out first, and newer ones around them. */
  readonly since?: string;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly since?: string;
}

/** Where a node stands, in pixels from the middle, and on which side of it its label. */
export interface Position extends Point {
  readonly side: Side;
}

export type Positions = ReadonlyMap<string, Position>;

/**
 * Lays out a network.
 *
 * @param previous where nodes stood before: they stay near, and new ones find a place among them
 */
export function layOut(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], previous: Positions = new Map()): Positions {
  const sorted = [...new Map(nodes.map((node) => [node.id, node])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  let known = previous;
  for (const day of stagesOf(sorted)) {
    known = layOutStage(
      sorted.filter((node) => (node.since ?? '') <= day),
      edges.filter((edge) => (edge.since ?? '') <= day),
      known,
    );
  }
  return centred(sorted, known);
}

/** The middle of what the network is drawn around is the middle of the picture. Adding zero leaves no minus zero. */
function centred(nodes: readonly LayoutNode[], places: Positions): Positions {
  const centres = nodes.filter((node) => node.depth === 0).map((node) => places.get(node.id) as Position);
  const x = Math.round(mean(centres.map((place) => place.x)));
  const y = Math.round(mean(centres.map((place) => place.y)));
  return new Map([...places].map(([id, place]) => [id, { ...place, x: place.x - x + 0, y: place.y - y + 0 }]));
}

/**
 * The days after which the network is laid out, each time it has grown by a third. What is newer changes nothing before it, so the old
 * nodes are first placed as they were before the new ones came, and stay near.
 */
function stagesOf(nodes: readonly LayoutNode[]): string[] {
  const days = [...new Set(nodes.map((node) => node.since ?? ''))].sort();
  const stages: string[] = [];
  let before = 0;
  for (const day of days) {
    const size = nodes.filter((node) => (node.since ?? '') <= day).length;
    if (day !== days.at(-1) && size < Math.max(6, before * 1.3)) continue;
    stages.push(day);
    before = size;
  }
  return stages;
}

function layOutStage(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], known: Positions): Positions {
  const board = makeBoard(nodes, edges);
  const kept = nodes.filter((node) => known.has(node.id)).length;
  const isWarm = kept * 2 > nodes.length;
  if (isWarm) startFrom(board, known);
  else startAfresh(board);
  spread(board, isWarm ? FIRMLY : LOOSELY);
  return new Map(
    board.pieces.map((piece, index): [string, Position] => [
      piece.id,
      { x: board.x[index] as number, y: board.y[index] as number, side: SIDES[board.side[index] as number] as Side },
    ]),
  );
}

/** Up to how many nodes a network is no wider than the column of a page; larger ones are for zooming and for print. */
const FITS_A_PAGE = 60;
const WIDTHS = [440, 520, 600, 680, 760, 840, 920];
const WIDEST = 960;
/** The part of the picture that nodes and labels take, when they are well spaced. */
const FILLED = 0.5;

function makeBoard(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutState {
  const pieces = nodes.map(({ id, names, depth }): NodeBox => ({ id, depth, radius: shapeOf(depth).radius, label: roomFor(names, depth) }));
  const index = new Map(pieces.map((piece, position) => [piece.id, position]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const { source, target } of edges) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  }
  const lines = [...pairs.values()].sort((one, two) => one[0] - two[0] || one[1] - two[1]);
  const area = pieces.reduce((sum, { radius, label }) => sum + (label.width + 16) * (2 * radius + label.height + 20), 0);
  const wanted = Math.sqrt((area / FILLED) * 1.35);
  const fitting = WIDTHS.find((width) => width >= wanted) ?? WIDEST;
  const width = Math.max(
    pieces.length > FITS_A_PAGE ? Math.max(WIDEST, Math.ceil(wanted / 160) * 160) : fitting,
    ...pieces.map((piece) => piece.label.width + 60),
  );
  return new LayoutState(pieces, lines, width / 2, area / FILLED / width / 2, Math.max(140, 170 - pieces.length));
}

/** A number from 0 up to 1 that an id always has. */
function hashed(id: string, salt: string): number {
  return createHash('sha256').update(`${salt} ${id}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** How firmly nodes keep their places while the board settles: what a pixel of distance costs, squared. */
const LOOSELY = 0.0001;
const FIRMLY = 0.002;

/** How many beginnings are tried, and how thoroughly. */
const TRIES = 8;
const TRIAL = 2_500_000;

/** Tries several beginnings, and keeps the one that comes out best. */
function startAfresh(board: LayoutState): void {
  const tries = board.pieces.length <= FITS_A_PAGE ? TRIES : board.pieces.length <= 150 ? 2 : 1;
  let best: { cost: number; x: Float64Array; y: Float64Array; side: Uint8Array } | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    begin(board, `${attempt}`);
    applyForces(board, board.pieces.length > 150 ? 200 : 400, 1);
    board.side.fill(0);
    board.keepNear(LOOSELY);
    if (tries > 1) searchLocally(board, board.work + TRIAL);
    const cost = board.total();
    if (!best || cost < best.cost) best = { cost, x: board.x.slice(), y: board.y.slice(), side: board.side.slice() };
  }
  if (!best) return;
  board.x.set(best.x);
  board.y.set(best.y);
  board.side.set(best.side);
}

function begin(board: LayoutState, salt: string): void {
  for (const [index, { id, depth }] of board.pieces.entries()) {
    const angle = 2 * Math.PI * hashed(id, `${salt} angle`);
    const ring = depth === 0 ? 10 : board.idealLength * (depth - 0.5 + hashed(id, `${salt} ring`));
    board.x[index] = ring * Math.cos(angle);
    board.y[index] = ring * Math.sin(angle);
  }
}

/** Known nodes stay, all moved alike to the middle of the board; new ones start beside their neighbours. */
function startFrom(board: LayoutState, known: Positions): void {
  const placed = inTheMiddle(board.pieces.map((piece) => known.get(piece.id)));
  for (const [index, { id }] of board.pieces.entries()) {
    const neighbours = board.lines
      .flatMap(([a, b]) => (a === index ? [placed[b]] : b === index ? [placed[a]] : []))
      .filter((place) => place !== undefined);
    const own = placed[index];
    const angle = 2 * Math.PI * hashed(id, 'angle');
    board.x[index] = own?.x ?? Math.round(mean(neighbours.map((place) => place.x)) + board.idealLength * Math.cos(angle));
    board.y[index] = own?.y ?? Math.round(mean(neighbours.map((place) => place.y)) + board.idealLength * Math.sin(angle));
    board.side[index] = own ? SIDES.indexOf(own.side) : 0;
  }
}

function inTheMiddle(places: readonly (Position | undefined)[]): (Position | undefined)[] {
  const xs = places.flatMap((place) => (place ? [place.x] : []));
  const ys = places.flatMap((place) => (place ? [place.y] : []));
  const x = Math.round((Math.min(...xs) + Math.max(...xs)) / 2);
  const y = Math.round((Math.min(...ys) + Math.max(...ys)) / 2);
  return places.map((place) => place && { ...place, x: place.x - x, y: place.y - y });
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** After how many pairs looked at a network is drawn as it is: one or two seconds. Only tangles of hundreds of lines come to that. */
const MAX_WORK = 120_000_000;

/** Settles the board. Where it is too tight, nodes are let go first, if they were held; then it grows upwards and downwards. */
function spread(board: LayoutState, leash: number): void {
  let growth = 1.04;
  for (let hold = leash; board.work < MAX_WORK; hold /= 4) {
    board.keepNear(Math.max(hold, LOOSELY));
    if (searchLocally(board, MAX_WORK)) {
      if (board.pieces.length <= FITS_A_PAGE && leash === LOOSELY)
        for (let round = 0; round < 3 && transplant(board, MAX_WORK); round += 1) searchLocally(board, MAX_WORK);
      // What was moved away in haste may now come nearer.
      searchLocally(board, Math.min(MAX_WORK, board.work + TRIAL));
      return;
    }
    if (hold > LOOSELY) continue;
    for (let index = 0; index < board.y.length; index += 1) board.y[index] = Math.round((board.y[index] as number) * growth);
    growth = Math.min(1.4, growth + 0.03);
  }
  separate(board);
}
