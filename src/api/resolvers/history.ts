import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { LessThanOrEqual } from 'typeorm';
import type { Role } from '../../core/access.js';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { Node } from '../../core/node.js';
import { DateTimeScalar, JsonScalar } from '../../core/scalars.js';
import { descendingKey } from '../../core/sorted.js';
import { MaillageError } from '../../errors.js';
import { Entity } from '../../kinds/index.js';
import { Statement } from '../../statements/statement.js';
import { ChangeAction, ChangeRow, RevisionRow } from '../../store/tables.js';
import type { Context } from '../context.js';
import type { HistoryEntry } from '../loaders.js';

const REVISION_PREFIX = 'revision/';

/** What was written in one transaction. */
@ObjectType({ description: 'One change of the base: everything that was written together. For editors.', implements: Node })
export class Revision implements Node {
  @Field(() => ID, { description: '`revision/<number>`. Permanent and never reused.' })
  id!: string;

  @Field(() => Int, { description: 'Its number: a later one is greater.' })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    description:
      'By whom: the name of a person or of a token; what the program did by itself says `seeds` (a load of seed files), `restore` (erasing again after a restore) or `maillage init`.',
  })
  author!: string;

  @Field(() => String, {
    description:
      'Why, as whoever made it wrote it; `load` for a load of seed files, `effacement` where a person was erased, empty where nothing was said.',
  })
  reason!: string;

  static of({ number, at, actor, reason }: RevisionRow): Revision {
    return Object.assign(new Revision(), { id: `${REVISION_PREFIX}${number}`, sequence: number, at, author: actor, reason });
  }
}

@ObjectType({
  description: 'What a revision did to one record. A value: it has no id of its own and is known by its record and revision.',
})
class Change {
  @Field(() => Revision, { description: 'The revision that it is part of: when, by whom, why.' })
  revision!: Revision;

  @Field(() => Node, { nullable: true, description: 'The record changed. Null where it is no longer there.' })
  record!: Node | null;

  @Field(() => ChangeAction, { description: 'What was done to it.' })
  action!: ChangeAction;

  @Field(() => JsonScalar, { nullable: true, description: 'The record as it was before. Null where it was not there.' })
  before!: Record<string, unknown> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The record as it was afterwards. Null where it was removed.' })
  after!: Record<string, unknown> | null;
}

const ChangeConnection = connectionOf<Change>('Change', () => Change, 'Changes: of a record, the latest first; of a revision, by record.');
const changeKey = ({ revision }: Change): string => descendingKey(revision.sequence);
const RevisionConnection = connectionOf<Revision>('Revision', () => Revision, 'Revisions, the latest first.');
const revisionKey = ({ sequence }: Revision): string => descendingKey(sequence);

/** Whether a role may read who changed what. */
function readsHistory(role: Role): boolean {
  return role === 'EDITOR' || role === 'ADMINISTRATOR';
}

/** The revision of an id; null when it has none, or the reader may not read history. */
export function revisionById(id: string, { role, loaders }: Context): Promise<Revision | null> | null {
  const number = Number(id.slice(REVISION_PREFIX.length));
  if (!readsHistory(role) || !Number.isSafeInteger(number) || number < 1 || id !== `${REVISION_PREFIX}${number}`) return null;
  return loaders.revision.load(number).then((row) => row && Revision.of(row));
}

/** @throws FORBIDDEN */
function refuseOthers(role: Role): void {
  if (readsHistory(role)) return;
  throw new MaillageError('FORBIDDEN', { fr: 'L’historique n’est montré qu’à la rédaction.', en: 'History is shown to editors only.' });
}

/** Refuses before anything waits: fields that fail must not all be under way when the first of them does. */
function historyOf(id: string, page: ConnectionArgs, { role, loaders, view }: Context): Promise<Connection<Change>> {
  refuseOthers(role);
  const record = view.node(id) ?? null;
  return loaders.history.load(id).then((entries) =>
    paginate(
      entries.map((entry) => changeOf(record, entry)),
      page,
      changeKey,
    ),
  );
}

function changeOf(record: Node | null, { revision, change: { action, before }, after }: HistoryEntry): Change {
  return { revision: Revision.of(revision), record, action, before, after };
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

@Resolver(() => Revision)
export class RevisionResolver {
  @Query(() => RevisionConnection, { nullable: true, description: 'What was changed, by whom and why, the latest first. For editors.' })
  revisions(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { role, view, dataSource }: Context): Promise<Connection<Revision>> {
    refuseOthers(role);
    return dataSource.manager.findBy(RevisionRow, { number: LessThanOrEqual(view.number) }).then((rows) =>
      paginate(
        rows.map((row) => Revision.of(row)).sort((a, b) => b.sequence - a.sequence),
        page,
        revisionKey,
      ),
    );
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'The revision that undid it. Null when none did.' })
  async revertedBy(@Root() { sequence }: Revision, @Ctx() { dataSource, view }: Context): Promise<Revision | null> {
    const row = await dataSource.manager.findOne(RevisionRow, {
      where: { reverts: sequence, number: LessThanOrEqual(view.number) },
      order: { number: 'DESC' },
    });
    return row && Revision.of(row);
  }

  @FieldResolver(() => ChangeConnection, { description: 'What it did, record by record.' })
  async changes(
    @Root() { sequence }: Revision,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { dataSource, loaders, view }: Context,
  ): Promise<Connection<Change>> {
    const rows = await dataSource.manager.find(ChangeRow, {
      select: { revision: true, record: true, rowId: true },
      where: { revision: sequence },
    });
    const ids = rows.map(({ record, rowId }) => ({ rowId, key: `${record} ${rowId}` })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const { edges, pageInfo, totalCount } = paginate(ids, page, ({ key }) => key);
    const histories = await loaders.history.loadMany(edges.map(({ node }) => node.rowId));
    const changes = edges.flatMap(({ cursor, node: { rowId } }, index) => {
      const entries = histories[index];
      const entry = entries instanceof Error ? undefined : entries?.find(({ revision }) => revision.number === sequence);
      return entry ? [{ cursor, node: changeOf(view.node(rowId) ?? null, entry) }] : [];
    });
    return { edges: changes, nodes: changes.map(({ node }) => node), pageInfo, totalCount };
  }
}
