import type { EditContext } from '../changes/change-sets.js';
import { createRow, saveStatement } from '../changes/edits.js';
import type { Operation } from '../changes/operation.js';
import { refuse, userError } from '../changes/user-error.js';
import { foldName, foldSpace } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import type { FoldedText } from '../documents/anchor.js';
import type { Span } from '../documents/lines.js';
import { Mention } from '../documents/mention.js';
import type { Proposal, ProposedDate, SectionProposal } from '../import/proposals/proposal.js';
import { isMinutesName } from '../import/proposals/relations/meeting-names.js';
import { agendaOf } from '../import/write/meeting-contents.js';
import { rowOf, type StatementSection } from '../import/write/rows.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import { englishDay, frenchDay } from './days.js';
import { draftedDoer, type EndChoice, endOf, type OwnNames, withNewEntities } from './ends.js';
import { quoteAt } from './evidence.js';
import type { DecidedMeeting } from './outcome.js';
import { endsOf, type ReviewedProposal } from './proposed.js';

/** Proposals as operations on rows: what accepting them writes. */

/** What its reviewer says of one proposal beside accepting it. */
export interface ProposalAnswer {
  /** Who the names stand for, by the field of the proposal. */
  readonly ends: Readonly<Record<string, EndChoice | undefined>>;
  /** In their own words: the task of a follow-up, the text of a claim; null for those of the sentence. */
  readonly words: string | null;
}

export const AS_PROPOSED: ProposalAnswer = { ends: {}, words: null };

export interface Place {
  readonly meeting: DecidedMeeting;
  readonly text: FoldedText;
}

/** A statement as a row of seed files would say it, without its evidence. */
export interface StatementDraft {
  readonly section: StatementSection;
  readonly value: ItemValue;
  /** Further sentences of the text that say so. */
  readonly also?: readonly Span[];
}

/** Whether a proposal says all that accepting it needs; who its names stand for is asked beside. */
export function isComplete({ proposal }: Pick<ReviewedProposal, 'proposal'>): boolean {
  return proposal.kind !== 'CHANGE' || proposal.subject !== null;
}

/** A task with whom it names first, where that is somebody whom the draft made. */
export function withDoer<T extends Proposal>(proposal: T, context: Pick<EditContext, 'drafted'>): T {
  if (proposal.kind !== 'FOLLOW_UP' || proposal.assignees.length > 0) return proposal;
  const doer = draftedDoer(context, proposal.task);
  return doer === null ? proposal : { ...proposal, assignees: [doer], assigneeWording: null };
}

/** What accepting a proposal writes. */
export function operationsOf(context: EditContext, reviewed: ReviewedProposal, answer: ProposalAnswer, place: Place): Operation[] {
  const { proposal } = reviewed;
  if (proposal.kind === 'MENTION') return mentionOperations(context, reviewed, proposal.actor, place);
  if (proposal.kind === 'NEXT_MEETING') return nextMeetingOperations(context, reviewed, proposal.date, place);
  const { visibility } = place.meeting;
  const made: Operation[] = [];
  const ids = new Map<string, string | null>();
  for (const [field, end] of Object.entries(endsOf(proposal))) {
    const found = endOf(context, field, end, answer.ends[field], { own: ownNames(place.meeting, reviewed), visibility });
    made.push(...found.operations);
    ids.set(field, found.id);
  }
  const draft = statementOf({ ...reviewed, proposal: withDoer(proposal, context) }, ids, answer.words, place.meeting);
  if (draft === null) {
    return refuse(
      userError('INVALID', [], 'cette proposition demande à être complétée : corrigez-la', 'this proposal has to be completed: correct it'),
    );
  }
  const proxy = proxyStatement(proposal, ids, place.meeting);
  return [...made, ...[draft, ...(proxy ? [proxy] : [])].flatMap((one) => statementOperations(context, reviewed, one, place))];
}

/** Whoever came in the place of somebody was there on their behalf. */
function proxyStatement(
  proposal: Proposal,
  ids: ReadonlyMap<string, string | null>,
  { meetingId }: Pick<DecidedMeeting, 'meetingId'>,
): StatementDraft | null {
  const proxy = ids.get('proxy') ?? null;
  const onBehalfOf = ids.get('person') ?? ids.get('body') ?? null;
  if (proposal.kind !== 'PARTICIPANT' || proxy === null || onBehalfOf === null) return null;
  return {
    section: 'relations',
    value: { subject: proxy, type: 'ATTENDS', object: meetingId, onBehalfOf, attendance: 'PRESENT', status: 'PAST' },
  };
}

