import { afterAll, beforeAll, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { expectSecurityHeaders } from '../support/security-headers.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Every route of the site, asked for what is there and what is not, by every method, and for what the client has already. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

it.each(READ_ROUTES.map(({ path }) => path))('carries the headers of every answer: %s', async (route) => {
  const { entities, documents, passages, relations, claims, followUps } = site.base.graph.view('ANONYMOUS');
  const ids = [entities, documents, passages, relations, claims, followUps].flatMap((rows) => rows.slice(0, 40).map(({ id }) => id));
  const entity = 'person/ada-lierre';
  const all = addressesOf(route, { ids, entities: [entity], centres: [entity], words: ['a'], start: entity });
  const paths = [
    all[0] ?? route,
    all.at(-1) ?? route,
    route.replace(/[:*].*$/, 'not-there'),
    `${route.replace(/[:*].*$/, 'a')}?asOf=never`,
  ];
  for (const path of new Set(paths.map((one) => one.replace(PUBLIC_URL_HERE, encodeURIComponent(site.url))))) {
    const ask = async (init: RequestInit): Promise<Response> => {
      const answer = await fetch(`${site.url}${path}`, { redirect: 'manual', ...init });
      await answer.arrayBuffer();
      expectSecurityHeaders(answer, `${init.method ?? 'GET'} ${path}: ${answer.status}`);
      expect(answer.status).toBeLessThan(500);
      return answer;
    };
    const accept = route === '/graphql' ? '*/*' : 'text/html';
    const first = await ask({ headers: { accept } });
    const tag = first.headers.get('etag');
    if (tag !== null) expect((await ask({ headers: { accept, 'if-none-match': tag } })).status).toBe(304);
    await ask({ headers: { accept, authorization: 'Bearer none' } });
    for (const method of ['HEAD', 'OPTIONS', 'DELETE', 'PUT']) await ask({ method });
    await ask({ method: 'POST', body: new URLSearchParams({ a: 'b' }) });
  }
});
