import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerCache } from '../../src/api/answer-cache.js';
import { createToken } from '../../src/auth/tokens.js';
import { Metrics } from '../../src/http/metrics.js';
import { LOADED_AT, THREE_MEETINGS } from '../support/base.js';
import { freePort } from '../support/ports.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What holds for an answer that is made holds for one that was kept; and what must be made each time is not kept. */

const REQUESTS = 12;

let site: TestWebsite;
const of = vi.spyOn(AnswerCache.prototype, 'of');
const seen = vi.spyOn(Metrics.prototype, 'request');

beforeEach(async () => {
  of.mockClear();
  seen.mockClear();
  const settings = { MAX_COST: '500', RATE_LIMIT: `${REQUESTS}`, METRICS_PORT: `${await freePort()}` };
  site = await openWebsite(THREE_MEETINGS, settings);
});
afterEach(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function ask(query: string, authorization?: string): Promise<Answer> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

const keptNow = (): number => (of.mock.contexts as AnswerCache[])[0]?.kept.answers ?? 0;

it('a kept answer says the same cost, is logged and counted alike, and takes its turn of the rate limit', async () => {
  const names = 'query Names { meetings(first: 3) { nodes { id name } } }';
  const first = await ask(names);
  expect(first.text).toMatch(/"cost":\{"requested":\d+/);
  for (let request = 1; request < REQUESTS; request += 1) expect(await ask(names)).toEqual(first);
  expect(keptNow()).toBe(1);
  const contexts = seen.mock.calls.map(([context]) => context);
  expect(contexts).toHaveLength(REQUESTS);
  for (const { operation, cost, route, role } of contexts) {
    expect({ operation, cost, route, role }).toEqual({ operation: 'Names', cost: contexts[0]?.cost, route: '/graphql', role: 'ANONYMOUS' });
  }
  expect(contexts[0]?.cost).toBeGreaterThan(0);
  expect((await ask(names)).status).toBe(429);
});

it('nothing is kept that was refused, failed, or follows from more than the base and the role', async () => {
  const { token } = await createToken(site.base.dataSource, 'Ada', 'EDITOR', LOADED_AT);
  const editor = `Bearer ${token}`;
  const refused = await ask('{ meetings(first: 100) { nodes { id name attendance(first: 100) { nodes { person { id name } } } } } }');
  expect(refused.text).toContain('COST_LIMIT_EXCEEDED');
  expect((await ask('{ meetings(first: 3, after: "?") { nodes { id } } }')).text).toContain('BAD_USER_INPUT');
  expect((await ask('{ nothing }')).status).toBe(400);
  const drafts = await ask('{ viewer { changeSets(first: 1) { totalCount } } }', editor);
  expect(JSON.parse(drafts.text)).toMatchObject({ data: { viewer: { changeSets: { totalCount: 0 } } } });
  expect((await ask('query @preview(as: ANONYMOUS) { meetings(first: 1) { nodes { id } } }', editor)).status).toBe(200);
  expect((await ask('{ meetings(first: 1) { nodes { history(first: 1) { totalCount } } } }', editor)).status).toBe(200);
  expect(keptNow()).toBe(0);
});
