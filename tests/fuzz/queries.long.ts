import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { askRandomQueries } from './queries.js';

it('10,000 random queries find no error and no hidden row', async () => {
  const asked = await askRandomQueries(10_000, SEED);
  process.stdout.write(`${JSON.stringify(asked)}\n`);
  expect(asked.clean).toBeGreaterThan(2_000);
  expect(Object.keys(asked.errors)).not.toContain('INTERNAL_SERVER_ERROR');
}, 3_600_000);
