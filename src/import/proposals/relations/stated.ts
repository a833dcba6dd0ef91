import type { Message } from '../../../errors.js';
import type { ProposedDate, ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';

/** A relation that follows from what minutes and their annexes are. */

interface More {
  readonly status?: RelationProposal['status'];
  readonly date?: ProposedDate | null;
  readonly reason: Message;
}

export function stated(
  type: RelationProposal['type'],
  subject: ProposedEntity,
  object: ProposedEntity,
  passage: { start: number; end: number },
  { status = 'PAST', date = null, reason }: More,
): RelationProposal {
  return {
    kind: 'RELATION',
    key: proposalKey('relation', passage, type, subject.id ?? subject.name, object.id ?? object.name),
    passage,
    type,
    subject,
    object,
    role: null,
    status,
    date,
    certainty: 'STATED',
    confidence: 0.85,
    reason,
  };
}
