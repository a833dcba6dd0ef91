import { joinKeys, numberKey, sortByKey } from '../core/sorted.js';
import { PartialDate, partialDate } from '../core/partial-date.js';
import { certaintyRank } from '../core/certainty.js';
import type { Status } from '../core/status.js';
import { Document } from '../documents/document.js';
import { type Passage } from '../documents/passage.js';
import { type Entity, kindOfId } from '../kinds/index.js';
import type { Claim, ClaimKind } from '../statements/claim.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { relationTypeOf, type RelationType, THEME_TYPES } from '../statements/vocabulary.js';
import { entityKey } from './sort-keys.js';
import type { GraphView } from './view.js';
import { perViewAndId } from './per-view.js';

/**
 * What an entity's own fields show: views of relations and claims, never columns.
 */

/** Whether a row says that something holds, held or will: not an idea, not called off. */
export function holds(relation: Relation): boolean {
  return relation.status !== 'PROPOSED' && relation.status !== 'CANCELLED';
}

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
 * When an entity itself takes place or is dated: its accepted DATE claim, the firmest, then the most exact. Where that
 * claim has rivals: the set of all that is claimed, DISPUTED.
 */
export const datesOf = perViewAndId((view, id): PartialDate | null => {
  const [best, ...others] = ranked(view, id, 'DATE').filter((claim) => claim.dates);
  if (!best?.dates) return null;
  const rivals = others.filter((claim) => best.contradicts.includes(claim.id) && claim.dates?.edtf !== best.dates?.edtf);
  if (rivals.length > 0) return oneOf([best, ...rivals]);
  return Object.assign(new PartialDate(), best.dates, { certainty: worse(best.dates, view, best) });
});

function worse(dates: PartialDate, view: GraphView, claim: Claim): PartialDate['certainty'] {
  const own = view.certaintyOf(claim);
  return certaintyRank(own) > certaintyRank(dates.certainty) ? own : dates.certainty;
}

function oneOf(claims: readonly Claim[]): PartialDate {
  const edtf = setOf(claims.flatMap((claim) => membersOf(claim.dates?.edtf ?? null)));
  const wording = claims.map((claim) => claim.dates?.wording).filter((words) => words);
  return partialDate({ edtf, wording: wording.length > 0 ? wording.join(' / ') : null, certainty: 'DISPUTED' });
}

/** The members that a date gives to a one-of set: sets are opened, intervals become runs of dates, open where they are. */
function membersOf(edtf: string | null): string[] {
  if (edtf === null) return [];
  const members = /^\[(.*)\]$/.exec(edtf)?.[1];
  if (members !== undefined) return members.split(',').map((member) => member.trim());
  const [from = '', to] = edtf.split('/');
  return to === undefined ? [edtf] : [`${from === '..' ? '' : from}..${to === '..' ? '' : to}`];
}

/** A set has at most one member without a beginning, its first, and one without an end, its last: the widest of each. */
function setOf(members: readonly string[]): string | null {
  const sorted = [...new Set(members)].filter((member) => member !== '..').sort();
  const before = sorted.filter((member) => member.startsWith('..')).slice(-1);
  const after = sorted.filter((member) => member.endsWith('..')).slice(0, 1);
  const between = sorted.filter((member) => !member.startsWith('..') && !member.endsWith('..'));
  return sorted.length > 0 ? `[${[...before, ...between, ...after].join(',')}]` : null;
}

/** How far an entity itself has come: its accepted STATUS claim, else what its DATE claims say, else UNKNOWN. */
export const statusOf = perViewAndId((view, id): Status => {
  const said = [...ranked(view, id, 'STATUS'), ...ranked(view, id, 'DATE')].find((claim) => claim.status !== 'UNKNOWN');
  return said?.status ?? 'UNKNOWN';
});

function ranked(view: GraphView, id: string, kind: ClaimKind): Claim[] {
  const key = (claim: Claim): string =>
    joinKeys(certaintyRank(view.certaintyOf(claim)), numberKey(spanInDays(claim.dates)), claim.dates?.startTime ? 0 : 1, claim.id);
  return sortByKey(
    view.claimsAbout(id).filter((claim) => claim.claimKind === kind),
    key,
  );
}

function spanInDays(dates: PartialDate | null): number {
  if (!dates?.earliest || !dates.latest) return 99_999_999;
  return (Date.parse(dates.latest) - Date.parse(dates.earliest)) / 86_400_000;
}

/** The meeting whose minutes a document holds, if any. */
export const meetingOfDocument = perViewAndId((view, documentId): string | null => {
  const publication = view.get(documentId, Document)?.publicationId;
  const records = publication ? view.relationsFrom(publication, 'RECORDS') : [];
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

/** The first day on which a document may have been written; null when its publication has no date. */
export function documentDay(view: GraphView, documentId: string): string | null {
  const publication = view.get(documentId, Document)?.publicationId;
  const dates = publication ? datesOf(view, publication) : null;
  return dates?.earliest ?? dates?.latest ?? null;
}

/**
 * Whether a statement stands in the base as of a day: a document dated up to that day says it (or nothing that it
 * rests on has a date), and it is no state that had ended before. What happened stays in the record after its day.
 */
export function standsAsOf(view: GraphView, statement: Statement, day: string | null | undefined): boolean {
  if (!day) return true;
  const said =
    statement.evidence.length === 0 || view.evidenceOf(statement).some((passage) => (documentDay(view, passage.documentId) ?? day) <= day);
  return said && !endedBefore(statement, day);
}

function endedBefore(statement: Statement, day: string): boolean {
  const isState = statement instanceof Relation && relationTypeOf(statement.type).nature === 'state';
  const latest = statement.dates?.latest ?? null;
  return isState && latest !== null && latest < day;
}
