import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { type Connection, ConnectionArgs, paginate, paginateBy } from '../../core/connection.js';
import { sortByKey } from '../../core/sorted.js';
import { Certainty } from '../../core/certainty.js';
import { Passage } from '../../documents/passage.js';
import { claimKey, relationKey } from '../../graph/sort-keys.js';
import { everySaid } from '../../graph/statements-of.js';
import { Entity, Meeting } from '../../kinds/index.js';
import { Claim } from '../../statements/claim.js';
import { FollowUp } from '../../statements/follow-up.js';
import { Relation } from '../../statements/relation.js';
import { Statement } from '../../statements/statement.js';
import { ClaimConnection, FollowUpConnection, RelationConnection } from '../connections.js';
import { SCAN_COST } from '../conditions.js';
import type { Context } from '../context.js';
import { ClaimFilter, claimTest, FollowUpFilter, followUpTest, RelationFilter, relationTest } from '../filters.js';
import { FollowUpOrder, followUpOrder, sortedBy } from '../orders.js';

/** What relations, claims and follow-ups share. */
@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Certainty, { description: 'How firmly it is said. DISPUTED as soon as another statement contradicts it.' })
  certainty(@Root() statement: Statement, @Ctx() { view }: Context): Certainty {
    return view.certaintyOf(statement);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'Who says so, where it is not the document itself.' })
  attributedTo(@Root() statement: Statement, @Ctx() { view }: Context): Entity | null {
    return statement.attributedToId ? view.existing(statement.attributedToId) : null;
  }

  @FieldResolver(() => [Passage], { description: 'The passages that say so.' })
  @Cost({ rows: 2 })
  evidence(@Root() statement: Statement, @Ctx() { view }: Context): Passage[] {
    return view.evidenceOf(statement);
  }

  @FieldResolver(() => [Statement], {
    description: 'The statements that contradict it, as long as neither is superseded. They stand side by side.',
  })
  @Cost({ rows: 2 })
  contradicts(@Root() statement: Statement, @Ctx() { view }: Context): Statement[] {
    return view.rivalsOf(statement).map((id) => view.require(id, Statement));
  }
}

@Resolver(() => Relation)
export class RelationResolver {
  @FieldResolver(() => Entity, { description: 'The entity that it starts from.' })
  subject(@Root() relation: Relation, @Ctx() { view }: Context): Entity {
    return view.existing(relation.subjectId);
  }

  @FieldResolver(() => Entity, { description: 'The entity that it leads to.' })
  object(@Root() relation: Relation, @Ctx() { view }: Context): Entity {
    return view.existing(relation.objectId);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'The body for which a person acts or attends.' })
  onBehalfOf(@Root() relation: Relation, @Ctx() { view }: Context): Entity | null {
    return relation.onBehalfOfId ? view.existing(relation.onBehalfOfId) : null;
  }

  @FieldResolver(() => [Entity], { description: 'What it is about: an exchange *on conflicts*.' })
  @Cost({ rows: 2 })
  topics(@Root() relation: Relation, @Ctx() { view }: Context): Entity[] {
    return relation.topics.map((id) => view.existing(id));
  }

  @Query(() => RelationConnection, { nullable: true, description: 'Relations, filtered.' })
  @Cost(SCAN_COST)
  relations(
    @Arg('filter', () => RelationFilter, { nullable: true, description: 'Which of them.' }) filter: RelationFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { view }: Context,
  ): Connection<Relation> {
    const said = filter?.includeSuperseded ? everySaid(view).relations : view.relations;
    const rows = filter?.derived ? sortByKey([...said, ...view.derivedRelations], relationKey) : said;
    return paginate(filter ? rows.filter(relationTest(view, filter)) : rows, page, relationKey);
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => [Entity], { description: 'The entities it is about.' })
  @Cost({ rows: 3 })
  about(@Root() claim: Claim, @Ctx() { view }: Context): Entity[] {
    return claim.about.map((id) => view.existing(id));
  }

  @Query(() => ClaimConnection, { nullable: true, description: 'Claims, filtered.' })
  @Cost(SCAN_COST)
  claims(
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which of them.' }) filter: ClaimFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { view }: Context,
  ): Connection<Claim> {
    const rows = filter?.includeSuperseded ? everySaid(view).claims : view.claims;
    return paginate(filter ? rows.filter(claimTest(view, filter)) : rows, page, claimKey);
  }
}

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => [Entity], { description: 'The entities it is about.' })
  @Cost({ rows: 3 })
  about(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity[] {
    return followUp.about.map((id) => view.existing(id));
  }

  @FieldResolver(() => [Entity], { description: 'Who is to do it.' })
  @Cost({ rows: 2 })
  assignees(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity[] {
    return followUp.assignees.map((id) => view.existing(id));
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that opened it.' })
  openedIn(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity | null {
    return followUp.openedInId ? view.existing(followUp.openedInId) : null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting that closed it.' })
  closedIn(@Root() followUp: FollowUp, @Ctx() { view }: Context): Entity | null {
    return followUp.closedInId ? view.existing(followUp.closedInId) : null;
  }

  @Query(() => FollowUpConnection, { nullable: true, description: 'What is to be taken up after meetings.' })
  @Cost(SCAN_COST)
  followUps(
    @Arg('filter', () => FollowUpFilter, { nullable: true, description: 'Which of them.' }) filter: FollowUpFilter | null,
    @Arg('orderBy', () => FollowUpOrder, { nullable: true, description: 'In which order; by due date when it is not said.' })
    orderBy: FollowUpOrder | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { view }: Context,
  ): Connection<FollowUp> {
    const said = filter?.includeSuperseded ? everySaid(view).followUps : view.followUps;
    const rows = filter ? said.filter(followUpTest(view, filter)) : said;
    const order = followUpOrder(view, orderBy);
    return paginateBy(orderBy ? sortedBy(rows, order) : rows, page, order);
  }
}
