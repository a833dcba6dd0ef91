import { expect, it } from 'vitest';
import { DATABASES } from '../support/databases.js';
import { SEED } from '../support/random.js';
import { killWhilePublishing } from './publishing-kills.js';

/** 25 in all; a thousand in the long run. */
const KILLS: Readonly<Record<string, number>> = { SQLite: 15, PostgreSQL: 10 };

it.each(DATABASES)(
  'keeps every acknowledged change set whole through kills while publishing, on $name',
  async ({ name, make }) => {
    const database = await make();
    const { acknowledged } = await killWhilePublishing(database, KILLS[name] ?? 0, SEED);
    expect(acknowledged).toBeGreaterThan(0);
    await database.drop();
  },
  900_000,
);
