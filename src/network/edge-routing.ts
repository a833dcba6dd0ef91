import { elementAt } from '../core/sorted.js';
import { type Box, boxesOverlap, distanceToSegment, type Point, segmentMeetsBox } from './geometry.js';
import type { Steps } from '../graph/steps.js';
import { textWidth } from './text-width.js';

/** Routing the edges of a network between nodes whose positions are known. */

/** A node that edges must avoid. */
export interface Obstacle extends Point {
  readonly radius: number;
  /** The rectangle of its label, in the coordinates of the drawing. */
  readonly label: Box;
}

/** An edge that has no route yet. */
export interface EdgeToRoute {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** Parallel edges lie side by side: which one this is, from 0, and how many there are. */
  readonly lane: number;
  readonly lanes: number;
}

/** The course of an edge from the rim of one node to the rim of another: straight, or bent around an obstacle (a quadratic Bézier curve). */
export interface EdgeRoute {
  readonly start: Point;
  readonly end: Point;
  /** The control point of the curve; null for a straight edge. */
  readonly bend: Point | null;
  /** The second control point, for a curve that leaves and arrives in one direction (a cubic Bézier curve). */
  readonly bendBack?: Point;
}

/** The distance between parallel edges. */
const LANE_WIDTH = 6;
/** The distance between a symbol and the end of its edge. */
const RIM_GAP = 3;
/** The smallest distance between an edge and a symbol where it does not end. */
const CLEARANCE = 5;
/** The smallest distance between an edge and a name. */
const LABEL_CLEARANCE = 2;
/** How far the control point of a bent edge is tried from the straight line, on either side, and where along it. */
const BENDS = [24, 44, 66, 90, 130, 180, 240, 320, 420].flatMap((bend) => [bend, -bend]);

interface Curve {
  readonly bend: number;
  readonly share: number;
}
const CURVES: readonly (Curve | null)[] = [null, ...BENDS.flatMap((bend) => [0.5, 0.25, 0.75].map((share) => ({ bend, share })))];

/** What it costs an edge to run over a symbol, over a name, and to bend by a pixel. */
const COST = { symbol: 10_000, label: 300, bend: 1 } as const;

/**
 * Routes an edge: straight if nothing is in its way, else with the bend that runs over the fewest symbols, then the fewest names, then the
 * smallest. Names that still are in the way of an edge lie over it, on plates.
 */
export function routeEdge(edge: EdgeToRoute, nodes: readonly Obstacle[]): EdgeRoute {
  const from = elementAt(nodes, edge.from);
  const to = elementAt(nodes, edge.to);
  const lane = (edge.lane - (edge.lanes - 1) / 2) * LANE_WIDTH;
  const obstacles = nodes.map((node, index): RouteObstacle => ({ node, isEnd: index === edge.from || index === edge.to }));
  let best: { readonly curve: Curve | null; readonly cost: number } = { curve: null, cost: Infinity };
  for (const curve of CURVES) {
    const own = curve ? COST.bend * Math.abs(curve.bend) * (curve.share === 0.5 ? 1 : 1.2) : 0;
    if (own >= best.cost) continue;
    // Edges that lie side by side take one course.
    const cost = own + costOf(routeWith(from, to, 0, curve), obstacles, best.cost - own);
    if (cost < best.cost) best = { curve, cost };
  }
  return routeWith(from, to, lane, best.curve);
}

interface RouteObstacle {
  readonly node: Obstacle;
  /** Whether the edge ends at it: then only its name is in the way. */
  readonly isEnd: boolean;
}

/** What is in the way of a route; it stops counting at a limit. */
function costOf(route: EdgeRoute, obstacles: readonly RouteObstacle[], limit: number): number {
  const points = pointsOf(route);
  const reach = boxAround(points, CLEARANCE);
  let cost = 0;
  for (const { node, isEnd } of obstacles) {
    if (!isEnd && boxesOverlap(reach, boxAround([node], node.radius)) && runsOver(node, points)) cost += COST.symbol;
    const label = grown(node.label, LABEL_CLEARANCE);
    if (boxesOverlap(reach, label) && meetsBox(points, label)) cost += COST.label;
    if (cost >= limit) return cost;
  }
  return cost;
}

