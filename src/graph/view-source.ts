import type { Texts } from './document-texts.js';

/** What a view shows: one revision with its texts, today or as of a day. */
export interface ViewSource {
  /** The number of the revision: internal, never shown to readers. */
  readonly number: number;
  readonly texts: Texts;
  /** The day that the view is as of, YYYY-MM-DD; today when it is left out. */
  readonly day?: string | null;
  /** With what ids of erased persons are hashed; none before anybody was. */
  readonly erasureKey?: string | null;
}
