import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes and still is tried with every change: matrices of which `npm test` tries a part. */
export default defineConfig({
  ...base,
  test: { ...base.test, projects: undefined, isolate: true, include: ['tests/**/*.ci.ts'], testTimeout: 900_000, hookTimeout: 600_000 },
});
