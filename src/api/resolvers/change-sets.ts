import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type FindOptionsWhere, In } from 'typeorm';
import { requireRole } from '../../auth/actor.js';
import { Cost } from '../../core/field-cost.js';
import type { Review, ReviewedOperation } from '../../changes/drafts.js';
import { describeOperations } from '../../changes/words.js';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import { inLang, type LangEnum, langForm, type LocalizedText, tagOf } from '../../core/lang.js';
import { Node } from '../../core/node.js';
import { DateTimeScalar, JsonScalar } from '../../core/scalars.js';
import { descendingKey, sortByKey } from '../../core/sorted.js';
import type { Message } from '../../errors.js';
import { ChangeSetOrigin, ChangeSetRow, ChangeSetState, OperationKind } from '../../store/change-set-tables.js';
import type { Context } from '../context.js';
import { loadReview, mayRead } from '../reviews.js';
import { ChangeSetConflict, ChangeSetHandover, ChangeSetWarning, conflictOf, handoverOf } from './change-set-values.js';
import { Revision } from './history.js';

@ObjectType({ description: 'An operation of a change set: what it does to one record. For editors.' })
export class ChangeOperation {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;

  @Field(() => OperationKind, { description: 'What it does.' })
  operation!: OperationKind;

  @Field(() => ID, { description: 'The id of the record, whether it is there or not.' })
  recordId!: string;

  @Field(() => Node, { nullable: true, description: 'The record, as the draft leaves it. Null where it is not there then.' })
  record!: Node | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The fields that it sets, as seed files have them; null clears.' })
  input!: Record<string, unknown> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What stood in these fields.' })
  before!: Record<string, unknown> | null;

  words!: Message;

  @Field(() => String, { nullable: true, description: 'What it does, in words.' })
  summary(@LangArg() lang: LangEnum): string | null {
    return this.words[tagOf(lang)];
  }

  @Field(() => String, { nullable: true, description: langOf('summary') })
  summaryLang(@LangArg() lang: LangEnum): string | null {
    return lang;
  }
}

@ObjectType({ description: 'Changes that are made together: a draft, or what was published. For editors.', implements: Node })
export class ChangeSet implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;

  @Field(() => ChangeSetState, { description: 'How far it has come.' })
  changeSetState!: ChangeSetState;

  @Field(() => ChangeSetOrigin, { description: 'By which way it came.' })
  origin!: ChangeSetOrigin;

  @Field(() => String, { description: 'The name of its owner; `seeds` for a load of seed files.' })
  owner!: string;

  @Field(() => ID, { nullable: true, description: 'The id of the owner’s account or token. Null for a load of seed files.' })
  ownerId!: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Grows with each change of the set itself.' })
  version!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it last changed.' })
  updatedAt!: string;

  title!: LocalizedText | null;
  publishedNumber!: number | null;

  @Field(() => String, { description: 'What it is called; where nobody gave it a name, why it was made.' })
  name(@LangArg() lang: LangEnum): string {
    return inLang(this.title, lang)?.text ?? (this.reason || UNTITLED[tagOf(lang)]);
  }

  @Field(() => String, { description: langOf('name') })
  nameLang(@LangArg() lang: LangEnum): string {
    const served = inLang(this.title, lang);
    return served ? langForm(served.lang) : this.reason ? langForm('fr') : lang;
  }
}

const UNTITLED: Message = { fr: 'Sans titre', en: 'Untitled' };

/** A change set as the API has it. */
export function changeSetOf({ state, name, publishedAs, ...row }: ChangeSetRow): ChangeSet {
  const { id, origin, owner, ownerId, reason, version, createdAt, updatedAt } = row;
  const fields = { id, origin, owner, ownerId, reason, version, createdAt, updatedAt };
  return Object.assign(new ChangeSet(), { ...fields, changeSetState: state, title: name, publishedNumber: publishedAs });
}

@InputType({ description: 'Which change sets. All given fields must hold; a list means any of its values.' })
export class ChangeSetFilter {
  @Field(() => [ChangeSetState], { nullable: true, description: 'How far they have come.' })
  states?: ChangeSetState[] | null;

  @Field(() => [ChangeSetOrigin], { nullable: true, description: 'By which way they came.' })
  origins?: ChangeSetOrigin[] | null;

  @Field(() => [ID], { nullable: true, description: 'Whose they are, by the ids of accounts or tokens.' })
  owners?: string[] | null;
}

/** The condition of a filter; no condition for what was not given. */
export function changeSetsWhere({ states, origins, owners }: ChangeSetFilter): FindOptionsWhere<ChangeSetRow> {
  return {
    ...(states ? { state: In(states) } : {}),
    ...(origins ? { origin: In(origins) } : {}),
    ...(owners ? { ownerId: In(owners) } : {}),
  };
}

export const ChangeSetConnection = connectionOf<ChangeSet>('ChangeSet', () => ChangeSet, 'Change sets, those that changed last first.');
/** How many digits a time has, in milliseconds. */
const MILLISECOND_DIGITS = 13;
const changeSetKey = ({ updatedAt, id }: ChangeSet): string => `${descendingKey(Date.parse(updatedAt), MILLISECOND_DIGITS)} ${id}`;

