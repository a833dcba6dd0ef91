import type { Correction } from './correction.js';
import type { ImportRow } from '../store/import-tables.js';
import type { Message } from '../errors.js';
import type { Visibility } from '../core/access.js';

/** What an import knows beside its proposals. */
export interface ImportOutcome {
  /** The day of the meeting as the document says it; null where it does not. */
  readonly day: string | null;
  /** The language of the text. */
  readonly language: string;
  /** Open promises of which the text says nothing: ids of follow-ups. */
  readonly silent: readonly string[];
  /** How many dates were found: they stand in what they are of. */
  readonly dates: number;
  /** E-mail addresses and telephone numbers in the text: never published by an import. */
  readonly contacts: readonly string[];
  /** What to look at before deciding anything: another coalition, language or year; few participants; a victim who is named. */
  readonly doubts: readonly Message[];
  /** Set with the meeting. */
  readonly meeting: DecidedMeeting | null;
  /** What became of an earlier version, where the base has one. */
  readonly correction: Correction | null;
  /** What its reviewer said of sentences that proposed nothing, or not enough. */
  readonly own: readonly OwnDecision[];
}

/** What a reviewer says of a sentence by themselves: a statement that rests on it, or that there is nothing to be drawn from it. */
export interface OwnDecision {
  readonly batch: string;
  /** Where the sentence stands in the text as it came. */
  readonly start: number;
  readonly end: number;
  /** The records that were made; empty where the sentence says nothing that is kept. */
  readonly records: readonly string[];
}

/** The meeting whose minutes they are, once somebody said so. */
export interface DecidedMeeting {
  readonly meetingId: string;
  readonly publicationId: string;
  readonly documentId: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The id of who convened it. */
  readonly convener: string;
  /** Who may read what is made. */
  readonly visibility: Visibility;
}

const NOTHING: ImportOutcome = {
  day: null,
  language: 'fr',
  silent: [],
  dates: 0,
  contacts: [],
  doubts: [],
  meeting: null,
  correction: null,
  own: [],
};

export function outcomeOf({ outcome }: Pick<ImportRow, 'outcome'>): ImportOutcome {
  return { ...NOTHING, ...(outcome as Partial<ImportOutcome> | null) };
}
