import { elementAt } from '../../core/sorted.js';
import type { Steps } from '../../graph/steps.js';
import { labelBox, labelOf, shapeOf, type Side } from '../../network/node-shape.js';
import { type LabelledEdge, placeEdgeLabelsInSteps } from '../../network/edge-labels.js';
import { type EdgeRoute, extentOf, type Line, lineOf, runsThrough } from '../../network/edge-route.js';
import { EdgeRouter, type EdgeToRoute } from '../../network/edge-routing.js';
import type { Box, Point } from '../../network/geometry.js';
import type { Obstacle } from '../../network/obstacle-index.js';
import { relationTypeOf, type RelationType } from '../../statements/vocabulary.js';
import { type Drawable, type Stroke, strokeOf, STROKES } from './edge-styles.js';
import type { NodeAnswer } from './query.js';

/** The geometry of a drawing: the positions of the answer, with node labels, edge routes and edge labels worked out. */

export interface DrawnNode extends Obstacle {
  readonly answer: NodeAnswer;
  /** The lines of its label. */
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly side: Side;
  /** Whether an edge runs under its name, whose plate then has a border. */
  readonly isStruck: boolean;
}

export interface DrawnEdge extends LabelledEdge {
  readonly stroke: Stroke;
  /** The indexes of the edges of the answer that it draws. */
  readonly edges: readonly number[];
  /** Whether it has an arrowhead at `to`, at `from`. */
  readonly forwards: boolean;
  readonly backwards: boolean;
  /** The middle of its label when `from` is in focus, and when `to` is; null where there is no space. */
  readonly labelAt: { readonly from: Point | null; readonly to: Point | null };
  /** The middle of its label when the labels of all edges are shown; null where there is no space. */
  readonly nameAt: Point | null;
}

export interface Drawing {
  readonly frame: Box;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** An edge of the answer: a relation between two nodes, by their ids. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly relation: Drawable & { readonly type: RelationType; readonly label: string };
}

/** The space around the whole drawing, in pixels. */
const MARGIN = 14;

/** Works out a drawing from an answer. */
export function* drawInSteps(answers: readonly NodeAnswer[], edges: readonly Edge[]): Steps<Drawing> {
  const placed = answers.map(drawNode);
  const router = new EdgeRouter(placed);
  const merged = yield* mergeEdgesInSteps(placed, edges, (edge) => router.route(edge));
  const lines = merged.map(({ route }) => lineOf(route));
  yield;
  const nodes: DrawnNode[] = [];
  for (const node of placed) {
    nodes.push({ ...node, isStruck: lines.some((line) => runsThrough(line, node.label)) });
    if (nodes.length % NODES_PER_STEP === 0) yield;
  }
  const frame = frameOf(nodes, merged);
  return { frame, nodes, edges: yield* labelEdges(nodes, merged, lines, frame) };
}

/** How many nodes or edges are compared with all others in a step. */
const NODES_PER_STEP = 10;

