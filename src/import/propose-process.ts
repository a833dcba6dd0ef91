import { CharacterMap } from '../core/character-map.js';
import { type KindOfIds, setKindsOfIds } from '../kinds/kind-of-id.js';
import { type Doubt, doubtsOf } from './proposals/doubts.js';
import type { KnownActor, KnownBase } from './proposals/known.js';
import type { Proposals } from './proposals/proposal.js';
import { dayIn, propose } from './propose.js';
import { type ReadingData, readingOf } from './reading/compose.js';

/**
 * The process in which what one document proposes is found. See `propose-document.ts`. It is told which kinds there are: loading their classes,
 * and the libraries that they are declared with, would take longer than all that it does.
 */

/** What is said of a document beside its words. */
export interface AboutDocument {
  readonly file: string;
  /** The day of the meeting, where somebody gave it. */
  readonly given: string | null;
  /** The id of the coalition whose base it is. */
  readonly coalition: string | null;
}

export interface ProposeTask {
  readonly reading: ReadingData;
  readonly base: Omit<KnownBase, 'actors'>;
  readonly about: AboutDocument;
  readonly kinds: readonly KindOfIds[];
}

/** What a process is sent: the actors of the base in parts, then the task. */
export type ProposeMessage = { readonly actors: readonly KnownActor[] } | { readonly task: ProposeTask };

export interface Proposed {
  /** Of the meeting; null where neither the document nor anybody says it. */
  readonly day: string | null;
  readonly proposals: Proposals;
  readonly doubts: readonly Doubt[];
}

export type ProposeResult = { readonly proposed: Proposed } | { readonly fault: unknown };

/** Against which dates are read where the minutes do not say their day: their years are then asked for in the review. */
const NO_DAY = '2000-01-01';

function proposedBy({ reading: data, base, about: { file, given, coalition } }: ProposeTask, actors: readonly KnownActor[]): Proposed {
  const reading = readingOf(data, (segments) => new CharacterMap(segments));
  const known: KnownBase = { ...base, actors };
  const day = given ?? dayIn(reading, known);
  const proposals = propose(reading, known, day ?? NO_DAY);
  const about = { file: day === null ? '' : file, day: day ?? NO_DAY, coalition };
  return { day, proposals, doubts: doubtsOf(reading, known, proposals, about) };
}

const actors: KnownActor[] = [];

function attempt(task: ProposeTask): ProposeResult {
  try {
    setKindsOfIds(task.kinds);
    return { proposed: proposedBy(task, actors) };
  } catch (error) {
    return { fault: error };
  }
}

// Signals that end the program are for the program, which ends this process itself.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (message: ProposeMessage) => {
  if ('task' in message) process.send?.(attempt(message.task));
  else actors.push(...message.actors);
});
