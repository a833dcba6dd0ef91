import { joinKeys, sortByKey } from '../core/sorted.js';
import { dateSortKey, PartialDate, partialDate } from '../core/partial-date.js';
import { certaintyRank, worstCertainty } from '../core/certainty.js';
import type { Status } from '../core/status.js';
import { Document } from '../documents/document.js';
import { Passage } from '../documents/passage.js';
import { type Entity, kindOfId } from '../kinds/index.js';
import type { PublicationState } from '../kinds/publication.js';
import type { Claim } from '../statements/claim.js';
import { coversDate } from '../statements/cover.js';
import type { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { holds } from '../statements/holds.js';
import { relationTypeOf, type RelationType, THEME_TYPES } from '../statements/vocabulary.js';
import { type Aspect, ASPECTS, isShown, type OwnClaim } from './own-claims.js';
import { saidOnOf } from './said.js';
import { entityKey } from './sort-keys.js';
import type { GraphView } from './view.js';
import { perViewAndId } from './per-view.js';

/**
 * What an entity's own fields show: views of relations and claims, never columns.
 */

/** Whether a row may carry an answer to « who works on this »: it holds, and nobody doubts it. */
export function isFirm(view: GraphView, relation: Relation): boolean {
  return holds(relation) && certaintyRank(view.certaintyOf(relation)) < certaintyRank('UNCERTAIN');
}

/** The entities at the far end of an entity's relations of some types, once each, sorted by name. */
export function linked(view: GraphView, id: string, types: readonly RelationType[], direction: 'from' | 'to'): Entity[] {
  const ids = types
    .flatMap((type) => (direction === 'from' ? view.relationsFrom(id, type) : view.relationsTo(id, type)))
    .filter(holds)
    .map((relation) => (direction === 'from' ? relation.objectId : relation.subjectId));
  const entities = [...new Set(ids)].map((other) => view.existing(other));
  return sortByKey(entities, entityKey);
}

/** The themes that an entity works on, serves or is about. */
export const themesOf = perViewAndId((view, id) => linked(view, id, THEME_TYPES, 'from').filter((entity) => entity.kind === 'THEME'));

/** Where an entity is, acts or takes place. */
export const placesOf = perViewAndId((view, id) =>
  linked(view, id, ['TAKES_PLACE_IN', 'LOCATED_IN', 'ACTIVE_IN'], 'from').filter((entity) => entity.kind === 'PLACE'),
);

/** The bodies in whose rooms something takes place. */
export const venuesOf = perViewAndId((view, id) => linked(view, id, ['HELD_AT'], 'from'));

/** What an entity is part of; of a place, the larger ones that it lies in, too. */
export const wholesOf = perViewAndId((view, id) =>
  linked(view, id, kindOfId(id) === 'PLACE' ? ['PART_OF', 'LOCATED_IN'] : ['PART_OF'], 'from'),
);

/** An entity's parts, and theirs, itself included. */
export const withParts = perViewAndId((view, id) =>
  closure(id, (one) => [
    ...view
      .relationsTo(one, 'PART_OF')
      .filter(holds)
      .map((relation) => relation.subjectId),
    ...view
      .relationsTo(one, 'LOCATED_IN')
      .filter((relation) => holds(relation) && kindOfId(relation.subjectId) === 'PLACE')
      .map((relation) => relation.subjectId),
  ]),
);

/** A theme and those narrower than it. */
export const withNarrower = perViewAndId((view, id) =>
  closure(id, (one) =>
    view
      .relationsTo(one, 'BROADER')
      .filter(holds)
      .map((relation) => relation.subjectId),
  ),
);

function closure(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const other of next(id)) {
      if (reached.has(other)) continue;
      reached.add(other);
      waiting.push(other);
    }
  }
  return reached;
}

/**
 * When an entity itself takes place or is dated: the most exact of what its current DATE claims agree on. Where they do not agree: the
 * set of all that is claimed, DISPUTED.
 */
