import { distinct } from '../core/group-by.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { Groups } from './groups.js';
import { IdNumbers } from './id-numbers.js';
import { changeOf, type Grouping, mergedChange, patchedListInSteps } from './list-changes.js';
import { perViewAhead, perViewInSteps, type ViewChange } from './per-view.js';
import { saidOnOf } from './said.js';
import { claimKey, firstDueKey, relationKey, statementKey } from './sort-keys.js';
import { filterInSteps, groupInSteps, type Steps } from './steps.js';
import type { GraphView } from './view.js';

/** What is said of an actor, what it says itself, and what was done in its name: three lists, never mixed. */

/** The statements that are about an entity: a relation at either end, a claim or a follow-up about it, a task of its own. */
export function statementsAbout(view: GraphView, id: string): Statement[] {
  return [...view.relationsOf(id), ...view.claimsAbout(id), ...view.followUpsOf(id)];
}

const BY_ATTRIBUTION: Grouping<Statement> = {
  keysOf: ({ attributedToId }) => (attributedToId === null ? [] : [attributedToId]),
  order: statementKey,
};

const byAttribution = perViewAhead(
  (view) => Groups.ofInSteps(new IdNumbers(), standing(view), BY_ATTRIBUTION),
  (known, { after, lists: { relations, claims, followUps, steps } }) => {
    const change = mergedChange<Statement>(relations, claims, followUps, steps);
    return known.withInSteps(change, () => standing(after), BY_ATTRIBUTION);
  },
);

/** All statements that stand. */
function standing(view: GraphView): readonly Statement[] {
  return view.statements.filter((one) => view.supersededBy(one) === null);
}

/** The statements that documents attribute to an entity and that stand, steps of follow-ups too. */
export function statementsAttributedTo(view: GraphView, id: string): readonly Statement[] {
  return byAttribution(view).get(id) ?? [];
}

const BY_THIRD_PARTY: Grouping<Relation> = {
  keysOf: ({ onBehalfOfId }) => (onBehalfOfId === null ? [] : [onBehalfOfId]),
  order: relationKey,
};

const byThirdParty = perViewAhead(
  ({ relations }) => Groups.ofInSteps(new IdNumbers(), relations, BY_THIRD_PARTY),
  (known, { after, lists }) => known.withInSteps(lists.relations, () => after.relations, BY_THIRD_PARTY),
);

/** The relations in which somebody acts or attends on behalf of an entity. */
export function statementsOnBehalfOf(view: GraphView, id: string): readonly Statement[] {
  return byThirdParty(view).get(id) ?? [];
}

/** The day on which a statement was said: the latest of those of its evidence that is visible; null for none. */
export function saidOn(view: GraphView, statement: Statement): string | null {
  return saidOnOf(view)(statement);
}

/** The relations, claims and follow-ups of a base with those that were superseded, sorted as the lists of what stands are. */
export const everySaid = perViewAhead(function* ({ statements }): Steps<Said> {
  return {
    relations: yield* filterInSteps(statements, (one): one is Relation => one instanceof Relation),
    claims: yield* filterInSteps(statements, (one): one is Claim => one instanceof Claim),
    followUps: yield* filterInSteps(statements, (one): one is FollowUp => one instanceof FollowUp),
  };
}, patchedSaidInSteps);

interface Said {
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  readonly followUps: readonly FollowUp[];
}

function* patchedSaidInSteps(known: Said, { lists: { statements } }: ViewChange): Steps<Said> {
  return {
    relations: yield* patchedListInSteps(known.relations, changeOf(statements, Relation), relationKey),
    claims: yield* patchedListInSteps(known.claims, changeOf(statements, Claim), claimKey),
    followUps: yield* patchedListInSteps(known.followUps, changeOf(statements, FollowUp), firstDueKey),
  };
}

/** {@link everySaid} by what it is said of. */
export const everySaidByEnd = perViewInSteps(function* (view) {
  const { relations, claims, followUps } = everySaid(view);
  yield;
  return {
    relations: yield* groupInSteps(relations, (relation) => relation.endIds()),
    claims: yield* groupInSteps(claims, (claim) => distinct(claim.endIds())),
    followUps: yield* groupInSteps(followUps, (followUp) => distinct(followUp.endIds())),
  };
});

/** {@link everySaid} of one entity: relations at either end, claims and follow-ups about it, tasks of its own. */
export function everySaidOf(view: GraphView, id: string): ReturnType<typeof everySaid> {
  const { relations, claims, followUps } = everySaidByEnd(view);
  return { relations: relations.get(id) ?? [], claims: claims.get(id) ?? [], followUps: followUps.get(id) ?? [] };
}
