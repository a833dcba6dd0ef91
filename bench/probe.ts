/** Loaded into every server before anything else: reports, on request, what the process has used and holds. */

export interface Used {
  /** Milliseconds of processor time since the process began, of all its threads. */
  readonly cpu: number;
  /** Bytes of memory that the process holds. */
  readonly memory: number;
  /** Bytes of what JavaScript holds, buffers included: only what is still needed when `collected` was asked and Node runs with `--expose-gc`. */
  readonly held: number;
}

/** What is asked of a server: `collected` has the garbage collector run first. */
export type Asked = 'used' | 'collected';

process.on('message', (asked: Asked) => {
  if (asked === 'collected') (globalThis as { gc?: () => void }).gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ cpu: (user + system) / 1000, memory: rss, held: heapUsed + external } satisfies Used);
});
// Whoever asks is gone: so is the reason to serve.
process.on('disconnect', () => process.exit());
