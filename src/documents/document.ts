import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { Visibility } from '../core/access.js';
import { type LangEnum, langForm } from '../core/lang.js';
import { DateScalar } from '../core/scalars.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
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

  /** Orders what is said; null is older than any day. */
  @Column({ type: 'text', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was said: of minutes, that of the meeting; else that on which it was written.',
  })
  saidOn!: string | null;

  /** From when it is in the base; null is always. */
  @Column({ type: 'text', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on the paper; of a corrected version, that of the correction. From that day it is in the base.',
  })
  issuedOn!: string | null;

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

  override requiredEntityIds(): readonly string[] {
    return [this.publicationId];
  }

  /** A text is called as the publication whose text it is. */
  override inWords(_lang: LangEnum, nameOf: (id: string) => string): string {
    const name = nameOf(this.publicationId);
    return name === this.publicationId ? '' : name;
  }
}
