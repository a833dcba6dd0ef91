import { defineEnum } from '../core/enums.js';
import type { Box } from './geometry.js';
import { type Label, type LabelStyle, wrapLabel } from './text-width.js';

/** How large nodes and their labels are: shared by those who place them and those who draw them. */
export interface NodeShape {
  /** Of the circle that holds the symbol. */
  readonly radius: number;
  readonly label: LabelStyle;
  readonly lineHeight: number;
}

/** What the network is drawn around. */
const CENTRAL: NodeShape = { radius: 17, label: { fontSize: 15, bold: true, oneLine: 150, most: 190, whole: 230 }, lineHeight: 18 };
const COMMON: NodeShape = { radius: 12, label: { fontSize: 13, oneLine: 120, most: 168, whole: 196 }, lineHeight: 16 };

const FAR: NodeShape = { ...COMMON, radius: 10 };

/** The shape of a node by its distance from what the network is drawn around. */
export function shapeOf(depth: number): NodeShape {
  return depth === 0 ? CENTRAL : depth === 1 ? COMMON : FAR;
}

/** The label of a node. */
export function labelOf(name: string, depth: number): Label {
  return wrapLabel(name, shapeOf(depth).label);
}

export const LabelSide = defineEnum('LabelSide', 'On which side of a node its name is drawn.', {
  BELOW: ['dessous', 'below'],
  ABOVE: ['dessus', 'above'],
  RIGHT: ['à droite', 'to the right'],
  LEFT: ['à gauche', 'to the left'],
});
export type Side = keyof typeof LabelSide;
export const SIDES = Object.keys(LabelSide) as readonly Side[];

export interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_ABOVE_OR_BELOW = 3;
const GAP_BESIDE = 5;

/** The rectangle of a label, from the centre of its node. */
export function labelBox(radius: number, { width, height }: Size, side: Side): Box {
  const away = radius + (side === 'BELOW' || side === 'ABOVE' ? GAP_ABOVE_OR_BELOW : GAP_BESIDE);
  switch (side) {
    case 'BELOW':
      return { left: -width / 2, right: width / 2, top: away, bottom: away + height };
    case 'ABOVE':
      return { left: -width / 2, right: width / 2, top: -away - height, bottom: -away };
    case 'RIGHT':
      return { left: away, right: away + width, top: -height / 2, bottom: height / 2 };
    case 'LEFT':
      return { left: -away - width, right: -away, top: -height / 2, bottom: height / 2 };
  }
}

/** The room that a node's label needs whatever the language it is shown in. */
export function roomFor(names: readonly string[], depth: number): Size {
  const labels = names.map((name) => labelOf(name, depth));
  return {
    width: Math.ceil(Math.max(0, ...labels.map((label) => label.width))),
    height: Math.max(1, ...labels.map((label) => label.lines.length)) * shapeOf(depth).lineHeight,
  };
}
