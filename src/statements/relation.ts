import { Field, Float, ObjectType } from 'type-graphql';
import { ChildEntity, Column, ForeignKey, Index } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import { LangArg, langOf, Localized } from '../core/fact.js';
import { type LangEnum, type LocalizedText, tagOf } from '../core/lang.js';
import { PartialDate } from '../core/partial-date.js';
import { Status } from '../core/status.js';
import { Entity } from '../kinds/entity.js';
import { Statement } from './statement.js';
import { RelationType, relationTypeOf } from './vocabulary.js';

export const AttendanceStatus = defineEnum('AttendanceStatus', 'Whether somebody was at a meeting or an event.', {
  PRESENT: ['présent', 'present'],
  EXPECTED: ['attendu', 'expected', 'Announced to come.'],
  EXCUSED: ['excusé', 'excused', 'Absent, with a reason given.'],
  ABSENT: ['absent', 'absent'],
  REPRESENTED: ['représenté', 'represented', 'Absent, with somebody else in their place.'],
});
export type AttendanceStatus = keyof typeof AttendanceStatus;

export const AttendanceRole = defineEnum('AttendanceRole', 'What somebody does at a meeting or an event.', {
  CHAIR: ['présidence', 'chair'],
  SECRETARY: ['secrétariat', 'secretary'],
  COORDINATOR: ['coordination', 'coordinator'],
  SPEAKER: ['intervention', 'speaker'],
  DELEGATE: ['délégué', 'delegate'],
});
export type AttendanceRole = keyof typeof AttendanceRole;

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
    return [...this.endIds(), ...this.thirdParty(), ...this.topics];
  }

  override requiredEntityIds(): readonly string[] {
    return [...super.requiredEntityIds(), ...this.thirdParty()];
  }

  override optionalReferences(sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return { topics: this.topics.filter(sees) };
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

  @Field(() => String, { description: 'The relation as a phrase, read from subject to object.' })
  label(@LangArg() lang: LangEnum): string {
    return relationTypeOf(this.type).label[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('label') })
  labelLang(@LangArg() lang: LangEnum): string {
    return lang;
  }

  @Field(() => String, { description: 'The relation as a phrase, read from object to subject.' })
  inverseLabel(@LangArg() lang: LangEnum): string {
    return relationTypeOf(this.type).inverseLabel[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('inverseLabel') })
  inverseLabelLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}
