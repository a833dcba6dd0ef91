import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { LOADED_AT } from '../support/base.js';
import { expectSame, expectSameOfRandom, openUnkept, type Request } from '../support/both-ways.js';
import { operation, OPERATIONS, VARIABLES } from '../support/operations.js';
import { SEED } from '../support/random.js';
import type { TestWebsite } from '../support/website.js';

/** Over HTTP, the fast path answers what Apollo answers: status, headers, body, and what the log learns. */

let site: TestWebsite;
let contractSite: TestWebsite;
let editor: string;
beforeAll(async () => {
  site = await openUnkept({ MAX_ANSWER_BYTES: '300000' });
  contractSite = await openUnkept({ OPERATIONS: 'contract' });
  editor = `Bearer ${(await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT)).token}`;
});
afterAll(async () => {
  await site.close();
  await contractSite.close();
  expect([site.unexpectedErrors, contractSite.unexpectedErrors]).toEqual([[], []]);
});

describe('the fast path answers what Apollo does', () => {
  it.each(Object.keys(OPERATIONS))('for the operation %s of the contract', async (name) => {
    const query = operation(name);
    const body = { query, variables: VARIABLES[name] ?? {}, operationName: name };
    for (const headers of [undefined, { authorization: editor }]) {
      const isFast = await expectSame(site, { body, ...(headers ? { headers } : {}) });
      // What is asked for with its variables is answered without an error.
      if (name in VARIABLES) expect(isFast).toBe(true);
    }
    await expectSame(contractSite, { body });
  });

  it('for random operations, some of which fail, are refused, or end', async () => {
    const fast = await expectSameOfRandom(site, editor, SEED, 60);
    expect(fast).toBeGreaterThan(15);
    expect(fast).toBeLessThan(60);
  });

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
        await expectSame(site, { body: { query, variables: { a, b, n } } });
      }),
      { numRuns: 30, seed: SEED },
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
    expect(await expectSame(at, request)).toBe(isFast);
  });
});

describe('a query that is sent by its hash', () => {
  const query = '{ people(first: 2) { nodes { id name } } }';
  const byHash = (of: string, version = 1): object => ({
    persistedQuery: { version, sha256Hash: createHash('sha256').update(of).digest('hex') },
  });
  const get = (extensions: object): Request => ({
    method: 'GET',
    path: `/graphql?${new URLSearchParams({ extensions: JSON.stringify(extensions) }).toString()}`,
  });

  it('is answered as Apollo does, once it was sent with it', async () => {
    expect(await expectSame(site, { body: { extensions: byHash(query) } })).toBe(false);
    expect(await expectSame(site, { body: { query, extensions: byHash(query) } })).toBe(false);
    expect(await expectSame(site, { body: { extensions: byHash(query) } })).toBe(true);
    expect(await expectSame(site, get(byHash(query)))).toBe(true);
  });

  it('is refused as Apollo does where its hash is none', async () => {
    expect(await expectSame(site, { body: { query } })).toBe(true);
    expect(await expectSame(site, { body: { extensions: byHash('{ people(first: 3) { totalCount } }') } })).toBe(false);
    expect(await expectSame(site, get(byHash(query, 2)))).toBe(false);
    expect(await expectSame(site, { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } } })).toBe(false);
    expect(await expectSame(site, { body: { extensions: { persistedQuery: true } } })).toBe(false);
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
