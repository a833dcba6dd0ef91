import type { Texts } from './document-texts.js';
import type { RowUpdates } from './row-updates.js';

/** When rows were written. */
export interface Written {
  /** When each revision was written, UTC. */
  readonly times: ReadonlyMap<number, string>;
  readonly updates: RowUpdates;
}

/** What a view shows: one revision with its texts, today or as of a day. */
export interface ViewSource {
  /** The number of the revision: internal, never shown to readers. */
  readonly number: number;
  readonly texts: Texts;
  /** Nothing where it is left out. */
  readonly written?: Written;
  /** The day that the view is as of, YYYY-MM-DD; today when it is left out. */
  readonly day?: string | null;
  /** With what ids of erased persons are hashed; none before anybody was. */
  readonly erasureKey?: string | null;
}
