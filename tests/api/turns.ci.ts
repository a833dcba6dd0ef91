import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBase } from '../../bench/base/write.js';
import { entitiesInOrder, entityOrder } from '../../src/api/orders.js';
import { readSettings } from '../../src/config.js';
import { derivedOf, type GraphView } from '../../src/graph/view.js';
import { adjacencyOf } from '../../src/network/traversal.js';
import { searchIndexOf } from '../../src/search/search-index.js';
import { serveBase, type ServedBase } from '../../src/serve.js';
import { coverageBuild } from '../../src/themes/coverage.js';
import { whoWorksOn } from '../../src/themes/who-works-on.js';
import { csvFile, slicesOf } from '../../src/web/csv.js';
import { turnsDuring } from '../support/turns.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** What takes long over a large base lets others in after some rows: counted in turns of the event loop, whatever the machine. */

const folder = temporaryFolder();
const file = (): string => folder.path('base.sqlite');
let base: ServedBase;
let view: GraphView;
beforeAll(async () => {
  await writeBase(file(), 2_000, 1);
  base = await serveBase(readSettings({ DATABASE_FILE: file(), PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0' }), (error) => {
    throw new Error('an unexpected error', { cause: error });
  });
  view = base.graph.view('ANONYMOUS');
});
afterAll(() => base.close());

/** The most rows that are gone through between two turns. */
const ROWS_PER_TURN = 250;

const themes = (): GraphView['entities'] => view.entitiesOfKind('THEME').slice(0, 100);
const relations = (): number => view.relations.length + view.derivedRelations.length;

/** Each with the rows that it goes through; in an order in which what each needs is made by those before. */
const LONG: readonly (readonly [what: string, make: () => Promise<unknown>, rows: () => number])[] = [
  ['a view', () => base.graph.prepare('MEMBER', null), () => view.statements.length + view.mentions.length + view.passages.length],
  ['computed relations', () => derivedOf.ready(view), () => relations() + view.mentions.length],
  ['the search index', () => searchIndexOf.ready(view), () => view.entities.length + view.passages.length],
  ['the lists of neighbours', () => adjacencyOf({ includeDerived: true }).ready(view), relations],
  [
    'who works on the themes',
    async () => {
      for (const { id } of themes()) await whoWorksOn.ready(view, id);
    },
    () => themes().reduce((sum, { id }) => sum + whoWorksOn(view, id).length, 0),
  ],
  [
    'who covers what',
    () => coverageBuild(view, { themes: themes(), kinds: new Set(['ORGANIZATION']) }).inTurns(),
    () => coverageBuild(view, { themes: themes(), kinds: new Set(['ORGANIZATION']) }).now().rows.length,
  ],
  [
    'all entities in an order',
    () => entitiesInOrder(view, entityOrder(view, { field: 'MENTIONS', direction: 'DESC' })).inTurns(),
    () => view.entities.length,
  ],
  ['a table', () => csvFile(slicesOf(view.entities.map(({ id }) => [id])), 'fr'), () => view.entities.length],
];

describe('what takes long', () => {
  it.each(LONG)(`%s lets others in at least every ${ROWS_PER_TURN} rows`, async (_what, make, rows) => {
    const turns = await turnsDuring(make);
    expect(rows()).toBeGreaterThan(ROWS_PER_TURN);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(rows() / ROWS_PER_TURN));
  });

  it.each([
    '/fr/coverage?mentioned=all',
    '/fr/coverage.csv?mentioned=all',
    '/fr/entries.csv',
    '/sitemap.xml',
    '/fr/search.csv?q=association',
  ])('%s is answered while others are', async (path) => {
    const progress = { isEnded: false };
    const long = fetch(`${base.url}${path}`).then(async (answer) => {
      await answer.arrayBuffer();
      progress.isEnded = true;
      return answer.status;
    });
    let others = 0;
    while (!progress.isEnded) {
      expect((await fetch(`${base.url}/health`)).status).toBe(200);
      others += 1;
    }
    expect(await long).toBe(200);
    // One that is answered before, one after: all others are answered between its steps.
    expect(others).toBeGreaterThan(4);
  });

  it('the whole base, read again while others are served', async () => {
    const { graph } = base;
    const before = graph.number;
    // Another program writes a revision without a chain: what it touched is not known.
    const database = new Database(file());
    database.exec(`INSERT INTO revision (number, at, actor, reason) SELECT MAX(number) + 1, MAX(at), 'test', '' FROM revision`);
    database.close();
    const { databaseConnection } = base.dataSource.driver as unknown as { databaseConnection: { readonly inTransaction: boolean } };
    let turns = 0;
    const progress = { isEnded: false };
    const look = (): void => {
      // What is made of the rows comes after the transaction in which they are read.
      if (databaseConnection.inTransaction) turns += 1;
      if (!progress.isEnded) setImmediate(look);
    };
    setImmediate(look);
    let others = 0;
    const read = graph.refresh().then(() => {
      progress.isEnded = true;
    });
    while (!progress.isEnded) {
      expect((await fetch(`${base.url}/health`)).status).toBe(200);
      others += 1;
    }
    await read;
    expect(graph.number).toBe(before + 1);
    const rows = view.entities.length + view.statements.length + view.mentions.length + view.passages.length;
    // Each row once, its lists too.
    expect(turns).toBeGreaterThan((2 * rows) / 1_000);
    expect(others).toBeGreaterThan(4);
  });
});