/** Whether an edge runs through a name: the measure of the tests. */
export function strikesLabel(route: EdgeRoute, { label }: Pick<Obstacle, 'label'>): boolean {
  return lineStrikesLabel(lineOf(route), { label });
}

/** {@link strikesLabel} of an edge whose line is known. */
export function lineStrikesLabel(line: Line, { label }: Pick<Obstacle, 'label'>): boolean {
  return runsThrough(line, label);
}

/** A route as the points that its line goes through, and the rectangle that holds them. */
export interface Line {
  readonly points: readonly Point[];
  readonly extent: Box;
}

export function lineOf(route: EdgeRoute): Line {
  const points = pointsOf(route);
  return { points, extent: boxAround(points, 0) };
}

/** The rectangle that holds an edge. */
export function extentOf(route: EdgeRoute): Box {
  return boxAround(pointsOf(route), 0);
}

function boxAround(points: readonly Point[], margin: number): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return {
    left: Math.min(...xs) - margin,
    right: Math.max(...xs) + margin,
    top: Math.min(...ys) - margin,
    bottom: Math.max(...ys) + margin,
  };
}

function grown({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function routeWith(from: Obstacle, to: Obstacle, offset: number, curve: Curve | null): EdgeRoute {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const normal = { x: -dy / length, y: dx / length };
  const shift = { x: normal.x * offset, y: normal.y * offset };
  const middle = curve && {
    x: from.x + dx * curve.share + normal.x * (curve.bend + offset),
    y: from.y + dy * curve.share + normal.y * (curve.bend + offset),
  };
  return { start: rim(from, middle ?? to, shift), end: rim(to, middle ?? from, shift), bend: middle && rounded(middle) };
}

function rim(node: Obstacle, towards: Point, shift: Point): Point {
  const dx = towards.x - node.x;
  const dy = towards.y - node.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const distance = Math.min(node.radius + RIM_GAP, length / 2);
  return rounded({ x: node.x + (dx / length) * distance + shift.x, y: node.y + (dy / length) * distance + shift.y });
}

function runsOver(node: Obstacle, points: readonly Point[]): boolean {
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && distanceToSegment(node.x, node.y, point.x, point.y, next.x, next.y) < node.radius + CLEARANCE;
  });
}

function pointsOf(route: EdgeRoute): Point[] {
  const steps = route.bend ? 16 : 1;
  return Array.from({ length: steps + 1 }, (_, index) => pointAt(route, index / steps));
}

/** A point of a route, from 0 at its start to 1 at its end. */
export function pointAt({ start, end, bend, bendBack }: EdgeRoute, along: number): Point {
  const rest = 1 - along;
  if (bend && bendBack) {
    const [a, b, c, d] = [rest ** 3, 3 * rest * rest * along, 3 * rest * along * along, along ** 3];
    return { x: start.x * a + bend.x * b + bendBack.x * c + end.x * d, y: start.y * a + bend.y * b + bendBack.y * c + end.y * d };
  }
  if (!bend) return { x: start.x * rest + end.x * along, y: start.y * rest + end.y * along };
  return {
    x: start.x * rest * rest + 2 * bend.x * rest * along + end.x * along * along,
    y: start.y * rest * rest + 2 * bend.y * rest * along + end.y * along * along,
  };
}

/** An edge with the label that is shown on it when one of its ends is in focus. */
export interface LabelledEdge {
  readonly from: number;
  readonly to: number;
  readonly route: EdgeRoute;
  readonly label: string;
}

export const EDGE_LABEL_SIZE = 12;
/** Where along an edge its label is tried, as a share of the way from the node in focus. */
const SHARES = [0.6, 0.5, 0.7, 0.8, 0.4, 0.66, 0.74, 0.55, 0.45, 0.85, 0.3, 0.35, 0.9, 0.2];
/** How many boxes and lines the places of labels are compared with in a step, for one place each. */
const COMPARED_PER_STEP = 10_000;
/** The distance between an edge and a label beside it. */
const LABEL_GAP = 3;

