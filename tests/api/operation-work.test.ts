import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { makeContext } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings, type Settings } from '../../src/config.js';
import type { Document } from '../../src/documents/document.js';
import { Graph } from '../../src/graph/graph.js';
import { runInRequestContext } from '../../src/http/request-context.js';
import { contextOn } from '../support/context.js';
import { PUBLIC_URL, testSchema } from '../support/base.js';
import { openTables } from '../support/databases.js';
import { mostPiecesInATurn, turnsDuring } from '../support/turns.js';
import { aDataset, aDocument, anEntity, aRelation, flatten } from '../support/view-builders.js';

/** What an operation works through is counted while it runs: it ends above the ceiling, lets others in, and ends in time. */

/** How many relations the hub has. */
const DEGREE = 400;

let dataSource: DataSource;
let graph: Graph;
let context: () => ReturnType<typeof makeContext>;
beforeAll(async () => {
  dataSource = await openTables();
  graph = await Graph.open(dataSource);
  const passages = ['passage/said'];
  const rows = [
    anEntity('organization/hub'),
    ...Array.from({ length: DEGREE }, (_, at) => anEntity(`organization/spoke-${at}`)),
    anEntity('meeting/2020-01-01'),
    anEntity('publication/one'),
    ...flatten(aDocument('one', { passages, records: 'meeting/2020-01-01' })),
    ...Array.from({ length: DEGREE }, (_, at) =>
      aRelation('organization/hub', 'PARTNER_OF', `organization/spoke-${at}`, { id: `relation/${at}`, evidence: passages }),
    ),
    aDataset('organization/hub'),
  ];
  const view = graph.viewOf('ANONYMOUS', rows, []);
  context = () => contextOn(view, 'ANONYMOUS', PUBLIC_URL, dataSource);
});
afterAll(() => dataSource.destroy());

interface Reply {
  readonly status: number | undefined;
  readonly data?: Record<string, unknown>;
  readonly codes: readonly unknown[];
  readonly cost: number | undefined;
}

async function ask(query: string, variables: Record<string, unknown>, settings: Partial<Settings> = {}, of = context): Promise<Reply> {
  const unexpected = (error: unknown): never => {
    throw new Error('an unexpected error', { cause: error });
  };
  const apollo = makeApollo(testSchema(), { ...readSettings({}), ...settings }, unexpected);
  await apollo.start();
  try {
    const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue: of() });
    if (body.kind !== 'single') throw new Error('an incremental answer');
    const { data, errors = [], extensions = {} } = body.singleResult;
    return {
      status: http.status,
      ...(data ? { data } : {}),
      codes: errors.map((error) => error.extensions?.code),
      cost: (extensions.cost as { requested?: number } | undefined)?.requested,
    };
  } finally {
    await apollo.stop();
  }
}

const FILTERED =
  'query($ids: [ID!]!, $meetings: [ID!]) { nodes(ids: $ids) { ... on Entity { relations(first: 1, filter: { inMinutesOf: $meetings }) { totalCount } } } }';
