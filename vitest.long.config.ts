import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes: the whole matrix of what `npm test` tries a few of. */
export default defineConfig({ ...base, test: { ...base.test, include: ['tests/**/*.long.ts'], testTimeout: 600_000 } });
