import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { edit } from '../../src/changes/change-sets.js';
import * as edits from '../../src/changes/edits.js';
import * as entityEdits from '../../src/changes/entity-edits.js';
import * as documentEdits from '../../src/changes/document-edits.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { seedFilesOf } from '../../src/seeds/export/seed-files.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { LOADED_AT, SMALL_SEEDS, THREE_MEETINGS } from '../support/base.js';
import { contentOf } from '../support/base-content.js';
import { openTables } from '../support/databases.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

async function exported(dataSource: DataSource, name: string): Promise<DataSource> {
  const to = folder.path(name);
  await exportSeeds(dataSource, to);
  const other = await openTables();
  await loadSeeds(other, to, { at: LOADED_AT });
  return other;
}

const ADA = { kind: 'TOKEN', id: 'ada', name: 'Ada', role: 'EDITOR' } as const;

describe.each([SMALL_SEEDS, THREE_MEETINGS])('exporting %s', (seeds) => {
  const name = seeds.replaceAll('/', '-');

  it('gives the same base when it is loaded, and the same files when that is exported', async () => {
    const dataSource = await openTables();
    await loadSeeds(dataSource, seeds, { at: LOADED_AT });
    const other = await exported(dataSource, name);
    expect(await contentOf(other)).toEqual(await contentOf(dataSource));
    const files = async (from: DataSource) =>
      seedFilesOf(Object.values(await readRecords(from.manager)).flat(), await from.manager.find(FormerIdRow));
    expect([...(await files(other))]).toEqual([...(await files(dataSource))]);
    await dataSource.destroy();
    await other.destroy();
  });
});

it('keeps what editors did: names, mergers, removals, refusals of mentions', async () => {
  const dataSource = await openTables();
  await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
  const done = async (make: Parameters<typeof edit>[3]): Promise<string> => {
    const { errors, recordId } = await edit(dataSource, ADA, { input: {} }, make);
    expect(errors).toEqual([]);
    return recordId ?? '';
  };
  const [one, two, three] = [
    await done((context) =>
      entityEdits.saveEntity(context, {}, 'ORGANIZATION', { name: { fr: 'Le Phare', en: 'The Lighthouse' }, names: ['LP'] }),
    ),
    await done((context) => entityEdits.saveEntity(context, {}, 'ORGANIZATION', { name: 'Le Grand Phare', visibility: 'PUBLIC' })),
    await done((context) => entityEdits.saveEntity(context, {}, 'ORGANIZATION', { name: 'Le Petit Phare' })),
  ];
  await done((context) => entityEdits.rename(context, { id: one }, { fr: 'Le Sémaphore' }, '2020-05-01'));
  await done((context) => entityEdits.merge(context, { id: two }, one));
  await done((context) => edits.removeRow(context, ['entities'], { id: three }));
  const mention = {
    document: 'document/compte-rendu-2020-03-05',
    surface: 'Maison des Saisons',
    in: 'Maison des Saisons',
    occurrence: '1',
  };
  await done((context) => documentEdits.saveMention(context, { ...mention, entity: null }));
  const other = await exported(dataSource, 'edited');
  expect(await contentOf(other)).toEqual(await contentOf(dataSource));
  await dataSource.destroy();
  await other.destroy();
});

it('leaves a folder alone that is not empty, unless it is told to replace it', async () => {
  const dataSource = await openTables();
  await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
  const to = folder.path('used');
  await exportSeeds(dataSource, to);
  writeFileSync(`${to}/old.yaml`, 'entities: []\n');
  writeFileSync(`${to}/notes.odt`, 'x');
  await expect(exportSeeds(dataSource, to)).rejects.toThrow(/is not empty/);
  expect(await exportSeeds(dataSource, to, { replace: true })).toMatchObject({ removed: 1 });
  expect(readFileSync(`${to}/notes.odt`, 'utf8')).toBe('x');
  await dataSource.destroy();
});