export const datesOf = perViewAndId((view, id): PartialDate | null => {
  const claims = shownClaims(view, id, 'DATE');
  const exact = claims.filter((claim) => !claims.some((other) => other !== claim && isMoreExact(other, claim)));
  const [best] = sortByKey(exact, (claim) => joinKeys(claim.dates?.startTime ? 0 : 1, certaintyRank(view.certaintyOf(claim))));
  if (!best?.dates) return null;
  if (exact.some((claim) => differs(claim, best))) return oneOf(exact);
  return Object.assign(new PartialDate(), best.dates, { certainty: worse(best.dates, view, best) });
});

/** What an entity shows of the claims of its own date or status, what was said last first. */
function shownClaims(view: GraphView, id: string, aspect: Aspect): Claim[] {
  return view
    .ownClaims(id, aspect)
    .filter(isShown)
    .map(({ claim }) => claim);
}

/** Whether a claim says more exactly what another says. Those that contradict each other do not. */
function isMoreExact(claim: Claim, other: Claim): boolean {
  const [date, less] = [claim.dates as PartialDate, other.dates as PartialDate];
  return coversDate(less, date) && !coversDate(date, less) && !contradict(claim, other);
}

function differs(claim: Claim, other: Claim): boolean {
  if (contradict(claim, other)) return claim.dates?.edtf !== other.dates?.edtf;
  return !coversDate(claim.dates as PartialDate, other.dates as PartialDate);
}

function contradict(claim: Claim, other: Claim): boolean {
  return claim.contradicts.includes(other.id) || other.contradicts.includes(claim.id);
}

function worse(dates: PartialDate, view: GraphView, claim: Claim): PartialDate['certainty'] {
  const own = worstCertainty(view.certaintyOf(claim), claim.modality === 'HEDGED' ? 'UNCERTAIN' : 'STATED');
  return worstCertainty(own, dates.certainty);
}

function oneOf(claims: readonly Claim[]): PartialDate {
  const all = [...new Set(claims.map((claim) => claim.dates?.edtf ?? null))];
  const edtf = all.length === 1 ? (all[0] ?? null) : setOf(claims.flatMap((claim) => membersOf(claim.dates?.edtf ?? null)));
  const wording = [...new Set(inOrder(claims).map((claim) => claim.dates?.wording))].filter((words) => words);
  return partialDate({ edtf, wording: wording.length > 0 ? wording.join(' / ') : null, certainty: 'DISPUTED' });
}

/** By the day that each claims. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return sortByKey(claims, ({ dates }) => joinKeys(dateSortKey(dates), dates?.wording ?? ''));
}

/** The members that a date gives to a one-of set: sets are opened, intervals become runs of dates, open where they are. */
function membersOf(edtf: string | null): string[] {
  if (edtf === null) return [];
  const members = /^\[(.*)\]$/.exec(edtf)?.[1];
  if (members !== undefined) return members.split(',').map((member) => member.trim());
  const [from = '', to] = edtf.split('/');
  return to === undefined ? [edtf] : [`${from === '..' ? '' : from}..${to === '..' ? '' : to}`];
}

/**
 * A set has at most one member without a beginning, its first, and one without an end, its last: the widest of each. A date open on both
 * sides gives none; a day alone is no set; null where nothing is left.
 */
function setOf(members: readonly string[]): string | null {
  const sorted = [...new Set(members)].filter((member) => member !== '..').sort();
  const [only] = sorted;
  if (sorted.length === 1 && !only?.includes('..')) return only ?? null;
  const before = sorted.filter((member) => member.startsWith('..')).slice(-1);
  const after = sorted.filter((member) => member.endsWith('..')).slice(0, 1);
  const between = sorted.filter((member) => !member.startsWith('..') && !member.endsWith('..'));
  return sorted.length > 0 ? `[${[...before, ...between, ...after].join(',')}]` : null;
}

