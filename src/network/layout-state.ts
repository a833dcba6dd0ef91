import { type Box, distanceToSegment, segmentMeetsBox, segmentsCross } from './geometry.js';
import { SIDES } from './node-shape.js';
import { type NodeOutline, outlinesOf, type NodeBox } from './node-box.js';

/** Between a symbol and a line that is not its own. */
const CLEAR = 7;

/** The cosine of the angle, about twelve degrees, below which two lines of one node are hard to tell apart. */
const NARROW = 0.978;

/**
 * What each fault of a drawing costs. Those of a thousand are not accepted in a finished drawing; the others are weighed:
 * a name that a strange line strikes through is worse than a crossing, a crossing worse than a long line.
 */
const COST = {
  overlap: 1000,
  nodeOnLine: 1000,
  outside: 1000,
  labelOnLine: 15,
  ownLabelOnLine: 7,
  crossing: 8,
  narrow: 8,
  length: 6,
  beyond: 0.5,
  side: [0, 1.5, 2, 2],
} as const;

/** Nodes on a plane with the lines between them, and what is wrong with how they lie. Nodes are known by their index. */
export class LayoutState {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** On which side the label is: an index of SIDES. */
  readonly side: Uint8Array;
  /** Where a node would rather stay. */
  private readonly homeX: Float64Array;
  private readonly homeY: Float64Array;
  private leash = 0;
  /** How many pairs of nodes and lines were looked at: the same in every run, unlike time. */
  work = 0;
  private readonly forms: readonly (readonly NodeOutline[])[];
  /** The outlines of the forms, four numbers each (left, right, top, bottom), those of a node by its side: read in every inner loop. */
  private readonly outlines: Float64Array;
  private readonly lineFrom: Int32Array;
  private readonly lineTo: Int32Array;
  private readonly linesOf: readonly (readonly number[])[];

