import type { Certainty, Role } from '../core/vocabulary.js';
import { groupBy } from '../core/group-by.js';
import { sortByKey } from '../core/page.js';
import type { AgendaItem, Document, Mention, Passage } from '../documents/document.js';
import type { ContactDetail } from '../kinds/contact-detail.js';
import type { Entity, EntityKind } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import type { DatasetRow } from '../store/tables.js';
import { DERIVED_PREFIX, deriveRelations } from './derived.js';
import { agendaKey, claimKey, entityKey, followUpKey, idKey, relationKey, spanKey } from './sort-keys.js';
import type { Texts } from './texts.js';
import type { VisibleRecords } from './visibility.js';

/** What an id stands for now. */
export type Resolution = { readonly state: 'FOUND'; readonly id: string } | { readonly state: 'REMOVED' | 'ERASED' | 'UNKNOWN' };

/** What the view is of: one revision, with its texts. */
export interface ViewSource {
  /** The number of the revision: internal, never told to readers. */
  readonly number: number;
  readonly texts: Texts;
}

/** Lists that are the same for everybody who asks, and are never changed. */
type List<T> = readonly T[];

/**
 * The base as one role sees it at one revision: immutable, in memory, the only way in which entities, relations, claims
 * and meetings are read. Lists are sorted as the API serves them.
 */
export class GraphView {
  readonly dataset: DatasetRow | null;
  readonly entities: List<Entity>;
  readonly documents: List<Document>;
  readonly relations: List<Relation>;
  readonly claims: List<Claim>;
  readonly followUps: List<FollowUp>;
  readonly passages: List<Passage>;
  readonly mentions: List<Mention>;
  /** The number of the revision: internal, never told to readers. */
  readonly number: number;

  private readonly texts: Texts;
  private readonly byId: Map<string, object>;
  private readonly successors: Map<string, string | null>;
  private readonly erased: Set<string>;
  private readonly entitiesByKind: Map<string, Entity[]>;
  private readonly relationsByEnd: Map<string, Relation[]>;
  private readonly claimsByEntity: Map<string, Claim[]>;
  private readonly followUpsByEntity: Map<string, FollowUp[]>;
  private readonly contactsByEntity: Map<string, ContactDetail[]>;
  private readonly agendaByMeeting: Map<string, AgendaItem[]>;
  private readonly documentsByPublication: Map<string, Document[]>;
  private readonly passagesByDocument: Map<string, Passage[]>;
  private readonly passagesByItem: Map<string, Passage[]>;
  private readonly followUpsByMeeting: Map<string, FollowUp[]>;
  private readonly mentionsByDocument: Map<string, Mention[]>;
  private readonly mentionsByEntity: Map<string, Mention[]>;
  private readonly mentionsByPassage: Map<string, Mention[]>;
  private readonly statementsByPassage: Map<string, Statement[]>;
  private derivedCache: { list: List<Relation>; byEnd: Map<string, Relation[]>; byId: Map<string, Relation> } | null = null;

