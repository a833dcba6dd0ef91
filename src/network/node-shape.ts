import { defineEnum } from '../core/enums.js';
import type { Box } from './geometry.js';
import { type Label, type LabelStyle, wrapLabel } from './text-width.js';

/** How large nodes and their labels are, in pixels. The layout and the drawing share it, so that what is laid out fits what is drawn. */
export interface NodeShape {
  /** Of the circle that holds the symbol. */
  readonly radius: number;
  readonly label: LabelStyle;
  readonly lineHeight: number;
}

/** The centres of the network. */
const CENTRAL: NodeShape = {
  radius: 17,
  label: { fontSize: 15, bold: true, maxSingleLine: 150, maxWidth: 190, maxWholeWidth: 230 },
  lineHeight: 18,
};
const NEAR: NodeShape = { radius: 12, label: { fontSize: 13, maxSingleLine: 120, maxWidth: 168, maxWholeWidth: 196 }, lineHeight: 16 };

const FAR: NodeShape = { ...NEAR, radius: 10 };

/** The shape of a node by its depth: its distance from the nearest centre. */
export function shapeOf(depth: number): NodeShape {
  return depth === 0 ? CENTRAL : depth === 1 ? NEAR : FAR;
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

/** The rectangle of a label, relative to the centre of its node. */
export function labelBox(radius: number, { width, height }: Size, side: Side): Box {
  const distance = radius + (side === 'BELOW' || side === 'ABOVE' ? GAP_ABOVE_OR_BELOW : GAP_BESIDE);
  switch (side) {
    case 'BELOW':
      return { left: -width / 2, right: width / 2, top: distance, bottom: distance + height };
    case 'ABOVE':
      return { left: -width / 2, right: width / 2, top: -distance - height, bottom: -distance };
    case 'RIGHT':
      return { left: distance, right: distance + width, top: -height / 2, bottom: height / 2 };
    case 'LEFT':
      return { left: -distance - width, right: -distance, top: -height / 2, bottom: height / 2 };
  }
}

/** The size that a node's label needs, in whichever language it is shown. */
export function labelSize(names: readonly string[], depth: number): Size {
  const labels = names.map((name) => labelOf(name, depth));
  return {
    width: Math.ceil(Math.max(0, ...labels.map((label) => label.width))),
    height: Math.max(1, ...labels.map((label) => label.lines.length)) * shapeOf(depth).lineHeight,
  };
}

/** A node as the layout sees it: a symbol, and a label on one of its sides. Numbers are pixels. */
export interface NodeBox {
  readonly id: string;
  readonly depth: number;
  readonly radius: number;
  readonly label: Size;
}

/** The smallest distance between the outlines of two nodes. */
const SEPARATION = 8;

/** What a node covers when its label is on a given side, relative to its centre; `whole` includes the separation. */
export interface NodeOutline {
  readonly whole: Box;
  readonly label: Box;
}

/** The outlines of a node, by the index of its label's side in {@link SIDES}. */
export function outlinesOf(box: NodeBox): NodeOutline[] {
  return SIDES.map((side) => outlineOf(box, labelBox(box.radius, box.label, side)));
}

function outlineOf(box: NodeBox, label: Box): NodeOutline {
  const { radius } = box;
  const whole = {
    left: Math.min(-radius, label.left) - SEPARATION / 2,
    right: Math.max(radius, label.right) + SEPARATION / 2,
    top: Math.min(-radius, label.top) - SEPARATION / 2,
    bottom: Math.max(radius, label.bottom) + SEPARATION / 2,
  };
  return { whole, label };
}
