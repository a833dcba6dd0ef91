import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { DateTimeScalar } from '../../core/scalars.js';
import { descendingKey } from '../../core/sorted.js';
import { MaillageError } from '../../errors.js';
import { Entity } from '../../kinds/index.js';
import { Statement } from '../../statements/statement.js';
import type { ChangeAction } from '../../store/tables.js';
import type { Context } from '../context.js';
import type { HistoryEntry } from '../loaders.js';

@ObjectType({ description: 'One change of a row.' })
class Change {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'By whom: `seeds`, or the name of a token.' })
  actor!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'INSERT, UPDATE or DELETE.' })
  action!: ChangeAction;

  @Field(() => String, { nullable: true, description: 'The row as it was before, as JSON. Null where it was not there.' })
  before!: string | null;

  /** The number of its revision. */
  readonly number!: number;
}

const ChangeConnection = connectionOf<Change>('Change', () => Change, 'Changes of a row, the latest first.');
const changeKey = ({ number }: Change): string => descendingKey(number);

/** Refuses before anything waits: fields that fail must not all be under way when the first of them does. */
function historyOf(id: string, page: ConnectionArgs, { role, loaders }: Context): Promise<Connection<Change>> {
  if (role !== 'EDITOR' && role !== 'ADMINISTRATOR') {
    throw new MaillageError('FORBIDDEN', { fr: 'L’historique n’est montré qu’à la rédaction.', en: 'History is shown to editors only.' });
  }
  return loaders.history.load(id).then((entries) => paginate(entries.map(changeOf), page, changeKey));
}

function changeOf({ revision, change }: HistoryEntry): Change {
  return {
    number: revision.number,
    at: revision.at,
    actor: revision.actor,
    reason: revision.reason,
    action: change.action,
    before: change.before && JSON.stringify(change.before),
  };
}

@Resolver(() => Entity)
export class EntityHistoryResolver {
  @FieldResolver(() => ChangeConnection, { nullable: true, description: 'What was changed of it, latest first. For editors.' })
  history(@Root() entity: Entity, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() context: Context): Promise<Connection<Change>> {
    return historyOf(entity.id, page, context);
  }
}

@Resolver(() => Statement)
export class StatementHistoryResolver {
  @FieldResolver(() => ChangeConnection, { nullable: true, description: 'What was changed of it, latest first. For editors.' })
  history(
    @Root() statement: Statement,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Change>> {
    return historyOf(statement.id, page, context);
  }
}
