import { expect, it } from 'vitest';
import { entityList } from '../../src/api/entity-lists.js';
import { entitiesInOrder, entityOrder } from '../../src/api/orders.js';
import { KINDS } from '../../src/kinds/index.js';
import { anEntity, buildGraph } from '../support/view-builders.js';

/** The pages of a list are asked for one after the other: what it holds is looked for once. */

const view = buildGraph([
  anEntity('organization/b', { sortKey: 'b' }),
  anEntity('person/a', { sortKey: 'a' }),
  anEntity('theme/c', { sortKey: 'c' }),
]);
const byName = entityOrder(view, null);
const idsOf = (...given: Parameters<typeof entityList>): string[] =>
  entityList(...given)
    .now()
    .rows.map(({ id }) => id);

it('is the same list for whoever asks for the same, and another for whoever asks for another', () => {
  entitiesInOrder(view, byName).now();
  expect(entityList(view, KINDS, null, byName)).toBe(entityList(view, KINDS, null, byName));
  expect(idsOf(view, KINDS, null, byName)).toEqual(['person/a', 'organization/b', 'theme/c']);
  expect(idsOf(view, KINDS, { ids: ['theme/c', 'person/a'] }, byName)).toEqual(['person/a', 'theme/c']);
  expect(idsOf(view, KINDS, { text: '' }, byName)).toEqual(['person/a', 'organization/b', 'theme/c']);
  const two = KINDS.filter(({ kind }) => kind !== 'PERSON');
  expect(idsOf(view, two, null, byName)).toEqual(['organization/b', 'theme/c']);
  const last = entityOrder(view, { field: 'NAME', direction: 'DESC' });
  expect(idsOf(view, two, null, last)).toEqual(['theme/c', 'organization/b']);
});

it('says how many rows were looked at each time, made now or before', () => {
  const asked = (): number => entityList(view, KINDS, { ids: ['theme/c'] }, byName).now().looked;
  // Three, and an id.
  expect(asked()).toBe(5);
  expect(asked()).toBe(5);
});

it('has few rows of many in the same order as all of them', () => {
  const many = buildGraph(
    Array.from({ length: 90 }, (_, at) =>
      anEntity(`${at % 2 === 0 ? 'organization' : 'person'}/${String(at)}`, {
        names: [{ value: at % 30 === 7 ? 'Le Phare' : 'La Digue', lang: 'fr', kind: 'PREFERRED' }],
        sortKey: String((at * 37) % 90).padStart(2, '0'),
      }),
    ),
  );
  const named = ['person/37', 'person/67', 'person/7'];
  for (const direction of ['ASC', 'DESC'] as const) {
    const order = entityOrder(many, { field: 'NAME', direction });
    const all = entitiesInOrder(many, order).now();
    expect(idsOf(many, KINDS, { text: 'phare' }, order)).toEqual(all.map(({ id }) => id).filter((id) => named.includes(id)));
    expect(idsOf(many, KINDS, { text: 'digue' }, order)).toEqual(all.map(({ id }) => id).filter((id) => !named.includes(id)));
  }
});
