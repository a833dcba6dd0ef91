import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What takes minutes and still is tried with every change: pages, widths and modes in a browser, of which `npm test` tries a few. A browser on a loaded machine may miss a click: what fails is tried once more. */
export default defineConfig({ ...base, test: { ...base.test, projects: undefined, include: ['tests/**/*.ci.ts'], retry: 1 } });
