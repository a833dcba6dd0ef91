import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { LayoutState } from './layout-state.js';
import type { Box } from './geometry.js';

interface Body extends SimulationNodeDatum {
  readonly index: number;
  x: number;
  y: number;
}

/**
 * Lets the nodes of a board find their places by forces: lines pull, nodes push, everything is drawn to the middle. Nodes are taken in
 * their order, and start where they are, so the result is the same each time.
 *
 * @param ticks how long it lasts
 * @param heat how fast things move at first: 1 for a fresh start, less to keep near the present places
 */
export function applyForces(board: LayoutState, ticks: number, heat: number): void {
  const bodies: Body[] = board.pieces.map((_, index) => ({ index, x: board.x[index] as number, y: board.y[index] as number }));
  const links: SimulationLinkDatum<Body>[] = board.lines.map(([source, target]) => ({ source, target }));
  const reach = board.pieces.map((piece) => Math.max(piece.label.width, 2 * piece.radius));
  const simulation = forceSimulation(bodies)
    .alpha(heat)
    .alphaDecay(1 - Math.pow(0.001 / heat, 1 / ticks))
    .velocityDecay(0.35)
    .force(
      'links',
      forceLink<Body, SimulationLinkDatum<Body>>(links).distance(({ source, target }) => {
        const ends = [source, target] as unknown as [Body, Body];
        const crowd = Math.sqrt(Math.max(board.degree(ends[0].index), board.degree(ends[1].index)));
        return board.idealLength * (0.55 + 0.12 * crowd);
      }),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => -7 * board.idealLength * (0.6 + (reach[body.index] as number) / 160))
        .distanceMax(board.halfWidth * 1.5),
    )
    .force(
      'x',
      forceX<Body>(0).strength((body) => (board.pieces[body.index]?.depth === 0 ? 0.12 : 0.06)),
    )
    .force(
      'y',
      forceY<Body>(0).strength((body) => (board.pieces[body.index]?.depth === 0 ? 0.12 : 0.045)),
    )
    .force('walls', () => {
      for (const body of bodies) {
        const room = Math.max(0, board.halfWidth - (reach[body.index] as number) / 2 - 6);
        body.x = Math.max(-room, Math.min(room, body.x));
        const beyond = Math.abs(body.y) - board.halfHeight;
        if (beyond > 0) body.vy = (body.vy ?? 0) - Math.sign(body.y) * beyond * 0.2;
      }
    })
    .stop();
  // Labels are wide and low: nodes side by side need more room than nodes one above the other.
  simulation.force('boxes', (alpha) => {
    pushApart(board, bodies, alpha);
  });
  simulation.tick(ticks);
  for (const body of bodies) {
    const room = Math.max(0, board.halfWidth - (reach[body.index] as number) / 2 - 6);
    // Whole pixels: the last bits of a sine, which engines round differently, are lost here.
    board.x[body.index] = Math.round(Math.max(-room, Math.min(room, body.x)));
    board.y[body.index] = Math.round(body.y);
  }
}

function pushApart(board: LayoutState, bodies: readonly Body[], alpha: number): void {
  const strength = 0.5 * (1 - alpha);
  const boxes = bodies.map((body) => board.extent(body.index));
  for (const [index, a] of bodies.entries()) {
    for (let other = index + 1; other < bodies.length; other += 1) {
      const b = bodies[other] as Body;
      const [one, two] = [boxes[index] as Box, boxes[other] as Box];
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
