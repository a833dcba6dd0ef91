import { Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import { type LangEnum, langForm, SOURCE_LANG } from '../../core/lang.js';
import { Role } from '../../core/access.js';
import { descendingKey } from '../../core/sorted.js';
import { ChangeSetRow } from '../../store/change-set-tables.js';
import type { Context } from '../context.js';
import { ChangeSet, changeSetOf } from './change-sets.js';

@ObjectType({ description: 'Whose name stands beside what they change.' })
export class Account {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;

  title!: string;

  @Field(() => String, { description: 'What they are called.' })
  name(@LangArg() _lang: LangEnum): string {
    return this.title;
  }

  @Field(() => String, { description: langOf('name') })
  nameLang(@LangArg() _lang: LangEnum): string {
    return langForm(SOURCE_LANG);
  }
}

@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => Role, { description: 'What they may do.' })
  role!: Role;

  @Field(() => Account, { nullable: true, description: 'Who they are; null for anybody.' })
  account!: Account | null;
}

const ChangeSetConnection = connectionOf<ChangeSet>('ChangeSet', () => ChangeSet, 'Change sets, those that changed last first.');
/** How many digits a time has, in milliseconds. */
const MILLISECOND_DIGITS = 13;
const changeSetKey = ({ updatedAt, id }: ChangeSet): string => `${descendingKey(Date.parse(updatedAt), MILLISECOND_DIGITS)} ${id}`;

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who asks, and the drafts that are theirs.' })
  viewer(@Ctx() { role, writer }: Context): Viewer {
    const { actor = null } = writer ?? {};
    const account = actor && Object.assign(new Account(), { id: `account/${actor.id ?? actor.name}`, title: actor.name });
    return Object.assign(new Viewer(), { role, account });
  }

  @FieldResolver(() => ChangeSetConnection, { nullable: true, description: 'Their change sets, drafts and others. For editors.' })
  async changeSets(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { writer, dataSource }: Context,
  ): Promise<Connection<ChangeSet>> {
    if (!writer) return paginate([], page, changeSetKey);
    const { actor } = writer;
    const rows = await dataSource.manager.find(ChangeSetRow, {
      where: actor.id === undefined ? { owner: actor.name } : [{ ownerId: actor.id }, { owner: actor.name }],
    });
    const sets = rows.map(changeSetOf).sort((a, b) => (changeSetKey(a) < changeSetKey(b) ? -1 : 1));
    return paginate(sets, page, changeSetKey);
  }
}