/** What saying a statement with the sentence of a proposal writes. */
export function statementOperations(
  context: EditContext,
  { start, end }: Pick<ReviewedProposal, 'start' | 'end'>,
  { section, value, also = [] }: StatementDraft,
  { meeting, text }: Place,
): readonly Operation[] {
  const evidence = [{ start, end }, ...also].map((one) => quoteAt(text, meeting.documentId, one.start, one.end));
  const { visibility } = meeting;
  const { value: known, operations } = withNewEntities(context, value, visibility);
  return [...operations, ...saveStatement(context, section, {}, { visibility, ...known, evidence }).operations];
}

/**
 * The statement that a proposal makes.
 * @param ids of the entities that its names stand for, as far as they are known
 * @returns null where the proposal alone makes none
 */
export function statementOf(
  { proposal, sentence }: Pick<ReviewedProposal, 'proposal' | 'sentence'>,
  ids: ReadonlyMap<string, string | null>,
  words: string | null,
  { meetingId }: Pick<DecidedMeeting, 'meetingId'>,
): StatementDraft | null {
  if (proposal.kind === 'CHANGE') return changeStatement(proposal, ids.get('subject') ?? null, words ?? sentence);
  const row = rowOf(withIds(proposal, ids), meetingId);
  if (row === null) return null;
  const { section, value } = row;
  if (section === 'claims') return { section, value: { ...value, text: { fr: words ?? sentence } } };
  if (section === 'followUps')
    return { section, value: { ...value, openedIn: meetingId, ...(words === null ? {} : { task: { fr: words } }) } };
  if (section === 'steps') return { section, value: { ...value, meeting: meetingId } };
  return row;
}

/** A proposal whose names stand for entities; a name that stands for none is left out where it may be. */
function withIds(proposal: Proposal, ids: ReadonlyMap<string, string | null>): Proposal {
  const named = <T extends { readonly id: string | null }>(field: string, end: T): T => ({ ...end, id: ids.get(field) ?? null });
  if (proposal.kind === 'RELATION')
    return { ...proposal, subject: named('subject', proposal.subject), object: named('object', proposal.object) };
  if (proposal.kind !== 'PARTICIPANT') return proposal;
  const keep = (field: 'person' | 'body') => (ids.get(field) ?? null) !== null;
  return {
    ...proposal,
    person: proposal.person && keep('person') ? named('person', proposal.person) : null,
    body: proposal.body && keep('body') ? named('body', proposal.body) : null,
  };
}

/** A change of name, place or date is what the source says of the entity: a claim. Whether its entry changes, an editor decides there. */
function changeStatement(
  { change, now }: Extract<Proposal, { kind: 'CHANGE' }>,
  about: string | null,
  words: string,
): StatementDraft | null {
  if (about === null) return null;
  const text = { fr: words };
  if (change === 'NEW_DATE' && now !== null)
    return { section: 'claims', value: { kind: 'DATE', about, text, dates: now, status: 'PLANNED' } };
  return { section: 'claims', value: { kind: change === 'RENAMED' ? 'NAME' : 'CIRCUMSTANCE', about, text } };
}

/** « Réunion du 22 novembre 2013 » in a proposal is the meeting of the minutes, « compte-rendu de la … » they themselves. */
function ownNames({ meetingId, publicationId, day }: DecidedMeeting, { proposal }: ReviewedProposal): OwnNames {
  const names = new Map([
    [foldName(`réunion du ${frenchDay(day)}`), meetingId],
    [foldName(`Compte-rendu de la réunion du ${frenchDay(day)}`), publicationId],
  ]);
  // « Procès-verbal de la séance du … »: as their title calls them.
  if (
    proposal.kind === 'RELATION' &&
    proposal.type === 'RECORDS' &&
    isMinutesName(proposal.subject.name) &&
    proposal.object.name.endsWith(frenchDay(day))
  )
    names.set(foldName(proposal.subject.name), publicationId).set(foldName(proposal.object.name), meetingId);
  if (
    proposal.kind === 'RELATION' &&
    proposal.type === 'AUTHOR_OF' &&
    isMinutesName(proposal.object.name) &&
    proposal.object.name.endsWith(frenchDay(day))
  )
    names.set(foldName(proposal.object.name), publicationId);
  const date = proposal.kind === 'RELATION' ? proposal.date?.edtf : undefined;
  const next = date === undefined ? null : dayOf(date);
  if (next !== null) names.set(foldName(`réunion du ${frenchDay(next)}`), nextMeetingId({ meetingId, day }, next));
  return names;
}

/** The id of a meeting of the same convener on another day, or in a time that is known less well. */
function nextMeetingId({ meetingId, day }: Pick<DecidedMeeting, 'meetingId' | 'day'>, edtf: string): string {
  const other =
    dayOf(edtf) ??
    (edtf
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') ||
      'prochaine');
  return meetingId.includes(day) ? meetingId.replace(day, other) : `${meetingId}-${other}`;
}

