import { defineConfig } from 'vitest/config';
import common from './vitest.config.js';

/** The long kills and fuzzes: what `npm test` does a little of, much longer. */
export default defineConfig({ ...common, test: { ...common.test, include: ['tests/**/*.long.ts'] } });
