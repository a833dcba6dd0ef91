import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';

/** The worked example of docs/api.md, on the base of three meetings: each question answers what stands there. */

const [, EXAMPLE = ''] = /^## Three meetings, worked\n([^]*?)^## /m.exec(readFileSync('docs/api.md', 'utf8')) ?? [];
const QUESTIONS = [...EXAMPLE.matchAll(/^```graphql\n# ([^\n]*)\n([^]*?)^```\n((?:`\{.*\}`\n```json\n[^]*?^```\n)+)/gm)].flatMap(
  ([, title = '', query = '', answers = '']) =>
    [...answers.matchAll(/^`(\{.*\})`\n```json\n([^]*?)^```\n/gm)].map(([, variables = '', answer = '']) => ({
      title,
      query,
      variables,
      answer,
    })),
);

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

describe('the worked example of docs/api.md', () => {
  it('asks something, of several days', () => {
    expect(EXAMPLE.match(/^```graphql$/gm)).toHaveLength(new Set(QUESTIONS.map(({ title }) => title)).size);
    expect(QUESTIONS.length).toBeGreaterThan(10);
  });

  it.each(QUESTIONS)('$title, with $variables', async ({ query, variables, answer }) => {
    const { data, errors, sql } = await base.ask(query, JSON.parse(variables) as Record<string, unknown>);
    expect([errors, sql]).toEqual([[], 0]);
    expect(data).toEqual(JSON.parse(answer));
  });
});
