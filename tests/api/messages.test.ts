import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings } from '../../src/config.js';
import { inLanguage } from '../../src/http/language.js';
import { SMALL_SEEDS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

interface Told {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly argument?: string };
}

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

async function errors(lang: 'fr' | 'en', body: object): Promise<readonly Told[]> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as { errors?: Told[] }).errors ?? [];
}

/** Words of graphql-js that are no French, outside of what the client wrote. */
const ENGLISH = /\b(?:Did|you|mean|Cannot|Unknown|must|is|not|was|provided|of|type "|Expected|found|Variable|Field|cannot|used)\b/;
const FRENCH = /[éèàç«»]|\b(?:est|pas|une?)\b/;

describe('what is wrong with a request', () => {
  it.each([
    [
      'a type of relation by its former name',
      { query: '{ relations(filter: { types: [ORGANISES] }) { totalCount } }' },
      /« ORGANISES » n’est pas une valeur de « RelationType »\. C’est devenu « ORGANIZES »\./,
      /"ORGANISES" does not exist in "RelationType" enum\. It is now called "ORGANIZES"\./,
    ],
    [
      'a type of relation by its former name, in variables',
      {
        query: 'query ($types: [RelationType!]) { relations(filter: { types: $types }) { totalCount } }',
        variables: { types: ['ORGANISES'] },
      },
      /C’est devenu « ORGANIZES »\./,
      /It is now called "ORGANIZES"\./,
    ],
    ['an unknown field', { query: '{ dataset { nam } }' }, /n’a pas de champ « nam »\. Vouliez-vous dire « name »/, /Did you mean "name"/],
    [
      'a field of one kind',
      { query: '{ entity(id: "a") { holders { id } } }' },
      /Employez un fragment sur « Post »/,
      /inline fragment on "Post"/,
    ],
    ['a missing selection', { query: '{ dataset }' }, /« dataset \{ … \} »/, /subfields/],
    ['a selection too many', { query: '{ dataset { name { x } } }' }, /ne prend pas de sélection/, /must not have a selection/],
    ['an unknown argument', { query: '{ entity(ids: "a") { id } }' }, /n’a pas d’argument « ids »/, /Unknown argument "ids"/],
    ['a missing argument', { query: '{ entity { id } }' }, /L’argument « id » du champ « entity »/, /is required/],
    [
      'an unknown filter',
      { query: '{ relations(filter: {abot: ["a"]}) { totalCount } }' },
      /Vouliez-vous dire « about »/,
      /Did you mean "about"/,
    ],
    [
      'an unknown value',
      { query: '{ dataset { name(lang: FRA) } }' },
      /« FRA » n’est pas une valeur de « Lang »/,
      /Did you mean the enum value "FR"/,
    ],
    ['a value of another type', { query: '{ organizations(first: "a") { totalCount } }' }, /« Int »/, /Int cannot represent/],
    ['an unknown variable', { query: '{ entity(id: $id) { id } }' }, /« \$id » n’est pas déclarée/, /is not defined/],
    ['an unused variable', { query: 'query A($x: ID) { dataset { name } }' }, /ne sert pas dans l’opération « A »/, /is never used/],
    [
      'a variable of another type',
      { query: 'query ($x: Int) { entity(id: $x) { id } }' },
      /là où le type « ID! » est attendu/,
      /expecting type/,
    ],
    [
      'a missing variable',
      { query: 'query ($x: ID!) { entity(id: $x) { id } }' },
      /« \$x », de type « ID! », est obligatoire/,
      /was not provided/,
    ],
    [
      'a value in a variable',
      { query: 'query ($x: Int) { organizations(first: $x) { totalCount } }', variables: { x: 'a' } },
      /\$x : la valeur "a" ne convient pas/,
      /got invalid value/,
    ],
    [
      'a filter in a variable',
      { query: 'query ($x: RelationFilter!) { relations(filter: $x) { totalCount } }', variables: { x: { abot: [] } } },
      /Vouliez-vous dire « about »/,
      /Did you mean "about"/,
    ],
    ['an unknown fragment', { query: '{ dataset { ...A } }' }, /Le fragment « A » n’existe pas/, /Unknown fragment/],
    ['a fragment elsewhere', { query: '{ dataset { ... on Theme { id } } }' }, /n’est jamais de type « Theme »/, /can never be/],
    [
      'an unknown type',
      { query: '{ node(id: "a") { ... on Organisation { id } } }' },
      /« Organisation » n’existe pas\. Vouliez-vous dire « Organization »/,
      /Did you mean "Organization"/,
    ],
    ['a conflict', { query: '{ dataset { name name: revision } }' }, /donnez-leur des alias différents/, /Use different aliases/],
    ['a subscription', { query: 'subscription { a }' }, /Ce schéma n’a pas d’opération « subscription »/, /no subscriptions/],
    ['syntax', { query: '{ dataset {' }, /Erreur de syntaxe : un nom est attendu, pas la fin du document/, /Syntax Error/],
    ['a stray sign', { query: '{ dataset } }' }, /Erreur de syntaxe : "}" n’a pas sa place ici/, /Unexpected/],
    [
      'an operation that is not there',
      { query: 'query A { dataset { name } }', operationName: 'B' },
      /n’a pas d’opération « B »/,
      /Unknown operation/,
    ],
    ['no query', { operationName: 'B' }, /ne contient ni « query »/, /must contain/],
  ])('is told in one language: %s', async (_what, body, french, english) => {
    const fr = await errors('fr', body);
    const told = fr.map(({ message }) => message).join('\n');
    expect(told).toMatch(french);
    expect(told).not.toMatch(ENGLISH);
    const en = (await errors('en', body)).map(({ message }) => message).join('\n');
    expect(en).toMatch(english);
    expect(en).not.toMatch(FRENCH);
  });

  it('stays short, however long what was written', async () => {
    const list = Array.from({ length: 900 }, () => 'Did you mean "a"?');
    const [error] = await errors('fr', { query: `{ dataset { name(lang: ${JSON.stringify(list)}) } }` });
    expect(error?.message.length).toBeLessThan(1200);
  });
});

describe('a value that a scalar refuses', () => {
  const query = 'query ($from: Date!) { calendar(from: $from) { totalCount } }';
  it.each([
    ['in the document', { query: '{ calendar(from: "2030-02-30") { totalCount } }' }],
    ['in a variable', { query, variables: { from: '2030-02-30' } }],
    ['as the default of a variable', { query: 'query ($from: Date = "2030-02-30") { calendar(from: $from) { totalCount } }' }],
  ])('is reported under the name that the client gave it to: %s', async (_where, body) => {
    const fr = (await errors('fr', body)).find(({ message }) => message.includes('2030-02-30'));
    expect(fr?.message).toBe('from : 2030-02-30 n’est pas une valeur Date (exemple : 2013-11-22).');
    expect(fr?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'from' });
    const en = (await errors('en', body)).find(({ message }) => message.includes('2030-02-30'));
    expect(en?.message).toBe('from: 2030-02-30 is not a Date (example: 2013-11-22).');
  });
});

