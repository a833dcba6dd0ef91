import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import { AnswerCache } from '../../src/api/answer-cache.js';
import { createToken } from '../../src/auth/tokens.js';
import { BEARER_ROLES } from '../../src/core/access.js';
import { LOADED_AT, testSchema, THREE_MEETINGS } from '../support/base.js';
import { makeSqlite } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { OPERATIONS, VARIABLES } from '../support/operations.js';
import { randomChanges, RowChanger } from '../support/random-changes.js';
import { random, runs, SEED } from '../support/random.js';
import { RandomQueries } from '../support/random-query.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** A server that keeps answers gives the bytes of one that makes each anew, to every role, in both languages, whatever changes meanwhile. */

let keeping: TestWebsite;
let anew: TestWebsite;
let drop: () => Promise<void>;
const authorizations: (string | null)[] = [null];

beforeAll(async () => {
  const database = await makeLoadedDatabase(makeSqlite, THREE_MEETINGS, LOADED_AT);
  drop = () => database.drop();
  const settings = { DATABASE_FILE: database.DATABASE_FILE, RATE_LIMIT: '0', TOKEN_RATE_LIMIT: '0', PUBLIC_URL: 'https://base.example' };
  keeping = await openWebsite(THREE_MEETINGS, settings);
  anew = await openWebsite(THREE_MEETINGS, { ...settings, ANSWER_CACHE_BYTES: '0' });
  for (const role of BEARER_ROLES) {
    for (const name of ['Ada', 'Bruno']) {
      const { token } = await createToken(keeping.base.dataSource, `${name} ${role}`, role, LOADED_AT);
      authorizations.push(`Bearer ${token}`);
    }
  }
});
afterAll(async () => {
  await keeping.close();
  await anew.close();
  await drop();
});

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isGet: boolean;
  readonly lang: string;
  readonly authorization: string | null;
}

async function answerOf({ url }: TestWebsite, { query, variables, isGet, lang, authorization }: Asked): Promise<readonly unknown[]> {
  const headers = { 'accept-language': lang, ...(authorization === null ? {} : { authorization }) };
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = isGet
    ? await fetch(`${url}/graphql?${parameters.toString()}`, { headers })
    : await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
  const named = ['content-type', 'etag', 'cache-control', 'vary'].map((name) => response.headers.get(name));
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: readonly unknown[] };
  // Fields that are answered side by side tell their errors in any order, and such answers are not kept.
  if (!errors) return [response.status, ...named, text];
  const { errors: _errors, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  return [response.status, ...named.slice(2), rest, errors.map((error) => JSON.stringify(error)).sort()];
}

/** How many answers were sent from memory since. */
function countAnswersFromMemory(): () => number {
  let count = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called as the method of each cache
  const { of } = AnswerCache.prototype;
  vi.spyOn(AnswerCache.prototype, 'of').mockImplementation(function (this: AnswerCache, view) {
    const answers = of.call(this, view);
    const get: typeof answers.get = (name) => {
      const kept = answers.get(name);
      if (kept) count += 1;
      return kept;
    };
    return { ...answers, get };
  });
  return () => count;
}

it('gives every role what is made anew, across changes', { timeout: 600_000 }, async () => {
  const answered = countAnswersFromMemory();
  const changer = new RowChanger(keeping.base.dataSource);
  const [changes = []] = fc.sample(randomChanges(runs(4)), { seed: SEED, numRuns: 1 });
  const next = random(SEED);
  const { entities, statements } = keeping.base.graph.view('EDITOR');
  const pool = { ids: [...entities, ...statements].map(({ id }) => id), words: ['mineurs', 'réunion', 'é', ''], cursors: [] };
  const queries = new RandomQueries(testSchema(), pool, next);
  const asked = [
    ...Object.entries(OPERATIONS).map(([name, query]) => ({ query, variables: VARIABLES[name] ?? {} })),
    ...Array.from({ length: 40 }, () => ({ query: queries.query(), variables: {} })),
  ];
  for (const change of changes) {
    await changer.apply(change);
    await Promise.all([keeping.base.graph.refresh(), anew.base.graph.refresh()]);
    for (const [at, one] of asked.entries()) {
      for (const authorization of [null, authorizations[Math.floor(next() * authorizations.length)] ?? null]) {
        const request = { ...one, authorization, isGet: at % 3 === 0, lang: next() < 0.5 ? 'fr' : 'en' };
        const [first, second, fresh] = [await answerOf(keeping, request), await answerOf(keeping, request), await answerOf(anew, request)];
        expect(first, one.query).toEqual(fresh);
        expect(second, one.query).toEqual(fresh);
      }
    }
  }
  expect(answered()).toBeGreaterThan(100);
  expect(keeping.unexpectedErrors).toEqual([]);
});
