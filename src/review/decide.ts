import { type DataSource, type EntityManager, In } from 'typeorm';
import { edit, type EditContext, type Outcome } from '../changes/change-sets.js';
import { type Operation, refersTo } from '../changes/operation.js';
import { reworkDraft } from '../changes/rework.js';
import { Refusal, refuse, userError } from '../changes/user-error.js';
import type { Actor } from '../core/actor.js';
import { foldName } from '../core/fold.js';
import { mintId } from '../core/ids.js';
import { foldText } from '../documents/anchor.js';
import type { Span } from '../documents/lines.js';
import { ImportRow, ProposalRow, type ProposalState, RejectionRow } from '../store/import-tables.js';
import { openImport, type OpenImport } from './imports.js';
import type { Correction } from './correction.js';
import { meetingEdit, type MeetingAnswer } from './meeting.js';
import type { DecidedMeeting, ImportOutcome, OwnDecision } from './outcome.js';
import { type Decision, isAccepted, type ReviewedProposal } from './proposed.js';
import { coalitionOf } from './read-import.js';
import {
  agendaOperations,
  AS_PROPOSED,
  mentionOperations,
  operationsOf,
  type Place,
  type ProposalAnswer,
  type StatementDraft,
  statementOperations,
} from './rows.js';

/**
 * Decisions on what minutes propose. Each is an edit of the draft, checked by the same rules as every other, and one transaction with
 * the state of the proposals: what was decided and what the draft does never differ.
 */

/** What somebody decides of some proposals of an import. */
export type Verdict =
  | { readonly do: 'meeting'; readonly answer: MeetingAnswer }
  | { readonly do: 'agenda'; readonly positions: readonly number[]; readonly titles: ReadonlyMap<number, string> }
  | { readonly do: 'accept'; readonly positions: readonly number[]; readonly answer?: ProposalAnswer }
  | { readonly do: 'correct'; readonly position: number; readonly statement: StatementDraft }
  | { readonly do: 'name'; readonly positions: readonly number[]; readonly entity: string }
  | { readonly do: 'state'; readonly start: number; readonly end: number; readonly statement: StatementDraft }
  | { readonly do: 'set-aside'; readonly places: readonly Span[] }
  | { readonly do: 'reject' | 'skip'; readonly positions: readonly number[] };

export interface Verdicts extends Outcome {
  /** What can be undone as one; null where nothing was decided. */
  readonly batch: string | null;
}

/** Takes a decision. What is decided already stays as it is: a form that is sent twice does nothing twice. */
export async function decide(dataSource: DataSource, actor: Actor, importId: string, verdict: Verdict): Promise<Verdicts> {
  const changeSet = await draftIdOf(dataSource, actor, importId);
  let batch: string | null = null;
  const outcome = await edit(dataSource, actor, { changeSet, input: null }, async (context) => {
    const opened = await openImport(context.manager, actor, importId);
    if (!opened) return refuse(gone(importId));
    const made = decided(context, opened, verdict);
    batch = made.some(({ proposals, places = [] }) => proposals.length + places.length > 0) ? mintId(new Set()) : null;
    for (const one of made) await write(context, opened, one, batch ?? '');
    return { operations: made.flatMap(({ operations }) => operations), recordId: null };
  });
  return { ...outcome, batch: outcome.errors.length > 0 ? null : batch };
}

/** What becomes of some proposals, and what is written for them. */
interface Decided {
  readonly proposals: readonly ReviewedProposal[];
  readonly state: ProposalState;
  readonly operations: readonly Operation[];
  /** What the import knows from then on. */
  readonly outcome?: ImportOutcome;
  /** The sentences of which its reviewer said it, where no proposal did. */
  readonly places?: readonly Span[];
}

