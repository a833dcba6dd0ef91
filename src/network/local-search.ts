import type { LayoutState } from './layout-state.js';
import { SIDES } from './node-shape.js';

/** Where a node is tried: on rings around its place. */
const DIRECTIONS = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6 + 0.13;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

const RINGS: readonly (readonly number[])[] = [
  [16, 44, 96, 170, 270],
  [10, 28, 64, 120],
  [6, 18, 40, 80],
];
/** Rarely does a network still get better after so many rounds. */
const MAX_ROUNDS = 8;
const FAR: readonly number[] = [8, 20, 36, 60, 90, 130, 180, 240, 320, 420];

/**
 * Moves one node after the other to a better place near by, or its label to a better side, until none finds one: no overlap and no
 * node on a line not its own first, then fewer labels crossed, fewer crossings, short lines.
 *
 * @param maxWork at how much work of the board it stops, so that a large network ends in time
 * @returns whether nothing is wrong any more
 */
export function searchLocally(board: LayoutState, maxWork: number): boolean {
  const count = board.pieces.length;
  for (let round = 0; board.work < maxWork; round += 1) {
    const rings = RINGS[round % RINGS.length] ?? [];
    let moved = 0;
    for (let node = 0; node < count && board.work < maxWork; node += 1) moved += improve(board, node, rings) ? 1 : 0;
    if (moved === 0 && round >= RINGS.length - 1) break;
    if (round > MAX_ROUNDS) break;
  }
  return mend(board, maxWork);
}

/** What is still wrong is mended with farther tries. */
function mend(board: LayoutState, maxWork: number): boolean {
  const isSmall = board.pieces.length <= SMALL;
  for (let round = 0; ; round += 1) {
    const wrong = board.pieces.flatMap((_, node) => (board.faultsOf(node) > 0 ? [node] : []));
    if (wrong.length === 0) return true;
    let moved = 0;
    for (const node of wrong) moved += board.work < maxWork && (improve(board, node, FAR) || (isSmall && relocate(board, node))) ? 1 : 0;
    if (moved === 0 || round > MAX_ROUNDS || board.work > maxWork) return false;
  }
}

function improve(board: LayoutState, node: number, rings: readonly number[]): boolean {
  const x = board.x[node] as number;
  const y = board.y[node] as number;
  const side = board.side[node] as number;
  const found = startingHere(board, node);
  for (let other = 0; other < SIDES.length; other += 1) if (other !== side) attempt(board, node, found, x, y, other);
  for (const ring of rings) {
    for (const [cos, sin] of DIRECTIONS) attempt(board, node, found, Math.round(x + ring * cos), Math.round(y + ring * sin), side);
  }
  return take(board, node, found);
}

/**
 * Looks over the whole board for a better place for the nodes that lie worst: what no step near by can mend, such as a node that ended on
 * the wrong side of a knot of lines.
 *
 * @returns whether any has found one
 */
export function transplant(board: LayoutState, maxWork: number): boolean {
  const costs = board.pieces.map((_, node) => board.costOf(node));
  const order = costs.map((_, node) => node).sort((a, b) => (costs[b] as number) - (costs[a] as number) || a - b);
  let moved = false;
  for (const node of order.slice(0, Math.ceil(order.length * WORST))) {
    if (board.work > maxWork) break;
    if (relocate(board, node)) moved = true;
  }
  return moved;
}

/** Between the places of the whole board at which a node is tried when there is none for it near by. */
const GRID = 24;
/** Up to how many nodes it pays to look over the whole board for one; a larger board rather grows. */
const SMALL = 80;
/** The share of the nodes that lie worst. */
const WORST = 0.3;

function relocate(board: LayoutState, node: number): boolean {
  const found = startingHere(board, node);
  const height = Math.max(board.halfHeight, ...board.y.map(Math.abs));
  for (let y = -Math.round(height); y <= height; y += GRID) {
    for (let x = -Math.round(board.halfWidth); x <= board.halfWidth; x += GRID) {
      for (let side = 0; side < SIDES.length; side += 1) attempt(board, node, found, x, y, side);
    }
  }
  return take(board, node, found);
}

/** The best place found so far for a node. */
interface Found {
  readonly before: number;
  cost: number;
  x: number;
  y: number;
  side: number;
}

function startingHere(board: LayoutState, node: number): Found {
  const [x, y, side] = [board.x[node] as number, board.y[node] as number, board.side[node] as number];
  const cost = board.costAt(node, x, y, side, Infinity);
  return { before: cost, cost, x, y, side };
}

function attempt(board: LayoutState, node: number, found: Found, x: number, y: number, side: number): void {
  const cost = board.costAt(node, x, y, side, found.cost - 0.001);
  if (cost < found.cost) Object.assign(found, { cost, x, y, side });
}

function take(board: LayoutState, node: number, { before, cost, x, y, side }: Found): boolean {
  board.x[node] = x;
  board.y[node] = y;
  board.side[node] = side;
  return cost < before;
}

/** Moves overlapping nodes apart, downwards, whatever else becomes of them: names can be read in any drawing. */
export function separate(board: LayoutState): void {
  const order = board.pieces.map((_, node) => node).sort((a, b) => (board.y[a] as number) - (board.y[b] as number) || a - b);
  for (const [position, node] of order.entries()) {
    const own = board.extent(node);
    const x = board.x[node] as number;
    for (let again = true; again;) {
      again = false;
      for (const other of order.slice(0, position)) {
        const box = board.extent(other);
        const dx = (board.x[other] as number) - x;
        const dy = (board.y[other] as number) - (board.y[node] as number);
        if (own.right <= dx + box.left || dx + box.right <= own.left || own.bottom <= dy + box.top || dy + box.bottom <= own.top) continue;
        board.y[node] = Math.ceil((board.y[other] as number) + box.bottom - own.top);
        again = true;
      }
    }
  }
}
