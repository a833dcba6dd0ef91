import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { CharacterMap } from '../../core/character-map.js';
import { readingOf } from './compose.js';
import { READING_LIMITS, type ReadingLimits } from './model/limits.js';
import type { Reading } from './model/reading.js';
import { refusal, type RefusalReason } from './model/refusals.js';
import type { ReadingResult, ReadingTask } from './reading.worker.js';

/** Reads documents, each in a thread of its own that is ended when it takes too long or too much: whoever asks for anything else does not wait. */

export interface DocumentSource {
  /** The name of the file; none for pasted text. It helps to tell Markdown from text, and stands in messages. */
  readonly name?: string;
  /** Other limits than {@link READING_LIMITS}, one by one. */
  readonly limits?: Partial<ReadingLimits>;
}

/** The compiled thread; beside the sources, where they are run as they are, it stands in `dist/`. */
const THREAD = [
  new URL('reading.worker.js', import.meta.url),
  new URL('../../../dist/src/import/reading/reading.worker.js', import.meta.url),
].find((url) => existsSync(fileURLToPath(url)));

/** How often memory is looked at, in milliseconds. */
const WATCH = 50;
/** Documents are read one at a time; so many may wait. */
const MOST_WAITING = 20;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document: text, Markdown, DOCX or PDF, told apart by what is in it.
 * @param bytes the file as it came, or pasted text
 * @throws MaillageError BAD_USER_INPUT, with the reason in `details.reason`, for what is not read; the words say what to do
 */
export async function readDocument(bytes: Uint8Array | string, { name = '', limits = {} }: DocumentSource = {}): Promise<Reading> {
  const all = { ...READING_LIMITS, ...limits };
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  if (content.length > all.bytes) throw refusal('TOO_LARGE', all, name, content.length);
  if (waiting >= MOST_WAITING) throw refusal('BUSY', all, name);
  waiting += 1;
  // A copy: what is sent to a thread must not change under it, nor share memory with other buffers.
  const task: ReadingTask = { bytes: new Uint8Array(content), name, limits: all };
  const turn = last.then(() => runThread(task));
  last = turn.catch(() => undefined);
  try {
    const result = await turn;
    if ('refused' in result) throw refusal(result.refused, all, name, result.found);
    if ('fault' in result) throw result.fault;
    return readingOf(result.reading, (segments) => new CharacterMap(segments));
  } finally {
    waiting -= 1;
  }
}

function runThread(task: ReadingTask): Promise<ReadingResult> {
  const { time, memory } = task.limits;
  if (!THREAD) return Promise.reject(new Error('The reading thread is not built: run npm run build.'));
  const worker = new Worker(THREAD, {
    workerData: task,
    // What the program was started with is not for the thread.
    execArgv: [],
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    stderr: true,
    stdout: true,
  });
  const before = process.memoryUsage.rss();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      settle();
      void worker.terminate();
    };
    const refuse = (refused: RefusalReason): void => end(() => resolve({ refused, found: undefined }));
    const timer = setTimeout(() => refuse('TOO_LONG_TO_READ'), time);
    // Buffers are not of the heap that resourceLimits bound: what the process grows by is looked at too.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > 2 * memory * 2 ** 20) refuse('TOO_MUCH_MEMORY');
    }, WATCH);
    worker.on('message', (result: ReadingResult) => end(() => resolve(result)));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('TOO_MUCH_MEMORY');
      else end(() => reject(error));
    });
    worker.on('exit', () => end(() => reject(new Error('The reading thread ended without a result.'))));
  });
}
