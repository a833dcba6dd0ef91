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
import { defineEnum } from '../core/enums.js';
import { Modality } from '../core/modality.js';
import { Visibility } from '../core/access.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/entity.js';

/**
 * What relations, claims and follow-ups share: dates, certainty, modality, attribution, evidence, sources, rivals, what they supersede.
 * `evidence`, `contradicts` and the three lists of superseded statements are kept in tables of their own and filled by the store.
 */
@InterfaceType('Statement', {
  description:
    'Something said: a relation, a claim, a follow-up or a step of one, with what it rests on, passages of documents or other sources.',
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

  @Column({ type: 'text', default: 'ASSERTED' })
  @Field(() => Modality, { description: 'How firm the source is.' })
  modality!: Modality;

  @Localized({ description: 'Why the editors read the source so; the source does not say this.', nullable: true })
  editorialNote!: LocalizedText | null;

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
  /** Ids of the statements in the place of which it stands: a date put off, an office left. */
  replaces!: readonly string[];
  /** Ids of the statements of which it says that they were written wrongly. */
  corrects!: readonly string[];
  /** Ids of the statements that it takes back. */
  withdraws!: readonly string[];

  /** The ids of the entities that it links or is about, in order. */
  abstract endIds(): readonly string[];

  /** The ids of the entities that it names, in order: its ends, and whatever else it says of them. */
  entityIds(): readonly string[] {
    return this.endIds();
  }

  /** The ids of all entities that it has anything to do with: its attribution, and where a follow-up was opened and closed, too. */
  everyEntityId(): readonly string[] {
    return [...new Set([...this.entityIds(), ...this.requiredEntityIds()])];
  }

  /** Its ends, its third party, its attribution. */
  override requiredEntityIds(): readonly string[] {
    return this.attributedToId === null ? this.endIds() : [...this.endIds(), this.attributedToId];
  }

  override passageIds(): readonly string[] {
    return this.evidence;
  }

  /** The id of the statement without which it cannot be read: of a step, its follow-up. */
  requiredStatementId(): string | null {
    return null;
  }

  /** The id of the meeting whose minutes a reader must be able to read to see this statement: of a step, the meeting that took it. */
  requiredMeetingId(): string | null {
    return null;
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

export const SupersessionType = defineEnum('SupersessionType', 'How a statement supersedes another.', {
  REPLACES: ['remplace', 'replaces', 'What was said held until then: a date put off, a body renamed, an office left.'],
  CORRECTS: ['corrige', 'corrects', 'What was written was wrong: an erratum, a refuted figure.'],
  WITHDRAWS: ['retire', 'withdraws', 'What was said is taken back.'],
});
export type SupersessionType = keyof typeof SupersessionType;

/** Where a statement keeps what it supersedes, by how it does. */
export const SUPERSESSION_LISTS = {
  REPLACES: 'replaces',
  CORRECTS: 'corrects',
  WITHDRAWS: 'withdraws',
} as const satisfies Record<SupersessionType, keyof Statement>;

/** A statement that supersedes another, and how: in one way only. */
@Table('supersession')
export class SupersessionRow {
  @ForeignKey(() => Statement)
  @PrimaryColumn({ type: 'text' })
  statementId!: string;

  @ForeignKey(() => Statement)
  @Index()
  @PrimaryColumn({ type: 'text' })
  supersededId!: string;

  @Column({ type: 'text' })
  type!: SupersessionType;
}

export type ParticipantPart = 'ABOUT' | 'TOPIC' | 'ASSIGNEE' | 'VOTED_FOR' | 'VOTED_AGAINST' | 'ABSTAINED';

/** An entity that takes part in a statement beyond subject and object: what it is about, a topic, who is to do it, how somebody voted. */
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
