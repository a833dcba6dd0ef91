import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/**
 * The tables as TypeORM entities, and the GraphQL types on the same classes: how such stacks are usually written. Only what
 * the questions need.
 */

export enum Grade {
  DECLARED = 'DECLARED',
  ACTIVE = 'ACTIVE',
}
registerEnumType(Grade, { name: 'Grade' });

/** The kinds that paths may lead through. */
export enum InnerKind {
  ORGANIZATION = 'ORGANIZATION',
  GOVERNMENT_BODY = 'GOVERNMENT_BODY',
  PERSON = 'PERSON',
  POST = 'POST',
  PROJECT = 'PROJECT',
  EVENT = 'EVENT',
}
registerEnumType(InnerKind, { name: 'EntityKind' });

@ObjectType()
export class NameType {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  lang!: string;

  @Field(() => String)
  kind!: string;
}

@ObjectType('Entity')
@Entity('entity')
export class EntityRow {
  @Field(() => ID)
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String)
  @Index()
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'simple-json' })
  names!: { value: string; lang: string; kind: 'PREFERRED' | 'ALIAS' | 'ACRONYM' | 'FORMER' | 'HIDDEN' }[];

  @Column({ type: 'text' })
  sortKey!: string;

  @Column({ type: 'simple-json', nullable: true })
  summary!: Record<string, string> | null;

  @Column({ type: 'text', nullable: true })
  classification!: string | null;
}

@ObjectType('Document')
@Entity('document')
export class DocumentRow {
  @Field(() => ID)
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Index()
  @Column({ type: 'text' })
  publicationId!: string;
}

@ObjectType('Passage')
@Entity('passage')
export class PassageRow {
  @Field(() => ID)
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Index()
  @Column({ type: 'text' })
  documentId!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  quote!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  prefix!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  suffix!: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  start!: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  end!: number;
}

@ObjectType('PartialDate')
export class DateType {
  @Field(() => String, { nullable: true })
  edtf!: string | null;

  @Field(() => String, { nullable: true })
  earliest!: string | null;

  @Field(() => String, { nullable: true })
  latest!: string | null;
}

@ObjectType('Relation')
@Entity('statement')
export class RelationRow {
  @Field(() => ID)
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  type!: string;

  @Index()
  @Column({ type: 'text' })
  subjectId!: string;

  @Index()
  @Column({ type: 'text' })
  objectId!: string;

  @Column({ type: 'text', nullable: true })
  onBehalfOfId!: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  status!: string;

  @Field(() => String)
  @Column({ type: 'text' })
  certainty!: string;

  @Column({ type: 'text', nullable: true })
  dateEdtf!: string | null;

  @Column({ type: 'text', nullable: true })
  dateEarliest!: string | null;

  @Column({ type: 'text', nullable: true })
  dateLatest!: string | null;

  @Column({ type: 'text', nullable: true })
  attendance!: string | null;
}

@Entity('evidence')
export class EvidenceRow {
  @PrimaryColumn({ type: 'text' })
  statementId!: string;

  @PrimaryColumn({ type: 'text' })
  passageId!: string;

  @Column({ type: 'integer' })
  position!: number;

  @ManyToOne(() => PassageRow)
  @JoinColumn({ name: 'passageId' })
  passage!: PassageRow;
}

export const TABLES = [EntityRow, DocumentRow, PassageRow, RelationRow, EvidenceRow];
