import type { TextSpan } from '../../../core/character-map.js';
import type { DateContext } from './relative.js';

/** A date with its wording, against the day of the meeting. */
export interface ProposedDate extends FoundDate {
  readonly wording: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** A date where it stands in a text. */
export interface FoundDate extends TextSpan {
  readonly edtf: string;
  /** Whether the text gives the year. */
  readonly yearWritten: boolean;
  /** Whether it is said against another day: « la semaine prochaine ». */
  readonly relative: boolean;
}

/** Finds dates of one form. @param before those that the finders before it found */
export type Finder = (text: string, context: DateContext, before: readonly FoundDate[]) => FoundDate[];

export function spanOfMatch(match: RegExpExecArray): TextSpan {
  return { start: match.index, end: match.index + match[0].length };
}
