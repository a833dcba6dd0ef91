import { kindsOfIds } from '../kinds/kind-of-id.js';
import { type ProcessLimits, programOf, runProcess } from './process/run-process.js';
import type { KnownBase } from './proposals/known.js';
import type { AboutDocument, Proposed, ProposeMessage, ProposeResult } from './propose-process.js';
import { READING_LIMITS } from './reading/model/limits.js';
import type { Reading } from './reading/model/reading.js';
import { refusal } from './reading/model/refusals.js';

/** Finds what a document proposes, in a process of its own that is ended when it takes too long: whoever asks for anything else does not wait. */

const PROGRAM = programOf('import/propose-process.js');

/** How many actors of a base are sent at once: some milliseconds of work. */
const ACTORS_AT_ONCE = 1_000;

/** @throws MaillageError BAD_USER_INPUT where it takes more than reading a document may */
export async function proposeDocument(
  reading: Reading,
  base: KnownBase,
  about: AboutDocument,
  limits: ProcessLimits = READING_LIMITS,
): Promise<Proposed> {
  const end = await runProcess(PROGRAM, messagesOf(reading, base, about), limits);
  if ('ended' in end) {
    const reason = end.ended === 'TOO_LONG' ? 'TOO_LONG_TO_READ' : end.ended;
    throw refusal(reason, { ...READING_LIMITS, ...limits }, about.file);
  }
  const result = end.result as ProposeResult;
  if ('fault' in result) throw result.fault;
  return result.proposed;
}

function* messagesOf({ map, ...reading }: Reading, { actors, ...base }: KnownBase, about: AboutDocument): Generator<ProposeMessage> {
  for (let at = 0; at < actors.length; at += ACTORS_AT_ONCE) yield { actors: actors.slice(at, at + ACTORS_AT_ONCE) };
  yield { task: { reading: { ...reading, segments: map.segments }, base, about, kinds: kindsOfIds() } };
}
