import { groupBy } from '../core/group-by.js';
import { elementAt, sortByKey } from '../core/sorted.js';
import { loosest } from '../core/access.js';
import type { Mention } from '../documents/mention.js';
import { kindOfId } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import type { Relation } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';

/** What links two entities once, though nobody says so: said here for all that derived relations are made of. */

/** Which two entities are linked, and how. */
export interface Ends {
  readonly type: RelationType;
  readonly subjectId: string;
  readonly objectId: string;
}

export interface Link extends Ends {
  /** The id of the meeting or the passage. */
  readonly occasion: string;
  /** The ids of the passages that it rests on. */
  readonly evidence: readonly string[];
  /** The rows that it follows from. */
  readonly rows: readonly (Relation | Mention)[];
}

/** What brings entities together once: by each of them, the row that says so. None where they are too many to say anything. */
export type Together<R> = ReadonlyMap<string, R>;

/** How many entities of one passage or meeting are still linked pair by pair: beyond, being together says nothing. */
const MAX_TOGETHER = 40;

const isPerson = (id: string): boolean => kindOfId(id) === 'PERSON';
const isProxy = ({ onBehalfOfId }: Relation): boolean => onBehalfOfId !== null && isPerson(onBehalfOfId);

export function wasPresent(relation: Relation): boolean {
  return relation.type === 'ATTENDS' && relation.attendance === 'PRESENT' && holds(relation);
}

/** The link between who was present and the body for whom; null where there is none. */
export function representing(relation: Relation): Link | null {
  const { subjectId, objectId, onBehalfOfId, evidence } = relation;
  // Who holds another's proxy represents no body by that.
  if (!wasPresent(relation) || !onBehalfOfId || !isPerson(subjectId) || isProxy(relation)) return null;
  return { type: 'REPRESENTS', subjectId, objectId: onBehalfOfId, occasion: objectId, evidence, rows: [relation] };
}

/**
 * Who was present together.
 * @param rows those of one meeting or event that say who was
 */
export function presentAt(rows: readonly Relation[]): Together<Relation> {
  // Where somebody came and held a proxy besides, it is their own coming that says so.
  const ownLast = [...rows.filter(isProxy), ...rows.filter((row) => !isProxy(row))];
  return fewEnough(new Map(ownLast.map((row) => [row.subjectId, row])));
}

/**
 * Who is named together.
 * @param mentions those in one passage
 * @param isThere whether an entity can be read
 */
export function namedIn(mentions: readonly Mention[], isThere: (id: string) => boolean): Together<Mention> {
  const named = groupBy(mentions, ({ entityId }) => (entityId !== null && isThere(entityId) ? [entityId] : []));
  // Of those that name one entity, the one that most people read.
  return fewEnough(new Map([...named].map(([id, some]) => [id, mostRead(some)])));
}

function mostRead(mentions: readonly Mention[]): Mention {
  const least = loosest(mentions.map(({ visibility }) => visibility));
  return mentions.find(({ visibility }) => visibility === least) ?? elementAt(mentions, 0);
}

function fewEnough<R>(together: Together<R>): Together<R> {
  return together.size > MAX_TOGETHER ? new Map() : together;
}

/** The link of two of those who were present together. */
export function coPresent(occasion: string, [subjectId, a]: readonly [string, Relation], [objectId, b]: readonly [string, Relation]): Link {
  return { type: 'CO_PRESENT', subjectId, objectId, occasion, evidence: [...a.evidence, ...b.evidence], rows: [a, b] };
}

/** The link of two of those who are named together. */
export function coMentioned(occasion: string, [subjectId, a]: readonly [string, Mention], [objectId, b]: readonly [string, Mention]): Link {
  return { type: 'CO_MENTIONED', subjectId, objectId, occasion, evidence: [occasion], rows: [a, b] };
}

/** Each two of those who are together, the lesser id first. */
export function eachPair<R>(together: Together<R>, use: (lesser: readonly [string, R], greater: readonly [string, R]) => void): void {
  const sorted = sortByKey([...together], ([id]) => id);
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) use(a, b);
  });
}
