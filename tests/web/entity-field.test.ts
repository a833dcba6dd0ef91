import { expect, it } from 'vitest';
import { entitiesMeant, entitiesNamed } from '../../src/web/components/entity-field.js';

/** Whom the words of a field mean, among what a search found. */

const entity = (id: string, ...names: string[]) => ({ id, name: names[0] ?? id, names: names.map((value) => ({ value })) });
const FOUND = [entity('foundation', 'Fondation Ormeval'), entity('award', 'Prix de la Fondation Ormeval'), entity('town', 'Saint-Nazaire')];

it.each([
  ['fondation ormeval', 'foundation', ['foundation', 'award']],
  ['Ormeval', undefined, ['foundation', 'award']],
  ['saint nazaire', 'town', ['town']],
  ['prix', 'award', ['award']],
  ['projet', undefined, []],
])('« %s » means %s; by their names, %j', (text, only, named) => {
  const meant = entitiesMeant(FOUND, text);
  expect([meant.only?.id, meant.named.map(({ id }) => id)]).toEqual([only, named]);
});

it.each([
  ['Paul Roche', undefined],
  ['paul roche (coalition)', 'member'],
  ['Paul Roche (trésorier, Atelier)', 'treasurer'],
  ['Paul Roche (Fondation)', undefined],
])('« %s » means %s of two namesakes', async (text, only) => {
  const namesakes = [
    { ...entity('treasurer', 'Paul Roche'), name: 'Paul Roche (trésorier, Atelier)' },
    { ...entity('member', 'Paul Roche'), name: 'Paul Roche (Coalition)' },
  ];
  // What tells them apart is nothing that a search finds.
  const search = (words: string) => Promise.resolve(words.includes('(') ? [] : namesakes);
  expect((await entitiesNamed(text, search)).only?.id).toBe(only);
});
