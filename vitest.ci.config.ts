import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes and still is tried with every change: matrices of which `npm test` tries a part. */
export default defineConfig({
  ...base,
  // With more room for new objects, what is collected grows in leaps: processor time is compared here with what a part of the work takes.
  test: {
    ...base.test,
    execArgv: [],
    projects: undefined,
    isolate: true,
    include: ['tests/**/*.ci.ts'],
    testTimeout: 900_000,
    hookTimeout: 600_000,
  },
});
