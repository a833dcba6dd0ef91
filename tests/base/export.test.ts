import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { seedFilesOf } from '../../src/seeds/export/seed-files.js';
import { readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { openBase, type TestBase } from '../support/base.js';
import { contentOf } from '../support/base-content.js';
import { expectSameAnswers } from '../support/compare-bases.js';
import { SEED } from '../support/random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { PUBLISHED_BASE } from './published.js';

/** What `maillage export seeds` makes of the published base: it can live in files or in the database. */

const folder = temporaryFolder();
let published: TestBase;
let exported: TestBase;
beforeAll(async () => {
  published = await openBase(PUBLISHED_BASE);
  await exportSeeds(published.dataSource, folder.path('exported'));
  exported = await openBase(folder.path('exported'));
});
afterAll(async () => {
  await published.close();
  await exported.close();
  folder.remove();
});

it('gives every row and every former id again', async () => {
  const content = await contentOf(exported.dataSource);
  expect(content.length).toBeGreaterThan(1000);
  expect(content).toEqual(await contentOf(published.dataSource));
});

it('answers each role the same', async () => {
  const { clean } = await expectSameAnswers(published, exported, { queries: 25, seed: SEED, roles: ['ANONYMOUS', 'MEMBER', 'EDITOR'] });
  expect(clean).toBeGreaterThan(10);
});

it('is exported as the same files again', async () => {
  const files = async ({ dataSource: { manager } }: TestBase) =>
    seedFilesOf(Object.values(await readRecords(manager)).flat(), await manager.find(FormerIdRow));
  expect([...(await files(exported))]).toEqual([...(await files(published))]);
});
