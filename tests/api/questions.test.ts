import fc from 'fast-check';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { contextOn } from '../support/context.js';
import { MaillageError } from '../../src/errors.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { PUBLIC_URL, testSchema } from '../support/base.js';
import { aDataset, aDocument, anEntity, aRelation, buildGraph, dated, named } from '../support/view-builders.js';
import { operation } from '../support/operations.js';

/** The questions of the graph through the API: what they take, what they refuse, and the shape of their answers. */

const renamed = Object.assign(new FormerIdRow(), {
  id: 'theme/children',
  successorId: 'theme/minors',
  reason: 'RENAMED',
  visibility: 'PUBLIC',
  revision: 1,
});

const view = buildGraph(
  [
    aDataset('organization/us'),
    aDocument('m', { passages: ['passage/1', 'passage/2'], day: '2013-11-26', records: 'meeting/m' }),
    dated('meeting/m', '2013-11-22'),
    aRelation('meeting/m', 'MEETING_OF', 'organization/us'),
    aRelation('organization/a', 'SERVES', 'theme/minors', { id: 'relation/serves', evidence: ['passage/1'] }),
    aRelation('organization/a', 'RUNS', 'project/p', { id: 'relation/runs', evidence: ['passage/1'] }),
    aRelation('project/p', 'ABOUT', 'theme/minors', { id: 'relation/about', evidence: ['passage/2'] }),
    aRelation('organization/b', 'FUNDS', 'project/p', { id: 'relation/funds' }),
    named('passage/2', 'person/p', 'theme/minors'),
    dated('project/p', '2013-12'),
    aRelation('organization/c', 'MEMBER_OF', 'organization/us'),
    aRelation('organization/d', 'MEMBER_OF', 'organization/us'),
    anEntity('theme/nobody'),
    anEntity('organization/hidden', { visibility: 'EDITORS' }),
    aRelation('organization/hidden', 'SERVES', 'theme/minors'),
  ],
  { formerIds: [renamed] },
);

interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly codes: readonly string[];
}

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> {
  const contextValue = contextOn(view, 'ANONYMOUS', PUBLIC_URL, null as never);
  const { data, errors } = await graphql({ schema: testSchema(), source, variableValues, contextValue });
  const codes = (errors ?? []).map(({ originalError, message }) => (originalError instanceof MaillageError ? originalError.code : message));
  return { data: data && (JSON.parse(JSON.stringify(data)) as Record<string, unknown>), codes };
}

const refused = { data: expect.anything() as unknown, codes: ['BAD_USER_INPUT'] };

