import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Document } from '../../src/documents/document.js';
import { Passage } from '../../src/documents/passage.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings } from '../../src/config.js';
import { inLanguage } from '../../src/http/language.js';
import type { GraphView } from '../../src/graph/view.js';
import { Entity, Person } from '../../src/kinds/index.js';
import { Statement } from '../../src/statements/statement.js';
import { readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { onlyUpTo } from '../support/as-of-oracle.js';
import { LOADED_AT, openBase, PUBLIC_URL, type TestBase, testSchema, THREE_MEETINGS } from '../support/base.js';
import { contextOn } from '../support/context.js';
import { operation, VARIABLES } from '../support/operations.js';
import { runs } from '../support/random.js';
import { IDS, randomRows, THEMES } from '../support/random-base.js';
import { buildChanges } from '../support/record-builders.js';
import { buildGraph } from '../support/view-builders.js';

/**
 * The base as of a day answers what the base would that holds only the documents and sources in it up to that day. The smaller base is
 * really made, row by row, and asked the same.
 */

const apollo = makeApollo(testSchema(), readSettings({ MAX_COST: '100000000' }), (error) => {
  throw error;
});
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

type Asked = readonly [query: string, variables: Record<string, unknown>];

/** What a view answers, but for what says when it was written. */
async function answersOf(view: GraphView, asked: readonly Asked[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const [query, variables] of asked) {
    const contextValue = contextOn(view, 'ANONYMOUS', PUBLIC_URL, null as never);
    const { body } = await inLanguage('en', () => apollo.executeOperation({ query, variables }, { contextValue }));
    if (body.kind !== 'single') throw new Error('an incremental answer');
    // An operation that fails on both sides would prove nothing.
    expect(body.singleResult.errors).toBeUndefined();
    answers.push(withoutTimes(body.singleResult.data));
  }
  return answers;
}

function withoutTimes(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (name, value: unknown) => (name === 'revision' || name === 'updatedAt' ? undefined : value)));
}

const DAYS = ['2012-01-01', '2013-11-22', '2013-11-26', '2014-01-15', '2014-01-20', '2014-02-01', '2015-01-01'] as const;
const day = fc.constantFrom(...DAYS);
const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 1 });

/** What makes a random base one of days: sources with and without, names of their time, summaries, headings, what is superseded. */
const decorations = fc.record({
  accessed: fc.array(sometimes(day), { minLength: 8, maxLength: 8 }),
  issued: fc.array(sometimes(day), { minLength: 2, maxLength: 2 }),
  renamed: fc.array(fc.record({ at: fc.nat(30), since: sometimes(day), until: day, kind: fc.constantFrom('FORMER', 'ALIAS') }), {
    maxLength: 8,
  }),
  supersedes: fc.array(fc.tuple(fc.nat(27), fc.nat(27), fc.constantFrom('replaces', 'corrects', 'withdraws')), { maxLength: 4 }),
  headings: fc.boolean(),
});

type Decorations = typeof decorations extends fc.Arbitrary<infer T> ? T : never;

