import { afterAll, describe, expect, it } from 'vitest';
import { DATABASES } from '../support/databases.js';
import { readErasures, reapplyErasures } from '../../src/changes/reapply-erasures.js';
import { Person } from '../../src/kinds/index.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
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

  it('is not seen until who was erased since is gone from it, and not at all where that fails', async () => {
    const database = await make();
    const base: TestBase = await openBase(withRows(PERSONS), database);
    const archive = folder.path(`${database.DATABASE_URL ? 'pg' : 'file'}-whole.gz`);
    await backUp(base.dataSource, archive, { at: LOADED_AT });
    await base.ask(
      'mutation($id: ID!) { erasePerson(input: { id: $id }) { userErrors { code } } }',
      { id: WHO[0] },
      { role: 'ADMINISTRATOR' },
    );
    const erasures = await readErasures(base.dataSource);
    await base.close();
    const personsHere = async (): Promise<string[]> => {
      const dataSource = await openDatabase(database);
      const rows = await dataSource.manager.find(Person);
      await dataSource.destroy();
      return rows.map(({ id }) => id).filter((id) => (WHO as readonly string[]).includes(id));
    };
    const cutOff = restoreBase(database, archive, {
      at: LOADED_AT,
      beforeReplacing: async (restored) => {
        expect(await restored.manager.countBy(Person, { id: WHO[0] })).toBe(1);
        throw new Error('the power went');
      },
    });
    await expect(cutOff).rejects.toThrow('the power went');
    expect(await personsHere()).toEqual([WHO[2], WHO[1]].sort());
    await restoreBase(database, archive, {
      at: LOADED_AT,
      beforeReplacing: async (restored) => {
        expect(await reapplyErasures(restored, erasures)).toBe(1);
      },
    });
    expect(await personsHere()).toEqual([WHO[2], WHO[1]].sort());
    await database.drop();
  });
});