  /**
   * @param revision an opaque text that changes when anything this role can read changes, and only then
   * @param updatedAt when something this role can read was last written, UTC
   */
  constructor(
    readonly role: Role,
    records: VisibleRecords,
    readonly revision: string,
    readonly updatedAt: string,
    { number, texts }: ViewSource,
  ) {
    this.number = number;
    const readable = new Set(records.documents.map((document) => document.id));
    this.texts = new Map([...texts].filter(([id]) => readable.has(id)));
    this.dataset = records.dataset;
    this.entities = sortByKey(records.entities, entityKey);
    this.documents = sortByKey(records.documents, idKey);
    this.passages = sortByKey(records.passages, spanKey);
    this.mentions = sortByKey(records.mentions, spanKey);
    this.relations = sortByKey(
      records.statements.filter((one) => one instanceof Relation),
      relationKey,
    );
    this.claims = sortByKey(
      records.statements.filter((one) => one instanceof Claim),
      claimKey,
    );
    this.followUps = sortByKey(
      records.statements.filter((one) => one instanceof FollowUp),
      followUpKey,
    );

    const agenda = sortByKey(records.agendaItems, agendaKey);
    this.byId = new Map<string, object>(
      [this.entities, this.documents, this.passages, this.mentions, this.relations, this.claims, this.followUps, agenda]
        .flat()
        .map((row) => [row.id, row]),
    );
    this.successors = new Map(records.formerIds.map((former) => [former.id, former.successorId]));
    this.erased = new Set(records.formerIds.filter((former) => former.reason === 'ERASED').map((former) => former.id));
    this.entitiesByKind = groupBy(this.entities, (entity) => [entity.kind]);
    this.relationsByEnd = groupBy(this.relations, endsOfRelation);
    this.claimsByEntity = groupBy(this.claims, (claim) => new Set(claim.about));
    this.followUpsByEntity = groupBy(this.followUps, (followUp) => new Set([...followUp.about, ...followUp.assignees]));
    this.contactsByEntity = groupBy(sortByKey(records.contacts, idKey), (contact) => [contact.entityId]);
    this.agendaByMeeting = groupBy(agenda, (item) => [item.meetingId]);
    this.documentsByPublication = groupBy(this.documents, (document) => [document.publicationId]);
    this.passagesByDocument = groupBy(this.passages, (passage) => [passage.documentId]);
    this.passagesByItem = groupBy(this.passages, (passage) => (passage.agendaItemId ? [passage.agendaItemId] : []));
    this.followUpsByMeeting = groupBy(this.followUps, (followUp) => (followUp.openedInId ? [followUp.openedInId] : []));
    this.mentionsByDocument = groupBy(this.mentions, (mention) => [mention.documentId]);
    this.mentionsByEntity = groupBy(this.mentions, (mention) => (mention.entityId ? [mention.entityId] : []));
    this.mentionsByPassage = groupBy(this.mentions, (mention) => [mention.passageId]);
    const statements: Statement[] = [...this.relations, ...this.claims, ...this.followUps];
    this.statementsByPassage = groupBy(statements, (statement) => new Set(statement.evidence));
  }

  /** What an id stands for, redirects followed. */
  resolve(id: string): Resolution {
    let current = id;
    for (let hops = 0; hops < 100; hops += 1) {
      if (this.byId.has(current) || this.derivedRelation(current)) return { state: 'FOUND', id: current };
      const next = this.successors.get(current);
      if (next === undefined) return { state: 'UNKNOWN' };
      if (next === null) return { state: this.erased.has(current) ? 'ERASED' : 'REMOVED' };
      current = next;
    }
    return { state: 'UNKNOWN' };
  }

  /** Anything with an id, redirects followed; undefined when there is none. */
  node(id: string): object | undefined {
    const found = this.resolve(id);
    return found.state === 'FOUND' ? (this.byId.get(found.id) ?? this.derivedRelation(found.id)) : undefined;
  }

  /** An entity by its present id. */
  entity(id: string): Entity | undefined {
    const row = this.byId.get(id);
    return row && 'names' in row && 'kind' in row ? (row as Entity) : undefined;
  }

  /** An entity that a visible row refers to: it is there by construction. */
  existing(id: string): Entity {
    const found = this.entity(id);
    if (!found) throw new Error(`a visible row refers to ${id}, which is not visible`);
    return found;
  }

  entitiesOfKind(kind: EntityKind): List<Entity> {
    return this.entitiesByKind.get(kind) ?? [];
  }

  /** The relations that have the entity at either end; one that has it at both ends stands once. */
  relationsOf(entityId: string): List<Relation> {
    return this.relationsByEnd.get(entityId) ?? [];
  }

  /** Relations of one type with the entity as subject. */
  relationsFrom(entityId: string, type: Relation['type']): List<Relation> {
    return this.relationsOf(entityId).filter((relation) => relation.type === type && relation.subjectId === entityId);
  }

  /** Relations of one type with the entity as object. */
  relationsTo(entityId: string, type: Relation['type']): List<Relation> {
    return this.relationsOf(entityId).filter((relation) => relation.type === type && relation.objectId === entityId);
  }

  /** Relations computed from other rows. */
  get derivedRelations(): List<Relation> {
    return this.derived().list;
  }

  derivedRelationsOf(entityId: string): List<Relation> {
    return this.derived().byEnd.get(entityId) ?? [];
  }

  claimsAbout(entityId: string): List<Claim> {
    return this.claimsByEntity.get(entityId) ?? [];
  }

  /** Follow-ups that are about the entity or assigned to it. */
  followUpsOf(entityId: string): List<FollowUp> {
    return this.followUpsByEntity.get(entityId) ?? [];
  }

