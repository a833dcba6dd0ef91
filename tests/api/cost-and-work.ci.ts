import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBase } from '../../bench/base/write.js';
import { makeContext } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { type RequestContext, runInRequestContext } from '../../src/http/request-context.js';
import { openDatabase } from '../../src/store/data-source.js';
import { PUBLIC_URL, testSchema } from '../support/base.js';
import { operation, VARIABLES } from '../support/operations.js';
import { random, SEED } from '../support/random.js';
import { RandomQueries } from '../support/random-query.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { REQUEST_TIMEOUT } from '../support/request-timeout.js';

/**
 * What an operation costs against the work that it makes, of a base of 1,000 entities. Work is how many functions the program calls while
 * it answers, as V8 counts them: no clock, and nothing that the program counts of itself. What an operation did cost follows its work
 * both ways; what it is said to cost before it runs is the most that it may: what is not found costs nothing.
 */

/** How many times its cost the work of an operation may be, and how many times its work the cost. */
const FACTOR = 5;

const folder = temporaryFolder();
const session = new Session();
let ask: (query: string, variables?: Record<string, unknown>) => Promise<Asked>;
let close: () => Promise<void>;
/** All that has relations, and documents: those with the most relations first. */
let byDegree: string[];
let hub: string;
let ids: string[];
let ceiling: number;
/** How many calls the shortest answer takes, and how many a point of cost. */
let fixed: number;
let unit: number;

interface Asked {
  readonly calls: number;
  /** What it is said to cost before it runs; null where it is refused. */
  readonly requested: number | null;
  /** What was counted while it ran. */
  readonly counted: number;
}

beforeAll(async () => {
  const file = folder.path('base.sqlite');
  await writeBase(file, 1_000, 1);
  const dataSource = await openDatabase({ DATABASE_FILE: file, DATABASE_URL: '' });
  const graph = await Graph.open(dataSource);
  const settings = readSettings({ REQUEST_TIMEOUT });
  ceiling = settings.MAX_COST;
  const apollo = makeApollo(testSchema(), settings, (error) => {
    throw new Error('an unexpected error', { cause: error });
  });
  await apollo.start();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  ask = async (query, variables = {}) => {
    const seen = { id: '', client: '', hasLeft: () => false, route: null, role: null, operation: null, cost: null, work: null, code: null };
    const contextValue = makeContext({ graph, dataSource, publicUrl: PUBLIC_URL }, { role: 'ANONYMOUS' });
    await callsSoFar();
    await runInRequestContext<unknown>(seen, () => apollo.executeOperation({ query, variables }, { contextValue }));
    const { cost, work } = seen as RequestContext;
    return { calls: await callsSoFar(), requested: cost, counted: work ?? 0 };
  };
  close = async () => {
    session.disconnect();
    await apollo.stop();
    await dataSource.destroy();
  };
  const view = graph.view('ANONYMOUS');
  const degrees = view.entities.map(({ id }) => ({ id, degree: view.relationsOf(id).length }));
  byDegree = [...degrees.sort((a, b) => b.degree - a.degree).map(({ id }) => id), ...view.documents.map(({ id }) => id)];
  hub = byDegree[0] ?? '';
  ids = [view.entities, view.relations, view.claims, view.passages, view.documents].flatMap((rows) =>
    rows.filter((_row, at) => at % 20 === 0).map(({ id }) => id),
  );
  fixed = (await warm('{ __typename }')).calls;
  const page = await warm('{ organizations(first: 100) { nodes { id name kind url } } }');
  unit = (page.calls - fixed) / page.counted;
}, 240_000);

afterAll(async () => {
  await close();
  folder.remove();
});

async function callsSoFar(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  // To read what a row says is a call of a getter where rows stand in columns, and is counted as the reading that it is: not at all.
  return result
    .filter(({ url }) => !/\/core\/(?:column-rows|columns|strings)\.[jt]s$/.test(url))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

/** Asks twice: what is made once for each revision is made by then. */
async function warm(query: string, variables: Record<string, unknown> = {}): Promise<Asked> {
  await ask(query, variables);
  return ask(query, variables);
}

/** How many times as much as the shortest answer any answer takes, however little it asks for: reading and checking the operation. */
const ANY = 3;

/** How many times what an operation did cost its work is. What any answer takes is on both sides. */
const ratioOf = ({ calls, counted }: Asked): number => calls / (unit * counted + ANY * fixed);

/** Whether nothing dear is cheap, and nothing cheap is dear. */
function isInProportion(asked: Asked): boolean {
  const ratio = ratioOf(asked);
  return ratio >= 1 / FACTOR && ratio <= FACTOR;
}

function inProportion(asked: Asked): void {
  expect(asked.requested).not.toBeNull();
  expect(isInProportion(asked), JSON.stringify({ ratio: ratioOf(asked), ...asked })).toBe(true);
}

/** What the operations of the contract are asked with, of this base: entities of the same kinds, those with the most relations. */
function variablesOf(name: string): Record<string, unknown> {
  const like = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(like);
    const kind = typeof value === 'string' ? /^[a-z-]+\/(?!nobody)/.exec(value)?.[0] : undefined;
    return kind === undefined ? value : (byDegree.find((id) => id.startsWith(kind)) ?? value);
  };
  return Object.fromEntries(Object.entries(VARIABLES[name] ?? {}).map(([key, value]) => [key, like(value)]));
}

