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