describe('whoWorksOn', () => {
  it('answers the contract', async () => {
    const { data, codes } = await ask(operation('WhoWorksOn'), { theme: 'theme/minors' });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      whoWorksOn: {
        totalCount: 3,
        edges: [
          {
            node: {
              grade: 'DECLARED',
              actor: { id: 'organization/a' },
              lastMentioned: { edtf: '2013-11-22' },
              because: [
                { length: 1, steps: [{ inverse: false, relation: { id: 'relation/serves' } }] },
                { length: 2, steps: [{ relation: { id: 'relation/runs' } }, { relation: { id: 'relation/about' } }] },
              ],
            },
          },
          { node: { grade: 'ACTIVE', actor: { id: 'organization/b' } } },
          {
            node: {
              grade: 'MENTIONED',
              actor: { id: 'person/p' },
              because: [{ steps: [{ relation: { type: 'CO_MENTIONED', derived: true } }] }],
            },
          },
        ],
      },
    });
  });

  it.each([
    ['grades', { grades: ['ACTIVE', 'MENTIONED'] }, ['organization/b', 'person/p']],
    ['kinds', { kinds: ['PERSON', 'PROJECT'] }, ['person/p']],
    ['no kinds at all', { kinds: [] }, []],
    ['a page', { first: 1 }, ['organization/a']],
  ])('keeps to %s', async (_name, variables, expected) => {
    const { data } = await ask(operation('WhoWorksOn'), { theme: 'theme/minors', ...variables });
    expect((data?.whoWorksOn as { edges: { node: { actor: { id: string } } }[] }).edges.map((edge) => edge.node.actor.id)).toEqual(
      expected,
    );
  });

  it('goes on after a cursor', async () => {
    const page = (after: string | null): Promise<Answer> => ask(operation('WhoWorksOn'), { theme: 'theme/minors', first: 2, after });
    const first = (await page(null)).data?.whoWorksOn as { pageInfo: { endCursor: string; hasNextPage: boolean } };
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await page(first.pageInfo.endCursor)).data).toMatchObject({
      whoWorksOn: { pageInfo: { hasNextPage: false }, edges: [{ node: { actor: { id: 'person/p' } } }] },
    });
  });

  it('takes a former id, is null for an unknown one, and refuses one of another kind', async () => {
    expect((await ask(operation('WhoWorksOn'), { theme: 'theme/children' })).data).toMatchObject({ whoWorksOn: { totalCount: 3 } });
    expect(await ask(operation('WhoWorksOn'), { theme: 'theme/unknown' })).toEqual({ data: { whoWorksOn: null }, codes: [] });
    for (const theme of ['organization/a', 'relation/serves', 'passage/1'])
      expect((await ask(operation('WhoWorksOn'), { theme })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('gives 1 to 100 reasons', async () => {
    const because = (first: number): Promise<Answer> =>
      ask(`{ whoWorksOn(theme: "theme/minors", first: 1) { nodes { because(first: ${first}) { length entities { id } } } } }`);
    expect((await because(1)).data).toEqual({
      whoWorksOn: { nodes: [{ because: [{ length: 1, entities: [{ id: 'organization/a' }, { id: 'theme/minors' }] }] }] },
    });
    for (const first of [0, 101, -1]) expect((await because(first)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('coverage', () => {
  it('answers the contract', async () => {
    const { data, codes } = await ask(operation('Coverage'));
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      coverage: {
        themes: [{ id: 'theme/minors' }, { id: 'theme/nobody' }],
        totalCount: 2,
        edges: [
          { node: { actor: { id: 'organization/a' }, cells: [{ theme: { id: 'theme/minors' }, grade: 'DECLARED', count: 2 }] } },
          { node: { actor: { id: 'organization/b' }, cells: [{ grade: 'ACTIVE', count: 1 }] } },
        ],
        gaps: [{ id: 'theme/nobody' }],
        basis: { documents: 1, latest: '2013-11-26' },
      },
    });
  });

  it('drops unknown themes and doubles, and refuses other kinds and too many', async () => {
    const themes = (ids: string[]): Promise<Answer> => ask(operation('Coverage'), { themes: ids });
    expect((await themes(['theme/nobody', 'theme/unknown', 'theme/children', 'theme/minors'])).data).toMatchObject({
      coverage: { themes: [{ id: 'theme/nobody' }, { id: 'theme/minors' }] },
    });
    expect((await themes([])).data).toMatchObject({ coverage: { themes: [], totalCount: 0, gaps: [] } });
    expect((await themes(['organization/a'])).codes).toEqual(['BAD_USER_INPUT']);
    const ordered = (order: string): Promise<Answer> => ask(`{ coverage(orderBy: ${order}) { nodes { actor { id } } } }`);
    expect((await ordered('{ field: GRADE, theme: "theme/nobody" }')).codes).toEqual([]);
    for (const order of ['{ field: GRADE }', '{ field: GRADE, theme: "theme/unknown" }', '{ field: GRADE, theme: "organization/a" }'])
      expect((await ordered(order)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await themes(Array.from({ length: 501 }, (_, at) => `theme/${at}`))).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('calendar', () => {
  it('answers the contract', async () => {
    const { data, codes } = await ask(operation('Calendar'), { from: '2013-11-22' });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      calendar: { totalCount: 2, edges: [{ node: { id: 'meeting/m' } }, { node: { id: 'project/p', dates: { edtf: '2013-12' } } }] },
    });
  });

  it('refuses an end before the beginning, and days that are none', async () => {
    expect((await ask(operation('Calendar'), { from: '2013-11-22', to: '2013-11-21' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(operation('Calendar'), { from: '2013-11-22', to: '2013-11-22' })).codes).toEqual([]);
    expect((await ask(operation('Calendar'), { from: '2013-02-30' })).codes).not.toEqual([]);
  });
});

describe('paths', () => {
  const paths = (variables: Record<string, unknown>): Promise<Answer> =>
    ask(operation('Paths'), { from: 'organization/a', to: 'organization/b', ...variables });

  it('answers the contract', async () => {
    const { data, codes } = await paths({});
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      paths: {
        outcome: 'FOUND',
        nodes: [
          {
            length: 2,
            entities: [{ id: 'organization/a' }, { id: 'project/p' }, { id: 'organization/b' }],
            steps: [
              { inverse: false, relation: { id: 'relation/runs', evidence: [{ id: 'passage/1' }] } },
              { inverse: true, relation: { id: 'relation/funds', sources: [{ kind: 'KNOWLEDGE' }] } },
            ],
          },
        ],
      },
    });
  });

  it('does not lead through the coalition by membership, unless asked to lead through organizations', async () => {
    const ends = { from: 'organization/c', to: 'organization/d' };
    expect((await paths(ends)).data).toMatchObject({ paths: { outcome: 'DISCONNECTED', nodes: [] } });
    expect((await paths({ ...ends, through: ['ORGANIZATION'] })).data).toMatchObject({
      paths: { outcome: 'FOUND', nodes: [{ length: 2 }] },
    });
  });

  it('is null where an end does not exist, or is hidden', async () => {
    for (const to of ['organization/unknown', 'organization/hidden'])
      expect(await paths({ to })).toEqual({ data: { paths: null }, codes: [] });
  });

  it.each([
    ['the same entity twice', { to: 'organization/a' }],
    ['one entity by two ids', { from: 'theme/children', to: 'theme/minors' }],
    ['an unknown entity twice', { from: 'organization/unknown', to: 'organization/unknown' }],
    ['the id of a relation', { to: 'relation/runs' }],
    ['a length of none', { maxLength: 0 }],
    ['a length of seven', { maxLength: 7 }],
    ['no paths', { first: 0 }],
    ['too many paths', { first: 101 }],
    ['a thousand types', { types: Array.from({ length: 1000 }, () => 'MEETS') }],
  ])('refuses %s', async (_name, variables) => {
    expect(await paths(variables)).toEqual({ ...refused, data: { paths: null } });
  });
});

describe('network', () => {
  const network = (variables: Record<string, unknown>): Promise<Answer> =>
    ask(operation('Network'), { around: ['organization/a'], ...variables });

  it('answers the contract, the same each time', async () => {
    const { data, codes } = await network({ depth: 2 });
    expect(codes).toEqual([]);
    expect(data).toMatchObject({
      network: {
        revision: 'revision',
        shown: 4,
        total: 4,
        truncatedBy: null,
        nodes: [
          { depth: 0, degree: 2, entity: { id: 'organization/a' } },
          { depth: 1 },
          { depth: 1 },
          { depth: 2, entity: { id: 'organization/b' } },
        ],
        edges: [{ source: 'organization/a', target: 'theme/minors' }, { source: 'project/p', target: 'theme/minors' }, {}, {}],
      },
    });
    expect((await network({ depth: 2, around: ['organization/a', 'organization/a', 'organization/unknown'] })).data).toEqual(data);
  });

  it('places every entity, the centre in the middle', async () => {
    const { data } = await network({});
    const { nodes } = data?.network as { nodes: { x: number; y: number }[] };
    expect(nodes[0]).toMatchObject({ x: 0, y: 0 });
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it('says by which rule it was cut', async () => {
    expect((await network({ maxNodes: 2 })).data).toMatchObject({ network: { shown: 2, total: 3, truncatedBy: 'MAX_NODES' } });
  });

  it('is empty around what does not exist, or is hidden', async () => {
    for (const id of ['organization/unknown', 'organization/hidden']) {
      expect((await network({ around: [id] })).data).toMatchObject({
        network: { shown: 0, total: 0, truncatedBy: null, nodes: [], edges: [] },
      });
    }
  });

  it.each([
    ['no centre', { around: [] }],
    ['ten thousand centres', { around: Array.from({ length: 10_000 }, (_, at) => `organization/${at}`) }],
    ['the id of a relation', { around: ['relation/runs'] }],
    ['a depth of none', { depth: 0 }],
    ['an absurd depth', { depth: 1_000_000 }],
    ['no entities', { maxNodes: 0 }],
    ['too many entities', { maxNodes: 301 }],
  ])('refuses %s', async (_name, variables) => {
    expect((await network(variables)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('whatever is sent', () => {
  const id = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '',
      '/',
      'theme/',
      '__proto__',
      'organization/a',
      'theme/minors',
      'theme/children',
      'meeting/m',
      'passage/1',
      'relation/derived-x',
      '\u0000',
    ),
  );
  const number = fc.oneof(fc.integer(), fc.integer({ min: -1, max: 7 }));
  const day = fc.constantFrom('0000-01-01', '1900-01-01', '2013-11-26', '9999-12-31', null);

  it.each([
    ['WhoWorksOn', fc.record({ theme: id, asOf: day, first: number })],
    ['Coverage', fc.record({ themes: fc.array(id, { maxLength: 3 }), first: number })],
    ['Paths', fc.record({ from: id, to: id, maxLength: number, first: number })],
    ['Network', fc.record({ around: fc.array(id, { maxLength: 4 }), depth: number, maxNodes: number })],
  ] as const)('%s answers, or says what is wrong', async (name, variables) => {
    await fc.assert(
      fc.asyncProperty(variables as fc.Arbitrary<Record<string, unknown>>, async (values) => {
        const { codes } = await ask(operation(name), values);
        expect(codes.every((code) => code === 'BAD_USER_INPUT')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
