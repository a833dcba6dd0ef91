import { VISIBILITIES, type Visibility } from '../../core/access.js';
import { reachOf } from './reach.js';
import { type AgendaRow, type RelationRow, type Row, type Rows } from './rows.js';
import { visibilityOf } from './visibility.js';

const rankOf = (visibility: Visibility): number => VISIBILITIES.indexOf(visibility);

/** How few people read rows, all that these need considered: ranks in {@link VISIBILITIES}. What names nothing is read by everybody. */
export class Readers {
  private readonly entities: ReadonlyMap<string | undefined, number>;

  constructor(private readonly rows: Rows) {
    this.entities = new Map(rows.entities.map((row) => [row.value.id, rankOf(visibilityOf(row))]));
  }

  entity(id: string | undefined): number {
    return this.entities.get(id) ?? 0;
  }

  document({ value, ...row }: Row<{ visibility?: Visibility; publication: string }>): number {
    return Math.max(rankOf(visibilityOf({ ...row, value })), this.entity(value.publication));
  }

  /** Of an item of an agenda: it needs its meeting and the item above it. */
  item(row: AgendaRow): number {
    const meeting = this.entity(meetingOf(row));
    const own = row.value.visibility === undefined ? meeting : rankOf(row.value.visibility);
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
