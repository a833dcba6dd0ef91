import { expect, vi } from 'vitest';
import { FastPath } from '../../src/api/fast-path.js';
import { Metrics } from '../../src/http/metrics.js';
import { testSchema, THREE_MEETINGS } from './base.js';
import { freePort } from './ports.js';
import { random } from './random.js';
import { RandomQueries } from './random-query.js';
import { rewriteQuery } from './rewritten-query.js';
import { openWebsite, type TestWebsite } from './website.js';

/** Requests at `/graphql` sent both ways: by the fast path, and by Apollo. */

const answerFast = vi.spyOn(FastPath.prototype, 'answer');
const logged = vi.spyOn(Metrics.prototype, 'request');

/** A site that makes each answer anew. */
export async function openUnkept(settings: Record<string, string> = {}): Promise<TestWebsite> {
  return openWebsite(THREE_MEETINGS, { RATE_LIMIT: '0', ANSWER_CACHE_BYTES: '0', METRICS_PORT: `${await freePort()}`, ...settings });
}

export interface Request {
  readonly path?: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What is answered, with what the log learns. */
async function send(site: TestWebsite, { path = '/graphql', method = 'POST', headers = {}, body }: Request): Promise<unknown> {
  logged.mockClear();
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${site.url}${path}`, {
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
  const got = { status: response.status, headers: others, text, log: { route, role, name, cost, work, code } };
  if (!text.startsWith('{"errors":')) return got;
  // Fields that were under way when an answer ended go on for a little, and are counted until it is sent.
  const { 'content-length': _length, ...constant } = others;
  return { ...got, headers: constant, text: text.replace(/"spent":\d+/, '"spent":0'), log: { ...got.log, work: null } };
}

/**
 * Sends a request until its document is known and what is made once is made, and then both ways.
 * @returns whether the fast path answered it
 */
export async function expectSame(site: TestWebsite, request: Request): Promise<boolean> {
  await send(site, request);
  answerFast.mockClear();
  const fast = await send(site, request);
  const isFast = typeof (await answerFast.mock.results[0]?.value) === 'string';
  answerFast.mockResolvedValueOnce(null);
  expect(fast, JSON.stringify(request.body ?? request.path)).toEqual(await send(site, request));
  answerFast.mockReset();
  return isFast;
}

/**
 * Sends random operations both ways, as anybody and with a token.
 * @returns how many the fast path answered
 */
export async function expectSameOfRandom(site: TestWebsite, authorization: string, seed: number, count: number): Promise<number> {
  const next = random(seed);
  const { entities, statements, passages, documents } = site.base.graph.view('EDITOR');
  const ids = [...entities, ...statements, ...passages, ...documents].map(({ id }) => id);
  const queries = new RandomQueries(testSchema(), { ids, words: ['mineurs', 'é', '', '"\\\u0001 ’𝕏'], cursors: [] }, next);
  let fast = 0;
  for (let at = 0; at < count; at += 1) {
    const body = rewriteQuery(testSchema(), queries.query(), next);
    const headers = { 'accept-language': next() < 0.5 ? 'fr' : 'en', ...(next() < 0.5 ? {} : { authorization }) };
    if (await expectSame(site, { body, headers })) fast += 1;
  }
  return fast;
}
