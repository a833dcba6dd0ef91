import type { Role } from '../core/access.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import type { DatasetRow, FormerIdRow } from '../store/tables.js';
import { ReadableRows } from './readable-rows.js';
import type { StoredRows } from './stored-rows.js';
import type { ViewIndexes } from './view-indexes.js';
import { mayRead } from './visibility.js';

/** Which rows a change may concern, as a role reads them: what it is of, and what refers to what is readable now and was not, or no longer is. */

/** What a role read. */
export interface WasRead {
  readonly role: Role;
  readonly indexes: ViewIndexes;
  readonly dataset: DatasetRow | null;
  readonly formerIds: readonly FormerIdRow[];
}

/** A row to be decided on, as it was stored and as it is; undefined where there is none. */
export interface Touched {
  readonly was: StoredRecord | undefined;
  readonly is: StoredRecord | undefined;
}

/** What is stored now. */
export interface StoredNow {
  readonly stored: StoredRows;
  readonly touched: readonly Touched[];
  readonly formerIds: readonly FormerIdRow[];
}

/** The rows to be decided on again. They are found in the order in which rows depend on each other. */
export class TouchedRows {
  readonly before: ViewIndexes;
  readonly stored: StoredRows;
  readonly readable: ReadableRows;

  /** Their ids; of contacts, agendas and mentions those of their entities, meetings and documents. */
  readonly entities = new Set<string>();
  readonly contactsOf = new Set<string>();
  readonly documents = new Set<string>();
  readonly agendaOf = new Set<string>();
  readonly passages = new Set<string>();
  readonly statements = new Set<string>();
  readonly mentionsIn = new Set<string>();

  /** Agendas as they are now, by meeting. */
  readonly agendas = new Map<string, readonly AgendaItem[]>();

  /** As they were stored. */
  private readonly were: ReadonlyMap<string, StoredRecord | undefined>;
  private readonly might: ReturnType<typeof mayRead>;

  constructor(
    role: Role,
    was: Pick<WasRead, 'role' | 'indexes'>,
    private readonly now: Pick<StoredNow, 'stored' | 'touched'>,
  ) {
    this.might = mayRead(was.role);
    [this.before, this.stored] = [was.indexes, now.stored];
    this.were = new Map(now.touched.map((one) => [(one.is ?? one.was)?.id ?? '', one.was]));
    this.readable = new ReadableRows(role, now.stored, (id) => this.hasItem(id));
    for (const row of this.rows()) this.touch(row);
  }

  /** Those of the change itself, as they were and as they are. */
  rows(): StoredRecord[] {
    return this.now.touched.flatMap(({ was, is }) => [...(was ? [was] : []), ...(is ? [is] : [])]);
  }

  /** Has a row decided on. */
  private touch(row: StoredRecord): void {
    if (row instanceof Entity) this.entities.add(row.id);
    else if (row instanceof ContactDetail) this.contactsOf.add(row.entityId);
    else if (row instanceof Document) this.documents.add(row.id);
    else if (row instanceof AgendaItem) this.agendaOf.add(row.meetingId);
    else if (row instanceof Passage) this.passages.add(row.id);
    else if (row instanceof Statement) this.statements.add(row.id);
    else if (row instanceof Mention) this.mentionsIn.add(row.documentId);
  }

  touchReferring(id: string): void {
    for (const row of this.stored.referringTo(id)) this.touch(row);
  }

  wasRead<T extends object>(id: string, type: abstract new () => T): T | undefined {
    const row: object | undefined = this.before.byId.get(id);
    return row instanceof type ? row : undefined;
  }

  /** A row as it was stored before. */
  wasStored<T extends StoredRecord>(id: string, type: abstract new () => T): T | undefined {
    const row = this.were.has(id) ? this.were.get(id) : this.stored.row(id);
    return row instanceof type ? row : undefined;
  }

  private hasItem(id: string): boolean {
    const item = this.stored.get(id, AgendaItem);
    if (!item) return false;
    const agenda = this.agendas.get(item.meetingId);
    return agenda ? agenda.some((one) => one.id === id) : this.wasRead(id, AgendaItem) !== undefined;
  }

  decideOnEntity(id: string): void {
    const [was, is] = [this.wasStored(id, Entity), this.stored.get(id, Entity)];
    if ((this.wasRead(id, Entity) === undefined) !== (this.readable.entity(id) === undefined)) {
      this.touchReferring(id);
      this.contactsOf.add(id);
    } else if (was?.visibility !== is?.visibility) {
      // Of names that overlap, the most hidden stands.
      for (const { documentId } of this.stored.of(id, Mention)) this.mentionsIn.add(documentId);
    }
  }

  /** Steps are read by those who may read the minutes of their meeting. */
  touchStepsOfMinutes(): void {
    const meetings = new Set<string>();
    for (const row of this.rows()) {
      if (row instanceof Relation && row.type === 'RECORDS') meetings.add(row.objectId);
    }
    for (const document of this.documents) {
      for (const row of [this.wasStored(document, Document), this.stored.get(document, Document)]) {
        for (const relation of row ? this.stored.of(row.publicationId, Relation) : []) {
          if (relation.type === 'RECORDS' && relation.subjectId === row?.publicationId) meetings.add(relation.objectId);
        }
      }
    }
    for (const meeting of meetings) {
      for (const { id } of this.stored.of(meeting, Statement).filter((one) => one.requiredMeetingId() === meeting)) this.statements.add(id);
    }
  }

  decideOnPassage(id: string): void {
    const [was, is] = [this.wasStored(id, Passage), this.stored.get(id, Passage)];
    const stood = was !== undefined && this.might(was) && this.wasRead(was.documentId, Document) !== undefined;
    if (stood !== this.readable.stands(is)) this.touchReferring(id);
    if (was !== is) for (const passage of [was, is]) if (passage) this.mentionsIn.add(passage.documentId);
  }
}
