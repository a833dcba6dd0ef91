import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Connection, ConnectionArgs, paginateBy } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import { Cost } from '../../core/field-cost.js';
import { inLang, type LangEnum, langForm } from '../../core/lang.js';
import { PartialDate } from '../../core/partial-date.js';
import { DateScalar } from '../../core/scalars.js';
import { Passage } from '../../documents/passage.js';
import { dateOfDue, dayOfStep, dueOf, followUpsByDue, followUpsIn } from '../../graph/courses.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, Meeting } from '../../kinds/index.js';
import { notSpokenOf } from '../../meetings/follow-ups.js';
import type { CourseStep as Step, Due } from '../../statements/course.js';
import { FollowUp, FollowUpStatus } from '../../statements/follow-up.js';
import { FollowUpStep, FollowUpStepKind } from '../../statements/follow-up-step.js';
import { Statement } from '../../statements/statement.js';
import { scanCost } from '../conditions.js';
import { FollowUpConnection } from '../connections.js';
import type { Context } from '../context.js';
import { inTurns, ready, siftInTurns } from '../operation-work.js';
import { FollowUpFilter, followUpTest } from '../statement-filters.js';
import { FollowUpOrder, followUpOrder, sortedByInSteps } from '../orders.js';

/** How many steps a course usually has. */
const STEPS = 3;

@ObjectType({
  description: 'One step in the course of a follow-up, as a view of the statement that says so. The first is the follow-up itself.',
})
class CourseStep {
  readonly row!: Step;

  @Field(() => Statement, { description: 'What says so: the follow-up, or a later step, by whose id it is known.' })
  statement!: Statement;

  @Field(() => FollowUpStepKind, { description: 'What became of the follow-up.' })
  step!: FollowUpStepKind;

  @Field(() => String, { nullable: true, description: 'Whom it gives the task to, in the words of the source.' })
  assigneeWording!: string | null;
}

function courseStep(row: Step): CourseStep {
  const { statement, kind, assigneeWording } = row;
  return Object.assign(new CourseStep(), { row, statement, step: kind, assigneeWording });
}

@Resolver(() => CourseStep)
class CourseStepResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was taken: its own, that of its meeting, else that on which it was said.',
  })
  date(@Root() { row }: CourseStep, @Ctx() { view }: Context): string | null {
    return dayOfStep(view, row);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that took it.' })
  meeting(@Root() { row }: CourseStep, @Ctx() { view }: Context): Entity | null {
    return maybeEntity(view, row.meetingId);
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: 'What it says of the due date. Null where it says nothing.' })
  due(@Root() { row }: CourseStep, @Ctx() { view }: Context): PartialDate | null {
    return dateOfDue(view, row.due);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting at which it says that it is due.' })
  dueAt(@Root() { row }: CourseStep, @Ctx() { view }: Context): Entity | null {
    return meetingOfDue(view, row.due);
  }

  @FieldResolver(() => [Entity], { description: 'Whom it gives the task to. Empty where it says nothing of that.' })
  @Cost({ rows: 2 })
  assignees(@Root() { row }: CourseStep, @Ctx() { view }: Context): Entity[] {
    return row.assignees.map((id) => view.existing(id));
  }

  @FieldResolver(() => String, { nullable: true, description: 'What else the source says of it.' })
  note(@Root() { row }: CourseStep, @LangArg() lang: LangEnum): string | null {
    return inLang(row.note, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('note') })
  noteLang(@Root() { row }: CourseStep, @LangArg() lang: LangEnum): string | null {
    const served = inLang(row.note, lang);
    return served && langForm(served.lang);
  }

  @FieldResolver(() => [Passage], { description: 'The passages that say so.' })
  @Cost({ rows: 2 })
  evidence(@Root() { row }: CourseStep, @Ctx() { view }: Context): Passage[] {
    return view.evidenceOf(row.statement);
  }
}

