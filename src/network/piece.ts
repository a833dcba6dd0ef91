import type { Box } from './geometry.js';
import { labelBox, SIDES, type Size } from './node-shape.js';

/** A node as the layout sees it: a symbol, and a label on one of its sides. Numbers are pixels. */
export interface Piece {
  readonly id: string;
  readonly depth: number;
  readonly radius: number;
  readonly label: Size;
}

/** Between the outlines of two nodes. */
const APART = 8;

/** What a node takes up on one side chosen for its label, from its centre. */
export interface Form {
  readonly whole: Box;
  readonly label: Box;
}

/** The forms of a node, by the index of the side of its label in SIDES. */
export function formsOf(piece: Piece): Form[] {
  return SIDES.map((side) => formOf(piece, labelBox(piece.radius, piece.label, side)));
}

function formOf(piece: Piece, label: Box): Form {
  const { radius } = piece;
  const whole = {
    left: Math.min(-radius, label.left) - APART / 2,
    right: Math.max(radius, label.right) + APART / 2,
    top: Math.min(-radius, label.top) - APART / 2,
    bottom: Math.max(radius, label.bottom) + APART / 2,
  };
  return { whole, label };
}
