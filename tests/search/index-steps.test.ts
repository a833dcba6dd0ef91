import { expect, it, vi } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { PostingsBuilder, postingsAt } from '../../src/search/postings.js';
import { searchIndexOf } from '../../src/search/search-index.js';
import { mostPiecesInATurn } from '../support/turns.js';
import { aDataset, anEntity, aRelation, buildGraph } from '../support/view-builders.js';

/** The index of a view is made in steps, also where one text stands for most of its entities: what a relation is called. */

const SPOKES = 2_000;

const aHub = (spokes: number): GraphView =>
  buildGraph([
    anEntity('organization/hub'),
    ...Array.from({ length: spokes }, (_, at) => anEntity(`organization/spoke-${at}`)),
    ...Array.from({ length: spokes }, (_, at) => aRelation('organization/hub', 'PARTNER_OF', `organization/spoke-${at}`)),
    aDataset('organization/hub'),
  ]);

it('links an entity with what its relations are called once, however many it has', () => {
  const view = aHub(20);
  const { textsOfEntity, statementTexts } = searchIndexOf(view);
  const hub = view.entities.findIndex(({ id }) => id === 'organization/hub');
  const linked = [...postingsAt(textsOfEntity, hub)];
  expect(linked.length).toBeGreaterThan(0);
  expect(linked).toEqual([...new Set(linked)]);
  // Of what it is made of, nothing is left but what is shown.
  expect(statementTexts.flatMap((text) => Object.keys(text).filter((key) => key === 'entities'))).toEqual([]);
});

it('goes through the entities that one text stands for in many steps', async () => {
  const view = aHub(SPOKES);
  const add = Reflect.get<PostingsBuilder, 'add'>(PostingsBuilder.prototype, 'add');
  const most = await mostPiecesInATurn(async (piece) => {
    vi.spyOn(PostingsBuilder.prototype, 'add').mockImplementation(function (this: PostingsBuilder, key, value) {
      piece();
      add.call(this, key, value);
    });
    await searchIndexOf.ready(view);
    vi.restoreAllMocks();
  });
  expect(most).toBeGreaterThan(0);
  // 250 entities are indexed in a step, with some twenty words each.
  expect(most).toBeLessThan(250 * 30);
});
