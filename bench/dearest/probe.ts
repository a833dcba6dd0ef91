/**
 * Loaded into the server before anything else: tells, when asked, the longest that its event loop was held up since it was asked before.
 * In processor time, of all threads: what other programs take meanwhile is no fault of its own.
 */

/** In milliseconds: how often it looks. */
const EVERY = 1;

let longest = 0;
let before = process.cpuUsage();

setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  longest = Math.max(longest, (user + system) / 1000);
  before = process.cpuUsage();
}, EVERY).unref();

process.on('message', () => {
  process.send?.(longest);
  longest = 0;
});
// Whoever asks is gone: so is the reason to serve.
process.on('disconnect', () => process.exit());