/**
 * How far an entity itself has come: what its current STATUS and DATE claims say, a STATUS claim before a DATE claim, and what has come
 * further before what has not; UNKNOWN where they say nothing. A meeting whose minutes the base holds is PAST.
 */
export const statusOf = perViewAndId((view, id): Status => {
  if (kindOfId(id) === 'MEETING' && hasMinutes(view, id)) return 'PAST';
  const claims = shownClaims(view, id, 'STATUS');
  const [first] = sortByKey(claims, ({ claimKind, status }) => joinKeys(claimKind === 'STATUS' ? 0 : 1, FURTHEST.indexOf(status)));
  return first?.status ?? 'UNKNOWN';
});

const FURTHEST: readonly Status[] = ['CANCELLED', 'PAST', 'ONGOING', 'PLANNED', 'PROPOSED', 'UNKNOWN'];

/** How far the text of a publication has come: what its current claims say, what has come further before what has not; else UNKNOWN. */
export const stateOf = perViewAndId((view, id): PublicationState => {
  const said = new Set(shownClaims(view, id, 'STATE').map(({ state }) => state));
  return FURTHEST_STATES.find((state) => said.has(state)) ?? 'UNKNOWN';
});

const FURTHEST_STATES = ['PUBLISHED', 'ADOPTED', 'CORRECTED', 'TO_BE_VALIDATED', 'DRAFT'] as const satisfies readonly PublicationState[];

/** What was said of an entity's own date, status and state, each aspect by itself: what it shows first, then the newest first. */
export const ownClaimsOf = perViewAndId((view, id): readonly OwnClaim[] => ASPECTS.flatMap((aspect) => view.ownClaims(id, aspect)));

function hasMinutes(view: GraphView, meetingId: string): boolean {
  return view.relationsTo(meetingId, 'RECORDS').some((relation) => holds(relation) && view.documentsOf(relation.subjectId).length > 0);
}

/** The meeting whose minutes a document holds, if any. */
export const meetingOfDocument = perViewAndId((view, documentId): string | null => {
  const publication = view.get(documentId, Document)?.publicationId;
  const records = publication ? view.relationsFrom(publication, 'RECORDS').filter(holds) : [];
  return records.find((relation) => kindOfId(relation.objectId) === 'MEETING')?.objectId ?? null;
});

/** The meeting in whose minutes a passage stands, if any. */
export function meetingOfPassage(view: GraphView, passage: Passage): string | null {
  return meetingOfDocument(view, passage.documentId);
}

/** The meetings in whose minutes a statement stands. */
export function meetingsOfStatement(view: GraphView, statement: Statement): Set<string> {
  return new Set(
    view
      .evidenceOf(statement)
      .map((passage) => meetingOfPassage(view, passage))
      .filter((id) => id !== null),
  );
}

/** Whether a statement stands in the minutes of one of some meetings. */
export function standsIn(view: GraphView, { evidence }: Statement, meetings: ReadonlySet<string>): boolean {
  return evidence.some((id) => {
    const passage = view.get(id, Passage);
    return passage !== undefined && meetings.has(meetingOfPassage(view, passage) ?? '');
  });
}

/**
 * Whether a relation says that a state held on a day: its dates, at their widest, take the day in. Undated, a state that was over when
 * it was spoken of held before that day only, and one that was still planned is not said to hold on any. What happens, rather than
 * holds, and what is only an idea, called off or no assertion holds on no day.
 */
export function heldOn(view: GraphView, relation: Relation, day: string): boolean {
  if (relationTypeOf(relation.type).nature !== 'state' || !holds(relation)) return false;
  const { earliest = null, latest = null } = relation.dates ?? {};
  if ((earliest ?? day) > day || (latest ?? day) < day) return false;
  if (earliest === null && latest === null && relation.status === 'PLANNED') return false;
  return latest !== null || relation.status !== 'PAST' || day < (saidOnOf(view)(relation) ?? '');
}