  contactsOf(entityId: string): List<ContactDetail> {
    return this.contactsByEntity.get(entityId) ?? [];
  }

  agendaOf(meetingId: string): List<AgendaItem> {
    return this.agendaByMeeting.get(meetingId) ?? [];
  }

  agendaItem(id: string): AgendaItem | undefined {
    return this.byId.get(id) as AgendaItem | undefined;
  }

  document(id: string): Document | undefined {
    return this.byId.get(id) as Document | undefined;
  }

  /** The whole text of a document, decoded at each call. Its SHA-256 is the document's `hash`. */
  textOf(documentId: string): string {
    const text = this.texts.get(documentId);
    if (!text) throw new Error(`${documentId} has no text that this role can read`);
    return text.utf8.toString('utf8');
  }

  documentsOf(publicationId: string): List<Document> {
    return this.documentsByPublication.get(publicationId) ?? [];
  }

  passage(id: string): Passage | undefined {
    return this.byId.get(id) as Passage | undefined;
  }

  /** In the order of the text. */
  passagesOf(documentId: string): List<Passage> {
    return this.passagesByDocument.get(documentId) ?? [];
  }

  /** The passages that stand right under an agenda item, not under a sub-heading, in the order of the text. */
  passagesUnder(agendaItemId: string): List<Passage> {
    return this.passagesByItem.get(agendaItemId) ?? [];
  }

  followUpsOpenedIn(meetingId: string): List<FollowUp> {
    return this.followUpsByMeeting.get(meetingId) ?? [];
  }

  /** In the order of the text. */
  mentionsIn(documentId: string): List<Mention> {
    return this.mentionsByDocument.get(documentId) ?? [];
  }

  mentionsOf(entityId: string): List<Mention> {
    return this.mentionsByEntity.get(entityId) ?? [];
  }

  mentionsInPassage(passageId: string): List<Mention> {
    return this.mentionsByPassage.get(passageId) ?? [];
  }

  /** What was drawn from a passage. */
  statementsOn(passageId: string): List<Statement> {
    return this.statementsByPassage.get(passageId) ?? [];
  }

  statement(id: string): Statement | undefined {
    return (this.byId.get(id) ?? this.derivedRelation(id)) as Statement | undefined;
  }

  /** The certainty of a statement: DISPUTED as soon as a visible statement says otherwise, else as entered. */
  certaintyOf(statement: Statement): Certainty {
    return statement.contradicts.length > 0 ? 'DISPUTED' : statement.certainty;
  }

  /** The passages of a statement, in the order in which they were given. */
  evidenceOf(statement: Statement): Passage[] {
    return statement.evidence.map((id) => this.passage(id)).filter((passage) => passage !== undefined);
  }

  private derivedRelation(id: string): Relation | undefined {
    return id.startsWith(DERIVED_PREFIX) ? this.derived().byId.get(id) : undefined;
  }

  private derived(): NonNullable<GraphView['derivedCache']> {
    if (!this.derivedCache) {
      const list = sortByKey(
        deriveRelations(this.relations, this.mentions, (id) => this.entity(id)),
        relationKey,
      );
      this.derivedCache = { list, byEnd: groupBy(list, endsOfRelation), byId: new Map(list.map((relation) => [relation.id, relation])) };
    }
    return this.derivedCache;
  }
}

/** Computes something once for each view, and forgets it with the view. */
export function perView<T>(compute: (view: GraphView) => T): (view: GraphView) => T {
  const cache = new WeakMap<GraphView, { value: T }>();
  return (view) => {
    const known = cache.get(view);
    if (known) return known.value;
    const value = compute(view);
    cache.set(view, { value });
    return value;
  };
}

/** {@link perView} for something asked of one id at a time. */
export function perViewAndId<T>(compute: (view: GraphView, id: string) => T): (view: GraphView, id: string) => T {
  const caches = perView(() => new Map<string, T>());
  return (view, id) => {
    const cache = caches(view);
    const known = cache.get(id);
    if (known !== undefined || cache.has(id)) return known as T;
    const value = compute(view, id);
    cache.set(id, value);
    return value;
  };
}

function endsOfRelation(relation: Relation): string[] {
  return relation.subjectId === relation.objectId ? [relation.subjectId] : [relation.subjectId, relation.objectId];
}
