import { elementAt } from '../core/sorted.js';
import { type EdgeRoute, rounded } from './edge-route.js';
import type { Point } from './geometry.js';
import { type Obstacle, ObstacleIndex } from './obstacle-index.js';

/** Routing the edges of a network between nodes whose positions are known. */

/** An edge that has no route yet. */
export interface EdgeToRoute {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** Parallel edges lie side by side: which one this is, from 0, and how many there are. */
  readonly lane: number;
  readonly lanes: number;
}

/** The distance between parallel edges. */
const LANE_WIDTH = 6;
/** The distance between a symbol and the end of its edge. */
const RIM_GAP = 3;

/** A curve that bends once: how far its control point is from the straight line, and where along it. */
interface Bow {
  readonly bend: number;
  readonly share: number;
}

/** A curve that bends twice: the directions in which it leaves and arrives, away from the straight line, and how far it holds them. */
interface Swing {
  readonly leave: Angle;
  readonly arrive: Angle;
  readonly hold: Hold;
}

interface Angle {
  readonly degrees: number;
  readonly cos: number;
  readonly sin: number;
}

/** A distance: a share of the distance of the two nodes, and pixels. */
interface Hold {
  readonly share: number;
  readonly pixels: number;
}

const BENDS = [24, 44, 66, 90, 130, 180, 240, 320, 420].flatMap((bend) => [bend, -bend]);
const BOWS: readonly (Bow | null)[] = [null, ...BENDS.flatMap((bend) => [0.5, 0.25, 0.75].map((share) => ({ bend, share })))];

const ANGLES = [0, 20, 40, 60, 85, 110, 140].flatMap((degrees) => (degrees === 0 ? [0] : [degrees, -degrees])).map(angleOf);
const HOLDS: readonly Hold[] = [
  { share: 0.35, pixels: 0 },
  { share: 0.35, pixels: 60 },
  { share: 0.6, pixels: 40 },
  { share: 0.6, pixels: 140 },
];
const SWINGS: readonly Swing[] = ANGLES.flatMap((leave) => ANGLES.flatMap((arrive) => HOLDS.map((hold) => ({ leave, arrive, hold }))));

