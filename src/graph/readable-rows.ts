import type { Role } from '../core/access.js';
import { VISIBILITIES } from '../core/access.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import type { StoredRows } from './stored-rows.js';
import { hiddennessOf, isNamed, isUnread, mayRead, type Readable } from './visibility.js';

/** What a role reads of some stored rows, asked row by row: as `visibility.ts` decides on it for all. */
export class ReadableRows implements Readable {
  readonly may: ReturnType<typeof mayRead>;
  readonly passages = { has: (id: string): boolean => this.stands(this.stored.get(id, Passage)) };
  readonly items = { has: (id: string): boolean => this.hasItem(id) };
  private readonly unread = new Map<string, boolean>();

  /** @param hasItem whether the role reads an item of an agenda: of which one that is above it decides too */
  constructor(
    role: Role,
    private readonly stored: StoredRows,
    private readonly hasItem: (id: string) => boolean,
  ) {
    this.may = mayRead(role);
  }

  readonly sees = (id: string | null | undefined): boolean => !id || this.entity(id) !== undefined;

  readonly reads = (meetingId: string): boolean => {
    const known = this.unread.get(meetingId);
    if (known !== undefined) return !known;
    const minutes = this.stored.of(meetingId, Relation).filter(({ type, objectId }) => type === 'RECORDS' && objectId === meetingId);
    const documentsOf = (id: string): Document[] => this.stored.of(id, Document);
    const found = isUnread(minutes, documentsOf, { has: (id) => this.document(id) !== undefined });
    this.unread.set(meetingId, found);
    return !found;
  };

  entity(id: string): Entity | undefined {
    const entity = this.stored.get(id, Entity);
    return entity && this.may(entity) ? entity : undefined;
  }

  document(id: string): Document | undefined {
    const document = this.stored.get(id, Document);
    return document && this.may(document) && this.sees(document.publicationId) ? document : undefined;
  }

  stands(passage: Passage | undefined): passage is Passage {
    return passage !== undefined && this.may(passage) && this.document(passage.documentId) !== undefined;
  }

  /** The mentions of a document that name what the role may know of. */
  namedIn(documentId: string): Mention[] {
    return this.stored.of(documentId, Mention).filter((mention) => this.may(mention) && isNamed(mention, this.sees));
  }

  /** How hidden a mention is. */
  rankOf(mention: Mention): number {
    const entity = mention.entityId === null ? undefined : this.entity(mention.entityId);
    return hiddennessOf(mention, entity ? VISIBILITIES.indexOf(entity.visibility) : 0);
  }

  /** All items of the agenda of a meeting, hidden ones too. */
  itemsOf(meeting: string): AgendaItem[] {
    return this.stored.of(meeting, AgendaItem).filter(({ meetingId }) => meetingId === meeting);
  }
}
