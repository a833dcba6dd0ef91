import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { Role } from '../../src/core/access.js';
import type { ApplicationRoute } from '../../src/api/application.js';
import { assetUrl } from '../../src/web/assets.js';
import { website } from '../../src/web/routing/routes.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { expectSecurityHeaders, isIsolated } from '../support/security-headers.js';
import { operation } from '../support/operations.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Every route, asked by every role: what is made for somebody in particular is kept by no cache. */

type Bearer = Exclude<Role, 'ANONYMOUS'>;
const BEARERS = Object.keys(Role).filter((role): role is Bearer => role !== 'ANONYMOUS');
const ROUTES: readonly ApplicationRoute[] = website().routes;

/** What stands for the named parts of a path: something that is there. */
const PARTS: Readonly<Record<string, string>> = {
  '/assets/:file': assetUrl('style.css'),
  '/graphql/ide/*': '/graphql/ide/options.js',
};

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['', `query=${encodeURIComponent(operation('Dataset'))}`, 'query={'],
  '/oembed': [`url=${encodeURIComponent('http://localhost/fr/person/ada-lierre')}`],
};

/**
 * Tests the rules for caches on every route.
 * @param thorough whether every role asks for three rows of each kind at every address of a route, rather than for one at the first, and one of them at each other; and whether in both languages
 */
export function testCacheRules(thorough: boolean): void {
  const routes = ROUTES.filter(({ path }) => thorough || !path.startsWith('/en')).map((route): [string, ApplicationRoute] => [
    route.path,
    route,
  ]);
  let base: TestWebsite;
  const tokens = new Map<Role, string>();
  /** By role, each role's own and that of everybody: what is cited at a revision may be kept for a day. */
  const revisions = new Map<Role, string>();

  beforeAll(async () => {
    base = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0', TOKEN_RATE_LIMIT: '0' });
    for (const role of BEARERS) tokens.set(role, (await createToken(base.base.dataSource, role, role, LOADED_AT)).token);
    for (const role of ['ANONYMOUS', ...BEARERS] as const) revisions.set(role, base.base.graph.view(role).revision);
  });
  afterAll(async () => {
    await base.close();
    expect(base.unexpectedErrors).toEqual([]);
  });

  async function cacheRule(path: string, role: Role | null, init: RequestInit = {}): Promise<string> {
    const token = role === null ? 'nobody' : tokens.get(role);
    const headers = {
      accept: path.startsWith('/graphql?') ? 'application/json' : 'text/html,*/*',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await fetch(`${base.url}${path}`, { redirect: 'manual', ...init, headers: { ...headers, ...init.headers } });
    await response.arrayBuffer();
    expect(response.status, path).toBeLessThan(500);
    expectSecurityHeaders(response, path);
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html') && !/^\/(?:embed|graphql)\b/.test(path);
    // What is shown to somebody in particular is out of the reach of windows of other sites.
    if (isPage && role !== null && role !== 'ANONYMOUS') expect(isIsolated(response), path).toBe(true);
    return response.headers.get('cache-control') ?? 'nothing';
  }

  /** Addresses of a route: what is there and what is not; with the revisions of all roles, and without. */
  function addressesOf({ path }: ApplicationRoute): string[] {
    const { entities, documents, passages, relations, claims, followUps } = base.base.graph.view('EDITOR');
    const ids = [entities, documents, passages, relations, claims, followUps].map((rows) => rows.map((row) => row.id)).flat();
    const prefix = /^\/(?:fr|en)\/([^/:*]+)\/[:*]/.exec(path)?.[1];
    const lang = path.slice(0, 3);
    const own = prefix === undefined ? [] : ids.filter((id) => id.startsWith(`${prefix}/`)).slice(0, thorough ? 3 : 1);
    const places =
      PARTS[path] !== undefined
        ? [PARTS[path]]
        : /[:*]/.test(path)
          ? own.map((id) => path.replace(/^\/..\/[^/]+\/(?::\w+|\*)/, `${lang}/${id}`))
          : [path];
    const queries = QUERIES[path] ?? ['', 'around=person/nobody&lang=en&q=a'];
    const cited = [...new Set(revisions.values())].map((revision) => `around=person/ada-lierre&rev=${revision}`);
    return [...places.flatMap((place) => [...queries, ...cited].map((query) => `${place}?${query}`)), path.replace(/[:*].*$/, 'not-there')];
  }

  describe('an answer to the bearer of a token', () => {
    it.each(routes)('is kept by no cache: %s', async (_path, route) => {
      for (const [at, address] of addressesOf(route).entries()) {
        const asking = thorough || at === 0 ? BEARERS : BEARERS.filter((_role, index) => index === at % BEARERS.length);
        for (const role of asking) expect(await cacheRule(address, role), `${address} as ${role}`).toBe('private, no-store');
      }
    });

    it.each([
      ['an address without a language', '/', {}],
      ['an address that is not found', '/nowhere', {}],
      ['a page that is not found', '/fr/nowhere', {}],
      ['a method that is not answered', '/health', { method: 'DELETE' }],
      ['the headers of a page', '/fr', { method: 'HEAD' }],
      [
        'a posted operation',
        '/graphql',
        { method: 'POST', body: '{"query":"{dataset{name}}"}', headers: { 'content-type': 'application/json' } },
      ],
      ['a network that is elsewhere', '/embed/network?around=ada', {}],
      ['what has not changed', '/embed.js', { headers: { 'if-none-match': `"${assetUrl('embed.js').split('.').at(-2)}"` } }],
    ] satisfies [string, string, RequestInit][])('is kept by no cache: %s', async (_what, path, init) => {
      for (const role of BEARERS) expect(await cacheRule(path, role, init)).toBe('private, no-store');
      // Nobody's token: refused, or not looked at.
      expect(await cacheRule(path, null, init)).toBe('private, no-store');
    });
  });

  describe('an answer to anybody', () => {
    it.each(routes)('says who may keep it: %s', async (_path, route) => {
      for (const address of addressesOf(route))
        expect(await cacheRule(address, 'ANONYMOUS'), address).toMatch(/^(?:public, |no-store$|no-cache$|private, no-store$)/);
    });

    it('is kept for a day where it cites the revision that everybody reads, and where that is another one it is not', async () => {
      const embed = (role: Role): string => `/embed/network?around=person/ada-lierre&rev=${revisions.get(role)}`;
      expect(await cacheRule(embed('ANONYMOUS'), 'ANONYMOUS')).toBe('public, max-age=86400');
      expect(await cacheRule(embed('EDITOR'), 'ANONYMOUS')).toBe('public, max-age=0, must-revalidate');
    });
  });
}
