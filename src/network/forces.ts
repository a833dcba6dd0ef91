import { elementAt } from '../core/sorted.js';
import { type Force, forceLink, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Box } from './geometry.js';
import type { LayoutState } from './layout-state.js';

interface Body extends SimulationNodeDatum {
  readonly index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/**
 * A force simulation (d3-force): edges pull their nodes together, nodes repel each other, and everything is drawn to the middle. Nodes
 * start where they are and are taken in order, so the result is the same each time.
 *
 * @param ticks the number of iterations
 * @param initialAlpha the temperature at the start: 1 for a fresh start, less to stay near the present positions
 */
export function applyForces(state: LayoutState, ticks: number, initialAlpha: number): void {
  const bodies: Body[] = state.boxes.map((_, index) => ({ index, x: state.nodeX(index), y: state.nodeY(index), vx: 0, vy: 0 }));
  const edges: SimulationLinkDatum<Body>[] = state.edges.map(([source, target]) => ({ source, target }));
  const breadths = state.boxes.map((box) => Math.max(box.label.width, 2 * box.radius));
  const strengths = breadths.map((breadth) => 7 * state.idealLength * (0.6 + breadth / 160));
  const extents = state.boxes.map((_, index) => state.extent(index));
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
    .force('charge', repulsion(bodies, strengths, state.halfWidth * 1.5))
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
        if (beyond > 0) body.vy -= Math.sign(body.y) * beyond * 0.2;
      }
    })
    .stop();
  // Labels are wide and low: nodes side by side need more room than nodes one above the other.
  simulation.force('boxes', (alpha) => {
    separateBoxes(extents, bodies, alpha);
  });
  simulation.tick(ticks);
  for (const body of bodies) {
    const room = Math.max(0, state.halfWidth - elementAt(breadths, body.index) / 2 - 6);
    // Whole pixels: the last bits of a sine, which engines round differently, are lost here.
    state.x[body.index] = Math.round(Math.max(-room, Math.min(room, body.x)));
    state.y[body.index] = Math.round(body.y);
  }
}

/** Between two bodies at one point there is no direction: they are taken to be this far apart. */
const APART = 0.01;

/**
 * Each body pushes the others away, those near by more: d3's `forceManyBody`, pair by pair. The tree that d3 makes at every tick, so as to
 * sum up those far away, took half the time of a layout, and pays only for thousands.
 *
 * @param strengths how strongly each body pushes
 * @param farthest how far it does, in pixels
 */
function repulsion(bodies: readonly Body[], strengths: readonly number[], farthest: number): Force<Body, never> {
  return (alpha) => {
    for (let index = 0; index < bodies.length; index += 1) {
      const a = bodies[index] as Body;
      const strength = alpha * (strengths[index] as number);
      for (let other = index + 1; other < bodies.length; other += 1) {
        const b = bodies[other] as Body;
        const dx = a.x - b.x || APART;
        const dy = a.y - b.y || APART;
        const square = dx * dx + dy * dy;
        if (square >= farthest * farthest) continue;
        const near = Math.max(square, Math.sqrt(square));
        const received = (alpha * (strengths[other] as number)) / near;
        a.vx += dx * received;
        a.vy += dy * received;
        b.vx -= (dx * strength) / near;
        b.vy -= (dy * strength) / near;
      }
    }
  };
}

function separateBoxes(boxes: readonly Box[], bodies: readonly Body[], alpha: number): void {
  const strength = 0.5 * (1 - alpha);
  for (let index = 0; index < bodies.length; index += 1) {
    const a = bodies[index] as Body;
    const one = boxes[index] as Box;
    for (let other = index + 1; other < bodies.length; other += 1) {
      const b = bodies[other] as Body;
      const two = boxes[other] as Box;
      const dx = a.x - b.x || APART;
      const acrossX = (one.right - one.left + two.right - two.left) / 2 - Math.abs(dx);
      if (acrossX <= 0) continue;
      const dy = a.y - b.y;
      const acrossY = Math.min(one.bottom - two.top + dy, two.bottom - one.top - dy);
      if (acrossY <= 0) continue;
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
