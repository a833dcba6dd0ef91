import { worstCertainty } from '../core/certainty.js';
import { NO_DAY, PartialDate } from '../core/partial-date.js';
import { joinKeys } from '../core/sorted.js';
import type { CourseStep, Due } from '../statements/course.js';
import { FollowUp } from '../statements/follow-up.js';
import { FollowUpStep, type FollowUpStepKind } from '../statements/follow-up-step.js';
import { datesOf } from './computed-fields.js';
import { concernsClass, concernsDates } from './concerns.js';
import { perViewAhead, sameUnless, type ViewChange } from './per-view.js';
import { filterInSteps, groupInSteps, sortByKeyInSteps, type Steps } from './steps.js';
import type { GraphView } from './view.js';

/** Follow-ups as a reader finds them: when they are due, what is overdue, what meetings did with them. */

/**
 * The date of a due date: that of the meeting where it is one, with the words of the source. Of a meeting without a date, or one that
 * the reader does not see, only the words are left.
 */
export function dateOfDue(view: GraphView, due: Due | null): PartialDate | null {
  if (!due) return null;
  const meeting = due.meetingId === null ? null : datesOf(view, due.meetingId);
  if (!meeting) return due.dates;
  const certainty = worstCertainty(meeting.certainty, due.dates?.certainty ?? 'STATED');
  return Object.assign(new PartialDate(), meeting, { wording: due.dates?.wording ?? null, certainty });
}

/** By when a follow-up is due now. */
export const dueOf = (view: GraphView, followUp: FollowUp): PartialDate | null => dateOfDue(view, view.courseOf(followUp).due);

/** The key of lists of follow-ups: the first day on which each may be due now, then its id. */
export const followUpKey = (view: GraphView, followUp: FollowUp): string => joinKeys(dueDay(view, followUp) ?? NO_DAY, followUp.id);

/** The first day on which a follow-up may be due now; of one that is only due until a day, that day. */
export function dueDay(view: GraphView, followUp: FollowUp): string | null {
  const due = dueOf(view, followUp);
  return due?.earliest ?? due?.latest ?? null;
}

/** All follow-ups that stand, by due date. */
export const followUpsByDue = perViewAhead(
  (view) => sortByKeyInSteps(view.followUps, (followUp) => followUpKey(view, followUp)),
  sameUnless(concernsCourses),
);

/** Whether it may be another course that some follow-up takes: its own row, its steps, and the dates of meetings. */
function concernsCourses(change: ViewChange): boolean {
  return concernsClass(change, FollowUp) || concernsClass(change, FollowUpStep) || concernsDates(change);
}

const byFollowUp = perViewAhead(
  function* (view): Steps<Map<string, FollowUpStep[]>> {
    const steps = yield* filterInSteps(view.statements, (one): one is FollowUpStep => one instanceof FollowUpStep);
    return yield* groupInSteps(steps, ({ followUpId }) => [followUpId]);
  },
  sameUnless((change) => concernsClass(change, FollowUpStep)),
);

/** All that was said later of a follow-up, superseded or not. */
export const stepsOf = (view: GraphView, followUpId: string): readonly FollowUpStep[] => byFollowUp(view).get(followUpId) ?? [];

/** Whether a promise was to be kept before a day and is still open. An idea is never overdue. */
export function isOverdue(view: GraphView, followUp: FollowUp, day: string): boolean {
  const { status } = view.courseOf(followUp);
  const last = dueOf(view, followUp)?.latest ?? null;
  return status === 'OPEN' && last !== null && last < day;
}

/** The day on which a step was taken: its own, that of its meeting, else that on which it was said. */
export function dayOfStep(view: GraphView, { day, meetingId, saidOn }: CourseStep): string | null {
  if (day !== null) return day;
  const dates = meetingId === null ? null : datesOf(view, meetingId);
  return dates?.earliest && dates.earliest === dates.latest ? dates.earliest : saidOn;
}

/** What a meeting can do with a follow-up, as lists of steps. */
const DONE_WITH = {
  opened: ['PROPOSED', 'OPENED', 'REOPENED'],
  assigned: ['ASSIGNED'],
  carriedOver: ['CARRIED_OVER'],
  closed: ['DONE', 'DROPPED'],
} as const satisfies Record<string, readonly FollowUpStepKind[]>;
export type DoneWith = keyof typeof DONE_WITH;

const byMeeting = perViewAhead(function* (view) {
  return {
    opened: yield* stepsByMeeting(view, 'opened'),
    assigned: yield* stepsByMeeting(view, 'assigned'),
    carriedOver: yield* stepsByMeeting(view, 'carriedOver'),
    closed: yield* stepsByMeeting(view, 'closed'),
  };
}, sameUnless(concernsCourses));

function stepsByMeeting(view: GraphView, what: DoneWith): Steps<Map<string, FollowUp[]>> {
  return groupInSteps(followUpsByDue(view), (followUp) => meetingsThat(view, what, followUp));
}

/** The follow-ups that a meeting opened (proposed and reopened ones too), assigned, carried over or closed, whatever became of them later. */
export function followUpsIn(view: GraphView, what: DoneWith, meetingId: string): readonly FollowUp[] {
  return byMeeting(view)[what].get(meetingId) ?? [];
}

/** The meetings that opened, assigned, carried over or closed a follow-up. */
export function meetingsThat(view: GraphView, what: DoneWith, followUp: FollowUp): ReadonlySet<string> {
  const kinds: ReadonlySet<FollowUpStepKind> = new Set(DONE_WITH[what]);
  const steps = view.courseOf(followUp).steps.filter(({ kind, counts }) => counts && kinds.has(kind));
  return new Set(steps.flatMap(({ meetingId }) => meetingId ?? []));
}
