import { type Box, boxesOverlap, distanceToSegment, type Point, segmentMeetsBox } from './geometry.js';
import { textWidth } from './text-width.js';

/** How the lines of a network are drawn between nodes that are already placed. */

/** A node as lines see it. */
export interface Obstacle extends Point {
  readonly radius: number;
  /** Of its label, on the plane. */
  readonly label: Box;
}

/** What is to be drawn as one line. */
export interface EdgeToRoute {
  /** Indexes of nodes. */
  readonly from: number;
  readonly to: number;
  /** Lines of the same pair lie side by side: which one of how many this is. */
  readonly place: number;
  readonly places: number;
}

/** A line from the rim of one node to the rim of another: straight, or bent around what stands in its way. */
export interface EdgeRoute {
  readonly start: Point;
  readonly end: Point;
  readonly bend: Point | null;
}

/** Between lines that run side by side. */
const BESIDE = 6;
/** Between the rim of a node and the end of its line. */
const RIM = 3;
/** How near to a node that is not its own a line may pass. */
const NEAREST = 5;
const BENDS = [30, 60, 90, 130, 180, 240, 320, 420].flatMap((bend) => [bend, -bend]);

/** The course of a line. */
export function routeEdge(tie: EdgeToRoute, nodes: readonly Obstacle[]): EdgeRoute {
  const from = nodes[tie.from] as Obstacle;
  const to = nodes[tie.to] as Obstacle;
  const direct = bent(from, to, (tie.place - (tie.places - 1) / 2) * BESIDE, null);
  const others = nodes.filter((node, index) => index !== tie.from && index !== tie.to && isInTheWay(node, direct));
  if (others.length === 0) return direct;
  const strangers = nodes.filter((_, index) => index !== tie.from && index !== tie.to);
  const around = BENDS.map((bend) => bent(from, to, 0, bend)).find((route) => !strangers.some((node) => isInTheWay(node, route)));
  return around ?? direct;
}

function bent(from: Obstacle, to: Obstacle, aside: number, bend: number | null): EdgeRoute {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const normal = { x: -dy / length, y: dx / length };
  const middle = bend === null ? null : { x: (from.x + to.x) / 2 + normal.x * bend, y: (from.y + to.y) / 2 + normal.y * bend };
  const shift = { x: normal.x * aside, y: normal.y * aside };
  return { start: rim(from, middle ?? to, shift), end: rim(to, middle ?? from, shift), bend: middle && rounded(middle) };
}

function rim(node: Obstacle, towards: Point, shift: Point): Point {
  const dx = towards.x - node.x;
  const dy = towards.y - node.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const away = Math.min(node.radius + RIM, length / 2);
  return rounded({ x: node.x + (dx / length) * away + shift.x, y: node.y + (dy / length) * away + shift.y });
}

function isInTheWay(node: Obstacle, route: EdgeRoute): boolean {
  const points = pointsOf(route);
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && distanceToSegment(node.x, node.y, point.x, point.y, next.x, next.y) < node.radius + NEAREST;
  });
}

function pointsOf(route: EdgeRoute): Point[] {
  const steps = route.bend ? 12 : 1;
  return Array.from({ length: steps + 1 }, (_, index) => pointAt(route, index / steps));
}

/** A point of a line, from 0 at its start to 1 at its end. */
export function pointAt({ start, end, bend }: EdgeRoute, along: number): Point {
  const rest = 1 - along;
  if (!bend) return { x: start.x * rest + end.x * along, y: start.y * rest + end.y * along };
  return {
    x: start.x * rest * rest + 2 * bend.x * rest * along + end.x * along * along,
    y: start.y * rest * rest + 2 * bend.y * rest * along + end.y * along * along,
  };
}

/** A line with the words that are shown on it when one of its ends is in focus. */
export interface Worded {
  readonly from: number;
  readonly to: number;
  readonly route: EdgeRoute;
  readonly words: string;
}

export const WORDS_SIZE = 12;
const ALONG = [0.6, 0.5, 0.7, 0.8, 0.4, 0.66, 0.74, 0.55, 0.45, 0.85, 0.3, 0.35, 0.9, 0.2];
/** Between a line and words that stand beside it. */
const ASIDE = 3;

/**
 * Where the words of a node's lines stand when that node is in focus: on their own line alone, else beside it, else where others of its
 * lines run through; always clear of the names of what it leads to and of each other. Words for which there is no room are left out; they
 * stand in the list.
 *
 * @param frame the drawing, whose edge would cut words off
 * @returns for each of the node's lines that has room, the middle of its words
 */
export function wordSpots(focus: number, lines: readonly Worded[], nodes: readonly Obstacle[], frame: Box): Map<number, Point> {
  const own = lines.flatMap((line, index) => (line.from === focus || line.to === focus ? [index] : []));
  const seen = new Set([focus, ...own.map((index) => otherEnd(lines[index] as Worded, focus))]);
  const taken: Box[] = [...seen].flatMap((index) => {
    const node = nodes[index] as Obstacle;
    const { x, y, radius } = node;
    return [{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, node.label];
  });
  const spots = new Map<number, Point>();
  const waiting = new Set(own);
  for (const { isBeside, isAlone } of WAYS) {
    for (const index of waiting) {
      const line = lines[index] as Worded;
      const half = { x: textWidth(line.words, WORDS_SIZE) / 2 + 2, y: 9 };
      const along = line.from === focus ? ALONG : ALONG.map((share) => 1 - share);
      const points = along.flatMap((share) => (isBeside ? besidePoints(line.route, share, half) : [pointAt(line.route, share)]));
      const others = isAlone ? own.filter((other) => isBeside || other !== index) : [];
      for (const point of points.map(rounded)) {
        const box = { left: point.x - half.x, right: point.x + half.x, top: point.y - half.y, bottom: point.y + half.y };
        if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) continue;
        if (taken.some((other) => boxesOverlap(box, other))) continue;
        if (others.some((other) => runsThrough((lines[other] as Worded).route, box))) continue;
        taken.push(box);
        spots.set(index, point);
        waiting.delete(index);
        break;
      }
    }
  }
  return spots;
}

/** The ways in which words stand at their line, the clearest first: whether beside it, and whether no other line of the node runs through. */
const WAYS = [
  { isBeside: false, isAlone: true },
  { isBeside: true, isAlone: true },
  { isBeside: false, isAlone: false },
  { isBeside: true, isAlone: false },
] as const;

/** The middles of words of a size that touch a line on its one side and on its other. */
function besidePoints(route: EdgeRoute, share: number, half: Point): Point[] {
  const here = pointAt(route, share);
  const [before, after] = [pointAt(route, share - 0.05), pointAt(route, share + 0.05)];
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const away = half.x * Math.abs(nx) + half.y * Math.abs(ny) + ASIDE;
  return [1, -1].map((side) => ({ x: here.x + nx * away * side, y: here.y + ny * away * side }));
}

function runsThrough(route: EdgeRoute, { left, top, right, bottom }: Box): boolean {
  const points = pointsOf(route);
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && segmentMeetsBox(point.x, point.y, next.x, next.y, left, top, right, bottom);
  });
}

function otherEnd(line: Worded, end: number): number {
  return line.from === end ? line.to : line.from;
}

/** To a tenth of a pixel: as fine as anybody sees, and short to write. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