describe('a name of the first version', () => {
  /** A part of the second version. */
  const schema = buildSchema(`
    type Query {
      relations(filter: RelationFilter): RelationConnection!
      network(meetings: [ID!]): Int
      one: Organization
      two: Person
    }
    input RelationFilter { about: [ID!] inMinutesOf: [ID!] themes: [ID!] includeParts: Boolean onBehalfOf: [ID!] }
    interface Statement { id: ID! }
    type RelationConnection { edges: [RelationEdge!]! }
    type RelationEdge { node: Relation! }
    type Relation implements Statement { id: ID! }
    type Organization { organizationType: String typeLabel: String }
    type Person { typeLabel: String }
  `);
  const apollo = makeApollo(schema, readSettings({}), () => undefined);
  const told = async (lang: 'fr' | 'en', query: string): Promise<string> => {
    const { body } = await inLanguage(lang, () => apollo.executeOperation({ query }));
    return body.kind === 'single' ? (body.singleResult.errors?.[0]?.message ?? '') : '';
  };

  it.each([
    ['{ one { classification } }', 'organizationType'],
    ['{ two { classification } }', 'typeLabel'],
    ['{ relations(filter: {meeting: "a"}) { edges { node { id } } } }', 'inMinutesOf'],
    ['{ relations(filter: {theme: "a"}) { edges { node { id } } } }', 'themes'],
    ['{ relations(filter: {parts: true}) { edges { node { id } } } }', 'includeParts'],
    ['{ network(meeting: "a") }', 'meetings'],
    ['{ relations { id } }', 'edges { node { … } }'],
    ['{ relations { edges { node { ... on Evidenced { id } } } } }', 'Statement'],
  ])('is refused with the new one: %s', async (query, name) => {
    expect(await told('en', query)).toContain(name);
    expect(await told('fr', query)).toContain(name);
    expect(await told('fr', query)).not.toMatch(ENGLISH);
  });

  it('is not said to have become what the place has not', async () => {
    expect(await told('en', '{ network(theme: "a") }')).not.toContain('themes');
  });
});

