import { Field, ObjectType } from 'type-graphql';
import { ChildEntity, Column, ForeignKey, Index } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import { Localized } from '../core/fact.js';
import { inLang, type LangEnum, type LocalizedText } from '../core/lang.js';
import { Entity } from '../kinds/entity.js';
import type { FollowUpStepKind } from './follow-up-step.js';
import { Statement } from './statement.js';

/** How far a follow-up has come: what its course makes of it (`course.ts`), never a column. */
export const FollowUpStatus = defineEnum('FollowUpStatus', 'How far a follow-up has come.', {
  PROPOSED: ['idée', 'idea', 'An idea to be taken up; nobody has promised it.'],
  OPEN: ['à faire', 'open', 'Promised or asked for, not done yet.'],
  DONE: ['fait', 'done'],
  DROPPED: ['abandonné', 'dropped'],
});
export type FollowUpStatus = keyof typeof FollowUpStatus;

/** The row is the first step of its course: that it was proposed or opened, by when it was due then, and who was to do it. */
@ObjectType({ description: 'Something to be taken up after a meeting: a task, a promise, an idea.', implements: Statement })
@ChildEntity('FOLLOW_UP')
export class FollowUp extends Statement {
  @Localized({ description: 'What is to be done, in words of the editors’ own.' })
  task!: LocalizedText;

  @Column({ type: 'text' })
  firstStep!: Extract<FollowUpStepKind, 'PROPOSED' | 'OPENED'>;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'Whether it stands in an « À suivre » box of the minutes.' })
  boxed!: boolean;

  /** In the words of the source. */
  @Column({ type: 'text', nullable: true })
  assigneeWording!: string | null;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  openedInId!: string | null;

  /** The meeting at which it was first due. */
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  dueAtId!: string | null;

  /** Ids of the entities it is about. */
  about!: readonly string[];
  /** Ids of the entities that were first to do it. */
  assignees!: readonly string[];

  endIds(): readonly string[] {
    return [...this.about, ...this.assignees];
  }

  override everyEntityId(): readonly string[] {
    const meetings = [this.openedInId, this.dueAtId].filter((id) => id !== null);
    return [...new Set([...super.everyEntityId(), ...meetings])];
  }

  override inWords(lang: LangEnum): string {
    return inLang(this.task, lang)?.text ?? '';
  }

  override optionalReferences(sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return {
      openedInId: sees(this.openedInId) ? this.openedInId : null,
      dueAtId: sees(this.dueAtId) ? this.dueAtId : null,
    };
  }
}
