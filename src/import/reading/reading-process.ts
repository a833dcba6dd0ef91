import { Worker } from 'node:worker_threads';
import type { ReadingData } from './compose.js';
import type { ReadingLimits } from './model/limits.js';
import { read } from './read.js';
import type { WatchedLimits } from './reading-watch.js';
import { isPacked } from './model/recognize.js';
import { Refused, type RefusalReason } from './model/refusals.js';

/**
 * The process in which one document is read: it may be ended at any moment, and takes nothing with it. A thread would not do: where a
 * parser asks for more memory than there is, the engine ends the whole process. See `read-document.ts`.
 */

export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly limits: ReadingLimits;
}

export type ReadingResult =
  | { readonly reading: ReadingData }
  | { readonly refused: RefusalReason; readonly found: string | number | undefined }
  | { readonly fault: unknown };

async function attempt({ bytes, name, limits }: ReadingTask): Promise<ReadingResult> {
  try {
    return { reading: await read(bytes, name, limits) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.reason, found: error.found };
    // A parser that runs out of stack or buffers met what it was not made for.
    if (error instanceof RangeError) return { refused: /stack/i.test(error.message) ? 'TOO_DEEP' : 'TOO_MUCH_MEMORY', found: undefined };
    return { fault: error };
  }
}

function watch(workerData: WatchedLimits): void {
  new Worker(new URL('reading-watch.js', import.meta.url), { workerData }).unref();
}

// Signals that end the program are for the program, which ends this process itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.once('message', (task: ReadingTask) => {
  // What is read from plain text is all of the heap, whose bounds hold by themselves.
  if (isPacked(task.bytes)) watch({ memory: task.limits.memory });
  void attempt(task).then((result) => process.send?.(result));
});
