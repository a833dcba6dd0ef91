import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What is the client's mistake is said to be: its status, its code, in its language, and nothing of it in the log. */

let website: TestWebsite;
beforeAll(async () => {
  website = await openWebsite(SMALL_SEEDS);
});
afterAll(async () => {
  await website.close();
});

const JSON_TYPE = 'application/json';
const QUERY = '{ __typename }';
const persisted = (version: number, sha256Hash: string): string =>
  JSON.stringify({ query: QUERY, extensions: { persistedQuery: { version, sha256Hash } } });
const hash = createHash('sha256').update(QUERY).digest('hex');

describe('a mistake of the client', () => {
  it.each([
    ['the hash of another query', persisted(1, 'abc'), JSON_TYPE, 400, 'BAD_REQUEST', /empreinte/],
    ['an unknown version of persisted queries', persisted(2, hash), JSON_TYPE, 400, 'BAD_REQUEST', /version de « persistedQuery »/],
    [
      'another coding, named',
      JSON.stringify({ query: QUERY }),
      'application/json; charset=ISO-8859-1',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      /UTF-8/,
    ],
    ['another coding, not named', Buffer.from('{"query":"{ __typename #é }"}', 'latin1'), JSON_TYPE, 400, 'BAD_REQUEST', /UTF-8/],
    ['a list of operations', `[{"query":"${QUERY}"}]`, JSON_TYPE, 400, 'BAD_REQUEST', /une seule opération/],
    ['half a body', '{"query":', JSON_TYPE, 400, 'BAD_REQUEST', /JSON/],
  ])('%s', async (_what, body, type, status, code, message) => {
    const before = website.unexpectedErrors.length;
    const response = await fetch(`${website.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
    expect(answer.errors[0]?.message).toMatch(message);
    expect(website.unexpectedErrors.slice(before)).toEqual([]);
  });

  it.each([
    ['/graphql', 'application/json', 'gzip'],
    ['/graphql', 'application/json', 'br, gzip'],
    ['/fr/sign-in', 'application/x-www-form-urlencoded', 'Deflate'],
  ])('is a compressed body: %s, %s, %s', async (path, type, coding) => {
    const send = (encoding: string): Promise<Response> =>
      fetch(`${website.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': type, 'content-encoding': encoding },
        body: JSON.stringify({ query: QUERY }),
      });
    const refused = await send(coding);
    expect([refused.status, await refused.text()]).toEqual([415, expect.stringContaining('sans compression (content-encoding')]);
    expect((await send('identity')).status).toBeLessThan(415);
  });

  it('is letters in an address that are not in UTF-8', async () => {
    for (const [path, expected] of [
      ['/fr/search?q=%E9t%E9', /ne sont pas en UTF-8/],
      ['/graphql?query=%7B%23%E9%0A__typename%7D', /pas en UTF-8/],
    ] as const) {
      const response = await fetch(`${website.url}${path}`, { headers: { 'apollo-require-preflight': '1' } });
      expect(response.status).toBe(400);
      expect((await response.text()).replace(/\u00a0/g, ' ')).toMatch(expected);
    }
    for (const path of [
      '/fr/search?q=%C3%A9t%C3%A9',
      '/fr/search?q=100%25',
      '/fr/search?q=x&utm_campaign=%E9t%E9',
      '/fr/search?q=%EF%BF%BD',
    ])
      expect((await fetch(`${website.url}${path}`)).status, path).toBe(200);
  });

  it('is none where it is right', async () => {
    for (const [body, type] of [
      [persisted(1, hash), JSON_TYPE],
      [JSON.stringify({ query: QUERY }), 'application/json;charset="UTF8"'],
      [`\uFEFF${JSON.stringify({ query: QUERY })}`, JSON_TYPE],
    ] as const) {
      const response = await fetch(`${website.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
      expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
    }
  });
});
