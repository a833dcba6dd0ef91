import { labelOf } from '../../core/enums.js';
import { withoutFullStop } from '../../core/text.js';
import { AttendanceStatus } from '../../statements/attendance.js';
import { FollowUpStepKind } from '../../statements/follow-up-step.js';
import { VoteOutcome } from '../../statements/vote.js';
import { relationTypeOf } from '../../statements/vocabulary.js';
import type { ProposedEntity } from '../../import/proposals/proposal.js';
import { withDoer } from '../../review/rows.js';
import { isAccepted, type ReviewedProposal } from '../../review/proposed.js';
import { wordsOfStatement } from '../editing/editing-state.js';
import { dateWords } from '../dates.js';
import { capital, type Lang, prose, quoted } from '../i18n.js';
import type { OwnImport } from './own-import.js';
import { REVIEW_PHRASES as T } from './phrases.js';

/** What a list says beside a name where it says nothing but whether they were there. */
const ONLY_STATUS = /^(?:présente?s?|absente?s?|(?:absente?s? )?excusée?s?|représentée?s?)$/i;

/** What a proposal says, in one line. */
export function wordsOfProposal({ proposal, decision, state: decided }: ReviewedProposal, own: OwnImport, lang: Lang): string {
  const t = T[lang];
  const { state } = own;
  const name = ({ id, name: words }: ProposedEntity): string => (id === null ? words : (state.wording.nameOf(id) ?? words));
  const parts = (...all: readonly (string | null | undefined)[]): string => all.filter((one) => one).join(' – ');
  // What was accepted is said as the draft has it, with what its reviewer changed.
  const record = isAccepted({ state: decided })
    ? decision?.records.find((id) => /^(?:relation|claim|follow-up|step)\//.test(id))
    : undefined;
  // Where the draft cannot be put on the base, its rows have no words: what was proposed has.
  if (record !== undefined && state.base.records.has(record)) return prose(wordsOfStatement(state, record), lang);
  switch (proposal.kind) {
    case 'HEADER':
      return t.MEETING;
    case 'SECTION':
      return parts(proposal.number, proposal.title);
    case 'PARTICIPANT': {
      const { person, body, status, role, representedBy, note } = proposal;
      const who = person && body ? t.onBehalf(name(person), name(body)) : person ? name(person) : body ? name(body) : '';
      const isSaid = note !== null && ONLY_STATUS.test(note);
      return parts(
        who,
        labelOf(AttendanceStatus, status)[lang],
        role,
        representedBy === null ? null : t.proxy(representedBy),
        isSaid ? null : note,
      );
    }
    case 'FOLLOW_UP': {
      const { assignees, assigneeWording } = withDoer(proposal, { drafted: own.operations });
      const who = assignees.length > 0 ? assignees.map((id) => state.wording.nameOf(id) ?? id).join(', ') : assigneeWording;
      return parts(proposal.status === 'PROPOSED' ? t.idea : t.toDo, who, proposal.due ? t.due(dateWords(proposal.due.edtf, lang)) : null);
    }
    case 'DECISION': {
      const { outcome, unanimous, votesFor, votesAgainst, abstentions } = proposal;
      return parts(
        t.decision,
        labelOf(VoteOutcome, outcome)[lang],
        unanimous ? t.unanimous : null,
        t.votes(votesFor, votesAgainst, abstentions),
      );
    }
    case 'NEXT_MEETING':
      return parts(t.nextMeeting, dateWords(proposal.date.edtf, lang), proposal.place);
    case 'PROMISE': {
      const task = wordsOfStatement(state, proposal.followUp);
      return parts(
        capital(labelOf(FollowUpStepKind, proposal.fate)[lang]),
        prose(task === '' ? proposal.followUp : withoutFullStop(task), lang),
        proposal.due ? t.due(dateWords(proposal.due.edtf, lang)) : null,
      );
    }
    case 'CHANGE':
      return parts(
        t[proposal.change],
        proposal.subject ? name(proposal.subject) : null,
        ...[proposal.before, proposal.now].map((one) => (one !== null && proposal.change === 'NEW_DATE' ? dateWords(one, lang) : one)),
      );
    case 'RELATION': {
      const { subject, type, object, role, date } = proposal;
      const said = `${name(subject)} ${relationTypeOf(type).label[lang]} ${name(object)}`;
      return parts(said, role, date ? dateWords(date.edtf, lang) : null);
    }
    case 'MENTION':
      return `${quoted(lang, proposal.surface)} ${t.names} ${state.wording.nameOf(proposal.actor) ?? proposal.actor}`;
    case 'DATE':
      return dateWords(proposal.date.edtf, lang);
  }
}
