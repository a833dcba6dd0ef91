import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { edit } from '../../src/changes/change-sets.js';
import { saveEntity } from '../../src/changes/edits.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

const ADA = { kind: 'TOKEN', id: 'ada', name: 'Ada', role: 'EDITOR' } as const;
const MAISON = 'organization/maison-des-saisons';

describe.each(DATABASES)('the history on $name', ({ make }) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeEach(async () => {
    database = await make();
    dataSource = await openDatabase(database);
    await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
    for (const summary of ['Une maison.', 'Une grande maison.']) {
      const { errors } = await edit(dataSource, ADA, { reason: summary, input: {} }, (context) =>
        saveEntity(context, { id: MAISON }, null, { summary: { fr: summary } }),
      );
      expect(errors).toEqual([]);
    }
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const faults = async (): Promise<string[]> => (await verifyBase(dataSource)).errors.map(({ en }) => en);
  const q = (name: string): string => dataSource.driver.escape(name);

  it('is whole as it was written', async () => {
    expect(await faults()).toEqual([]);
  });

  it('tells of a row that was changed behind the program’s back', async () => {
    await dataSource.query(`UPDATE entity SET ${q('sortKey')} = 'zzz' WHERE id = '${MAISON}'`);
    expect(await faults()).toEqual([`entity ${MAISON} is not what revision 3 made of it`]);
  });

  it('tells of an image that was altered', async () => {
    await dataSource.query(`UPDATE change SET ${q('before')} = replace(${q('before')}, 'Une maison.', 'Un hôtel.') WHERE revision = 3`);
    expect(await faults()).toEqual([
      `entity ${MAISON} is not what revision 2 made of it`,
      `entity ${MAISON} is not what revision 3 made of it`,
    ]);
  });

  it('tells of another author, of another time, and of a digest that was taken away', async () => {
    await dataSource.query(`UPDATE revision SET actor = 'Boris' WHERE number = 2`);
    expect(await faults()).toEqual(['revision 2 is not what was written: the history was altered']);
    await dataSource.query(`UPDATE revision SET actor = 'Ada' WHERE number = 2`);
    await dataSource.query(`UPDATE change SET salt = NULL WHERE revision = 3`);
    expect(await faults()).toEqual([`entity ${MAISON} is not what revision 3 made of it`]);
  });

  it('tells of a change that was taken out', async () => {
    await dataSource.query(`DELETE FROM change WHERE revision = 2`);
    expect(await faults()).toContain('revision 2 is not what was written: the history was altered');
  });
});
