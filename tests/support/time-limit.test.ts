import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { atMost } from './time-limit.js';

it('ends a property when its time is over, waits for the run that is under way, and says so', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  let [begun, ended] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.integer(), async () => {
      begun += 1;
      await setTimeout(20);
      ended += 1;
    }),
    { numRuns: 1_000_000, plugins: [atMost(0.01)] },
  );
  expect([begun, ended]).toEqual([1, 1]);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('cut short after 1 runs')]]);
  warn.mockRestore();
});
