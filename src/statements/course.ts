import { certaintyRank } from '../core/certainty.js';
import type { LocalizedText } from '../core/lang.js';
import type { PartialDate } from '../core/partial-date.js';
import { joinKeys, numberKey, sortByKey } from '../core/sorted.js';
import type { FollowUp, FollowUpStatus } from './follow-up.js';
import type { FollowUpStep, FollowUpStepKind } from './follow-up-step.js';

/**
 * What became of a follow-up: the only place that says how far it has come, by when it is due and who is to do it. Only what is said
 * decides, the day on which it was said, and where in the text: never ids, nor the order in which rows were entered or read.
 */

/** By when something is due: as the source says, or at a meeting, whatever its day turns out to be. */
export interface Due {
  readonly dates: PartialDate | null;
  readonly meetingId: string | null;
}

/** One step of a course. The first is the follow-up itself. */
export interface CourseStep {
  readonly statement: FollowUp | FollowUpStep;
  readonly kind: FollowUpStepKind;
  /** The day on which it was said, YYYY-MM-DD; null where it is not known. */
  readonly saidOn: string | null;
  /** The meeting that took it. */
  readonly meetingId: string | null;
  /** The day on which it was taken, where it is given. */
  readonly day: string | null;
  /** What it says of the due date; null where it says nothing. */
  readonly due: Due | null;
  /** Whom it gives the task to; none where it says nothing. */
  readonly assignees: readonly string[];
  readonly assigneeWording: string | null;
  readonly note: LocalizedText | null;
  /** Whether it moves anything: what is hedged, uncertain, recommended or denied stands beside. */
  readonly counts: boolean;
}

/** How a follow-up stands after some of its steps. */
export interface Standing {
  readonly status: FollowUpStatus;
  readonly due: Due | null;
  readonly assignees: readonly string[];
  readonly assigneeWording: string | null;
  /** The step that closed it, while it is closed. */
  readonly closing: CourseStep | null;
  readonly timesPutOff: number;
}

export interface Course extends Standing {
  /** In the order in which they were said, the follow-up itself first. */
  readonly steps: readonly CourseStep[];
}

/** When a statement was said: the day, and the offset of its first sentence of that day, so that one text is read from top to bottom. */
export interface SaidAt {
  readonly day: string | null;
  readonly offset: number | null;
}

/** @param steps those of the follow-up that stand, in any order */
export function courseOf(followUp: FollowUp, steps: readonly FollowUpStep[], saidAt: (one: FollowUp | FollowUpStep) => SaidAt): Course {
  const later = steps.map((statement) => {
    const { day, offset } = saidAt(statement);
    return { step: laterStep(statement, day ?? statement.day), key: orderKey(statement, day ?? statement.day, offset) };
  });
  const all = [firstStep(followUp, saidAt(followUp).day), ...sortByKey(later, ({ key }) => key).map(({ step }) => step)];
  return { ...standingAfter(all), steps: all };
}

/** How a follow-up stands after steps that begin with its first. */
export function standingAfter(steps: readonly CourseStep[]): Standing {
  return steps.filter(({ counts }, index) => counts || index === 0).reduce(after, NOTHING_YET);
}

const NOTHING_YET: Standing = { status: 'OPEN', due: null, assignees: [], assigneeWording: null, closing: null, timesPutOff: 0 };

function after(before: Standing, step: CourseStep): Standing {
  const assigned = step.assignees.length > 0 || step.assigneeWording !== null;
  const { assignees, assigneeWording } = assigned ? step : before;
  const next = { ...before, assignees, assigneeWording, due: step.due ?? before.due };
  switch (step.kind) {
    case 'PROPOSED':
      return { ...next, status: 'PROPOSED' };
    case 'OPENED':
      return { ...next, status: 'OPEN', closing: null };
    case 'ASSIGNED':
      return { ...next, status: isClosed(before) ? before.status : 'OPEN' };
    case 'CARRIED_OVER':
      // What is put off is not closed, even if the reader does not see who took it up again.
      return {
        ...next,
        status: isClosed(before) ? 'OPEN' : before.status,
        due: step.due,
        closing: null,
        timesPutOff: before.timesPutOff + 1,
      };
    case 'REOPENED':
      return { ...next, status: 'OPEN', due: step.due, closing: null };
    case 'DONE':
    case 'DROPPED':
      // What is said again confirms it.
      return before.status === step.kind ? before : { ...before, status: step.kind, closing: step };
  }
}

function isClosed({ status }: Standing): boolean {
  return status === 'DONE' || status === 'DROPPED';
}

function firstStep(followUp: FollowUp, saidOn: string | null): CourseStep {
  const { firstStep: kind, openedInId: meetingId, assignees, assigneeWording } = followUp;
  return {
    statement: followUp,
    kind,
    saidOn,
    meetingId,
    day: null,
    due: dueOf(followUp),
    assignees,
    assigneeWording,
    note: null,
    counts: true,
  };
}

function laterStep(statement: FollowUpStep, saidOn: string | null): CourseStep {
  const { step: kind, meetingId, day, assignees, assigneeWording, note } = statement;
  return { statement, kind, saidOn, meetingId, day, due: dueOf(statement), assignees, assigneeWording, note, counts: counts(statement) };
}

function counts({ modality, certainty }: FollowUpStep): boolean {
  return modality === 'ASSERTED' && certaintyRank(certainty) < certaintyRank('UNCERTAIN');
}

function dueOf({ dates, dueAtId: meetingId }: FollowUp | FollowUpStep): Due | null {
  return dates === null && meetingId === null ? null : { dates, meetingId };
}

/** In which order steps come that nothing said sets apart: a task is given before it is put off, and put off before it is done. */
const BY_KIND: readonly FollowUpStepKind[] = ['PROPOSED', 'OPENED', 'REOPENED', 'ASSIGNED', 'CARRIED_OVER', 'DONE', 'DROPPED'];

/** By the day, then down the text, then by what is said; the id decides between steps only that say the same. */
function orderKey(statement: FollowUpStep, saidOn: string | null, offset: number | null): string {
  const { step, meetingId, day, dates, dueAtId, assignees, assigneeWording, modality, certainty } = statement;
  const due = [dates?.edtf, dates?.startTime, dates?.wording, dates?.certainty, dueAtId];
  const content = JSON.stringify([meetingId, day, ...due, [...assignees].sort(), assigneeWording, modality, certainty]);
  return joinKeys(saidOn ?? '', offset === null ? '~' : numberKey(offset), BY_KIND.indexOf(step), content, statement.id);
}
