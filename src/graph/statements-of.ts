import { groupBy } from '../core/group-by.js';
import type { Statement } from '../statements/statement.js';
import { perView } from './per-view.js';
import type { GraphView } from './view.js';

/** What is said of an actor, what it says itself, and what was done in its name: three lists, never mixed. */

/** The statements that are about an entity: a relation at either end, a claim or a follow-up about it, a task of its own. */
export function statementsAbout(view: GraphView, id: string): Statement[] {
  return [...view.relationsOf(id), ...view.claimsAbout(id), ...view.followUpsOf(id)];
}

const byAttribution = perView((view) =>
  groupBy([...view.relations, ...view.claims, ...view.followUps] as Statement[], ({ attributedToId }) =>
    attributedToId === null ? [] : [attributedToId],
  ),
);

/** The statements that documents attribute to an entity. */
export function statementsAttributedTo(view: GraphView, id: string): readonly Statement[] {
  return byAttribution(view).get(id) ?? [];
}

const byThirdParty = perView((view) => groupBy(view.relations, ({ onBehalfOfId }) => (onBehalfOfId === null ? [] : [onBehalfOfId])));

/** The relations in which somebody acts or attends on behalf of an entity. */
export function statementsOnBehalfOf(view: GraphView, id: string): readonly Statement[] {
  return byThirdParty(view).get(id) ?? [];
}
