import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CharacterMap } from '../../core/character-map.js';
import { readingOf } from './compose.js';
import { READING_LIMITS, type ReadingLimits } from './model/limits.js';
import type { Reading } from './model/reading.js';
import { refusal, type RefusalReason } from './model/refusals.js';
import type { ReadingResult, ReadingTask } from './reading-process.js';

/** Reads documents, each in a process of its own that is ended when it takes too long or too much: whoever asks for anything else does not wait. */

export interface DocumentSource {
  /** The name of the file; none for pasted text. It helps to tell Markdown from text, and stands in messages. */
  readonly name?: string;
  /** Other limits than {@link READING_LIMITS}, one by one. */
  readonly limits?: Partial<ReadingLimits>;
}

/** The compiled program of that process; beside the sources, where they are run as they are, it stands in `dist/`. */
const PROGRAM = [
  new URL('reading-process.js', import.meta.url),
  new URL('../../../dist/src/import/reading/reading-process.js', import.meta.url),
]
  .map((url) => fileURLToPath(url))
  .find((path) => existsSync(path));

/** The code with which the engine ends where there are no signals. */
const ABORTED = 134;
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
  // A copy: what waits to be sent must not change meanwhile.
  const task: ReadingTask = { bytes: new Uint8Array(content), name, limits: all };
  const turn = last.then(() => runProcess(task));
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

function runProcess(task: ReadingTask): Promise<ReadingResult> {
  const { time, memory } = task.limits;
  if (!PROGRAM) return Promise.reject(new Error('The program that reads documents is not built: run npm run build.'));
  const child = fork(PROGRAM, [], {
    // Neither what the program was started with nor its settings, keys among them, are for it.
    execArgv: [`--max-old-space-size=${memory}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      child.kill('SIGKILL');
    };
    const refuse = (refused: RefusalReason): void => end(() => resolve({ refused, found: undefined }));
    const timer = setTimeout(() => refuse('TOO_LONG_TO_READ'), time);
    child.on('message', (result) => end(() => resolve(result as ReadingResult)));
    child.on('error', (error) => end(() => reject(error)));
    child.on('exit', (code, signal) => {
      // The engine aborts where the heap is full; the watch kills where all that is held is too much.
      if (signal !== null || code === ABORTED) refuse('TOO_MUCH_MEMORY');
      else end(() => reject(new Error(`The process that reads documents ended without a result (${code}).`)));
    });
    // Where it ended before it took the document, it says so by its exit.
    child.send(task, () => undefined);
  });
}
