import fc from 'fast-check';
import { afterAll, beforeEach } from 'vitest';
import { SEED } from './random.js';
import { removeTemporaryFolders } from './temporary-folder.js';

/**
 * Runs before each test file. Files share the modules of their worker (`isolate: false`), so whatever a file leaves behind is cleared
 * away here: a module of `tests/support` registers hooks only for the file that loads it first.
 */

/** What every property follows: the seed of the run, and how long it may draw. A property cut short on a busy machine has held so far. */
fc.configureGlobal({ seed: SEED, interruptAfterTimeLimit: Number(process.env.PROPERTY_SECONDS) * 1000 });

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stderr.write(`Drawn with TEST_SEED=${SEED}\n`);
  });
});

afterAll(removeTemporaryFolders);
