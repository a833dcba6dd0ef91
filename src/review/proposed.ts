import type { Proposal, ProposedEntity } from '../import/proposals/proposal.js';
import type { ProposalRow, ProposalState } from '../store/import-tables.js';

/** Proposals as they are stored while somebody reviews them. */

/** The parts of the queue, in its order. */
export const BLOCKS = ['MEETING', 'AGENDA', 'ATTENDANCE', 'PROMISES', 'FOLLOW_UPS', 'RELATIONS', 'MENTIONS'] as const;
export type Block = (typeof BLOCKS)[number];

/** A proposal with what its review needs of the reading, which is not kept. */
export interface StoredProposal {
  readonly proposal: Proposal;
  /** The words of its sentence, clean. */
  readonly sentence: string;
  /** Of a mention: where its words stand in the text as it came. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** Of a section: where what follows it and is none begins, in the text as it came; absent in what was read before this was kept. */
  readonly until?: { readonly start: number; readonly end: number } | null;
  /** Whether it may be accepted with others at once: its names are those of the base, word for word. */
  readonly exact: boolean;
  /** What proposals have in common that are decided together; null for one that stands alone. */
  readonly group: string | null;
  /** Whether it was refused in earlier minutes of the series. */
  readonly remembered: boolean;
  /** Whether its sentence speaks of victims: no victim is ever an entity. */
  readonly victims: boolean;
}

/** What was written for a proposal, so that it can be undone. */
export interface Decision {
  /** What was decided at once: undone at once. */
  readonly batch: string;
  /** The records that were made. */
  readonly records: readonly string[];
}

/** A proposal of an import with its state. */
export interface ReviewedProposal extends StoredProposal {
  readonly position: number;
  readonly block: Block;
  readonly state: ProposalState;
  /** Where its sentence stands in the text as it came. */
  readonly start: number;
  readonly end: number;
  readonly decision: Decision | null;
}

export function reviewedOf({ position, block, state, start, end, content, decision }: ProposalRow): ReviewedProposal {
  const stored = content as unknown as StoredProposal;
  return { ...stored, position, block: block as Block, state, start, end, decision: decision as unknown as Decision | null };
}

/** What is decided at once in the queue: one proposal, all of a group, or all relations that one sentence says. */
export interface Card {
  /** The position of its first proposal. */
  readonly position: number;
  readonly block: Block;
  readonly proposals: readonly ReviewedProposal[];
  /** OPEN while any of its proposals is. */
  readonly state: ProposalState;
}

/** The cards of a queue, in its order. */
export function cardsOf(proposals: readonly ReviewedProposal[]): Card[] {
  const groups = new Map<string, ReviewedProposal[]>();
  for (const proposal of proposals) {
    const key = keyOf(proposal);
    groups.set(key, [...(groups.get(key) ?? []), proposal]);
  }
  return [...groups.values()].flatMap((all): Card[] => {
    const [first] = all;
    if (!first) return [];
    const state = all.find((one) => one.state === 'OPEN')?.state ?? first.state;
    return [{ position: first.position, block: first.block, proposals: all, state }];
  });
}

/** What proposals of one card have in common. What the base knows already stands apart. */
function keyOf({ group, position, proposal, state, start, end }: ReviewedProposal): string {
  if (group !== null) return group;
  return proposal.kind === 'RELATION' && state !== 'KNOWN' && start < end ? `sentence ${start}-${end}` : `#${position}`;
}

/** Whether a card holds several statements of one sentence, each of which is accepted or rejected. */
export function isSentenceCard({ block, proposals }: Card): boolean {
  return block === 'RELATIONS' && proposals.length > 1;
}

/** Whether a decision was taken on a card. */
export function isDecided({ state }: Pick<Card, 'state'>): boolean {
  return state !== 'OPEN';
}

export function isAccepted({ state }: Pick<Card, 'state'>): boolean {
  return state === 'ACCEPTED' || state === 'CORRECTED';
}

/** The entities that a proposal names, by the field that names them. */
export function endsOf(proposal: Proposal): Readonly<Record<string, ProposedEntity>> {
  if (proposal.kind === 'RELATION') return { subject: proposal.subject, object: proposal.object };
  if (proposal.kind === 'CHANGE') return proposal.subject ? { subject: proposal.subject } : {};
  if (proposal.kind !== 'PARTICIPANT') return {};
  const { person, body, representedBy } = proposal;
  const proxy: ProposedEntity | null = representedBy === null ? null : { id: null, name: representedBy, kind: 'PERSON', candidates: [] };
  return { ...(person ? { person } : {}), ...(body ? { body } : {}), ...(proxy ? { proxy } : {}) };
}
