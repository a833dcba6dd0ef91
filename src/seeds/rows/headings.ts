import type { Heading } from '../../documents/agenda.js';
import type { Anchors } from './anchors.js';
import type { AgendaRow, Rows } from './rows.js';

/** The agenda items whose headings were found in a document, in the order of the agenda. */
export function headingsIn(rows: Rows, documentId: string, anchors: Anchors): { row: AgendaRow; heading: Heading }[] {
  return rows.agenda.flatMap((row) => {
    const start = row.heading?.documentId === documentId ? anchors.get(row.heading)?.start : undefined;
    if (start === undefined || row.value.id === undefined) return [];
    const until = row.until ? (anchors.get(row.until)?.start ?? null) : null;
    return [{ row, heading: { id: row.value.id, parentId: row.parent?.value.id ?? null, depth: row.depth, start, until } }];
  });
}