function decorate(rows: readonly StoredRecord[], { accessed, issued, renamed, supersedes, headings }: Decorations): StoredRecord[] {
  const copies = rows.map((row) => Object.assign(Object.create(Object.getPrototypeOf(row) as object) as StoredRecord, row));
  const statements = copies.filter((row) => row instanceof Statement);
  statements.forEach((row, at) => {
    row.sources = row.sources.map((source) => ({ ...source, accessed: accessed[at % accessed.length] ?? null }));
  });
  copies
    .filter((row) => row instanceof Document)
    .forEach((row, at) => {
      row.issuedOn = issued[at] ?? null;
    });
  const entities = copies.filter((row) => row instanceof Entity);
  for (const entity of entities) {
    entity.summary = { fr: `Ce qu’est ${entity.id}.` };
    if (entity instanceof Person) Object.assign(entity, { givenName: null, familyName: null });
  }
  for (const { at, since, until, kind } of renamed) {
    const entity = entities[at % entities.length];
    if (!entity) continue;
    const last = { ...(since === null ? {} : { since }), ...(kind === 'FORMER' ? { until } : {}) };
    entity.names = [
      ...entity.names.map((name) => (name.kind === 'PREFERRED' && kind === 'FORMER' ? { ...name, since: until } : name)),
      { value: `autre ${at}`, lang: 'fr', kind, ...last },
    ];
  }
  for (const [by, old, list] of supersedes) {
    const [one, other] = [statements[by], statements[old]];
    if (one && other && by > old && one.constructor === other.constructor)
      one[list as 'replaces'] = [...new Set([...one[list as 'replaces'], other.id])];
  }
  if (!headings) return copies;
  const item = Object.assign(new AgendaItem(), {
    id: 'agenda-item/own/i',
    visibility: 'PUBLIC',
    origin: 'test',
    editedBy: null,
    revision: 1,
    meetingId: 'meeting/own',
    parentId: null,
    position: 0,
    number: 'I',
    title: 'Un point',
    presentedById: 'organization/x',
    summary: null,
  });
  for (const row of copies) if (row instanceof Passage && row.id === 'passage/1') row.agendaItemId = item.id;
  return [...copies, item];
}

const ids = [...IDS, 'publication/two', 'passage/1', 'passage/3', 'document/one', 'relation/03', 'relation/11', 'agenda-item/own/i'];
const RANDOM_QUESTIONS: readonly Asked[] = [
  [
    `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id
      ... on Entity { name names { value kind since until } summary relations(first: 100) { nodes { id } } claims(first: 100) { nodes { id } } mentions(first: 100) { nodes { id } } themes { id } }
      ... on Dated { dates { edtf certainty } status }
      ... on Meeting { agenda { id title presentedBy { id } } }
      ... on Publication { documents { id issuedOn } }
      ... on Passage { agendaItem { id } statements(first: 100) { nodes { id } } } } }`,
    { ids },
  ],
  [
    `{ relations(first: 100, filter: { derived: true }) { nodes { id type certainty weight evidence { id } sources { title accessed } contradicts { id } subject { id } object { id } topics { id } } } }`,
    {},
  ],
  [operation('Claims'), { first: 100 }],
  [operation('Entities'), { first: 100 }],
  [operation('Kinds'), { first: 100 }],
  [operation('Coverage'), { first: 100 }],
  [operation('Calendar'), { from: '1900-01-01' }],
  [operation('Search'), { text: 'autre x y' }],
  ...THEMES.slice(0, 2).map((theme): Asked => [operation('WhoWorksOn'), { theme }]),
  [operation('Paths'), { from: 'organization/x', to: 'project/r' }],
  [
    `{ network(around: ["organization/x", "theme/a"], depth: 2) { shown total nodes { entity { id } degree } edges { relation { id } } } }`,
    {},
  ],
];

describe('on random bases', () => {
  it('the base as of a day answers what the smaller base does', async () => {
    await fc.assert(
      fc.asyncProperty(randomRows, decorations, day, async (random, details, asOf) => {
        const rows = decorate(random, details);
        const view = buildGraph(rows, { complete: false, asOf });
        const smaller = buildGraph(onlyUpTo(rows, 'ANONYMOUS', asOf), { complete: false });
        expect(view.entities.map(({ id }) => id)).toEqual(smaller.entities.map(({ id }) => id));
        expect(await answersOf(view, RANDOM_QUESTIONS)).toEqual(await answersOf(smaller, RANDOM_QUESTIONS));
      }),
      { numRuns: runs(20) },
    );
  });
});

