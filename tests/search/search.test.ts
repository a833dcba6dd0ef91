import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import { visibleTo } from '../../src/graph/visibility.js';
import { GraphView } from '../../src/graph/view.js';
import { matchesOf } from '../../src/search/matches.js';
import { search } from '../../src/search/search.js';
import { stemOf, toTerm, tokenize, writtenWords } from '../../src/search/tokenizer.js';
import { type Records, readRecords } from '../../src/store/read.js';
import { anEntity, buildGraph } from '../support/view-builders.js';
import { openBase, THREE_MEETINGS, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { operation } from '../support/operations.js';

let base: TestBase;
let small: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
  small = await openBase(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
  await small.close();
});

const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

/** All that a search shows, as plain data. */
function shown(view: GraphView, text: string): unknown {
  const found = search(view, text);
  const hits = found.codes.map((code) => {
    const hit = found.hit(code);
    return {
      id: hit.entity.id,
      score: hit.score,
      key: found.keyOf(code),
      matches: matchesOf(hit).map(({ passage, ...match }) => ({ ...match, passage: passage?.id })),
    };
  });
  return { facets: found.facets, hits };
}

/** Words, alone and in pairs, that texts of the base hold. */
function wordsFrom(view: GraphView): fc.Arbitrary<string> {
  const texts = [
    ...view.entities.flatMap((entity) => [...entity.names.map((name) => name.value), ...Object.values(entity.summary ?? {})]),
    ...view.passages.map(({ quote }) => quote),
  ];
  const words = [...new Set(texts.flatMap((text) => writtenWords(text)))];
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
}

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly facets: readonly { kind: string; count: number }[];
    readonly edges: readonly {
      node: {
        score: number;
        entity: { id: string; kind: string };
        matches: readonly { field: string; text: string; ranges: readonly { start: number; end: number }[] }[];
      };
    }[];
  };
}

const find = async (text: string, more: Record<string, unknown> = {}): Promise<Found['search']> => {
  const { data, errors } = await base.ask<Found>(operation('Search'), { text, ...more });
  expect(errors).toEqual([]);
  return data.search;
};

