import { dateOfDue, dueOf, followUpsByDue, followUpsIn, isOverdue } from '../../src/graph/courses.js';
import type { GraphView } from '../../src/graph/view.js';
import { notSpokenOf } from '../../src/meetings/follow-ups.js';
import { FollowUp } from '../../src/statements/follow-up.js';

/** What the expectations of three meetings ask of promises, asked of a view. */

/** The answer to a question about a follow-up, a meeting or all follow-ups; undefined when it is none of promises. */
export function answerOfCourses(view: GraphView, about: string, question: string): unknown {
  const ids = (rows: readonly FollowUp[]): string[] => rows.map(({ id }) => id);
  const overdue = /^filter overdueOn (\S+?)(?:,.*)?$/.exec(question)?.[1];
  if (about === 'followUps' && overdue !== undefined) return ids(followUpsByDue(view).filter((row) => isOverdue(view, row, overdue)));
  if (question === 'followUpsClosed') return ids(followUpsIn(view, 'closed', about));
  if (question === 'followUpsCarriedOver') return ids(followUpsIn(view, 'carriedOver', about));
  if (question === 'due by then and not spoken of') return ids(notSpokenOf(view, about));
  const followUp = view.get(about, FollowUp);
  return followUp && answerOf(view, followUp, question);
}

function answerOf(view: GraphView, followUp: FollowUp, question: string): unknown {
  const { steps, status, assignees, closing, due } = view.courseOf(followUp);
  const answers: Readonly<Record<string, unknown>> = {
    status,
    due: dueOf(view, followUp)?.edtf ?? null,
    dueAt: due?.meetingId ?? null,
    assignees,
    closedIn: closing?.meetingId ?? null,
    modality: followUp.modality,
    course: steps.map(({ kind }) => kind),
  };
  const step = /^course\[(\d+)\]\.due\.edtf$/.exec(question)?.[1];
  if (step !== undefined) return dateOfDue(view, steps[Number(step)]?.due ?? null)?.edtf;
  if (question === 'course, steps') return answers.course;
  const names = question.split(', ').map((name) => ({ followUpStatus: 'status', 'due.edtf': 'due' })[name] ?? name);
  return names.length === 1 ? answers[names[0] ?? ''] : Object.fromEntries(names.map((name) => [name, answers[name]]));
}
