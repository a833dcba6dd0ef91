import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, REAL_SEEDS, type TestBase } from './support/base.js';

/** The questions of the README, each followed by its answer. `UPDATE_README=1` writes the answers. */
const EXAMPLE = /```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g;

const readme = readFileSync('README.md', 'utf8');
const examples = [...readme.matchAll(EXAMPLE)].map((match) => ({ query: match[1] as string, answer: match[2] as string }));

let base: TestBase;
beforeAll(async () => {
  base = await openBase(REAL_SEEDS);
});
afterAll(async () => {
  await base.close();
});

/** One row a line: readable without being long. */
function compact(data: unknown): string {
  const [[, value]] = Object.entries(data as Record<string, unknown>) as [[string, Record<string, unknown>]];
  const rows = Object.values(value)[0] as unknown[];
  return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}

describe('the README', () => {
  it('asks three questions', () => {
    expect(examples).toHaveLength(3);
  });

  it.each(examples)('answers $query', async ({ query, answer }) => {
    const { data, errors } = await base.ask(query);
    expect(errors).toEqual([]);
    if (process.env.UPDATE_README)
      writeFileSync(
        'README.md',
        readFileSync('README.md', 'utf8').replace(
          `${query}\`\`\`\n\`\`\`json\n${answer}`,
          () => `${query}\`\`\`\n\`\`\`json\n${compact(data)}`,
        ),
      );
    else expect(answer).toBe(compact(data));
  });
});
