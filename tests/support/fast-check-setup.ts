import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { SEED } from './random.js';

/** What every property follows: the seed of the run, and how long it may draw. A property cut short on a busy machine has held so far. */
fc.configureGlobal({ seed: SEED, interruptAfterTimeLimit: Number(process.env.PROPERTY_SECONDS) * 1000 });

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stderr.write(`Drawn with TEST_SEED=${SEED}\n`);
  });
});
