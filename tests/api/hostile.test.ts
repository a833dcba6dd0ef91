import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { operation } from '../support/operations.js';

/** Whatever is sent, the answer is empty or an error with a documented code: never an unexpected error. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'organization/',
    '/',
    'organization/../../etc/passwd',
    "' OR 1=1 --",
    '𝕏'.repeat(10_000),
    'a'.repeat(10_000),
    'meeting/2013-11-22',
    'relation/x',
    'constructor',
    '__proto__',
  ),
);
const number = fc.oneof(fc.integer(), fc.constantFrom(-1, 0, 1, 100, 101, 2 ** 31 - 1));

async function expectReported(query: string, variables: Record<string, unknown>): Promise<void> {
  const { errors } = await base.ask(query, variables);
  for (const error of errors) {
    expect(Object.keys(ERROR_CODES)).toContain(error.extensions?.code);
    expect(error.extensions?.code, `${error.message} for ${JSON.stringify(variables).slice(0, 300)}`).not.toBe('INTERNAL_SERVER_ERROR');
    expect(error.message).not.toMatch(/SQLITE|SELECT|node_modules|\.ts:/);
  }
}

describe('hostile input', () => {
  it.each([
    ['ids', 'query($a: ID!) { entity(id: $a) { id } node(id: $a) { id } nodes(ids: [$a, $a]) { id } meeting(id: $a) { id } }'],
    [
      'filters',
      'query($a: ID!) { relations(filter: { about: [$a], onBehalfOf: [$a], themes: [$a], topics: [$a], inMinutesOf: [$a] }) { totalCount } }',
    ],
    [
      'filters of entities',
      'query($a: ID!) { entities(filter: { ids: [$a], themes: [$a], places: [$a], memberOf: [$a], inMinutesOf: [$a] }) { totalCount } }',
    ],
    ['cursors', 'query($a: String!) { organizations(first: 2, after: $a) { totalCount } people(last: 2, before: $a) { totalCount } }'],
    ['texts', 'query($a: String!) { organizations(filter: { text: $a }) { totalCount } }'],
  ])('of %s is reported or answered empty', async (_name, query) => {
    await fc.assert(
      fc.asyncProperty(nasty, (a) => expectReported(query, { a })),
      { numRuns: 150 },
    );
  });

  it('of page bounds is reported', async () => {
    const query = 'query($first: Int, $last: Int) { organizations(first: $first, last: $last) { nodes { id } } }';
    await fc.assert(
      fc.asyncProperty(fc.option(number), fc.option(number), async (first, last) => {
        await expectReported(query, { first, last });
        const { errors } = await base.ask(query, { first, last });
        const fine = [first, last].every((bound) => bound === null || (bound >= 1 && bound <= 100)) && (first === null || last === null);
        expect(errors.length === 0).toBe(fine);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['an id of the wrong kind', operation('Meeting'), { id: 'organization/hors-la-rue' }, /id is not|n’est pas|kind expected/],
    ['a relation where an entity is asked', operation('EntityPage'), { id: 'relation/abc' }, /kind expected/],
    ['no cursor', 'query($a: String) { people(after: $a) { totalCount } }', { a: '' }, /not a cursor of this list/],
    ['a broken cursor', 'query($a: String) { people(after: $a) { totalCount } }', { a: 'no cursor!' }, /not a cursor of this list/],
    [
      'a text that decodes and is no cursor',
      'query($a: String) { people(after: $a) { totalCount } }',
      { a: 'AAAA' },
      /not a cursor of this list/,
    ],
    ['a day that is none', operation('Relations'), { filter: { holdsOn: '2013-02-30' } }, /not a Date/],
    ['too many ids', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(501).fill('x') }, /at most 500/],
  ])('reports %s as BAD_USER_INPUT', async (_name, query, variables, words) => {
    const { errors } = await base.ask(query, variables);
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message).toMatch(words);
  });

  it('reports an unknown id as null', async () => {
    const { data, errors } = await base.ask(operation('Meeting'), { id: 'meeting/nowhere' });
    expect(errors).toEqual([]);
    expect(data).toEqual({ meeting: null });
  });

  it('speaks French or English', async () => {
    const ask = async (lang: 'fr' | 'en') => (await base.ask('{ people(first: 0) { totalCount } }', {}, { lang })).errors[0]?.message;
    expect(await ask('fr')).toBe('first va de 1 à 100, pas 0.');
    expect(await ask('en')).toBe('first goes from 1 to 100, not 0.');
  });
});
