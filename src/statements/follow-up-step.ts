import { Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column, ForeignKey, Index } from 'typeorm';
import { defineEnum, labelOf } from '../core/enums.js';
import { Localized } from '../core/fact.js';
import { inLang, type LangEnum, type LocalizedText, tagOf } from '../core/lang.js';
import type { Lang } from '../errors.js';
import { Entity } from '../kinds/entity.js';
import { Statement } from './statement.js';

export const FollowUpStepKind = defineEnum('FollowUpStepKind', 'What became of a follow-up.', {
  PROPOSED: ['idée', 'proposed', 'An idea to be taken up; nobody has promised it.'],
  OPENED: ['ouvert', 'opened', 'Promised or asked for.'],
  ASSIGNED: ['confié', 'assigned', 'Given to somebody, or to somebody else.'],
  CARRIED_OVER: ['reporté', 'carried over', 'Put off. What it says of a due date is the present one, even if it says none.'],
  DONE: ['fait', 'done'],
  DROPPED: ['abandonné', 'dropped'],
  REOPENED: ['repris', 'reopened', 'Open again after it was done or dropped. What it says of a due date is the present one.'],
});
export type FollowUpStepKind = keyof typeof FollowUpStepKind;

/**
 * A later step of a follow-up; the follow-up itself is the first. It is a statement, so that its sentence, its visibility, what supersedes
 * it, its history and the days on which it counts are those of all statements. `dates` says by when the follow-up is due from then on.
 */
@ObjectType({
  description: 'What was said later of a follow-up: that it was assigned, put off, done… The follow-up itself is the first step.',
  implements: Statement,
})
@ChildEntity('STEP')
export class FollowUpStep extends Statement {
  @ForeignKey(() => Statement)
  @Index()
  @Column({ type: 'text' })
  followUpId!: string;

  @Column({ type: 'text' })
  @Field(() => FollowUpStepKind, { description: 'What became of the follow-up.' })
  step!: FollowUpStepKind;

  /** The meeting that took it; null where `day` says when. */
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  meetingId!: string | null;

  /** The day on which it was taken, YYYY-MM-DD, where no meeting took it. */
  @Column({ type: 'text', nullable: true })
  day!: string | null;

  /** The meeting at which the follow-up is due from then on. */
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  dueAtId!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who is to do it from then on, in the words of the source.' })
  assigneeWording!: string | null;

  @Localized({ description: 'What else the source says of it: « le 11 février ».', nullable: true })
  note!: LocalizedText | null;

  /** Ids of the entities that are to do it from then on; none where the step says nothing of it. */
  assignees!: readonly string[];

  endIds(): readonly string[] {
    return this.assignees;
  }

  override entityIds(): readonly string[] {
    return this.meetingId === null ? this.endIds() : [...this.endIds(), this.meetingId];
  }

  override requiredEntityIds(): readonly string[] {
    return this.meetingId === null ? super.requiredEntityIds() : [...super.requiredEntityIds(), this.meetingId];
  }

  override requiredStatementId(): string {
    return this.followUpId;
  }

  override requiredMeetingId(): string | null {
    return this.meetingId;
  }

  override everyEntityId(): readonly string[] {
    return [...new Set([...super.everyEntityId(), ...(this.dueAtId === null ? [] : [this.dueAtId])])];
  }

  override inWords(lang: LangEnum, nameOf: (id: string) => string = (id) => id): string {
    return stepInWords(nameOf(this.followUpId), this.step, tagOf(lang), inLang(this.note, lang)?.text);
  }

  override optionalReferences(sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return { dueAtId: sees(this.dueAtId) ? this.dueAtId : null };
  }
}

/** « Écrire à la Préfecture (reporté, faute de réponse) ». */
export function stepInWords(task: string, step: FollowUpStepKind, lang: Lang, note?: string): string {
  return `${task} (${[labelOf(FollowUpStepKind, step)[lang], ...(note === undefined ? [] : [note])].join(', ')})`;
}
