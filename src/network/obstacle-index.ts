import { elementAt } from '../core/sorted.js';
import { type Box, distanceToSegment, type Point, segmentMeetsBox } from './geometry.js';

/** A node that edges must avoid. */
export interface Obstacle extends Point {
  readonly radius: number;
  /** The rectangle of its label, in the coordinates of the drawing. */
  readonly label: Box;
}

/** The smallest distance between an edge and a symbol where it does not end. */
const CLEARANCE = 5;
/** The smallest distance between an edge and a name. */
const LABEL_CLEARANCE = 2;
/** The side of the squares into which a drawing is divided. */
const CELL = 64;

/** The nodes of a drawing by place: what a line runs over is found among the few that are near it. */
export class ObstacleIndex {
  private readonly left: number;
  private readonly top: number;
  private readonly columns: number;
  private readonly rows: number;
  /** The nodes in each square, row by row. */
  private readonly cells: readonly Set<number>[];
  private readonly nodes: Obstacle[];
  /** The last line that was found to run over the symbol or the name of each node, so that it counts once. */
  private readonly symbolMetBy: Float64Array;
  private readonly labelMetBy: Float64Array;
  private line = 0;

  constructor(nodes: readonly Obstacle[]) {
    this.nodes = [...nodes];
    const extents = nodes.map(extentOf);
    this.left = Math.min(0, ...extents.map((one) => one.left));
    this.top = Math.min(0, ...extents.map((one) => one.top));
    this.columns = Math.floor((Math.max(0, ...extents.map((one) => one.right)) - this.left) / CELL) + 1;
    this.rows = Math.floor((Math.max(0, ...extents.map((one) => one.bottom)) - this.top) / CELL) + 1;
    this.cells = Array.from({ length: this.columns * this.rows }, () => new Set<number>());
    for (const node of nodes.keys()) this.add(node);
    this.symbolMetBy = new Float64Array(nodes.length);
    this.labelMetBy = new Float64Array(nodes.length);
  }

  /** Moves a node; one that is moved out of the drawing counts at its border. */
  move(node: number, obstacle: Obstacle): void {
    for (const cell of this.cellsOf(node)) cell.delete(node);
    this.nodes[node] = obstacle;
    this.add(node);
  }

  private add(node: number): void {
    for (const cell of this.cellsOf(node)) cell.add(node);
  }

  private cellsOf(node: number): Set<number>[] {
    const { left, right, top, bottom } = extentOf(elementAt(this.nodes, node));
    const cells: Set<number>[] = [];
    for (let row = this.rowAt(top); row <= this.rowAt(bottom); row += 1) {
      for (let column = this.columnAt(left); column <= this.columnAt(right); column += 1) {
        cells.push(elementAt(this.cells, row * this.columns + column));
      }
    }
    return cells;
  }

  /**
   * What it costs a line to run over nodes.
   *
   * @param line the x and the y of its points, one after the other
   * @param from the nodes at its ends, whose names alone are in its way
   * @returns a cost of at least `limit` as soon as that is reached
   */
  costOf(line: Float64Array, from: number, to: number, cost: { readonly symbol: number; readonly label: number }, limit: number): number {
    this.line += 1;
    let sum = 0;
    for (let at = 0; at + 3 < line.length; at += 2) {
      const [ax, ay, bx, by] = [line[at] as number, line[at + 1] as number, line[at + 2] as number, line[at + 3] as number];
      const lastRow = this.rowAt(Math.max(ay, by));
      const lastColumn = this.columnAt(Math.max(ax, bx));
      for (let row = this.rowAt(Math.min(ay, by)); row <= lastRow; row += 1) {
        for (let column = this.columnAt(Math.min(ax, bx)); column <= lastColumn; column += 1) {
          for (const node of this.cells[row * this.columns + column] as Set<number>) {
            if (this.labelMetBy[node] !== this.line && this.meetsLabel(node, ax, ay, bx, by)) {
              this.labelMetBy[node] = this.line;
              sum += cost.label;
            }
            if (node !== from && node !== to && this.symbolMetBy[node] !== this.line && this.meetsSymbol(node, ax, ay, bx, by)) {
              this.symbolMetBy[node] = this.line;
              sum += cost.symbol;
            }
          }
          if (sum >= limit) return sum;
        }
      }
    }
    return sum;
  }

  private meetsLabel(node: number, ax: number, ay: number, bx: number, by: number): boolean {
    const { left, right, top, bottom } = elementAt(this.nodes, node).label;
    return segmentMeetsBox(
      ax,
      ay,
      bx,
      by,
      left - LABEL_CLEARANCE,
      top - LABEL_CLEARANCE,
      right + LABEL_CLEARANCE,
      bottom + LABEL_CLEARANCE,
    );
  }

  private meetsSymbol(node: number, ax: number, ay: number, bx: number, by: number): boolean {
    const { x, y, radius } = elementAt(this.nodes, node);
    return distanceToSegment(x, y, ax, ay, bx, by) < radius + CLEARANCE;
  }

  private columnAt(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / CELL)));
  }

  private rowAt(y: number): number {
    return Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.top) / CELL)));
  }
}

/** The rectangle that a line has to keep out of. */
function extentOf({ x, y, radius, label }: Obstacle): Box {
  const reach = radius + CLEARANCE;
  return {
    left: Math.min(x - reach, label.left - LABEL_CLEARANCE),
    right: Math.max(x + reach, label.right + LABEL_CLEARANCE),
    top: Math.min(y - reach, label.top - LABEL_CLEARANCE),
    bottom: Math.max(y + reach, label.bottom + LABEL_CLEARANCE),
  };
}