/** The day of an EDTF expression that begins with one; null where it is a month, a season, one of several days… */
function dayOf(edtf: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(edtf)?.[0] ?? null;
}

/** A meeting that is announced, on its day or for a time that is still to be fixed: what is not known stays so in its date. */
function nextMeetingOperations(
  context: EditContext,
  { start, end }: ReviewedProposal,
  { edtf, wording, startTime, endTime }: ProposedDate,
  { meeting, text }: Place,
): Operation[] {
  const id = nextMeetingId(meeting, edtf);
  const { visibility } = meeting;
  const evidence = [quoteAt(text, meeting.documentId, start, end)];
  const day = dayOf(edtf);
  const made: Operation[] = [];
  if (!context.compiled.items.has(id)) {
    const name =
      day === null
        ? { fr: `Réunion annoncée (${wording})`, en: `Announced meeting (${wording})` }
        : { fr: `Réunion du ${frenchDay(day)}`, en: `Meeting of ${englishDay(day)}` };
    made.push(...createRow('entities', id, { id, name, visibility }).operations);
    const of = { subject: id, type: 'MEETING_OF', object: meeting.convener, status: 'PLANNED', evidence, visibility };
    made.push(...saveStatement(context, 'relations', {}, of).operations);
  }
  const dates = { edtf, wording, ...(startTime === null ? {} : { startTime }), ...(endTime === null ? {} : { endTime }) };
  const said =
    day === null
      ? { fr: `La réunion est annoncée : ${wording}.`, en: `The meeting is announced: ${wording}.` }
      : { fr: `La réunion aura lieu le ${frenchDay(day)}.`, en: `The meeting will take place on ${englishDay(day)}.` };
  const claim = { kind: 'DATE', about: id, text: said, dates, status: 'PLANNED', evidence, visibility };
  return [...made, ...saveStatement(context, 'claims', {}, claim).operations];
}

/** That words name an entity, or (null) that they do not, whatever rules find. */
export function mentionOperations(
  { compiled, actor }: EditContext,
  { place: span, proposal }: Pick<ReviewedProposal, 'place' | 'proposal'>,
  entity: string | null,
  { meeting: { documentId: document }, text }: Place,
): Operation[] {
  if (!span) return [];
  const id = computedId('mention', document, span.start, span.end);
  if (compiled.items.has(id)) return [];
  for (const row of compiled.byId.values()) {
    if (!(row instanceof Mention) || row.documentId !== document || !row.decidedBy.startsWith('editor:')) continue;
    if (row.start >= span.end || row.end <= span.start || row.entityId === null) continue;
    // Of two names that share letters, the longer one is what the text says.
    if (row.end - row.start >= span.end - span.start || proposal.kind !== 'MENTION') return [];
    const [longer, shorter] = [proposal.surface, row.surface];
    refuse(
      userError(
        'IN_USE',
        [],
        `« ${longer} » contient « ${shorter} », déjà noté : annulez d’abord celui-là`,
        `“${longer}” holds “${shorter}”, noted already: undo that one first`,
      ),
    );
  }
  const { quote, occurrence } = quoteAt(text, document, span.start, span.end);
  const surface = foldSpace(text.text.slice(span.start, span.end));
  const value = { document, surface, in: quote, occurrence, entity, decidedBy: `editor:${actor.name}` };
  const input = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
  return [{ operation: 'CREATE', section: 'mentions', recordId: id, baseVersion: null, input, before: null }];
}

/**
 * The agenda, as its reviewer left it: sub-headings stand in their items.
 * @param titles other words than were proposed, by position
 */
export function agendaOperations(
  context: EditContext,
  sections: readonly ReviewedProposal[],
  titles: ReadonlyMap<number, string>,
  { meeting, text }: Place,
): Operation[] {
  const places = new Map(sections.map((one) => [one.proposal.key, one]));
  const proposals = sections.flatMap(({ proposal, position }): SectionProposal[] =>
    proposal.kind === 'SECTION' ? [{ ...proposal, title: titles.get(position) ?? proposal.title }] : [],
  );
  const slug = meeting.meetingId.slice(meeting.meetingId.indexOf('/') + 1);
  const isTaken = (id: string): boolean => context.compiled.byId.has(id) || context.compiled.items.has(id);
  const quoted = (at: Span | null | undefined): ItemValue | null => (at ? quoteAt(text, meeting.documentId, at.start, at.end) : null);
  const items = agendaOf(proposals, slug, {
    heading: ({ key }) => quoted(places.get(key)) ?? {},
    until: ({ key }) => quoted(places.get(key)?.until),
  });
  return items.flatMap((item) => {
    const id = String(item.id);
    if (isTaken(id)) return [];
    return createRow('agenda', id, { ...item, meeting: meeting.meetingId, visibility: meeting.visibility }).operations;
  });
}
