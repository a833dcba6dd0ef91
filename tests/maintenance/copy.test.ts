import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyBase, databaseAt } from '../../src/maintenance/copy.js';
import { openDatabase } from '../../src/store/data-source.js';
import { buildOrganization } from '../support/record-builders.js';
import { DATABASES, makeSqlite, type TestDatabase } from '../support/databases.js';
import { change, contents, makeFilledDatabase } from '../support/filled-database.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

let databases: TestDatabase[];
let folder: TemporaryFolder;
beforeEach(() => {
  databases = [];
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const database of databases) await database.drop();
  folder.remove();
});
const using = async (made: Promise<TestDatabase>): Promise<TestDatabase> => {
  databases.push(await made);
  return made;
};

async function copy(source: TestDatabase, to: string): Promise<Record<string, string>> {
  const dataSource = await openDatabase(source);
  try {
    const tables = await copyBase(dataSource, databaseAt(to));
    return Object.fromEntries(tables.map(({ name, rows, sha256 }) => [name, `${rows} ${sha256}`]));
  } finally {
    await dataSource.destroy();
  }
}

describe.each(DATABASES)('a base on $name', ({ make }) => {
  it.each(DATABASES)('is copied to $name and back, nothing lost', async ({ make: other }) => {
    const source = await using(makeFilledDatabase(make));
    const before = await contents(source);
    const target = await using(other());
    expect(await copy(source, target.url)).toEqual(before);
    expect(await contents(target)).toEqual(before);
    const back = await using(make());
    expect(await copy(target, back.url)).toEqual(before);
    expect(await contents(back)).toEqual(before);
    for (const table of ['entity', 'revision', 'change', 'former_id', 'token', 'evidence', 'participant', 'document']) {
      expect(before[table]).not.toMatch(/^0 /);
    }
  });

  it('is not overwritten by a copy', async () => {
    const source = await using(makeFilledDatabase(makeSqlite));
    const target = await using(make());
    const dataSource = await openDatabase(target);
    await change(dataSource, { inserts: [buildOrganization()] });
    await dataSource.destroy();
    const before = await contents(target);
    await expect(copy(source, target.url)).rejects.toThrow(/is not empty \(1 rows in entity\).*Nothing was changed/);
    expect(await contents(target)).toEqual(before);
    await expect(copy(target, target.url)).rejects.toThrow(/is not empty/);
  });
});

it('is copied into a file that is not there yet', async () => {
  const source = await using(makeFilledDatabase(makeSqlite));
  const to = folder.path('new/base.sqlite');
  await copy(source, `sqlite:${to}`);
  expect(existsSync(to)).toBe(true);
});

it.each(['', 'base.sqlite', 'sqlite:', 'mysql://localhost/base', 'https://base.example/'])('« %s » is no database to copy to', (url) => {
  expect(() => databaseAt(url)).toThrow(/is no database: sqlite:path or postgres:/);
});
