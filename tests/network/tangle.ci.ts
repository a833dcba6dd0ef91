import { describe, expect, it } from 'vitest';
import { layOut, type LayoutNode } from '../../src/network/layout.js';
import { layoutProblems } from '../support/layout-problems.js';

describe('the layout', () => {
  it('ends, with names apart, even for a tangle', () => {
    const nodes = Array.from({ length: 150 }, (_, at): LayoutNode => ({
      id: `n${at}`,
      names: [`Association numéro ${at}`],
      depth: at && 1,
    }));
    const edges = nodes.flatMap((node, at) => [7, 31, 53, 71].map((step) => ({ source: node.id, target: nodes[(at + step) % 150]!.id })));
    const problems = layoutProblems(nodes, edges, layOut(nodes, edges));
    expect(problems.filter((error) => error.includes('overlaps'))).toEqual([]);
  });
});
