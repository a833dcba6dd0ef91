import type { Certainty } from '../core/certainty.js';
import type { Role } from '../core/access.js';
import { groupBy } from '../core/group-by.js';
import { sortByKey } from '../core/sorted.js';
import { type AgendaItem } from '../documents/agenda-item.js';
import { type Document } from '../documents/document.js';
import { type Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import type { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, type EntityKind } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import type { Course } from '../statements/course.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import type { DatasetRow } from '../store/tables.js';
import type { Node } from '../core/node.js';
import { type Aspect, type Currency, currencyOf, type OwnClaim, type Supersession } from './currency.js';
import { DERIVED_PREFIX, type DerivedRelations, deriveRelations } from './derived.js';
import { FormerIds, type Resolution } from './former-ids.js';
import { coursesOf, saidOnOf, sortedStatements } from './said.js';
import { agendaKey, entityKey, idKey, spanKey } from './sort-keys.js';
import type { Texts } from './document-texts.js';
import type { ViewSource } from './view-source.js';
import type { VisibleRecords } from './visibility.js';

/** A class of rows; an abstract one stands for those that extend it. */
type RowClass<T> = abstract new () => T;

/** Lists that are the same for everybody who asks, and are never changed. */
type List<T> = readonly T[];

/**
 * The base as one role sees it at one revision, today or as of a day: immutable, in memory, the only way in which entities, relations, claims
 * and meetings are read. Lists are sorted as the API serves them.
 */
export class GraphView {
  readonly dataset: DatasetRow | null;
  readonly entities: List<Entity>;
  readonly documents: List<Document>;
  /** Those that stand, as all lists of relations, claims and follow-ups below: what was superseded is found by its id and on its sentence. */
  readonly relations: List<Relation>;
  readonly claims: List<Claim>;
  readonly followUps: List<FollowUp>;
  /** All that was said, superseded or not. */
  readonly statements: List<Statement>;
  readonly passages: List<Passage>;
  readonly mentions: List<Mention>;
  /** The length of the longest document, in UTF-16 units. */
  readonly longestDocument: number;
  /** The number of the revision: internal, never shown to readers. */
  readonly number: number;
  /** The base is as of this day, YYYY-MM-DD, on which something came into it; null is today. */
  readonly day: string | null;

  private readonly currency: Currency;
  private readonly texts: Texts;
  private readonly byId: Map<string, Node>;
  private readonly formerIds: FormerIds;
  private readonly entitiesByKind: Map<string, Entity[]>;
  private readonly relationsByEnd: Map<string, Relation[]>;
  private readonly claimsByEntity: Map<string, Claim[]>;
  private readonly followUpsByEntity: Map<string, FollowUp[]>;
  private readonly contactsByEntity: Map<string, ContactDetail[]>;
  private readonly agendaByMeeting: Map<string, AgendaItem[]>;
  private readonly documentsByPublication: Map<string, Document[]>;
  private readonly passagesByDocument: Map<string, Passage[]>;
  private readonly passagesByItem: Map<string, Passage[]>;
  private readonly courses: Map<string, Course>;
  private readonly mentionsByDocument: Map<string, Mention[]>;
  private readonly mentionsByEntity: Map<string, Mention[]>;
  private readonly mentionsByPassage: Map<string, Mention[]>;
  private readonly statementsByPassage: Map<string, Statement[]>;
  private derivedCache: DerivedRelations | null = null;

  /**
   * @param revision an opaque text that changes when anything this role can read changes, and only then
   * @param updatedAt when something this role can read was last written, UTC
   */
  constructor(
    readonly role: Role,
    records: VisibleRecords,
    readonly revision: string,
    readonly updatedAt: string,
    { number, texts, day = null }: ViewSource,
  ) {
    this.number = number;
    this.day = day;
    const readable = new Set(records.documents.map((document) => document.id));
    this.texts = new Map([...texts].filter(([id]) => readable.has(id)));
    this.dataset = records.dataset;
    this.entities = sortByKey(records.entities, entityKey);
    this.documents = sortByKey(records.documents, idKey);
    this.longestDocument = this.documents.reduce((longest, { length }) => Math.max(longest, length), 0);
    this.passages = sortByKey(records.passages, spanKey);
    this.mentions = sortByKey(records.mentions, spanKey);
    this.statements = sortedStatements(records);
    this.currency = currencyOf({ statements: this.statements, saidOn: saidOnOf(records) });
    const standing = this.statements.filter(({ id }) => !this.currency.superseded.has(id));
    this.relations = standing.filter((one) => one instanceof Relation);
    this.claims = standing.filter((one) => one instanceof Claim);
    this.followUps = standing.filter((one) => one instanceof FollowUp);

    const agenda = sortByKey(records.agendaItems, agendaKey);
    this.byId = new Map<string, Node>(
      [this.entities, this.documents, this.passages, this.mentions, this.statements, agenda].flat().map((row) => [row.id, row]),
    );
    this.formerIds = new FormerIds(records.formerIds);
    this.entitiesByKind = groupBy(this.entities, (entity) => [entity.kind]);
    this.relationsByEnd = groupBy(this.relations, (relation) => relation.endIds());
    this.claimsByEntity = groupBy(this.claims, (claim) => new Set(claim.endIds()));
    this.courses = coursesOf(this.statements, standing, records);
    this.followUpsByEntity = groupBy(this.followUps, (followUp) => new Set([...followUp.about, ...this.courseOf(followUp).assignees]));
    this.contactsByEntity = groupBy(sortByKey(records.contacts, idKey), (contact) => [contact.entityId]);
    this.agendaByMeeting = groupBy(agenda, (item) => [item.meetingId]);
    this.documentsByPublication = groupBy(this.documents, (document) => [document.publicationId]);
    this.passagesByDocument = groupBy(this.passages, (passage) => [passage.documentId]);
    this.passagesByItem = groupBy(this.passages, (passage) => (passage.agendaItemId ? [passage.agendaItemId] : []));
    this.mentionsByDocument = groupBy(this.mentions, (mention) => [mention.documentId]);
    this.mentionsByEntity = groupBy(this.mentions, (mention) => (mention.entityId ? [mention.entityId] : []));
    this.mentionsByPassage = groupBy(this.mentions, (mention) => [mention.passageId]);
    this.statementsByPassage = groupBy(this.statements, (statement) => new Set(statement.evidence));
  }

  /** What an id stands for, redirects followed. */
  resolve(id: string): Resolution {
    return this.formerIds.resolve(id, (one) => this.row(one) !== undefined);
  }

  /** Anything with an id, redirects followed; undefined when there is none. */
  node(id: string): Node | undefined {
    const found = this.resolve(id);
    return found.state === 'FOUND' ? this.row(found.id) : undefined;
  }

  /** A row of a class, by its present id: `get(id, Document)`. Undefined when there is none, or one of another class. */
  get<T extends Node>(id: string, type: RowClass<T>): T | undefined {
    const row = this.row(id);
    return row instanceof type ? row : undefined;
  }

  /** {@link get} for what a visible row refers to: it is there by construction. */
  require<T extends Node>(id: string, type: RowClass<T>): T {
    const found = this.get(id, type);
    if (!found) throw new Error(`a visible row refers to ${id}, which is not visible`);
    return found;
  }

  /** An entity by its present id. */
  entity(id: string): Entity | undefined {
    return this.get(id, Entity);
  }

  /** An entity that a visible row refers to. */
  existing(id: string): Entity {
    return this.require(id, Entity);
  }

  entitiesOfKind(kind: EntityKind): List<Entity> {
    return this.entitiesByKind.get(kind) ?? [];
  }

  /** The relations that have the entity at either end; one that has it at both ends comes once. */
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

  /** What became of a follow-up, as far as this role reads. */
  courseOf(followUp: FollowUp): Course {
    const course = this.courses.get(followUp.id);
    if (!course) throw new Error(`${followUp.id} is no follow-up of this view`);
    return course;
  }

  /** Follow-ups that are about the entity or assigned to it now. */
  followUpsOf(entityId: string): List<FollowUp> {
    return this.followUpsByEntity.get(entityId) ?? [];
  }

  contactsOf(entityId: string): List<ContactDetail> {
    return this.contactsByEntity.get(entityId) ?? [];
  }

  agendaOf(meetingId: string): List<AgendaItem> {
    return this.agendaByMeeting.get(meetingId) ?? [];
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

  /** In the order of the text. */
  passagesOf(documentId: string): List<Passage> {
    return this.passagesByDocument.get(documentId) ?? [];
  }

  /** The passages right under an agenda item, not under a sub-heading, in the order of the text. */
  passagesUnder(agendaItemId: string): List<Passage> {
    return this.passagesByItem.get(agendaItemId) ?? [];
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

  /** What was drawn from a passage, superseded or not. */
  statementsOn(passageId: string): List<Statement> {
    return this.statementsByPassage.get(passageId) ?? [];
  }

  /** To what a statement lost; null when it stands. */
  supersededBy(statement: Statement): Supersession | null {
    return this.currency.superseded.get(statement.id) ?? null;
  }

  /** The claims of an entity's own date, status or state, with how each stands to what the entity shows; those that it shows first. */
  ownClaims(entityId: string, aspect: Aspect): readonly OwnClaim[] {
    return this.currency.ownClaims(entityId, aspect);
  }

  /** The ids of the statements that contradict one while both stand. */
  rivalsOf(statement: Statement): readonly string[] {
    const { superseded } = this.currency;
    return superseded.has(statement.id) ? [] : statement.contradicts.filter((id) => !superseded.has(id));
  }

  /** The certainty of a statement: DISPUTED as soon as a visible statement that stands contradicts it, else as entered. */
  certaintyOf(statement: Statement): Certainty {
    return this.rivalsOf(statement).length > 0 ? 'DISPUTED' : statement.certainty;
  }

  /** The passages of a statement, in the order in which they were given. */
  evidenceOf(statement: Statement): Passage[] {
    return statement.evidence.map((id) => this.get(id, Passage)).filter((passage) => passage !== undefined);
  }

  private row(id: string): Node | undefined {
    return this.byId.get(id) ?? this.derivedRelation(id);
  }

  private derivedRelation(id: string): Relation | undefined {
    return id.startsWith(DERIVED_PREFIX) ? this.derived().byId.get(id) : undefined;
  }

  private derived(): DerivedRelations {
    this.derivedCache ??= deriveRelations(
      this.relations.filter((relation) => this.rivalsOf(relation).length === 0),
      this.mentions,
      (id) => this.entity(id),
    );
    return this.derivedCache;
  }
}