const DEAR: [what: string, query: string, variables?: () => Record<string, unknown>][] = [
  [
    'filters of 20 hubs',
    'query($ids: [ID!]!, $types: [RelationType!]) { nodes(ids: $ids) { ... on Entity { relations(first: 1, filter: { types: $types }) { totalCount } } } }',
    () => ({ ids: Array<string>(20).fill(hub), types: ['MEMBER_OF'] }),
  ],
  [
    'filters of many values, of which there are no rows',
    'query($ids: [ID!]!, $many: [ID!], $themes: [ID!]) { nodes(ids: $ids) { ... on Entity { claims(first: 1, filter: { about: $many, attributedTo: $many, themes: $themes }) { totalCount } relations(first: 1, filter: { topics: $many, about: $many, subjects: $many, includeParts: true, themes: $themes, kinds: [AWARD] }) { totalCount } } } }',
    () => ({
      ids: Array<string>(100).fill(byDegree.filter((id) => id.startsWith('place/')).at(-1) ?? ''),
      many: byDegree.filter((id) => !id.startsWith('document/')).slice(0, 400),
      themes: byDegree.filter((id) => id.startsWith('theme/')).slice(0, 400),
    }),
  ],
  [
    'derived relations of 20 hubs',
    'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { relations(first: 1, filter: { derived: true }) { totalCount } } } }',
    () => ({ ids: Array<string>(20).fill(hub) }),
  ],
  ['all derived relations', '{ relations(first: 1, filter: { derived: true }) { totalCount } }'],
  ['all that was superseded', '{ relations(first: 1, filter: { includeSuperseded: true }) { totalCount } }'],
  ['all entities by a text', '{ entities(first: 1, filter: { text: "a" }) { totalCount } }'],
  ['all entities in another order', '{ entities(first: 1, orderBy: { field: MENTIONS }) { totalCount } }'],
  ['who is not seen', '{ notSeen(first: 1) { totalCount } }'],
  ['who covers what', '{ coverage(first: 1) { totalCount } }'],
  [
    'the table of it',
    '{ coverage(first: 100) { themes { id name } gaps { id } nodes { actor { id name } cells { grade theme { id } } } } }',
  ],
  [
    'the reasons of who works on a theme, twenty times',
    `query($theme: ID!) { whoWorksOn(theme: $theme, first: 100) { nodes { ${Array.from({ length: 20 }, (_, at) => `a${at}: because(first: 1) { length }`).join(' ')} } } }`,
    () => ({ theme: byDegree.find((id) => id.startsWith('theme/')) ?? '' }),
  ],
  [
    'how often its cells are mentioned, twenty times',
    `{ coverage(first: 100) { nodes { ${Array.from({ length: 20 }, (_, at) => `a${at}: cells { count }`).join(' ')} } } }`,
  ],
  ['a search', '{ search(text: "association des mineurs", first: 100) { totalCount nodes { entity { id name } } } }'],
  ['a network', 'query($ids: [ID!]!) { network(around: $ids, depth: 3, maxNodes: 300) { total } }', () => ({ ids: [hub] })],
  [
    'a network of computed relations',
    'query($ids: [ID!]!) { network(around: $ids, depth: 3, maxNodes: 300, includeDerived: true) { total } }',
    () => ({ ids: [hub] }),
  ],
  ['introspection', '{ __schema { types { name fields { name type { name } } } } }'],
  [
    '30 introspections of a type',
    `{ ${Array.from({ length: 30 }, (_, at) => `a${at}: __type(name: "Organization") { fields { name } }`).join(' ')} }`,
  ],
];

describe('work', () => {
  it.each(DEAR)('of %s is in proportion to cost', async (_what, query, variables) => {
    const asked = await warm(query, variables?.());
    inProportion(asked);
  });

  it.each(Object.keys(VARIABLES))('of the operation %s of the contract is in proportion to cost', async (name) => {
    const asked = await warm(operation(name), variablesOf(name));
    inProportion(asked);
  });

  it('of 500 random operations is in proportion to cost', async () => {
    const queries = new RandomQueries(testSchema(), { ids, words: ['a', 'association', 'mineurs', '2020'], cursors: [] }, random(SEED));
    const beyond: unknown[] = [];
    let weighed = 0;
    for (let index = 0; index < 500; index += 1) {
      const query = queries.query();
      const asked = await warm(query);
      // What is above the ceiling does not run.
      if (asked.requested === null || asked.requested > ceiling) continue;
      weighed += 1;
      if (!isInProportion(asked)) beyond.push({ query, ratio: ratioOf(asked), ...asked });
    }
    expect(beyond).toEqual([]);
    expect(weighed).toBeGreaterThan(250);
  });
});
