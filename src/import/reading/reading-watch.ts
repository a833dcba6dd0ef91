import { workerData } from 'node:worker_threads';

/**
 * The thread beside the one that reads a document, which may be busy for long: it ends their process where that holds too much, buffers
 * included, which are not of the heap, and where the program that asked for the document is gone.
 */

export interface WatchedLimits {
  /** In mebibytes: the heap is bounded to it by itself, the process grows by twice as much at most. */
  readonly memory: number;
}

/** How often it looks, in milliseconds. */
const WATCH = 50;

const { memory } = workerData as WatchedLimits;
const most = process.memoryUsage.rss() + 2 * memory * 2 ** 20;
const program = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== program) process.kill(process.pid, 'SIGKILL');
}, WATCH);
