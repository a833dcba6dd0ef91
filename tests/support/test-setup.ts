import fc from 'fast-check';
import { afterAll, beforeEach, expect } from 'vitest';
import { areRowsAlike } from './row-equality.js';
import { SEED } from './random.js';
import { removeTemporaryFolders } from './temporary-folder.js';
import { limitProperties } from './time-limit.js';

/**
 * Runs before each test file. Files share the modules of their worker (`isolate: false`), so whatever a file leaves behind is cleared
 * away here: a module of `tests/support` registers hooks only for the file that loads it first.
 */

/** What every property follows: the seed of the run, and how long it may draw. */
fc.configureGlobal({ seed: SEED });
limitProperties();

/** Rows are equal when they say the same, whatever they hold of it themselves. */
expect.addEqualityTesters([areRowsAlike]);

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stderr.write(`Drawn with TEST_SEED=${SEED}\n`);
  });
});

afterAll(removeTemporaryFolders);
