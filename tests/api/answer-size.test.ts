import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AnswerSize, answerTooLarge } from '../../src/api/answer-size.js';
import { makeApplication } from '../../src/api/application.js';
import { makeContext } from '../../src/api/context.js';
import { contextOn } from '../support/context.js';
import { HttpServer } from '../../src/http/server.js';
import { makeApollo } from '../../src/api/graphql.js';
import { inLanguage } from '../../src/http/language.js';
import { ROUTES } from '../../src/api/routes.js';
import { makeHandler } from '../../src/http/router.js';
import { readSettings, type Settings } from '../../src/config.js';
import { makeLog } from '../../src/log.js';
import { openBase, PUBLIC_URL, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';

/** An answer has a ceiling of bytes: what would be above it is refused before it runs, or ends while it runs. */

let base: TestBase;
let document: { id: string; text: string };
let longest: number;
beforeAll(async () => {
  base = await openBase(SMALL_SEEDS);
  const { data } = await base.ask<{ documents: { nodes: { id: string; text: string }[] } }>('{ documents { nodes { id text } } }');
  const texts = data.documents.nodes;
  document = texts[0] as typeof document;
  longest = Math.max(...texts.map(({ text }) => text.length));
});
afterAll(async () => {
  await base.close();
});

interface Reply {
  readonly status: number | undefined;
  readonly text: string;
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  readonly extensions?: { cost?: { requested: number } };
}

const unexpected = (error: unknown): never => {
  throw new Error('an unexpected error', { cause: error });
};

async function ask(
  query: string,
  variables: Record<string, unknown> = {},
  { lang = 'en', ...settings }: Partial<Settings> & { lang?: 'fr' | 'en' } = {},
): Promise<Reply> {
  const apollo = makeApollo(testSchema(), { ...readSettings({}), ...settings }, unexpected);
  await apollo.start();
  const contextValue = makeContext({ graph: base.graph, dataSource: base.dataSource, publicUrl: PUBLIC_URL }, { role: 'ANONYMOUS' });
  const { body, http } = await inLanguage(lang, () => apollo.executeOperation({ query, variables }, { contextValue }));
  await apollo.stop();
  if (body.kind !== 'single') throw new Error('an incremental answer');
  const text = JSON.stringify(body.singleResult);
  return { ...(JSON.parse(text) as Omit<Reply, 'status' | 'text'>), status: http.status, text };
}

const times = (count: number, make: (at: number) => string): string => Array.from({ length: count }, (_, at) => make(at)).join(' ');
const TEXTS = `query($ids: [ID!]!) { ${times(30, (at) => `a${at}: nodes(ids: $ids) { ... on Document { text } }`)} }`;
const TEXT = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Document { text } } }';

describe('the cost of a long text', () => {
  it('is one for each hundred characters of the longest that the reader may read', async () => {
    const { extensions } = await ask(TEXT, { ids: [document.id, document.id] });
    expect(extensions?.cost?.requested).toBe(1 + 2 * (1 + Math.ceil(longest / 100)));
  });

  it('refuses the text of one document 15,000 times before anything runs', async () => {
    const { status, data, errors, text } = await ask(TEXTS, { ids: Array(500).fill(document.id) }, { MAX_COST: 30 * 500 * 2 });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['COST_LIMIT_EXCEEDED']);
    expect(text.length).toBeLessThan(1000);
  });
});

describe('nodes', () => {
  it('looks each id up once, and answers as many times as asked', async () => {
    const view = base.graph.view('ANONYMOUS');
    const asked: string[] = [];
    const counting = new Proxy(view, {
      get: (target, name) => {
        if (name !== 'node') return Reflect.get(target, name, target) as unknown;
        return (id: string) => {
          asked.push(id);
          return target.node(id);
        };
      },
    });
    const apollo = makeApollo(testSchema(), readSettings({}), unexpected);
    await apollo.start();
    const ids = [document.id, 'document/none', document.id, 'document/none', document.id];
    const { body } = await apollo.executeOperation(
      { query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } },
      { contextValue: contextOn(counting, 'ANONYMOUS', PUBLIC_URL, base.dataSource) },
    );
    await apollo.stop();
    expect(body).toMatchObject({
      singleResult: { data: { nodes: ids.map((id) => (id === document.id ? { id } : null)) } },
    });
    expect(asked).toEqual([document.id, 'document/none']);
  });
});

