import { expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { DATABASES } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { SEED } from '../support/random.js';
import { killWhilePublishing } from './publishing-kills.js';

/** Ten in all; more in `npm run test:ci`, a thousand in the long run. */
const KILLS: Readonly<Record<string, number>> = { SQLite: 6, PostgreSQL: 4 };

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
