import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { FastPath } from '../../src/api/fast-path.js';
import { createToken } from '../../src/auth/tokens.js';
import { Metrics } from '../../src/http/metrics.js';
import { LOADED_AT, testSchema, THREE_MEETINGS } from '../support/base.js';
import { operation, OPERATIONS, VARIABLES } from '../support/operations.js';
import { freePort } from '../support/ports.js';
import { random, SEED } from '../support/random.js';
import { RandomQueries } from '../support/random-query.js';
import { rewriteQuery } from '../support/rewritten-query.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Over HTTP, the fast path answers what Apollo answers: status, headers, body, and what the log learns. */

const answerFast = vi.spyOn(FastPath.prototype, 'answer');
const logged = vi.spyOn(Metrics.prototype, 'request');

let site: TestWebsite;
let contractSite: TestWebsite;
let editor: string;
const open = async (settings: Record<string, string>): Promise<TestWebsite> =>
  openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0', ANSWER_CACHE_BYTES: '0', METRICS_PORT: `${await freePort()}`, ...settings });
beforeAll(async () => {
  site = await open({ MAX_ANSWER_BYTES: '300000' });
  contractSite = await open({ OPERATIONS: 'contract' });
  editor = `Bearer ${(await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT)).token}`;
});
afterAll(async () => {
  await site.close();
  await contractSite.close();
  expect([site.unexpectedErrors, contractSite.unexpectedErrors]).toEqual([[], []]);
});
beforeEach(() => {
  answerFast.mockClear();
});

interface Request {
  readonly path?: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly at?: TestWebsite;
}

