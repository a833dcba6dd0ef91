import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/network/layout.js';

interface Node {
  id: string;
  depth: number;
}

interface Link {
  source: string;
  target: string;
}

const graph = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    nodes: fc.tuple(...Array.from({ length: size }, (_, at) => fc.nat(3).map((depth): Node => ({ id: `n${at}`, depth })))),
    links: fc.array(
      fc
        .record({ source: fc.nat(size), target: fc.nat(size) })
        .map(({ source, target }): Link => ({ source: `n${source}`, target: `n${target}` })),
      { maxLength: 60 },
    ),
  }),
);

describe('the layout', () => {
  it('is the same in whatever order entities and links come', () => {
    fc.assert(
      fc.property(
        graph.chain(({ nodes, links }) =>
          fc.record({
            nodes: fc.constant(nodes),
            links: fc.constant(links),
            otherNodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
            otherLinks: fc
              .shuffledSubarray(links, { minLength: links.length })
              .map((rows) => rows.map(({ source, target }) => ({ source: target, target: source }))),
          }),
        ),
        ({ nodes, links, otherNodes, otherLinks }) => {
          expect(Object.fromEntries(layout(otherNodes, otherLinks))).toEqual(Object.fromEntries(layout(nodes, links)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives each a place of its own, to a tenth', () => {
    fc.assert(
      fc.property(graph, ({ nodes, links }) => {
        const places = [...layout(nodes, links).values()];
        expect(places).toHaveLength(nodes.length);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
        for (const { x, y } of places) {
          for (const number of [x, y]) {
            expect(Number.isFinite(number) && Math.abs(number) < 10_000 && !Object.is(number, -0)).toBe(true);
            expect(Math.round(number * 10) / 10).toBe(number);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not move for a second link between the same two', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id, depth: 0 }));
    const once = [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c' },
    ];
    expect(layout(nodes, [...once, { source: 'b', target: 'a' }, { source: 'a', target: 'a' }])).toEqual(layout(nodes, once));
  });

  it('sets linked entities closer than others, around a single centre', () => {
    const nodes = [{ id: 'centre', depth: 0 }, ...Array.from({ length: 8 }, (_, at) => ({ id: `n${at}`, depth: 1 }))];
    const places = layout(nodes, [{ source: 'centre', target: 'n3' }]);
    expect(places.get('centre')).toEqual({ x: 0, y: 0 });
    const distance = (id: string): number => Math.hypot(places.get(id)!.x, places.get(id)!.y);
    for (const other of ['n0', 'n1', 'n2', 'n4', 'n5', 'n6', 'n7']) expect(distance('n3')).toBeLessThan(distance(other));
  });

  it('is as it was: what changes it changes every picture that was cited', () => {
    const nodes = [
      { id: 'a', depth: 0 },
      { id: 'b', depth: 1 },
      { id: 'c', depth: 1 },
    ];
    expect(
      Object.fromEntries(
        layout(nodes, [
          { source: 'a', target: 'b' },
          { source: 'a', target: 'c' },
        ]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "a": {
          "x": 0,
          "y": 0,
        },
        "b": {
          "x": -14.8,
          "y": 101.2,
        },
        "c": {
          "x": 25.7,
          "y": -98.8,
        },
      }
    `);
  });
});
