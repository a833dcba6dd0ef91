import { type Box, distanceToSegment, segmentMeetsBox, segmentsCross } from './geometry.js';
import type { LayoutState } from './layout-state.js';

/** How good a layout is: the lower its cost, the better. The local search asks millions of times, so nothing here allocates. */

/** Between a symbol and an edge that does not end there, in pixels. */
const CLEARANCE = 7;

/** The cosine of about twelve degrees: two edges of one node with a smaller angle between them are hard to tell apart. */
const NARROW_COSINE = 0.978;

/**
 * What each defect of a drawing costs. A finished drawing has none of those that cost a thousand; the others are weighed against each
 * other: a name struck through by another node's edge is worse than a crossing, and a crossing worse than a long edge.
 */
const COST = {
  overlap: 1000,
  nodeOnEdge: 1000,
  outside: 1000,
  labelOnEdge: 60,
  ownLabelOnEdge: 40,
  crossing: 8,
  narrow: 8,
  length: 6,
  beyond: 0.5,
  side: [0, 1.5, 2, 2],
} as const;

/** The cost of the whole drawing, by {@link COST}. */
export function totalCost(state: LayoutState): number {
  let cost = 0;
  for (let node = 0; node < state.size; node += 1) cost += costOf(state, node);
  return cost;
}

/** The cost of a node where it is. */
export function costOf(state: LayoutState, node: number): number {
  return costAt(state, node, state.nodeX(node), state.nodeY(node), state.sideOf(node), Infinity);
}

/**
 * The cost that a node would have at a point, with its label on a side, while all others stay.
 *
 * @returns Infinity as soon as it is more than `limit`
 */
export function costAt(state: LayoutState, node: number, px: number, py: number, side: number, limit: number): number {
  const outline = state.outline(node, side);
  const outside = Math.max(px + outline.whole.right - state.halfWidth, -state.halfWidth - px - outline.whole.left);
  const beyond = Math.abs(py) - state.halfHeight;
  const moved = (px - (state.anchorX[node] ?? 0)) ** 2 + (py - (state.anchorY[node] ?? 0)) ** 2;
  // The centre is held more firmly: when it moves, the whole picture moves.
  const hold = state.box(node).depth === 0 ? 20 : 1;
  let cost = state.anchorStrength * hold * moved + (COST.side[side] ?? 0);
  if (outside > 0) cost += COST.outside + outside;
  if (beyond > 0) cost += COST.beyond * beyond;
  if (cost > limit) return Infinity;
  cost += overlapsAt(state, node, px, py, outline.whole);
  if (cost > limit) return Infinity;
  cost += edgesOverNode(state, node, px, py, outline.label);
  if (cost > limit) return Infinity;
  for (const edge of state.edgesAt(node)) {
    const source = state.sourceOf(edge);
    cost += edgeCost(state, edge, node, px, py, outline.label, source === node ? state.targetOf(edge) : source);
    if (cost > limit) return Infinity;
  }
  return cost;
}

/** How many defects a node has that no finished drawing may have: overlaps, standing outside, lying under an edge, an edge that runs over a node. */
export function defectsOf(state: LayoutState, node: number): number {
  const px = state.nodeX(node);
  const py = state.nodeY(node);
  const whole = state.extent(node);
  let count = Math.max(px + whole.right, -px - whole.left) > state.halfWidth + 0.5 ? 1 : 0;
  count += Math.floor(overlapsAt(state, node, px, py, whole) / COST.overlap);
  state.work += state.edges.length + state.degree(node) * state.size;
  for (const [a, b] of state.edges) {
    if (a !== node && b !== node) count += edgeRunsOver(state, node, a, b) ? 1 : 0;
    else
      for (let other = 0; other < state.size; other += 1) count += other !== a && other !== b && edgeRunsOver(state, other, a, b) ? 1 : 0;
  }
  return count;
}

function edgeRunsOver(state: LayoutState, node: number, a: number, b: number): boolean {
  return (
    distanceToSegment(state.nodeX(node), state.nodeY(node), state.nodeX(a), state.nodeY(a), state.nodeX(b), state.nodeY(b)) <
    state.box(node).radius + CLEARANCE - 0.01
  );
}

export function overlapsAt(state: LayoutState, node: number, px: number, py: number, whole: Box): number {
  const { left, right, top, bottom } = whole;
  let cost = 0;
  state.work += state.size;
  for (let other = 0; other < state.size; other += 1) {
    if (other === node) continue;
    const outline = state.boundsAt(other);
    const dx = state.nodeX(other) - px;
    const acrossX = Math.min(right - dx - state.bound(outline), dx + state.bound(outline + 1) - left);
    if (acrossX <= 0) continue;
    const dy = state.nodeY(other) - py;
    const acrossY = Math.min(bottom - dy - state.bound(outline + 2), dy + state.bound(outline + 3) - top);
    if (acrossY > 0) cost += COST.overlap + 4 * Math.min(acrossX, acrossY);
  }
  return cost;
}

