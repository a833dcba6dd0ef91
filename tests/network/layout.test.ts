import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from '../../src/network/layout.js';
import { layoutProblems } from '../support/layout-problems.js';
import { difficultNetwork, network } from '../support/network-arbitraries.js';
import { runs } from '../support/random.js';

// Shrinking a network takes long and helps little.
const few = (usual: number): fc.Parameters<unknown> => ({ numRuns: runs(usual), endOnFailure: true });

const plain = (places: Positions): unknown => Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('the layout of a network', () => {
  it('has no name over another, and no node on a line that is not its own', () => {
    fc.assert(
      fc.property(network(60), ({ nodes, edges }) => {
        expect(layoutProblems(nodes, edges, layOut(nodes, edges))).toEqual([]);
      }),
      few(5),
    );
  });

  it('has none in stars, cliques, rings, wheels and loose pieces either', () => {
    fc.assert(
      fc.property(difficultNetwork, ({ nodes, edges }) => {
        expect(layoutProblems(nodes, edges, layOut(nodes, edges))).toEqual([]);
      }),
      few(5),
    );
  });

  it('spreads the lines of a node, so that each can be followed', () => {
    const angles = fc.sample(network(30), { numRuns: 10, seed: 7 }).flatMap(({ nodes, edges }) => {
      const places = layOut(nodes, edges);
      return nodes.flatMap(({ id }) => {
        const ends = edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
        const here = places.get(id)!;
        const directions = [...new Set(ends)]
          .filter((end) => end !== id)
          .map((end) => (Math.atan2(places.get(end)!.y - here.y, places.get(end)!.x - here.x) * 180) / Math.PI)
          .sort((a, b) => a - b);
        return directions.slice(1).map((direction, at) => direction - directions[at]!);
      });
    });
    expect(angles.length).toBeGreaterThan(100);
    expect(Math.min(...angles)).toBeGreaterThan(9);
  });

  it('is the same in whatever order nodes and lines come, and whichever way lines go', () => {
    fc.assert(
      fc.property(
        network(30).chain(({ nodes, edges }) =>
          fc.record({
            nodes: fc.constant(nodes),
            edges: fc.constant(edges),
            otherNodes: fc.shuffledSubarray([...nodes], { minLength: nodes.length }),
            otherEdges: fc
              .shuffledSubarray([...edges], { minLength: edges.length })
              .map((rows) => rows.map(({ source, target }) => ({ source: target, target: source }))),
          }),
        ),
        ({ nodes, edges, otherNodes, otherEdges }) => {
          expect(plain(layOut(otherNodes, otherEdges))).toEqual(plain(layOut(nodes, edges)));
        },
      ),
      few(4),
    );
  });

  it('gives whole pixels, the middle to its centre, and is as wide as a page at most', () => {
    fc.assert(
      fc.property(network(60), ({ nodes, edges }) => {
        const places = layOut(nodes, edges);
        expect(places.size).toBe(nodes.length);
        expect(places.get('organization/n0')).toMatchObject({ x: 0, y: 0 });
        const xs = [...places.values()].map(({ x }) => x);
        expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(960);
        for (const { x, y } of places.values()) {
          expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
          expect(Object.is(x, -0) || Object.is(y, -0)).toBe(false);
        }
      }),
      few(4),
    );
  });

  it('does not move for a second line between the same two, nor for a line to what is not there', () => {
    const nodes = ['a', 'b', 'c'].map((id): LayoutNode => ({ id, names: [id], depth: id === 'a' ? 0 : 1 }));
    const once = [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c' },
    ];
    const more = [...once, { source: 'b', target: 'a' }, { source: 'a', target: 'a' }, { source: 'a', target: 'elsewhere' }];
    expect(plain(layOut(nodes, more))).toEqual(plain(layOut(nodes, once)));
  });

  it('moves little for what newer documents bring', () => {
    const moved = fc.sample(network(40), { numRuns: runs(8), seed: 20131122 }).flatMap(({ nodes, edges }) => {
      const old = nodes.slice(0, Math.ceil(nodes.length * 0.9));
      if (old.length < 12) return [];
      const ids = new Set(old.map(({ id }) => id));
      const isOld = ({ source, target }: LayoutEdge): boolean => ids.has(source) && ids.has(target);
      const since = (known: boolean): string => (known ? '2013-11-26' : '2014-02-03');
      const before = layOut(old, edges.filter(isOld));
      const after = layOut(
        nodes.map((node) => ({ ...node, since: since(ids.has(node.id)) })),
        edges.map((edge) => ({ ...edge, since: since(isOld(edge)) })),
      );
      return old.map(({ id }) => Math.hypot(before.get(id)!.x - after.get(id)!.x, before.get(id)!.y - after.get(id)!.y));
    });
    const sorted = moved.sort((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(60);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(25);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(200);
  });

  it('takes places that are given as its beginning', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((id): LayoutNode => ({ id, names: [id], depth: id === 'a' ? 0 : 1 }));
    const edges = ['b', 'c', 'd'].map((id) => ({ source: 'a', target: id }));
    const first = layOut(nodes, edges);
    expect(plain(layOut(nodes, edges, first))).toEqual(plain(first));
  });
});
