import type { ItemValue } from '../../seeds/decompile/items.js';
import type { Proposal, ProposedDate } from '../proposals/proposal.js';

/** Proposals as rows of seed files: only those whose entities are all known. Whoever reviews the files decides the others. */

export type StatementSection = 'relations' | 'claims' | 'followUps' | 'steps';

export interface ProposedRow {
  readonly section: StatementSection;
  readonly value: ItemValue;
}

/** @returns null for what is no statement, or names what the base does not know for certain */
export function rowOf(proposal: Proposal, meetingId: string): ProposedRow | null {
  switch (proposal.kind) {
    case 'PARTICIPANT': {
      const { person, body, status, roles, note } = proposal;
      const subject = person ? person.id : (body?.id ?? null);
      if (subject === null || (body !== null && body.id === null)) return null;
      const there = status === 'PRESENT' || status === 'EXPECTED';
      return row('relations', {
        subject,
        type: there ? 'ATTENDS' : 'ABSENT_FROM',
        object: meetingId,
        onBehalfOf: person && body ? body.id : undefined,
        attendance: status,
        attendanceRoles: there && roles.length > 0 ? roles : undefined,
        note: note === null ? undefined : { fr: note },
        status: 'PAST',
      });
    }
    case 'FOLLOW_UP': {
      const { task, status, boxed, modality, assignees, assigneeWording, due } = proposal;
      return row('followUps', {
        task: { fr: task },
        status,
        boxed: boxed || undefined,
        modality: modality === 'ASSERTED' ? undefined : modality,
        assignees: assignees.length > 0 ? assignees : undefined,
        assigneeWording: assigneeWording ?? undefined,
        due: due ? datesOf(due) : undefined,
      });
    }
    case 'DECISION': {
      const { outcome, votesFor, votesAgainst, abstentions } = proposal;
      const counted = [votesFor, votesAgainst, abstentions].some((count) => count !== null);
      return row('claims', {
        kind: 'DECISION',
        about: meetingId,
        vote: counted
          ? { outcome, votesFor: votesFor ?? undefined, votesAgainst: votesAgainst ?? undefined, abstentions: abstentions ?? undefined }
          : undefined,
      });
    }
    case 'PROMISE':
      return row('steps', {
        followUp: proposal.followUp,
        step: proposal.fate,
        due: proposal.due ? datesOf(proposal.due) : undefined,
      });
    case 'RELATION': {
      const { subject, type, object, role, status, date, certainty } = proposal;
      if (subject.id === null || object.id === null) return null;
      return row('relations', {
        subject: subject.id,
        type,
        object: object.id,
        role: role === null ? undefined : { fr: role },
        dates: date ? datesOf(date) : undefined,
        status,
        certainty: certainty === 'STATED' ? undefined : certainty,
      });
    }
    case 'HEADER':
    case 'SECTION':
    case 'DATE':
    case 'MENTION':
    case 'NEXT_MEETING':
    case 'CHANGE':
      return null;
  }
}

function row(section: StatementSection, fields: Readonly<Record<string, unknown>>): ProposedRow {
  return { section, value: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}

function datesOf({ edtf, wording, startTime, endTime }: ProposedDate): ItemValue {
  return { edtf, wording, ...(startTime === null ? {} : { startTime }), ...(endTime === null ? {} : { endTime }) };
}