/** The base of three meetings without what one reader may not read, and without what came later than a day. */
function openSmaller(role: Role, asOf: string): Promise<TestBase> {
  return openBase(THREE_MEETINGS, undefined, (dataSource) =>
    inWritingTransaction(dataSource, async (manager) => {
      const rows = Object.values(await readRecords(manager)).flat();
      const kept = new Map(onlyUpTo(rows, role, asOf).map((row) => [row.id, row]));
      const updates = rows.flatMap((before) => {
        const after = kept.get(before.id);
        return after && JSON.stringify(after) !== JSON.stringify(before) ? [{ before, after }] : [];
      });
      const author = { actor: 'test', reason: 'take out what came later', at: LOADED_AT };
      await writeChanges(manager, author, buildChanges({ updates, deletes: rows.filter(({ id }) => !kept.has(id)) }));
      await manager.delete(FormerIdRow, { reason: 'REMOVED' });
    }),
  );
}

const QUESTIONS: readonly Asked[] = [
  ...Object.entries(VARIABLES).map(([name, variables]): Asked => [operation(name), variables]),
  [operation('Meeting'), { id: 'meeting/2030-03-20', lang: 'EN' }],
  [operation('Meeting'), { id: 'meeting/2030-06-12' }],
  [operation('EntityPage'), { id: 'event/forum-de-l-accueil' }],
  [operation('EntityPage'), { id: 'event/visite-du-foyer', lang: 'EN' }],
  [operation('Relations'), { first: 100 }],
  [operation('Relations'), { first: 100, filter: { derived: true, types: ['REPRESENTS', 'CO_PRESENT', 'CO_MENTIONED'] } }],
  [operation('Claims'), { first: 100 }],
  [operation('FollowUps'), { first: 100 }],
  [operation('Entities'), { first: 100 }],
  [operation('DocumentText'), { id: 'document/compte-rendu-2030-03-20' }],
  [operation('Calendar'), { from: '2030-01-01', lang: 'EN' }],
];

describe('the base of three meetings', () => {
  let base: TestBase;
  beforeAll(async () => {
    base = await openBase(THREE_MEETINGS);
  });
  afterAll(() => base.close());

  it.each([
    ['2030-01-05', 'ANONYMOUS'],
    ['2030-01-22', 'ANONYMOUS'],
    ['2030-02-28', 'MEMBER'],
    ['2030-03-27', 'ANONYMOUS'],
    ['2030-04-03', 'EDITOR'],
    ['2030-06-05', 'MEMBER'],
    ['2030-06-18', 'ANONYMOUS'],
  ] as const)('as of %s answers to %s what the smaller base does', async (asOf, role) => {
    const smaller = await openSmaller(role, asOf);
    for (const [query, variables] of QUESTIONS) {
      const [seen, expected] = [await base.ask(query, variables, { role, asOf }), await smaller.ask(query, variables, { role })];
      expect(expected.errors).toEqual([]);
      expect(withoutTimes(seen.data), JSON.stringify(variables)).toEqual(withoutTimes(expected.data));
      // Drafts and history of those who write are read from the database: one statement.
      expect(seen.sql, query).toBe(role === 'EDITOR' && /^query (?:Viewer|Revisions|ChangeSet)\b/m.test(query) ? 1 : 0);
    }
    await smaller.close();
  });

  it('builds a day once, keeps eight, and answers days between two by the earlier', () => {
    const view = (asOf: string): GraphView => base.graph.view('ANONYMOUS', asOf);
    expect(view('2030-03-10')).toBe(view('2030-02-28'));
    const first = view('2030-01-22');
    for (const asOf of ['2029-01-01', '2030-01-05', '2030-02-28', '2030-03-27', '2030-04-03', '2030-06-18']) view(asOf);
    expect(view('2030-01-22')).toBe(first);
    for (const asOf of ['2029-01-01', '2030-01-05', '2030-02-28', '2030-03-27', '2030-06-05']) base.graph.view('MEMBER', asOf);
    expect(base.graph.mustBuild('ANONYMOUS', '2029-01-01')).toBe(true);
  });
});