  /**
   * @param halfWidth how far to the side of the middle a node may stand, its label included
   * @param halfHeight how far above or below it should stand
   * @param idealLength of a line
   */
  constructor(
    readonly pieces: readonly NodeBox[],
    readonly lines: readonly (readonly [number, number])[],
    readonly halfWidth: number,
    readonly halfHeight: number,
    readonly idealLength: number,
  ) {
    const count = pieces.length;
    [this.x, this.y, this.homeX, this.homeY] = [0, 1, 2, 3].map(() => new Float64Array(count)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    this.side = new Uint8Array(count);
    this.forms = pieces.map(outlinesOf);
    this.outlines = Float64Array.from(
      this.forms.flatMap((sides) => sides.flatMap(({ whole }) => [whole.left, whole.right, whole.top, whole.bottom])),
    );
    this.lineFrom = Int32Array.from(lines, ([from]) => from);
    this.lineTo = Int32Array.from(lines, ([, to]) => to);
    const linesOf = pieces.map((): number[] => []);
    for (const [index, [a, b]] of lines.entries()) {
      linesOf[a]?.push(index);
      linesOf[b]?.push(index);
    }
    this.linesOf = linesOf;
  }

  /** Takes the present places as those to stay near; `leash` is what a pixel away from them costs, squared. */
  keepNear(leash: number): void {
    this.homeX.set(this.x);
    this.homeY.set(this.y);
    this.leash = leash;
  }

  degree(node: number): number {
    return this.linesOf[node]?.length ?? 0;
  }

  /** What a node takes up, from its centre, with its label on its present side. */
  extent(node: number): Box {
    return this.form(node, this.side[node] as number).whole;
  }

  private form(node: number, side: number): NodeOutline {
    return (this.forms[node] as NodeOutline[])[side] as NodeOutline;
  }

  private at(node: number): [number, number] {
    return [this.x[node] as number, this.y[node] as number];
  }

  /** What is wrong with the whole. */
  total(): number {
    let cost = 0;
    for (let node = 0; node < this.x.length; node += 1) cost += this.costOf(node);
    return cost;
  }

  /** What is wrong with how a node lies. */
  costOf(node: number): number {
    return this.costAt(node, ...this.at(node), this.side[node] as number, Infinity);
  }

  /** What is wrong if a node stood at a place with its label on a side, all others staying; Infinity as soon as it is more than `limit`. */
  costAt(node: number, px: number, py: number, side: number, limit: number): number {
    const form = this.form(node, side);
    const outside = Math.max(px + form.whole.right - this.halfWidth, -this.halfWidth - px - form.whole.left);
    const beyond = Math.abs(py) - this.halfHeight;
    const moved = (px - (this.homeX[node] as number)) ** 2 + (py - (this.homeY[node] as number)) ** 2;
    // What all is drawn around holds firmer: where it goes, the whole picture goes.
    const hold = (this.pieces[node] as NodeBox).depth === 0 ? 20 : 1;
    let cost = this.leash * hold * moved + (COST.side[side] as number);
    if (outside > 0) cost += COST.outside + outside;
    if (beyond > 0) cost += COST.beyond * beyond;
    if (cost > limit) return Infinity;
    cost += this.overlapsAt(node, px, py, form.whole);
    if (cost > limit) return Infinity;
    cost += this.linesOverNode(node, px, py, form.label);
    if (cost > limit) return Infinity;
    for (const line of this.linesOf[node] ?? []) {
      const [a, b] = this.lines[line] as readonly [number, number];
      cost += this.lineCost(line, node, px, py, form.label, a === node ? b : a);
      if (cost > limit) return Infinity;
    }
    return cost;
  }

  /** How often a node overlaps another, stands outside or on a line not its own, or has a line that runs over another node. */
  faultsOf(node: number): number {
    const [px, py] = this.at(node);
    const whole = this.extent(node);
    let count = Math.max(px + whole.right, -px - whole.left) > this.halfWidth + 0.5 ? 1 : 0;
    count += Math.floor(this.overlapsAt(node, px, py, whole) / COST.overlap);
    this.work += this.lines.length + this.degree(node) * this.x.length;
    for (const [a, b] of this.lines) {
      if (a !== node && b !== node) count += this.runsOver(node, a, b) ? 1 : 0;
      else for (let other = 0; other < this.x.length; other += 1) count += other !== a && other !== b && this.runsOver(other, a, b) ? 1 : 0;
    }
    return count;
  }

  private runsOver(node: number, a: number, b: number): boolean {
    return distanceToSegment(...this.at(node), ...this.at(a), ...this.at(b)) < (this.pieces[node] as NodeBox).radius + CLEAR - 0.01;
  }

  private overlapsAt(node: number, px: number, py: number, whole: Box): number {
    const { x, y, side, outlines } = this;
    const { left, right, top, bottom } = whole;
    let cost = 0;
    this.work += x.length;
    for (let other = 0; other < x.length; other += 1) {
      if (other === node) continue;
      const outline = (other * SIDES.length + (side[other] as number)) * 4;
      const dx = (x[other] as number) - px;
      const acrossX = Math.min(right - dx - (outlines[outline] as number), dx + (outlines[outline + 1] as number) - left);
      if (acrossX <= 0) continue;
      const dy = (y[other] as number) - py;
      const acrossY = Math.min(bottom - dy - (outlines[outline + 2] as number), dy + (outlines[outline + 3] as number) - top);
      if (acrossY > 0) cost += COST.overlap + 4 * Math.min(acrossX, acrossY);
    }
    return cost;
  }

  /** The lines not its own that run over a node or its label. */
  private linesOverNode(node: number, px: number, py: number, label: Box): number {
    const need = (this.pieces[node] as NodeBox).radius + CLEAR;
    const left = px + Math.min(label.left, -need);
    const right = px + Math.max(label.right, need);
    const top = py + Math.min(label.top, -need);
    const bottom = py + Math.max(label.bottom, need);
    const { x, y, lineFrom, lineTo } = this;
    let cost = 0;
    this.work += lineFrom.length;
    for (let line = 0; line < lineFrom.length; line += 1) {
      const a = lineFrom[line] as number;
      const b = lineTo[line] as number;
      if (a === node || b === node) continue;
      const ay = y[a] as number;
      const by = y[b] as number;
      const ax = x[a] as number;
      const bx = x[b] as number;
      if ((ay > bottom && by > bottom) || (ay < top && by < top) || (ax > right && bx > right) || (ax < left && bx < left)) continue;
      const distance = distanceToSegment(px, py, ax, ay, bx, by);
      if (distance < need) cost += COST.nodeOnLine + 6 * (need - distance);
      if (meets(ax, ay, bx, by, px, py, label)) cost += COST.labelOnLine;
    }
    return cost;
  }

  /** What is wrong with the line from a node at a place to another. */
  private lineCost(line: number, node: number, px: number, py: number, label: Box, other: number): number {
    const { x, lines } = this;
    const ox = x[other] as number;
    const oy = this.y[other] as number;
    const length = Math.sqrt((px - ox) ** 2 + (py - oy) ** 2) / this.idealLength;
    let cost = length > 1 ? COST.length * (length - 1) ** 2 : 0;
    if (meets(px, py, ox, oy, px, py, label)) cost += this.ownLabelCost(node);
    if (meets(px, py, ox, oy, ox, oy, this.form(other, this.side[other] as number).label)) cost += this.ownLabelCost(other);
    cost += this.nodesUnder(node, other, px, py, ox, oy);
    this.work += x.length + lines.length;
    return cost + COST.crossing * this.crossings(line, node, px, py, other) + COST.narrow * this.narrowness(line, px, py, other);
  }

  /** How much the line from a place to a node lies upon others that end there: 1 for each in the very same direction, 0 from some degrees on. */
  private narrowness(line: number, px: number, py: number, other: number): number {
    const { x, y, lineFrom, lineTo } = this;
    const ox = x[other] as number;
    const oy = y[other] as number;
    const dx = px - ox;
    const dy = py - oy;
    const square = dx * dx + dy * dy;
    let sum = 0;
    for (const index of this.linesOf[other] as readonly number[]) {
      if (index === line) continue;
      const from = lineFrom[index] as number;
      const third = from === other ? (lineTo[index] as number) : from;
      const tx = (x[third] as number) - ox;
      const ty = (y[third] as number) - oy;
      const along = dx * tx + dy * ty;
      if (along <= 0) continue;
      const cosine = along / Math.sqrt(square * (tx * tx + ty * ty));
      if (cosine > NARROW) sum += (cosine - NARROW) / (1 - NARROW);
    }
    return sum;
  }

  /** The name of what all is drawn around is the first to be read. */
  private ownLabelCost(node: number): number {
    return (this.pieces[node] as NodeBox).depth === 0 ? COST.ownLabelOnLine * 2 : COST.ownLabelOnLine;
  }

  private crossings(line: number, node: number, px: number, py: number, other: number): number {
    const { x, y, lineFrom, lineTo } = this;
    const ox = x[other] as number;
    const oy = y[other] as number;
    const left = Math.min(px, ox);
    const right = Math.max(px, ox);
    let count = 0;
    for (let index = 0; index < lineFrom.length; index += 1) {
      const a = lineFrom[index] as number;
      const b = lineTo[index] as number;
      const ax = x[a] as number;
      const bx = x[b] as number;
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
      if (index === line || a === node || b === node || a === other || b === other) continue;
      if (segmentsCross(px, py, ox, oy, ax, y[a] as number, bx, y[b] as number)) count += 1;
    }
    return count;
  }

  /** The nodes and labels that a line runs over without ending there. */
  private nodesUnder(from: number, to: number, ax: number, ay: number, bx: number, by: number): number {
    const { x, y, pieces, side, outlines } = this;
    const left = Math.min(ax, bx) - CLEAR;
    const right = Math.max(ax, bx) + CLEAR;
    const top = Math.min(ay, by) - CLEAR;
    const bottom = Math.max(ay, by) + CLEAR;
    let cost = 0;
    for (let other = 0; other < x.length; other += 1) {
      if (other === from || other === to) continue;
      const ox = x[other] as number;
      const oy = y[other] as number;
      const outline = (other * SIDES.length + (side[other] as number)) * 4;
      if (ox + (outlines[outline + 1] as number) < left || ox + (outlines[outline] as number) > right) continue;
      if (oy + (outlines[outline + 3] as number) < top || oy + (outlines[outline + 2] as number) > bottom) continue;
      const { label } = this.form(other, side[other] as number);
      const need = (pieces[other] as NodeBox).radius + CLEAR;
      const distance = distanceToSegment(ox, oy, ax, ay, bx, by);
      if (distance < need) cost += COST.nodeOnLine + 6 * (need - distance);
      if (meets(ax, ay, bx, by, ox, oy, label)) cost += COST.labelOnLine;
    }
    return cost;
  }
}

function meets(ax: number, ay: number, bx: number, by: number, x: number, y: number, box: Box): boolean {
  return segmentMeetsBox(ax, ay, bx, by, x + box.left, y + box.top, x + box.right, y + box.bottom);
}
