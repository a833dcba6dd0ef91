import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken, listTokens, revokeToken } from '../../src/auth/tokens.js';
import { readSettings } from '../../src/config.js';
import { type ServedBase, serveBase } from '../../src/serve.js';
import { SMALL_SEEDS } from '../support/base.js';

const AT = '2026-01-31T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'maillage-http-'));
const unexpectedErrors: unknown[] = [];
let base: ServedBase;

beforeAll(async () => {
  base = await serveBase(readSettings({ PORT: '0', DATABASE_FILE: join(folder, 'base.sqlite'), SEEDS: SMALL_SEEDS }), (error) =>
    unexpectedErrors.push(error),
  );
});
afterAll(async () => {
  await base.close();
  rmSync(folder, { recursive: true });
  expect(unexpectedErrors).toEqual([]);
});

interface Sent {
  status: number;
  headers: Headers;
  body: { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] };
}

async function send(path: string, init: RequestInit = {}): Promise<Sent> {
  const response = await fetch(`${base.url}${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as Sent['body'] };
}

const ask = (query: string, headers: Record<string, string> = {}): Promise<Sent> =>
  send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query }) });

const MEMBERS_ONLY = '{ entity(id: "person/chloe-d-orme") { name } }';

describe('bearer tokens', () => {
  it('let a member read what the public may not, until they are revoked', async () => {
    const { id, token } = await createToken(base.dataSource, 'Ada', 'MEMBER', AT);
    expect((await ask(MEMBERS_ONLY)).body.data).toEqual({ entity: null });
    const asMember = await ask(MEMBERS_ONLY, { authorization: `Bearer ${token}` });
    expect(asMember.body.data).toEqual({ entity: { name: 'Chloé d’Orme' } });
    expect(asMember.headers.get('cache-control')).toBe('private, no-store');
    await revokeToken(base.dataSource, id, AT);
    const revoked = await ask(MEMBERS_ONLY, { authorization: `Bearer ${token}` });
    expect([revoked.status, revoked.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('are stored hashed', async () => {
    const { token } = await createToken(base.dataSource, 'Bruno', 'EDITOR', AT);
    const rows = await listTokens(base.dataSource);
    expect(rows.map((row) => [row.name, row.role])).toContainEqual(['Bruno', 'EDITOR']);
    expect(JSON.stringify(rows)).not.toContain(token.slice(9));
  });

  it.each(['Bearer nothing', 'Basic dXNlcjpwYXNz', 'Bearer ', `Bearer ${'x'.repeat(5000)}`])(
    'of another sort (%s) are refused',
    async (authorization) => {
      expect((await ask('{ dataset { name } }', { authorization })).status).toBe(401);
    },
  );

  it('cannot be revoked twice', async () => {
    await expect(revokeToken(base.dataSource, 'nobody', AT)).rejects.toThrow(/No token in force has the id "?nobody/);
  });
});

describe('an answer of GraphQL', () => {
  const query =
    '{ organizations(first: 50) { nodes { id name url names { value lang kind } } } people(first: 50) { nodes { id name url } } }';
  const post = async (encoding: string): Promise<{ response: Response; bytes: number }> => {
    const response = await fetch(`${base.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: JSON.stringify({ query }),
    });
    return { response, bytes: Number(response.headers.get('content-length')) };
  };

  it.each(['br', 'gzip'])('is compressed as the client accepts: %s', async (encoding) => {
    const plain = await post('identity');
    const text = await plain.response.text();
    expect(plain.response.headers.get('content-encoding')).toBeNull();
    expect(plain.bytes).toBe(Buffer.byteLength(text));
    const { response, bytes } = await post(encoding);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(bytes).toBeLessThan(plain.bytes / 3);
    expect(await response.text()).toBe(text);
  });

  it('is sent as the client prefers, and never in a coding that it refuses', async () => {
    for (const [accepted, sent] of [
      ['br;q=0.1, gzip;q=0.9', 'gzip'],
      ['gzip, deflate, br', 'br'],
      ['*', 'br'],
      ['br;q=0, gzip;q=0', null],
    ] as const) {
      const { response } = await post(accepted);
      await response.arrayBuffer();
      expect(response.headers.get('content-encoding'), accepted).toBe(sent);
    }
  });
});

describe('the server', () => {
  it('says that it serves', async () => {
    expect(await send('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('gives every error one shape, in the language asked for', async () => {
    const lost = await send('/nowhere', { headers: { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.5', accept: 'application/json' } });
    expect([lost.status, lost.body.errors]).toEqual([
      404,
      [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }],
    ]);
    const put = await send('/health', { method: 'POST', headers: { accept: 'application/json' } });
    expect([put.status, put.headers.get('allow'), put.body.errors?.[0]?.message]).toEqual([405, 'GET', 'Cette adresse n’accepte que GET.']);
  });

  it.each([
    ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['a syntax error', JSON.stringify({ query: '{ dataset {' }), 400, 'GRAPHQL_PARSE_FAILED'],
    ['a subscription', JSON.stringify({ query: 'subscription { anything }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field', JSON.stringify({ query: '{ nobody }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a batch', JSON.stringify([{ query: '{ dataset { name } }' }]), 400, 'BAD_REQUEST'],
    ['a body too large', JSON.stringify({ query: `{ dataset { name } } # ${'x'.repeat(300_000)}` }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('reports %s', async (_name, body, status, code) => {
    const answer = await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  it('refuses what a form of another site could send', async () => {
    const { status } = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ dataset { name } }"}',
    });
    expect(status).toBe(415);
  });

  it('answers a GET, for caches to keep until the base changes', async () => {
    const answer = await send(`/graphql?query=${encodeURIComponent('{ dataset { name } }')}`, {
      headers: { accept: 'application/json' },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('public');
  });

  it('gives addresses under the URL that people reach it by', async () => {
    const { body } = await ask('{ entity(id: "person/ada-lierre") { url } }');
    expect(body.data).toEqual({ entity: { url: `${base.url}/person/ada-lierre` } });
  });
});

describe('answers that are kept', () => {
  it('are sent as they were made, with 304 to those who have them', async () => {
    const path = `/graphql?query=${encodeURIComponent('{ dataset { revision } entity(id: "person/ada-lierre") { name } }')}`;
    const [first, second] = [await send(path), await send(path)];
    expect(first.body.data).toMatchObject({ entity: { name: expect.any(String) as string } });
    expect(second.body).toEqual(first.body);
    const tag = first.headers.get('etag') ?? '';
    expect([second.headers.get('etag'), (await send(path, { headers: { 'if-none-match': tag } })).status]).toEqual([tag, 304]);
  });

  it('are none of those that follow from who asks', async () => {
    const tokens = [await createToken(base.dataSource, 'Ada', 'EDITOR', AT), await createToken(base.dataSource, 'Bruno', 'EDITOR', AT)];
    const [ada, bruno] = tokens.map(({ token }) => ({ authorization: `Bearer ${token}` }));
    const drafts = '{ viewer { changeSets(first: 10) { totalCount } } }';
    const none = { viewer: { changeSets: { totalCount: 0 } } };
    expect((await ask(drafts, ada)).body.data).toEqual(none);
    const made = await ask('mutation { createChangeSet(input: { name: { fr: "Brouillon" } }) { userErrors { message } } }', ada);
    expect(made.body.errors).toBeUndefined();
    expect((await ask(drafts, ada)).body.data).toEqual({ viewer: { changeSets: { totalCount: 1 } } });
    expect((await ask(drafts, bruno)).body.data).toEqual(none);
  });
});
