import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/network/layout.js';
import { layoutProblems } from '../support/layout-problems.js';
import { difficultNetwork, network } from '../support/network-arbitraries.js';

describe('the layout of hundreds of networks', () => {
  it('has no name over another, and no node on a line that is not its own', () => {
    fc.assert(
      fc.property(network(60), ({ nodes, edges }) => {
        expect(layoutProblems(nodes, edges, layOut(nodes, edges))).toEqual([]);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  it('has none in stars, cliques, rings, wheels and loose pieces either', () => {
    fc.assert(
      fc.property(difficultNetwork, ({ nodes, edges }) => {
        expect(layoutProblems(nodes, edges, layOut(nodes, edges))).toEqual([]);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });
});