async function send({ path = '/graphql', method = 'POST', headers = {}, body, at = site }: Request): Promise<unknown> {
  logged.mockClear();
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${at.url}${path}`, {
    method,
    headers: { ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  const { 'x-request-id': _id, date: _date, ...others } = Object.fromEntries(response.headers);
  await vi.waitFor(
    () => {
      expect(logged).toHaveBeenCalledTimes(1);
    },
    { interval: 1 },
  );
  const { route, role, operation: name, cost, work, code } = logged.mock.calls[0]?.[0] ?? {};
  return { status: response.status, headers: others, text, log: { route, role, name, cost, work, code } };
}

/**
 * Sends a request until its document is known and what is made once is made, and then both ways.
 * @returns whether the fast path answered it
 */
async function expectSame(request: Request): Promise<boolean> {
  await send(request);
  answerFast.mockClear();
  const fast = await send(request);
  const isFast = typeof (await answerFast.mock.results[0]?.value) === 'string';
  answerFast.mockResolvedValueOnce(null);
  expect(fast, JSON.stringify(request.body ?? request.path)).toEqual(await send(request));
  answerFast.mockReset();
  return isFast;
}

describe('the fast path answers what Apollo does', () => {
  it.each(Object.keys(OPERATIONS))('for the operation %s of the contract', async (name) => {
    const query = operation(name);
    const body = { query, variables: VARIABLES[name] ?? {}, operationName: name };
    for (const headers of [undefined, { authorization: editor }]) {
      const isFast = await expectSame({ body, ...(headers ? { headers } : {}) });
      // What is asked for with its variables is answered without an error.
      if (name in VARIABLES) expect(isFast).toBe(true);
    }
    await expectSame({ body, at: contractSite });
  });

  it('for random operations, some of which fail, are refused, or end', async () => {
    const next = random(SEED);
    const { entities, statements, passages, documents } = site.base.graph.view('EDITOR');
    const ids = [...entities, ...statements, ...passages, ...documents].map(({ id }) => id);
    const queries = new RandomQueries(testSchema(), { ids, words: ['mineurs', 'é', '', '"\\\u0001 ’𝕏'], cursors: [] }, next);
    let fast = 0;
    for (let at = 0; at < 500; at += 1) {
      const body = rewriteQuery(testSchema(), queries.query(), next);
      const headers = { 'accept-language': next() < 0.5 ? 'fr' : 'en', ...(next() < 0.5 ? {} : { authorization: editor }) };
      if (await expectSame({ body, headers })) fast += 1;
    }
    expect(fast).toBeGreaterThan(150);
    expect(fast).toBeLessThan(490);
  }, 60_000);

  it('whatever is sent in variables', async () => {
    const query = `query($a: ID!, $b: String, $n: Int) { node(id: $a) { id __typename } meeting(id: $a) { name } nodes(ids: [$a, $a]) { id }
      relations(filter: { about: [$a] }, first: $n) { totalCount } organizations(first: 2, after: $b) { nodes { id } } }`;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', '\ud800', '"', '\\', '__proto__', 'é'.repeat(5_000)),
    );
    const value = fc.oneof(text, fc.integer(), fc.constantFrom(null, true, 1.5, [], {}, ['a']));
    await fc.assert(
      fc.asyncProperty(text, value, value, async (a, b, n) => {
        await expectSame({ body: { query, variables: { a, b, n } } });
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  const names = '{ organizations(first: 2) { nodes { id name } } }';
  const two = 'query A { dataset { name } } query B($n: Int = 2) { people(first: $n) { totalCount nodes { id } } }';
  const address = (fields: Readonly<Record<string, string>>): string => `/graphql?${new URLSearchParams(fields).toString()}`;
  it.each<[what: string, isFast: boolean, request: Request]>([
    ['a GET', true, { method: 'GET', path: address({ query: names }) }],
    ['a GET with variables', true, { method: 'GET', path: address({ query: two, operationName: 'B', variables: '{"n":1}' }) }],
    ['a HEAD', true, { method: 'HEAD', path: address({ query: names }) }],
    ['an answer that the client has', true, { method: 'GET', path: address({ query: names }), headers: { 'if-none-match': '*' } }],
    ['another day, by its address', true, { path: '/graphql?asOf=2030-01-22', body: { query: names } }],
    ['another day, by a directive', true, { body: { query: `query @asOf(date: "2030-01-22") ${names}` } }],
    ['another day, by both', false, { path: '/graphql?asOf=2030-01-16', body: { query: `query @asOf(date: "2030-01-22") ${names}` } }],
    [
      'an error on another day',
      false,
      { body: { query: 'query @asOf(date: "2030-01-22") { dataset { name } meeting(id: "person/nobody") { id } }' } },
    ],
    ['a preview of nothing', true, { body: { query: `query($as: Role) @preview(as: $as) ${names}` } }],
    ['a preview', false, { body: { query: `query @preview(as: ANONYMOUS) ${names}` }, headers: {} }],
    ['an answer in another coding', true, { body: { query: operation('Coverage') }, headers: { 'accept-encoding': 'gzip' } }],
    ['an answer of another type', true, { body: { query: names }, headers: { accept: 'application/graphql-response+json' } }],
    ['an answer of any type', true, { body: { query: names }, headers: { accept: 'text/html, */*;q=0.1' } }],
    ['an answer of no type', false, { body: { query: names }, headers: { accept: 'image/png' } }],
    ['one operation of two', true, { body: { query: two, operationName: 'B' } }],
    ['none of two operations', false, { body: { query: two } }],
    ['an operation that is not there', false, { body: { query: two, operationName: 'C' } }],
    ['an operation without a name for its name', false, { body: { query: names, operationName: '' } }],
    ['no variables', true, { body: { query: names, variables: null, operationName: null, extensions: null } }],
    ['variables in a text', false, { body: { query: names, variables: '{}' } }],
    ['variables in a list', false, { body: { query: names, variables: [] } }],
    ['variables that nobody takes', true, { body: { query: names, variables: { more: { than: [1] } } } }],
    ['variables that are nested too deep', false, { body: { query: names, variables: { a: [[[[[[[[[[[[1]]]]]]]]]]]] } } }],
    ['variables that do not fit', false, { body: { query: two, operationName: 'B', variables: { n: 'many' } } }],
    ['extensions', true, { body: { query: names, extensions: { client: 1 } } }],
    ['a wrong hash', false, { body: { query: names, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } } }],
    ['a batch', false, { body: [{ query: names }] }],
    ['no query', false, { body: {} }],
    ['a query that is no text', false, { body: { query: 1 } }],
    ['a GET with two queries', false, { method: 'GET', path: `${address({ query: names })}&query=x` }],
    ['a GET with variables that are no object', false, { method: 'GET', path: address({ query: names, variables: 'null' }) }],
    ['a syntax error', false, { body: { query: '{ dataset {' } }],
    ['an unknown field', false, { body: { query: '{ nobody }' } }],
    ['introspection', false, { body: { query: '{ __schema { queryType { name } } }' } }],
    ['the name of a type alone', true, { body: { query: '{ __typename }' } }],
    ['a mutation', false, { body: { query: 'mutation { removeEntity(input: { id: "person/nobody" }) { userErrors { code } } }' } }],
    ['a field that fails', false, { body: { query: '{ dataset { name } meeting(id: "person/nobody") { id } }' } }],
    ['what costs too much', false, { body: { query: `{ meetings(first: 100) { nodes ${deep(3)} } }` } }],
    ['an answer that is too large', false, { body: { query: `{ ${aliases(60)} }` } }],
    ['what the contract has not', false, { body: { query: names } }],
  ])('to %s', async (what, isFast, request) => {
    const at = what === 'what the contract has not' ? contractSite : site;
    expect(await expectSame({ ...request, at })).toBe(isFast);
  });
});

/** The same text many times, under other names. */
function aliases(count: number): string {
  const text = 'document(id: "document/compte-rendu-2030-01-16") { text }';
  return Array.from({ length: count }, (_, at) => `a${at}: ${text}`).join(' ');
}

/** Relations of relations. */
function deep(levels: number): string {
  return levels === 0 ? '{ id }' : `{ relations(first: 100) { nodes { subject ${deep(levels - 1)} } } }`;
}
