import { type Visibility } from '../../core/access.js';
import type { Rows, StatementRow } from './rows.js';

/** How few people read a row, as far as its own line, its file and the documents that it is quoted from say: 0 is everybody. */

const ORDER: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

interface WithVisibility {
  readonly value: { readonly visibility?: Visibility };
  readonly source: { readonly defaults: { readonly visibility?: Visibility } };
}

function own({ value, source }: WithVisibility): number {
  return ORDER.indexOf(value.visibility ?? source.defaults.visibility ?? 'MEMBERS');
}

/** The rank of those who read a statement: its own, and that of the most visible document that it is quoted from. */
export function reachOf(row: StatementRow, rows: Rows): number {
  const documents = row.quotes.flatMap(({ documentId }) => rows.documents.find(({ value }) => value.id === documentId) ?? []);
  const open = documents.map(own);
  return Math.max(own(row), open.length > 0 && (row.value.sources ?? []).length === 0 ? Math.min(...open) : 0);
}
