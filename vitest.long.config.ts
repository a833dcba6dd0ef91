import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

const TEST_SEED = process.env.TEST_SEED ?? String(randomInt(2 ** 31));

/** The files with properties: they draw anew. */
const properties = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => join('tests', name))
  .filter((path) => path.endsWith('.test.ts') && readFileSync(path, 'utf8').includes("from 'fast-check'"));

/** What takes hours, and every property with what was never drawn before. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    projects: undefined,
    isolate: true,
    include: ['tests/**/*.long.ts', ...properties],
    env: { TEST_SEED, PROPERTY_SECONDS: '600', PROPERTY_RUNS: '10' },
    testTimeout: 900_000,
  },
});
