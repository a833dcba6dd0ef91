import type { Box } from './geometry.js';
import { labelBox, SIDES, type Size } from './node-shape.js';

/** A node as the layout sees it: a symbol, and a label on one of its sides. Numbers are pixels. */
export interface NodeBox {
  readonly id: string;
  readonly depth: number;
  readonly radius: number;
  readonly label: Size;
}

/** Between the outlines of two nodes. */
const APART = 8;

/** What a node takes up on one side chosen for its label, from its centre. */
export interface NodeOutline {
  readonly whole: Box;
  readonly label: Box;
}

/** The forms of a node, by the index of the side of its label in SIDES. */
export function outlinesOf(piece: NodeBox): NodeOutline[] {
  return SIDES.map((side) => formOf(piece, labelBox(piece.radius, piece.label, side)));
}

function formOf(piece: NodeBox, label: Box): NodeOutline {
  const { radius } = piece;
  const whole = {
    left: Math.min(-radius, label.left) - APART / 2,
    right: Math.max(radius, label.right) + APART / 2,
    top: Math.min(-radius, label.top) - APART / 2,
    bottom: Math.max(radius, label.bottom) + APART / 2,
  };
  return { whole, label };
}