/**
 * Places the labels of a node's edges for when that node is in focus: on their own edge where no other runs through, else beside it, else
 * where others of the node's edges run through. They overlap neither each other nor the nodes at the other ends. Labels for which there is
 * no space are left out: the list of links has them.
 *
 * In steps.
 *
 * @param focus the node; null for the labels of all edges at once
 * @param frame the drawing, whose border would cut labels off
 * @returns by index of the edges that have a place for their label: its middle
 */
export function* placeEdgeLabelsInSteps(
  focus: number | null,
  edges: readonly { readonly edge: LabelledEdge; readonly line: Line }[],
  nodes: readonly Obstacle[],
  frame: Box,
): Steps<Map<number, Point>> {
  const own = edges.flatMap(({ edge, line }, index) =>
    focus === null || edge.from === focus || edge.to === focus ? [{ edge, line, index }] : [],
  );
  const visible = new Set(own.flatMap(({ edge }) => [edge.from, edge.to]));
  if (focus !== null) visible.add(focus);
  const taken: Box[] = nodes.flatMap(({ x, y, radius, label }, index) =>
    visible.has(index) ? [{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, label] : [],
  );
  const middles = new Map<number, Point>();
  const unplaced = new Set(own);
  let compared = 0;
  for (const { isBeside, isAlone } of PLACEMENTS) {
    for (const labelled of unplaced) {
      // Each label is compared with what is placed, and with all lines.
      if ((compared += own.length + taken.length) > COMPARED_PER_STEP) {
        yield;
        compared = 0;
      }
      const { edge, index } = labelled;
      const half = { x: textWidth(edge.label, EDGE_LABEL_SIZE) / 2 + 2, y: 9 };
      const shares = focus === null || edge.from === focus ? SHARES : SHARES.map((share) => 1 - share);
      const points = shares.flatMap((share) => (isBeside ? pointsBeside(edge.route, share, half) : [pointAt(edge.route, share)]));
      const avoided = isAlone ? own.filter((other) => isBeside || other !== labelled) : [];
      for (const point of points.map(rounded)) {
        const box = { left: point.x - half.x, right: point.x + half.x, top: point.y - half.y, bottom: point.y + half.y };
        if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) continue;
        if (taken.some((other) => boxesOverlap(box, other))) continue;
        if (avoided.some((other) => runsThrough(other.line, box))) continue;
        taken.push(box);
        middles.set(index, point);
        unplaced.delete(labelled);
        break;
      }
    }
  }
  return middles;
}

/** The ways in which a label can stand, the clearest first: beside its edge or on it, and where no other edge of the node runs through it or anywhere. */
const PLACEMENTS = [
  { isBeside: false, isAlone: true },
  { isBeside: true, isAlone: true },
  { isBeside: false, isAlone: false },
  { isBeside: true, isAlone: false },
] as const;

/** The middles of labels of a given size that touch an edge from one side and from the other. */
function pointsBeside(route: EdgeRoute, share: number, half: Point): Point[] {
  const here = pointAt(route, share);
  const [before, after] = [pointAt(route, share - 0.05), pointAt(route, share + 0.05)];
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const distance = half.x * Math.abs(nx) + half.y * Math.abs(ny) + LABEL_GAP;
  return [1, -1].map((side) => ({ x: here.x + nx * distance * side, y: here.y + ny * distance * side }));
}

function runsThrough({ points, extent }: Line, box: Box): boolean {
  if (extent.right < box.left || extent.left > box.right || extent.bottom < box.top || extent.top > box.bottom) return false;
  return meetsBox(points, box);
}

function meetsBox(points: readonly Point[], { left, top, right, bottom }: Box): boolean {
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && segmentMeetsBox(point.x, point.y, next.x, next.y, left, top, right, bottom);
  });
}

/** To a tenth of a pixel: as fine as anybody sees, and short to write. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
