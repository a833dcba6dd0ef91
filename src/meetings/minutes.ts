import { meetingsOfStatement } from '../graph/computed-fields.js';
import { concernsClass, concernsMinutes } from '../graph/concerns.js';
import { perViewAhead, sameUnless } from '../graph/per-view.js';
import { idKey, spanKey } from '../graph/sort-keys.js';
import { filterInSteps, groupInSteps, sortByKeyInSteps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';

/** The minutes of a meeting, then what is annexed to them. */
export function publicationsOf(view: GraphView, meetingId: string): Entity[] {
  const from = (id: string, type: Relation['type']): string[] =>
    view
      .relationsTo(id, type)
      .filter(holds)
      .map((relation) => relation.subjectId);
  const minutes = from(meetingId, 'RECORDS');
  const annexes = minutes.flatMap((id) => from(id, 'ANNEX_OF'));
  return [...new Set([...minutes, ...annexes])].map((id) => view.existing(id));
}

const decisionsByMeeting = perViewAhead(
  function* (view) {
    const decisions = yield* filterInSteps(view.claims, ({ claimKind }) => claimKind === 'DECISION');
    const inOrderOfTexts = yield* sortByKeyInSteps(decisions, (claim) => view.evidenceOf(claim).map(spanKey).sort()[0] ?? idKey(claim));
    return yield* groupInSteps(inOrderOfTexts, (claim) => meetingsOfStatement(view, claim));
  },
  sameUnless((change) => concernsClass(change, Claim) || concernsMinutes(change)),
);

/** The decisions in the minutes of a meeting that stand, in the order of the text. */
export function decisionsOf(view: GraphView, meetingId: string): readonly Claim[] {
  return decisionsByMeeting(view).get(meetingId) ?? [];
}
