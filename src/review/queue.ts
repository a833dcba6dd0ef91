import { foldName } from '../core/fold.js';
import { nameKey } from '../documents/gazetteer.js';
import { eachInSteps, flatMapInSteps, sortInSteps, type Steps } from '../graph/steps.js';
import type { Proposal, ProposedEntity } from '../import/proposals/proposal.js';
import { isMinutesName } from '../import/proposals/relations/meeting-names.js';
import { type Reading, textOf } from '../import/reading/model/reading.js';
import { Relation } from '../statements/relation.js';
import type { StoredRecord } from '../core/stored-record.js';
import { Entity } from '../kinds/index.js';
import type { ProposalState } from '../store/import-tables.js';
import { type Block, BLOCKS, endsOf, type StoredProposal } from './proposed.js';

/** The queue of a review, made of what a document proposes: in which order, what is exact, what the base knows already. */

/** A proposal as it is put into the queue. */
export interface Queued {
  readonly block: Block;
  readonly state: ProposalState;
  /** Where its sentence stands in the text as it came. */
  readonly start: number;
  readonly end: number;
  readonly content: StoredProposal;
}

/** What the queue is held against. */
export interface Known {
  readonly records: readonly StoredRecord[];
  /** Whether these words were said not to name this actor in minutes of the series. */
  readonly isRejected: (surface: string, actor: string) => boolean;
}

/** Puts what is proposed into the order in which it is decided. */
export function* queueInSteps(reading: Reading, proposals: readonly Proposal[], known: Known): Steps<Queued[]> {
  const names = yield* namesInSteps(known.records);
  const stated = yield* statedInSteps(known.records);
  const queued = yield* flatMapInSteps(proposals, (proposal): Queued[] => {
    const block = blockOf(proposal);
    if (block === null || isSaidWithMeeting(proposal)) return [];
    const sentence = textOf(reading, proposal.passage).replace(/\s+/g, ' ').trim();
    const { start, end } = reading.map.hull(proposal.passage) ?? { start: 0, end: 0 };
    const place = proposal.kind === 'MENTION' ? reading.map.hull(proposal.span) : null;
    const until = proposal.kind === 'SECTION' && proposal.until ? reading.map.hull(proposal.until) : null;
    const remembered = proposal.kind === 'MENTION' && known.isRejected(proposal.surface, proposal.actor);
    const content: StoredProposal = {
      proposal,
      sentence,
      place,
      until,
      exact: isExact(proposal, names),
      group: groupOf(proposal),
      remembered,
      victims: VICTIMS.test(sentence),
    };
    const state = remembered ? 'REJECTED' : isKnown(proposal, stated) ? 'KNOWN' : 'OPEN';
    return [{ block, state, start, end, content }];
  });
  const resolved = withoutOverlaps(queued);
  const rank = (one: Queued): number => BLOCKS.indexOf(one.block);
  return yield* sortInSteps(resolved, (a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** Of names that share letters of the text, the longest is to be decided; the others are left out, and can still be taken. */
function withoutOverlaps(queued: readonly Queued[]): readonly Queued[] {
  const placed = queued.flatMap((one) => (one.content.place ? [{ one, ...one.content.place }] : [])).sort((a, b) => a.start - b.start);
  const left = new Set<Queued>();
  // In the order of the text, only the last name that was kept can reach into the next.
  let kept: (typeof placed)[number] | undefined;
  for (const next of placed) {
    if (!kept || next.start >= kept.end) kept = next;
    else if (next.end - next.start > kept.end - kept.start) {
      left.add(kept.one);
      kept = next;
    } else left.add(next.one);
  }
  return queued.map((one) => (left.has(one) && one.state === 'OPEN' ? { ...one, state: 'KNOWN' } : one));
}

/** « victime », « survivante », « mineure isolée »: whoever is spoken of so is never an entity. */
const VICTIMS = /(?<![\p{L}])(?:victimes?|survivante?s?|rescap[ée]e?s?|mineure?s? (?:isol[ée]e?s?|non accompagn[ée]e?s?))(?![\p{L}])/iu;

/** The part of the queue in which a proposal is decided; null for what stands in other proposals. */
function blockOf(proposal: Proposal): Block | null {
  switch (proposal.kind) {
    case 'HEADER':
      return 'MEETING';
    case 'SECTION':
      return proposal.boxed ? null : 'AGENDA';
    case 'PARTICIPANT':
      return 'ATTENDANCE';
    case 'PROMISE':
      return 'PROMISES';
    case 'FOLLOW_UP':
    case 'DECISION':
    case 'NEXT_MEETING':
      return 'FOLLOW_UPS';
    case 'RELATION':
    case 'CHANGE':
      return 'RELATIONS';
    case 'MENTION':
      return 'MENTIONS';
    case 'DATE':
      return null;
  }
}

function groupOf(proposal: Proposal): string | null {
  if (proposal.kind === 'HEADER') return 'meeting';
  if (proposal.kind === 'SECTION') return 'agenda';
  return proposal.kind === 'MENTION' ? `mention ${foldName(proposal.surface)} ${proposal.actor}` : null;
}

/** The names of each entity as they are compared. */
function* namesInSteps(records: readonly StoredRecord[]): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const names = new Map<string, ReadonlySet<string>>();
  yield* eachInSteps(records, (row) => {
    if (row instanceof Entity) names.set(row.id, new Set(row.names.map(({ value }) => nameKey(value))));
  });
  return names;
}

/** Only what the base has word for word may be accepted together with others. */
function isExact(proposal: Proposal, names: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (proposal.kind === 'MENTION') return names.get(proposal.actor)?.has(nameKey(proposal.surface)) ?? false;
  if (proposal.kind !== 'PARTICIPANT' || proposal.representedBy !== null) return false;
  const ends = Object.values(endsOf(proposal));
  return ends.length > 0 && ends.every((end: ProposedEntity) => end.id !== null);
}

/** Relations that the base has, by ends and type, without and with their date. */
function* statedInSteps(records: readonly StoredRecord[]): Steps<ReadonlySet<string>> {
  const stated = new Set<string>();
  yield* eachInSteps(records, (row) => {
    if (!(row instanceof Relation)) return;
    const ends = `${row.subjectId} ${row.type} ${row.objectId}`;
    stated.add(ends).add(`${ends} ${row.dates?.edtf ?? ''}`);
  });
  return stated;
}

/** That these are the minutes of that meeting, who among the known wrote them, and whose the next one is, other decisions say. */
function isSaidWithMeeting(proposal: Proposal): boolean {
  if (proposal.kind !== 'RELATION') return false;
  const { type, subject, object } = proposal;
  const isOfMinutes = ({ id, name }: ProposedEntity): boolean => id === null && isMinutesName(name);
  // The card of the next meeting makes it one of the same convener.
  const isNext =
    type === 'ORGANIZES' && subject.id !== null && object.id === null && object.kind === 'MEETING' && object.name.startsWith('réunion du ');
  return isNext || (type === 'RECORDS' && isOfMinutes(subject)) || (type === 'AUTHOR_OF' && subject.id !== null && isOfMinutes(object));
}

/** What the base says already is left out, and told. */
function isKnown(proposal: Proposal, stated: ReadonlySet<string>): boolean {
  if (proposal.kind !== 'RELATION') return false;
  const { subject, type, object, date } = proposal;
  if (subject.id === null || object.id === null) return false;
  // On another day it is another visit, another meeting.
  return stated.has(`${subject.id} ${type} ${object.id}${date === null ? '' : ` ${date.edtf}`}`);
}
