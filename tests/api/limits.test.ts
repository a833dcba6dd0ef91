import { getIntrospectionQuery, getNullableType, isInterfaceType, isListType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextOn } from '../support/context.js';
import { makeApplication } from '../../src/api/application.js';
import { costOf } from '../../src/api/cost.js';
import { FieldCost } from '../../src/core/field-cost.js';
import { HttpServer } from '../../src/http/server.js';
import { makeApollo } from '../../src/api/graphql.js';
import { inLanguage } from '../../src/http/language.js';
import { ROUTES } from '../../src/api/routes.js';
import { makeHandler } from '../../src/http/router.js';
import { readSettings, type Settings } from '../../src/config.js';
import { makeLog } from '../../src/log.js';
import { openBase, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';
import { OPERATIONS } from '../support/operations.js';

let base: TestBase;
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterAll(async () => {
  await base.close();
});

interface Reported {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
  readonly extensions?: { cost?: { requested: number; ceiling: number } };
}

const unexpected = (error: unknown): never => {
  throw new Error('an unexpected error', { cause: error });
};

/** Asks a server that has some other limits than the usual ones. */
async function ask(
  query: string,
  { lang = 'en', variables = {}, ...settings }: Partial<Settings> & { lang?: 'fr' | 'en'; variables?: Record<string, unknown> } = {},
): Promise<Reported & { status: number | undefined }> {
  const apollo = makeApollo(testSchema(), { ...readSettings({}), ...settings }, unexpected);
  await apollo.start();
  const view = base.graph.view('ANONYMOUS');
  const { body, http } = await inLanguage(lang, () =>
    apollo.executeOperation({ query, variables }, { contextValue: contextOn(view, 'ANONYMOUS', 'https://base.example', base.dataSource) }),
  );
  await apollo.stop();
  if (body.kind !== 'single') throw new Error('an incremental answer');
  return { ...(JSON.parse(JSON.stringify(body.singleResult)) as Reported), status: http.status };
}

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** Chains of fields, as deep as asked: broader of broader of… */
const deep = (levels: number): string =>
  `{ themes { nodes { ${'broader { ... on Theme { '.repeat(levels - 3)} id ${'} }'.repeat(levels - 3)} } } }`;
/** The same depth, each level in a fragment of its own. */
const deepInFragments = (levels: number): string =>
  `{ themes { nodes { ...F0 } } } ${times(levels - 2, (at) => `fragment F${at} on Theme { ${at === levels - 3 ? 'id' : `broader { ...F${at + 1} }`} }`).join(' ')}`;
const aliases = (count: number): string => `{ dataset { name ${times(count, (at) => `a${at}: name`).join(' ')} } }`;
/** One alias in a fragment that is spread again and again. */
const aliasesInFragments = (count: number): string =>
  `{ ${times(count, () => 'dataset { ...F }').join(' ')} } fragment F on Dataset { a: name }`;
const directives = (count: number): string =>
  `{ dataset { id: name ${times(count, () => '...F @include(if: true)').join(' ')} } } fragment F on Dataset { name }`;
const tokens = (count: number): string => `{ dataset { ${'name '.repeat(count - 5)} } }`;

interface LimitCase {
  readonly setting: 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_DIRECTIVES' | 'MAX_TOKENS';
  readonly limit: string;
  readonly make: (size: number) => string;
  readonly fr: string;
  readonly en: string;
}

const CASES: readonly LimitCase[] = [
  {
    setting: 'MAX_DEPTH',
    limit: 'depth',
    make: deep,
    fr: 'La requête a 7 niveaux ; la limite est 6.',
    en: 'The operation is 7 levels deep; the limit is 6.',
  },
  {
    setting: 'MAX_DEPTH',
    limit: 'depth',
    make: deepInFragments,
    fr: 'La requête a 7 niveaux ; la limite est 6.',
    en: 'The operation is 7 levels deep; the limit is 6.',
  },
  {
    setting: 'MAX_ALIASES',
    limit: 'aliases',
    make: aliases,
    fr: 'La requête a 7 alias ; la limite est 6.',
    en: 'The operation has 7 aliases; the limit is 6.',
  },
  {
    setting: 'MAX_ALIASES',
    limit: 'aliases',
    make: aliasesInFragments,
    fr: 'La requête a 7 alias ; la limite est 6.',
    en: 'The operation has 7 aliases; the limit is 6.',
  },
  {
    setting: 'MAX_DIRECTIVES',
    limit: 'directives',
    make: directives,
    fr: 'La requête a 7 directives ; la limite est 6.',
    en: 'The operation has 7 directives; the limit is 6.',
  },
  {
    setting: 'MAX_TOKENS',
    limit: 'tokens',
    make: tokens,
    fr: 'La requête compte 7 mots et signes ; la limite est 6.',
    en: 'The operation has 7 tokens; the limit is 6.',
  },
];

describe.each(CASES)('$setting', ({ setting, limit, make, fr, en }) => {
  it('may be reached', async () => {
    expect((await ask(make(6), { [setting]: 6 })).errors).toBeUndefined();
  });

  it('may not be passed, and says so in both languages', async () => {
    for (const [lang, message] of Object.entries({ fr, en })) {
      const answer = await ask(make(7), { [setting]: 6, lang: lang as 'fr' });
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
      expect(answer.errors).toEqual([
        { message, locations: expect.anything() as unknown, extensions: { code: 'LIMIT_EXCEEDED', limit, most: 6, found: 7 } },
      ]);
    }
  });
});

describe('the limits of a document', () => {
  it('let the standard introspection pass, deep as it is', async () => {
    const { data, errors, extensions } = await ask(getIntrospectionQuery(), { MAX_DEPTH: 3 });
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.types');
    expect(extensions?.cost?.requested).toBeLessThan(60_000);
    // Thirty of them would be as many fields as thirty schemas have.
    const thirty = `{ ${times(30, (at) => `a${at}: __schema { types { fields { type { fields { name } } } } }`).join(' ')} }`;
    expect((await ask(thirty, { MAX_COST: 100_000 })).errors?.map(({ extensions: { code } }) => code)).toEqual(['COST_LIMIT_EXCEEDED']);
  });

  it('tell a syntax error as such', async () => {
    expect((await ask('{ dataset { name ')).errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    expect((await ask('{ dataset { name } } \u0001')).errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('tell fragments that hold themselves as an error of the document', async () => {
    const { errors } = await ask('{ dataset { ...A } } fragment A on Dataset { name ...B } fragment B on Dataset { ...A }');
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('stop fragments that unfold without end before they are weighed', async () => {
    const bomb = `{ dataset { ...F0 } } ${times(60, (at) => `fragment F${at} on Dataset { ${at === 59 ? 'name' : `...F${at + 1} ...F${at + 1}`} }`).join(' ')}`;
    // Unfolded, it would never end.
    const { errors } = await ask(bomb);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED', limit: 'selections', most: 10_000 } });
  });
});

describe('the cost', () => {
  const RELATIONS =
    'query($first: Int, $last: Int) { person(id: "person/ada-lierre") { relations(first: $first, last: $last) { nodes { id } } } }';

  it('is reported with every answer', async () => {
    expect((await ask('{ dataset { name } }')).extensions).toEqual({ cost: { requested: 2, ceiling: 400_000, spent: 2 } });
    expect((await ask('{ people(first: 0) { totalCount } }')).extensions?.cost).toEqual({ requested: 2, ceiling: 400_000, spent: 10 });
  });

  it('of what is not there is nothing, whatever it might have been', async () => {
    const query = '{ organization(id: "organization/nobody") { relations(first: 100) { nodes { id label } } } }';
    expect((await ask(query)).extensions?.cost).toMatchObject({ requested: 1 + 1 + 100 * 3, spent: 1 });
  });

  it.each([
    ['a page as many rows as asked', RELATIONS, { first: 3 }, 1 + 1 + 3 * 2],
    ['a page from the end likewise', RELATIONS, { last: 4 }, 1 + 1 + 4 * 2],
    ['a page without bounds the usual page', RELATIONS, {}, 1 + 1 + 50 * 2],
    ['a page of all people no more rows than there are', '{ people(first: 100) { nodes { id } } }', {}, 1 + 2 * 2],
    ['ids as many rows as there are ids', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }, 1 + 3],
    ['what is left out, nothing', 'query($with: Boolean!) { dataset { name license @include(if: $with) } }', { with: false }, 2],
    ['a kind, the dearest', '{ node(id: "x") { id ... on Theme { definition } ... on Person { givenName familyName } } }', {}, 1 + 3],
    ['a list without bounds as many rows as it usually has', '{ entity(id: "x") { themes { id } } }', {}, 1 + 1 + 8],
    ['entities across kinds', '{ entities(first: 2) { nodes { id } } }', {}, 1 + 2 * 2 + 100],
    ['a list that is filtered', '{ meetings(first: 2, filter: { from: "2013-11-22" }) { nodes { id } } }', {}, 1 + 2 * 2 + 100],
    ['a list in another order', '{ followUps(first: 1, orderBy: { field: OPENED }) { nodes { id } } }', {}, 1 + 1 * 2 + 100],
    ['a search', '{ search(text: "a", first: 1) { totalCount } }', {}, 1 + 1 + 5_000],
    ['who works on a theme', '{ whoWorksOn(theme: "theme/a", first: 1) { totalCount } }', {}, 1 + 1 + 500],
    ['the table of two themes', '{ coverage(themes: ["theme/a", "theme/b"], first: 1) { totalCount } }', {}, 1 + 1 + 40],
    ['the table of all themes', '{ coverage(first: 1) { totalCount } }', {}, 1 + 1 + 1000],
    [
      'a path as long as it may be',
      '{ paths(from: "a", to: "b", maxLength: 6, first: 2) { nodes { steps { inverse } } } }',
      {},
      1 + 2 * (1 + 1 + 3) + 6000,
    ],
    [
      'a network as large as it may be',
      '{ network(around: "a", depth: 3, maxNodes: 10) { nodes { depth } } }',
      {},
      1 + 10 * 2 + 1500 + 100,
    ],
  ])('counts %s', async (_what, query, variables, requested) => {
    expect((await ask(query, { variables })).extensions?.cost?.requested).toBe(requested);
  });

  it('may reach the ceiling', async () => {
    const { errors, extensions } = await ask(RELATIONS, { variables: { first: 10 }, MAX_COST: 22 });
    expect(errors).toBeUndefined();
    expect(extensions?.cost).toMatchObject({ requested: 22, ceiling: 22 });
  });

  it.each([
    ['fr', 'La requête coûterait 24 ; le plafond est 22. Demandez moins de lignes à la fois, ou moins de champs.'],
    ['en', 'The operation would cost 24; the ceiling is 22. Ask for fewer rows at a time, or fewer fields.'],
  ] as const)('above the ceiling is reported in %s, and nothing runs', async (lang, message) => {
    const answer = await ask(RELATIONS, { variables: { first: 11 }, MAX_COST: 22, lang });
    const cost = { requested: 24, ceiling: 22 };
    expect(answer).toEqual({
      status: 400,
      errors: [{ message, extensions: { code: 'COST_LIMIT_EXCEEDED', cost } }],
      extensions: { cost: { ...cost, spent: 0 } },
    });
  });

  it('is reported before a bound out of range is', async () => {
    expect((await ask(RELATIONS, { variables: { first: 1_000_000 } })).errors?.[0]?.extensions.code).toBe('COST_LIMIT_EXCEEDED');
    expect((await ask(RELATIONS, { variables: { first: 101 } })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a variable of the wrong type', RELATIONS, { first: 'three' }],
    ['a variable that is missing', 'query($id: ID!) { entity(id: $id) { id } }', {}],
    ['null where the argument needs a value', 'query($n: Int = 3) { paths(from: "a", to: "b", maxLength: $n) { outcome } }', { n: null }],
    ['a day that is none', 'query($d: Date!) { calendar(from: $d) { totalCount } }', { d: '2013-02-30' }],
  ])('of %s is no error of the program', async (_what, query, variables) => {
    const { status, errors } = await ask(query, { variables });
    expect(status).toBe(400);
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('remembered for one day is not taken for the answer to another', async () => {
    const query = 'query($d: Date!) { calendar(from: $d) { totalCount } }';
    const reported = [
      await base.ask(query, { d: '2013-11-26' }),
      await base.ask(query, { d: 'never' }),
      await base.ask(query, { d: '2013-11-26' }),
    ];
    expect(reported.map(({ errors }) => errors.map(({ extensions }) => extensions?.code))).toEqual([[], ['BAD_USER_INPUT'], []]);
  });

  it('of the contract leaves room to spare', () => {
    const text = (id: string): Record<string, unknown> => ({ id });
    const variables: Readonly<Record<string, Record<string, unknown>>> = {
      WhoWorksOn: { theme: 'x' },
      Meeting: text('x'),
      Presence: text('x'),
      EntityPage: text('x'),
      PassageFacts: text('x'),
      DocumentText: text('x'),
      ChangeSet: text('x'),
      MeetingPreview: text('x'),
      Calendar: { from: '2013-11-26' },
      Search: { text: 'x' },
      Relations: { filter: {} },
      Claims: { filter: {} },
      Paths: { from: 'x', to: 'y' },
      Nodes: { ids: times(500, () => 'x') },
      Network: { around: ['x'], depth: 3, maxNodes: 300 },
    };
    const ceiling = readSettings({}).MAX_COST;
    const view = base.graph.view('ANONYMOUS');
    const questions = Object.entries(OPERATIONS).filter(([, operation]) => !/^mutation /m.test(operation));
    const costs = questions.map(([name, operation]) => ({
      name,
      cost: costOf(testSchema(), { document: parse(operation), operationName: name, request: { variables: variables[name] ?? {} } }, view)
        .requested,
    }));
    expect(costs.filter(({ cost }) => cost > ceiling / 2)).toEqual([]);
    expect(costs.filter(({ cost }) => cost < 2)).toEqual([]);
  });

  it('counts once what a list says beside its rows, in fragments too, and lists inside it by their own rows', async () => {
    const costOfQuery = async (query: string): Promise<number> => (await ask(query)).extensions?.cost?.requested ?? 0;
    const bare = await costOfQuery('{ entities(first: 100) { nodes { id } } }');
    expect((await costOfQuery('{ entities(first: 100) { totalCount nodes { id } } }')) - bare).toBe(1);
    const spread =
      '{ entities(first: 100) { ...Counts ... { totalCount } nodes { id } } } fragment Counts on EntityConnection { totalCount }';
    expect((await costOfQuery(spread)) - bare).toBe(2);
    const nested = (inner: string): string => `{ entities(first: 100) { nodes { id relations(first: 10) { ${inner} nodes { id } } } } }`;
    const rows = Math.min(100, base.graph.view('ANONYMOUS').entities.length);
    expect((await costOfQuery(nested('totalCount'))) - (await costOfQuery(nested('')))).toBe(rows);
  });

  it('knows a size for every list without page bounds', () => {
    const sizeless = Object.values(testSchema().getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })))
      .filter(({ field }) => isListType(getNullableType(field.type)))
      .filter(({ place }) => !/Connection\.(edges|nodes)$/.test(place))
      .filter(({ field }) => !field.args.some(({ name }) => ['first', 'ids'].includes(name)))
      .filter(({ field }) => !(field.extensions.cost instanceof FieldCost) || field.extensions.cost.rows === null)
      .map(({ place }) => place);
    expect(sizeless).toEqual([]);
  });
});

describe('MAX_BODY_BYTES', () => {
  let server: HttpServer;
  let url: string;
  beforeAll(async () => {
    const apollo = makeApollo(testSchema(), readSettings({}), unexpected);
    await apollo.start();
    const application = makeApplication({
      apollo,
      dataSource: base.dataSource,
      graph: base.graph,
      publicUrl: 'https://base.example',
      settings: { ...readSettings({}), MAX_BODY_BYTES: 100 },
    });
    server = new HttpServer(readSettings({ PORT: '0' }), makeLog({ LOG_LEVEL: 'silent' }), unexpected);
    url = await server.listen();
    server.open(makeHandler(application, { routes: ROUTES }));
  });
  afterAll(async () => {
    await server.close();
  });

  const post = (bytes: number): Promise<Response> =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
      body: '{"query":"{ dataset { name } }"}'.padEnd(bytes),
    });

  it('may be reached', async () => {
    const response = await post(100);
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('data.dataset.name');
  });

  it('may not be passed', async () => {
    const response = await post(101);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: 'A request has at most 100 bytes.', extensions: { code: 'PAYLOAD_TOO_LARGE', most: 100 } }],
    });
  });
});
