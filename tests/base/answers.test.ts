import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Entity } from '../../src/kinds/index.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { reportSeeds } from '../../src/seeds/report.js';
import { Statement } from '../../src/statements/statement.js';
import { examples } from '../../src/web/graphql-editor.js';
import { openBase, type TestBase } from '../support/base.js';
import { normalizeAnswer } from '../support/normalize-answer.js';
import { operation } from '../support/operations.js';
import { PUBLISHED_BASE } from './published.js';

/** What the published base answers to the coordinator’s questions, checked by hand against the minutes. */
const ANSWERS: readonly (readonly [file: string, operation: string, variables: Record<string, unknown>])[] = [
  ['who-works-on-mineurs', 'WhoWorksOn', { theme: 'theme/mineurs', first: 100 }],
  ['follow-ups', 'FollowUps', { filter: { statuses: ['OPEN', 'PROPOSED'] } }],
  ['paths-raja-nepal', 'Paths', { from: 'organization/fondation-raja', to: 'place/nepal' }],
  ['relations-disputed', 'Relations', { filter: { certainties: ['DISPUTED', 'UNCERTAIN'] } }],
  ['claims-figures', 'Claims', { filter: { kinds: ['FIGURE'] } }],
];

let base: TestBase;
beforeAll(async () => {
  base = await openBase(PUBLISHED_BASE);
});
afterAll(async () => {
  await base.close();
});

describe('the published base', () => {
  it.each(ANSWERS)('answers %s as it was checked', async (file, name, variables) => {
    const { data, errors } = await base.ask(operation(name), variables);
    expect(errors).toEqual([]);
    await expect(normalizeAnswer(data)).toMatchFileSnapshot(`answers/${file}.json`);
  });

  it.each(examples('fr'))('answers the example $name of the GraphQL editor, with something in it', async ({ query, variables }) => {
    const { data, errors } = await base.ask(query, JSON.parse(variables) as Record<string, unknown>);
    expect(errors).toEqual([]);
    expect(Object.values(data).filter((value) => value === null)).toEqual([]);
  });
});

describe('the seeds of the published base', () => {
  const compiled = compileSeeds(checkSeeds(PUBLISHED_BASE));

  it('rest on something in every statement, and are public', () => {
    const statements = compiled.records.filter((record) => record instanceof Statement);
    expect(statements.length).toBeGreaterThan(400);
    expect(statements.filter((one) => one.evidence.length + one.sources.length === 0)).toEqual([]);
    expect(compiled.records.filter((record) => record instanceof Entity && record.visibility !== 'PUBLIC')).toEqual([]);
  });

  it('cover the minutes: which sentences nothing rests on', async () => {
    const documents = reportSeeds(compiled).uncovered.map(({ documentId, sentences, missing }) => ({
      document: documentId,
      sentences,
      covered: sentences - missing.length,
      missing: missing.map(({ text }) => text),
    }));
    await expect(`${JSON.stringify(documents, null, 1)}\n`).toMatchFileSnapshot('answers/coverage-of-the-minutes.json');
  });
});
