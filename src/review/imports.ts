import type { EntityManager } from 'typeorm';
import { hashOfText } from '../core/hash.js';
import { operationsOf } from '../changes/change-set-rows.js';
import type { Operation } from '../changes/operation.js';
import type { Actor } from '../core/actor.js';
import { foldName } from '../core/fold.js';
import { Document } from '../documents/document.js';
import { sentencesOf } from '../documents/sentences.js';
import { isOnlyHeading } from '../import/proposals/outline.js';
import type { BaseState } from '../changes/state.js';
import { ChangeSetRow } from '../store/change-set-tables.js';
import { ImportRow, ProposalRow } from '../store/import-tables.js';
import { type ImportOutcome, outcomeOf } from './outcome.js';
import { type Card, cardsOf, isAccepted, isDecided, reviewedOf, type ReviewedProposal } from './proposed.js';

/** Imports as their owner finds them. */

/** An import of somebody, in a list. */
export interface ListedImport {
  readonly row: Omit<ImportRow, 'text'>;
  /** That of its draft; null while there is none. */
  readonly draft: ChangeSetRow['state'] | null;
}

/** An import with its queue. */
export interface OpenImport extends ListedImport {
  readonly row: ImportRow;
  readonly outcome: ImportOutcome;
  readonly proposals: readonly ReviewedProposal[];
  readonly cards: readonly Card[];
  /** What its draft does so far. */
  readonly operations: readonly Operation[];
}

const LISTED = {
  id: true,
  state: true,
  owner: true,
  ownerId: true,
  fileName: true,
  byteLength: true,
  bytesHash: true,
  extractor: true,
  problem: true,
  outcome: true,
  changeSetId: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Partial<Record<keyof ImportRow, true>>;

/** One's imports, the newest first, without their texts. */
export async function importsOf(manager: EntityManager, { id: ownerId }: Pick<Actor, 'id'>): Promise<ListedImport[]> {
  const rows = await manager.find(ImportRow, { select: LISTED, where: { ownerId }, order: { createdAt: 'DESC', id: 'ASC' } });
  const listed: ListedImport[] = [];
  for (const row of rows) listed.push({ row, draft: await draftState(manager, row) });
  return listed;
}

async function draftState(manager: EntityManager, { changeSetId }: ImportRow): Promise<ChangeSetRow['state'] | null> {
  if (changeSetId === null) return null;
  return (await manager.findOneBy(ChangeSetRow, { id: changeSetId }))?.state ?? null;
}

/** An import; null where there is none, or where it is somebody else's: the two are told apart by nothing. */
export async function openImport(manager: EntityManager, { id: ownerId }: Pick<Actor, 'id'>, id: string): Promise<OpenImport | null> {
  const row = await manager.findOneBy(ImportRow, { id, ownerId });
  if (!row) return null;
  const draft = await draftState(manager, row);
  const rows = await manager.find(ProposalRow, { where: { importId: id }, order: { position: 'ASC' } });
  const operations = row.changeSetId === null ? [] : await operationsOf(manager, row.changeSetId);
  const made = new Set(operations.map(({ recordId }) => recordId));
  const outcome = outcomeOf(row);
  // What was taken out of the draft on its own page is open again.
  const meeting = outcome.meeting && made.has(outcome.meeting.documentId) ? outcome.meeting : null;
  const proposals = rows
    .map(reviewedOf)
    .map((one): ReviewedProposal => (isGone(one, made) ? { ...one, state: 'OPEN', decision: null } : one));
  const own = outcome.own.filter(({ records }) => records.length === 0 || records.some((id) => made.has(id)));
  return { row, draft, outcome: { ...outcome, meeting, own }, proposals, cards: cardsOf(proposals), operations };
}

function isGone({ state, decision }: ReviewedProposal, made: ReadonlySet<string>): boolean {
  const written = decision?.records ?? [];
  return isAccepted({ state }) && written.length > 0 && !written.some((id) => made.has(id));
}

/** How far a review has come. */
export interface Progress {
  readonly decided: number;
  readonly total: number;
  /** Sentences on which nothing that was accepted rests. */
  readonly uncovered: readonly { readonly start: number; readonly end: number }[];
}

/** What was left out as known already counts for nothing. */
export function progressOf({ cards, proposals, row, outcome }: OpenImport): Progress {
  const counted = cards.filter(({ state, proposals: all }) => state !== 'KNOWN' && !all.every(({ remembered }) => remembered));
  return { decided: counted.filter(isDecided).length, total: counted.length, uncovered: uncoveredIn(row.text ?? '', proposals, outcome) };
}

function uncoveredIn(
  text: string,
  proposals: readonly ReviewedProposal[],
  { own }: Pick<ImportOutcome, 'own'>,
): { start: number; end: number }[] {
  const accepted = proposals.filter(({ state, proposal }) => (isAccepted({ state }) || state === 'KNOWN') && proposal.kind !== 'MENTION');
  const resting = [...accepted, ...own].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  // A table of contents repeats the headings.
  const headings = new Set(accepted.flatMap(({ proposal, sentence }) => (proposal.kind === 'SECTION' ? [foldName(sentence)] : [])));
  let at = 0;
  return sentencesOf(text).filter(({ start, end }) => {
    const words = text.slice(start, end);
    if (!/\p{L}/u.test(words) || headings.has(foldName(words)) || isOnlyHeading(words)) return false;
    while (at < resting.length && (resting[at]?.end ?? 0) <= start) at += 1;
    return !resting.slice(at).some((one) => one.start < end && one.end > start);
  });
}

/** A document of the base that has the same text; null where there is none. */
export function sameText({ records }: Pick<BaseState, 'records'>, { text }: Pick<ImportRow, 'text'>): Document | null {
  if (text === null) return null;
  const hash = hashOfText(text);
  for (const row of records.values()) if (row instanceof Document && row.hash === hash) return row;
  return null;
}
