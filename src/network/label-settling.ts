import { elementAt } from '../core/sorted.js';
import { defectsOf, overlapsAt } from './layout-cost.js';
import { EdgeRouter, STRUCK } from './edge-routing.js';
import { type Line, lineOf, runsThrough } from './edge-route.js';
import type { LayoutState } from './layout-state.js';
import { SIDES } from './node-shape.js';
import type { Obstacle } from './obstacle-index.js';

/** The end of a layout: edges are routed as they will be drawn, and the names that they still run under give way. */

/** Few names find a better place after as many rounds. */
const MAX_ROUNDS = 4;
/** How many edges are routed at most, so that a large network ends in time. */
const MAX_ROUTED = 4000;
/** How far a node may be moved in a round, in pixels, and in which directions. */
const RINGS = [14, 30, 54, 84];
const DIRECTIONS = Array.from({ length: 8 }, (_, index) => [Math.cos((index * Math.PI) / 4), Math.sin((index * Math.PI) / 4)] as const);
/** Of the places where the fewest edges run, how many are tried with the node's own edges; nodes with more edges than these stay. */
const MAX_TRIED = 8;
const MAX_MOVED_DEGREE = 8;
/** What it costs to move a node by a pixel. */
const MOVED = 0.25;

interface Routed extends Line {
  readonly cost: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** What the edges of others that run over the name there cost, and the way there. */
  readonly cost: number;
}

/**
 * Moves names that edges run under to another side of their node, or the node a little, where that costs less, with the edges of the node
 * routed anew; until none gives way.
 *
 * @param mayMove whether nodes may be moved, rather than their names alone
 */
export function settleLabels(state: LayoutState, mayMove: boolean): void {
  new Settling(state, mayMove).run();
}

class Settling {
  private readonly router: EdgeRouter;
  private readonly routes: Routed[];
  private routed = 0;

  constructor(
    private readonly state: LayoutState,
    private readonly mayMove: boolean,
  ) {
    this.router = new EdgeRouter(
      state.boxes.map((_, node) => this.obstacle(node, state.nodeX(node), state.nodeY(node), state.sideOf(node))),
    );
    this.routes = state.edges.map((_, edge) => this.route(edge));
  }

  run(): void {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      let moved = 0;
      for (let node = 0; node < this.state.size && this.routed < MAX_ROUTED; node += 1) {
        if (this.isStruck(node) && this.giveWay(node)) moved += 1;
      }
      if (moved === 0) return;
      // A name that gave way may have left its place to an edge that ran over others.
      for (const [edge, { cost }] of this.routes.entries()) if (cost >= STRUCK) this.routes[edge] = this.route(edge);
    }
  }

  private isStruck(node: number): boolean {
    const { label } = this.present(node);
    return this.routes.some((line) => runsThrough(line, label));
  }

  /** Tries other places, the freest first. */
  private giveWay(node: number): boolean {
    const { state } = this;
    const own = state.edgesAt(node);
    const [x, y, side] = [state.nodeX(node), state.nodeY(node), state.sideOf(node)];
    const defects = defectsOf(state, node);
    const before = this.costOfOthers(node, x, y, side) + own.reduce((sum, edge) => sum + elementAt(this.routes, edge).cost, 0);
    let best: { readonly place: Place; readonly routes: readonly Routed[]; readonly cost: number } | null = null;
    for (const place of this.places(node).slice(0, MAX_TRIED)) {
      if (place.cost >= (best?.cost ?? before)) break;
      this.put(node, place);
      if (defectsOf(state, node) > defects) continue;
      const routes = own.map((edge) => this.route(edge));
      const cost = place.cost + routes.reduce((sum, route) => sum + route.cost, 0);
      if (cost < (best?.cost ?? before) - 1) best = { place, routes, cost };
    }
    this.put(node, best?.place ?? { x, y, side });
    for (const [at, edge] of own.entries()) if (best) this.routes[edge] = elementAt(best.routes, at);
    return best !== null;
  }

  /** The free places around a node, those with the fewest edges of others first. */
  private places(node: number): Place[] {
    const { state } = this;
    const [x, y, present] = [state.nodeX(node), state.nodeY(node), state.sideOf(node)];
    const canMove = this.mayMove && state.box(node).depth > 0 && state.degree(node) <= MAX_MOVED_DEGREE;
    const steps = canMove
      ? RINGS.flatMap((ring) => DIRECTIONS.map(([cos, sin]) => [Math.round(ring * cos), Math.round(ring * sin), ring]))
      : [];
    const places: Place[] = [];
    for (const [dx = 0, dy = 0, far = 0] of [[0, 0, 0], ...steps]) {
      for (let side = 0; side < SIDES.length; side += 1) {
        if (far === 0 && side === present) continue;
        const { whole } = state.outline(node, side);
        if (Math.max(x + dx + whole.right, -x - dx - whole.left) > state.halfWidth) continue;
        if (overlapsAt(state, node, x + dx, y + dy, whole) > 0) continue;
        places.push({ x: x + dx, y: y + dy, side, cost: this.costOfOthers(node, x + dx, y + dy, side) + MOVED * far });
      }
    }
    return places.sort((a, b) => a.cost - b.cost);
  }

  /** What the edges of others cost that would run over a node or its name at a place. */
  private costOfOthers(node: number, x: number, y: number, side: number): number {
    const { label, radius } = this.obstacle(node, x, y, side);
    const symbol = { left: x - radius - 5, right: x + radius + 5, top: y - radius - 5, bottom: y + radius + 5 };
    let cost = 0;
    for (const [edge, line] of this.routes.entries()) {
      if (this.state.sourceOf(edge) === node || this.state.targetOf(edge) === node) continue;
      if (runsThrough(line, label)) cost += STRUCK;
      if (runsThrough(line, symbol)) cost += 10 * STRUCK;
    }
    return cost;
  }

  private put(node: number, { x, y, side }: Pick<Place, 'x' | 'y' | 'side'>): void {
    this.state.place(node, x, y, side);
    this.router.move(node, this.present(node));
  }

  private route(edge: number): Routed {
    this.routed += 1;
    const { route, cost } = this.router.find({ from: this.state.sourceOf(edge), to: this.state.targetOf(edge), lane: 0, lanes: 1 });
    return { ...lineOf(route), cost };
  }

  private present(node: number): Obstacle {
    return this.obstacle(node, this.state.nodeX(node), this.state.nodeY(node), this.state.sideOf(node));
  }

  private obstacle(node: number, x: number, y: number, side: number): Obstacle {
    const { label } = this.state.outline(node, side);
    return {
      x,
      y,
      radius: this.state.box(node).radius,
      label: { left: x + label.left, right: x + label.right, top: y + label.top, bottom: y + label.bottom },
    };
  }
}
