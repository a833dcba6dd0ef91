import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords } from '../../src/store/read.js';
import { Relation } from '../../src/statements/relation.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { change, contents, fillDatabase } from '../support/filled-database.js';

/** Bases from before MEETING_OF: what a body « organises » becomes what it organizes, or a meeting of it. */

const NAME = 'MeetingsOfBodies1764600000000';

async function relationsOf(dataSource: DataSource): Promise<Relation[]> {
  const { statement = [] } = await readRecords(dataSource.manager);
  return statement.filter((row): row is Relation => row instanceof Relation);
}

/** Takes the database back to before the migration. */
async function undo(dataSource: DataSource): Promise<void> {
  for (let undone: string | undefined; undone !== NAME;) {
    const [last] = await dataSource.query<[{ name: string }]>('SELECT name FROM migration ORDER BY "timestamp" DESC LIMIT 1');
    undone = last.name;
    await dataSource.undoLastMigration();
  }
}

describe.each(DATABASES)('a base of before, on $name', ({ make }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
    await fillDatabase(database);
  });
  afterEach(() => database.drop());

  it('has its meetings under their bodies once it is brought forward, history included', async () => {
    const dataSource = await openDatabase(database);
    const before = (await relationsOf(dataSource)).find(({ id }) => id === 'relation/m2rg0001') as Relation;
    expect(before).toMatchObject({ type: 'MEETING_OF', objectId: 'organization/coordination-du-val-perdu' });
    const after = copyWith(before, { status: 'UNKNOWN' });
    await change(dataSource, { updates: [{ before, after }] });
    await dataSource.destroy();
    const now = await contents(database);

    const old = await openDatabase(database);
    await undo(old);
    const images = (await old.query<{ before: string }[]>(
      `SELECT "before" FROM "change" WHERE "rowId" = 'relation/m2rg0001' AND "before" IS NOT NULL`,
    )) as [{ before: string }];
    expect(images.map((row) => JSON.parse(row.before) as unknown)).toEqual([
      expect.objectContaining({ type: 'ORGANISES', subjectId: 'organization/coordination-du-val-perdu', objectId: 'meeting/2020-06-11' }),
    ]);
    const types = await old.query<{ type: string }[]>(`SELECT DISTINCT type FROM statement WHERE type IS NOT NULL`);
    expect(types.map(({ type }) => type)).toContain('ORGANISES');
    expect(types.map(({ type }) => type).filter((type) => type === 'ORGANIZES' || type === 'MEETING_OF')).toEqual([]);
    await old.destroy();

    // Opening brings it forward.
    const opened = await openDatabase(database);
    const rows = await relationsOf(opened);
    expect(rows.find(({ id }) => id === 'relation/m2rg0002')).toMatchObject({ type: 'ORGANIZES', objectId: 'event/journee-du-val' });
    expect(rows.find(({ id }) => id === 'relation/m2rg0001')).toMatchObject({
      type: 'MEETING_OF',
      subjectId: 'meeting/2020-06-11',
      objectId: 'organization/coordination-du-val-perdu',
    });
    expect((await verifyBase(opened)).errors).toEqual([]);
    await opened.destroy();
    expect(await contents(database)).toEqual(now);
  });
});