/** The cost of the edges that run over a node or its label without ending there. */
function edgesOverNode(state: LayoutState, node: number, px: number, py: number, label: Box): number {
  const need = state.box(node).radius + CLEARANCE;
  const left = px + Math.min(label.left, -need);
  const right = px + Math.max(label.right, need);
  const top = py + Math.min(label.top, -need);
  const bottom = py + Math.max(label.bottom, need);
  let cost = 0;
  state.work += state.edges.length;
  for (let edge = 0; edge < state.edges.length; edge += 1) {
    const a = state.sourceOf(edge);
    const b = state.targetOf(edge);
    if (a === node || b === node) continue;
    const ay = state.nodeY(a);
    const by = state.nodeY(b);
    const ax = state.nodeX(a);
    const bx = state.nodeX(b);
    if ((ay > bottom && by > bottom) || (ay < top && by < top) || (ax > right && bx > right) || (ax < left && bx < left)) continue;
    const distance = distanceToSegment(px, py, ax, ay, bx, by);
    if (distance < need) cost += COST.nodeOnEdge + 6 * (need - distance);
    if (meets(ax, ay, bx, by, px, py, label)) cost += COST.labelOnEdge;
  }
  return cost;
}

/** The cost of an edge between a node at a point and another node. */
function edgeCost(state: LayoutState, edge: number, node: number, px: number, py: number, label: Box, other: number): number {
  const ox = state.nodeX(other);
  const oy = state.nodeY(other);
  const length = Math.sqrt((px - ox) ** 2 + (py - oy) ** 2) / state.idealLength;
  let cost = length > 1 ? COST.length * (length - 1) ** 2 : 0;
  if (meets(px, py, ox, oy, px, py, label)) cost += ownLabelCost(state, node);
  if (meets(px, py, ox, oy, ox, oy, state.outline(other, state.sideOf(other)).label)) cost += ownLabelCost(state, other);
  cost += nodesUnderEdge(state, node, other, px, py, ox, oy);
  state.work += state.size + state.edges.length;
  return cost + COST.crossing * crossings(state, edge, node, px, py, other) + COST.narrow * angleNarrowness(state, edge, px, py, other);
}

/** How close in angle an edge is to the others at its far end: each adds 1 in the same direction, falling to 0 at {@link NARROW_COSINE}. */
function angleNarrowness(state: LayoutState, edge: number, px: number, py: number, other: number): number {
  const ox = state.nodeX(other);
  const oy = state.nodeY(other);
  const dx = px - ox;
  const dy = py - oy;
  const square = dx * dx + dy * dy;
  let sum = 0;
  for (const index of state.edgesAt(other)) {
    if (index === edge) continue;
    const from = state.sourceOf(index);
    const third = from === other ? state.targetOf(index) : from;
    const tx = state.nodeX(third) - ox;
    const ty = state.nodeY(third) - oy;
    const along = dx * tx + dy * ty;
    if (along <= 0) continue;
    const cosine = along / Math.sqrt(square * (tx * tx + ty * ty));
    if (cosine > NARROW_COSINE) sum += (cosine - NARROW_COSINE) / (1 - NARROW_COSINE);
  }
  return sum;
}

/** The name of the centre is read first. */
function ownLabelCost(state: LayoutState, node: number): number {
  return state.box(node).depth === 0 ? COST.ownLabelOnEdge * 2 : COST.ownLabelOnEdge;
}

function crossings(state: LayoutState, edge: number, node: number, px: number, py: number, other: number): number {
  const ox = state.nodeX(other);
  const oy = state.nodeY(other);
  const left = Math.min(px, ox);
  const right = Math.max(px, ox);
  let count = 0;
  for (let index = 0; index < state.edges.length; index += 1) {
    const a = state.sourceOf(index);
    const b = state.targetOf(index);
    const ax = state.nodeX(a);
    const bx = state.nodeX(b);
    if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
    if (index === edge || a === node || b === node || a === other || b === other) continue;
    if (segmentsCross(px, py, ox, oy, ax, state.nodeY(a), bx, state.nodeY(b))) count += 1;
  }
  return count;
}

/** The cost of the nodes and labels that an edge runs over without ending there. */
function nodesUnderEdge(state: LayoutState, from: number, to: number, ax: number, ay: number, bx: number, by: number): number {
  const left = Math.min(ax, bx) - CLEARANCE;
  const right = Math.max(ax, bx) + CLEARANCE;
  const top = Math.min(ay, by) - CLEARANCE;
  const bottom = Math.max(ay, by) + CLEARANCE;
  let cost = 0;
  for (let other = 0; other < state.size; other += 1) {
    if (other === from || other === to) continue;
    const ox = state.nodeX(other);
    const oy = state.nodeY(other);
    const outline = state.boundsAt(other);
    if (ox + state.bound(outline + 1) < left || ox + state.bound(outline) > right) continue;
    if (oy + state.bound(outline + 3) < top || oy + state.bound(outline + 2) > bottom) continue;
    const { label } = state.outline(other, state.sideOf(other));
    const need = state.box(other).radius + CLEARANCE;
    const distance = distanceToSegment(ox, oy, ax, ay, bx, by);
    if (distance < need) cost += COST.nodeOnEdge + 6 * (need - distance);
    if (meets(ax, ay, bx, by, ox, oy, label)) cost += COST.labelOnEdge;
  }
  return cost;
}

/** Whether a segment runs through a box that is given relative to the point (x, y). */
function meets(ax: number, ay: number, bx: number, by: number, x: number, y: number, box: Box): boolean {
  return segmentMeetsBox(ax, ay, bx, by, x + box.left, y + box.top, x + box.right, y + box.bottom);
}
