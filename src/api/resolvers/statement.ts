import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { Certainty } from '../../core/certainty.js';
import { Passage } from '../../documents/passage.js';
import { perViewInSteps } from '../../graph/per-view.js';
import { claimKey, relationKey } from '../../graph/sort-keys.js';
import { everySaid } from '../../graph/statements-of.js';
import { sortByKeyInSteps } from '../../graph/steps.js';
import { derivedOf } from '../../graph/view.js';
import { Entity } from '../../kinds/index.js';
import { Claim } from '../../statements/claim.js';
import { Relation } from '../../statements/relation.js';
import { Statement } from '../../statements/statement.js';
import { Vote, VOTER_LISTS, VotePosition, type VoterPosition } from '../../statements/vote.js';
import { ClaimConnection, RelationConnection } from '../connections.js';
import { scanCost } from '../conditions.js';
import type { Context } from '../context.js';
import { ready, siftInTurns } from '../operation-work.js';
import { ClaimFilter, claimTest, RelationFilter, relationTest } from '../statement-filters.js';

/** Relations with the computed ones among them, sorted once for each view. */
const standingAndDerived = perViewInSteps((view) => sortByKeyInSteps([...view.relations, ...view.derivedRelations], relationKey));
const everyAndDerived = perViewInSteps((view) => sortByKeyInSteps([...everySaid(view).relations, ...view.derivedRelations], relationKey));

async function relationsAsked(context: Context, filter: RelationFilter | null): Promise<readonly Relation[]> {
  const { view } = context;
  if (!filter?.derived) return filter?.includeSuperseded ? everySaid(view).relations : view.relations;
  await ready(context, derivedOf);
  const asked = filter.includeSuperseded ? everyAndDerived : standingAndDerived;
  await ready(context, asked);
  return asked(view);
}

/** What all statements share. */
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

  @FieldResolver(() => Entity, {
    nullable: true,
    description: 'The body for which a person acts or attends, or the person whose proxy they hold.',
  })
  onBehalfOf(@Root() relation: Relation, @Ctx() { view }: Context): Entity | null {
    return relation.onBehalfOfId ? view.existing(relation.onBehalfOfId) : null;
  }

  @FieldResolver(() => [Entity], { description: 'What it is about: an exchange *on conflicts*.' })
  @Cost({ rows: 2 })
  topics(@Root() relation: Relation, @Ctx() { view }: Context): Entity[] {
    return relation.topics.map((id) => view.existing(id));
  }

  @Query(() => RelationConnection, { nullable: true, description: 'Relations, filtered.' })
  @Cost(scanCost('relations'))
  async relations(
    @Arg('filter', () => RelationFilter, { nullable: true, description: 'Which of them.' }) filter: RelationFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Relation>> {
    const rows = await relationsAsked(context, filter);
    return paginate(filter ? await siftInTurns(context, rows, relationTest(context.view, filter)) : rows, page, relationKey);
  }
}

@Resolver(() => Claim)
export class ClaimResolver {
  @FieldResolver(() => [Entity], { description: 'The entities it is about.' })
  @Cost({ rows: 3 })
  about(@Root() claim: Claim, @Ctx() { view }: Context): Entity[] {
    return claim.about.map((id) => view.existing(id));
  }

  @FieldResolver(() => Vote, { nullable: true, description: 'Of a DECISION: how it was voted, where that is said.' })
  vote(@Root() claim: Claim, @Ctx() { view }: Context): Vote | null {
    const { voteOutcome: outcome, votesFor, votesAgainst, abstentions } = claim;
    if (outcome === null) return null;
    const positions = Object.values(VotePosition).flatMap((position) =>
      claim[VOTER_LISTS[position]].map((id): VoterPosition => ({ actor: view.existing(id), position })),
    );
    return { outcome, votesFor, votesAgainst, abstentions, positions };
  }

  @Query(() => ClaimConnection, { nullable: true, description: 'Claims, filtered.' })
  @Cost(scanCost('claims'))
  async claims(
    @Arg('filter', () => ClaimFilter, { nullable: true, description: 'Which of them.' }) filter: ClaimFilter | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Claim>> {
    const { view } = context;
    const rows = filter?.includeSuperseded ? everySaid(view).claims : view.claims;
    return paginate(filter ? await siftInTurns(context, rows, claimTest(view, filter)) : rows, page, claimKey);
  }
}
