import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerCache, Outcome } from '../../src/api/answer-cache.js';
import { type Context, makeContext } from '../../src/api/context.js';
import { FastPath } from '../../src/api/fast-path.js';
import { createToken } from '../../src/auth/tokens.js';
import { Metrics } from '../../src/http/metrics.js';
import { LOADED_AT, THREE_MEETINGS } from '../support/base.js';
import { freePort } from '../support/ports.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What holds for an answer that is made holds for one that was kept; and what must be made each time is not kept. */

const REQUESTS = 12;

let site: TestWebsite;
const of = vi.spyOn(AnswerCache.prototype, 'of');
const seen = vi.spyOn(Metrics.prototype, 'request');

beforeEach(async () => {
  of.mockClear();
  seen.mockClear();
  const settings = { MAX_COST: '500', RATE_LIMIT: `${REQUESTS}`, METRICS_PORT: `${await freePort()}` };
  site = await openWebsite(THREE_MEETINGS, settings);
});
afterEach(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(query: string, authorization?: string): Promise<Answer> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

const keptNow = (): number => (of.mock.contexts as AnswerCache[])[0]?.kept.answers ?? 0;

it('a kept answer says the same cost, is logged and counted alike, and takes its turn of the rate limit', async () => {
  const names = 'query Names { meetings(first: 3) { nodes { id name } } }';
  const first = await ask(names);
  expect(first.text).toMatch(/"cost":\{"requested":\d+/);
  for (let request = 1; request < REQUESTS; request += 1) expect(await ask(names)).toEqual(first);
  expect(keptNow()).toBe(1);
  const contexts = seen.mock.calls.map(([context]) => context);
  expect(contexts).toHaveLength(REQUESTS);
  for (const { operation, cost, route, role } of contexts) {
    expect({ operation, cost, route, role }).toEqual({ operation: 'Names', cost: contexts[0]?.cost, route: '/graphql', role: 'ANONYMOUS' });
  }
  expect(contexts[0]?.cost).toBeGreaterThan(0);
  expect((await ask(names)).status).toBe(429);
});

it('nothing is kept that was refused, failed, or follows from more than the base and the role', async () => {
  const { token } = await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT);
  const editor = `Bearer ${token}`;
  const refused = await ask('{ meetings(first: 100) { nodes { id name attendance(first: 100) { nodes { person { id name } } } } } }');
  expect(refused.text).toContain('COST_LIMIT_EXCEEDED');
  expect((await ask('{ meetings(first: 3, after: "?") { nodes { id } } }')).text).toContain('BAD_USER_INPUT');
  expect((await ask('{ nothing }')).status).toBe(400);
  const drafts = await ask('{ viewer { changeSets(first: 1) { totalCount } } }', editor);
  expect(JSON.parse(drafts.text)).toMatchObject({ data: { viewer: { changeSets: { totalCount: 0 } } } });
  expect((await ask('query @preview(as: ANONYMOUS) { meetings(first: 1) { nodes { id } } }', editor)).status).toBe(200);
  expect((await ask('{ meetings(first: 1) { nodes { history(first: 1) { totalCount } } } }', editor)).status).toBe(200);
  expect(keptNow()).toBe(0);
});

it('what is answered without Apollo is kept, or not, alike', async () => {
  const { token } = await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT);
  const names = (first: number): Promise<Answer> => ask(`query Names($n: Int = ${first}) { meetings(first: $n) { nodes { id name } } }`);
  const run = vi.spyOn(FastPath.prototype, 'answer');
  // Their documents become known, and then each is asked by another role.
  await names(3);
  expect(keptNow()).toBe(1);
  const history = '{ meetings(first: 1) { nodes { history(first: 1) { totalCount } } } }';
  for (let time = 0; time < 2; time += 1) await ask(history, `Bearer ${token}`);
  expect(keptNow()).toBe(1);
  const first = await ask('query Names($n: Int = 3) { meetings(first: $n) { nodes { id name } } }', `Bearer ${token}`);
  expect(await Promise.all(run.mock.results.map(async ({ value }) => typeof (await value) === 'string'))).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(keptNow()).toBe(2);
  expect(await ask('query Names($n: Int = 3) { meetings(first: $n) { nodes { id name } } }', `Bearer ${token}`)).toEqual(first);
  expect(run).toHaveBeenCalledTimes(4);
});

it('what a context holds plainly is of the view: all else tells that it is looked at', () => {
  const { graph, dataSource } = site.base;
  const outcome = new Outcome();
  const context = makeContext({ graph, dataSource, publicUrl: site.url }, { role: 'ANONYMOUS' }, null, outcome);
  const inside = ['source', 'reader', 'outcome'];
  const plain = ['asOf', 'viewOn', 'prepareOn', 'view', 'role', 'publicUrl', 'loaders'];
  expect(Object.keys(context).sort()).toEqual([...inside, ...plain].sort());
  expect(context.loaders.text).toBeTypeOf('function');
  expect(outcome.isOfViewAlone).toBe(true);
  const looks: readonly ((at: Context) => unknown)[] = [
    ({ actor }) => actor,
    ({ writer }) => writer,
    ({ dataSource: database }) => database,
    ({ settings }) => settings,
    ({ notices }) => notices,
    ({ loaders }) => loaders.history,
    ({ loaders }) => loaders.revision,
    ({ loaders }) => loaders.changeSetOf,
    (at) => at.loadersOf(at.view).history,
  ];
  for (const look of looks) {
    outcome.isOfViewAlone = true;
    look(context);
    expect(outcome.isOfViewAlone, look.toString()).toBe(false);
  }
});
