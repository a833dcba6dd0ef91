import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { makeApollo } from '../../src/api/graphql.js';
import { readSettings } from '../../src/config.js';
import { inLanguage } from '../../src/http/language.js';
import { saidOn } from '../../src/graph/statements-of.js';
import type { GraphView } from '../../src/graph/view.js';
import { readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { onlyUpTo } from '../support/as-of-oracle.js';
import { LOADED_AT, openBase, PUBLIC_URL, type TestBase, testSchema, THREE_MEETINGS } from '../support/base.js';
import { contextOn } from '../support/context.js';
import { operation, VARIABLES } from '../support/operations.js';
import { runs } from '../support/random.js';
import { IDS, THEMES } from '../support/random-base.js';
import { HISTORIC_IDS, historicDay, histories } from '../support/random-histories.js';
import { buildChanges } from '../support/record-builders.js';
import { buildGraph } from '../support/view-builders.js';
import { openViewWebsite, type ViewWebsite } from '../support/view-website.js';
import { REQUEST_TIMEOUT } from '../support/request-timeout.js';

/**
 * The base as of a day answers what the base would that holds only the documents and sources in it up to that day. The smaller base is
 * really made, row by row, and asked the same.
 */

const apollo = makeApollo(testSchema(), readSettings({ MAX_COST: '100000000', REQUEST_TIMEOUT }), (error) => {
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

const RANDOM_QUESTIONS: readonly Asked[] = [
  [
    `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id
      ... on Entity { name names { value kind since until } identifiers { scheme value } summary relations(first: 100) { nodes { id } }
        claims(first: 100) { nodes { id } } followUps(first: 100) { nodes { id } } mentions(first: 100) { nodes { id } } themes { id }
        attributed: statements(as: ATTRIBUTED_TO, first: 100) { nodes { id } } }
      ... on Dated { dates { edtf certainty } status venues { id } ownClaims { aspect reason claim { id } } }
      ... on Meeting { agenda { id title presentedBy { id } present(first: 50) { nodes { relation { id } } } }
        followUpsOpened { id } followUpsAssigned { id } followUpsCarriedOver { id } followUpsClosed { id } followUpsNotSpokenOf { id }
        attendance(first: 50) { nodes { attendanceStatus relation { id } personName onBehalfOfName movements { kind agendaItem { id } time passage { id } } } } }
      ... on Publication { state documents { id issuedOn } ownClaims { aspect reason claim { id } } }
      ... on Passage { agendaItem { id } statements(first: 100) { nodes { id } } }
      ... on Statement { saidOn supersededBy { type day statement { id } } supersedes { type statement { id } } }
      ... on FollowUp { followUpStatus timesPutOff firstDue { edtf } due { edtf } dueAt { id } closedIn { id } openedIn { id } assignees { id }
        course { step date meeting { id } due { edtf } dueAt { id } assignees { id } statement { id } } } } }`,
    { ids: HISTORIC_IDS },
  ],
  [
    `{ relations(first: 100, filter: { derived: true, includeSuperseded: true }) { nodes { id type certainty weight evidence { id } sources { title accessed } contradicts { id } supersededBy { type statement { id } } subject { id } object { id } topics { id } } } }`,
    {},
  ],
  [
    `{ claims(first: 100, filter: { includeSuperseded: true }) { nodes { id saidOn certainty supersededBy { type statement { id } } vote { outcome positions { position actor { id } } } } }
      followUps(first: 100, filter: { includeSuperseded: true }) { nodes { id followUpStatus supersededBy { type } } }
      overdue: followUps(first: 100, filter: { overdueOn: "2014-06-01" }) { nodes { id } } dataset { day } }`,
    {},
  ],
  [operation('Claims'), { first: 100 }],
  [operation('FollowUps'), { first: 100 }],
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

/** Pages and files of a random base: of each sort, and of what is in it or not. */
const PAGES: readonly string[] = [
  ...[
    '',
    '/calendar?from=1900-01-01',
    '/calendar.ics',
    '/calendar.csv?from=1900-01-01',
    '/coverage',
    '/coverage.csv',
    '/about',
    '/entries',
  ],
  ...['/follow-ups?status=ALL', '/follow-ups.ics', '/follow-ups.csv?status=ALL', '/search?q=autre', '/search.csv?q=autre', '/theme'],
  ...[
    '/network?around=organization/x',
    '/network.csv?around=organization/x',
    '/network.json?around=theme/a',
    '/network.svg?around=event/e',
  ],
  ...['/paths?from=organization/x&to=project/r', '/meeting/own/attendance.csv', '/theme/a/actors.csv'],
  ...HISTORIC_IDS.map((id) => `/${id}`),
  ...IDS.flatMap((id) => [`/${id}.json`, `/${id}.csv`]),
];

const paths = fc.array(fc.tuple(fc.constantFrom('/fr', '/en'), fc.constantFrom(...PAGES)), { minLength: 6, maxLength: 6 });

let pages: ViewWebsite;
beforeAll(async () => {
  pages = await openViewWebsite(apollo);
});
afterAll(() => pages.close());

/** All that a view is made of, and what it makes of it first. */
function contentOf(view: GraphView): unknown {
  const { entities, documents, passages, mentions, statements, derivedRelations } = view;
  const standing = [view.relations, view.claims, view.followUps].map((list) => list.map(({ id }) => id));
  const fates = statements.map((one) => [one.id, view.supersededBy(one), view.rivalsOf(one), saidOn(view, one)]);
  const beside = entities.map(({ id }) => [view.agendaOf(id), view.contactsOf(id)]);
  return JSON.parse(JSON.stringify({ entities, documents, passages, mentions, statements, derivedRelations, standing, fates, beside }));
}

describe('on random bases', () => {
  it('the base as of a day is the smaller base, row by row', () => {
    let [all, cut] = [0, 0];
    fc.assert(
      fc.property(histories, historicDay, (rows, asOf) => {
        const view = buildGraph(rows, { complete: false, asOf });
        const smaller = buildGraph(onlyUpTo(rows, 'ANONYMOUS', asOf), { complete: false });
        expect(contentOf(view)).toEqual(contentOf(smaller));
        all += 1;
        if (view.statements.length < buildGraph(rows, { complete: false }).statements.length) cut += 1;
      }),
      { numRuns: runs(40) },
    );
    // Bases from which no day takes anything would prove nothing.
    expect(cut).toBeGreaterThan(all / 3);
  });

  it('the base as of a day answers what the smaller base does, in answers, pages and files', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(histories, historicDay, paths, async (rows, asOf, addresses) => {
        number += 1;
        const view = buildGraph(rows, { complete: false, asOf, revision: `view-${number}` });
        const smaller = buildGraph(onlyUpTo(rows, 'ANONYMOUS', asOf), { complete: false, revision: `smaller-${number}` });
        expect(await answersOf(view, RANDOM_QUESTIONS)).toEqual(await answersOf(smaller, RANDOM_QUESTIONS));
        for (const [lang, path] of addresses)
          expect(await pages.read(view, `${lang}${path}`), path).toBe(await pages.read(smaller, `${lang}${path}`));
      }),
      { numRuns: runs(4) },
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

const EVERY_DAY = [
  ['2030-01-05', 'ANONYMOUS'],
  ['2030-01-22', 'ANONYMOUS'],
  ['2030-02-28', 'MEMBER'],
  ['2030-03-27', 'ANONYMOUS'],
  ['2030-04-03', 'EDITOR'],
  ['2030-06-05', 'MEMBER'],
  ['2030-06-18', 'ANONYMOUS'],
] as const;

/** One day for each role; all of them in the long run. */
const DAYS = EVERY_DAY.filter(([day]) => runs(1) > 1 || ['2030-01-22', '2030-02-28', '2030-04-03'].includes(day));

const FILES: readonly string[] = [
  ...[
    '/fr',
    '/fr/calendar.ics',
    '/en/calendar.csv?from=2030-01-01',
    '/fr/follow-ups?status=ALL',
    '/fr/follow-ups.ics',
    '/en/follow-ups.csv',
  ],
  ...['/fr/coverage.csv', '/fr/theme/hebergement', '/fr/meeting/2030-03-20/attendance.csv', '/fr/search?q=accueil', '/en/entries'],
  ...['/fr/meeting/2030-01-16', '/en/meeting/2030-03-20', '/fr/follow-up/m1fvp001', '/fr/document/compte-rendu-2030-03-20'],
  ...['svg', 'csv', 'json'].map((type) => `/fr/network.${type}?around=organization/les-quatre-vents`),
];

describe('the base of three meetings', () => {
  let base: TestBase;
  /** A third of the questions on each day, so that all have their turn; all of them on every day in the long run. */
  const questionsOf = (asOf: string): readonly Asked[] => {
    const turn = DAYS.findIndex(([day]) => day === asOf);
    return QUESTIONS.filter((_question, index) => runs(1) > 1 || index % 3 === turn % 3);
  };
  /** Lists and files, and the pages and files of some entities: of others on each day, so that all have their turn. */
  const addressesOf = (asOf: string): string[] => {
    const turn = DAYS.findIndex(([day]) => day === asOf);
    const ids = base.graph.view('EDITOR').entities.map(({ id }) => id);
    const own = ids
      .filter((_id, index) => index % EVERY_DAY.length === turn)
      .flatMap((id, index) => [`/fr/${id}`, `/en/${id}.${index % 2 ? 'json' : 'csv'}`]);
    return [...FILES.filter((_path, index) => runs(1) > 1 || index % 3 === turn % 3), ...own];
  };
  beforeAll(async () => {
    base = await openBase(THREE_MEETINGS);
  });
  afterAll(() => base.close());

  it.each(DAYS)('as of %s answers to %s what the smaller base does', async (asOf, role) => {
    const smaller = await openSmaller(role, asOf);
    for (const [query, variables] of questionsOf(asOf)) {
      const [seen, expected] = [await base.ask(query, variables, { role, asOf }), await smaller.ask(query, variables, { role })];
      expect(expected.errors).toEqual([]);
      expect(withoutTimes(seen.data), JSON.stringify(variables)).toEqual(withoutTimes(expected.data));
      // Drafts and history of those who write are read from the database: one statement.
      expect(seen.sql, query).toBe(role === 'EDITOR' && /^query (?:Viewer|Revisions|ChangeSet)\b/m.test(query) ? 1 : 0);
    }
    const [then, there] = [base.graph.view(role, asOf), smaller.graph.view(role)];
    const found: string[] = [];
    for (const path of addressesOf(asOf)) {
      const page = await pages.read(then, path);
      expect(page, path).toBe(await pages.read(there, path));
      if (page.startsWith('200')) found.push(path);
    }
    expect(found.length).toBeGreaterThan(5);
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
