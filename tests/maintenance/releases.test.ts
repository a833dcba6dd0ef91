import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { VERSION } from '../../src/config.js';
import { DATABASES, makeSqlite, type TestDatabase } from '../support/databases.js';
import { contents } from '../support/filled-database.js';

/**
 * What each released version made of the small base, kept: its SQLite file and its archive. CONTRIBUTING says how a
 * release adds its own.
 */
const FOLDER = 'tests/fixtures/releases';
const versionsOf = (ending: string): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

async function expectSound(database: TestDatabase): Promise<void> {
  const dataSource = await openDatabase(database);
  const { rows, errors } = await verifyBase(dataSource);
  await dataSource.destroy();
  expect(errors).toEqual([]);
  expect(rows).toBeGreaterThan(150);
}

let databases: TestDatabase[];
beforeEach(() => {
  databases = [];
});
afterEach(async () => {
  for (const database of databases) await database.drop();
});
const using = async (made: Promise<TestDatabase>): Promise<TestDatabase> => {
  databases.push(await made);
  return made;
};

async function fileOf(version: string): Promise<TestDatabase> {
  const database = await using(makeSqlite());
  mkdirSync(dirname(database.DATABASE_FILE), { recursive: true });
  writeFileSync(database.DATABASE_FILE, gunzipSync(readFileSync(`${FOLDER}/${version}.sqlite.gz`)));
  return database;
}

it('keep the version of package.json, and a file and an archive of each release', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
  expect(versionsOf('.sqlite.gz')).toContain(version);
  expect(versionsOf('.maillage.gz')).toEqual(versionsOf('.sqlite.gz'));
});

describe.each(versionsOf('.sqlite.gz'))('the base of version %s', (version) => {
  it('is brought forward', async () => {
    await expectSound(await fileOf(version));
  });

  it.each(DATABASES)('is restored from its archive on $name, the same as brought forward', async ({ make }) => {
    const target = await using(make());
    await restoreBase(target, `${FOLDER}/${version}.maillage.gz`, { at: '2026-02-01T08:00:00.000Z' });
    await expectSound(target);
    expect(await contents(target)).toEqual(await contents(await fileOf(version)));
  });
});
