import type { Texts } from './document-texts.js';

/** What the view is of: one revision, with its texts. */
export interface ViewSource {
  /** The number of the revision: internal, never shown to readers. */
  readonly number: number;
  readonly texts: Texts;
  /** The day that the view is as of, YYYY-MM-DD; today when it is left out. */
  readonly day?: string | null;
}
