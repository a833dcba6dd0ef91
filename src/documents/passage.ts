import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { Visibility } from '../core/access.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from './agenda-item.js';
import { Document } from './document.js';

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

  override inWords(): string {
    return this.quote;
  }
}
