import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { killWhileLoading } from './kills.js';

it('keeps every acknowledged change, each whole or not at all, through 4 kills', async () => {
  const { kills, acknowledged } = await killWhileLoading(4, SEED);
  expect(kills).toBe(4);
  expect(acknowledged).toBeGreaterThan(0);
}, 900_000);
