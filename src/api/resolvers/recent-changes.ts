import { Args, type ClassType, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { Cost } from '../../core/field-cost.js';
import { Node } from '../../core/node.js';
import { DateTimeScalar } from '../../core/scalars.js';
import { descendingKey } from '../../core/sorted.js';
import { changedRecordKey, MAX_RECENT_CHANGES, type RecentChange as Change, recentChangesOf } from '../../graph/recent-changes.js';
import type { Context } from '../context.js';
import { ready } from '../operation-work.js';

@ObjectType({ description: 'What was added or changed at one moment, as far as the reader may read it.' })
class RecentChange {
  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  at!: string;

  readonly records!: Change['records'];
}

const ChangedRecordConnection = connectionOf<Node>(
  'ChangedRecord',
  () => Node,
  'What was added or changed: texts first, then entities by name, then what is said.',
);
const RecentChangeConnection = connectionOf<RecentChange>(
  'RecentChange',
  () => RecentChange,
  'What was added or changed, the latest first.',
);

/** How many digits a time has, in milliseconds. */
const MILLISECOND_DIGITS = 13;
const changeKey = ({ at }: RecentChange): string => descendingKey(Date.parse(at), MILLISECOND_DIGITS);

@Resolver(() => RecentChange)
class RecentChangeResolver {
  @Query(() => RecentChangeConnection, {
    nullable: true,
    description: `Entities, documents and statements that were added or changed, the latest first: the last ${MAX_RECENT_CHANGES} moments. Each stands at the latest change of its own that the reader may notice; what was taken away is in none.`,
  })
  @Cost({ work: () => 500 })
  async recentChanges(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() context: Context): Promise<Connection<RecentChange>> {
    await ready(context, recentChangesOf);
    const changes = recentChangesOf(context.view).map((change) => Object.assign(new RecentChange(), change));
    return paginate(changes, page, changeKey);
  }

  @FieldResolver(() => ChangedRecordConnection, { description: 'What was added or changed.' })
  records(@Root() { records }: RecentChange, @Args(() => ConnectionArgs) page: ConnectionArgs): Connection<Node> {
    return paginate(records, page, changedRecordKey);
  }
}

export const RECENT_CHANGE_RESOLVERS: readonly ClassType[] = [RecentChangeResolver];
