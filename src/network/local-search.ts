import { costAt, costOf, defectsOf } from './layout-cost.js';
import type { LayoutState } from './layout-state.js';
import { SIDES } from './node-shape.js';

/** A node is tried on rings around its present position, in these directions. */
const DIRECTIONS = Array.from({ length: 12 }, (_, index) => {
  const angle = (index * Math.PI) / 6 + 0.13;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

const RINGS: readonly (readonly number[])[] = [
  [16, 44, 96, 170, 270],
  [10, 28, 64, 120],
  [6, 18, 40, 80],
];
/** Networks rarely improve after this many rounds. */
const MAX_ROUNDS = 8;
const FAR_RINGS: readonly number[] = [8, 20, 36, 60, 90, 130, 180, 240, 320, 420];

/**
 * Local search: moves one node after the other to a nearby position of lower cost, or its label to a better side, until none is found.
 * The costs put overlaps and nodes under edges first, then struck labels, crossings and long edges.
 *
 * @param maxWork stops once the work of the state has reached this much, so that a large network ends in time
 * @returns whether no defect is left
 */
export function searchLocally(state: LayoutState, maxWork: number): boolean {
  const count = state.size;
  for (let round = 0; state.work < maxWork; round += 1) {
    const rings = RINGS[round % RINGS.length] ?? [];
    let moved = 0;
    for (let node = 0; node < count && state.work < maxWork; node += 1) moved += improve(state, node, rings) ? 1 : 0;
    if (moved === 0 && round >= RINGS.length - 1) break;
    if (round > MAX_ROUNDS) break;
  }
  return repair(state, maxWork);
}

/** Removes the defects that are left by trying positions farther away. */
function repair(state: LayoutState, maxWork: number): boolean {
  const isSmall = state.size <= MAX_RELOCATED;
  for (let round = 0; ; round += 1) {
    const defective = state.boxes.flatMap((_, node) => (defectsOf(state, node) > 0 ? [node] : []));
    if (defective.length === 0) return true;
    let moved = 0;
    for (const node of defective)
      moved += state.work < maxWork && (improve(state, node, FAR_RINGS) || (isSmall && relocate(state, node))) ? 1 : 0;
    if (moved === 0 || round > MAX_ROUNDS || state.work > maxWork) return false;
  }
}

function improve(state: LayoutState, node: number, rings: readonly number[]): boolean {
  const x = state.nodeX(node);
  const y = state.nodeY(node);
  const side = state.sideOf(node);
  const best = currentPosition(state, node);
  for (let other = 0; other < SIDES.length; other += 1) if (other !== side) tryPosition(state, node, best, x, y, other);
  for (const ring of rings) {
    for (const [cos, sin] of DIRECTIONS) tryPosition(state, node, best, Math.round(x + ring * cos), Math.round(y + ring * sin), side);
  }
  return moveToBest(state, node, best);
}

/**
 * Searches the whole drawing for better positions of the costliest nodes. Small steps cannot help a node that has ended on the wrong side
 * of a bundle of edges.
 *
 * @returns whether any node has moved
 */
export function transplant(state: LayoutState, maxWork: number): boolean {
  const costs = state.boxes.map((_, node) => costOf(state, node));
  const order = costs.map((_, node) => node).sort((a, b) => (costs[b] as number) - (costs[a] as number) || a - b);
  let moved = false;
  for (const node of order.slice(0, Math.ceil(order.length * RELOCATED_SHARE))) {
    if (state.work > maxWork) break;
    if (relocate(state, node)) moved = true;
  }
  return moved;
}

/** The distance between the points of the grid over the whole drawing, in pixels. */
const GRID = 24;
/** Up to how many nodes a search over the whole drawing is worth its time; larger drawings grow instead. */
const MAX_RELOCATED = 80;
/** The share of the nodes, the costliest ones, that are searched new positions for. */
const RELOCATED_SHARE = 0.3;

function relocate(state: LayoutState, node: number): boolean {
  const best = currentPosition(state, node);
  const height = Math.max(state.halfHeight, ...state.y.map(Math.abs));
  for (let y = -Math.round(height); y <= height; y += GRID) {
    for (let x = -Math.round(state.halfWidth); x <= state.halfWidth; x += GRID) {
      for (let side = 0; side < SIDES.length; side += 1) tryPosition(state, node, best, x, y, side);
    }
  }
  return moveToBest(state, node, best);
}

/** The best position found so far for a node; `before` is the cost that it had. */
interface Candidate {
  readonly before: number;
  cost: number;
  x: number;
  y: number;
  side: number;
}

function currentPosition(state: LayoutState, node: number): Candidate {
  const [x, y, side] = [state.nodeX(node), state.nodeY(node), state.sideOf(node)];
  const cost = costAt(state, node, x, y, side, Infinity);
  return { before: cost, cost, x, y, side };
}

function tryPosition(state: LayoutState, node: number, best: Candidate, x: number, y: number, side: number): void {
  const cost = costAt(state, node, x, y, side, best.cost - 0.001);
  if (cost < best.cost) Object.assign(best, { cost, x, y, side });
}

function moveToBest(state: LayoutState, node: number, { before, cost, x, y, side }: Candidate): boolean {
  state.place(node, x, y, side);
  return cost < before;
}

/** Moves overlapping nodes apart, downwards, whatever this does to edges: names must be readable in any drawing. */
export function removeOverlaps(state: LayoutState): void {
  const order = state.boxes.map((_, node) => node).sort((a, b) => state.nodeY(a) - state.nodeY(b) || a - b);
  for (const [position, node] of order.entries()) {
    const own = state.extent(node);
    const x = state.nodeX(node);
    for (let again = true; again;) {
      again = false;
      for (const other of order.slice(0, position)) {
        const box = state.extent(other);
        const dx = state.nodeX(other) - x;
        const dy = state.nodeY(other) - state.nodeY(node);
        if (own.right <= dx + box.left || dx + box.right <= own.left || own.bottom <= dy + box.top || dy + box.bottom <= own.top) continue;
        state.y[node] = Math.ceil(state.nodeY(other) + box.bottom - own.top);
        again = true;
      }
    }
  }
}
