import { distinct } from '../core/group-by.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { perViewAhead, perViewInSteps } from './per-view.js';
import { saidOnOf } from './said.js';
import { filterInSteps, groupInSteps } from './steps.js';
import type { GraphView } from './view.js';

/** What is said of an actor, what it says itself, and what was done in its name: three lists, never mixed. */

/** The statements that are about an entity: a relation at either end, a claim or a follow-up about it, a task of its own. */
export function statementsAbout(view: GraphView, id: string): Statement[] {
  return [...view.relationsOf(id), ...view.claimsAbout(id), ...view.followUpsOf(id)];
}

const byAttribution = perViewAhead((view) =>
  groupInSteps(view.statements, (one) => (one.attributedToId === null || view.supersededBy(one) !== null ? [] : [one.attributedToId])),
);

/** The statements that documents attribute to an entity and that stand, steps of follow-ups too. */
export function statementsAttributedTo(view: GraphView, id: string): readonly Statement[] {
  return byAttribution(view).get(id) ?? [];
}

const byThirdParty = perViewAhead((view) =>
  groupInSteps(view.relations, ({ onBehalfOfId }) => (onBehalfOfId === null ? [] : [onBehalfOfId])),
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
export const everySaid = perViewAhead(function* ({ statements }) {
  return {
    relations: yield* filterInSteps(statements, (one): one is Relation => one instanceof Relation),
    claims: yield* filterInSteps(statements, (one): one is Claim => one instanceof Claim),
    followUps: yield* filterInSteps(statements, (one): one is FollowUp => one instanceof FollowUp),
  };
});

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
