import { createHash } from 'node:crypto';
import { LayoutState, type Position } from './layout-state.js';
import { totalCost } from './layout-cost.js';
import { applyForces } from './forces.js';
import { labelSize, type NodeBox, shapeOf, SIDES } from './node-shape.js';
import { settleLabels } from './label-settling.js';
import { removeOverlaps, searchLocally, transplant } from './local-search.js';

/**
 * The layout of a network: a function of the data alone, whatever the order in which nodes and edges come. A force simulation finds the
 * overall shape; then a local search moves nodes one by one until no two overlap and no node lies under an edge that does not end there; at
 * last, names that edges would run under give way.
 */

export interface LayoutNode {
  readonly id: string;
  /** Its name in each language of the interface: the layout leaves space for every one of them. */
  readonly names: readonly string[];
  /** The number of edges to the nearest centre; 0 for a centre. */
  readonly depth: number;
  /** The day on which it is first mentioned (ISO 8601). Older nodes are laid out first, and newer ones around them. */
  readonly since?: string;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly since?: string;
}

export type { Position };
export type Positions = ReadonlyMap<string, Position>;

/**
 * Lays out a network.
 *
 * @param previous earlier positions: nodes that have one stay near it, and new nodes are fitted in between
 */
export function layOut(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], previous: Positions = new Map()): Positions {
  const sorted = [...new Map(nodes.map((node) => [node.id, node])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  let known = previous;
  // What is added to known positions is laid out at once.
  for (const day of stagesOf(sorted).slice(previous.size > 0 ? -1 : 0)) {
    known = layOutStage(
      sorted.filter((node) => (node.since ?? '') <= day),
      edges.filter((edge) => (edge.since ?? '') <= day),
      known,
    );
  }
  return centred(sorted, known);
}

/** Moves the whole so that the centres have their middle at the origin. Adding zero turns minus zero into zero. */
function centred(nodes: readonly LayoutNode[], positions: Positions): Positions {
  const centres = nodes.flatMap((node) => (node.depth === 0 ? (positions.get(node.id) ?? []) : []));
  const x = Math.round(mean(centres.map((centre) => centre.x)));
  const y = Math.round(mean(centres.map((centre) => centre.y)));
  return new Map([...positions].map(([id, position]) => [id, { ...position, x: position.x - x + 0, y: position.y - y + 0 }]));
}

/**
 * The days at which the network is laid out: whenever it has grown by 30 %. A stage depends on nothing newer than its day, so adding
 * minutes leaves the earlier stages as they were, and with them roughly the positions of the older nodes.
 */
function stagesOf(nodes: readonly LayoutNode[]): string[] {
  const days = [...new Set(nodes.map((node) => node.since ?? ''))].sort();
  const stages: string[] = [];
  let before = 0;
  for (const day of days) {
    const size = nodes.filter((node) => (node.since ?? '') <= day).length;
    if (day !== days.at(-1) && size < Math.max(6, before * 1.3)) continue;
    stages.push(day);
    before = size;
  }
  return stages;
}

function layOutStage(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], known: Positions): Positions {
  const state = makeState(nodes, edges);
  const kept = nodes.filter((node) => known.has(node.id)).length;
  const isWarm = kept * 2 > nodes.length;
  if (isWarm) startFromKnown(state, known);
  else startFresh(state);
  optimize(state, isWarm ? FIRM : LOOSE);
  settleLabels(state, state.boxes.length > MAX_PAGE_NODES);
  return new Map(state.boxes.map((box, index) => [box.id, state.position(index)]));
}

/** Up to this many nodes a network is no wider than the column of a page; larger ones are zoomed into, or printed. */
const MAX_PAGE_NODES = 60;
const WIDTHS = [440, 520, 600, 680, 760, 840, 920];
const MAX_PAGE_WIDTH = 960;
/** The share of the area that nodes and labels cover when they are well spaced; larger networks need more room for edges between them. */
const FILL_RATIO = 0.5;
const LARGE_FILL_RATIO = 0.4;

function makeState(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutState {
  const boxes = nodes.map(({ id, names, depth }): NodeBox => ({
    id,
    depth,
    radius: shapeOf(depth).radius,
    label: labelSize(names, depth),
  }));
  const index = new Map(boxes.map((box, position) => [box.id, position]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const { source, target } of edges) {
    const [a, b] = [index.get(source), index.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  }
  const sorted = [...pairs.values()].sort((one, two) => one[0] - two[0] || one[1] - two[1]);
  const area = boxes.reduce((sum, { radius, label }) => sum + (label.width + 16) * (2 * radius + label.height + 20), 0);
  const room = area / (boxes.length > MAX_PAGE_NODES ? LARGE_FILL_RATIO : FILL_RATIO);
  const wantedWidth = Math.sqrt(room * 1.35);
  const pageWidth = WIDTHS.find((width) => width >= wantedWidth) ?? MAX_PAGE_WIDTH;
  const width = Math.max(
    boxes.length > MAX_PAGE_NODES ? Math.max(MAX_PAGE_WIDTH, Math.ceil(wantedWidth / 160) * 160) : pageWidth,
    ...boxes.map((box) => box.label.width + 60),
  );
  return new LayoutState(boxes, sorted, width / 2, room / width / 2, Math.max(140, 170 - boxes.length));
}

/** A number from 0 up to 1 that depends on the id and the salt alone: random positions that are the same in every run. */
function hashFraction(id: string, salt: string): number {
  return createHash('sha256').update(`${salt} ${id}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** How firmly nodes are held at their anchors during the local search: the cost of a distance of one pixel. */
const LOOSE = 0.0001;
const FIRM = 0.002;

/** From how many random starts a small network is laid out, and the work spent on each. */
const STARTS = 8;
const WORK_PER_START = 2_500_000;

/** Lays the network out from several random starts, and keeps the result of the lowest cost. */
function startFresh(state: LayoutState): void {
  const starts = state.boxes.length <= MAX_PAGE_NODES ? STARTS : state.boxes.length <= 150 ? 2 : 1;
  let best: { cost: number; x: Float64Array; y: Float64Array; side: Uint8Array } | null = null;
  for (let attempt = 0; attempt < starts; attempt += 1) {
    scatter(state, `${attempt}`);
    applyForces(state, state.boxes.length > 150 ? 200 : 400, 1);
    state.side.fill(0);
    state.anchor(LOOSE);
    if (starts > 1) searchLocally(state, state.work + WORK_PER_START);
    const cost = totalCost(state);
    if (!best || cost < best.cost) best = { cost, x: state.x.slice(), y: state.y.slice(), side: state.side.slice() };
  }
  if (!best) return;
  state.x.set(best.x);
  state.y.set(best.y);
  state.side.set(best.side);
}

function scatter(state: LayoutState, salt: string): void {
  for (const [index, { id, depth }] of state.boxes.entries()) {
    const angle = 2 * Math.PI * hashFraction(id, `${salt} angle`);
    const ring = depth === 0 ? 10 : state.idealLength * (depth - 0.5 + hashFraction(id, `${salt} ring`));
    state.x[index] = ring * Math.cos(angle);
    state.y[index] = ring * Math.sin(angle);
  }
}

/** Nodes with known positions start there, all shifted alike to the middle; new ones start beside their neighbours. */
function startFromKnown(state: LayoutState, known: Positions): void {
  const placed = recentred(state.boxes.map((box) => known.get(box.id)));
  for (const [index, { id }] of state.boxes.entries()) {
    const neighbours = state.edges
      .flatMap(([a, b]) => (a === index ? [placed[b]] : b === index ? [placed[a]] : []))
      .filter((position) => position !== undefined);
    const own = placed[index];
    const angle = 2 * Math.PI * hashFraction(id, 'angle');
    state.x[index] = own?.x ?? Math.round(mean(neighbours.map(({ x }) => x)) + state.idealLength * Math.cos(angle));
    state.y[index] = own?.y ?? Math.round(mean(neighbours.map(({ y }) => y)) + state.idealLength * Math.sin(angle));
    state.side[index] = own ? SIDES.indexOf(own.side) : 0;
  }
}

/** Shifts positions so that the middle of the rectangle around them is the origin. */
function recentred(positions: readonly (Position | undefined)[]): (Position | undefined)[] {
  const xs = positions.flatMap((position) => position?.x ?? []);
  const ys = positions.flatMap((position) => position?.y ?? []);
  const x = Math.round((Math.min(...xs) + Math.max(...xs)) / 2);
  const y = Math.round((Math.min(...ys) + Math.max(...ys)) / 2);
  return positions.map((position) => position && { ...position, x: position.x - x, y: position.y - y });
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The work, in pairs compared, after which a layout is taken as it is: one or two seconds. Only networks with hundreds of edges reach it. */
const MAX_WORK = 80_000_000;

/** Runs the local search. Where the space is too tight, the anchors are first loosened, then the drawing grows in height. */
function optimize(state: LayoutState, strength: number): void {
  let growth = 1.04;
  for (let current = strength; state.work < MAX_WORK; current /= 4) {
    state.anchor(Math.max(current, LOOSE));
    if (searchLocally(state, MAX_WORK)) {
      if (state.boxes.length <= MAX_PAGE_NODES && strength === LOOSE)
        for (let round = 0; round < 3 && transplant(state, MAX_WORK); round += 1) searchLocally(state, MAX_WORK);
      // Nodes that were moved far away to remove a defect may now come nearer.
      searchLocally(state, Math.min(MAX_WORK, state.work + WORK_PER_START));
      return;
    }
    if (current > LOOSE) continue;
    for (let index = 0; index < state.y.length; index += 1) state.y[index] = Math.round(state.nodeY(index) * growth);
    growth = Math.min(1.4, growth + 0.03);
  }
  removeOverlaps(state);
}
