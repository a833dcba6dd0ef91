import { Field, ID, InterfaceType } from 'type-graphql';
import { Cost } from '../core/field-cost.js';
import { Column, Entity as Table, ForeignKey, Index, PrimaryColumn, TableInheritance } from 'typeorm';
import { Localized } from '../core/fact.js';
import type { LocalizedText } from '../core/lang.js';
import { Node } from '../core/node.js';
import { PartialDate } from '../core/partial-date.js';
import { Source } from '../core/source.js';
import { StoredRecord } from '../core/stored-record.js';
import { Certainty } from '../core/certainty.js';
import { Visibility } from '../core/access.js';
import { Passage } from '../documents/document.js';
import { Entity } from '../kinds/entity.js';

/**
 * What relations, claims and follow-ups share: dates, certainty, attribution, evidence, sources, rivals.
 * `evidence` and `contradicts` are kept in tables of their own and filled by the store.
 */
@InterfaceType('Statement', {
  description: 'Something said: a relation, a claim or a follow-up, with what it rests on, passages of documents or other sources.',
  implements: Node,
  resolveType: (value: object) => value.constructor.name,
})
@Table('statement')
@TableInheritance({ column: { name: 'form', type: 'text' } })
export abstract class Statement extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @Column(() => PartialDate, { prefix: 'date' })
  dates!: PartialDate | null;

  @Column({ type: 'text' })
  certainty!: Certainty;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  attributedToId!: string | null;

  @Localized({ description: 'Who says so, in words, where it is no entity: « certaines associations ».', nullable: true })
  attributedAs!: LocalizedText | null;

  @Column({ type: 'simple-json' })
  @Field(() => [Source], { description: 'What it rests on besides passages.' })
  @Cost({ rows: 2 })
  sources!: Source[];

  /** Ids of passages, in the order in which they were given. */
  evidence!: readonly string[];
  /** Ids of the statements that contradict it. */
  contradicts!: readonly string[];

  /** The ids of the entities that it links or is about, in order. */
  abstract endIds(): readonly string[];

  /** The ids of the entities that it names, in order: its ends, and whatever else it says of them. */
  entityIds(): readonly string[] {
    return this.endIds();
  }

  /** The ids of the entities without which it cannot be read: its ends, its third party, its attribution. */
  requiredEntityIds(): readonly string[] {
    return this.attributedToId === null ? this.endIds() : [...this.endIds(), this.attributedToId];
  }

  /** The references that it can do without, by property: only those to entities that `sees` accepts. */
  optionalReferences(_sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** A passage that a statement rests on. */
@Table('evidence')
export class EvidenceRow {
  @ForeignKey(() => Statement)
  @PrimaryColumn({ type: 'text' })
  statementId!: string;

  @ForeignKey(() => Passage)
  @Index()
  @PrimaryColumn({ type: 'text' })
  passageId!: string;

  @Column({ type: 'integer' })
  position!: number;
}

/** Two statements that contradict each other; one row a pair, the lesser id first. */
@Table('contradiction')
export class ContradictionRow {
  @ForeignKey(() => Statement)
  @PrimaryColumn({ type: 'text' })
  statementId!: string;

  @ForeignKey(() => Statement)
  @Index()
  @PrimaryColumn({ type: 'text' })
  rivalId!: string;
}

export type ParticipantPart = 'ABOUT' | 'TOPIC' | 'ASSIGNEE';

/** An entity that takes part in a statement beyond subject and object: what it is about, a topic, who is to do it. */
@Table('participant')
export class ParticipantRow {
  @ForeignKey(() => Statement)
  @PrimaryColumn({ type: 'text' })
  statementId!: string;

  @PrimaryColumn({ type: 'text' })
  part!: ParticipantPart;

  @ForeignKey(() => Entity)
  @Index()
  @PrimaryColumn({ type: 'text' })
  entityId!: string;

  @Column({ type: 'integer' })
  position!: number;
}
