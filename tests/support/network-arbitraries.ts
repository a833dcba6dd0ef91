import fc from 'fast-check';
import type { LayoutEdge, LayoutNode } from '../../src/network/layout.js';

const WORDS = [
  'Association',
  'Comité',
  'pour',
  'la',
  'des',
  'droits',
  'MIPROF',
  'Réseau',
  'européen',
  'l’esclavage',
  'été',
  '日本語',
  '«',
  '»',
];
const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

export interface Network {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

type Pair = [number, number];

/** Networks as the base answers them: all reached from the centre, a hub or two, up to two and a half lines a node. */
export const network = (most: number): fc.Arbitrary<Network> =>
  fc.integer({ min: 1, max: most }).chain((size) => {
    const end = fc.oneof({ weight: 1, arbitrary: fc.nat(Math.min(2, size - 1)) }, { weight: 2, arbitrary: fc.nat(size - 1) });
    return fc.record({
      nodes: fc.tuple(
        ...Array.from({ length: size }, (_, at) =>
          fc
            .record({ names: fc.array(name, { minLength: 1, maxLength: 2 }), far: fc.boolean() })
            .map(({ names, far }): LayoutNode => ({ id: `organization/n${at}`, names, depth: at === 0 ? 0 : far ? 2 : 1 })),
        ),
      ),
      edges: fc
        .tuple(
          fc.tuple(...Array.from({ length: size - 1 }, (_, at) => fc.nat(at).map((before): Pair => [before, at + 1]))),
          fc.array(fc.tuple(end, fc.nat(size - 1)), { maxLength: Math.ceil(size * 1.5) }),
        )
        .map(([tree, more]) =>
          [...tree, ...more].map(([a, b]): LayoutEdge => ({ source: `organization/n${a}`, target: `organization/n${b}` })),
        ),
    });
  });

/** Networks that a base may hold and that are hard to draw: one in the middle of all, all tied to all, rings, and pieces that nothing links. */
export const difficultNetwork: fc.Arbitrary<Network> = fc
  .record({
    shape: fc.constantFrom<Shape>('star', 'clique', 'ring', 'wheel', 'two hubs', 'pieces'),
    names: fc.array(name, { minLength: 40, maxLength: 40 }),
    size: fc.integer({ min: 2, max: 40 }),
  })
  .map(({ shape, names, size }) => {
    const count = shape === 'clique' ? Math.min(size, 12) : size;
    const nodes = names.slice(0, count).map((text, at): LayoutNode => ({ id: `organization/n${at}`, names: [text], depth: at && 1 }));
    const pairs = nodes.flatMap((_, b) => nodes.slice(0, b).map((__, a): Pair => [a, b])).filter(([a, b]) => TIED[shape](a, b, count));
    const edges = pairs.map(([a, b]): LayoutEdge => ({ source: `organization/n${a}`, target: `organization/n${b}` }));
    // Said twice, once the other way round; and something tied to itself.
    const again = edges.slice(0, 5).map(({ source, target }): LayoutEdge => ({ source: target, target: source }));
    return { nodes, edges: [...edges, ...again, { source: 'organization/n0', target: 'organization/n0' }] };
  });

type Shape = 'star' | 'clique' | 'ring' | 'wheel' | 'two hubs' | 'pieces';

/** Whether the nodes of two numbers, the lower first, are tied. */
const TIED: Readonly<Record<Shape, (a: number, b: number, count: number) => boolean>> = {
  star: (a) => a === 0,
  clique: () => true,
  ring: (a, b, count) => b === a + 1 || (a === 0 && b === count - 1),
  wheel: (a, b) => a === 0 || b === a + 1,
  'two hubs': (a) => a < 2,
  pieces: (a, b) => b === a + 1 && b % 3 !== 0,
};
