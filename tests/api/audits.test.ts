import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/**
 * The audits of https://graphql.github.io/graphql-over-http/: every MUST holds. What we answer otherwise, and why.
 */
const OTHERWISE: Readonly<Record<string, string>> = {
  '572B': 'a document that is no GraphQL is 400 for application/json too: caches and monitors see it',
  FDE2: 'so is one that does not fit the schema',
  '7B9B': 'and variables that do not fit',
};

let base: TestWebsite;
beforeAll(async () => {
  base = await openWebsite(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
  expect(base.unexpectedErrors).toEqual([]);
});

const AUDITS = serverAudits({ url: () => `${base.url}/graphql` });

describe('GraphQL over HTTP', () => {
  it.each(AUDITS.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ id, name, fn }) => {
    const { status } = await fn();
    if (id in OTHERWISE) {
      expect(name).toMatch(/^(?:SHOULD|MAY) /);
      expect(status).toMatch(/^(?:warn|notice)$/);
    } else expect(status).toBe('ok');
  });

  it('is audited in each of the cases that we answer otherwise', () => {
    const ids = AUDITS.map(({ id }) => id);
    expect(Object.keys(OTHERWISE).filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(61);
  });
});
