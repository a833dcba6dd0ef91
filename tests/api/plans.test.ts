import fc from 'fast-check';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnswerSize } from '../../src/api/answer-size.js';
import { makeContext } from '../../src/api/context.js';
import { OperationWork } from '../../src/api/operation-work.js';
import { PlanExecutor } from '../../src/api/plans/executor.js';
import { KeptTexts } from '../../src/api/plans/kept-texts.js';
import { Plan } from '../../src/api/plans/plan.js';
import { GraphView } from '../../src/graph/view.js';
import { openBase, PUBLIC_URL, type TestBase, testSchema, THREE_MEETINGS } from '../support/base.js';
import { type BothExecutors, bothExecutors, type Sent } from '../support/both-executors.js';
import { OPERATIONS, VARIABLES } from '../support/operations.js';
import { compareRandomAnswers } from '../support/random-answers.js';
import { SEED } from '../support/random.js';
import { leaveRejectionsUnheard } from '../support/unheard-rejections.js';

/** Operations are answered by plans, byte for byte as graphql-js answers them. */

leaveRejectionsUnheard();

let base: TestBase;
let both: BothExecutors;
let ids: string[];
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
  both = await bothExecutors(base);
  const { entities, statements, documents } = base.graph.view('EDITOR');
  ids = [...entities, ...statements, ...documents].map(({ id }) => id);
});
afterAll(async () => {
  await both.close();
  await base.close();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Asks both. */
async function expectSame(sent: Sent, as: Parameters<BothExecutors['ask']>[1] = {}): Promise<string> {
  const { byPlans, byGraphql } = await both.ask(sent, as);
  expect(byPlans).toEqual(byGraphql);
  return String(byPlans[1]);
}

describe('plans answer as graphql-js does', () => {
  it.each(Object.keys(OPERATIONS))('the operation %s of the contract', async (name) => {
    const run = vi.spyOn(Plan.prototype, 'run');
    const query = OPERATIONS[name] ?? '';
    let answered = 0;
    for (const role of ['ANONYMOUS', 'EDITOR'] as const) {
      const answer = await expectSame({ query, variables: VARIABLES[name] ?? {} }, { role });
      if ('data' in (JSON.parse(answer) as object)) answered += 1;
    }
    // What is refused before it runs, and what changes something, has no plan. Each is asked twice.
    expect(run).toHaveBeenCalledTimes(query.startsWith('mutation') ? 0 : 2 * answered);
  });

  it('random operations, some of which end while they run', async () => {
    const seen = await compareRandomAnswers(base, SEED, 250);
    expect(seen.errors).toBeGreaterThan(25);
    expect(seen.ended).toBeGreaterThan(3);
  });

  it('other random operations, some of which end while they run', async () => {
    const seen = await compareRandomAnswers(base, SEED + 1, 250);
    expect(seen.errors).toBeGreaterThan(25);
    expect(seen.ended).toBeGreaterThan(3);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('', '\ud800', '"', '\\', '__proto__', 'é'.repeat(5_000)),
  );
  it('whatever is sent in variables', async () => {
    const query = `query($a: ID!, $b: String, $n: Int) { node(id: $a) { id __typename } meeting(id: $a) { name } nodes(ids: [$a, $a]) { id }
      relations(filter: { about: [$a] }, first: $n) { totalCount } organizations(first: 2, after: $b) { nodes { id } } }`;
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), fc.option(fc.integer()), async (a, b, n) => {
        await expectSame({ query, variables: { a, b, n } });
      }),
      { numRuns: 60 },
    );
  });

  it.each<[what: string, sent: Sent]>([
    ['an object of which nothing is asked', { query: '{ dataset @skip(if: false) { name @skip(if: true) } }' }],
    ['nothing at all', { query: '{ dataset @include(if: false) { name } }' }],
    ['names that stand for others', { query: '{ toString: dataset { __proto__: name constructor: __typename } }' }],
    [
      'a condition without a value',
      { query: 'query($if: Boolean = true) { dataset @include(if: $if) { name } }', variables: { if: null } },
    ],
    ['variables that do not fit', { query: 'query($n: Int!) { people(first: $n) { totalCount } }', variables: { n: 'many' } }],
    ['variables that are not there', { query: 'query($n: Int!) { people(first: $n) { totalCount } }' }],
    ['one operation of two', { query: 'query A { dataset { name } } query B { people { totalCount } }', operationName: 'B' }],
    ['none of two operations', { query: 'query A { dataset { name } } query B { people { totalCount } }' }],
    ['an operation that is not there', { query: 'query A { dataset { name } }', operationName: 'C' }],
    ['introspection', { query: '{ dataset { name } __schema { queryType { name } } }' }],
    ['introspection in a fragment', { query: '{ ...F } fragment F on Query { __type(name: "Person") { name } people { totalCount } }' }],
    ['a mutation', { query: 'mutation { removeEntity(input: { id: "person/nobody" }) { userErrors { code } } }' }],
  ])('%s', async (_what, sent) => {
    await expectSame(sent);
  });

  it('the same document with other variables and conditions', async () => {
    const query = `query($n: Int, $some: Boolean!) { people(first: $n) { totalCount @include(if: $some) nodes { id name @skip(if: $some) } } }`;
    const answers = new Set<string>();
    for (const n of [1, 2]) for (const some of [true, false]) answers.add(await expectSame({ query, variables: { n, some } }));
    expect(answers.size).toBe(4);
  });

  it('fields that fail, in their order, beside those that do not, over many stretches of work', async () => {
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name relations(first: 30) { nodes { id subject { name themes { name } } } }
      mentions(after: "none") { totalCount } } } }`;
    const answer = await expectSame({ query, variables: { ids: ids.filter((id) => id.startsWith('person/')).slice(0, 30) } });
    const { errors, data } = JSON.parse(answer) as { errors: readonly unknown[]; data: unknown };
    expect(errors.length).toBeGreaterThan(5);
    expect(data).not.toBeNull();
  });

  it('an answer of several pieces', async () => {
    const query =
      'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { text } ... on Entity { relations { nodes { id label } } } } }';
    const documents = ids.filter((id) => id.startsWith('document/'));
    const answer = await expectSame({
      query,
      variables: { ids: [...ids.slice(0, 50), ...Array<string[]>(40).fill(documents).flat()].slice(0, 300) },
    });
    expect(answer.length).toBeGreaterThan(200_000);
  });
});

describe('rows that were written before', () => {
  const PEOPLE = `query($lang: Lang! = EN, $size: Int) { meetings(first: 2) { nodes { id name(lang: $lang) attendance(first: $size) { nodes {
    personName(lang: $lang) person { id name(lang: $lang) kind } relation { id label(lang: $lang) evidence { id quote } } } } } } }`;

  it('are those of the values of variables that they were written with', async () => {
    const answers = new Set<string>();
    for (const variables of [{ lang: 'FR', size: 2 }, { lang: 'EN', size: 2 }, { lang: 'EN', size: 3 }, { size: 2 }]) {
      answers.add(await expectSame({ query: PEOPLE, variables }));
    }
    expect(answers.size).toBeGreaterThanOrEqual(3);
  });

  it('are those of who reads them', async () => {
    const query = '{ relations(first: 100) { totalCount nodes { id label evidence { id document { id publication { id name } } } } } }';
    const answers = [];
    for (const role of ['ANONYMOUS', 'EDITOR', 'ADMINISTRATOR', 'ANONYMOUS'] as const) answers.push(await expectSame({ query }, { role }));
    expect(answers[0]).toBe(answers[3]);
    expect(answers[1]).toContain('"data"');
  });

  it('are copied: nothing of them is resolved again', async () => {
    const read = vi.spyOn(GraphView.prototype, 'evidenceOf');
    const query = '{ relations(first: 20) { nodes { id label evidence { id quote } } } }';
    await both.ask({ query });
    const before = read.mock.calls.length;
    const answer = await both.ask({ query });
    // By graphql-js alone: twice by plans were none.
    expect(read.mock.calls.length - before).toBeLessThanOrEqual(20);
    expect(answer.byPlans).toEqual(answer.byGraphql);
  });

  it('go with what is kept longest, once there is no more room', () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({ at }));
    const texts = new KeptTexts(10_000).of(base.graph.view('ANONYMOUS'), 'ANONYMOUS');
    for (const row of rows) {
      texts?.set('1', row, { text: 'x'.repeat(340), bytes: 340, fields: 1, rows: 0 });
      // Asked for again and again, it stays.
      expect(texts?.get('1', rows[0] ?? {})).toBeDefined();
    }
    const kept = rows.filter((row) => texts?.get('1', row));
    expect(kept.length).toBeLessThanOrEqual(21);
    expect(kept).toContain(rows[99]);
    expect(new KeptTexts(0).of(base.graph.view('ANONYMOUS'), 'ANONYMOUS')).toBeNull();
  });
});

describe('plans that are kept', () => {
  it('are those used last, of as many fields together as there is room for', async () => {
    const run = vi.spyOn(Plan.prototype, 'run');
    const executor = new PlanExecutor(testSchema(), undefined, 10);
    const planOf = async (query: string): Promise<Plan | undefined> => {
      const context = makeContext({ graph: base.graph, dataSource: base.dataSource, publicUrl: PUBLIC_URL }, { role: 'ANONYMOUS' });
      Object.assign(context, { answerSize: new AnswerSize(100_000), work: new OperationWork(100_000, Infinity, vi.fn<() => never>()) });
      await executor.run({ document: parse(query), hash: query, operationName: null, variables: {}, context });
      return run.mock.contexts.at(-1) as Plan | undefined;
    };
    const [one, two, three] = ['{ dataset { name } }', '{ dataset { licence } }', '{ dataset { contact } }'] as const;
    // Each has two fields, and counts itself: three have room, and a fourth none with them.
    const [first, second] = [await planOf(one), await planOf(two)];
    await planOf(three);
    expect(await planOf(one)).toBe(first);
    await planOf('{ dataset { timeZone } }');
    expect(await planOf(two)).not.toBe(second);
  });
});
