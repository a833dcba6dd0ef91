import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import { openBase, type TestBase } from '../support/base.js';
import { withRows } from '../support/seeds.js';

/** What the second version of the API gives beside the lists: roots by kind, values, an actor’s own voice, texts with their language. */

const SEEDS = withRows(`visibility: PUBLIC
document: document/compte-rendu
entities:
  - { id: place/quai, name: { fr: Quai, en: Quay }, classification: DISTRICT }
  - { id: person/bo, name: Bo Saule, givenName: Bo, familyName: Saule }
passages:
  - quote: L’Atelier du Port travaille sur les mineurs.
    relations:
      - { id: shp00001, subject: organization/atelier, type: WORKS_ON, object: theme/mineurs, status: ONGOING }
      - { id: shp00002, subject: place/quai, type: LOCATED_IN, object: place/port, status: ONGOING }
      - { id: shp00003, subject: person/bo, type: ATTENDS, object: meeting/2020-01-01, onBehalfOf: organization/atelier, status: PAST, role: Trésorier }
    claims:
      - { id: shp00004, about: [theme/mineurs], kind: FIGURE, text: Douze mineurs, value: "12", valueType: INTEGER, unit: personnes, attributedTo: organization/atelier, status: UNKNOWN }
      - { id: shp00005, about: [organization/atelier], kind: CONTENT, text: Un site, value: "https://atelier.example/", valueType: URL, status: UNKNOWN }
`);

let base: TestBase;
beforeAll(async () => {
  base = await openBase(SEEDS);
});
afterAll(async () => {
  await base.close();
});

const asked = async (query: string, role: 'ANONYMOUS' | 'EDITOR' = 'ANONYMOUS'): Promise<Record<string, unknown>> => {
  const { data, errors, sql } = await base.ask<Record<string, unknown>>(query, {}, { role });
  expect([errors, sql]).toEqual([[], 0]);
  return data;
};

describe('a root of one kind', () => {
  it.each(KINDS.map((kind) => kind.name.charAt(0).toLowerCase() + kind.name.slice(1)))(
    '%s: null for what is not there, an error for another kind',
    async (name) => {
      const prefix = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(await asked(`{ ${name}(id: "${prefix}/nobody") { id } }`)).toEqual({ [name]: null });
      const other = prefix === 'place' ? 'theme/mineurs' : 'place/port';
      const { data, errors } = await base.ask(`{ ${name}(id: "${other}") { id } dataset { id } }`);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(data).toEqual({ [name]: null, dataset: { id: 'dataset' } });
    },
  );

  it('gives the fields of the kind', async () => {
    expect(
      await asked('{ place(id: "place/quai") { name(lang: EN) placeType partOf { id } typeLabel(lang: EN) typeLabelLang(lang: EN) } }'),
    ).toEqual({
      place: { name: 'Quay', placeType: 'DISTRICT', partOf: [{ id: 'place/port' }], typeLabel: 'district', typeLabelLang: 'EN' },
    });
  });
});

describe('statements', () => {
  it.each([
    ['ABOUT', ['relation/shp00001', 'claim/shp00005']],
    ['ATTRIBUTED_TO', ['claim/shp00004']],
    ['ON_BEHALF_OF', ['relation/shp00003']],
  ])('that have an actor %s are told apart', async (as, ids) => {
    expect(await asked(`{ organization(id: "organization/atelier") { statements(as: ${as}) { totalCount nodes { id } } } }`)).toEqual({
      organization: { statements: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) } },
    });
  });

  it('go on from page to page, all forms in one order', async () => {
    const query = (after: string): string =>
      `{ theme(id: "theme/mineurs") { statements(first: 1${after}) { nodes { __typename id } pageInfo { hasNextPage endCursor } } } }`;
    interface Page {
      theme: { statements: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }
    const first = (await asked(query(''))) as unknown as Page;
    expect(first.theme.statements.nodes).toEqual([{ __typename: 'Relation', id: 'relation/shp00001' }]);
    const second = (await asked(query(`, after: "${first.theme.statements.pageInfo.endCursor}"`))) as unknown as Page;
    expect(second.theme.statements).toMatchObject({
      nodes: [{ __typename: 'Claim', id: 'claim/shp00004' }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('a value', () => {
  it('of a claim is text, with its number and unit or its address', async () => {
    const value = 'value { text number unit url }';
    expect(
      await asked(
        `{ a: node(id: "claim/shp00004") { ... on Claim { ${value} } } b: node(id: "claim/shp00005") { ... on Claim { ${value} } } }`,
      ),
    ).toEqual({
      a: { value: { text: '12', number: 12, unit: 'personnes', url: null } },
      b: { value: { text: 'https://atelier.example/', number: null, unit: null, url: 'https://atelier.example/' } },
    });
  });
});

describe('the language of a text', () => {
  it('has one form wherever it is told', async () => {
    const query = `{ theme(id: "theme/mineurs") { names { value lang } nameLang(lang: EN) }
      relation: node(id: "relation/shp00003") { ... on Relation { role(lang: EN) roleLang(lang: EN) labelLang(lang: EN) } }
      dataset { languages nameLang(lang: EN) license(lang: EN) licenseLang(lang: EN) } documents { nodes { language } } }`;
    expect(await asked(query)).toEqual({
      theme: {
        names: [
          { value: 'Mineurs', lang: 'FR' },
          { value: 'Minors', lang: 'EN' },
        ],
        nameLang: 'EN',
      },
      relation: { role: 'Trésorier', roleLang: 'FR', labelLang: 'EN' },
      dataset: { languages: ['FR'], nameLang: 'FR', license: 'libre', licenseLang: 'FR' },
      documents: { nodes: [{ language: 'FR' }] },
    });
  });
});

describe('history', () => {
  it('tells what a record was and became, with the revision that did it, to editors', async () => {
    const query = `{ person(id: "person/bo") { history { nodes { action record { __typename id } before after revision { id sequence author } } } } }`;
    const { data, errors, sql } = await base.ask<object>(query, {}, { role: 'EDITOR' });
    expect([errors, sql]).toEqual([[], 1]);
    expect(data).toMatchObject({
      person: {
        history: {
          nodes: [
            {
              action: 'INSERT',
              record: { __typename: 'Person', id: 'person/bo' },
              before: null,
              after: { '@type': 'PERSON', id: 'person/bo', givenName: 'Bo' },
              revision: { id: 'revision/1', sequence: 1, author: 'seeds' },
            },
          ],
        },
      },
    });
  });

  it('has revisions by their ids, for editors only', async () => {
    const query = '{ nodes(ids: ["revision/1", "revision/2", "revision/01", "revision/x"]) { __typename id } }';
    const { data, sql } = await base.ask(query, {}, { role: 'EDITOR' });
    expect(data).toEqual({ nodes: [{ __typename: 'Revision', id: 'revision/1' }, null, null, null] });
    expect(sql, 'SQL statements').toBe(1);
    expect(await asked(query)).toEqual({ nodes: [null, null, null, null] });
  });
});
