import { type DataSource, type EntityManager, In } from 'typeorm';
import type { Outcome } from '../changes/change-sets.js';
import { refersTo } from '../changes/operation.js';
import { reworkDraft } from '../changes/rework.js';
import { refuse, userError } from '../changes/user-error.js';
import type { Actor } from '../core/actor.js';
import { foldName } from '../core/fold.js';
import { ImportRow, ProposalRow, RejectionRow } from '../store/import-tables.js';
import { openImport } from './imports.js';
import type { ImportOutcome } from './outcome.js';
import { isAccepted, type ReviewedProposal } from './proposed.js';

/** Decisions taken back. */

const MEETING_USED = userError(
  'IN_USE',
  [],
  'd’autres décisions reposent sur la réunion : annulez-les d’abord',
  'other decisions rest on the meeting: undo them first',
);

/** There is no such import, or it is somebody else’s. */
export function gone(id: string) {
  return userError('NOT_FOUND', ['id'], `${id} n’existe pas`, `there is no ${id}`);
}

/** Takes back a decision: what was written for it goes, what others rest on stays, and its proposals are open again. */
export async function undo(dataSource: DataSource, actor: Actor, importId: string, batch: string): Promise<Outcome> {
  const changeSet = await draftIdOf(dataSource, actor, importId);
  return reworkDraft(dataSource, actor, changeSet, { input: null }, async ({ manager, operations }) => {
    const opened = await openImport(manager, actor, importId);
    if (!opened) return refuse(gone(importId));
    const undone = opened.proposals.filter(({ decision }) => decision?.batch === batch);
    const { own } = opened.outcome;
    const [ownUndone, ownKept] = [own.filter((one) => one.batch === batch), own.filter((one) => one.batch !== batch)];
    const isMeeting = undone.some(({ block }) => block === 'MEETING');
    const isUsedByOthers = opened.proposals.some(({ block, state }) => block !== 'MEETING' && isAccepted({ state })) || own.length > 0;
    if (isMeeting && isUsedByOthers) refuse(MEETING_USED);
    const records = new Set([...undone.flatMap(({ decision }) => decision?.records ?? []), ...ownUndone.flatMap((one) => one.records)]);
    const rest = operations.filter(({ recordId }) => !records.has(recordId));
    const isUsed = (id: string): boolean => rest.some(({ input }) => refersTo(input, (one) => one === id));
    const kept = operations.filter(({ recordId, section }) => !records.has(recordId) || (section === 'entities' && isUsed(recordId)));
    await manager.update(
      ProposalRow,
      { importId, position: In(undone.map(({ position }) => position)) },
      { state: 'OPEN', decision: null },
    );
    if (isMeeting || ownUndone.length > 0) {
      const outcome: ImportOutcome = { ...opened.outcome, own: ownKept, ...(isMeeting ? { meeting: null, correction: null } : {}) };
      await manager.update(ImportRow, { id: importId }, { outcome: outcome as never });
    }
    await forget(manager, opened.outcome.meeting?.convener ?? null, undone);
    return kept;
  });
}

async function forget(manager: EntityManager, series: string | null, undone: readonly ReviewedProposal[]): Promise<void> {
  if (series === null) return;
  for (const { proposal } of undone) {
    if (proposal.kind === 'MENTION')
      await manager.delete(RejectionRow, { series, surface: foldName(proposal.surface), actor: proposal.actor });
  }
}

/** The draft of one's import; '' where there is none, which no draft has. */
export async function draftIdOf({ manager }: DataSource, { id: ownerId }: Actor, importId: string): Promise<string> {
  const row = await manager.findOne(ImportRow, { select: { id: true, changeSetId: true }, where: { id: importId, ownerId } });
  return row?.changeSetId ?? 'change-set/none';
}
