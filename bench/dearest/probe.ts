import { readFileSync } from 'node:fs';

/**
 * Loaded into the server before anything else: tells, when asked, the longest that its event loop was held up since it was asked before.
 * In processor time: what other programs take meanwhile is no fault of its own.
 */

/** In milliseconds: how often it looks. */
const EVERY = 1;

/**
 * The processor time of the thread of the event loop alone, in milliseconds, where the system tells it: /proc/self/schedstat of Linux.
 * Elsewhere that of all threads, which compress and lay out drawings beside it.
 */
const spent = (): number => {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1_000_000;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
};

let longest = 0;
let before = spent();

setInterval(() => {
  const now = spent();
  longest = Math.max(longest, now - before);
  before = now;
}, EVERY).unref();

process.on('message', () => {
  process.send?.(longest);
  longest = 0;
});
// Whoever asks is gone: so is the reason to serve.
process.on('disconnect', () => process.exit());
// Listening does not keep a program alive that has nothing else to do: one that cannot start ends, and says why.
process.channel?.unref();
