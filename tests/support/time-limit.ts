import fc from 'fast-check';

/**
 * How long a property may draw. fast-check's own limit lets go of a run that is under way, which then goes on beside the next test and
 * changes what both share; this one waits for it. A property cut short on a busy machine has held so far.
 */

const SECONDS = Symbol('seconds');

/** Ends the drawing of every property after PROPERTY_SECONDS, or after those that it gives itself by {@link atMost}. */
const timeLimit: fc.Plugin<unknown> = (_index, store) => {
  const start = performance.now();
  return {
    decorateRun: (run) => (value) => {
      const seconds = store.get<number>(SECONDS) ?? Number(process.env.PROPERTY_SECONDS);
      return performance.now() - start < seconds * 1000 ? run(value) : new fc.PreconditionFailure(true);
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
