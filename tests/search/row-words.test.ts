import { describe, expect, it } from 'vitest';
import { WordReader } from '../../src/search/row-words.js';
import { isOne } from '../support/engine.js';
import { buildDocument, buildOrganization, buildPassage } from '../support/record-builders.js';

describe('the words of rows', () => {
  const reader = new WordReader();

  it('are one text in all rows that have them', () => {
    const [north, south] = ['Foyer-accueil Nord', 'Foyer-accueil Sud'].map((name, at) =>
      reader.ofEntity(buildOrganization({ id: `organization/${at}`, name })).flatMap(({ name: words }) => words ?? []),
    );
    const words = (some: typeof north) => some!.flatMap(({ terms, joined }) => [...terms, ...joined.flatMap(({ parts }) => parts)]);
    const foyers = [...words(north), ...words(south)].filter((term) => term === 'foyer');
    expect(foyers.length).toBeGreaterThan(3);
    for (const foyer of foyers) expect(isOne(foyer, foyers[0])).toBe(true);
  });

  it('are one object for what all entities of a kind are called', () => {
    const [one, other] = ['Nord', 'Sud'].map((name, at) =>
      reader
        .ofEntity(buildOrganization({ id: `organization/kind-${at}`, name }))
        .filter((text) => text.name === null && text.label !== null),
    );
    expect(one!.length).toBeGreaterThan(0);
    for (const [at, text] of one!.entries()) expect(text.name ?? text.words).toBe(other![at]?.name ?? other![at]?.words);
  });

  it('list nothing with the list that all share, where nothing is joined', () => {
    const document = buildDocument({ text: 'Le foyer ouvre. Le foyer ferme.' });
    const [one, other] = ['Le foyer ouvre.', 'Le foyer ferme.'].map((words) => reader.ofPassage(buildPassage(document, words)));
    expect(one!.joined).toEqual([]);
    expect(one!.joined).toBe(other!.joined);
  });
});
