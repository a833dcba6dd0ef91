import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config.js';
import { openBase, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What the values of a request may be: whatever is longer, deeper or more is refused before anything reads it. */

const { MAX_LIST, MAX_TEXT } = readSettings({});

const NODES = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const RELATIONS = 'query($filter: RelationFilter!) { relations(filter: $filter) { totalCount } }';
const BODIES = 'query($text: String) { organizations(filter: { text: $text }) { totalCount } }';

const nested = (levels: number, value: unknown): unknown => {
  let made = value;
  for (let level = 0; level < levels; level += 1) made = [made];
  return made;
};
const fields = (count: number): Record<string, number> => Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, at]));

let base: TestBase;
let site: TestWebsite;
let schema: GraphQLSchema;
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
  site = await openWebsite(SMALL_SEEDS);
  schema = testSchema();
});
afterAll(async () => {
  await base.close();
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Case {
  readonly what: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly reported: { readonly argument: string; readonly limit: string; readonly most: number; readonly found?: number };
  readonly fr: string;
  readonly en: string;
}

const CASES: readonly Case[] = [
  {
    what: 'a list of null where none may be',
    query: NODES,
    variables: { ids: Array(40_000).fill(null) },
    reported: { argument: 'ids', limit: 'list', most: MAX_LIST, found: 40_000 },
    fr: `ids : une liste a au plus ${MAX_LIST} valeurs, pas 40000.`,
    en: `ids: a list has at most ${MAX_LIST} values, not 40000.`,
  },
  {
    what: 'a list within an input object',
    query: RELATIONS,
    variables: { filter: { inMinutesOf: Array(MAX_LIST + 1).fill('x') } },
    reported: { argument: 'filter.inMinutesOf', limit: 'list', most: MAX_LIST, found: MAX_LIST + 1 },
    fr: `filter.inMinutesOf : une liste a au plus ${MAX_LIST} valeurs, pas ${MAX_LIST + 1}.`,
    en: `filter.inMinutesOf: a list has at most ${MAX_LIST} values, not ${MAX_LIST + 1}.`,
  },
  {
    what: 'fields that no input object has',
    query: RELATIONS,
    variables: { filter: fields(20_000) },
    reported: { argument: 'filter', limit: 'list', most: MAX_LIST, found: 20_000 },
    fr: `filter : une liste a au plus ${MAX_LIST} valeurs, pas 20000.`,
    en: `filter: a list has at most ${MAX_LIST} values, not 20000.`,
  },
  {
    what: 'many lists that are each short enough',
    query: RELATIONS,
    variables: { filter: nested(1, Array(20).fill(Array(MAX_LIST).fill('x'))) },
    reported: { argument: expect.stringMatching(/^filter\[0\]\[\d+\]$/) as string, limit: 'values', most: 10_000 },
    fr: 'les variables comptent plus de 10000 valeurs.',
    en: 'the variables hold more than 10000 values.',
  },
  {
    what: 'a text in a variable',
    query: BODIES,
    variables: { text: 'é'.repeat(120_000) },
    reported: { argument: 'text', limit: 'text', most: MAX_TEXT, found: 120_000 },
    fr: `text : un texte a au plus ${MAX_TEXT} signes, pas 120000.`,
    en: `text: a text has at most ${MAX_TEXT} characters, not 120000.`,
  },
  {
    what: 'a text in an argument',
    query: `{ node(id: "${'x'.repeat(MAX_TEXT + 1)}") { id } }`,
    reported: { argument: 'id', limit: 'text', most: MAX_TEXT, found: MAX_TEXT + 1 },
    fr: `id : un texte a au plus ${MAX_TEXT} signes, pas ${MAX_TEXT + 1}.`,
    en: `id: a text has at most ${MAX_TEXT} characters, not ${MAX_TEXT + 1}.`,
  },
  {
    what: 'a text that a variable has unless given',
    query: `query($text: String = "${'x'.repeat(MAX_TEXT + 1)}") { organizations(filter: { text: $text }) { totalCount } }`,
    reported: { argument: 'value', limit: 'text', most: MAX_TEXT, found: MAX_TEXT + 1 },
    fr: `value : un texte a au plus ${MAX_TEXT} signes, pas ${MAX_TEXT + 1}.`,
    en: `value: a text has at most ${MAX_TEXT} characters, not ${MAX_TEXT + 1}.`,
  },
  {
    what: 'a list in an argument',
    query: `{ nodes(ids: [${'1 '.repeat(MAX_LIST + 1)}]) { id } }`,
    reported: { argument: 'ids', limit: 'list', most: MAX_LIST, found: MAX_LIST + 1 },
    fr: `ids : une liste a au plus ${MAX_LIST} valeurs, pas ${MAX_LIST + 1}.`,
    en: `ids: a list has at most ${MAX_LIST} values, not ${MAX_LIST + 1}.`,
  },
  {
    what: 'an alias, which the answer repeats for each row',
    query: `{ organizations { nodes { ${'a'.repeat(101)}: id } } }`,
    reported: { argument: 'id', limit: 'alias', most: 100, found: 101 },
    fr: 'id : un alias a au plus 100 signes, pas 101.',
    en: 'id: an alias has at most 100 characters, not 101.',
  },
  {
    what: 'variables nested too deep to be walked through',
    query: RELATIONS,
    variables: { filter: nested(30_000, 'x') },
    reported: { argument: `filter${'[0]'.repeat(10)}`, limit: 'nesting', most: 10 },
    fr: 'les valeurs s’emboîtent sur plus de 10 niveaux.',
    en: 'values are nested more than 10 levels deep.',
  },
];

describe('the values of a request', () => {
  it.each(CASES)('$what is refused in both languages', async ({ query, variables, reported, fr, en }) => {
    for (const [lang, message] of Object.entries({ fr, en })) {
      const { data, errors, sql } = await base.ask(query, variables, { lang: lang as 'fr' });
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
      expect(errors[0]?.message).toContain(message);
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', ...reported });
      expect(sql).toBe(0);
    }
  });

  it.each([
    ['a list', NODES, { ids: Array(MAX_LIST).fill('x') }, [/^ids takes at most 500 values/]],
    ['a text', BODIES, { text: 'x'.repeat(MAX_TEXT) }, []],
    ['an alias', `{ dataset { ${'a'.repeat(100)}: name } }`, {}, []],
    ['nesting', RELATIONS, { filter: nested(10, 'x') }, [/^Variable "\$filter" got invalid value/]],
  ])('may be as long as the bound allows: %s', async (_what, query, variables, messages) => {
    const { errors } = await base.ask(query, variables);
    expect(errors.map(({ message }) => message)).toEqual(messages.map((one) => expect.stringMatching(one) as string));
  });

  it('that do not fit are reported, the first few of them', async () => {
    const { errors } = await base.ask(NODES, { ids: Array(MAX_LIST).fill(null) });
    expect(errors).toHaveLength(1);
    const lines = errors[0]?.message.split('\n') ?? [];
    expect(lines.slice(0, 2)).toEqual([0, 1].map((at) => expect.stringContaining(`at "ids[${at}]"`) as string));
    expect(lines.length).toBeLessThan(10);
  });

  it('that do not fit are not shown at length', async () => {
    const { errors } = await base.ask(RELATIONS, {
      filter: Object.fromEntries([
        ['unknown', 1],
        ['text', 'x'.repeat(MAX_TEXT)],
      ]),
    });
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors[0]?.message.length).toBeLessThan(4_000);
  });

  it('take no name that the schema needs', () => {
    const longest = Object.values(schema.getTypeMap()).flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []));
    expect(Math.max(...longest.map((name) => name.length))).toBeLessThan(100);
  });

  it.each([
    ['lists', '['.repeat(30_000), ']'.repeat(30_000)],
    ['objects', '{"a":'.repeat(30_000), '}'.repeat(30_000)],
  ])('are the client’s error over HTTP, nested in %s', async (_what, open, close) => {
    const response = await fetch(`${site.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
      body: `{"query":"${RELATIONS}","variables":{"filter":${open}1${close}}}`,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', limit: 'nesting' } }] });
  });

  it('too long in an address of a page are reported as such', async () => {
    const response = await fetch(`${site.url}/en/search?q=${'x'.repeat(MAX_TEXT + 1)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`a text has at most ${MAX_TEXT} characters`);
  });
});