function angleOf(degrees: number): Angle {
  const radians = (degrees * Math.PI) / 180;
  return { degrees, cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** What it costs an edge to run over a symbol, over a name, to be a pixel longer, and to turn by a degree. */
const COST = { symbol: 10_000, label: 300, pixel: 1, degree: 0.4 } as const;

/** What it costs to run over one name. */
export const STRUCK = COST.label;

/** How many pieces a curve is measured in. */
const STEPS = 24;

/**
 * Routes the edges of a drawing, each for itself: straight if nothing is in its way, else with the curve that runs over the fewest symbols,
 * then the fewest names, then is the smallest. Names that still are in the way of an edge lie over it, on plates.
 */
export class EdgeRouter {
  private readonly index: ObstacleIndex;
  private readonly nodes: Obstacle[];
  /** The points of the curve that is tried. */
  private readonly line = new Float64Array(2 * (STEPS + 1));
  private readonly straight = new Float64Array(4);

  constructor(nodes: readonly Obstacle[]) {
    this.nodes = [...nodes];
    this.index = new ObstacleIndex(nodes);
  }

  /** Moves a node, or its name. */
  move(node: number, obstacle: Obstacle): void {
    this.nodes[node] = obstacle;
    this.index.move(node, obstacle);
  }

  route(edge: EdgeToRoute): EdgeRoute {
    return this.find(edge).route;
  }

  /** The route of an edge, and what it costs: {@link STRUCK} and more where it runs over a name. */
  find(edge: EdgeToRoute): { readonly route: EdgeRoute; readonly cost: number } {
    const from = elementAt(this.nodes, edge.from);
    const to = elementAt(this.nodes, edge.to);
    // Edges that lie side by side take one course.
    const lane = (edge.lane - (edge.lanes - 1) / 2) * LANE_WIDTH;
    let best: { readonly curve: Bow | Swing | null; readonly cost: number } = { curve: null, cost: Infinity };
    for (const curve of BOWS) {
      const own = curve ? COST.pixel * Math.abs(curve.bend) * (curve.share === 0.5 ? 1 : 1.2) : 0;
      if (own >= best.cost) continue;
      const cost = own + this.costOf(routeWith(from, to, 0, curve), edge, best.cost - own);
      if (cost < best.cost) best = { curve, cost };
    }
    if (best.cost < COST.label) return { route: routeWith(from, to, lane, best.curve), cost: best.cost };
    const length = distance(from, to);
    for (const curve of SWINGS) {
      const route = routeWith(from, to, 0, curve);
      const { start, end, bend, bendBack } = route;
      if (!bend || !bendBack) continue;
      const turn = Math.abs(curve.leave.degrees) + Math.abs(curve.arrive.degrees);
      const own = COST.degree * turn + COST.pixel * Math.max(0, lengthOf(start, bend, bendBack, end) - length);
      if (own >= best.cost) continue;
      const cost = own + this.costOf(route, edge, best.cost - own);
      if (cost < best.cost) best = { curve, cost };
    }
    return { route: routeWith(from, to, lane, best.curve), cost: best.cost };
  }

  /** What is in the way of a route; it stops counting at a limit. */
  private costOf(route: EdgeRoute, { from, to }: EdgeToRoute, limit: number): number {
    const line = route.bend ? this.line : this.straight;
    writePoints(route, line);
    return this.index.costOf(line, from, to, COST, limit);
  }
}

/** Writes points of a route, from its start to its end, without making any. */
function writePoints({ start, end, bend, bendBack }: EdgeRoute, line: Float64Array): void {
  const steps = line.length / 2 - 1;
  const first = bend ?? start;
  const second = bendBack ?? first;
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps;
    const rest = 1 - along;
    const isCubic = bendBack !== undefined;
    const a = isCubic ? rest * rest * rest : bend ? rest * rest : rest;
    const b = isCubic ? 3 * rest * rest * along : bend ? 2 * rest * along : 0;
    const c = isCubic ? 3 * rest * along * along : 0;
    const d = isCubic ? along * along * along : bend ? along * along : along;
    line[2 * step] = start.x * a + first.x * b + second.x * c + end.x * d;
    line[2 * step + 1] = start.y * a + first.y * b + second.y * c + end.y * d;
  }
}

/** About how long a curve of two control points is: the mean of its chord and of the way along them. */
function lengthOf(start: Point, first: Point, second: Point, end: Point): number {
  return (distance(start, first) + distance(first, second) + distance(second, end) + distance(start, end)) / 2;
}

function distance(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function routeWith(from: Obstacle, to: Obstacle, offset: number, curve: Bow | Swing | null): EdgeRoute {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const normal = { x: -dy / length, y: dx / length };
  const shift = { x: normal.x * offset, y: normal.y * offset };
  if (curve && 'hold' in curve) {
    const hold = curve.hold.share * length + curve.hold.pixels;
    const along = { x: (dx / length) * hold, y: (dy / length) * hold };
    const aside = { x: normal.x * hold, y: normal.y * hold };
    const { leave, arrive } = curve;
    const first = {
      x: from.x + along.x * leave.cos + aside.x * leave.sin + shift.x,
      y: from.y + along.y * leave.cos + aside.y * leave.sin + shift.y,
    };
    const second = {
      x: to.x - along.x * arrive.cos + aside.x * arrive.sin + shift.x,
      y: to.y - along.y * arrive.cos + aside.y * arrive.sin + shift.y,
    };
    return { start: rim(from, first, shift), end: rim(to, second, shift), bend: rounded(first), bendBack: rounded(second) };
  }
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
  const distanceToEnd = Math.min(node.radius + RIM_GAP, length / 2);
  return rounded({ x: node.x + (dx / length) * distanceToEnd + shift.x, y: node.y + (dy / length) * distanceToEnd + shift.y });
}
