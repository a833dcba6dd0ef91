import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyBase } from '../../src/maintenance/verify.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { latestRevision } from '../../src/store/read.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { buildOrganization } from '../support/record-builders.js';
import { makeSqlite, type TestDatabase } from '../support/databases.js';
import { change, contents } from '../support/filled-database.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** Rows too large for what room is left. */
const much = (round: number) =>
  Array.from({ length: 20 }, (_, index) => buildOrganization({ id: `organization/${round}-${index}`, summary: { fr: 'x'.repeat(5_000) } }));

/** Writes until there is no room left; returns the number of the last change that was acknowledged, and the refusal. */
async function fillUp(dataSource: DataSource): Promise<{ acknowledged: number; refusal: string }> {
  let acknowledged = await latestRevision(dataSource.manager);
  for (let round = 0; round < 1_000; round += 1) {
    try {
      acknowledged = await change(dataSource, { inserts: much(round) });
    } catch (error) {
      return { acknowledged, refusal: (error as Error).message };
    }
  }
  throw new Error('the database was never full');
}

async function expectNothingLost(dataSource: DataSource, acknowledged: number): Promise<void> {
  expect(await latestRevision(dataSource.manager)).toBe(acknowledged);
  expect((await verifyBase(dataSource)).errors).toEqual([]);
  // A transaction that nobody ended would swallow what comes next.
  expect(dataSource.createQueryRunner().isTransactionActive).toBe(false);
}

const FULL = /DATABASE_FILE=\S+ is full: there is no room left on the disk \(SQLITE_FULL\)\. Nothing was changed\./;

describe('a database that is full', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await makeSqlite();
  });
  afterEach(() => database.drop());

  it('says so, loses nothing acknowledged, and goes on when there is room again', async () => {
    const dataSource = await openDatabase(database);
    await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
    const [{ page_count: pages }] = await dataSource.query<[{ page_count: number }]>('PRAGMA page_count');
    await dataSource.query(`PRAGMA max_page_count = ${pages + 300}`);
    const { acknowledged, refusal } = await fillUp(dataSource);
    expect(refusal).toMatch(FULL);
    expect(acknowledged).toBeGreaterThan(1);
    await expectNothingLost(dataSource, acknowledged);

    await expect(change(dataSource, { inserts: much(2_000) })).rejects.toThrow(FULL);
    await dataSource.query('PRAGMA max_page_count = 1000000');
    expect(await change(dataSource, { inserts: much(2_001) })).toBe(acknowledged + 1);
    await expectNothingLost(dataSource, acknowledged + 1);
    await dataSource.destroy();
  });

  it('leaves an empty base empty when not even the seeds fit', async () => {
    const dataSource = await openDatabase(database);
    const [{ page_count: pages }] = await dataSource.query<[{ page_count: number }]>('PRAGMA page_count');
    await dataSource.query(`PRAGMA max_page_count = ${pages + 5}`);
    await expect(loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT })).rejects.toThrow(FULL);
    expect(await latestRevision(dataSource.manager)).toBe(0);
    await dataSource.destroy();
    expect(Object.values(await contents(database)).every((content) => content.startsWith('0 '))).toBe(true);
  });
});

/** A small file system of its own, where mounting is allowed. */
function mountSmall(folder: TemporaryFolder): string | null {
  const disk = folder.path('disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    return null;
  }
}

describe('a disk that is full', () => {
  it('loses nothing acknowledged', async ({ skip }) => {
    const folder = temporaryFolder();
    const disk = mountSmall(folder);
    if (disk === null) {
      folder.remove();
      skip('mounting is not allowed here');
      return;
    }
    try {
      const settings = { DATABASE_FILE: `${disk}/base.sqlite`, DATABASE_URL: '' };
      const dataSource = await openDatabase(settings);
      await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
      const { acknowledged, refusal } = await fillUp(dataSource);
      expect(refusal).toMatch(/is full|cannot be read or opened on the disk/);
      await expectNothingLost(dataSource, acknowledged);
      await dataSource.destroy();
      const again = await openDatabase(settings);
      await expectNothingLost(again, acknowledged);
      await again.destroy();
    } finally {
      execFileSync('umount', [disk]);
      folder.remove();
    }
  });
});
