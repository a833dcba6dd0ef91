import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.js';

/** Files that replace modules of the program: their worker is theirs alone. */
const ISOLATED = 'tests/**/*.isolated.test.ts';

export default defineConfig({
  resolve: {
    // graphql has a CommonJS and an ES build; type-graphql loads the first, so everybody must.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  // Tests that make a kind of their own decorate its class, as src/kinds does; tsconfig.json speaks for src/ alone.
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: [ISOLATED] } },
      { extends: true, test: { name: 'isolated', include: [ISOLATED], isolate: true } },
    ],
    setupFiles: ['reflect-metadata', 'tests/support/test-setup.ts'],
    // Files share the modules of their worker: loading the program anew for each took a quarter of all processor time.
    isolate: false,
    // Most of what a test makes is gone when it ends: with more room for what is new, the engine copies less of it about.
    execArgv: ['--max-semi-space-size=32'],
    env: {
      TEST_SEED: process.env.TEST_SEED ?? '20131122',
      PROPERTY_SECONDS: '15',
    },
    // Much of what the tests do is wait for a browser, a database or another process: on two processors, two workers leave much idle.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/run-setup.ts'],
    // Nothing is timed: these only end what hangs, on machines that have much else to do too.
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
