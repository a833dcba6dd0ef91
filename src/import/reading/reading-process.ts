import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingData } from './compose.js';
import type { ReadingLimits } from './model/limits.js';
import { read } from './read.js';
import { Refused, type RefusalReason } from './model/refusals.js';

/** The thread in which one document is read: it may be ended at any moment, and takes nothing with it. See `read-document.ts`. */

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

const result = await attempt(workerData as ReadingTask);
parentPort?.postMessage(result, 'reading' in result ? [result.reading.segments.buffer as ArrayBuffer] : []);
