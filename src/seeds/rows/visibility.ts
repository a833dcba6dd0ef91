import type { Visibility } from '../../core/access.js';
import type { Row } from './rows.js';

/** The visibility of a row: its own line, else the file's, else MEMBERS. */
export function visibilityOf(row: Row<{ visibility?: Visibility }>): Visibility {
  return row.value.visibility ?? row.source.defaults.visibility ?? 'MEMBERS';
}

/** From what everybody reads to what fewest do. */
export const RANKS: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

/** How few people read a row by its own line or its file: the place of its visibility among {@link RANKS}. */
export function rankOf(row: Row<{ visibility?: Visibility }>): number {
  return RANKS.indexOf(visibilityOf(row));
}
