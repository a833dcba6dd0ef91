import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { makeFilledDatabase } from '../support/filled-database.js';

/** How each sort of harm is done behind the program's back, and what verifying then says. */
const HARM: readonly (readonly [what: string, sql: readonly string[], words: RegExp])[] = [
  [
    'a changed letter in a document',
    [`UPDATE document SET text = replace(text, 'e', 'é')`],
    /the text of document\/\S+ does not agree with its hash/,
  ],
  ['a quotation moved by one', [`UPDATE passage SET start = start + 1`], /the words of passage\/\S+ are not at their place/],
  ['a mention of other words', [`UPDATE mention SET surface = 'autre'`], /the words of mention\/\S+ are not at their place/],
  ['a statement without evidence', [`UPDATE statement SET sources = '[]'`, 'DELETE FROM evidence'], /rests on no passage and no source/],
  [
    'a row that no change left so',
    [`UPDATE entity SET revision = 2 WHERE id = 'organization/les-tilleuls'`],
    /organization\/les-tilleuls \(entity\) is not what its last change left/,
  ],
  ['a row gone without a word', [`DELETE FROM mention`], /mention\/\S+ is gone, and the history does not say so/],
  [
    'a hole in the history',
    [`DELETE FROM "change" WHERE revision = 2`, `DELETE FROM revision WHERE number = 2`],
    /the history has a hole before revision 3/,
  ],
  [
    'a former id in use',
    [`INSERT INTO former_id VALUES ('organization/les-tilleuls', NULL, 'REMOVED', 'PUBLIC', 3)`],
    /the former id organization\/les-tilleuls is in use again/,
  ],
  [
    'statements that supersede each other',
    ['a', 'b'].map((one) => {
      const [own, other] = one === 'a' ? ['min', 'max'] : ['max', 'min'];
      return `INSERT INTO supersession ("statementId", "supersededId", type) SELECT ${own}(id), ${other}(id), 'CORRECTS' FROM statement`;
    }),
    /supersedes itself: .* → .* → /,
  ],
  ['a document said on no day', [`UPDATE document SET "saidOn" = '2030-02-31'`], /table document, .*saidOn: "2030-02-31" is not a day/],
  [
    'a redirect to nowhere',
    [`UPDATE former_id SET "successorId" = 'organization/nowhere' WHERE reason = 'RENAMED'`],
    /redirects to organization\/nowhere, which is not there/,
  ],
];

describe.each(DATABASES)('verifying a base on $name', ({ make }) => {
  let filled: TestDatabase;
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    filled = await makeFilledDatabase(make);
  });
  afterAll(() => filled.drop());
  beforeEach(async () => {
    database = await make();
    await database.copyFrom(filled);
    dataSource = await openDatabase(database);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const problems = async (): Promise<string[]> => (await verifyBase(dataSource)).errors.map((error) => error.en);

  it('finds a sound base sound', async () => {
    expect(await problems()).toEqual([]);
  });

  it.each(HARM)('finds %s', async (_what, sql, words) => {
    for (const statement of sql) await dataSource.query(statement);
    expect((await problems()).join('\n')).toMatch(words);
  });

  it('finds a reference to nothing', async () => {
    const off = database.DATABASE_URL ? [`SET session_replication_role = replica`] : ['PRAGMA foreign_keys = OFF'];
    const runner = dataSource.createQueryRunner();
    for (const statement of [...off, `UPDATE statement SET "subjectId" = 'person/nobody' WHERE form = 'RELATION'`])
      await runner.query(statement);
    await runner.release();
    expect((await problems()).join('\n')).toMatch(/statement\.subjectId refers to person\/nobody, which is not there/);
  });

  it('finds tables that differ from those the program expects', async () => {
    await dataSource.query('ALTER TABLE mention DROP COLUMN "decidedBy"');
    expect((await problems()).join('\n')).toMatch(/tables: “.*decidedBy.*” is missing/);
  });
});
