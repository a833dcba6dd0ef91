import { expect } from 'vitest';
import { ERROR_CODES } from '../../src/errors.js';
import { type TestBase, testSchema } from '../support/base.js';
import { openFullAndBare } from '../support/visible-base.js';
import { random } from '../support/random.js';
import { type Pool, RandomQueries } from '../support/random-query.js';

/** What many random queries came to. */
export interface Asked {
  readonly queries: number;
  /** Those that were answered without any error. */
  readonly clean: number;
  /** How often each error was reported. */
  readonly errors: Readonly<Record<string, number>>;
}

const WORDS = [
  '',
  'a',
  'e',
  'é',
  'réunion',
  'association',
  'mineurs',
  'Les',
  'Ada',
  'Chloé d’Orme',
  '2020',
  '2020-03-05',
  '%',
  '_',
  '*',
  '"',
  "'",
  '\\',
  '\u0000',
  '\u200b',
  '😀',
  'constructor',
  '__proto__',
  'x'.repeat(300),
  'organization/',
  'organization/nobody',
  'relation/derived-0',
  'bm90IGEgY3Vyc29y',
];

/** How many cursors are remembered. */
const MAX_CURSORS = 500;

/**
 * Asks random queries of the small base and of the same base without its hidden rows, as anybody: both must answer the same, and with
 * no error of the program. Every third is asked as an editor too, for whom only the second holds.
 */
export async function askRandomQueries(queries: number, seed: number): Promise<Asked> {
  const [full, bare] = await openFullAndBare();
  try {
    const pool: Pool = { ids: idsOf(full), words: WORDS, cursors: [] };
    const random_ = new RandomQueries(testSchema(), pool, random(seed));
    const errors: Record<string, number> = {};
    let clean = 0;
    for (let index = 0; index < queries; index += 1) {
      const query = random_.query();
      const where = `query ${index} of seed ${seed}: ${query}`;
      const said = await ask(full, query, 'ANONYMOUS', where);
      expect(said.text, where).toBe((await ask(bare, query, 'ANONYMOUS', where)).text);
      if (index % 3 === 0) await ask(full, query, 'EDITOR', where);
      if (said.codes.length === 0) clean += 1;
      for (const code of said.codes) errors[code] = (errors[code] ?? 0) + 1;
      remember(pool.cursors, said.text);
    }
    return { queries, clean, errors };
  } finally {
    await full.close();
    await bare.close();
  }
}

async function ask(base: TestBase, query: string, role: 'ANONYMOUS' | 'EDITOR', where: string): Promise<{ text: string; codes: string[] }> {
  try {
    const { data, errors, extensions } = await base.ask(query, {}, { role });
    const codes = errors.map((error) => String(error.extensions?.code));
    for (const code of codes) expect(Object.keys(ERROR_CODES), where).toContain(code);
    for (const { message } of errors) expect(message, where).not.toMatch(/SQLITE|SELECT |node_modules|\.[tj]s:/);
    return { text: JSON.stringify({ data, errors, extensions }), codes };
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

/** The ids of all rows, hidden ones too, and some of nothing. */
function idsOf(base: TestBase): string[] {
  const { entities, relations, claims, followUps, passages, documents } = base.graph.view('EDITOR');
  const some = [relations, claims, followUps, passages].flatMap((rows) =>
    rows.filter((_row, index) => index % 4 === 0).map((row) => row.id),
  );
  return [...entities.map((row) => row.id), ...documents.map((row) => row.id), ...some, 'organization/nobody', 'theme/nothing', 'nonsense'];
}

function remember(cursors: string[], text: string): void {
  for (const [, cursor] of text.matchAll(/"(?:a\d+|cursor|endCursor|startCursor)":"([\w-]{8,}={0,2})"/g)) {
    if (cursor !== undefined && cursors.length < MAX_CURSORS) cursors.push(cursor);
  }
}
