import { expect, it } from 'vitest';
import { entitiesMeant } from '../../src/web/components/entity-field.js';

/** Whom the words of a field mean, among what a search found. */

const entity = (id: string, ...names: string[]) => ({ id, names: names.map((value) => ({ value })) });
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
