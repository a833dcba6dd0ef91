import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { LangArg, langOf } from '../../core/fact.js';
import { inLang, type LangEnum, langForm, type Served } from '../../core/lang.js';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Passage } from '../../documents/passage.js';
import { Entity, Event, Meeting, Person, Publication } from '../../kinds/index.js';
import type { KindClass } from '../../kinds/kind.js';
import { absenceKey, type Absence, notSeen } from '../../meetings/absences.js';
import { attendanceKey, attendanceOf, bodyOf, personOf } from '../../meetings/attendance.js';
import { neighbour, upcomingAfter } from '../../meetings/chronology.js';
import { publicationsOf } from '../../meetings/minutes.js';
import { AttendanceRole, AttendanceStatus, Relation } from '../../statements/relation.js';
import type { Context } from '../context.js';
import { entityId } from '../ids.js';

@ObjectType({ description: 'A row of an attendance list: a view of one ATTENDS or ABSENT_FROM relation.' })
class Attendance {
  @Field(() => Relation, { description: 'The relation that it shows, by whose id it is known.' })
  relation!: Relation;
}

@Resolver(() => Attendance)
class AttendanceResolver {
  @FieldResolver(() => AttendanceStatus, { description: 'Whether they were there.' })
  attendanceStatus(@Root() { relation }: Attendance): AttendanceStatus {
    return relation.attendance ?? (relation.type === 'ATTENDS' ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT);
  }

  @FieldResolver(() => [AttendanceRole], { description: 'What they do there beside attending.' })
  @Cost({ rows: 2 })
  roles(@Root() { relation }: Attendance): readonly AttendanceRole[] {
    return relation.attendanceRoles ?? [];
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why they were absent, as far as the minutes say.' })
  reason(@Root() { relation }: Attendance, @LangArg() lang: LangEnum): string | null {
    return reasonOf(relation, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('reason') })
  reasonLang(@Root() { relation }: Attendance, @LangArg() lang: LangEnum): string | null {
    const reason = reasonOf(relation, lang);
    return reason && langForm(reason.lang);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who. Null when a body is named without a person.' })
  person(@Root() { relation }: Attendance, @Ctx() { view }: Context): Entity | null {
    const id = personOf(relation);
    return id ? view.existing(id) : null;
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'For which body.' })
  onBehalfOf(@Root() { relation }: Attendance, @Ctx() { view }: Context): Entity | null {
    const id = bodyOf(relation);
    return id ? view.existing(id) : null;
  }

  @FieldResolver(() => [Passage], { description: 'The passages that say so.' })
  @Cost({ rows: 2 })
  evidence(@Root() { relation }: Attendance, @Ctx() { view }: Context): Passage[] {
    return view.evidenceOf(relation);
  }
}

function reasonOf(relation: Relation, lang: LangEnum): Served | null {
  return relation.type === 'ABSENT_FROM' ? inLang(relation.note, lang) : null;
}

const AttendanceConnection = connectionOf<Attendance>(
  'Attendance',
  () => Attendance,
  'Who was there, then who was not, each by the body that they came for, then by name.',
);

/** The attendance list of events and meetings. */
const attendanceLists = [Event, Meeting].map((kind: KindClass): ClassType => {
  @Resolver(() => kind)
  class AttendanceListResolver {
    @FieldResolver(() => AttendanceConnection, { description: 'Who came, was expected, excused, absent or represented.' })
    attendance(@Root() event: Entity, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Attendance> {
      const rows = attendanceOf(view, event.id).map((relation) => ({ relation }));
      return paginate(rows, page, ({ relation }) => attendanceKey(view, relation));
    }
  }
  return AttendanceListResolver;
});

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
      'Who was at an earlier meeting of a convener, or is its member, and has not been seen for some. Only past meetings with a list of those present count.',
  })
  notSeen(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('meetings', () => Int, { defaultValue: 1, description: 'For how many meetings at least.' }) meetings: number,
    @Arg('convener', () => ID, { nullable: true, description: 'Whose meetings; by default those of the base’s own coalition.' })
    convener: string | null,
    @Ctx() { view }: Context,
  ): Connection<Absence> {
    const id = convener
      ? entityId(view, convener, 'convener', ['ORGANIZATION', 'GOVERNMENT_BODY', 'POST', 'PERSON'])
      : (view.dataset?.coalitionId ?? null);
    return paginate(id && view.entity(id) ? notSeen(view, id, meetings) : [], page, absenceKey);
  }
}

export const MEETING_RESOLVERS: readonly ClassType[] = [AttendanceResolver, MeetingResolver, NotSeenResolver, ...attendanceLists];
