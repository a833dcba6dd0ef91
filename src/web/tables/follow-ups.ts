import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { isOverdue } from '../components/follow-ups.js';
import type { FollowUpRowFragment } from '../operations.generated.js';
import { sentencesOf } from './statements.js';
import { type Columns, namesOf } from './table.js';

/**
 * Follow-ups, one a row.
 * @param day of the base: what is open and was due before it is overdue
 */
export function followUpColumns(day: string | null): Columns<FollowUpRowFragment> {
  return [
    ['task', ({ task }) => task],
    ['status', ({ followUpStatus }, { term }) => term(FollowUpStatus, followUpStatus)],
    ['assignees', ({ assignees }) => namesOf(assignees)],
    ['assigneesInSource', ({ assigneeWording }) => assigneeWording],
    ['dueFrom', ({ due }) => due?.earliest],
    ['dueBy', ({ due }) => due?.latest],
    ['dueInSource', ({ due }) => due?.wording],
    ['dueAt', ({ dueAt }) => dueAt?.name],
    ['firstDue', ({ firstDue }) => firstDue?.latest],
    ['timesPutOff', ({ timesPutOff }) => timesPutOff],
    ['overdue', (row, { flag }) => flag(isOverdue(row, day))],
    ['about', ({ about }) => namesOf(about)],
    ['openedAt', ({ openedIn }) => openedIn?.name],
    ['closedAt', ({ closedIn }) => closedIn?.name],
    ['firmness', ({ modality }, { term }) => term(Modality, modality)],
    ['certainty', ({ certainty }, { term }) => term(Certainty, certainty)],
    ['sentence', sentencesOf],
    ['link', ({ id }, { link }) => link(id)],
  ];
}
