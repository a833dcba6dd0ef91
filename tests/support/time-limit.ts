import fc from 'fast-check';

/**
 * How long a property may draw. fast-check's own limit lets go of a run that is under way, which then goes on beside the next test and
 * changes what both share; this one waits for it. A property cut short on a busy machine has held so far, and says how far that is.
 */

const SECONDS = Symbol('seconds');

/** Ends the drawing of every property after PROPERTY_SECONDS, or after those that it gives itself by {@link atMost}. */
const timeLimit: fc.Plugin<unknown> = (_index, store) => {
  const start = performance.now();
  let runs = 0;
  return {
    decorateRun: (run) => (value) => {
      const seconds = store.get<number>(SECONDS) ?? Number(process.env.PROPERTY_SECONDS);
      if (performance.now() - start < seconds * 1000) {
        runs += 1;
        return run(value);
      }
      console.warn(`A property was cut short after ${runs} runs: it may draw for ${seconds} s.`);
      return new fc.PreconditionFailure(true);
    },
  };
};

let isInstalled = false;

/** Sets the limit for every property of this worker. */
export function limitProperties(): void {
  if (!isInstalled) fc.installGlobalPlugin(timeLimit);
  isInstalled = true;
}

/** Gives one property another limit, in seconds. */
export function atMost(seconds: number): fc.Plugin<unknown> {
  return (_index, store) => {
    store.set(SECONDS, seconds);
    return {};
  };
}
