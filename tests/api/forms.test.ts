import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeApplication } from '../../src/api/application.js';
import { makeApollo } from '../../src/api/graphql.js';
import { ROUTES } from '../../src/api/routes.js';
import { readSettings } from '../../src/config.js';
import { makeHandler } from '../../src/http/router.js';
import { HttpServer } from '../../src/http/server.js';
import { makeLog } from '../../src/log.js';
import { SMALL_SEEDS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * The endpoint in front of a schema that has a mutation: what another site can make a browser send has no effect
 * (docs/decisions/0013-plain-get-and-cors.md).
 */

const MUTATION = 'mutation { count }';
let base: TestWebsite;
let server: HttpServer;
let url: string;
let runs = 0;

beforeAll(async () => {
  base = await openWebsite(SMALL_SEEDS);
  const settings = readSettings({ PORT: '0' });
  const schema = buildSchema('type Query { count: Int } type Mutation { count: Int }');
  Object.assign(schema.getMutationType()?.getFields().count ?? {}, { resolve: () => (runs += 1) });
  Object.assign(schema.getQueryType()?.getFields().count ?? {}, { resolve: () => runs });
  const unexpected = (error: unknown): never => {
    throw error;
  };
  const apollo = makeApollo(schema, settings, unexpected);
  await apollo.start();
  const { dataSource, graph } = base.base;
  server = new HttpServer(settings, makeLog({ LOG_LEVEL: 'silent' }), unexpected);
  url = `${await server.listen()}/graphql`;
  server.open(makeHandler(makeApplication({ apollo, dataSource, graph, publicUrl: url, settings }), { routes: ROUTES }));
});
afterAll(async () => {
  await server.close();
  await base.close();
});
beforeEach(() => {
  runs = 0;
});

const form = (body: FormData | URLSearchParams | string, type?: string): RequestInit => ({
  method: 'POST',
  body,
  headers: type === undefined ? {} : { 'content-type': type },
});

function multipart(): FormData {
  const data = new FormData();
  data.append('query', MUTATION);
  data.append('operations', JSON.stringify({ query: MUTATION }));
  data.append('map', '{}');
  return data;
}

describe('what a form of another site can send', () => {
  const JSON_BODY = JSON.stringify({ query: MUTATION });
  it.each([
    ['fields', form(new URLSearchParams({ query: MUTATION }))],
    ['fields and files', form(multipart())],
    ['JSON as plain text', form(JSON_BODY, 'text/plain')],
    ['JSON in a field, as plain text', form(`${JSON_BODY.slice(0, -1)},"x":"="}`, 'text/plain;charset=UTF-8')],
    ['JSON as fields', form(JSON_BODY, 'application/x-www-form-urlencoded')],
    ['JSON that names its type in a parameter', form(JSON_BODY, 'text/plain; x=application/json')],
    ['a beacon without a type', { method: 'POST', body: new Uint8Array(Buffer.from(JSON_BODY)) }],
  ])('is refused and changes nothing: %s', async (_what, init) => {
    const response = await fetch(url, { ...init, headers: { ...init.headers, 'accept-language': 'en' } });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
    expect(runs).toBe(0);
  });

  it('by GET is a question and never a change', async () => {
    const response = await fetch(`${url}?query=${encodeURIComponent(MUTATION)}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(runs).toBe(0);
  });

  it('leaves a program free to send a change, as JSON', async () => {
    const response = await fetch(url, form(JSON_BODY, 'application/json; charset=utf-8'));
    expect([response.status, await response.json()]).toMatchObject([200, { data: { count: 1 } }]);
    expect(runs).toBe(1);
  });
});

describe('a plain GET', () => {
  const asked = (path: string, headers: Record<string, string> = {}) => base.get(path, headers);

  it.each([
    ['R and curl', {}],
    ['a browser’s fetch', { accept: '*/*', origin: 'https://www.example.org', 'sec-fetch-mode': 'cors' }],
    [
      'urql',
      { accept: 'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed' },
    ],
    ['a library that gives every request a type', { 'content-type': 'text/plain' }],
  ])('is answered: %s', async (_who, headers) => {
    const variables = encodeURIComponent('{"id":"person/ada-lierre"}');
    const query = encodeURIComponent('query One($id: ID!) { entity(id: $id) { id } }');
    const { status, text } = await asked(`/graphql?query=${query}&variables=${variables}`, headers);
    expect([status, JSON.parse(text)]).toMatchObject([200, { data: { entity: { id: 'person/ada-lierre' } } }]);
  });

  it('is kept by caches, which ask whether it is still the same', async () => {
    const first = await asked('/graphql?query={dataset{name}}');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(first.headers.get('vary')).toMatch(/Accept-Language/);
    const again = await asked('/graphql?query={dataset{name}}', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await asked('/graphql?query={dataset{revision}}', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(other.status).toBe(200);
  });
});
