import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/graph/steps.js';
import { type Box, boxesOverlap, distanceToSegment, type Point } from '../../src/network/geometry.js';
import { EDGE_LABEL_SIZE, type LabelledEdge, placeEdgeLabelsInSteps } from '../../src/network/edge-labels.js';
import { type EdgeRoute, lineOf, pointAt, runsThrough } from '../../src/network/edge-route.js';
import { EdgeRouter, type EdgeToRoute } from '../../src/network/edge-routing.js';
import type { Obstacle } from '../../src/network/obstacle-index.js';
import { textWidth } from '../../src/network/text-width.js';

const node = (x: number, y: number): Obstacle => ({
  x,
  y,
  radius: 12,
  label: { left: x - 30, right: x + 30, top: y + 15, bottom: y + 31 },
});

const routeEdge = (edge: EdgeToRoute, nodes: readonly Obstacle[]): EdgeRoute => new EdgeRouter(nodes).route(edge);

/** Where labels stand. */
const placed = (focus: number | null, edges: readonly LabelledEdge[], nodes: readonly Obstacle[], frame: Box): Map<number, Point> =>
  atOnce(
    placeEdgeLabelsInSteps(
      focus,
      edges.map((edge) => ({ edge, line: lineOf(edge.route) })),
      nodes,
      frame,
    ),
  );

describe('an edge', () => {
  it('goes from rim to rim, straight where nothing is in its way', () => {
    const route = routeEdge({ from: 0, to: 1, lane: 0, lanes: 1 }, [node(0, 0), node(100, 0), node(50, 60)]);
    expect(route).toEqual({ start: { x: 15, y: 0 }, end: { x: 85, y: 0 }, bend: null });
  });

  it('lies beside others of the same pair', () => {
    const nodes = [node(0, 0), node(100, 0)];
    const [one, two] = [0, 1].map((lane) => routeEdge({ from: 0, to: 1, lane, lanes: 2 }, nodes));
    expect(Math.abs(one!.start.y - two!.start.y)).toBe(6);
  });

  it('bends around a node that is not its own', () => {
    const nodes = [node(0, 0), node(200, 0), node(100, 4)];
    const route = routeEdge({ from: 0, to: 1, lane: 0, lanes: 1 }, nodes);
    expect(route.bend).not.toBeNull();
    const points = Array.from({ length: 41 }, (_, index) => pointAt(route, index / 40));
    const nearest = Math.min(
      ...points.slice(1).map((point, index) => distanceToSegment(100, 4, point.x, point.y, points[index]!.x, points[index]!.y)),
    );
    expect(nearest).toBeGreaterThan(12);
  });
});

describe('an edge between names', () => {
  // Both names stand between the two nodes, and others shut off every curve that bends once.
  const between = (x: number, label: Obstacle['label']): Obstacle => ({ ...node(x, 0), label });
  const nodes = [
    between(0, { left: 15, right: 95, top: -16, bottom: 16 }),
    between(240, { left: 145, right: 225, top: -16, bottom: 16 }),
    ...[-40, 40].map((y) => ({ ...node(120, 3 * y), label: { left: 40, right: 120, top: y - 12, bottom: y + 12 } })),
  ];

  it('leaves and arrives around them', () => {
    const route = routeEdge({ from: 0, to: 1, lane: 0, lanes: 1 }, nodes);
    expect(route.bendBack).toBeDefined();
    expect(nodes.filter(({ label }) => runsThrough(lineOf(route), label))).toEqual([]);
  });

  it('takes the shorter way once a name has given way', () => {
    const router = new EdgeRouter(nodes);
    const edge = { from: 0, to: 1, lane: 0, lanes: 1 };
    const around = router.find(edge).cost;
    router.move(0, node(0, 0));
    router.move(1, node(240, 0));
    expect(router.find(edge)).toEqual({ route: { start: { x: 15, y: 0 }, end: { x: 225, y: 0 }, bend: null }, cost: 0 });
    expect(around).toBeGreaterThan(0);
  });
});

describe('the edge labels of a node in focus', () => {
  const everywhere = { left: -500, right: 500, top: -500, bottom: 500 };
  const centre = node(0, 0);
  const around = Array.from({ length: 9 }, (_, index) =>
    node(Math.round(180 * Math.cos(index * 0.7)), Math.round(180 * Math.sin(index * 0.7))),
  );
  const nodes = [centre, ...around];
  const edges = around.map((_, index): LabelledEdge => ({
    from: index % 2 === 0 ? 0 : index + 1,
    to: index % 2 === 0 ? index + 1 : 0,
    label: 'participe à',
    route: routeEdge({ from: 0, to: index + 1, lane: 0, lanes: 1 }, nodes),
  }));
  const middles = placed(0, edges, nodes, everywhere);

  it('stand on their edges, clear of names and of each other', () => {
    expect(middles.size).toBeGreaterThan(4);
    const boxes = [...middles.values()].map(({ x, y }) => {
      const half = textWidth('participe à', EDGE_LABEL_SIZE) / 2;
      return { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
    });
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => boxesOverlap(box, other))).toBe(false);
      expect(nodes.some(({ label }) => boxesOverlap(box, label))).toBe(false);
    });
  });

  it('are not cut off by the border of the drawing', () => {
    const [top, below] = [{ ...node(0, 0), label: { left: -30, right: 30, top: -31, bottom: -15 } }, node(0, 200)];
    const edge: LabelledEdge = {
      from: 0,
      to: 1,
      label: 'travaille sur',
      route: routeEdge({ from: 0, to: 1, lane: 0, lanes: 1 }, [top, below]),
    };
    expect(placed(0, [edge], [top, below], everywhere).size).toBe(1);
    const beside = placed(0, [edge], [top, below], { ...everywhere, left: -30 }).get(0);
    expect(beside!.x - textWidth('travaille sur', EDGE_LABEL_SIZE) / 2).toBeGreaterThan(0);
    expect(placed(0, [edge], [top, below], { ...everywhere, left: -30, right: 30 }).size).toBe(0);
  });

  it('name each of the edges that run side by side, on its own side', () => {
    const ends = [node(0, 0), node(240, 90)];
    const both = ['lance', 'mène'].map((label, lane): LabelledEdge => ({
      from: 0,
      to: 1,
      label,
      route: routeEdge({ from: 0, to: 1, lane, lanes: 2 }, ends),
    }));
    const [one, two] = [...placed(0, both, ends, everywhere)].sort(([a], [b]) => a - b).map(([, point]) => point);
    const above = ({ x, y }: { x: number; y: number }): number => y - (x * 90) / 240;
    expect(Math.sign(above(one!))).toBe(-Math.sign(above(two!)));
    expect(Math.sign(above(one!))).toBe(Math.sign(above(both[0]!.route.start)));
  });

  it('are left out where there is no room', () => {
    const crowd = [node(0, 0), node(40, 0)];
    const route = routeEdge({ from: 0, to: 1, lane: 0, lanes: 1 }, crowd);
    expect(placed(0, [{ from: 0, to: 1, label: 'travaille sur', route }], crowd, everywhere).size).toBe(0);
  });
});
