import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { edit } from '../../src/changes/change-sets.js';
import { saveEntity } from '../../src/changes/entity-edits.js';
import { backUp } from '../../src/maintenance/backup.js';
import { readRecord, writeRecord } from '../../src/maintenance/history-record.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ADA = { kind: 'TOKEN', id: 'ada', name: 'Ada', role: 'EDITOR' } as const;
const MAISON = 'organization/maison-des-saisons';

describe.each(DATABASES)('the history on $name', ({ make }) => {
  let written: TestDatabase;
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    written = await make();
    dataSource = await openDatabase(written);
    await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
    for (const summary of ['Une maison.', 'Une grande maison.']) {
      const { errors } = await edit(dataSource, ADA, { reason: summary, input: {} }, (context) =>
        saveEntity(context, { id: MAISON }, null, { summary: { fr: summary } }),
      );
      expect(errors).toEqual([]);
    }
    await dataSource.destroy();
  });
  afterAll(() => written.drop());
  beforeEach(async () => {
    database = await make();
    await database.copyFrom(written);
    dataSource = await openDatabase(database);
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

  /** Takes the last revision away as if it had never been: what it did is undone in the rows, too. */
  const cutTheEnd = async (): Promise<void> => {
    const image = JSON.parse(await beforeOf(3)) as { summary: unknown; revision: number };
    const p = (n: number): string => dataSource.driver.createParameter('', n);
    await dataSource.query(`UPDATE entity SET summary = ${p(0)}, revision = 2, ${q('editedBy')} = 'Ada' WHERE id = '${MAISON}'`, [
      JSON.stringify(image.summary),
    ]);
    for (const table of ['change_operation', 'idempotency_key', 'change_set']) {
      const column = table === 'change_set' ? 'id' : q('changeSetId');
      await dataSource.query(`DELETE FROM ${table} WHERE ${column} IN (SELECT id FROM change_set WHERE ${q('publishedAs')} = 3)`);
    }
    await dataSource.query(`DELETE FROM change WHERE revision = 3`);
    await dataSource.query(`DELETE FROM revision WHERE number = 3`);
  };
  const beforeOf = async (revision: number): Promise<string> =>
    (await dataSource.query<[{ before: string }]>(`SELECT ${q('before')} FROM change WHERE revision = ${revision}`))[0].before;
  const forgetIt = `UPDATE history_head SET revision = 2, chain = (SELECT chain FROM revision WHERE number = 2)`;

  it('tells of an end that was cut off, also after the next change', async () => {
    await cutTheEnd();
    expect(await faults()).toEqual(['the history ends at revision 2, but the last that was written was 3']);
    await edit(dataSource, ADA, { input: {} }, (context) => saveEntity(context, { id: MAISON }, null, { summary: { fr: 'Autre.' } }));
    expect(await faults()).toEqual(['revision 3 is not what was written: the history was altered']);
  });

  it('tells of an end that is said to be elsewhere, or nowhere', async () => {
    await dataSource.query('UPDATE history_head SET chain = (SELECT chain FROM revision WHERE number = 2)');
    expect(await faults()).toEqual(['revision 3 is not the one that the history ended with']);
    await dataSource.query('DELETE FROM history_head');
    expect(await faults()).toEqual(['the history ends at revision 3, but the last that was written was 0']);
  });

  it('that was cut with every trace of it taken away differs from what was recorded elsewhere', async () => {
    const { head } = await verifyBase(dataSource);
    expect(head?.revision).toBe(3);
    const record = await readRecord(writeRecord(head as NonNullable<typeof head>));
    const held = async (): Promise<string[]> => (await verifyBase(dataSource, undefined, record)).errors.map(({ en }) => en);
    expect(await held()).toEqual([]);
    await cutTheEnd();
    await dataSource.query(forgetIt);
    expect(await faults()).toEqual([]);
    expect(await held()).toEqual(['revision 3, which was recorded elsewhere, is not there any more: the history was cut']);
    await edit(dataSource, ADA, { input: {} }, (context) => saveEntity(context, { id: MAISON }, null, { summary: { fr: 'Autre.' } }));
    expect(await faults()).toEqual([]);
    expect(await held()).toEqual(['revision 3 is not the one that was recorded elsewhere: the history was rewritten']);
  });

  it('is held against what an archive says of it, and no older archive is taken for one that does', async () => {
    const folder = temporaryFolder();
    const archive = folder.path('base.maillage.gz');
    await backUp(dataSource, archive, { at: LOADED_AT });
    expect(await readRecord(archive)).toEqual((await verifyBase(dataSource)).head);
    await expect(readRecord('tests/fixtures/releases/0.1.0.maillage.gz')).rejects.toThrow(/did not record where the history ends/);
    await expect(readRecord('3:abc')).rejects.toThrow(/cannot be read/);
    folder.remove();
  });
});