describe('MAX_ANSWER_BYTES', () => {
  const PEOPLE = '{ people { nodes { id name url } } relations(filter: {}) { nodes { id subject { id name } object { id name } } } }';

  it.each([
    ['fr', 'La réponse dépasserait 1000 octets. Demandez moins de lignes à la fois, ou moins de textes.'],
    ['en', 'The answer would have more than 1000 bytes. Ask for fewer rows at a time, or fewer texts.'],
  ] as const)('ends an operation with one error and no data, reported in %s', async (lang, message) => {
    const { status, data, errors } = await ask(PEOPLE, {}, { MAX_ANSWER_BYTES: 1000, lang });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([{ message, extensions: { code: 'ANSWER_TOO_LARGE', most: 1000 } }]);
  });

  it.each([
    ['texts', TEXT, () => ({ ids: Array(500).fill(document.id) })],
    ['names', '{ organizations { nodes { names { value } } } }', () => ({})],
    ['what fields are called', `{ organizations { nodes { ${times(30, (at) => `${'a'.repeat(90)}${at}: id`)} } } }`, () => ({})],
    ['lists of values', '{ dataset { languages } organizations { nodes { id visibility } } people { nodes { id kind } } }', () => ({})],
  ])('counts %s', async (_what, query, variables) => {
    const { text } = await ask(query, variables());
    const most = Math.floor(text.length / 2);
    const { errors } = await ask(query, variables(), { MAX_ANSWER_BYTES: Math.max(200, most) });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
  });

  it('never counts more than is sent', async () => {
    for (const query of [
      PEOPLE,
      '{ dataset { name languages } }',
      '{ organizations { nodes { names { value lang kind } } } }',
      '{ people { totalCount pageInfo { hasNextPage endCursor } } }',
    ]) {
      const { text, errors } = await ask(query);
      expect(errors).toBeUndefined();
      expect((await ask(query, {}, { MAX_ANSWER_BYTES: text.length })).errors, query).toBeUndefined();
    }
  });

  it('ends the text of one document 15,000 times, should its cost be allowed', async () => {
    const { status, errors, text } = await ask(
      TEXTS,
      { ids: Array(500).fill(document.id) },
      { MAX_COST: 1_000_000_000, MAX_ANSWER_BYTES: 100_000 },
    );
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['ANSWER_TOO_LARGE']);
    expect(text.length).toBeLessThan(1000);
  });

  it('is reported by one error, however often it is passed', () => {
    const size = new AnswerSize(10);
    size.add(10);
    expect(size.failure).toBeNull();
    const thrown = [1, 0, 5].map((bytes) => {
      try {
        size.add(bytes);
        return null;
      } catch (error) {
        return error;
      }
    });
    expect(thrown[0]).toMatchObject({ originalError: { code: 'ANSWER_TOO_LARGE', details: { most: 10 } } });
    expect(new Set(thrown).size).toBe(1);
    expect(answerTooLarge(10).text.fr).toContain('10 octets');
  });

  it('ends an operation of which more than a hundred fields fail', async () => {
    const query = `query($ids: [ID!]!) { ${times(3, (at) => `a${at}: nodes(ids: $ids) { ... on Organization { history { totalCount } } }`)} }`;
    const { data } = await ask('{ organizations(first: 1) { nodes { id } } }');
    const [{ id }] = (data as { organizations: { nodes: [{ id: string }] } }).organizations.nodes;
    const few = await ask(query, { ids: Array(33).fill(id) });
    expect(few.errors?.map(({ extensions }) => extensions.code)).toEqual(Array(99).fill('FORBIDDEN'));
    const many = await ask(query, { ids: Array(40).fill(id) });
    expect(many).toMatchObject({ status: 400 });
    expect(many.data).toBeUndefined();
    expect(many.errors).toEqual([
      {
        message: 'More than 100 fields failed. The last one: History is shown to editors only.',
        extensions: { code: 'LIMIT_EXCEEDED', limit: 'errors', most: 100 },
      },
    ]);
  });

  it.each([
    ['that the reader may not see', 'history { totalCount }', 'History is shown to editors only.'],
    ['with a number out of bounds', 'relations(first: 1000) { totalCount }', 'first goes from 1 to 100, not 1000.'],
    ['with a wrong filter', 'relations(filter: { about: ["document/x"] }) { totalCount }', 'filter.about'],
  ])('begins no more fields once a hundred failed: fields %s', async (_what, field, message) => {
    const { data } = await ask('{ organizations(first: 1) { nodes { id } } }');
    const [{ id }] = (data as { organizations: { nodes: [{ id: string }] } }).organizations.nodes;
    const failed = vi.spyOn(AnswerSize.prototype, 'fail');
    const { errors } = await ask(
      `query($ids: [ID!]!) { ${times(30, (at) => `a${at}: nodes(ids: $ids) { ... on Organization { ${field} } }`)} }`,
      { ids: Array(500).fill(id) },
      { MAX_COST: 1_000_000_000 },
    );
    const begun = failed.mock.calls.length;
    failed.mockRestore();
    expect(begun).toBe(101);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
    expect(errors?.[0]?.message).toContain(message);
  });

  it('holds for the bytes that are sent, where characters take several', async () => {
    const { text, data } = await ask(TEXT, { ids: Array(20).fill(document.id) });
    const bytes = Buffer.byteLength(text);
    // Between what is counted while it is made and what is sent.
    const most = Math.floor((JSON.stringify({ data }).length + bytes) / 2) + 20;
    expect(bytes).toBeGreaterThan(most);
    const settings = { ...readSettings({ PORT: '0' }), MAX_ANSWER_BYTES: most };
    const apollo = makeApollo(testSchema(), settings, unexpected);
    await apollo.start();
    const server = new HttpServer(settings, makeLog({ LOG_LEVEL: 'silent' }), unexpected);
    const url = await server.listen();
    server.open(
      makeHandler(makeApplication({ apollo, dataSource: base.dataSource, graph: base.graph, publicUrl: PUBLIC_URL, settings }), {
        routes: ROUTES,
      }),
    );
    try {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': 'en' },
        body: JSON.stringify({ query: TEXT, variables: { ids: Array(20).fill(document.id) } }),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'ANSWER_TOO_LARGE', most } }] });
    } finally {
      await server.close();
      await apollo.stop();
    }
  });
});
