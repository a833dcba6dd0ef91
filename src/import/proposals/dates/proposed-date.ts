import type { TextSpan } from '../../../core/character-map.js';

/** A date with its wording, against the day of the meeting. */
export interface ProposedDate extends TextSpan {
  readonly edtf: string;
  readonly wording: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  /** Whether the text gives the year. */
  readonly yearWritten: boolean;
  /** Whether it is said against another day: « la semaine prochaine ». */
  readonly relative: boolean;
}
