import { Arg, Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { DateScalar } from '../../core/scalars.js';
import { badInput } from '../../errors.js';
import { Entity } from '../../kinds/index.js';
import { calendar, calendarKey } from '../../meetings/calendar.js';
import type { Context } from '../context.js';

const CalendarConnection = connectionOf<Entity>('Calendar', () => Entity, 'What is dated, by date.');

@Resolver()
class CalendarResolver {
  @Query(() => CalendarConnection, {
    nullable: true,
    description:
      'The events, meetings and projects that may fall on a day between two, by date; each member of a one-of set counts alone. What has no date is left out; what has one is there whatever its status.',
  })
  calendar(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last day. Without it: no end.' }) to: string | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { view }: Context,
  ): Connection<Entity> {
    if (to && to < from) {
      throw badInput('to', { fr: `to (${to}) précède from (${from}).`, en: `to (${to}) comes before from (${from}).` });
    }
    return paginate(calendar(view, from, to ?? null), page, (entity) => calendarKey(view, entity));
  }
}

export const CALENDAR_RESOLVERS: readonly ClassType[] = [CalendarResolver];
