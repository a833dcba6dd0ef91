import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/seeds/commands.js';
import { SMALL_SEEDS } from '../support/base.js';
import { writeSeeds } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** 100,000 keys that nobody knows, wherever keys come in: the answer comes soon, and is short. What takes the square of that would never end. */

const COUNT = 100_000;
const MINUTES = 2 * 60_000;

const keys = (text: (at: number) => string, between: string, count = COUNT): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(between);

describe('seed files', () => {
  const FILES: Readonly<Record<string, string>> = {
    'in one row': `entities:\n  - { id: organization/a, name: A, ${keys((at) => `k${at}: 1`, ', ')} }\n`,
    'in as many rows': `entities:\n${keys((at) => `  - { id: organization/a${at}, nom: A }`, '\n')}\n`,
    'of statements, each misspelt': `relations:\n${keys((at) => `  - { subjet: organization/a${at}, typ: X, objet: theme/x }`, '\n')}\n`,
    'of the file itself': `${keys((at) => `k${at}: 1`, '\n')}\n`,
    'twice in one row': `entities:\n  - { ${keys((at) => `k${at % (COUNT / 2)}: 1`, ', ')} }\n`,
  };

  it.each(Object.keys(FILES))(
    'name the first of them: keys %s',
    (where) => {
      const { ok, text } = runCheck(writeSeeds({ 'rows.yaml': `visibility: PUBLIC\n${FILES[where]}` }));
      expect(ok).toBe(false);
      const lines = text.split('\n');
      expect(lines.length).toBeLessThan(COUNT);
      expect(text).toContain('there are more than 1000 errors: the others are not shown, and nothing of this file was read');
      expect(text).toMatch(
        where === 'in as many rows' ? /unknown field "nom" \(did you mean "name"\?\)/ : /unknown field "(?:k\d+|subjet)"/,
      );
    },
    MINUTES,
  );
});

describe('a server', () => {
  let site: TestWebsite;
  beforeAll(async () => {
    site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  });
  afterAll(async () => {
    await site.close();
    expect(site.unexpectedErrors).toEqual([]);
  });

  it(
    'answers addresses with as many as Node takes',
    async () => {
      const query = keys((at) => `k${at}`, '&', 2500);
      for (const path of ['/fr', '/fr/network', '/fr/follow-ups', '/embed/network', '/graphql', '/oembed'])
        expect((await site.get(`${path}?${query}`)).status, path).toBeLessThan(500);
    },
    MINUTES,
  );
});
