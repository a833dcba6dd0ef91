import { CharacterMap } from '../../core/character-map.js';
import { programOf, runProcess } from '../process/run-process.js';
import { readingOf } from './compose.js';
import { READING_LIMITS, type ReadingLimits } from './model/limits.js';
import type { Reading } from './model/reading.js';
import { refusal } from './model/refusals.js';
import type { ReadingResult, ReadingTask } from './reading-process.js';

/** Reads documents, each in a process of its own that is ended when it takes too long or too much: whoever asks for anything else does not wait. */

export interface DocumentSource {
  /** The name of the file; none for pasted text. It helps to tell Markdown from text, and stands in messages. */
  readonly name?: string;
  /** Other limits than {@link READING_LIMITS}, one by one. */
  readonly limits?: Partial<ReadingLimits>;
}

const PROGRAM = programOf('import/reading/reading-process.js');

/** Documents are read one at a time; so many may wait. */
const MOST_WAITING = 20;

let waiting = 0;

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
  try {
    const result = await inProcess(task);
    if ('refused' in result) throw refusal(result.refused, all, name, result.found);
    if ('fault' in result) throw result.fault;
    return readingOf(result.reading, (segments) => new CharacterMap(segments));
  } finally {
    waiting -= 1;
  }
}

async function inProcess(task: ReadingTask): Promise<ReadingResult> {
  const end = await runProcess(PROGRAM, [task], task.limits);
  if ('result' in end) return end.result as ReadingResult;
  return { refused: end.ended === 'TOO_LONG' ? 'TOO_LONG_TO_READ' : end.ended, found: undefined };
}