function decided(context: EditContext, opened: OpenImport, verdict: Verdict): Decided[] {
  if (verdict.do === 'meeting') return meetingDecided(context, opened, verdict.answer);
  if (verdict.do === 'state' || verdict.do === 'set-aside') return [ownDecided(context, opened, verdict)];
  const positions = new Set(verdict.do === 'correct' ? [verdict.position] : verdict.positions);
  const chosen = opened.proposals.filter(({ position, state }) => positions.has(position) && !isAccepted({ state }));
  switch (verdict.do) {
    case 'skip':
      return [{ proposals: chosen.filter(({ state }) => state === 'OPEN'), state: 'SKIPPED', operations: [] }];
    case 'reject':
      return [{ proposals: chosen, state: 'REJECTED', operations: rejected(context, opened, chosen) }];
    case 'agenda': {
      const operations = agendaOperations(context, chosen, verdict.titles, placeOf(opened));
      const others = opened.proposals.filter(
        ({ block, position, state }) => block === 'AGENDA' && state === 'OPEN' && !positions.has(position),
      );
      return [
        { proposals: chosen, state: verdict.titles.size > 0 ? 'CORRECTED' : 'ACCEPTED', operations },
        { proposals: others, state: 'REJECTED', operations: [] },
      ];
    }
    case 'accept': {
      const { answer = AS_PROPOSED } = verdict;
      const place = placeOf(opened);
      const state = answer.words === null ? 'ACCEPTED' : 'CORRECTED';
      return chosen.map((one) => ({ proposals: [one], state, operations: told(one, () => operationsOf(context, one, answer, place)) }));
    }
    case 'correct': {
      const place = placeOf(opened);
      return chosen.map((one) => ({
        proposals: [one],
        state: 'CORRECTED',
        operations: statementOperations(context, one, verdict.statement, place),
      }));
    }
    case 'name': {
      const place = placeOf(opened);
      if (context.compiled.items.get(verdict.entity)?.section !== 'entities')
        refuse(userError('NOT_FOUND', ['entity'], `${verdict.entity} n’est pas dans la base`, `${verdict.entity} is not in the base`));
      return chosen.map((one) => ({
        proposals: [one],
        state: 'CORRECTED',
        operations: mentionOperations(context, one, verdict.entity, place),
      }));
    }
  }
}

/** Names the proposal that cannot be accepted where several were to be. */
function told<T>(one: ReviewedProposal, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(
      ...error.errors.map(({ path, code, message }) => ({
        path,
        code,
        message: { fr: `« ${one.sentence.slice(0, 80)} » : ${message.fr}`, en: `“${one.sentence.slice(0, 80)}”: ${message.en}` },
      })),
    );
  }
}

/** @throws Refusal while nobody said which meeting the minutes are of, and for a place that the text has not */
function ownDecided(context: EditContext, opened: OpenImport, verdict: Extract<Verdict, { readonly do: 'state' | 'set-aside' }>): Decided {
  const place = placeOf(opened);
  const { length } = opened.row.text ?? '';
  const places = verdict.do === 'state' ? [{ start: verdict.start, end: verdict.end }] : verdict.places;
  if (places.some(({ start, end }) => !(start >= 0 && start < end && end <= length))) refuse(NO_SUCH_PLACE);
  const [first] = places;
  const operations = verdict.do === 'state' && first ? statementOperations(context, first, verdict.statement, place) : [];
  return { proposals: [], state: 'ACCEPTED', operations, places };
}

function meetingDecided(context: EditContext, opened: OpenImport, answer: MeetingAnswer): Decided[] {
  const { row, outcome, proposals } = opened;
  if (outcome.meeting) refuse(MEETING_DECIDED);
  const header = proposals.filter(({ block }) => block === 'MEETING');
  const text = row.text ?? '';
  const { meeting, correction, operations } = meetingEdit(context, answer, { text, outcome, header, coalition: coalitionOf(context.base) });
  const place: Place = { meeting, text: foldText(text) };
  // What was refused in earlier minutes, or before the meeting was decided, is written now that its document is there.
  const refused = proposals.filter(({ state, proposal }) => state === 'REJECTED' && proposal.kind === 'MENTION');
  const decision: Decided = {
    proposals: header,
    state: 'ACCEPTED',
    operations: [...operations, ...refused.flatMap((one) => mentionOperations(context, one, null, place))],
    outcome: { ...outcome, meeting, correction },
  };
  if (!correction) return [decision];
  const said = proposals.filter((one) => one.state === 'OPEN' && isSaidBefore(context, one, { correction, meeting }));
  return [decision, { proposals: said, state: 'KNOWN', operations: [] }];
}

