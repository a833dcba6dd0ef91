import { expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { DATABASES } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { SEED } from '../support/random.js';
import { killWhilePublishing } from './publishing-kills.js';

/** Twenty-five in all. */
const KILLS: Readonly<Record<string, number>> = { SQLite: 15, PostgreSQL: 10 };

it.each(DATABASES)(
  'keeps every acknowledged change set whole through kills while publishing, on $name',
  async ({ name, make }) => {
    const database = await makeLoadedDatabase(make, SMALL_SEEDS);
    const { acknowledged } = await killWhilePublishing(database, KILLS[name] ?? 0, SEED);
    expect(acknowledged).toBeGreaterThan(0);
    await database.drop();
  },
  900_000,
);
