import { Args, type ClassType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import { Cost } from '../../core/field-cost.js';
import { inLang, type LangEnum, langForm, type Served } from '../../core/lang.js';
import { LocalTimeScalar } from '../../core/scalars.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Passage } from '../../documents/passage.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, Event, Meeting, Person } from '../../kinds/index.js';
import type { KindClass } from '../../kinds/kind.js';
import { preferredName } from '../../kinds/names.js';
import { nameOn } from '../../kinds/names-on-day.js';
import { attendanceKey, attendanceOf, attendanceStatusOf, bodyOf, dayOf, personOf } from '../../meetings/attendance.js';
import { presentFor } from '../../meetings/present-for-item.js';
import {
  AttendanceMode,
  AttendanceRole,
  AttendanceStatus,
  MovementKind,
  MovementMoment,
  type StoredMovement,
} from '../../statements/attendance.js';
import { Relation } from '../../statements/relation.js';
import type { Context } from '../context.js';
import { ShowsRow } from '../row-shown.js';

@ShowsRow('relation')
@ObjectType({ description: 'A row of an attendance list: a view of one ATTENDS or ABSENT_FROM relation.' })
class Attendance {
  @Field(() => Relation, { description: 'The relation that it shows, by whose id it is known.' })
  relation!: Relation;
}

@ObjectType({ description: 'That somebody came or left while a meeting was going on. A value: it has no id of its own.' })
class Movement {
  @Field(() => MovementKind, { description: 'Whether they came or left.' })
  kind!: MovementKind;

  @Field(() => MovementMoment, { nullable: true, description: 'When, by an item of the agenda. Null where it is by the clock.' })
  when!: MovementMoment | null;

  @Field(() => AgendaItem, { nullable: true, description: 'The item. Null where it is by the clock.' })
  agendaItem!: AgendaItem | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When, by the clock.' })
  time!: string | null;

  @Field(() => Passage, { nullable: true, description: 'The passage that says so. Null where the statement rests on no document.' })
  passage!: Passage | null;
}

@Resolver(() => Attendance)
class AttendanceResolver {
  @FieldResolver(() => AttendanceStatus, {
    description: 'Whether they were there. Who gave a proxy to somebody and did not come was REPRESENTED.',
  })
  attendanceStatus(@Root() { relation }: Attendance, @Ctx() { view }: Context): AttendanceStatus {
    return attendanceStatusOf(view, relation);
  }

  @FieldResolver(() => [AttendanceRole], { description: 'What they do there beside attending.' })
  @Cost({ rows: 2 })
  roles(@Root() { relation }: Attendance): readonly AttendanceRole[] {
    return relation.attendanceRoles ?? [];
  }

  @FieldResolver(() => AttendanceMode, { nullable: true, description: 'Whether they were in the room. Null where that is not said.' })
  mode(@Root() { relation }: Attendance): AttendanceMode | null {
    return relation.attendanceMode;
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
    return existing(view, personOf(relation));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name that the person bore on the day of the meeting; `person { name }` is that of today.',
  })
  personName(@Root() { relation }: Attendance, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    return nameOfDay(view, relation, personOf(relation), lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('personName') })
  personNameLang(@Root() { relation }: Attendance, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    const name = nameOfDay(view, relation, personOf(relation), lang);
    return name && langForm(name.lang);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'For which body; of a proxy, for which person.' })
  onBehalfOf(@Root() { relation }: Attendance, @Ctx() { view }: Context): Entity | null {
    return existing(view, bodyOf(relation));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The name that it bore on the day of the meeting; `onBehalfOf { name }` is that of today.',
  })
  onBehalfOfName(@Root() { relation }: Attendance, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    return nameOfDay(view, relation, bodyOf(relation), lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('onBehalfOfName') })
  onBehalfOfNameLang(@Root() { relation }: Attendance, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    const name = nameOfDay(view, relation, bodyOf(relation), lang);
    return name && langForm(name.lang);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who would have come, and for whom they stand in.' })
  substituteFor(@Root() { relation }: Attendance, @Ctx() { view }: Context): Entity | null {
    return existing(view, relation.substituteForId);
  }

  @FieldResolver(() => [Movement], { description: 'When they came late, left or came back, in order.' })
  @Cost({ rows: 2 })
  movements(@Root() { relation }: Attendance, @Ctx() { view }: Context): Movement[] {
    return (relation.movements ?? []).map((movement) => movementOf(view, movement));
  }

  @FieldResolver(() => [Passage], { description: 'The passages that say so.' })
  @Cost({ rows: 2 })
  evidence(@Root() { relation }: Attendance, @Ctx() { view }: Context): Passage[] {
    return view.evidenceOf(relation);
  }
}

function existing(view: GraphView, id: string | null): Entity | null {
  return id ? view.existing(id) : null;
}

function movementOf(view: GraphView, { kind, when, itemId, time, passageId }: StoredMovement): Movement {
  return Object.assign(new Movement(), {
    kind,
    when,
    agendaItem: itemId === null ? null : (view.get(itemId, AgendaItem) ?? null),
    time,
    passage: passageId === null ? null : (view.get(passageId, Passage) ?? null),
  });
}

/** The name that somebody bore on the day of the event; today's where that day is not known. */
function nameOfDay(view: GraphView, { objectId }: Relation, id: string | null, lang: LangEnum): Served | null {
  if (id === null) return null;
  const { names } = view.existing(id);
  const day = dayOf(view, objectId);
  return day === null ? preferredName(names, lang) : nameOn(names, lang, day);
}

function reasonOf(relation: Relation, lang: LangEnum): Served | null {
  return relation.type === 'ABSENT_FROM' ? inLang(relation.note, lang) : null;
}

const AttendanceConnection = connectionOf<Attendance>(
  'Attendance',
  () => Attendance,
  'Who was there, then who was not, each by the body that they came for, then by name.',
);

function attendancePage(view: GraphView, rows: readonly Relation[], page: ConnectionArgs): Connection<Attendance> {
  return paginate(rows, page, (row) => attendanceKey(view, row)).map((relation) => ({ relation }));
}

/** The attendance list of events and meetings. */
const attendanceLists = [Event, Meeting].map((kind: KindClass): ClassType => {
  @Resolver(() => kind)
  class AttendanceListResolver {
    @FieldResolver(() => AttendanceConnection, { description: 'Who came, was expected, excused, absent or represented.' })
    attendance(@Root() event: Entity, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Attendance> {
      return attendancePage(view, attendanceOf(view, event.id), page);
    }
  }
  return AttendanceListResolver;
});

@Resolver(() => AgendaItem)
class PresenceResolver {
  @FieldResolver(() => AttendanceConnection, {
    description: 'Who was there for it, or for a part of it: those present at the meeting, but for who had not come yet or had left.',
  })
  present(@Root() item: AgendaItem, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Attendance> {
    return attendancePage(view, presentFor(view, item.id), page);
  }
}

export const ATTENDANCE_RESOLVERS: readonly ClassType[] = [AttendanceResolver, PresenceResolver, ...attendanceLists];