describe('a search', () => {
  it.each(['', '   ', '«»', 'le de la', 'donc', 'the', '’', '\u0000\u0007', '\ud800', '😀'])('for %j finds nothing', async (text) => {
    expect(await find(text)).toMatchObject({ totalCount: 0, facets: [], edges: [] });
  });

  it('takes 200 characters and no more', async () => {
    expect((await find(`mineurs ${'x'.repeat(192)}`)).totalCount).toBeGreaterThan(0);
    const { errors } = await base.ask(operation('Search'), { text: 'é'.repeat(201) }, { lang: 'fr' });
    expect(errors[0]).toMatchObject({
      message: 'text a au plus 200 caractères, pas 201.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'text' },
    });
  });

  it('of anything at all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { edges, totalCount } = await find(text);
        expect(totalCount).toBeGreaterThanOrEqual(edges.length);
      }),
      { numRuns: 200 },
    );
  });

  it('counts kinds whatever kinds are chosen', async () => {
    const all = await find('maison', { first: 100 });
    expect(all.facets.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    expect(all.facets.map(({ count }) => count)).toEqual(all.facets.map(({ count }) => count).sort((a, b) => b - a));
    const themes = await find('maison', { kinds: ['THEME'], first: 100 });
    expect(themes.facets).toEqual(all.facets);
    expect(themes.totalCount).toBe(all.facets.find(({ kind }) => kind === 'THEME')?.count);
    expect(themes.edges.map(({ node }) => node.entity.id)).toEqual(
      all.edges
        .map(({ node }) => node.entity)
        .filter(({ kind }) => kind === 'THEME')
        .map(({ id }) => id),
    );
  });

  it('gives the same rows page by page as at once', async () => {
    const all = (await find('phares', { first: 100 })).edges.map(({ node }) => node.entity.id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Found['search'] = await find('phares', { first: 7, after });
      paged.push(...page.edges.map(({ node }) => node.entity.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(7);
  });

  it('finds informal groups', async () => {
    expect((await find('groupe de travail')).edges[0]?.node.entity.id).toBe('organization/groupe-de-travail-hebergement');
  });

  it('shows a hit found by a hidden label under the shown name, without the label', async () => {
    const { edges } = await find('travailleurs clandestins');
    const hit = edges.find(({ node }) => node.entity.id === 'theme/travail-force')?.node;
    expect(hit?.matches[0]).toEqual({ field: 'NAME', text: 'Travail forcé', ranges: [] });
    expect(hit?.matches.filter(({ field }) => field !== 'PASSAGE' && field !== 'SUMMARY').map(({ text }) => text)).not.toContain(
      'travailleurs clandestins',
    );
  });

  it('forgives a typo at a lower score than none, and never in a word of three letters or a number', async () => {
    const [right, wrong] = [await find('Tissandre'), await find('Tisandre')];
    expect(wrong.edges[0]?.node.entity.id).toBe(right.edges[0]?.node.entity.id);
    expect(wrong.edges[0]?.node.score).toBeLessThan(right.edges[0]?.node.score ?? 0);
    expect((await find('AFK')).totalCount).toBe(0);
    expect((await find('2019')).totalCount).toBe(0);
  });

  it('reads the last word as unfinished unless something follows it', async () => {
    expect((await find('annu')).edges[0]?.node.entity.id).toBe('project/annuaire-des-associations');
    expect((await find('annu ')).totalCount).toBe(0);
  });
});

describe('a name of common words alone', () => {
  it('is found as it stands', async () => {
    const visible = visibleTo('ANONYMOUS', await readRecords(small.dataSource.manager), []);
    const [entity] = visible.entities;
    const named = copyWith(entity!, {
      id: 'organization/elles',
      names: [{ value: 'Elles', lang: 'fr', kind: 'PREFERRED' }],
    });
    const view = new GraphView('ANONYMOUS', { ...visible, entities: [...visible.entities, named] }, 'r', 'x', {
      number: 1,
      texts: new Map(),
    });
    const ids = (text: string): string[] => {
      const found = search(view, text);
      return found.codes.map((code) => found.hit(code).entity.id);
    };
    expect(ids('elles')).toEqual(['organization/elles']);
    expect(ids('ell')).toContain('organization/elles');
    expect(ids('la')).toEqual([]);
  });
});

describe('a question', () => {
  const first = (view: GraphView, text: string): { id: string; fields: string[]; texts: string[] } | null => {
    const found = search(view, text);
    const [code] = found.codes;
    if (code === undefined) return null;
    const hit = found.hit(code);
    const matches = matchesOf(hit);
    return { id: hit.entity.id, fields: matches.map(({ field }) => field), texts: matches.map(({ text: one }) => one) };
  };

  it('is searched by what it asks for, in both languages', () => {
    const view = base.graph.view('ANONYMOUS');
    const theme = view.entitiesOfKind('THEME').find((one) => view.relationsTo(one.id, 'WORKS_ON').length > 0);
    const [fr, en] = ['fr', 'en'].map((lang) => theme?.names.find((name) => name.lang === lang && name.kind === 'PREFERRED')?.value);
    expect(fr).toBeDefined();
    expect(first(view, `qui travaille sur : ${fr}`)?.id).toBe(theme?.id);
    expect(first(view, `quelles associations s’occupent de ${fr} ?`)?.id).toBe(theme?.id);
    if (en) expect(first(view, `who works on ${en}?`)?.id).toBe(theme?.id);
  });

  it('for what was promised finds the meeting where it was, with the tasks', () => {
    const view = base.graph.view('ANONYMOUS');
    const meetings = new Set(view.followUps.map(({ openedInId }) => openedInId));
    for (const [text, lang] of [
      ['qu’a-t-on promis', 'fr'],
      ['what was promised?', 'en'],
    ] as const) {
      const found = first(view, text);
      expect(meetings.has(found?.id ?? ''), text).toBe(true);
      expect(found?.fields).toEqual(['TASK', 'TASK', 'TASK'].slice(0, found?.fields.length));
      expect(view.followUps.map(({ task }) => task[lang])).toEqual(expect.arrayContaining(found?.texts ?? []));
    }
  });

  it('finds entities by the words of their claims, tasks and roles, each text once', () => {
    const view = base.graph.view('ANONYMOUS');
    const hits = (text: string): { id: string; field: string; text: string }[] => {
      const found = search(view, text);
      return found.codes.flatMap((code) => {
        const hit = found.hit(code);
        return matchesOf(hit).map(({ field, text: one }) => ({ id: hit.entity.id, field, text: one }));
      });
    };
    const claim = view.claims.find((one) => one.about.length > 0);
    const task = view.followUps.find((one) => one.assignees.length > 0);
    const role = view.relations.find((one) => one.role !== null);
    const cases = [
      { field: 'CLAIM', text: claim?.text.fr, id: claim?.about[0] },
      { field: 'TASK', text: task?.task.fr, id: task?.assignees[0] },
      { field: 'ROLE', text: role?.role?.fr, id: role?.subjectId },
    ];
    for (const { field, text, id } of cases) {
      const matching = hits((text ?? '').slice(0, 200)).filter((one) => one.id === id && one.field === field && one.text === text);
      expect(matching, `${field} ${text}`).toHaveLength(1);
    }
  });
});

describe('the places to highlight', () => {
  it('are words that were asked for', () => {
    const view = base.graph.view('ANONYMOUS');
    fc.assert(
      fc.property(wordsFrom(view), (text) => {
        const asked = tokenize(text).map(({ term }) => term);
        const found = search(view, text);
        for (const code of found.codes.slice(0, 20)) {
          const matches = matchesOf(found.hit(code));
          expect(matches.length).toBeGreaterThan(0);
          expect(new Set(matches.map(({ field, text: whole, passage }) => `${field} ${passage?.id ?? whole}`)).size).toBe(matches.length);
          for (const { ranges, text: whole } of matches) {
            expect(ranges.every(({ start, end }) => start < end && end <= whole.length && whole.slice(start, end).isWellFormed())).toBe(
              true,
            );
            expect(ranges.every(({ start }, at) => at === 0 || start > (ranges[at - 1]?.end ?? 0))).toBe(true);
          }
          for (const marked of matches.flatMap(({ text: whole, ranges }) => ranges.map(({ start, end }) => whole.slice(start, end)))) {
            const wasAsked = (term: string): boolean =>
              asked.some((word) => stemOf(word) === stemOf(term) || term.startsWith(word) || word.includes(term));
            const isMarkedRightly = wasAsked(toTerm(marked)) || tokenize(marked).every(({ term }) => wasAsked(term));
            expect(isMarkedRightly, `${marked} for ${text}`).toBe(true);
          }
        }
      }),
      { numRuns: 300, examples: [['become be']] },
    );
  });
});

describe('what a reader cannot see', () => {
  it('changes nothing of what they find', async () => {
    const records = await readRecords(small.dataSource.manager);
    const visible = visibleTo('ANONYMOUS', records, []);
    const seen = new Set(
      Object.values(visible)
        .flat()
        .map((row) => (row as { id: string } | null)?.id),
    );
    const bare: Records = Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, rows.filter((row) => seen.has(row.id))]));
    const full = small.graph.view('ANONYMOUS');
    const without = new GraphView('ANONYMOUS', visibleTo('ANONYMOUS', bare, []), 'r', 'x', { number: 1, texts: new Map() });
    const editors = small.graph.view('EDITOR');
    expect(editors.entities.length).toBeGreaterThan(full.entities.length);
    fc.assert(
      fc.property(wordsFrom(editors), (text) => {
        expect(shown(full, text)).toEqual(shown(without, text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the same base', () => {
  it('gives the same bytes, in the order of score, then name', async () => {
    const records = await readRecords(base.dataSource.manager);
    const shuffled: Records = Object.fromEntries(Object.entries(records).map(([name, rows]) => [name, [...rows].reverse()]));
    const again = new GraphView('ANONYMOUS', visibleTo('ANONYMOUS', shuffled, []), 'r', 'x', { number: 1, texts: new Map() });
    const view = base.graph.view('ANONYMOUS');
    for (const text of ['phares', 'maison du large', 'm', 'foyer', 'Tisandre nantes']) {
      expect(JSON.stringify(shown(again, text))).toBe(JSON.stringify(shown(view, text)));
      const found = search(view, text);
      const keys = found.codes.map(found.keyOf);
      expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('« St » before a name', () => {
  const names = ['Foyer Saint-Brieuc', 'Foyer St Malo', 'Ste-Anne', 'Strasbourg', 'Sainte Barbe'];
  const view = buildGraph(
    names.map((value, at) =>
      anEntity(`organization/${at}`, { names: [{ value, lang: 'fr', kind: 'PREFERRED' }], sortKey: `${at}`, summary: null }),
    ),
  );
  const found = (text: string): string[] => {
    const result = search(view, text);
    return result.codes.map((code) => result.hit(code).entity.names[0]?.value ?? '');
  };

  it.each([
    ['St Brieuc', 'Foyer Saint-Brieuc'],
    ['st-malo', 'Foyer St Malo'],
    ['Saint Malo', 'Foyer St Malo'],
    ['SAINTE ANNE', 'Ste-Anne'],
    ['ste barbe', 'Sainte Barbe'],
  ])('%s finds %s first', (text, name) => {
    expect(found(text)[0]).toBe(name);
  });

  it('is found while it is typed, with other words that begin so', () => {
    expect([...found('St')].sort()).toEqual(['Foyer Saint-Brieuc', 'Foyer St Malo', 'Sainte Barbe', 'Ste-Anne', 'Strasbourg']);
  });
});
