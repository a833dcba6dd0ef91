import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { Visibility } from '../core/access.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
import { Entity } from '../kinds/entity.js';
import { Document } from './document.js';
import { Passage } from './passage.js';

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

  override inWords(): string {
    return this.surface;
  }

  override requiredEntityIds(): readonly string[] {
    return this.entityId === null ? [] : [this.entityId];
  }

  override passageIds(): readonly string[] {
    return [this.passageId];
  }
}
