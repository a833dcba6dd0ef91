import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { askRandomQueries } from './queries.js';

it('500 random queries find no error and no hidden row', async () => {
  const { queries, clean, errors } = await askRandomQueries(500, SEED);
  expect(queries).toBe(500);
  expect(clean).toBeGreaterThan(200);
  expect(Object.keys(errors)).not.toContain('INTERNAL_SERVER_ERROR');
}, 240_000);
