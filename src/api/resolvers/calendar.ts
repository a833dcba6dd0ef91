import { Arg, Args, type ClassType, Ctx, Query, Resolver } from 'type-graphql';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { DateScalar } from '../../core/scalars.js';
import { Entity, type EntityKind } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import { calendarKey, sharedCalendar } from '../../meetings/calendar.js';
import { setOf } from '../conditions.js';
import type { Context } from '../context.js';
import { checkDays } from '../entity-filter.js';
import { built } from '../operation-work.js';

const CalendarConnection = connectionOf<Entity>('Calendar', () => Entity, 'What is dated, by date.');

@Resolver()
class CalendarResolver {
  @Query(() => CalendarConnection, {
    nullable: true,
    description:
      'What may fall on a day between two, by date; each member of a one-of set counts alone. What has no date is left out; what has one is there whatever its status.',
  })
  async calendar(
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'The last day. Without it: no end.' }) to: string | null,
    @Arg('kinds', () => [EntityKindEnum], {
      nullable: true,
      description: 'Only these kinds; of those that take place, all when it is not given.',
    })
    kinds: EntityKind[] | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Entity>> {
    checkDays(from, to ?? null);
    const { view } = context;
    const rows = await built(context, sharedCalendar(view, from, to ?? null, setOf(kinds, 'kinds')));
    return paginate(rows, page, (entity) => calendarKey(view, entity));
  }
}

export const CALENDAR_RESOLVERS: readonly ClassType[] = [CalendarResolver];
