import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordReader } from '../../src/search/row-words.js';
import { joinedWords, isStopWord, tokenize } from '../../src/search/tokenizer.js';
import { buildDocument, buildOrganization, buildPassage } from '../support/record-builders.js';

/** All that was kept with a row beside what it says. */
const keptWith = (row: object): unknown[] => Object.getOwnPropertySymbols(row).map((key): unknown => Reflect.get(row, key));

const WRITTEN = fc
  .array(
    fc.constantFrom('Foyer', 'accueil', 'e-mail', 'l’Été', 'de', 'la', 'St', 'Łódź', '½', '№ 3', 'A.F.J.', 'co-\nordination', '-', 'Nord'),
  )
  .map((words) => words.join(' '));

describe('the words of rows', () => {
  const reader = new WordReader();

  it('are kept as one text with each, which holds no other object', () => {
    const organization = buildOrganization({ id: 'organization/foyer', name: 'Foyer-accueil Nord' });
    const passage = buildPassage(buildDocument({ text: 'Le foyer-accueil ouvre.' }), 'Le foyer-accueil ouvre.');
    reader.ofEntity(organization);
    reader.ofPassage(passage);
    expect([...keptWith(organization), ...keptWith(passage)].map((kept) => typeof kept)).toEqual(['string', 'string']);
  });

  it('are those that are written, whether they are read from the row for the first time or again', () => {
    fc.assert(
      fc.property(WRITTEN, (text) => {
        const words = tokenize(text);
        const partsIn = (whole: boolean) =>
          joinedWords(text, words, whole).map(({ start, end }) =>
            words.filter((word) => word.start >= start && word.end <= end).map(({ term }) => term),
          );
        const counting = words.map(({ term }) => term).filter((term) => !isStopWord(term));
        const passage = buildPassage(buildDocument({ text: `« ${text} »` }), `« ${text} »`);
        const organization = buildOrganization({ id: 'organization/drawn', name: text });
        for (const one of [reader, reader, new WordReader()]) {
          expect(new Set(one.ofPassage(passage).terms)).toEqual(new Set(counting));
          expect(one.ofPassage(passage).joined).toEqual(partsIn(false));
          const [name] = one.ofEntity(organization);
          expect(name).toEqual({
            field: 0,
            name: {
              terms: counting.length > 0 ? counting : words.map(({ term }) => term),
              joined: partsIn(true),
              words: words.map(({ term }) => term),
              whole: words.map(({ term }) => term).join(' '),
            },
          });
        }
      }),
    );
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
