import type { Visibility } from '../../core/access.js';
import type { Row } from './rows.js';

/** The visibility of a row: its own line, else the file's, else MEMBERS. */
export function visibilityOf(row: Row<{ visibility?: Visibility }>): Visibility {
  return row.value.visibility ?? row.source.defaults.visibility ?? 'MEMBERS';
}
