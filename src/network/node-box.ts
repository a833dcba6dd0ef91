import type { Box } from './geometry.js';
import { labelBox, SIDES, type Size } from './node-shape.js';

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
