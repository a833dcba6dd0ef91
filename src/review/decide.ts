import type { DataSource, EntityManager } from 'typeorm';
import { edit, type EditContext, type Outcome } from '../changes/change-sets.js';
import type { Operation } from '../changes/operation.js';
import { refuse, userError } from '../changes/user-error.js';
import type { Actor } from '../core/actor.js';
import { foldName } from '../core/fold.js';
import { mintId } from '../core/ids.js';
import { foldText } from '../documents/anchor.js';
import type { Span } from '../documents/lines.js';
import { ImportRow, ProposalRow, type ProposalState, RejectionRow } from '../store/import-tables.js';
import type { Correction } from './correction.js';
import { addEvidence, quoteAt } from './evidence.js';
import { accepted } from './accept.js';
import { openImport, type OpenImport } from './imports.js';
import { meetingEdit, type MeetingAnswer } from './meeting.js';
import type { DecidedMeeting, ImportOutcome, OwnDecision } from './outcome.js';
import { type Decision, isAccepted, type ReviewedProposal } from './proposed.js';
import { coalitionOf } from './read-import.js';
import { agendaOperations, mentionOperations, type Place, type ProposalAnswer, type StatementDraft, statementOperations } from './rows.js';
import { draftIdOf, gone } from './undo.js';

/**
 * Decisions on what minutes propose. Each is an edit of the draft, checked by the same rules as every other, and one transaction with
 * the state of the proposals: what was decided and what the draft does never differ.
 */