function drawNode(answer: NodeAnswer): DrawnNode {
  const { x, y, depth, labelSide, entity } = answer;
  const { radius, lineHeight, label: style } = shapeOf(depth);
  const { lines, width } = labelOf(entity.name, depth);
  const box = labelBox(radius, { width, height: lines.length * lineHeight }, labelSide);
  const label = { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
  return { answer, x, y, radius, label, lines, lineHeight, fontSize: style.fontSize, side: labelSide, isStruck: false };
}

export type MergedEdge = Omit<DrawnEdge, 'labelAt' | 'nameAt'>;

/** The edges between two nodes that have the same stroke are drawn as one; those with another stroke lie beside it. */
export function* mergeEdgesInSteps(
  nodes: readonly DrawnNode[],
  edges: readonly Edge[],
  routeOf: (edge: EdgeToRoute) => EdgeRoute,
): Steps<MergedEdge[]> {
  const index = new Map(nodes.map((node, position) => [node.answer.entity.id, position]));
  const pairs = new Map<string, Map<Stroke, number[]>>();
  for (const [position, edge] of edges.entries()) {
    const [a, b] = [index.get(edge.source), index.get(edge.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const strokes = pairs.get(key) ?? new Map<Stroke, number[]>();
    pairs.set(key, strokes);
    const stroke = strokeOf(edge.relation);
    strokes.set(stroke, [...(strokes.get(stroke) ?? []), position]);
  }
  const merged: MergedEdge[] = [];
  for (const [key, strokes] of pairs) {
    if (merged.length % NODES_PER_STEP === 0) yield;
    const [from, to] = key.split(' ').map(Number) as [number, number];
    const present = STROKES.filter((stroke) => strokes.has(stroke));
    for (const [lane, stroke] of present.entries()) {
      const positions = strokes.get(stroke) ?? [];
      const own = positions.map((position) => elementAt(edges, position));
      const directed = own.filter((edge) => !relationTypeOf(edge.relation.type).symmetric);
      merged.push({
        from,
        to,
        stroke,
        edges: positions,
        route: routeOf({ from, to, lane, lanes: present.length }),
        label: shorten([...new Set(own.map((edge) => edge.relation.label))]),
        forwards: directed.some((edge) => index.get(edge.target) === to),
        backwards: directed.some((edge) => index.get(edge.target) === from),
      });
    }
  }
  return merged;
}

const MAX_LABEL_LENGTH = 30;

function shorten(labels: readonly string[]): string {
  const [first = '', ...rest] = labels;
  const all = labels.join(', ');
  return all.length <= MAX_LABEL_LENGTH || rest.length === 0 ? all : `${first} +${rest.length}`;
}

function* labelEdges(nodes: readonly DrawnNode[], edges: readonly MergedEdge[], lines: readonly Line[], frame: Box): Steps<DrawnEdge[]> {
  const labelled = edges.map((edge, index) => ({ edge, line: elementAt(lines, index) }));
  const middles: ReadonlyMap<number, Point>[] = [];
  for (const focus of nodes.keys()) {
    middles.push(yield* placeEdgeLabelsInSteps(focus, labelled, nodes, frame));
    if (focus % NODES_PER_STEP === 0) yield;
  }
  const all = yield* placeEdgeLabelsInSteps(null, labelled, nodes, frame);
  return edges.map((edge, index) => ({
    ...edge,
    nameAt: all.get(index) ?? null,
    labelAt: { from: middles[edge.from]?.get(index) ?? null, to: middles[edge.to]?.get(index) ?? null },
  }));
}

function frameOf(nodes: readonly DrawnNode[], edges: readonly MergedEdge[]): Box {
  const boxes = [
    ...nodes.flatMap(({ x, y, radius, label }) => [label, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }]),
    ...edges.map(({ route }) => extentOf(route)),
  ];
  return {
    left: Math.floor(Math.min(...boxes.map((box) => box.left)) - MARGIN),
    right: Math.ceil(Math.max(...boxes.map((box) => box.right)) + MARGIN),
    top: Math.floor(Math.min(...boxes.map((box) => box.top)) - MARGIN),
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + MARGIN),
  };
}

/** A route as the data of an SVG path. */
export function pathOf({ start, end, bend, bendBack }: EdgeRoute): string {
  if (bend && bendBack) return `M${start.x} ${start.y}C${bend.x} ${bend.y} ${bendBack.x} ${bendBack.y} ${end.x} ${end.y}`;
  return bend ? `M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}` : `M${start.x} ${start.y}L${end.x} ${end.y}`;
}

/** An arrowhead at one end of a route, as the data of an SVG path. */
export function arrowAt({ start, end, bend, bendBack }: EdgeRoute, where: 'start' | 'end'): string {
  const tip = where === 'end' ? end : start;
  const before = (where === 'end' ? (bendBack ?? bend) : bend) ?? (where === 'end' ? start : end);
  const dx = tip.x - before.x;
  const dy = tip.y - before.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (side: number): string =>
    `${Math.round((tip.x - ux * 9 - uy * 3.6 * side) * 10) / 10} ${Math.round((tip.y - uy * 9 + ux * 3.6 * side) * 10) / 10}`;
  return `M${tip.x} ${tip.y}L${corner(1)}L${corner(-1)}z`;
}
