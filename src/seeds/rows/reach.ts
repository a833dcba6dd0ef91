import type { Rows, StatementRow } from './rows.js';
import { rankOf } from './visibility.js';

/** How few people read a row, as far as its own line, its file and the documents that it is quoted from say: 0 is everybody. */

/** The rank of those who read a statement: its own, and that of the most visible document that it is quoted from. */
export function reachOf(row: StatementRow, rows: Rows): number {
  const documents = row.quotes.flatMap(({ documentId }) => rows.documents.find(({ value }) => value.id === documentId) ?? []);
  const open = documents.map(rankOf);
  return Math.max(rankOf(row), open.length > 0 && (row.value.sources ?? []).length === 0 ? Math.min(...open) : 0);
}
