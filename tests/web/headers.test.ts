import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetUrl } from '../../src/web/assets.js';
import { SMALL_SEEDS } from '../support/base.js';
import { expectSecurityHeaders } from '../support/security-headers.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * Every sort of answer, whatever makes it, keeps browsers from guessing and reveals nothing of the server. Every route is walked with every role
 * in caching.test.ts, and by every method in headers.ci.ts.
 */

let base: TestWebsite;
beforeAll(async () => {
  base = await openWebsite(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
  expect(base.unexpectedErrors).toEqual([]);
});

async function get(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(`${base.url}${path}`, { redirect: 'manual', ...init });
  await response.arrayBuffer();
  return response;
}

const POLICY = 'content-security-policy';

function expectHeaders(response: Response): void {
  const { headers } = response;
  expectSecurityHeaders(response, response.url);
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('set-cookie')).toBeNull();
}

const HTML = { headers: { accept: 'text/html' } };

describe('security headers', () => {
  it.each([
    ['a redirect to a language', '/', {}, 302],
    ['a page', '/fr', HTML, 200],
    ['a search', '/en/search?q=a', HTML, 200],
    ['a page that is not found', '/fr/nowhere', HTML, 404],
    ['an address that is not found', '/nowhere', {}, 404],
    ['a list to keep', '/fr/follow-ups.csv', {}, 200],
    ['a calendar', '/fr/calendar.ics', {}, 200],
    ['the network as a page', '/fr/network?around=person/ada-lierre', HTML, 200],
    ['the network in a frame', '/embed/network?around=person/ada-lierre', HTML, 200],
    ['a network of nothing in a frame', '/embed/network?around=person/nobody', HTML, null],
    ['a file', assetUrl('style.css'), {}, 200],
    ['a file that is not there', '/assets/none.css', {}, 404],
    ['the IDE', '/graphql', HTML, 200],
    ['a file of the IDE', '/graphql/ide/options.js', {}, 200],
    ['an answer', '/graphql?query={dataset{name}}', {}, 200],
    ['a refused query', '/graphql?query={', {}, 400],
    ['a form of another site', '/graphql', { method: 'POST', body: new URLSearchParams({ query: '{dataset{name}}' }) }, 415],
    ['a method that is not answered', '/health', { method: 'DELETE' }, 405],
    ['a bad token', '/fr', { headers: { authorization: 'Bearer none' } }, 401],
    ['a broken address', '/fr/person/%E0%A4%A', {}, null],
    ['health', '/health', {}, 200],
  ] satisfies [string, string, RequestInit, number | null][])('are on %s', async (_what, path, init, status) => {
    const response = await get(path, init);
    expectHeaders(response);
    expect(response.headers.get(POLICY)).toMatch(/^default-src 'none'; /);
    if (status === null) expect(response.status).toBeLessThan(500);
    else expect(response.status).toBe(status);
  });

  it.each(['/fr', '/graphql?query={dataset{name}}'])(
    'are on what has not changed: %s, which never takes the policy of a page from it',
    async (path) => {
      const whole = await get(path);
      const response = await get(path, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } });
      expect(response.status).toBe(304);
      expectHeaders(response);
      // The browser keeps the policy that it has, or is sent the same.
      expect([null, whole.headers.get(POLICY)]).toContain(response.headers.get(POLICY));
    },
  );

  it('let other sites frame the embed, and nothing else', async () => {
    const framers = async (path: string) => /frame-ancestors ([^;]+)/.exec((await get(path, HTML)).headers.get(POLICY) ?? '')?.[1];
    expect(await framers('/embed/network?around=person/ada-lierre')).toBe('*');
    for (const path of ['/fr', '/graphql', '/nowhere']) expect(await framers(path)).toBe("'none'");
  });
});

describe('a request', () => {
  it('for anything but what is known, of what is not there, is answered that it is not', async () => {
    const ask = async (path: string) => (await get(path, { headers: { accept: 'text/html', 'if-none-match': '*' } })).status;
    expect([await ask('/fr'), await ask('/fr/person/nobody')]).toEqual([304, 404]);
  });
});
