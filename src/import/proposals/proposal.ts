import type { TextSpan } from '../../core/character-map.js';
import type { Message } from '../../errors.js';
import type { AttendanceRole, AttendanceStatus } from '../../statements/attendance.js';
import type { Certainty } from '../../core/certainty.js';
import type { Modality } from '../../core/modality.js';
import type { Status } from '../../core/status.js';
import type { EntityKind } from '../../kinds/index.js';
import type { FollowUpStatus } from '../../statements/follow-up.js';
import type { RelationType } from '../../statements/vocabulary.js';
import type { VoteOutcome } from '../../statements/vote.js';
import type { ProposedDate } from './dates/proposed-date.js';

export type { ProposedDate } from './dates/proposed-date.js';

/**
 * What a reading proposes to the base: each with the sentence that says so, the reason in words, and a confidence. Nothing here is a
 * statement before somebody accepts it. Offsets are of the clean text of the reading; its map leads to the raw text, which is quoted.
 */

interface ProposalBase {
  /** Stays the same for the same document: kind, place and what is proposed. */
  readonly key: string;
  /** The sentence, heading, row or cell that says so. */
  readonly passage: TextSpan;
  readonly reason: Message;
  /** From 0 to 1. It orders the queue of a review and decides nothing. */
  readonly confidence: number;
}

/** An entity that a proposal names: one of the base, or a new one under the name that the text gives it. */
export interface ProposedEntity {
  readonly id: string | null;
  readonly name: string;
  readonly kind: EntityKind;
  /** Where several entities could be meant, their ids: « lequel ? ». Else empty. */
  readonly candidates: readonly string[];
}

export interface HeaderProposal extends ProposalBase {
  readonly kind: 'HEADER';
  readonly field: 'TITLE' | 'DATE' | 'ISSUED' | 'PLACE' | 'SIGNED_AT' | 'AUTHOR' | 'CONVENER' | 'STATE';
  /** In words; of dates EDTF, of the state a `PublicationState`. */
  readonly value: string;
  readonly entity: ProposedEntity | null;
}

export interface SectionProposal extends ProposalBase {
  readonly kind: 'SECTION';
  readonly number: string | null;
  readonly title: string;
  /** From 1, the highest. */
  readonly level: number;
  /** The key of the section in which it stands. */
  readonly parent: string | null;
  readonly boxed: boolean;
  readonly presentedBy: string | null;
  /** Where it ends before the next section begins: at the list of participants, of annexes… */
  readonly until: TextSpan | null;
}

export interface ParticipantProposal extends ProposalBase {
  readonly kind: 'PARTICIPANT';
  readonly person: ProposedEntity | null;
  readonly body: ProposedEntity | null;
  /** In the words of the row. */
  readonly role: string | null;
  readonly roles: readonly AttendanceRole[];
  readonly status: AttendanceStatus;
  /** The name of whoever holds the proxy. */
  readonly representedBy: string | null;
  /** For which part of the meeting, or why not: in the words of the row. */
  readonly note: string | null;
}

export interface DateProposal extends ProposalBase {
  readonly kind: 'DATE';
  readonly date: ProposedDate;
}

export interface MentionProposal extends ProposalBase {
  readonly kind: 'MENTION';
  readonly span: TextSpan;
  readonly surface: string;
  readonly actor: string;
}

export interface FollowUpProposal extends ProposalBase {
  readonly kind: 'FOLLOW_UP';
  /** In the words of the sentence: whoever reviews it says it in their own. */
  readonly task: string;
  readonly status: Extract<FollowUpStatus, 'OPEN' | 'PROPOSED'>;
  readonly boxed: boolean;
  readonly modality: Modality;
  readonly assignees: readonly string[];
  readonly assigneeWording: string | null;
  readonly due: ProposedDate | null;
}

export interface DecisionProposal extends ProposalBase {
  readonly kind: 'DECISION';
  readonly outcome: VoteOutcome;
  readonly unanimous: boolean;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly abstentions: number | null;
}

export interface NextMeetingProposal extends ProposalBase {
  readonly kind: 'NEXT_MEETING';
  readonly date: ProposedDate;
  readonly place: string | null;
}

export interface PromiseProposal extends ProposalBase {
  readonly kind: 'PROMISE';
  /** The follow-up that was open. */
  readonly followUp: string;
  readonly fate: 'DONE' | 'CARRIED_OVER' | 'DROPPED';
  readonly on: ProposedDate | null;
  readonly due: ProposedDate | null;
}

export interface NameChangeProposal extends ProposalBase {
  readonly kind: 'CHANGE';
  readonly change: 'RENAMED' | 'ARRIVAL' | 'DEPARTURE' | 'OFFICE' | 'NEW_DATE';
  readonly subject: ProposedEntity | null;
  /** What it is called now, or the date from now on. */
  readonly now: string | null;
  readonly before: string | null;
}

export interface RelationProposal extends ProposalBase {
  readonly kind: 'RELATION';
  readonly type: RelationType;
  readonly subject: ProposedEntity;
  readonly object: ProposedEntity;
  readonly role: string | null;
  readonly status: Status;
  readonly date: ProposedDate | null;
  readonly certainty: Certainty;
}

export type Proposal =
  | HeaderProposal
  | SectionProposal
  | ParticipantProposal
  | DateProposal
  | MentionProposal
  | FollowUpProposal
  | DecisionProposal
  | NextMeetingProposal
  | PromiseProposal
  | NameChangeProposal
  | RelationProposal;

/** What a document proposes, in the order of its text within each kind. */
export interface Proposals {
  readonly all: readonly Proposal[];
  /** Open promises of which nothing in the text speaks: they have no sentence, so they are no proposals. */
  readonly notSpokenOf: readonly string[];
}

/** The proposals of one kind. */
export function ofKind<K extends Proposal['kind']>({ all }: Proposals, kind: K): Extract<Proposal, { kind: K }>[] {
  return all.filter((one): one is Extract<Proposal, { kind: K }> => one.kind === kind);
}
