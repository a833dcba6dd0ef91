import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { Localized } from '../core/fact.js';
import { langForm, type LocalizedText } from '../core/lang.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
import { Visibility } from '../core/access.js';
import { Entity } from '../kinds/entity.js';

/**
 * One stored version of a publication's text. The text never changes but by redaction, character for character, so
 * that offsets hold; a new extraction is a new document. Rows of the view come without it: `GraphView.textOf` has it.
 */
@ObjectType({ description: 'One stored version of the text of a publication.', implements: Node })
@Table('document')
export class Document extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  publicationId!: string;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'For whom this version was made.' })
  audience!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The SHA-256 of the text in UTF-8, in hexadecimal.' })
  hash!: string;

  /** Length of the text in UTF-16 units. */
  @Column({ type: 'integer' })
  length!: number;

  @Column({ type: 'text' })
  text!: string;

  @Field(() => String, { name: 'language', description: 'The language of the text, a BCP 47 tag in the form of `Lang`.' })
  serveLanguage(): string {
    return langForm(this.language);
  }
}

/** The agenda item of a meeting: a heading of its minutes, with what was discussed under it. */
@ObjectType({ description: 'An item of the agenda of a meeting.', implements: Node })
@Table('agenda_item')
export class AgendaItem extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  meetingId!: string;

  @ForeignKey(() => AgendaItem)
  @Index()
  @Column({ type: 'text', nullable: true })
  parentId!: string | null;

  /** Its place among all items of the meeting, sub-headings included. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Its number as printed: « II ». Null for a heading without one.' })
  number!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The heading.' })
  title!: string;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  presentedById!: string | null;

  @Localized({ description: 'What was said under it, in words of the editors’ own.', nullable: true })
  summary!: LocalizedText | null;
}

@ObjectType({
  description: 'An anchored quotation of a document (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).',
  implements: Node,
})
@Table('passage')
export class Passage extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Made from the document, the folded quote and its occurrence: always the same.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @ForeignKey(() => Document)
  @Index()
  @Column({ type: 'text' })
  documentId!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The words, white space folded to single spaces.' })
  quote!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The words before, white space folded.' })
  prefix!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The words after, white space folded.' })
  suffix!: string;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Where it begins in the text of the document, in UTF-16 units.' })
  start!: number;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Where it ends: the unit after its last.' })
  end!: number;

  @ForeignKey(() => AgendaItem)
  @Index()
  @Column({ type: 'text', nullable: true })
  agendaItemId!: string | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The page of the document, from 1, where the document has pages.' })
  page!: number | null;
}

@ObjectType({ description: 'A span of a document that names an entity, or something not yet known.', implements: Node })
@Table('mention')
export class Mention extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Made from the document and the span: always the same.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @ForeignKey(() => Document)
  @Index()
  @Column({ type: 'text' })
  documentId!: string;

  @ForeignKey(() => Passage)
  @Index()
  @Column({ type: 'text' })
  passageId!: string;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Where it begins in the text of the document, in UTF-16 units.' })
  start!: number;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Where it ends: the unit after its last.' })
  end!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The words of the document, white space folded.' })
  surface!: string;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  entityId!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who or what decided which entity it names: `rule:name`, or a person.' })
  decidedBy!: string;
}