/** What somebody decides of some proposals of an import. */
export type Verdict =
  | { readonly do: 'meeting'; readonly answer: MeetingAnswer }
  | { readonly do: 'agenda'; readonly positions: readonly number[]; readonly titles: ReadonlyMap<number, string> }
  | {
      readonly do: 'accept';
      readonly positions: readonly number[];
      /** What is said of each beside accepting it, by position; of the others, nothing. */
      readonly answers?: ReadonlyMap<number, ProposalAnswer>;
      /** What is rejected at the same time. */
      readonly rejected?: readonly number[];
    }
  | { readonly do: 'correct'; readonly position: number; readonly statement: StatementDraft }
  | { readonly do: 'name'; readonly positions: readonly number[]; readonly entity: string }
  | { readonly do: 'state'; readonly start: number; readonly end: number; readonly statement: StatementDraft }
  /** What several sentences say, each by itself. */
  | { readonly do: 'state-each'; readonly statements: readonly (Span & { readonly statement: StatementDraft })[] }
  /** That sentences say what the base says already. */
  | { readonly do: 'support'; readonly places: readonly Span[]; readonly statement: string }
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
    let outcome = opened.outcome;
    for (const one of made) outcome = await write(context, { ...opened, outcome }, one, batch ?? '');
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
  if (verdict.do === 'state-each') return verdict.statements.map((one) => ownDecided(context, opened, { do: 'state', ...one }));
  if (verdict.do === 'state' || verdict.do === 'support' || verdict.do === 'set-aside') return [ownDecided(context, opened, verdict)];
  const positions = new Set(verdict.do === 'correct' ? [verdict.position] : verdict.positions);
  const undecided = opened.proposals.filter((one) => !isAccepted(one));
  const chosen = undecided.filter(({ position }) => positions.has(position));
  switch (verdict.do) {
    case 'skip':
      return [{ proposals: chosen.filter(({ state }) => state === 'OPEN'), state: 'SKIPPED', operations: [] }];
    case 'reject':
      return refusedTogether(context, opened, chosen);
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
      const { answers, rejected: others = [] } = verdict;
      const refused = undecided.filter(({ position }) => others.includes(position));
      return [...accepted(context, chosen, answers, placeOf(opened)), ...refusedTogether(context, opened, refused)];
    }
    case 'correct': {
      const place = placeOf(opened);
      const { also = [] } = verdict.statement;
      isIn(opened, also);
      return chosen.map((one) => ({
        proposals: [one],
        state: 'CORRECTED',
        operations: statementOperations(context, one, verdict.statement, place),
        places: also,
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

/** @throws Refusal while nobody said which meeting the minutes are of, and for a place that the text has not */
function ownDecided(
  context: EditContext,
  opened: OpenImport,
  verdict: Extract<Verdict, { readonly do: 'state' | 'support' | 'set-aside' }>,
): Decided {
  const place = placeOf(opened);
  const places = verdict.do === 'state' ? [{ start: verdict.start, end: verdict.end }, ...(verdict.statement.also ?? [])] : verdict.places;
  isIn(opened, places);
  const operations =
    verdict.do === 'state'
      ? statementOperations(context, verdict, verdict.statement, place)
      : verdict.do === 'support'
        ? supported(context, verdict, place)
        : [];
  return { proposals: [], state: 'ACCEPTED', operations, places };
}

/** A statement of the base that rests on further sentences. What the draft changes already is left to it: undone, each is undone alone. */
function supported(
  context: EditContext,
  { statement, places }: Extract<Verdict, { readonly do: 'support' }>,
  { meeting, text }: Place,
): readonly Operation[] {
  if (!/^(?:relation|claim|follow-up|step)\//.test(statement) || !context.compiled.items.has(statement)) refuse(gone(statement));
  if (context.drafted?.some(({ recordId }) => recordId === statement)) refuse(DRAFTED);
  const quotes = places.map(({ start, end }) => quoteAt(text, meeting.documentId, start, end));
  return addEvidence(context, statement, quotes);
}

/** @throws Refusal for a place that the text has not */
function isIn({ row }: OpenImport, places: readonly Span[]): void {
  const { length } = row.text ?? '';
  if (places.some(({ start, end }) => !(start >= 0 && start < end && end <= length))) refuse(NO_SUCH_PLACE);
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
  { block, start, end, proposal }: ReviewedProposal,
  {
    correction: { covered, names = [] },
    meeting: { meetingId, publicationId },
  }: { readonly correction: Correction; readonly meeting: DecidedMeeting },
): boolean {
  if (proposal.kind === 'MENTION') {
    const { actor, surface } = proposal;
    const isOwn = actor === meetingId || actor === publicationId;
    return isOwn || names.some((one) => one.entity === actor && one.surface === foldName(surface));
  }
  if (block === 'MEETING') return false;
  if (block === 'AGENDA')
    return [...compiled.items.values()].some(({ section, value }) => section === 'agenda' && value.meeting === meetingId);
  return covered.some((one) => one.start < end && start < one.end);
}

/** Names that are refused are kept as such, so that no rule finds them again; other proposals are merely not accepted. */
function refusedTogether(context: EditContext, opened: OpenImport, chosen: readonly ReviewedProposal[]): Decided[] {
  const mentions = opened.outcome.meeting ? chosen.filter(({ proposal }) => proposal.kind === 'MENTION') : [];
  const operations = mentions.flatMap((one) => mentionOperations(context, one, null, placeOf(opened)));
  return [{ proposals: chosen, state: 'REJECTED', operations }];
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
const NO_SUCH_PLACE = userError(
  'INVALID',
  ['start'],
  'le texte n’a pas cette phrase : revenez à la relecture',
  'the text has no such sentence: go back to the review',
);
const DRAFTED = userError(
  'IN_USE',
  [],
  'ce brouillon change déjà cette affirmation : ajoutez-lui la phrase dans sa fiche, une fois publiée',
  'this draft changes that statement already: add the sentence to it on its own page, once it is published',
);
const MEETING_DECIDED = userError('UNCHANGED', [], 'la réunion est déjà décidée', 'the meeting is decided already');

async function write(
  { manager, actor }: EditContext,
  { row, outcome: before, proposals: all }: OpenImport,
  one: Decided,
  batch: string,
): Promise<ImportOutcome> {
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
  return outcome ?? before;
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
