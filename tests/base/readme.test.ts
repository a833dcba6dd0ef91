import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase } from '../support/base.js';
import { PUBLISHED_BASE } from './published.js';

/** The questions of the README, each followed by its answer. */
const EXAMPLE = /(```graphql\n([\s\S]*?)```\n```json\n)[\s\S]*?```/g;

const readme = readFileSync('README.md', 'utf8');
const queries = [...readme.matchAll(EXAMPLE)].map((match) => match[2] ?? '');

let base: TestBase;
beforeAll(async () => {
  base = await openBase(PUBLISHED_BASE);
});
afterAll(async () => {
  await base.close();
});

/** One row a line: readable without being long. */
function compact(data: Record<string, unknown>): string {
  let rows: unknown = data;
  while (!Array.isArray(rows)) rows = Object.values(rows as Record<string, unknown>)[0];
  return `${rows.map((row: unknown) => JSON.stringify(row)).join('\n')}\n`;
}

describe('the README', () => {
  it('asks three questions', () => {
    expect(queries).toHaveLength(3);
  });

  it('shows what the published base answers', async () => {
    const answers = await Promise.all(queries.map((query) => base.ask<Record<string, unknown>>(query)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    let next = 0;
    const written = readme.replace(EXAMPLE, (_whole, before: string) => {
      const { data } = answers[next] as (typeof answers)[number];
      next += 1;
      return `${before}${compact(data)}\`\`\``;
    });
    await expect(written).toMatchFileSnapshot('../../README.md');
  });
});
