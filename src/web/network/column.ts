import { elementAt } from '../../core/sorted.js';
import type { Steps } from '../../graph/steps.js';
import { columnOrder } from '../../network/column-layout.js';
import type { EdgeRoute } from '../../network/edge-route.js';
import type { EdgeToRoute } from '../../network/edge-routing.js';
import { labelBox, shapeOf } from '../../network/node-shape.js';
import { textWidth, wrapLabel } from '../../network/text-width.js';
import { type DrawnEdge, type DrawnNode, type Drawing, type Edge, mergeEdgesInSteps } from './drawing.js';
import type { NodeAnswer } from './query.js';

/**
 * The drawing for narrow screens: one column of symbols with whole names at their right, and lines that bend out to their left, so that no
 * line meets a name. Pixels, as wide as a telephone.
 */

/** Where symbols are, and the width left for names. */
const AXIS = 104;
const NAME_WIDTH = 212;
/** The space between two rows: the label of a line is written there. */
const ROW_GAP = 20;
const WIDTH = 344;
const LABEL_SIZE = 11;

export function* drawColumnInSteps(answers: readonly NodeAnswer[], edges: readonly Edge[]): Steps<Drawing> {
  const index = new Map(answers.map(({ entity }, position) => [entity.id, position]));
  const pairs = edges.flatMap(({ source, target }): [number, number][] => {
    const [a, b] = [index.get(source), index.get(target)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const order = columnOrder(
    answers.map(({ depth }) => depth),
    pairs,
  );
  const rows = new Map<number, DrawnNode>();
  let bottom = 0;
  for (const position of order) {
    const row = rowOf(elementAt(answers, position), bottom + ROW_GAP);
    rows.set(position, row);
    bottom = Math.max(row.label.bottom, row.y + row.radius);
  }
  const nodes = answers.map((_, position) => rows.get(position)).filter((row) => row !== undefined);
  const merged = yield* mergeEdgesInSteps(nodes, edges, (edge) => routeBeside(edge, nodes));
  return {
    frame: { left: 0, right: WIDTH, top: 0, bottom: bottom + ROW_GAP },
    nodes,
    edges: merged.map((edge): DrawnEdge => ({
      ...edge,
      nameAt: null,
      labelAt: { from: labelBelow(nodes, edge.to, edge), to: labelBelow(nodes, edge.from, edge) },
    })),
  };
}

function rowOf(answer: NodeAnswer, top: number): DrawnNode {
  const { radius, lineHeight, label: style } = shapeOf(answer.depth);
  const { lines, width } = wrapLabel(answer.entity.name, {
    ...style,
    maxSingleLine: NAME_WIDTH,
    maxWidth: NAME_WIDTH,
    maxWholeWidth: NAME_WIDTH,
  });
  const height = Math.max(2 * radius, lines.length * lineHeight);
  const y = Math.round(top + height / 2);
  const box = labelBox(radius, { width, height: lines.length * lineHeight }, 'RIGHT');
  const label = { left: AXIS + box.left, right: AXIS + box.right, top: y + box.top, bottom: y + box.bottom };
  return { answer, x: AXIS, y, radius, label, lines, lineHeight, fontSize: style.fontSize, side: 'RIGHT', isStruck: false };
}

/** How far to the left a line bends: the farther its ends are apart, the farther, up to the border. */
function routeBeside({ from, to, lane }: EdgeToRoute, nodes: readonly DrawnNode[]): EdgeRoute {
  const [a, b] = [elementAt(nodes, from), elementAt(nodes, to)];
  const reach = Math.min(AXIS - 24, 16 + 2.4 * Math.sqrt(Math.abs(a.y - b.y))) - lane * 6;
  const start = { x: a.x - a.radius - 3, y: a.y };
  const end = { x: b.x - b.radius - 3, y: b.y };
  // A cubic curve reaches three quarters of the distance of its control points.
  const control = Math.round((AXIS - reach / 0.75) * 10) / 10;
  return { start, end, bend: { x: control, y: a.y }, bendBack: { x: control, y: b.y } };
}

/** A line's label stands below the name at its other end: the middle of it. */
function labelBelow(nodes: readonly DrawnNode[], end: number, { label }: Pick<DrawnEdge, 'label'>): { x: number; y: number } {
  const node = elementAt(nodes, end);
  const half = Math.min(NAME_WIDTH, textWidth(label, LABEL_SIZE)) / 2;
  return { x: Math.round(node.label.left + half), y: Math.round(Math.max(node.label.bottom, node.y + node.radius) + ROW_GAP / 2 - 3) };
}
