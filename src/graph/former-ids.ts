import { erasedId } from '../store/erased-ids.js';
import type { FormerIdRow } from '../store/tables.js';

/** What an id stands for now. */
export type Resolution = { readonly state: 'FOUND'; readonly id: string } | { readonly state: 'REMOVED' | 'ERASED' | 'UNKNOWN' };

/** How many redirects are followed: more are a cycle, which a sound base does not have. */
const MAX_REDIRECTS = 100;

/** The ids that rows no longer have: each redirects to its successor or, where it has none, is a tombstone. */
export class FormerIds {
  private readonly rows: ReadonlyMap<string, FormerIdRow>;

  /** @param erasureKey with what ids of erased persons are hashed; none before anybody was */
  constructor(
    rows: readonly FormerIdRow[],
    private readonly erasureKey?: string | null,
  ) {
    this.rows = new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * What an id stands for, redirects followed.
   * @param exists whether a row has an id now
   */
  resolve(id: string, exists: (id: string) => boolean): Resolution {
    let current = id;
    for (let followed = 0; followed < MAX_REDIRECTS; followed += 1) {
      if (exists(current)) return { state: 'FOUND', id: current };
      const hashed = this.hashed(current);
      const former = this.rows.get(current) ?? hashed;
      if (!former) return { state: 'UNKNOWN' };
      if (former.successorId === null) return { state: former.reason === 'ERASED' || hashed?.reason === 'ERASED' ? 'ERASED' : 'REMOVED' };
      current = former.successorId;
    }
    return { state: 'UNKNOWN' };
  }

  /** What is known of an id that was that of a person who was erased, or held their name: its hash alone is kept. */
  private hashed(id: string): FormerIdRow | undefined {
    return typeof this.erasureKey === 'string' ? this.rows.get(erasedId(this.erasureKey, id)) : undefined;
  }
}
