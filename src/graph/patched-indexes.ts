import type { Node } from '../core/node.js';
import { Claim } from '../statements/claim.js';
import { courseOf } from '../statements/course.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { currencyAfterInSteps } from './currency.js';
import { FormerIds } from './former-ids.js';
import { changeAt, changeOf, type ListChange, mergedChange, patchedGroupsInSteps } from './list-changes.js';
import { patchedNamesakesInSteps } from './namesakes.js';
import { rowsIn, saidAtOf, saidOnOf } from './said.js';
import { firstDueKey } from './sort-keys.js';
import { mapInSteps, type Steps } from './steps.js';
import { entitiesOf, type ViewIndexes } from './view-indexes.js';
import { type ListChanges, patchedGroups, patchedLists } from './view-lists.js';
import type { ViewSource } from './view-source.js';
import type { VisibleChanges } from './visible-changes.js';
import type { VisibleRecords } from './visibility.js';

/**
 * The indexes of a view made from those of the revision before: only what a change touches is made anew, all else is shared. What they
 * hold is what `view-indexes.ts` would make of the same rows: docs/decisions/0025-patched-views.md.
 */

/**
 * The indexes of what a role reads now, from those of what it read before.
 * @returns with what differs in each list
 */
export function* patchedIndexesInSteps(
  known: ViewIndexes,
  { dataset: _dataset, formerIds: _formerIds, ...changes }: VisibleChanges,
  formerIds: VisibleRecords['formerIds'],
  source: ViewSource,
): Steps<{ readonly indexes: ViewIndexes; readonly lists: ListChanges }> {
  const byId = yield* known.byId.withInSteps(nodesOf(changes));
  const rows = rowsIn(byId);
  const { currency, changed } = yield* currencyAfterInSteps(known.currency, changes.statements, { saidOn: saidOnOf(rows), rows });
  const standingIn =
    ({ byId: nodes, currency: { superseded } }: Pick<ViewIndexes, 'byId' | 'currency'>) =>
    (id: string): Statement | undefined =>
      superseded.has(id) ? undefined : rowsIn(nodes).get(id, Statement);
  const [stood, stands] = [standingIn(known), standingIn({ byId, currency })];
  const standing = changeAt(new Set([...idsOf(changes.statements), ...changed]), stood, stands);
  const listChanges: ListChanges = {
    ...changes,
    relations: changeOf(standing, Relation),
    claims: changeOf(standing, Claim),
    followUps: changeOf(standing, FollowUp),
    steps: changeOf(standing, FollowUpStep),
  };
  const lists = yield* patchedLists(known, listChanges);
  const groups = yield* patchedGroups(known, listChanges, lists);

  const { gone, come } = listChanges.steps;
  const moved = new Set([...idsOf(changeOf(changes.statements, FollowUp)), ...[...gone, ...come].map(({ followUpId }) => followUpId)]);
  const saidAt = saidAtOf(rows);
  const courses = yield* known.courses.withInSteps(
    yield* mapInSteps(moved, (id) => {
      const followUp = rows.get(id, FollowUp);
      return [id, followUp && courseOf(followUp, groups.stepsByFollowUp.get(id) ?? [], saidAt)] as const;
    }),
  );
  // One whose course moved may be assigned to others, and be the same row.
  const reassigned = [...new Set([...moved, ...idsOf(listChanges.followUps)])];
  const isFollowUp = (one: Statement | undefined): one is FollowUp => one instanceof FollowUp;
  const indexes = {
    ...lists,
    ...groups,
    texts: source.texts,
    formerIds: new FormerIds(formerIds, source.erasureKey),
    namesakes: yield* patchedNamesakesInSteps(known.namesakes, changes.entities, lists.entities),
    currency,
    byId,
    courses,
    followUpsByEntity: yield* patchedGroupsInSteps(
      known.followUpsByEntity,
      { gone: reassigned.map(stood).filter(isFollowUp), come: reassigned.map(stands).filter(isFollowUp) },
      { keysOf: entitiesOf(courses), keysBefore: entitiesOf(known.courses), order: firstDueKey },
    ),
  };
  return { indexes, lists: listChanges };
}

function idsOf({ gone, come }: ListChange<{ readonly id: string }>): string[] {
  return [...gone, ...come].map(({ id }) => id);
}

/** What changes in the lookup of everything by its id. Contact details are in none. */
function nodesOf({ contacts: _, ...changes }: Omit<VisibleChanges, 'dataset' | 'formerIds'>): ListChange<Node> {
  return mergedChange<Node>(...Object.values(changes));
}
