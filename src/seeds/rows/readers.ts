import { VISIBILITIES, type Visibility } from '../../core/access.js';
import type { AgendaRow, RelationRow, Row, Rows, StatementRow } from './rows.js';

/** Who may read a row: its visibility, as a rank in {@link VISIBILITIES}, from everybody (0) to the fewest. */

/** The visibility of a row: its own line, else the file's, else MEMBERS. */
export function visibilityOf(row: Row<{ visibility?: Visibility }>): Visibility {
  return row.value.visibility ?? row.source.defaults.visibility ?? 'MEMBERS';
}

/** How few people read a row by its own line or its file: the place of its visibility among {@link VISIBILITIES}. */
export function rankOf(row: Row<{ visibility?: Visibility }>): number {
  return VISIBILITIES.indexOf(visibilityOf(row));
}

/** The rank of those who read a statement: its own, and that of the most visible document that it is quoted from. */
export function reachOf(row: StatementRow, rows: Rows): number {
  const documents = row.quotes.flatMap(({ documentId }) => rows.documents.find(({ value }) => value.id === documentId) ?? []);
  const open = documents.map(rankOf);
  return Math.max(rankOf(row), open.length > 0 && (row.value.sources ?? []).length === 0 ? Math.min(...open) : 0);
}

/** How few people read rows, all that these need considered: ranks in {@link VISIBILITIES}. What names nothing is read by everybody. */
export class Readers {
  private readonly entities: ReadonlyMap<string | undefined, number>;

  constructor(private readonly rows: Rows) {
    this.entities = new Map(rows.entities.map((row) => [row.value.id, rankOf(row)]));
  }

  entity(id: string | undefined): number {
    return this.entities.get(id) ?? 0;
  }

  document({ value, ...row }: Row<{ visibility?: Visibility; publication: string }>): number {
    return Math.max(rankOf({ ...row, value }), this.entity(value.publication));
  }

  /** Of an item of an agenda: it needs its meeting and the item above it. */
  item(row: AgendaRow): number {
    const meeting = this.entity(meetingOf(row));
    const own = row.value.visibility === undefined ? meeting : VISIBILITIES.indexOf(row.value.visibility);
    return Math.max(own, meeting, row.parent ? this.item(row.parent) : 0);
  }

  /** Of a relation: it needs its ends, who says it, and something that it rests on. */
  relation(row: RelationRow): number {
    const { subject, object, onBehalfOf, attributedTo, sources } = row.value;
    const named = [subject, object, onBehalfOf, attributedTo].map((id) => (typeof id === 'string' ? this.entity(id) : 0));
    const documents = row.quotes.flatMap(({ documentId }) => this.rows.documents.filter(({ value }) => value.id === documentId));
    const ground = (sources ?? []).length > 0 || documents.length === 0 ? 0 : Math.min(...documents.map((one) => this.document(one)));
    return Math.max(reachOf(row, this.rows), ground, ...named);
  }
}

/** The meeting of an item of an agenda. */
export function meetingOf(row: AgendaRow): string | undefined {
  return row.parent ? meetingOf(row.parent) : (row.value.meeting ?? row.source.defaults.meeting);
}
