import type { Box, Point } from './geometry.js';
import { type NodeBox, type NodeOutline, outlinesOf, type Side, SIDES } from './node-shape.js';

/** Where a node is, in pixels from the middle, and on which side of it its label is. */
export interface Position extends Point {
  readonly side: Side;
}

/**
 * The state of a layout: where nodes are, on which side their labels are, and how firmly they are held there. Nodes and edges go by
 * their index, lengths are pixels, the origin is the middle of the drawing and y runs downwards.
 */
export class LayoutState {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** On which side the label is: an index of SIDES. */
  readonly side: Uint8Array;
  /** Where each node is held: it costs to move it away from there. */
  readonly anchorX: Float64Array;
  readonly anchorY: Float64Array;
  anchorStrength = 0;
  /** How many pairs of nodes and edges were compared: a measure of effort that, unlike time, is the same in every run. */
  work = 0;
  /** By node, then by the side of its label. */
  private readonly outlines: readonly (readonly NodeOutline[])[];
  /** The same as four numbers each (left, right, top, bottom), since every inner loop reads them. */
  private readonly outlineBounds: Float64Array;
  private readonly edgeSource: Int32Array;
  private readonly edgeTarget: Int32Array;
  private readonly edgesOf: readonly (readonly number[])[];

  /**
   * @param halfWidth how far to the left or right of the middle a node and its label may reach
   * @param halfHeight how far above or below the middle it should be
   * @param idealLength of an edge
   */
  constructor(
    readonly boxes: readonly NodeBox[],
    readonly edges: readonly (readonly [number, number])[],
    readonly halfWidth: number,
    readonly halfHeight: number,
    readonly idealLength: number,
  ) {
    const count = boxes.length;
    this.x = new Float64Array(count);
    this.y = new Float64Array(count);
    this.anchorX = new Float64Array(count);
    this.anchorY = new Float64Array(count);
    this.side = new Uint8Array(count);
    this.outlines = boxes.map(outlinesOf);
    this.outlineBounds = Float64Array.from(
      this.outlines.flatMap((sides) => sides.flatMap(({ whole }) => [whole.left, whole.right, whole.top, whole.bottom])),
    );
    this.edgeSource = Int32Array.from(edges, ([from]) => from);
    this.edgeTarget = Int32Array.from(edges, ([, to]) => to);
    const edgesOf = boxes.map((): number[] => []);
    for (const [index, [a, b]] of edges.entries()) {
      edgesOf[a]?.push(index);
      edgesOf[b]?.push(index);
    }
    this.edgesOf = edgesOf;
  }

  /** Holds every node where it now is. A distance of d pixels from there will cost `strength` × d². */
  anchor(strength: number): void {
    this.anchorX.set(this.x);
    this.anchorY.set(this.y);
    this.anchorStrength = strength;
  }

  /** The number of nodes. */
  get size(): number {
    return this.boxes.length;
  }

  nodeX(node: number): number {
    return this.x[node] as number;
  }

  nodeY(node: number): number {
    return this.y[node] as number;
  }

  sideOf(node: number): number {
    return this.side[node] as number;
  }

  box(node: number): NodeBox {
    return this.boxes[node] as NodeBox;
  }

  position(node: number): Position {
    return { x: this.nodeX(node), y: this.nodeY(node), side: SIDES[this.sideOf(node)] ?? 'BELOW' };
  }

  /** Puts a node at a point, with its label on a side. */
  place(node: number, x: number, y: number, side: number): void {
    this.x[node] = x;
    this.y[node] = y;
    this.side[node] = side;
  }

  degree(node: number): number {
    return this.edgesAt(node).length;
  }

  /** What a node covers with its label on its present side, relative to its centre. */
  extent(node: number): Box {
    return this.outline(node, this.sideOf(node)).whole;
  }

  edgesAt(node: number): readonly number[] {
    return this.edgesOf[node] as readonly number[];
  }

  sourceOf(edge: number): number {
    return this.edgeSource[edge] as number;
  }

  targetOf(edge: number): number {
    return this.edgeTarget[edge] as number;
  }

  outline(node: number, side: number): NodeOutline {
    return this.outlines[node]?.[side] as NodeOutline;
  }

  /** The place in {@link outlineBounds} of a node with its label on its present side. */
  boundsAt(node: number): number {
    return (node * SIDES.length + this.sideOf(node)) * 4;
  }

  bound(index: number): number {
    return this.outlineBounds[index] as number;
  }
}
