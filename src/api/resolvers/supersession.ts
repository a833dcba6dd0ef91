import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { DateScalar } from '../../core/scalars.js';
import { Document } from '../../documents/document.js';
import { meetingOfPassage } from '../../graph/computed-fields.js';
import { concernsClass } from '../../graph/concerns.js';
import { SupersessionCause } from '../../graph/currency.js';
import { Aspect, CurrencyReason, type OwnClaim as OwnClaimRow } from '../../graph/own-claims.js';
import { perViewAhead, sameUnless } from '../../graph/per-view.js';
import { groupInSteps } from '../../graph/steps.js';
import { saidOn } from '../../graph/statements-of.js';
import type { GraphView } from '../../graph/view.js';
import { type Entity, Meeting } from '../../kinds/index.js';
import { Claim } from '../../statements/claim.js';
import { Statement, SUPERSESSION_LISTS, type SupersessionType } from '../../statements/statement.js';
import type { Context } from '../context.js';

/** What replaced what, since when, and why an entity shows one claim of its own and not another. */

@ObjectType({ description: 'What a statement was superseded by. A value: it has no id of its own.' })
class Supersession {
  @Field(() => SupersessionCause, { description: 'How.' })
  type!: SupersessionCause;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which the statement that supersedes was said. Null when it has none.',
  })
  day!: string | null;

  @Field(() => Statement, { description: 'The statement that supersedes.' })
  statement!: Statement;

  @Field(() => Meeting, { nullable: true, description: 'The meeting in whose minutes it was said on that day. Null when it was in none.' })
  meeting!: Entity | null;
}

@ObjectType({ description: 'What a statement supersedes. A value: it has no id of its own.' })
class SupersededStatement {
  @Field(() => SupersessionCause, { description: 'How.' })
  type!: SupersessionCause;

  @Field(() => Statement, { description: 'The statement that is superseded.' })
  statement!: Statement;
}

@ObjectType({ description: 'A claim of an entity’s own date, status or state. A value: it has no id of its own.' })
export class OwnClaim implements OwnClaimRow {
  @Field(() => Aspect, { description: 'Of what it speaks. One that dates an entity and says how far it has come comes under both.' })
  aspect!: Aspect;

  @Field(() => CurrencyReason, { description: 'How it stands to what the entity shows.' })
  reason!: CurrencyReason;

  @Field(() => Claim, { description: 'The claim, superseded or not.' })
  claim!: Claim;
}

/** By id of a statement: those that lost to it by age alone. */
const olderOnes = perViewAhead(
  (view) =>
    groupInSteps(view.statements, (statement) => {
      const superseded = view.supersededBy(statement);
      return superseded?.type === 'NEWER' ? [superseded.by] : [];
    }),
  sameUnless((change) => concernsClass(change, Claim)),
);

@Resolver(() => Statement)
export class SupersessionResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was said: the latest of those of its documents and sources. Null when none has a day.',
  })
  saidOn(@Root() statement: Statement, @Ctx() { view }: Context): string | null {
    return saidOn(view, statement);
  }

  @FieldResolver(() => Supersession, {
    nullable: true,
    description:
      'By what it was replaced, corrected or withdrawn; null while it stands. What is superseded is in no list unless asked for.',
  })
  supersededBy(@Root() statement: Statement, @Ctx() { view }: Context): Supersession | null {
    const found = view.supersededBy(statement);
    if (!found) return null;
    const by = view.require(found.by, Statement);
    return { type: found.type, day: saidOn(view, by), statement: by, meeting: meetingOf(view, by) };
  }

  @FieldResolver(() => [SupersededStatement], {
    description: 'What it replaces, corrects or withdraws, as it says itself, and what it replaced by being newer.',
  })
  @Cost({ rows: 2 })
  supersedes(@Root() statement: Statement, @Ctx() { view }: Context): SupersededStatement[] {
    const said = (Object.keys(SUPERSESSION_LISTS) as SupersessionType[]).flatMap((type) =>
      statement[SUPERSESSION_LISTS[type]].map((id) => ({ type, id })),
    );
    const older = (olderOnes(view).get(statement.id) ?? []).map(({ id }) => ({ type: SupersessionCause.NEWER, id }));
    return [...said, ...older].map(({ type, id }) => ({ type, statement: view.require(id, Statement) }));
  }
}

/** The meeting in whose minutes a statement was said last. */
function meetingOf(view: GraphView, statement: Statement): Entity | null {
  const day = saidOn(view, statement);
  const passages = view.evidenceOf(statement).filter(({ documentId }) => view.require(documentId, Document).saidOn === day);
  const meetings = passages.map((passage) => meetingOfPassage(view, passage)).filter((id) => id !== null);
  return meetings[0] === undefined ? null : view.existing(meetings[0]);
}