describe('a cursor', () => {
  const ask = async (query: string): Promise<Record<string, { pageInfo: { endCursor: string } }>> =>
    (JSON.parse((await site.get(`/graphql?query=${encodeURIComponent(query)}`, {})).text) as { data: Record<string, never> }).data;

  it.each([
    ['people', 'organizations(first: 1, after: "#") { totalCount }'],
    ['organizations', 'people(last: 1, before: "#") { totalCount }'],
    ['followUps', 'meetings(first: 1, after: "#") { totalCount }'],
  ])('of %s is refused by %s', async (list, other) => {
    const cursor = (await ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`))[list]?.pageInfo.endCursor ?? '';
    expect(await errors('en', { query: `{ ${list}(first: 1, after: "${cursor}") { totalCount } }` })).toEqual([]);
    const [error] = await errors('en', { query: `{ ${other.replace('#', cursor)} }` });
    expect(error?.message).toMatch(/^(?:after|before): .* is not a cursor of this list\.$/);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });

  type Query = (page: string, answer: string) => string;
  const relationsOf =
    (id: string): Query =>
    (page, answer) =>
      `{ organization(id: "${id}") { relations(${page}) { ${answer} } } }`;
  const ofMeetings =
    (more: string): Query =>
    (page, answer) =>
      `{ meetings(${more} ${page}) { ${answer} } }`;
  const firstCursor = async (query: Query): Promise<string> => {
    const { text } = await site.get(`/graphql?query=${encodeURIComponent(query('first: 1', 'edges { cursor }'))}`, {});
    return /"cursor":"([^"]+)"/.exec(text)?.[1] ?? '';
  };

  it.each<[string, Query, Query]>([
    ['of another owner', relationsOf('organization/relais-du-pont'), relationsOf('organization/mission-du-soir')],
    ['with another filter', ofMeetings('filter: { statuses: [PAST] }'), ofMeetings('filter: { statuses: [PLANNED] }')],
    ['without a filter', ofMeetings('filter: { statuses: [PAST] }'), ofMeetings('')],
    ['with another order', ofMeetings('orderBy: { field: NAME }'), ofMeetings('orderBy: { field: NAME, direction: DESC }')],
  ])('of a list is refused by the same list %s', async (_what, one, other) => {
    const cursor = await firstCursor(one);
    expect(cursor).not.toBe('');
    const page = `first: 2, after: "${cursor}"`;
    expect(await errors('en', { query: one(page, 'totalCount') })).toEqual([]);
    const [error] = await errors('en', { query: other(page, 'totalCount') });
    expect(error?.message).toMatch(/is not a cursor of this list\.$/);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is taken by the same list, however its arguments are written', async () => {
    const cursor = await firstCursor(ofMeetings('filter: { statuses: [PAST], themes: null }'));
    expect(cursor).not.toBe('');
    const same = ofMeetings('orderBy: null, filter: { statuses: [PAST] }');
    expect(await errors('en', { query: same(`first: 7, after: "${cursor}"`, 'totalCount') })).toEqual([]);
  });
});
