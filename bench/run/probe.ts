/** Loaded into every server before anything else: tells, when asked, what the process has used. */

export interface Used {
  /** Milliseconds of processor time since the process began, of all its threads. */
  readonly cpu: number;
  /** Bytes of memory that the process holds. */
  readonly memory: number;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() } satisfies Used);
});
// Whoever asks is gone: so is the reason to serve.
process.on('disconnect', () => process.exit());