/** Whether what a corrected version proposes is what rests on the same sentence of the version before. */
function isSaidBefore(
  { compiled }: EditContext,
  { block, start, end }: ReviewedProposal,
  { correction: { covered }, meeting: { meetingId } }: { readonly correction: Correction; readonly meeting: DecidedMeeting },
): boolean {
  if (block === 'MEETING' || block === 'MENTIONS') return false;
  if (block === 'AGENDA')
    return [...compiled.items.values()].some(({ section, value }) => section === 'agenda' && value.meeting === meetingId);
  return covered.some((one) => one.start < end && start < one.end);
}

/** Names that are refused are kept as such, so that no rule finds them again; other proposals are merely not accepted. */
function rejected(context: EditContext, opened: OpenImport, chosen: readonly ReviewedProposal[]): Operation[] {
  const mentions = chosen.filter(({ proposal }) => proposal.kind === 'MENTION');
  if (!opened.outcome.meeting || mentions.length === 0) return [];
  const place = placeOf(opened);
  return mentions.flatMap((one) => mentionOperations(context, one, null, place));
}

/** @throws Refusal while nobody said which meeting the minutes are of */
export function placeOf({ outcome, row }: OpenImport): Place {
  if (!outcome.meeting) refuse(MEETING_FIRST);
  return { meeting: outcome.meeting, text: foldText(row.text ?? '') };
}

const MEETING_FIRST = userError(
  'INVALID',
  [],
  'dites d’abord de quelle réunion est ce compte-rendu : tout le reste s’y rattache',
  'say first which meeting these minutes are of: all else rests on it',
);
const MEETING_USED = userError(
  'IN_USE',
  [],
  'd’autres décisions reposent sur la réunion : annulez-les d’abord',
  'other decisions rest on the meeting: undo them first',
);
const NO_SUCH_PLACE = userError(
  'INVALID',
  ['start'],
  'le texte n’a pas cette phrase : revenez à la relecture',
  'the text has no such sentence: go back to the review',
);
const MEETING_DECIDED = userError('UNCHANGED', [], 'la réunion est déjà décidée', 'the meeting is decided already');

function gone(id: string) {
  return userError('NOT_FOUND', ['id'], `${id} n’existe pas`, `there is no ${id}`);
}

async function write(
  { manager, actor }: EditContext,
  { row, outcome: before, proposals: all }: OpenImport,
  one: Decided,
  batch: string,
): Promise<void> {
  const { proposals, state, operations, places = [] } = one;
  const said = places.map(({ start, end }): OwnDecision => ({ batch, start, end, records: operations.map(({ recordId }) => recordId) }));
  const outcome = said.length > 0 ? { ...before, own: [...before.own, ...said] } : one.outcome;
  const records = operations.map(({ recordId }) => recordId);
  const decision: Decision = { batch, records };
  for (const { position } of proposals) {
    // Of several that are decided as one, each knows all of it: undone is the whole.
    await manager.update(ProposalRow, { importId: row.id, position }, { state, decision: decision as never });
  }
  if (outcome) await manager.update(ImportRow, { id: row.id }, { outcome: outcome as never });
  await manager.update(ImportRow, { id: row.id }, { updatedAt: new Date().toISOString() });
  // What was refused before the meeting was decided is remembered once its series is known.
  const refused = one.outcome ? all.filter((one) => one.state === 'REJECTED') : state === 'REJECTED' ? proposals : [];
  await remember(manager, actor, (one.outcome ?? before).meeting?.convener ?? null, refused);
}

/** That these words do not name this actor in the minutes of the series. */
async function remember(
  manager: EntityManager,
  actor: Actor,
  convener: string | null,
  proposals: readonly ReviewedProposal[],
): Promise<void> {
  if (convener === null) return;
  for (const { proposal } of proposals) {
    if (proposal.kind !== 'MENTION') continue;
    const key = { series: convener, surface: foldName(proposal.surface), actor: proposal.actor };
    await manager.upsert(RejectionRow, { ...key, at: new Date().toISOString(), decidedBy: actor.name }, ['series', 'surface', 'actor']);
  }
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
async function draftIdOf({ manager }: DataSource, { id: ownerId }: Actor, importId: string): Promise<string> {
  const row = await manager.findOne(ImportRow, { select: { id: true, changeSetId: true }, where: { id: importId, ownerId } });
  return row?.changeSetId ?? 'change-set/none';
}
