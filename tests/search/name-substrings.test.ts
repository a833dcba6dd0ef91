import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../src/core/fold.js';
import { entitiesNamedLike } from '../../src/search/name-substrings.js';
import { anEntity, buildGraph } from '../support/view-builders.js';

const name = fc.string({ unit: fc.constantFrom('a', 'É', 'b', ' ', '-', 'œ', '’', '"'), minLength: 1, maxLength: 6 });

describe('finding entities by a part of a name', () => {
  it('finds those that a search of every name finds, in the order of the view', () => {
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), name, (all, text) => {
        const view = buildGraph(
          all.map((names, at) =>
            anEntity(`organization/${at}`, {
              names: names.map((value, index) => ({ value, lang: 'fr', kind: index === 0 ? 'PREFERRED' : 'ALIAS' })),
              sortKey: foldName(names[0] ?? ''),
            }),
          ),
        );
        const wanted = foldName(text);
        const expected = view
          .entitiesOfKind('ORGANIZATION')
          .filter((entity) => entity.names.some(({ value }) => foldName(value).includes(wanted)));
        expect(entitiesNamedLike(view, 'ORGANIZATION', text)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds « Saint » by « St », from its first letters on', () => {
    const names = ['Saint-Malo', 'St Brieuc', 'Strasbourg', 'Malo'];
    const view = buildGraph(
      names.map((value, at) => anEntity(`organization/${at}`, { names: [{ value, lang: 'fr', kind: 'PREFERRED' }], sortKey: `${at}` })),
    );
    const found = (text: string): string[] => entitiesNamedLike(view, 'ORGANIZATION', text).map((entity) => entity.names[0]?.value ?? '');
    expect(found('St')).toEqual(['Saint-Malo', 'St Brieuc', 'Strasbourg']);
    expect(found('St Malo')).toEqual(['Saint-Malo']);
    expect(found('saint-br')).toEqual(['St Brieuc']);
  });
});