@Resolver(() => FollowUpStep)
class FollowUpStepResolver {
  @FieldResolver(() => FollowUp, { nullable: true, description: 'The follow-up whose step it is; never null.' })
  followUp(@Root() step: FollowUpStep, @Ctx() { view }: Context): FollowUp {
    return view.require(step.followUpId, FollowUp);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that took it.' })
  meeting(@Root() { meetingId }: FollowUpStep, @Ctx() { view }: Context): Entity | null {
    return maybeEntity(view, meetingId);
  }
}

@Resolver(() => FollowUp)
class FollowUpResolver {
  @FieldResolver(() => FollowUpStatus, { description: 'How far it has come, by the steps that the reader may read.' })
  followUpStatus(@Root() followUp: FollowUp, @Ctx() { view }: Context): FollowUpStatus {
    return view.courseOf(followUp).status;
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: 'By when it is due now. What is due at a meeting has the date that the meeting has now, with the words of the source.',
  })
  due(@Root() followUp: FollowUp, @Ctx() { view }: Context): PartialDate | null {
    return dueOf(view, followUp);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting at which it is due now, where the source says so.' })
  dueAt(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity | null {
    return meetingOfDue(view, view.courseOf(followUp).due);
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: 'By when it was due when a date was first given.' })
  firstDue(@Root() followUp: FollowUp, @Ctx() { view }: Context): PartialDate | null {
    const step = view.courseOf(followUp).steps.find(({ counts, due }) => counts && due !== null);
    return dateOfDue(view, step?.due ?? null);
  }

  @FieldResolver(() => Int, { description: 'How many times it was put off.' })
  timesPutOff(@Root() followUp: FollowUp, @Ctx() { view }: Context): number {
    return view.courseOf(followUp).timesPutOff;
  }

  @FieldResolver(() => [CourseStep], { description: 'What became of it, in the order in which it was said; the follow-up itself first.' })
  @Cost({ rows: STEPS })
  course(@Root() followUp: FollowUp, @Ctx() { view }: Context): CourseStep[] {
    return view.courseOf(followUp).steps.map(courseStep);
  }

  @FieldResolver(() => [Entity], { description: 'The entities it is about.' })
  @Cost({ rows: 3 })
  about(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity[] {
    return followUp.about.map((id) => view.existing(id));
  }

  @FieldResolver(() => [Entity], { description: 'Who is to do it now.' })
  @Cost({ rows: 2 })
  assignees(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity[] {
    return view.courseOf(followUp).assignees.map((id) => view.existing(id));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who is to do it now, in the words of the source.' })
  assigneeWording(@Root() followUp: FollowUp, @Ctx() { view }: Context): string | null {
    return view.courseOf(followUp).assigneeWording;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that opened it, or where it was first proposed.' })
  openedIn(@Root() { openedInId }: FollowUp, @Ctx() { view }: Context): Entity | null {
    return maybeEntity(view, openedInId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that closed it, as long as it is closed.' })
  closedIn(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity | null {
    return maybeEntity(view, view.courseOf(followUp).closing?.meetingId ?? null);
  }

  @Query(() => FollowUpConnection, { nullable: true, description: 'What is to be taken up after meetings.' })
  @Cost(scanCost('followUps'))
  async followUps(
    @Arg('filter', () => FollowUpFilter, { nullable: true, description: 'Which of them.' }) filter: FollowUpFilter | null,
    @Arg('orderBy', () => FollowUpOrder, { nullable: true, description: 'In which order; by due date when it is not said.' })
    orderBy: FollowUpOrder | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<FollowUp>> {
    const { view, work } = context;
    await ready(context, followUpsByDue);
    const all = followUpsByDue(view);
    const rows = filter ? await siftInTurns(context, all, followUpTest(view, filter)) : all;
    const order = followUpOrder(view, orderBy);
    return paginateBy(orderBy ? await inTurns(sortedByInSteps(rows, order), work) : rows, page, order);
  }
}

@Resolver(() => Meeting)
class MeetingFollowUpsResolver {
  @FieldResolver(() => [FollowUp], { description: 'The follow-ups that it opened, proposed or reopened, by due date.' })
  @Cost({ rows: 30 })
  followUpsOpened(@Root() meeting: Entity, @Ctx() { view }: Context): readonly FollowUp[] {
    return followUpsIn(view, 'opened', meeting.id);
  }

  @FieldResolver(() => [FollowUp], { description: 'The follow-ups that it gave to somebody, or to somebody else, by due date.' })
  @Cost({ rows: 5 })
  followUpsAssigned(@Root() meeting: Entity, @Ctx() { view }: Context): readonly FollowUp[] {
    return followUpsIn(view, 'assigned', meeting.id);
  }

  @FieldResolver(() => [FollowUp], { description: 'The follow-ups that it put off, whatever became of them later, by due date.' })
  @Cost({ rows: 10 })
  followUpsCarriedOver(@Root() meeting: Entity, @Ctx() { view }: Context): readonly FollowUp[] {
    return followUpsIn(view, 'carriedOver', meeting.id);
  }

  @FieldResolver(() => [FollowUp], { description: 'The follow-ups that it closed, even if they were reopened later, by due date.' })
  @Cost({ rows: 30 })
  followUpsClosed(@Root() meeting: Entity, @Ctx() { view }: Context): readonly FollowUp[] {
    return followUpsIn(view, 'closed', meeting.id);
  }

  @FieldResolver(() => [FollowUp], {
    description:
      'The promises of the same convener’s meetings that were due by its day and open, and of which it took no step, by due date. Of a meeting to come: what is due by then.',
  })
  @Cost({ rows: 10, work: () => 100 })
  followUpsNotSpokenOf(@Root() meeting: Entity, @Ctx() { view }: Context): readonly FollowUp[] {
    return notSpokenOf(view, meeting.id);
  }
}

function maybeEntity(view: GraphView, id: string | null): Entity | null {
  return id === null ? null : view.existing(id);
}

function meetingOfDue(view: GraphView, due: Due | null): Entity | null {
  return maybeEntity(view, due?.meetingId ?? null);
}

export const FOLLOW_UP_RESOLVERS: readonly ClassType[] = [
  FollowUpResolver,
  CourseStepResolver,
  FollowUpStepResolver,
  MeetingFollowUpsResolver,
];
