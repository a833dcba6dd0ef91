import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { LangArg } from '../../core/fact.js';
import { inLang, type Lang } from '../../core/lang.js';
import { Node } from '../../core/node.js';
import { connectionOf, type Page, PageArgs, paginate } from '../../core/page.js';
import { DateTimeScalar } from '../../core/scalars.js';
import { MaillageError } from '../../errors.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, KINDS, Organization } from '../../kinds/index.js';
import { EntityKindEnum, type KindClass } from '../../kinds/kind.js';
import { Statement } from '../../statements/statement.js';
import type { ChangeAction } from '../../store/tables.js';
import type { Context } from '../context.js';
import { checkLength, entityId } from '../ids.js';
import type { HistoryEntry } from '../loaders.js';
import { entitiesListed } from './kinds.js';

/** What the base says of itself, and of anything by its id. */

@ObjectType({ description: 'How many entities of a kind the base has.' })
export class KindCount {
  @Field(() => EntityKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field(() => Int, { description: 'How many, informal groups left out.' })
  count!: number;
}

@ObjectType({ description: 'What the base says of itself.' })
export class Dataset {
  @Field(() => String, {
    description:
      'Changes whenever anything the reader may read changes, and only then: the same request at the same revision gives the same answer.',
  })
  revision!: string;

  @Field(() => DateTimeScalar, { description: 'When anything the reader may read was last written.' })
  updatedAt!: string;

  @Field(() => String, { description: 'The time zone of all clock times, by its IANA name.' })
  timeZone!: string;

  @Field(() => [String], { description: 'The languages of its texts, BCP 47 tags, the first one foremost.' })
  languages!: string[];

  readonly view!: GraphView;
}

const localized = (view: GraphView, field: 'name' | 'description' | 'licence' | 'contact', lang: Lang): string | null =>
  inLang(view.dataset?.[field], lang)?.text ?? null;

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: 'The base itself.' })
  dataset(@Ctx() { view }: Context): Dataset {
    const { revision, updatedAt, dataset } = view;
    return { revision, updatedAt, view, timeZone: dataset?.timeZone ?? 'UTC', languages: dataset?.languages ?? ['fr'] };
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() { view }: Dataset, @LangArg() lang: Lang): string {
    return localized(view, 'name', lang) ?? 'Maillage';
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it holds.' })
  description(@Root() { view }: Dataset, @LangArg() lang: Lang): string | null {
    return localized(view, 'description', lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Under which terms it may be used.' })
  licence(@Root() { view }: Dataset, @LangArg() lang: Lang): string | null {
    return localized(view, 'licence', lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where to report an error, or ask for a correction or erasure.' })
  contact(@Root() { view }: Dataset, @LangArg() lang: Lang): string | null {
    return localized(view, 'contact', lang);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The coalition whose base it is.' })
  coalition(@Root() { view }: Dataset): Entity | null {
    return (view.dataset && view.entity(view.dataset.coalitionId)) ?? null;
  }

  @FieldResolver(() => [KindCount], { description: 'How many entities of each kind it has.' })
  counts(@Root() { view }: Dataset): KindCount[] {
    return KINDS.map((kind: KindClass) => ({ kind: kind.kind, count: entitiesListed(view, kind, null).length }));
  }
}

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id. Null when there is nothing.' })
  node(@Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string, @Ctx() { view }: Context): Node | null {
    return (view.node(id) as Node | undefined) ?? null;
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several things by their ids, in the order asked; null where there is nothing.' })
  nodes(@Arg('ids', () => [ID], { description: 'At most 500.' }) ids: string[], @Ctx() { view }: Context): (Node | null)[] {
    checkLength(ids, 'ids');
    const found = new Map([...new Set(ids)].map((id) => [id, view.node(id) as Node | undefined]));
    return ids.map((id) => found.get(id) ?? null);
  }

  @Query(() => Entity, {
    nullable: true,
    description: 'An entity by its id. Null when there is none; one that was renamed or merged answers as the new one.',
  })
  entity(@Arg('id', () => ID, { description: 'Its id, or one that it had.' }) id: string, @Ctx() { view }: Context): Entity | null {
    const found = entityId(view, id, 'id');
    return found ? view.existing(found) : null;
  }
}

@ObjectType({ description: 'One change of a row.' })
export class Change {
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
const changeKey = ({ number }: Change): string => String(999_999_999 - number).padStart(9, '0');

/** Refuses before anything waits: fields that fail must not all be under way when the first of them does. */
function historyOf(id: string, page: PageArgs, { role, loaders }: Context): Promise<Page<Change>> {
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
  history(@Root() entity: Entity, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<Change>> {
    return historyOf(entity.id, page, context);
  }
}

@Resolver(() => Statement)
export class StatementHistoryResolver {
  @FieldResolver(() => ChangeConnection, { nullable: true, description: 'What was changed of it, latest first. For editors.' })
  history(@Root() statement: Statement, @Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Page<Change>> {
    return historyOf(statement.id, page, context);
  }
}
