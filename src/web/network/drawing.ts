import { labelBox, labelOf, shapeOf, type Side } from '../../network/node-shape.js';
import { type Obstacle, routeEdge, type EdgeRoute, type Worded, wordSpots } from '../../network/edge-routing.js';
import type { Box, Point } from '../../network/geometry.js';
import { relationTypeOf, type RelationType } from '../../statements/vocabulary.js';
import { type Drawable, type Stroke, strokeOf, STROKES } from './edge-styles.js';
import type { NodeAnswer } from './query.js';

/** What is drawn where: the places of the answer, with labels and lines worked out. */

export interface DrawnNode extends Obstacle {
  readonly answer: NodeAnswer;
  readonly lines: readonly string[];
  readonly lineHeight: number;
  readonly fontSize: number;
  readonly side: Side;
}

export interface DrawnLine extends Worded {
  readonly stroke: Stroke;
  /** Indexes of the links that it stands for. */
  readonly links: readonly number[];
  /** Whether it leads to its `to`, to its `from`. */
  readonly forwards: boolean;
  readonly backwards: boolean;
  /** Where its words stand when its `from`, its `to` is in focus. */
  readonly spots: { readonly from: Point | null; readonly to: Point | null };
}

export interface Drawing {
  readonly frame: Box;
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
}

/** A link as far as it is drawn. */
export interface Link {
  readonly source: string;
  readonly target: string;
  readonly relation: Drawable & { readonly type: RelationType; readonly label: string };
}

/** Around the whole drawing. */
const MARGIN = 14;

/** Works out a drawing from an answer. */
export function draw(answers: readonly NodeAnswer[], links: readonly Link[]): Drawing {
  const nodes = answers.map(drawNode);
  const joined = joinLinks(nodes, links);
  const frame = frameOf(nodes, joined);
  return { frame, nodes, lines: spotWords(nodes, joined, frame) };
}

function drawNode(answer: NodeAnswer): DrawnNode {
  const { x, y, depth, labelSide, entity } = answer;
  const { radius, lineHeight, label: style } = shapeOf(depth);
  const { lines, width } = labelOf(entity.name, depth);
  const box = labelBox(radius, { width, height: lines.length * lineHeight }, labelSide);
  const label = { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
  return { answer, x, y, radius, label, lines, lineHeight, fontSize: style.fontSize, side: labelSide };
}

type Joined = Omit<DrawnLine, 'spots'>;

/** The links between two nodes that are drawn alike are one line; those drawn otherwise lie beside it. */
function joinLinks(nodes: readonly DrawnNode[], links: readonly Link[]): Joined[] {
  const index = new Map(nodes.map((node, position) => [node.answer.entity.id, position]));
  const pairs = new Map<string, Map<Stroke, number[]>>();
  for (const [position, link] of links.entries()) {
    const [a, b] = [index.get(link.source), index.get(link.target)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const strokes = pairs.get(key) ?? new Map<Stroke, number[]>();
    pairs.set(key, strokes);
    const stroke = strokeOf(link.relation);
    strokes.set(stroke, [...(strokes.get(stroke) ?? []), position]);
  }
  return [...pairs].flatMap(([key, strokes]) => {
    const [from, to] = key.split(' ').map(Number) as [number, number];
    const present = STROKES.filter((stroke) => strokes.has(stroke));
    return present.map((stroke, place): Joined => {
      const positions = strokes.get(stroke) ?? [];
      const own = positions.map((position) => links[position] as Link);
      const directed = own.filter((link) => !relationTypeOf(link.relation.type).symmetric);
      return {
        from,
        to,
        stroke,
        links: positions,
        route: routeEdge({ from, to, place, places: present.length }, nodes),
        words: shorten([...new Set(own.map((link) => link.relation.label))]),
        forwards: directed.some((link) => index.get(link.target) === to),
        backwards: directed.some((link) => index.get(link.target) === from),
      };
    });
  });
}

const MAX_WORDS = 30;

function shorten(labels: readonly string[]): string {
  const [first = '', ...rest] = labels;
  const all = labels.join(', ');
  return all.length <= MAX_WORDS || rest.length === 0 ? all : `${first} +${rest.length}`;
}

function spotWords(nodes: readonly DrawnNode[], lines: readonly Joined[], frame: Box): DrawnLine[] {
  const spots = nodes.map((_, focus) => wordSpots(focus, lines, nodes, frame));
  return lines.map((line, index) => ({
    ...line,
    spots: { from: spots[line.from]?.get(index) ?? null, to: spots[line.to]?.get(index) ?? null },
  }));
}

function frameOf(nodes: readonly DrawnNode[], lines: readonly Joined[]): Box {
  const boxes = [
    ...nodes.flatMap(({ x, y, radius, label }) => [label, { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }]),
    ...lines.flatMap(({ route: { bend } }) => (bend ? [{ left: bend.x, right: bend.x, top: bend.y, bottom: bend.y }] : [])),
  ];
  return {
    left: Math.floor(Math.min(...boxes.map((box) => box.left)) - MARGIN),
    right: Math.ceil(Math.max(...boxes.map((box) => box.right)) + MARGIN),
    top: Math.floor(Math.min(...boxes.map((box) => box.top)) - MARGIN),
    bottom: Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + MARGIN),
  };
}

/** A line as an SVG path. */
export function pathOf({ start, end, bend }: EdgeRoute): string {
  return bend ? `M${start.x} ${start.y}Q${bend.x} ${bend.y} ${end.x} ${end.y}` : `M${start.x} ${start.y}L${end.x} ${end.y}`;
}

/** The head of an arrow at an end of a line. */
export function arrowAt({ start, end, bend }: EdgeRoute, where: 'start' | 'end'): string {
  const tip = where === 'end' ? end : start;
  const before = bend ?? (where === 'end' ? start : end);
  const dx = tip.x - before.x;
  const dy = tip.y - before.y;
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (side: number): string =>
    `${Math.round((tip.x - ux * 9 - uy * 3.6 * side) * 10) / 10} ${Math.round((tip.y - uy * 9 + ux * 3.6 * side) * 10) / 10}`;
  return `M${tip.x} ${tip.y}L${corner(1)}L${corner(-1)}z`;
}
