import type { Certainty } from '../core/certainty.js';
import type { Role } from '../core/access.js';
import type { LangEnum } from '../core/lang.js';
import { type AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { type Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import type { ContactDetail } from '../kinds/contact-detail.js';
import { Entity, type EntityKind } from '../kinds/index.js';
import type { Claim } from '../statements/claim.js';
import type { Course } from '../statements/course.js';
import type { FollowUp } from '../statements/follow-up.js';
import type { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import type { DatasetRow } from '../store/tables.js';
import type { Node } from '../core/node.js';
import type { Supersession } from './currency.js';
import { DERIVED_PREFIX, deriveInSteps, type DerivedRelations } from './derived.js';
import type { Resolution } from './former-ids.js';
import { patchedDerivedInSteps } from './patched-derived.js';
import { namesakesIn } from './namesakes.js';
import type { Aspect, OwnClaim } from './own-claims.js';
import { perViewInSteps } from './per-view.js';
import { atOnce, filterInSteps } from './steps.js';
import { indexesInSteps, type ViewIndexes } from './view-indexes.js';
import type { ViewSource, Written } from './view-source.js';
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
  /** When its rows were written: for `recent-changes.ts`, which says it of no row that the role does not read. */
  readonly written: Written;
  /** The base is as of this day, YYYY-MM-DD, on which something came into it; null is today. */
  readonly day: string | null;

  private readonly indexes: ViewIndexes;

  /**
   * @param revision an opaque text that changes when anything this role can read changes, and only then
   * @param updatedAt when something this role can read was last written, UTC
   * @param indexes made of the records before, where that was done in steps
   */
  constructor(
    readonly role: Role,
    records: VisibleRecords,
    readonly revision: string,
    readonly updatedAt: string,
    source: ViewSource,
    indexes: ViewIndexes = atOnce(indexesInSteps(records, source)),
  ) {
    this.number = source.number;
    this.day = source.day ?? null;
    this.written = source.written ?? { times: new Map(), updates: new Map() };
    this.dataset = records.dataset;
    this.indexes = indexes;
    const { entities, documents, relations, claims, followUps, statements, passages, mentions } = indexes;
    this.entities = entities;
    this.documents = documents;
    this.relations = relations;
    this.claims = claims;
    this.followUps = followUps;
    this.statements = statements;
    this.passages = passages;
    this.mentions = mentions;
    this.longestDocument = documents.reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** What an id stands for, redirects followed. */
  resolve(id: string): Resolution {
    return this.indexes.formerIds.resolve(id, (one) => this.row(one) !== undefined);
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
    return this.indexes.entitiesByKind.get(kind) ?? [];
  }

  /** All entities that are shown under the same name as one, itself among them; none where its name is its own. */
  namesakesOf(entityId: string, lang: LangEnum): List<Entity> {
    const entity = this.entity(entityId);
    return entity ? namesakesIn(this.indexes.namesakes, entity, lang) : [];
  }

  /** The relations that have the entity at either end; one that has it at both ends comes once. */
  relationsOf(entityId: string): List<Relation> {
    return this.indexes.relationsByEnd.get(entityId) ?? [];
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
    return this.indexes.claimsByEntity.get(entityId) ?? [];
  }

  /** What became of a follow-up, as far as this role reads. */
  courseOf(followUp: FollowUp): Course {
    const course = this.indexes.courses.get(followUp.id);
    if (!course) throw new Error(`${followUp.id} is no follow-up of this view`);
    return course;
  }

  /** Follow-ups that are about the entity or assigned to it now. */
  followUpsOf(entityId: string): List<FollowUp> {
    return this.indexes.followUpsByEntity.get(entityId) ?? [];
  }

  contactsOf(entityId: string): List<ContactDetail> {
    return this.indexes.contactsByEntity.get(entityId) ?? [];
  }

  agendaOf(meetingId: string): List<AgendaItem> {
    return this.indexes.agendaByMeeting.get(meetingId) ?? [];
  }

  /** The whole text of a document, decoded at each call. Its SHA-256 is the document's `hash`. */
  textOf(documentId: string): string {
    const text = this.get(documentId, Document) && this.indexes.texts.get(documentId);
    if (!text) throw new Error(`${documentId} has no text that this role can read`);
    return text.utf8.toString('utf8');
  }

  documentsOf(publicationId: string): List<Document> {
    return this.indexes.documentsByPublication.get(publicationId) ?? [];
  }

  /** In the order of the text. */
  passagesOf(documentId: string): List<Passage> {
    return this.indexes.passagesByDocument.get(documentId) ?? [];
  }

  /** The passages right under an agenda item, not under a sub-heading, in the order of the text. */
  passagesUnder(agendaItemId: string): List<Passage> {
    return this.indexes.passagesByItem.get(agendaItemId) ?? [];
  }

  /** In the order of the text. */
  mentionsIn(documentId: string): List<Mention> {
    return this.indexes.mentionsByDocument.get(documentId) ?? [];
  }

  mentionsOf(entityId: string): List<Mention> {
    return this.indexes.mentionsByEntity.get(entityId) ?? [];
  }

  mentionsInPassage(passageId: string): List<Mention> {
    return this.indexes.mentionsByPassage.get(passageId) ?? [];
  }

  /** What was drawn from a passage, superseded or not. */
  statementsOn(passageId: string): List<Statement> {
    return this.indexes.statementsByPassage.get(passageId) ?? [];
  }

  /** What superseded a statement; null when it stands. */
  supersededBy(statement: Statement): Supersession | null {
    return this.indexes.currency.superseded.get(statement.id) ?? null;
  }

  /** The claims of an entity's own date, status or state, with how each stands to what the entity shows; those that it shows first. */
  ownClaims(entityId: string, aspect: Aspect): readonly OwnClaim[] {
    return this.indexes.currency.ownClaims(entityId, aspect);
  }

  /** The ids of the statements that contradict one while both stand. */
  rivalsOf(statement: Statement): readonly string[] {
    const { superseded } = this.indexes.currency;
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
    return this.indexes.byId.get(id) ?? this.derivedRelation(id);
  }

  private derivedRelation(id: string): Relation | undefined {
    return id.startsWith(DERIVED_PREFIX) ? this.derived().byId.get(id) : undefined;
  }

  private derived(): DerivedRelations {
    return derivedOf(this);
  }
}

/** The derived relations of a view: those of its relations that none contradicts. */
export const derivedOf = perViewInSteps(function* (view) {
  const undisputed = yield* filterInSteps(view.relations, (relation) => view.rivalsOf(relation).length === 0);
  return yield* deriveInSteps(undisputed, view.mentions, (id) => view.entity(id));
}, patchedDerivedInSteps);
