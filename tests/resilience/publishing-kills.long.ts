import { expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { DATABASES } from '../support/databases.js';
import { makeLoadedDatabase } from '../support/loaded-database.js';
import { SEED } from '../support/random.js';
import { killWhilePublishing } from './publishing-kills.js';

it.each(DATABASES)(
  'keeps every acknowledged change set whole through 1,000 kills, on $name',
  async ({ name, make }) => {
    const database = await makeLoadedDatabase(make, SMALL_SEEDS);
    const { acknowledged } = await killWhilePublishing(database, 1000, SEED, (kill) => {
      if (kill % 50 === 0) process.stderr.write(`${kill} kills on ${name}\n`);
    });
    expect(acknowledged).toBeGreaterThan(0);
    await database.drop();
  },
  36_000_000,
);
