import { expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { positionsOf } from '../../src/network/layout-cache.js';
import type { Positions } from '../../src/network/layout.js';
import { findNetwork } from '../../src/network/network.js';
import { anEntity, aRelation, buildGraph } from '../support/view-builders.js';

/** Layouts outlive the view that they were made for. */

const C = 'organization/c';
const links = [aRelation(C, 'MEETS', 'person/1'), aRelation(C, 'MEETS', 'person/2')];
const elsewhere = aRelation('person/8', 'MEETS', 'person/9');

function layOutAround(view: GraphView): Promise<Positions> {
  const query = { centres: [C], depth: 1, maxNodes: 60, types: null, kinds: null, themes: null, meetings: null, includeDerived: false };
  return positionsOf(view, query, findNetwork(view, query), { client: '', hasLeft: () => false });
}

it('does not lay out again what a change of the base left as it was', async () => {
  const before = await layOutAround(buildGraph(links));
  expect(await layOutAround(buildGraph([links, elsewhere]))).toBe(before);
});

it('lays out again what has another entity, relation or name', async () => {
  const before = await layOutAround(buildGraph(links));
  const changes = {
    entity: [links, aRelation(C, 'MEETS', 'person/3')],
    relation: [links, aRelation('person/1', 'MEETS', 'person/2')],
    name: [links, anEntity('person/1', { names: [{ value: 'Un nom plus long que le précédent', lang: 'fr', kind: 'PREFERRED' }] })],
  };
  for (const [what, rows] of Object.entries(changes)) expect(await layOutAround(buildGraph(rows)), what).not.toBe(before);
});
