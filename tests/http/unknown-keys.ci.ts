import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { isWorseThanLinear } from '../support/processor-time.js';
import { signedInClient } from '../support/signed-in-client.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** A hundred thousand keys that nobody knows, wherever keys come in: the client's error, or an answer, and no work beyond reading them. */

const MANY = 100_000;
/** As many as an address or a header can hold. */
const FEW = 1_900;

let site: TestWebsite;
let cookie: string;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0', MAX_BODY_BYTES: String(16 * 2 ** 20) });
  const editor = await signedInClient(site, 'EDITOR');
  cookie = [...editor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Sent {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const keys = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: Math.ceil(count) }, (_, at) => make(at));
const object = (count: number): Record<string, number> => Object.fromEntries(keys(count, (at) => [`k${at}`, at]));
const json = (value: unknown): Sent => ({ path: '/graphql', headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
const form = (path: string, count: number): Sent => ({
  path,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: keys(count, (at) => `k${at}=${at}`).join('&'),
});
const multipart = (path: string, count: number): Sent => ({
  path,
  headers: { 'content-type': 'multipart/form-data; boundary=b', cookie },
  body: `${keys(count, (at) => `--b\r\ncontent-disposition: form-data; name="k${at}"\r\n\r\n${at}\r\n`).join('')}--b--\r\n`,
});
const FILTERED = 'query($f: RelationFilter) { relations(filter: $f) { totalCount } }';
const SAVED = 'mutation($i: SaveClaimInput!) { saveClaim(input: $i) { userErrors { code } } }';

/** What is sent with how many keys, and what it may be answered. */
const PLACES: readonly (readonly [what: string, most: number, sent: (count: number) => Sent, statuses: readonly number[]])[] = [
  ['a form', MANY, (count) => form('/fr/sign-in', count), [303, 400, 403, 413, 422]],
  [
    'a form of somebody who is signed in',
    MANY,
    (count) => ({ ...form('/fr/edit/claim', count), headers: { ...form('', 0).headers, cookie } }),
    [200, 303, 400, 403, 404, 413, 422],
  ],
  ['a form with files', MANY, (count) => multipart('/fr/import', count), [200, 303, 400, 403, 413, 422]],
  ['the body', MANY, (count) => json({ query: '{ __typename }', ...object(count) }), [200, 400, 413]],
  ['variables', MANY, (count) => json({ query: '{ __typename }', variables: object(count) }), [200, 400, 413]],
  ['extensions', MANY, (count) => json({ query: '{ __typename }', extensions: object(count) }), [200, 400, 413]],
  ['a filter in variables', MANY, (count) => json({ query: FILTERED, variables: { f: object(count) } }), [400, 413]],
  ['the input of a mutation', MANY, (count) => json({ query: SAVED, variables: { i: object(count) } }), [400, 413]],
  ['fields', MANY, (count) => json({ query: `{ ${keys(count, (at) => `k${at}`).join(' ')} }` }), [400]],
  ['aliases', MANY, (count) => json({ query: `{ ${keys(count, (at) => `k${at}: __typename`).join(' ')} }` }), [400]],
  ['arguments', MANY, (count) => json({ query: `{ relations(${keys(count, (at) => `k${at}: ${at}`).join(' ')}) { totalCount } }` }), [400]],
  [
    'a filter in the document',
    MANY,
    (count) => json({ query: `{ relations(filter: { ${keys(count, (at) => `k${at}: ${at}`).join(' ')} }) { totalCount } }` }),
    [400],
  ],
  ['declared variables', MANY, (count) => json({ query: `query(${keys(count, (at) => `$k${at}: Int`).join(' ')}) { __typename }` }), [400]],
  [
    'fragments',
    MANY,
    (count) => json({ query: `{ __typename } ${keys(count, (at) => `fragment F${at} on Query { __typename }`).join(' ')}` }),
    [400],
  ],
  [
    'operations',
    MANY,
    (count) => json({ query: keys(count, (at) => `query Q${at} { __typename }`).join(' '), operationName: 'Q0' }),
    [400],
  ],
  ['a cookie', FEW, (count) => ({ path: '/fr', headers: { cookie: keys(count, (at) => `k${at}=`).join(';') } }), [200, 431]],
  ['an address', FEW, (count) => ({ path: `/fr/search?${keys(count, (at) => `k${at}=`).join('&')}` }), [200, 400, 414, 431]],
  ['the address of a network', FEW, (count) => ({ path: `/network.json?${keys(count, (at) => `k${at}=`).join('&')}` }), [400, 414, 431]],
  [
    'the address of an operation',
    FEW,
    (count) => ({ path: `/graphql?query={__typename}&${keys(count, (at) => `k${at}=`).join('&')}` }),
    [200, 400, 431],
  ],
];

function send({ path, headers = {}, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(
      `${site.url}${path}`,
      { method, headers: { accept: '*/*', ...headers }, agent: false, maxHeaderSize: 65_536 },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

it.each(PLACES)('in %s', async (what, most, sentWith, statuses) => {
  const seen = new Set<number>();
  const isWorse = await isWorseThanLinear(async (part) => seen.add(await send(sentWith(most * part))));
  expect([...seen].filter((status) => !statuses.includes(status))).toEqual([]);
  expect(isWorse, what).toBe(false);
});
