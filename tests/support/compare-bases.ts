import { expect } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { ERROR_CODES } from '../../src/errors.js';
import { type TestBase, testSchema } from './base.js';
import { random } from './random.js';
import { RandomQueries } from './random-query.js';

/** What tells of how a base came to be, and of who may enter, and not of what it says: an export keeps none of it. */
const OF_HISTORY: ReadonlySet<string> = new Set([
  'recentChanges',
  ...['sinceRevision', 'revision', 'updatedAt', 'version', 'history', 'revisions', 'changeSet', 'changeSets'],
  ...['accounts', 'accessTokens', 'sessions', 'colleagues'],
]);

const WORDS = ['', 'a', 'e', 'maison', 'saisons', 'Ada', 'Chloé d’Orme', '2020-03-05', '%', '😀', 'organization/nobody', 'nonsense'];

/** How many questions were answered alike, and how many of those without any error. */
export interface Compared {
  readonly queries: number;
  readonly clean: number;
}

/**
 * Asks two bases the same random questions, as each role, about all that there is in either: both must answer the same, and with no
 * error of the program. Nothing is asked about history, revisions and change sets.
 */
export async function expectSameAnswers(
  one: TestBase,
  other: TestBase,
  { queries, seed, roles, ids = [] }: { queries: number; seed: number; roles: readonly Role[]; ids?: readonly string[] },
): Promise<Compared> {
  const pool = { ids: [...new Set([...idsOf(one), ...idsOf(other), ...ids, 'organization/nobody'])], words: WORDS, cursors: [] };
  const questions = new RandomQueries(testSchema(), pool, random(seed), OF_HISTORY);
  let clean = 0;
  for (let index = 0; index < queries; index += 1) {
    const query = questions.query();
    for (const role of roles) {
      const where = `question ${index} of seed ${seed}, as ${role}: ${query}`;
      const [said, saidToo] = [await answer(one, query, role, where), await answer(other, query, role, where)];
      expect(aroundDifference(said.text, saidToo.text), where).toBe(aroundDifference(saidToo.text, said.text));
      if (said.codes.length === 0) clean += 1;
    }
  }
  return { queries: queries * roles.length, clean };
}

/** Where a text differs from another, with what stands around; '' where it does not. */
function aroundDifference(text: string, other: string): string {
  if (text === other) return '';
  const at = Array.from({ length: text.length + 1 }, (_, index) => index).findIndex((index) => text[index] !== other[index]);
  return `…${text.slice(Math.max(0, at - 300), at + 300)}`;
}

async function answer(base: TestBase, query: string, role: Role, where: string): Promise<{ text: string; codes: string[] }> {
  try {
    const { data, errors } = await base.ask(query, {}, { role });
    const codes = errors.map(({ extensions }) => String(extensions?.code));
    for (const code of codes) expect(Object.keys(ERROR_CODES), where).toContain(code);
    return { text: JSON.stringify({ data, errors }), codes };
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

function idsOf(base: TestBase): string[] {
  const { entities, relations, claims, followUps, passages, documents } = base.graph.view('EDITOR');
  return [entities, relations, claims, followUps, passages, documents].flatMap((rows) => rows.map(({ id }) => id));
}
