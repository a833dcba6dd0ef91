import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Entity, Meeting, Publication } from '../../kinds/index.js';
import { absenceKey, type Absence, notSeen } from '../../meetings/absences.js';
import { neighbour, upcomingAfter } from '../../meetings/chronology.js';
import { decisionsOf, publicationsOf } from '../../meetings/minutes.js';
import { Claim } from '../../statements/claim.js';
import type { Context } from '../context.js';
import { entityId } from '../ids.js';

@Resolver(() => Meeting)
class MeetingResolver {
  @FieldResolver(() => [AgendaItem], { description: 'Its agenda, sub-headings after their item.' })
  @Cost({ rows: 20 })
  agenda(@Root() meeting: Entity, @Ctx() { view }: Context): readonly AgendaItem[] {
    return view.agendaOf(meeting.id);
  }

  @FieldResolver(() => [Publication], { description: 'Its minutes, then what is annexed to them.' })
  @Cost({ rows: 4 })
  publications(@Root() meeting: Entity, @Ctx() { view }: Context): Entity[] {
    return publicationsOf(view, meeting.id);
  }

  @FieldResolver(() => [Claim], {
    description:
      'The decisions in its minutes, in the order of the text. One that a later decision replaced is left out; the base as of the day of the meeting has it.',
  })
  @Cost({ rows: 5 })
  decisions(@Root() meeting: Entity, @Ctx() { view }: Context): readonly Claim[] {
    return decisionsOf(view, meeting.id);
  }

  @FieldResolver(() => [Entity], { description: 'The events, meetings and projects that its minutes date after its day, by date.' })
  @Cost({ rows: 10 })
  upcoming(@Root() meeting: Entity, @Ctx() { view }: Context): Entity[] {
    return upcomingAfter(view, meeting.id);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting of the same convener before it.' })
  previous(@Root() meeting: Entity, @Ctx() { view }: Context): Entity | null {
    return neighbour(view, meeting.id, -1);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting of the same convener after it. Undated and merely proposed ones do not count.',
  })
  next(@Root() meeting: Entity, @Ctx() { view }: Context): Entity | null {
    return neighbour(view, meeting.id, 1);
  }
}

@ObjectType({ description: 'An actor that has not come for some meetings.' })
class AbsentActor {
  @Field(() => Entity, { description: 'Who.' })
  actor!: Entity;

  @Field(() => Int, { description: 'How many of the convener’s latest meetings it was not at, in a row.' })
  meetings!: number;

  @Field(() => Meeting, { nullable: true, description: 'The last one it was at. Null when it is a member and was at none.' })
  lastSeen!: Entity | null;
}

const AbsentActorConnection = connectionOf<Absence>('AbsentActor', () => AbsentActor, 'Actors not seen, the longest first.');

@Resolver()
class NotSeenResolver {
  @Query(() => AbsentActorConnection, {
    nullable: true,
    description:
      'Who was at an earlier meeting of a convener, or is its member, and has not been seen for some. Only past meetings with a list of those present count; for a member, those held while it was one.',
  })
  notSeen(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('meetings', () => Int, { defaultValue: 1, description: 'For how many meetings at least.' }) meetings: number,
    @Arg('convener', () => ID, { nullable: true, description: 'Whose meetings; by default those of the base’s own coalition.' })
    convener: string | null,
    @Ctx() { view, work }: Context,
  ): Connection<Absence> {
    const id = convener
      ? entityId(view, convener, 'convener', ['ORGANIZATION', 'GOVERNMENT_BODY', 'POST', 'PERSON'])
      : (view.dataset?.coalitionId ?? null);
    const absences = id && view.entity(id) ? notSeen(view, id, meetings) : [];
    work?.look(absences.length);
    return paginate(absences, page, absenceKey);
  }
}

export const MEETING_RESOLVERS: readonly ClassType[] = [MeetingResolver, NotSeenResolver];
