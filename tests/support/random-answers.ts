import { expect } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { type TestBase, testSchema } from './base.js';
import { bothExecutors } from './both-executors.js';
import { random } from './random.js';
import { RandomQueries } from './random-query.js';
import { rewriteQuery } from './rewritten-query.js';

const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];

/** Asks random operations by plans and by graphql-js: some of them under low ceilings, so that they end while they run. */
export async function compareRandomAnswers(base: TestBase, seed: number, count: number): Promise<{ errors: number; ended: number }> {
  const next = random(seed);
  const { entities, statements, passages, documents } = base.graph.view('EDITOR');
  const ids = [...entities, ...statements, ...passages, ...documents].map(({ id }) => id);
  const queries = new RandomQueries(testSchema(), { ids, words: ['mineurs', 'réunion', 'é', '', '"\\\u0001 ’𝕏'], cursors: [] }, next);
  const usual = await bothExecutors(base);
  const low = await bothExecutors(base, { MAX_ANSWER_BYTES: 1_000 });
  const seen = { errors: 0, ended: 0 };
  try {
    for (let at = 0; at < count; at += 1) {
      const sent = rewriteQuery(testSchema(), queries.query(), next);
      const role = ROLES[Math.floor(next() * ROLES.length)] ?? 'ANONYMOUS';
      const isLow = next() < 0.3;
      const { byPlans, byGraphql } = await (isLow ? low : usual).ask(sent, { role, lang: next() < 0.5 ? 'fr' : 'en' });
      expect(byPlans, JSON.stringify({ seed, at, role, isLow, ...sent })).toEqual(byGraphql);
      const text = String(byPlans[1]);
      if (text.startsWith('{"errors":')) seen.errors += 1;
      if (text.includes('ANSWER_TOO_LARGE')) seen.ended += 1;
    }
  } finally {
    await usual.close();
    await low.close();
  }
  return seen;
}
