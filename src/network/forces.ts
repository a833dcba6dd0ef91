import { elementAt } from '../core/sorted.js';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { LayoutState } from './layout-state.js';

interface Body extends SimulationNodeDatum {
  readonly index: number;
  x: number;
  y: number;
}

/**
 * A force simulation (d3-force): edges pull their nodes together, nodes repel each other, and everything is drawn to the middle. Nodes
 * start where they are and are taken in order, so the result is the same each time.
 *
 * @param ticks the number of iterations
 * @param initialAlpha the temperature at the start: 1 for a fresh start, less to stay near the present positions
 */
export function applyForces(state: LayoutState, ticks: number, initialAlpha: number): void {
  const bodies: Body[] = state.boxes.map((_, index) => ({ index, x: state.nodeX(index), y: state.nodeY(index) }));
  const edges: SimulationLinkDatum<Body>[] = state.edges.map(([source, target]) => ({ source, target }));
  const breadths = state.boxes.map((box) => Math.max(box.label.width, 2 * box.radius));
  const simulation = forceSimulation(bodies)
    .alpha(initialAlpha)
    .alphaDecay(1 - Math.pow(0.001 / initialAlpha, 1 / ticks))
    .velocityDecay(0.35)
    .force(
      'edges',
      forceLink<Body, SimulationLinkDatum<Body>>(edges).distance(({ source, target }) => {
        const ends = [source, target] as unknown as [Body, Body];
        const spacing = Math.sqrt(Math.max(state.degree(ends[0].index), state.degree(ends[1].index)));
        return state.idealLength * (0.55 + 0.12 * spacing);
      }),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => -7 * state.idealLength * (0.6 + elementAt(breadths, body.index) / 160))
        .distanceMax(state.halfWidth * 1.5),
    )
    .force(
      'x',
      forceX<Body>(0).strength((body) => (state.box(body.index).depth === 0 ? 0.12 : 0.06)),
    )
    .force(
      'y',
      forceY<Body>(0).strength((body) => (state.box(body.index).depth === 0 ? 0.12 : 0.045)),
    )
    .force('bounds', () => {
      for (const body of bodies) {
        const room = Math.max(0, state.halfWidth - elementAt(breadths, body.index) / 2 - 6);
        body.x = Math.max(-room, Math.min(room, body.x));
        const beyond = Math.abs(body.y) - state.halfHeight;
        if (beyond > 0) body.vy = (body.vy ?? 0) - Math.sign(body.y) * beyond * 0.2;
      }
    })
    .stop();
  // Labels are wide and low: nodes side by side need more room than nodes one above the other.
  simulation.force('boxes', (alpha) => {
    separateBoxes(state, bodies, alpha);
  });
  simulation.tick(ticks);
  for (const body of bodies) {
    const room = Math.max(0, state.halfWidth - elementAt(breadths, body.index) / 2 - 6);
    // Whole pixels: the last bits of a sine, which engines round differently, are lost here.
    state.x[body.index] = Math.round(Math.max(-room, Math.min(room, body.x)));
    state.y[body.index] = Math.round(body.y);
  }
}

function separateBoxes(state: LayoutState, bodies: readonly Body[], alpha: number): void {
  const strength = 0.5 * (1 - alpha);
  const boxes = bodies.map((body) => state.extent(body.index));
  for (const [index, a] of bodies.entries()) {
    for (let other = index + 1; other < bodies.length; other += 1) {
      const b = elementAt(bodies, other);
      const [one, two] = [elementAt(boxes, index), elementAt(boxes, other)];
      const dx = a.x - b.x || 0.01;
      const dy = a.y - b.y;
      const acrossX = (one.right - one.left + two.right - two.left) / 2 - Math.abs(dx);
      const acrossY = Math.min(one.bottom - two.top + dy, two.bottom - one.top - dy);
      if (acrossX <= 0 || acrossY <= 0) continue;
      if (acrossX < acrossY) {
        const shift = (Math.sign(dx) * acrossX * strength) / 2;
        a.x += shift;
        b.x -= shift;
      } else {
        const shift = ((dy < 0 ? -1 : 1) * acrossY * strength) / 2;
        a.y += shift;
        b.y -= shift;
      }
    }
  }
}