/** A page of change sets, those that changed last first. */
export function changeSetPage(rows: readonly ChangeSetRow[], page: ConnectionArgs): Connection<ChangeSet> {
  return paginate(sortByKey(rows.map(changeSetOf), changeSetKey), page, changeSetKey);
}

/** The change set of an id, or the operation of one; null for those who may not know of it. */
export async function changeSetById(id: string, context: Context): Promise<Node | null> {
  if (!context.writer) return null;
  const review = await loadReview(id, context);
  return review && changeSetOf(review.changeSet);
}

const OperationConnection = connectionOf<ChangeOperation>(
  'ChangeOperation',
  () => ChangeOperation,
  'Operations of a change set, in their order.',
);
const positionKey = ({ position }: { readonly position: number }): string => String(position).padStart(6, '0');
const HandoverConnection = connectionOf<ChangeSetHandover>('ChangeSetHandover', () => ChangeSetHandover, 'Handovers, the first one first.');

@Resolver(() => ChangeSet)
export class ChangeSetResolver {
  @Query(() => ChangeSetConnection, {
    nullable: true,
    description: 'Change sets that the reader may know of: what is published, and their own; for administrators, everybody’s. For editors.',
  })
  async changeSets(
    @Arg('filter', () => ChangeSetFilter, { nullable: true, description: 'Which.' }) filter: ChangeSetFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ChangeSet>> {
    requireRole(context.role, 'EDITOR');
    const rows = await context.dataSource.manager.findBy(ChangeSetRow, changeSetsWhere(filter ?? {}));
    return changeSetPage(
      rows.filter((row) => mayRead(row, context)),
      page,
    );
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it does, in words.' })
  async summary(@Root() { id }: ChangeSet, @LangArg() lang: LangEnum, @Ctx() context: Context): Promise<string | null> {
    return describeOperations((await loadReview(id, context))?.operations ?? [])[tagOf(lang)];
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('summary') })
  summaryLang(@LangArg() lang: LangEnum): string | null {
    return lang;
  }

  @FieldResolver(() => OperationConnection, { description: 'What it does, record by record.' })
  async operations(
    @Root() { id }: ChangeSet,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ChangeOperation>> {
    const review = await loadReview(id, context);
    const nodeOf = recordsAfter(review, context);
    // Only those of the page are described: a load may have thousands.
    return paginate(review?.operations ?? [], page, positionKey).map((one) => operationNode(one, nodeOf));
  }

  @FieldResolver(() => HandoverConnection, { description: 'By whom and to whom it was handed over.' })
  async handovers(
    @Root() { id }: ChangeSet,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ChangeSetHandover>> {
    const review = await loadReview(id, context);
    return paginate(review?.handovers ?? [], page, positionKey).map(handoverOf);
  }

  @Cost({ rows: 20 })
  @FieldResolver(() => [ChangeSetWarning], { description: 'What is doubtful in it, while it is a draft.' })
  async warnings(@Root() { id }: ChangeSet, @Ctx() context: Context): Promise<ChangeSetWarning[]> {
    const review = await loadReview(id, context);
    const nodeOf = recordsAfter(review, context);
    return (review?.warnings ?? []).map(({ code, recordId, message }) =>
      Object.assign(new ChangeSetWarning(), { code, words: message, record: recordId === null ? null : nodeOf(recordId) }),
    );
  }

  @Cost({ rows: 5 })
  @FieldResolver(() => [ChangeSetConflict], { description: 'Where others changed meanwhile what it changes too, while it is a draft.' })
  async conflicts(@Root() { id }: ChangeSet, @Ctx() context: Context): Promise<ChangeSetConflict[]> {
    const review = await loadReview(id, context);
    return (review?.conflicts ?? []).map((conflict) => conflictOf(conflict, context.view.node(conflict.recordId) ?? null));
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'The revision as which it was published.' })
  publishedAs(@Root() { publishedNumber }: ChangeSet, @Ctx() { loaders }: Context): Promise<Revision | null> | null {
    return publishedNumber === null ? null : loaders.revision.load(publishedNumber).then((row) => row && Revision.of(row));
  }
}

function operationNode(one: ReviewedOperation, nodeOf: (id: string) => Node | null): ChangeOperation {
  const { id, operation, recordId, input, before, summary } = one;
  return Object.assign(new ChangeOperation(), { id, operation, recordId, input, before, words: summary, record: nodeOf(recordId) });
}

/** The records of the base with a draft in it. */
function recordsAfter(review: Review | null, { view, writer, role }: Context): (id: string) => Node | null {
  if (!review?.preview || !writer) return (id) => view.node(id) ?? null;
  const preview = writer.graph.viewOf(role, review.preview.records, review.preview.formerIds);
  return (id) => preview.node(id) ?? null;
}

@Resolver(() => Revision)
export class RevisionChangeSetResolver {
  @FieldResolver(() => ChangeSet, {
    nullable: true,
    description: 'The change set that was published as it. Null for an erasure, and for what is older than change sets.',
  })
  changeSet(@Root() { sequence }: Revision, @Ctx() { loaders }: Context): Promise<ChangeSet | null> {
    return loaders.changeSetOf.load(sequence).then((row) => row && changeSetOf(row));
  }
}
