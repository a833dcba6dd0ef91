import { Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column, ForeignKey, Index } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import { Localized } from '../core/fact.js';
import { inLang, type LangEnum, type LocalizedText } from '../core/lang.js';
import { PartialDate } from '../core/partial-date.js';
import { Entity } from '../kinds/entity.js';
import { Statement } from './statement.js';

export const FollowUpStatus = defineEnum('FollowUpStatus', 'How far a follow-up has come.', {
  PROPOSED: ['idée', 'idea', 'An idea to be taken up; nobody has promised it.'],
  OPEN: ['à faire', 'open', 'Promised or asked for, not done yet.'],
  DONE: ['fait', 'done'],
  DROPPED: ['abandonné', 'dropped'],
});
export type FollowUpStatus = keyof typeof FollowUpStatus;

@ObjectType({ description: 'Something to be taken up after a meeting: a task, a promise, an idea.', implements: Statement })
@ChildEntity('FOLLOW_UP')
export class FollowUp extends Statement {
  @Localized({ description: 'What is to be done, in words of the editors’ own.' })
  task!: LocalizedText;

  @Column({ type: 'text' })
  @Field(() => FollowUpStatus, { description: 'How far it has come.' })
  followUpStatus!: FollowUpStatus;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it stands in an « À suivre » box of the minutes.' })
  boxed!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Who is to do it, in the words of the source.' })
  assigneeWording!: string | null;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  openedInId!: string | null;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  closedInId!: string | null;

  /** Ids of the entities it is about. */
  about!: readonly string[];
  /** Ids of the entities that are to do it. */
  assignees!: readonly string[];

  endIds(): readonly string[] {
    return [...this.about, ...this.assignees];
  }

  override everyEntityId(): readonly string[] {
    const meetings = [this.openedInId, this.closedInId].filter((id) => id !== null);
    return [...new Set([...super.everyEntityId(), ...meetings])];
  }

  override inWords(lang: LangEnum): string {
    return inLang(this.task, lang)?.text ?? '';
  }

  /** To whom the meeting that closed it is hidden, or its minutes are, it is still open. */
  override optionalReferences(
    sees: (id: string | null) => boolean,
    reads: (meetingId: string) => boolean,
  ): Readonly<Record<string, unknown>> {
    const { closedInId } = this;
    return {
      openedInId: sees(this.openedInId) ? this.openedInId : null,
      ...(closedInId === null || (sees(closedInId) && reads(closedInId)) ? {} : { closedInId: null, followUpStatus: 'OPEN' }),
    };
  }

  @Field(() => PartialDate, { nullable: true, description: 'By when, as far as the source says.' })
  due(): PartialDate | null {
    return this.dates;
  }
}
