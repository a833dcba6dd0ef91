import type { Steps } from '../graph/steps.js';
import { type EdgeRoute, type Line, pointAt, rounded, runsThrough } from './edge-route.js';
import { type Box, boxesOverlap, type Point } from './geometry.js';
import type { Obstacle } from './obstacle-index.js';
import { textWidth } from './text-width.js';

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
 * no space are left out: the list of links has them. In steps.
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
