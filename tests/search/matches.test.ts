import { describe, expect, it, vi } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { type Match, matchesOf } from '../../src/search/matches.js';
import { search } from '../../src/search/search.js';
import { searchIndexOf } from '../../src/search/search-index.js';
import { anEntity, buildGraph } from '../support/view-builders.js';

/** The texts in which a search was found: a table shows them without where the words stand. */

const french = (fr: string): { summary: { fr: string } } => ({ summary: { fr } });

function found(view: GraphView, text: string, id: string): Match[] {
  const { codes, hit } = search(view, text);
  const one = codes.map(hit).find(({ entity }) => entity.id === id);
  return one ? matchesOf(one) : [];
}

const marked = ({ field, text, ranges }: Match): readonly [string, ...string[]] => [
  field,
  ...ranges.map(({ start, end }) => text.slice(start, end)),
];

describe('the texts of what was found', () => {
  it('are read word by word only where their words are asked for', () => {
    const summary = `${'Le relais ouvre et ferme. '.repeat(50)}`;
    const view = buildGraph([anEntity('organization/hub', french(summary))]);
    const [hit] = search(view, 'relais').codes.map(search(view, 'relais').hit);
    const looks = vi.spyOn(searchIndexOf(view).dictionary, 'number');
    const matches = matchesOf(hit!);
    expect(matches.map(({ field }) => field)).toEqual(['SUMMARY']);
    const forTexts = looks.mock.calls.length;
    // Each word of a text once, and not each time that it is written: 250 times.
    expect(forTexts).toBeLessThan(60);
    expect(matches[0]?.ranges).toHaveLength(50);
    expect(looks.mock.calls.length).toBeGreaterThanOrEqual(forTexts + 250);
    looks.mockRestore();
  });

  it('have small words marked where one is the beginning of what is typed, since something is named so', () => {
    const view = buildGraph([
      anEntity('organization/dans', { names: [{ value: 'Dans', lang: 'fr', kind: 'PREFERRED' }] }),
      anEntity('organization/rue-du-lac', {
        names: [{ value: 'Rue du Lac', lang: 'fr', kind: 'PREFERRED' }],
        ...french('Ouvert dans un parc'),
      }),
    ]);
    expect(found(view, 'rue dan', 'organization/rue-du-lac').map(marked)).toEqual([
      ['NAME', 'Rue'],
      ['SUMMARY', 'dans'],
    ]);
  });

  it('are names with the words that stand in them, joined ones and small ones too', () => {
    const view = buildGraph([
      anEntity('organization/a', { names: [{ value: 'Walk Free', lang: 'fr', kind: 'PREFERRED' }], ...french('Par e-mail') }),
      anEntity('organization/elles', { names: [{ value: 'Elles', lang: 'fr', kind: 'PREFERRED' }] }),
    ]);
    expect(found(view, 'walkfree ', 'organization/a').map(marked)).toEqual([['NAME', 'Walk Free']]);
    expect(found(view, 'email ', 'organization/a').map(marked)).toEqual([['SUMMARY', 'e', 'mail']]);
    expect(found(view, 'elles ', 'organization/elles').map(marked)).toEqual([['NAME', 'Elles']]);
  });
});
