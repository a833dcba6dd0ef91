import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { IsNull } from 'typeorm';
import { Sessions } from '../../auth/sessions.js';
import { findAccount, listAccounts } from '../../auth/accounts.js';
import { mayReceive } from '../../changes/hand-over.js';
import { type BearerRole, Role } from '../../core/access.js';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import type { LangEnum } from '../../core/lang.js';
import { sortKey } from '../../core/fold.js';
import { descendingKey, sortByKey } from '../../core/sorted.js';
import { DateTimeScalar } from '../../core/scalars.js';
import type { AccountRow, SessionRow } from '../../store/account-tables.js';
import { ChangeSetRow } from '../../store/change-set-tables.js';
import type { Context } from '../context.js';
import { ChangeSetConnection, ChangeSetFilter, type ChangeSet, changeSetPage, changeSetsWhere } from './change-sets.js';

@ObjectType({ description: 'A browser in which somebody is signed in. A value: it is known by its id to whoever may end it.' })
export class Session {
  @Field(() => ID, { description: 'By which it is ended; it opens nothing.' })
  id!: string;

  @Field(() => String, { description: 'The browser and its system, as their holder knows them.' })
  deviceName!: string;

  @Field(() => DateTimeScalar, { description: 'When they signed in.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: string;
}

const SessionConnection = connectionOf<Session>('Session', () => Session, 'Sessions that hold, the one used last first.');

@ObjectType({ description: 'The account of a person: by it they sign in, and history names them as the author of what they change.' })
export class Account {
  @Field(() => ID, { description: '`account/…`. Permanent and never reused.' })
  id!: string;

  @Field(() => String, { description: 'The address by which they sign in.' })
  email!: string;

  @Field(() => Role, { description: 'What they may do.' })
  role!: BearerRole;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it opens nothing. Null where it is not suspended.' })
  suspendedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When their passphrase was set. Null until they accepted the invitation.' })
  passphraseSetAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the link is good by which they set a passphrase. Null where there is none, or it was used.',
  })
  invitationExpiresAt!: string | null;

  readonly storedName!: string;
}

/** An account as the API shows it: without what is stored of its secrets. */
export function accountOf({ id, name, email, role, createdAt, suspendedAt, passphraseSetAt, invitationExpiresAt }: AccountRow): Account {
  return Object.assign(new Account(), { id, email, role, createdAt, suspendedAt, passphraseSetAt, invitationExpiresAt, storedName: name });
}

export const accountKey = ({ storedName, id }: Account): string => `${sortKey(storedName)}\u0000${id}`;

/** The sessions of one request, read once for all accounts that it shows. */
const sessions = new WeakMap<Context, Promise<SessionRow[]>>();

function allSessions(context: Context): Promise<SessionRow[]> {
  const known = sessions.get(context);
  if (known) return known;
  const read = new Sessions(context.dataSource, context.settings).list(null, new Date().toISOString());
  sessions.set(context, read);
  return read;
}

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => String, { description: 'As history shows it; the same in every language.' })
  name(@Root() account: Account, @LangArg() _lang: string): string {
    return account.storedName;
  }

  @FieldResolver(() => String, { description: langOf('name') })
  nameLang(@LangArg() lang: LangEnum): string {
    return lang;
  }

  @FieldResolver(() => SessionConnection, { nullable: true, description: 'Where they are signed in.' })
  async sessions(
    @Root() { id }: Account,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Session>> {
    const own = (await allSessions(context)).filter(({ accountId }) => accountId === id);
    // The later, the smaller.
    const keyOf = (session: Session): string => `${descendingKey(Date.parse(session.lastSeenAt), 13)} ${session.id}`;
    const shown = own.map(({ id: one, deviceName, createdAt, lastSeenAt }) =>
      Object.assign(new Session(), { id: one, deviceName, createdAt, lastSeenAt }),
    );
    return paginate(sortByKey(shown, keyOf), page, keyOf);
  }
}

@ObjectType({ description: 'Whoever asks.' })
class Viewer {
  @Field(() => Role, { description: 'What they may do. `ANONYMOUS` without a token.' })
  role!: Role;
}

@ObjectType({ description: 'An editor or administrator: somebody to whom a draft can be handed over.' })
export class Colleague {
  @Field(() => ID, { description: '`account/…`.' })
  id!: string;

  readonly storedName!: string;

  @Field(() => String, { description: 'As history shows it; the same in every language.' })
  name(@LangArg() _lang: string): string {
    return this.storedName;
  }

  @Field(() => String, { description: langOf('name') })
  nameLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}

const ColleagueConnection = connectionOf<Colleague>('Colleague', () => Colleague, 'Editors and administrators, by name.');
const colleagueKey = ({ storedName, id }: Colleague): string => `${sortKey(storedName)}\u0000${id}`;

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Whoever asks: their role and account, and the drafts that are theirs.' })
  viewer(@Ctx() { role }: Context): Viewer {
    return { role };
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      'The account of the person who is signed in. Null for the bearer of a token and for anybody: no cookie is read on this endpoint.',
  })
  account(@Ctx() { actor, dataSource }: Context): Promise<Account> | null {
    return actor?.kind === 'ACCOUNT' ? findAccount(dataSource, actor.id).then(accountOf) : null;
  }

  @FieldResolver(() => ColleagueConnection, { nullable: true, description: 'To whom they can hand a draft over. For editors.' })
  async colleagues(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { writer, dataSource }: Context,
  ): Promise<Connection<Colleague>> {
    const accounts = writer ? await listAccounts(dataSource) : [];
    const others = accounts.filter((one) => mayReceive(one) && one.id !== writer?.actor.id);
    const shown = others.map(({ id, name: storedName }) => Object.assign(new Colleague(), { id, storedName }));
    return paginate(sortByKey(shown, colleagueKey), page, colleagueKey);
  }

  @FieldResolver(() => ChangeSetConnection, { nullable: true, description: 'Their change sets, drafts and others. For editors.' })
  async changeSets(
    @Arg('filter', () => ChangeSetFilter, { nullable: true, description: 'Which.' }) filter: ChangeSetFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { writer, dataSource }: Context,
  ): Promise<Connection<ChangeSet>> {
    if (!writer) return changeSetPage([], page);
    const { id: ownerId, name: owner } = writer.actor;
    const given = changeSetsWhere(filter ?? {});
    const own = [{ ownerId }, { owner, ownerId: IsNull(), origin: 'ENTERED' as const }].map((mine) => ({ ...given, ...mine }));
    return changeSetPage(await dataSource.manager.find(ChangeSetRow, { where: own }), page);
  }
}
