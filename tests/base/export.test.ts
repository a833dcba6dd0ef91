import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
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

it('is exported as the files of `seeds/`, byte for byte', () => {
  const inFolder = (path: string): Map<string, string> =>
    new Map(
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'README.md')
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [relative(path, file), readFileSync(file, 'utf8')]),
    );
  const files = inFolder(PUBLISHED_BASE);
  const written = inFolder(folder.path('exported'));
  expect([...written.keys()].sort()).toEqual([...files.keys()].sort());
  // File by file: where one differs, only its difference is shown.
  for (const [path, text] of files) expect(written.get(path), path).toBe(text);
});

it('is exported as Prettier would write it', async () => {
  for (const [path, text] of await seedFiles(published)) {
    if (path.endsWith('.yaml')) expect(await format(text, { ...(await resolveConfig('seeds.yaml')), parser: 'yaml' }), path).toBe(text);
  }
});

it('is exported as the same files again', async () => {
  expect([...(await seedFiles(exported))]).toEqual([...(await seedFiles(published))]);
});

async function seedFiles({ dataSource: { manager } }: TestBase): Promise<ReadonlyMap<string, string>> {
  return seedFilesOf(Object.values(await readRecords(manager)).flat(), await manager.find(FormerIdRow));
}
