import { Field, Float, ObjectType } from 'type-graphql';
import { ChildEntity, Column, ForeignKey, Index } from 'typeorm';
import { Amount } from '../core/amount.js';
import { LangArg, langOf, Localized } from '../core/fact.js';
import { type LangEnum, type LocalizedText, tagOf } from '../core/lang.js';
import { PartialDate } from '../core/partial-date.js';
import { Status } from '../core/status.js';
import { Entity } from '../kinds/entity.js';
import type { AttendanceMode, AttendanceRole, AttendanceStatus, StoredMovement } from './attendance.js';
import { kindOfId } from '../kinds/index.js';
import { Statement } from './statement.js';
import { RelationType, relationLabels } from './vocabulary.js';

@ObjectType({ description: 'One statement that links two entities.', implements: Statement })
@ChildEntity('RELATION')
export class Relation extends Statement {
  @Column({ type: 'text' })
  @Field(() => RelationType, { description: 'How they are linked, from the controlled vocabulary.' })
  type!: RelationType;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  subjectId!: string;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  objectId!: string;

  @Localized({ description: 'In which role, as the source has it: « Secrétaire Général ».', nullable: true })
  role!: LocalizedText | null;

  @Localized({ description: 'What else the source says of it; on an absence, the reason.', nullable: true })
  note!: LocalizedText | null;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  onBehalfOfId!: string | null;

  @Column({ type: 'text' })
  @Field(() => Status, { description: 'How far it had come at the date of its evidence.' })
  status!: Status;

  /** Set on ATTENDS and ABSENT_FROM only. */
  @Column({ type: 'text', nullable: true })
  attendance!: AttendanceStatus | null;

  @Column({ type: 'simple-json', nullable: true })
  attendanceRoles!: AttendanceRole[] | null;

  /** Set on ATTENDS only, where it is said. */
  @Column({ type: 'text', nullable: true })
  attendanceMode!: AttendanceMode | null;

  /** On ATTENDS: the person who would have come. */
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  substituteForId!: string | null;

  /** On ATTENDS: arrivals and departures, in order. */
  @Column({ type: 'simple-json', nullable: true })
  movements!: readonly StoredMovement[] | null;

  /** Set on FUNDS only. */
  @Column(() => Amount, { prefix: 'amount' })
  amount!: Amount | null;

  /** Ids of what it is about: an exchange *on conflicts*. */
  topics!: readonly string[];

  /** Whether it is computed from other rows; such relations are never stored. */
  @Field(() => Boolean, { description: 'Whether it is computed from other rows and stated by nobody.' })
  derived!: boolean;

  @Field(() => Float, { nullable: true, description: 'On a derived relation: from how many meetings or passages it comes.' })
  weight!: number | null;

  /** Subject and object; one id when they are the same. */
  endIds(): readonly string[] {
    return this.subjectId === this.objectId ? [this.subjectId] : [this.subjectId, this.objectId];
  }

  override entityIds(): readonly string[] {
    return [...this.endIds(), ...this.thirdParty(), ...(this.substituteForId ? [this.substituteForId] : []), ...this.topics];
  }

  override requiredEntityIds(): readonly string[] {
    return [...super.requiredEntityIds(), ...this.thirdParty()];
  }

  override optionalReferences(sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return { topics: this.topics.filter(sees), substituteForId: sees(this.substituteForId) ? this.substituteForId : null };
  }

  /** Its movements without those that a reader may not know of: for their sentence, or for the item of the agenda that they name. */
  visibleMovements(passages: Pick<ReadonlySet<string>, 'has'>, items: Pick<ReadonlySet<string>, 'has'>): readonly StoredMovement[] | null {
    const visible = this.movements?.filter(
      ({ passageId, itemId }) => (passageId === null || passages.has(passageId)) && (itemId === null || items.has(itemId)),
    );
    return visible?.length ? visible : null;
  }

  override inWords(lang: LangEnum, nameOf: (id: string) => string): string {
    return `${nameOf(this.subjectId)} — ${this.label(lang)} — ${nameOf(this.objectId)}`;
  }

  private thirdParty(): readonly string[] {
    return this.onBehalfOfId === null ? [] : [this.onBehalfOfId];
  }

  @Field(() => PartialDate, { name: 'dates', nullable: true, description: 'When it held or took place, as far as the source says.' })
  serveDates(): PartialDate | null {
    return this.dates;
  }

  @Field(() => Amount, { name: 'amount', nullable: true, description: 'On FUNDS: the sum, where it is said.' })
  serveAmount(): Amount | null {
    return this.amount;
  }

  @Field(() => String, {
    description: 'The relation as a phrase, read from subject to object; where the source denies it, the phrase says so.',
  })
  label(@LangArg() lang: LangEnum): string {
    const { label, deniedLabel } = relationLabels(this.type, kindOfId(this.objectId));
    return (this.modality === 'DENIED' ? deniedLabel : label)[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('label') })
  labelLang(@LangArg() lang: LangEnum): string {
    return lang;
  }

  @Field(() => String, {
    description: 'The relation as a phrase, read from object to subject; where the source denies it, the phrase says so.',
  })
  inverseLabel(@LangArg() lang: LangEnum): string {
    const { inverseLabel, inverseDeniedLabel } = relationLabels(this.type, kindOfId(this.objectId));
    return (this.modality === 'DENIED' ? inverseDeniedLabel : inverseLabel)[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('inverseLabel') })
  inverseLabelLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}
