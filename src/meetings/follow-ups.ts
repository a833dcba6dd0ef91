import { datesOf } from '../graph/computed-fields.js';
import { dateOfDue, followUpsByDue } from '../graph/courses.js';
import { perViewAndId } from '../graph/per-view.js';
import type { GraphView } from '../graph/view.js';
import { standingAfter } from '../statements/course.js';
import type { FollowUp } from '../statements/follow-up.js';
import { convenerOf } from './chronology.js';

/** Promises that were due by a meeting and that it did not speak of. */

/**
 * What was due by the day of a meeting and still open, and of which it took no step: promises of the same convener's meetings, by due date.
 * Of a meeting to come: what is due by then.
 */
export const notSpokenOf = perViewAndId((view, meetingId): readonly FollowUp[] => {
  const day = datesOf(view, meetingId)?.latest ?? null;
  if (day === null) return [];
  const convener = convenerOf(view, meetingId)?.id ?? null;
  return followUpsByDue(view).filter((followUp) => {
    const { steps } = view.courseOf(followUp);
    if (steps.some((step) => step.meetingId === meetingId) || ownerOf(view, followUp) !== convener) return false;
    const until = steps.filter(({ saidOn }) => saidOn === null || saidOn <= day);
    if (until[0] !== steps[0]) return false;
    const { status, due } = standingAfter(until);
    const last = dateOfDue(view, due)?.latest ?? null;
    return status === 'OPEN' && last !== null && last <= day;
  });
});

/** Whose meetings answer for a promise: those of the convener where it was opened; of one from elsewhere, the coalition's own. */
function ownerOf(view: GraphView, { openedInId }: FollowUp): string | null {
  return openedInId === null ? (view.dataset?.coalitionId ?? null) : (convenerOf(view, openedInId)?.id ?? null);
}
