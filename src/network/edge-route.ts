import { type Box, type Point, segmentMeetsBox } from './geometry.js';

/** The course of an edge from the rim of one node to the rim of another: straight, or a Bézier curve. */
export interface EdgeRoute {
  readonly start: Point;
  readonly end: Point;
  /** The control point of the curve; null for a straight edge. */
  readonly bend: Point | null;
  /** The second control point, for a curve that bends twice (a cubic Bézier curve). */
  readonly bendBack?: Point;
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

/** How many pieces a curve is measured in, each as a straight line. */
const STEPS = 24;

/** The points of a route that it is measured by. */
export function pointsOf(route: EdgeRoute): Point[] {
  const steps = route.bend ? STEPS : 1;
  return Array.from({ length: steps + 1 }, (_, index) => pointAt(route, index / steps));
}

/** A route as the points that it is measured by, and the rectangle that holds them. */
export interface Line {
  readonly points: readonly Point[];
  readonly extent: Box;
}

export function lineOf(route: EdgeRoute): Line {
  const points = pointsOf(route);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { points, extent: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) } };
}

/** The rectangle that holds a route. */
export function extentOf(route: EdgeRoute): Box {
  return lineOf(route).extent;
}

/** Whether a line runs through a rectangle. */
export function runsThrough({ points, extent }: Line, box: Box): boolean {
  const { left, top, right, bottom } = box;
  if (extent.right < left || extent.left > right || extent.bottom < top || extent.top > bottom) return false;
  return points.some((point, index) => {
    const next = points[index + 1];
    return next !== undefined && segmentMeetsBox(point.x, point.y, next.x, next.y, left, top, right, bottom);
  });
}

/** To a tenth of a pixel: as fine as anybody sees, and short to write. */
export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
