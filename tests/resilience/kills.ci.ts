import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { killWhileLoading } from './kills.js';

it('keeps every acknowledged change, each whole or not at all, through 12 kills', async () => {
  const { kills, acknowledged } = await killWhileLoading(12, SEED);
  expect(kills).toBe(12);
  expect(acknowledged).toBeGreaterThan(0);
}, 900_000);
