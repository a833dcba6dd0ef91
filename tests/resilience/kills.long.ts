import { expect, it } from 'vitest';
import { SEED } from '../support/random.js';
import { killWhileLoading } from './kills.js';

/** Most of a kill is waiting: for a program to start, and to come to its point. */
const LANES = 4;

it('keeps every acknowledged change, each whole or not at all, through 1,000 kills', async () => {
  const killed = await killWhileLoading(1_000, SEED, LANES);
  process.stdout.write(`${JSON.stringify(killed)}\n`);
  expect(killed.kills).toBe(1_000);
  expect(killed.acknowledged).toBeGreaterThan(100);
}, 7_200_000);