/** A context whose view tells of each passage that is looked up: a filter looks up one for each row. */
function looking(look: () => void): ReturnType<typeof makeContext> {
  const own = context();
  const view = new Proxy(own.view, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'get' || typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        look();
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
  return Object.assign(own, { view });
}

const hubs = (count: number): string[] => Array<string>(count).fill('organization/hub');
const meetings = ['meeting/2020-01-01', ...Array.from({ length: 119 }, (_, at) => `meeting/2019-01-01-${at}`)];

describe('the work of an operation', () => {
  it('is answered as it was asked where it is little', async () => {
    const { codes, data } = await ask(FILTERED, { ids: hubs(2), meetings });
    expect(codes).toEqual([]);
    expect(data).toEqual({ nodes: hubs(2).map(() => ({ relations: { totalCount: DEGREE } })) });
  });

  it('counts the rows that each filter goes through, and ends above the ceiling', async () => {
    // Each of 500 lists has 400 rows, and each filter 120 meetings: they cost more than 32,000, though few of them would be in the answer.
    const { status, codes, data } = await ask(FILTERED, { ids: hubs(500), meetings }, { MAX_COST: 30_000 });
    expect(status).toBe(400);
    expect(codes).toEqual(['COST_LIMIT_EXCEEDED']);
    expect(data).toBeUndefined();
    expect((await ask(FILTERED, { ids: hubs(500), meetings }, { MAX_COST: 45_000 })).codes).toEqual([]);
  });

  it('counts a field that fails as several: its error is more than a value', async () => {
    const workOf = async (field: string): Promise<number> => {
      const seen = {
        id: '',
        client: '',
        hasLeft: () => false,
        route: null,
        role: null,
        operation: null,
        cost: null,
        work: null,
        code: null,
      };
      await runInRequestContext<unknown>(seen, () =>
        ask(`query($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { ${field} } } }`, { ids: hubs(50) }),
      );
      return (seen as { work: number | null }).work ?? 0;
    };
    const answered = await workOf('followUps { totalCount }');
    expect(await workOf('history { totalCount }')).toBeGreaterThan(answered + 50 * 5);
  });

  it('is refused before it is done, where it would be too much', async () => {
    let looks = 0;
    const { codes } = await ask(FILTERED, { ids: hubs(500), meetings }, { MAX_COST: 30_000 }, () => looking(() => (looks += 1)));
    expect(codes).toEqual(['COST_LIMIT_EXCEEDED']);
    // More than 200,000 rows would be looked at up to the ceiling, each with its passage: a few lists are begun while the others are counted.
    expect(looks).toBeLessThan(20_000);
  });

  it('lets others in between the rows of filters, however many lists there are', async () => {
    let rows = 0;
    const most = await mostPiecesInATurn(async (piece) => {
      const asked = await ask(FILTERED, { ids: hubs(500), meetings }, {}, () =>
        looking(() => {
          rows += 1;
          piece();
        }),
      );
      expect(asked.codes).toEqual([]);
    });
    expect(rows).toBeGreaterThan(500 * DEGREE);
    // 250 of one list; with what else is looked up for the answer.
    expect(most).toBeLessThan(1_000);
  });

  it('lets others in between the objects of rows, of which a few stretches are taken together', async () => {
    const objects = Array.from({ length: 30 }, (_, at) => `a${at}: subject { id }`).join(' ');
    let ends = 0;
    const most = await mostPiecesInATurn(async (piece) => {
      const asked = await ask(`{ relations(first: 100) { nodes { ${objects} } } }`, {}, {}, () =>
        looking(() => {
          ends += 1;
          piece();
        }),
      );
      expect(asked.codes).toEqual([]);
    });
    expect(ends).toBeGreaterThanOrEqual(3_000);
    // Each of them is looked up, and has two fields: 2,000 are four stretches.
    expect(most).toBeLessThan(2_400);
  });

  it('lets others in between lists that are asked for at once', async () => {
    const lists = Array.from(
      { length: 30 },
      (_, at) => `a${at}: entities(first: 1, filter: { text: "${'spoke'.charAt(at % 5)}" }, orderBy: { field: MENTIONS }) { totalCount }`,
    );
    const turns = await turnsDuring(async () => {
      expect((await ask(`{ ${lists.join(' ')} }`, {})).codes).toEqual([]);
    });
    // Each of them has its names, its rows and their order gone through in turns of its own.
    expect(turns).toBeGreaterThan(60);
  });

  it('counts the values of filters over lists that have no rows', async () => {
    const { codes } = await ask(FILTERED, { ids: Array<string>(500).fill('meeting/2020-01-01'), meetings }, { MAX_COST: 6_000 });
    expect(codes).toEqual(['COST_LIMIT_EXCEEDED']);
  });

  it('ends when nobody waits for it any more', async () => {
    let looks = 0;
    const hasLeft = (): boolean => (looks += 1) > 1;
    const reader = { id: '', client: '', hasLeft, route: null, role: null, operation: null, cost: null, work: null, code: null };
    const { status, codes } = await runInRequestContext(reader, () => ask(FILTERED, { ids: hubs(500), meetings }));
    expect([status, codes]).toEqual([503, ['UNAVAILABLE']]);
    expect(looks).toBeLessThan(300);
  });

  it('ends when its time is over', async () => {
    const { status, codes, data } = await ask(FILTERED, { ids: hubs(500), meetings }, { REQUEST_TIMEOUT: 0 });
    expect([status, codes, data]).toEqual([503, ['UNAVAILABLE'], undefined]);
  });

  it.each([
    '{ relations(first: 1, filter: { derived: true }) { totalCount } }',
    '{ coverage { totalCount } }',
    '{ search(text: "spoke") { totalCount } }',
    '{ entities(first: 1, filter: { text: "spoke" }, orderBy: { field: MENTIONS }) { totalCount } }',
    '{ network(around: ["organization/hub"], depth: 2) { total } }',
  ])('ends when its time is over, whatever is made for the first time meanwhile: %s', async (query) => {
    const turns = await turnsDuring(async () => {
      const { status, codes } = await ask(query, {}, { REQUEST_TIMEOUT: 0 }, () => looking(() => undefined));
      expect([status, codes]).toEqual([503, ['UNAVAILABLE']]);
    });
    // Not one step of it is made.
    expect(turns).toBeLessThan(5);
  });
});

describe('the text of a document', () => {
  const TEXT =
    'query($start: Int, $end: Int) { document: node(id: "document/said") { ... on Document { text(start: $start, end: $end) } } }';
  const text = 'Le Foyer du Quai accueille les mineurs. '.repeat(100);

  it.each<[string, { start?: number; end?: number }, number]>([
    ['in part, costs as much as that part', { start: 0, end: 200 }, 2],
    ['from an offset on, as much as is left', { start: 3_900 }, 1],
    ['whole, as much as it has', {}, 40],
    ['beyond its end, nothing', { start: 5_000 }, 0],
  ])('%s', async (_what, variables, points) => {
    const { data, codes, cost } = await ask(TEXT, variables, {}, () => withText(text));
    expect(codes).toEqual([]);
    expect(data).toEqual({ document: { text: text.slice(variables.start, variables.end) } });
    expect(cost).toBe(1 + 1 + points);
  });

  it.each([{ start: -1 }, { start: 10, end: 5 }])('is refused from where it is not: %j', async (variables) => {
    expect((await ask(TEXT, variables, {}, () => withText(text))).codes).toEqual(['BAD_USER_INPUT']);
  });
});

function withText(text: string): ReturnType<typeof makeContext> {
  const [document, ...rest] = flatten(aDocument('said', { passages: [] }));
  const stored = Object.assign(document as Document, { text, length: text.length, hash: 'other' });
  return contextOn(graph.viewOf('ANONYMOUS', [anEntity('publication/said'), stored, ...rest], []), 'ANONYMOUS', PUBLIC_URL, dataSource);
}
