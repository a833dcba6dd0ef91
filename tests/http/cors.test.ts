import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.js';
import { SMALL_SEEDS } from '../support/base.js';
import { HTML, openWebsite, type TestWebsite } from '../support/website.js';

const SITE = 'https://www.example.org';
const AROUND = 'around=person/ada-lierre';

/** An address of each sort that programs read. */
const DATA = [
  '/graphql?query={dataset{name}}',
  '/graphql?query={',
  '/fr/person/ada-lierre.json',
  '/fr/follow-ups.csv',
  '/fr/calendar.ics',
  `/network.svg?${AROUND}`,
  `/network.csv?${AROUND}`,
  `/network.json?${AROUND}`,
  '/network.json?around=person/nobody',
  '/oembed?url=nothing',
  '/health',
  '/nowhere.json',
];

const open: TestWebsite[] = [];
async function serve(settings: Record<string, string> = {}): Promise<TestWebsite> {
  const site = await openWebsite(SMALL_SEEDS, settings);
  open.push(site);
  return site;
}
afterAll(async () => {
  for (const site of open) {
    await site.close();
    expect(site.unexpectedErrors).toEqual([]);
  }
});

describe('scripts of other sites', () => {
  let site: TestWebsite;
  beforeAll(async () => {
    site = await serve();
  });

  it.each(DATA)('may read data and its errors, without credentials: %s', async (path) => {
    const { headers } = await site.get(path, { origin: SITE, accept: 'application/json' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('Retry-After');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may read that what they have is still the same', async () => {
    for (const path of ['/graphql?query={dataset{name}}', `/network.json?${AROUND}`]) {
      const etag = (await site.get(path, { origin: SITE })).headers.get('etag') ?? '';
      const { status, headers } = await site.get(path, { origin: SITE, 'if-none-match': etag });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([304, '*']);
    }
  });

  it.each(['/fr', '/fr/person/ada-lierre', '/graphql', '/fr/nowhere', `/embed/network?${AROUND}`])(
    'may not read pages: %s',
    async (path) => {
      const { headers } = await site.get(path, { ...HTML, origin: SITE });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('may read why they are refused, and when to come again', async () => {
    const limited = await serve({ RATE_LIMIT: '1' });
    await limited.get('/graphql?query={dataset{name}}', { origin: SITE });
    const { status, headers } = await limited.get('/graphql?query={dataset{name}}', { origin: SITE });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([429, '*']);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
  });
});

describe('OPTIONS', () => {
  const preflight = (site: TestWebsite, path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${site.url}${path}`, { method: 'OPTIONS', headers: { origin: SITE, ...headers } });

  it('answers what a browser asks before a request', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type,x-client' };
    const { status, headers } = await preflight(open[0] as TestWebsite, '/graphql', asked);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'authorization,content-type,x-client',
      'access-control-max-age': '86400',
    });
  });

  it('tells the methods of an address, and that there is none', async () => {
    const site = open[0] as TestWebsite;
    expect((await preflight(site, '/network.json')).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect((await preflight(site, '/nowhere')).status).toBe(404);
  });
});

describe('CORS_ORIGINS', () => {
  it.each([
    ['https://www.example.org https://*.example.net', 'https://www.example.org', true],
    ['https://www.example.org https://*.example.net', 'https://a.b.example.net', true],
    ['https://www.example.org https://*.example.net', 'https://example.net', false],
    ['https://www.example.org https://*.example.net', 'https://evilexample.net', false],
    ['https://www.example.org', 'https://www.example.org.evil.test', false],
    ['https://www.example.org', 'http://www.example.org', false],
    ['https://www.example.org', 'https://www.example.org:8443', false],
    ['https://www.example.org', 'null', false],
    ['http://localhost:3000', 'http://localhost:3000', true],
    ['none', 'https://www.example.org', false],
  ])('%s, asked by %s: %s', async (CORS_ORIGINS, origin, allowed) => {
    const site = await serve({ CORS_ORIGINS });
    const { headers } = await site.get('/graphql?query={dataset{name}}', { origin });
    expect(headers.get('access-control-allow-origin')).toBe(allowed ? origin : null);
    // Caches must not give one site the answer that names another.
    expect(/\bOrigin\b/.test(headers.get('vary') ?? '')).toBe(CORS_ORIGINS !== 'none');
    expect((await site.get('/graphql?query={dataset{name}}', {})).headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['', 'www.example.org', 'https://www.example.org/', '* https://www.example.org', 'https://*', 'null'])(
    'is refused at the start when it is no list of origins: "%s"',
    (CORS_ORIGINS) => {
      expect(() => readSettings({ CORS_ORIGINS })).toThrow(/CORS_ORIGINS=/);
    },
  );
});
