import { Args, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import type { Review, ReviewedOperation } from '../../changes/drafts.js';
import { describeOperations } from '../../changes/words.js';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangArg, langOf } from '../../core/fact.js';
import { inLang, type LangEnum, langForm, type LocalizedText, tagOf } from '../../core/lang.js';
import { Node } from '../../core/node.js';
import { DateTimeScalar, JsonScalar } from '../../core/scalars.js';
import type { Message } from '../../errors.js';
import { type ChangeSetRow, ChangeSetState, OperationKind } from '../../store/change-set-tables.js';
import type { Context } from '../context.js';
import { loadReview } from '../reviews.js';
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

@ObjectType({ description: 'Something doubtful in a draft. A value: it has no id of its own.' })
class ChangeSetWarning {
  @Field(() => String, { description: 'What sort of doubt it is.' })
  code!: string;

  @Field(() => Node, { nullable: true, description: 'The record that it is about.' })
  record!: Node | null;

  words!: Message;

  @Field(() => String, { description: 'What is doubtful.' })
  message(@LangArg() lang: LangEnum): string {
    return this.words[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('message') })
  messageLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}

@ObjectType({ description: 'A record of a draft that others changed meanwhile. A value: it has no id of its own.' })
class ChangeSetConflict {
  @Field(() => Node, { nullable: true, description: 'The record. Null where it is gone.' })
  record!: Node | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the fields say now, as seed files have them. Null where the record is gone.',
  })
  theirs!: Record<string, unknown> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What the draft means them to say. Null where it removes the record.' })
  yours!: Record<string, unknown> | null;
}

@ObjectType({ description: 'Changes that are made together: a draft, or what was published. For editors.', implements: Node })
export class ChangeSet implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;

  @Field(() => ChangeSetState, { description: 'How far it has come.' })
  changeSetState!: ChangeSetState;

  @Field(() => String, { description: 'The name of its owner.' })
  owner!: string;

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
export function changeSetOf({ state, name, publishedAs, id, owner, reason, version, createdAt, updatedAt }: ChangeSetRow): ChangeSet {
  const fields = { id, owner, reason, version, createdAt, updatedAt, changeSetState: state, title: name, publishedNumber: publishedAs };
  return Object.assign(new ChangeSet(), fields);
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
const positions = new WeakMap<ChangeOperation, string>();
const operationKey = (operation: ChangeOperation): string => positions.get(operation) ?? '';

@Resolver(() => ChangeSet)
export class ChangeSetResolver {
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
    return paginate(
      (review?.operations ?? []).map((one) => operationNode(one, nodeOf)),
      page,
      operationKey,
    );
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
    return (review?.conflicts ?? []).map(({ recordId, theirs, yours }) =>
      Object.assign(new ChangeSetConflict(), { record: context.view.node(recordId) ?? null, theirs, yours }),
    );
  }

  @FieldResolver(() => Revision, { nullable: true, description: 'The revision as which it was published.' })
  publishedAs(@Root() { publishedNumber }: ChangeSet, @Ctx() { loaders }: Context): Promise<Revision | null> | null {
    return publishedNumber === null ? null : loaders.revision.load(publishedNumber).then((row) => row && Revision.of(row));
  }
}

function operationNode(one: ReviewedOperation, nodeOf: (id: string) => Node | null): ChangeOperation {
  const { id, operation, recordId, input, before, summary } = one;
  const node = Object.assign(new ChangeOperation(), { id, operation, recordId, input, before, words: summary, record: nodeOf(recordId) });
  positions.set(node, String(one.position).padStart(6, '0'));
  return node;
}

/** The records of the base with a draft in it. */
function recordsAfter(review: Review | null, { view, writer, role }: Context): (id: string) => Node | null {
  if (!review?.preview || !writer) return (id) => view.node(id) ?? null;
  const preview = writer.graph.viewOf(role, review.preview.records, review.preview.formerIds);
  return (id) => preview.node(id) ?? null;
}
