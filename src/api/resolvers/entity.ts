import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { requireRole } from '../../auth/actor.js';
import { Cost } from '../../core/field-cost.js';
import { defineEnum } from '../../core/enums.js';
import { LangArg, langOf } from '../../core/fact.js';
import { type LangEnum, langForm, tagOf } from '../../core/lang.js';
import { checkRange } from '../../core/argument-checks.js';
import { type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { sortByKey } from '../../core/sorted.js';
import { DateTimeScalar, UrlScalar } from '../../core/scalars.js';
import type { Mention } from '../../documents/mention.js';
import { themesOf } from '../../graph/computed-fields.js';
import { followUpKey } from '../../graph/courses.js';
import { disambiguationOf, distinctName } from '../../graph/disambiguation.js';
import { claimKey, relationKey, spanKey, statementKey } from '../../graph/sort-keys.js';
import { everySaidByEnd, everySaidOf, statementsAbout, statementsAttributedTo, statementsOnBehalfOf } from '../../graph/statements-of.js';
import { noticedAtIn } from '../../graph/recent-changes.js';
import { perViewAndId } from '../../graph/per-view.js';
import { derivedOf, type GraphView } from '../../graph/view.js';
import { ContactDetail } from '../../kinds/contact-detail.js';
import { Entity, Theme } from '../../kinds/index.js';
import { EntityKindEnum, typeLabelOf } from '../../kinds/kind.js';
import { preferredName } from '../../kinds/names.js';
import type { Claim } from '../../statements/claim.js';
import type { FollowUp } from '../../statements/follow-up.js';
import type { Relation } from '../../statements/relation.js';
import type { Statement } from '../../statements/statement.js';
import { ClaimConnection, FollowUpConnection, MentionConnection, RelationConnection, StatementConnection } from '../connections.js';
import type { Context } from '../context.js';
import { ready, sift, siftInTurns } from '../operation-work.js';
import { ClaimFilter, claimTest, FollowUpFilter, followUpTest, RelationFilter, relationTest } from '../statement-filters.js';

const StatementPart = defineEnum('StatementPart', 'The part that an entity has in a statement.', {
  ABOUT: ['il en est question', 'about', 'It is said of it: a relation at either end, a claim or follow-up about it, a task of its own.'],
  ATTRIBUTED_TO: ['elle le dit', 'attributed to', 'It is the one who says so.'],
  ON_BEHALF_OF: ['en son nom', 'on behalf of', 'Somebody acts or attends on its behalf.'],
});
type StatementPart = keyof typeof StatementPart;

const STATEMENTS_BY_PART: Readonly<Record<StatementPart, (view: GraphView, id: string) => readonly Statement[]>> = {
  ABOUT: statementsAbout,
  ATTRIBUTED_TO: statementsAttributedTo,
  ON_BEHALF_OF: statementsOnBehalfOf,
};

/** Relations of an entity with those that are computed: sorted once, however often they are asked for. */
const withDerived = perViewAndId((view, id) => sortByKey([...view.relationsOf(id), ...view.derivedRelationsOf(id)], relationKey));
const allWithDerived = perViewAndId((view, id) =>
  sortByKey([...everySaidOf(view, id).relations, ...view.derivedRelationsOf(id)], relationKey),
);

function relationRows(view: GraphView, id: string, filter: RelationFilter | null): readonly Relation[] {
  if (filter?.derived) return filter.includeSuperseded ? allWithDerived(view, id) : withDerived(view, id);
  return filter?.includeSuperseded ? everySaidOf(view, id).relations : view.relationsOf(id);
}

/** Answers once what a filter needs of the whole base is made: at once where it needs nothing. */
function afterMaking<T>(
  context: Context,
  filter: { readonly derived?: boolean | null; readonly includeSuperseded?: boolean | null } | null,
  answer: () => T | Promise<T>,
): T | Promise<T> {
  if (!filter?.derived && !filter?.includeSuperseded) return answer();
  const made = filter.derived ? ready(context, derivedOf) : Promise.resolve();
  return made.then(() => (filter.includeSuperseded ? ready(context, everySaidByEnd) : undefined)).then(answer);
}

/**
 * Those that a later revision wrote.
 * @param revision 0 for all
 * @throws FORBIDDEN to all but editors: numbers of revisions tell of changes that others do not see
 * @throws BAD_USER_INPUT when the base had no such revision
 */
function writtenAfter(context: Context, rows: readonly Statement[], revision: number): readonly Statement[] {
  const { view, role } = context;
  if (revision === 0) return rows;
  requireRole(role, 'EDITOR');
  checkRange('sinceRevision', revision, 0, view.number);
  return sift(context, rows, (row) => row.revision > revision);
}

/** A page of the rows that a filter leaves: at once where they are few. */
function pageOf<T>(
  rows: readonly T[] | Promise<readonly T[]>,
  page: ConnectionArgs,
  keyOf: (row: T) => string,
): Connection<T> | Promise<Connection<T>> {
  return rows instanceof Promise ? rows.then((left) => paginate(left, page, keyOf)) : paginate(rows, page, keyOf);
}

function relationsPage(
  entity: Entity,
  page: ConnectionArgs,
  filter: RelationFilter | null,
  context: Context,
): Connection<Relation> | Promise<Connection<Relation>> {
  const { view } = context;
  const rows = relationRows(view, entity.id, filter);
  return pageOf(filter ? siftInTurns(context, rows, relationTest(view, filter, entity.id)) : rows, page, relationKey);
}

/** The fields that every kind of entity has. */
@Resolver(() => Entity)
export class EntityResolver {
  @FieldResolver(() => EntityKindEnum, { description: 'Its kind.' })
  kind(@Root() entity: Entity): string {
    return entity.kind;
  }

  @FieldResolver(() => String, { description: 'The name it is shown under.' })
  name(
    @Root() entity: Entity,
    @LangArg() lang: LangEnum,
    @Arg('distinct', () => Boolean, {
      defaultValue: false,
      description: 'Whether its `disambiguation` follows in brackets, where it has one: « Paul Roche (trésorier, Atelier du Port) ».',
    })
    distinct: boolean,
    @Ctx() { view }: Context,
  ): string {
    return distinct ? distinctName(view, entity, lang) : preferredName(entity.names, lang).text;
  }

  @FieldResolver(() => String, { description: langOf('name') })
  nameLang(@Root() entity: Entity, @LangArg() lang: LangEnum): string {
    return langForm(preferredName(entity.names, lang).lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What tells it from others of the same name that the reader may read: its sort, its body, its date, its place or what it is. Null where its name is its own.',
  })
  disambiguation(@Root() entity: Entity, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    return disambiguationOf(view, entity, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('disambiguation') })
  disambiguationLang(@Root() entity: Entity, @LangArg() lang: LangEnum, @Ctx() { view }: Context): string | null {
    const apart = disambiguationOf(view, entity, lang);
    return apart && langForm(apart.lang);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What sort of its kind it is, in words: « association ». Null where that is not known, or the kind has no sorts.',
  })
  typeLabel(@Root() entity: Entity, @LangArg() lang: LangEnum): string | null {
    return typeLabelOf(entity)?.[tagOf(lang)] ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('typeLabel') })
  typeLabelLang(@Root() entity: Entity, @LangArg() lang: LangEnum): string | null {
    return typeLabelOf(entity) && lang;
  }

  @FieldResolver(() => UrlScalar, { description: 'The address of its page, under the setting PUBLIC_URL.' })
  url(@Root() entity: Entity, @Ctx() { publicUrl }: Context): string {
    return `${publicUrl}/${entity.id}`;
  }

  @FieldResolver(() => [Theme], { description: 'The themes that it works on, serves or is about, as far as statements hold.' })
  @Cost({ rows: 8 })
  themes(@Root() entity: Entity, @Ctx() { view }: Context): Entity[] {
    return themesOf(view, entity.id);
  }

  @FieldResolver(() => RelationConnection, { description: 'The relations that have it at either end.' })
  relations(
    @Root() entity: Entity,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('filter', () => RelationFilter, { nullable: true, description: 'Which of them.' }) filter: RelationFilter | null,
    @Ctx() context: Context,
  ): Connection<Relation> | Promise<Connection<Relation>> {
    return afterMaking(context, filter, () => relationsPage(entity, page, filter, context));
  }

  @FieldResolver(() => ClaimConnection, { description: 'What is said of it.' })
  claims(
    @Root() entity: Entity,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which of them.' }) filter: ClaimFilter | null,
    @Ctx() context: Context,
  ): Connection<Claim> | Promise<Connection<Claim>> {
    const { view } = context;
    return afterMaking(context, filter, () => {
      const rows = filter?.includeSuperseded ? everySaidOf(view, entity.id).claims : view.claimsAbout(entity.id);
      return pageOf(filter ? siftInTurns(context, rows, claimTest(view, filter)) : rows, page, claimKey);
    });
  }

  @FieldResolver(() => FollowUpConnection, { description: 'The follow-ups that are about it or assigned to it now, by due date.' })
  followUps(
    @Root() entity: Entity,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('filter', () => FollowUpFilter, { nullable: true, description: 'Which of them.' }) filter: FollowUpFilter | null,
    @Ctx() context: Context,
  ): Connection<FollowUp> | Promise<Connection<FollowUp>> {
    const { view } = context;
    const keyOf = (followUp: FollowUp): string => followUpKey(view, followUp);
    return afterMaking(context, filter, () => {
      const said = filter?.includeSuperseded ? everySaidOf(view, entity.id).followUps : view.followUpsOf(entity.id);
      context.work?.look(said.length);
      const rows = sortByKey(said, keyOf);
      return pageOf(filter ? siftInTurns(context, rows, followUpTest(view, filter)) : rows, page, keyOf);
    });
  }

  @FieldResolver(() => StatementConnection, {
    description: 'What is said of it, what documents attribute to it, or what was done in its name: an actor’s own voice.',
  })
  statements(
    @Root() entity: Entity,
    @Arg('as', () => StatementPart, { defaultValue: StatementPart.ABOUT, description: 'Its part in them.' }) as: StatementPart,
    @Arg('since', () => DateTimeScalar, {
      nullable: true,
      description: 'Only those that were added or changed after this moment, as far as the reader may notice.',
    })
    since: string | null | undefined,
    @Arg('sinceRevision', () => Int, {
      nullable: true,
      description: 'Only those that a later revision than this one wrote: what was said or corrected since. For editors.',
    })
    sinceRevision: number | null | undefined,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Connection<Statement> | Promise<Connection<Statement>> {
    const { view } = context;
    const rows = writtenAfter(context, STATEMENTS_BY_PART[as](view, entity.id), sinceRevision ?? 0);
    if (typeof since !== 'string') return paginate(rows, page, statementKey);
    const moment = Date.parse(since);
    const noticedAt = noticedAtIn(view);
    const news = siftInTurns(context, rows, (row) => Date.parse(noticedAt(row) ?? '') > moment);
    return pageOf(news, page, statementKey);
  }

  @FieldResolver(() => MentionConnection, { description: 'Where documents name it.' })
  mentions(@Root() entity: Entity, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Mention> {
    return paginate(view.mentionsOf(entity.id), page, spanKey);
  }

  @FieldResolver(() => [ContactDetail], { description: 'How to reach it, as far as the reader may know.' })
  @Cost({ rows: 2 })
  contacts(@Root() entity: Entity, @Ctx() { view }: Context): readonly ContactDetail[] {
    return view.contactsOf(entity.id);
  }
}
