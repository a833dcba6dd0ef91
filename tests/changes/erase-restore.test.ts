import { afterAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/databases.js';
import { backUp } from '../../src/maintenance/backup.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, openBase, type TestBase } from '../support/base.js';
import { runCommand } from '../support/command.js';
import { sendMutation } from '../support/mutations.js';
import { withRows } from '../support/seeds.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Whoever was erased stays so when an older archive comes back: as what they were called in it, too. */

const PERSONS = `visibility: PUBLIC
entities:
  - { id: person/zoe-tilleul, name: Zoé Tilleul, givenName: Zoé, familyName: Tilleul }
  - { id: person/z-hetre, name: Z. Hêtre, givenName: Z., familyName: Hêtre }
  - { id: person/zoe-hetre, name: Zoé Hêtre, givenName: Zoé, familyName: Hêtre }
`;
const WHO = ['person/zoe-tilleul', 'person/z-hetre', 'person/zoe-hetre'] as const;

describe.each(DATABASES)('an older archive on $name', ({ make }) => {
  const folder = temporaryFolder();
  afterAll(() => {
    folder.remove();
  });

  it('brings nobody back who was erased since, under whichever id they had', async () => {
    const database = await make();
    const base: TestBase = await openBase(withRows(PERSONS), database);
    const archives = ['first.gz', 'second.gz', 'third.gz'].map((name) => folder.path(name));
    const done = async (name: string, input: Record<string, unknown>): Promise<void> => {
      expect((await sendMutation(base, name, input, '', { role: 'ADMINISTRATOR' })).payload).toMatchObject({ userErrors: [] });
    };
    await backUp(base.dataSource, archives[0]!, { at: LOADED_AT });
    await done('mergeEntities', { id: WHO[0], into: WHO[1] });
    await backUp(base.dataSource, archives[1]!, { at: LOADED_AT });
    await done('mergeEntities', { id: WHO[1], into: WHO[2] });
    await backUp(base.dataSource, archives[2]!, { at: LOADED_AT });
    const { data } = await base.ask<{ erasePerson: unknown }>(
      'mutation($id: ID!) { erasePerson(input: { id: $id }) { userErrors { code path } } }',
      { id: WHO[2] },
      { role: 'ADMINISTRATOR' },
    );
    expect(data).toEqual({ erasePerson: { userErrors: [] } });
    await base.close();
    for (const archive of archives) {
      const ran = await runCommand(['restore', archive], { DATABASE_FILE: database.DATABASE_FILE, DATABASE_URL: database.DATABASE_URL });
      expect(ran.code).toBe(0);
      const dataSource = await openDatabase(database);
      const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
      for (const table of new Set(tables)) {
        const rows = JSON.stringify(await dataSource.query(`SELECT * FROM ${dataSource.driver.escape(table)}`));
        expect(rows, `${table} of ${archive}`).not.toMatch(/tilleul|hetre|hêtre/i);
      }
      await dataSource.destroy();
    }
    await database.drop();
  });
});
