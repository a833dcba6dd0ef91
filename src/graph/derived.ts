import { createHash } from 'node:crypto';
import { loosest, strictest, type Visibility } from '../core/access.js';
import { sortByKey } from '../core/sorted.js';
import type { Mention } from '../documents/mention.js';
import { type Entity, kindOfId } from '../kinds/index.js';
import { holds } from '../statements/holds.js';
import { Relation } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';
import { relationKey } from './sort-keys.js';
import { eachInSteps, filterInSteps, flatMapInSteps, groupInSteps, mapInSteps, sortByKeyInSteps, type Steps } from './steps.js';

/**
 * Relations that nobody states: they follow from other rows, carry a weight and that row's evidence, and are left out
 * unless asked for.
 */

/** How the ids of derived relations begin. */
export const DERIVED_PREFIX = 'relation/derived-';

/** How many entities of one passage or meeting are still linked pair by pair: beyond, being together says nothing. */
const MAX_TOGETHER = 40;

/** How many pairs are linked in a step. */
const PAIRS_PER_STEP = 500;

interface Pair {
  readonly type: RelationType;
  readonly subjectId: string;
  readonly objectId: string;
  readonly occasions: Set<string>;
  readonly evidence: Set<string>;
  /** Who may read of each occasion. */
  readonly readers: Visibility[];
}

/** Derived relations, sorted as the API serves them, with lookups by the entities at their ends and by id. */
export interface DerivedRelations {
  readonly list: readonly Relation[];
  readonly byEnd: ReadonlyMap<string, readonly Relation[]>;
  readonly byId: ReadonlyMap<string, Relation>;
}

/** REPRESENTS, CO_PRESENT and CO_MENTIONED, from what a role can read: relations that stand and that none contradicts. */
export function* deriveInSteps(
  relations: readonly Relation[],
  mentions: readonly Mention[],
  entity: (id: string) => Entity | undefined,
): Steps<DerivedRelations> {
  const pairs = new Map<string, Pair>();
  const readersOf = (id: string): Visibility => entity(id)?.visibility ?? 'PUBLIC';
  const add: Add = (type, subjectId, objectId, { occasion, evidence, rows }) => {
    const key = `${type} ${subjectId} ${objectId}`;
    const pair = pairs.get(key) ?? { type, subjectId, objectId, occasions: new Set(), evidence: new Set(), readers: [] };
    pairs.set(key, pair);
    pair.occasions.add(occasion);
    for (const id of evidence) pair.evidence.add(id);
    pair.readers.push(strictest([...[subjectId, objectId, occasion].map(readersOf), ...rows.map(({ visibility }) => visibility)]));
  };
  yield* eachInSteps(relations, (relation) => {
    represent(relation, add);
  });
  yield* meetTogether(relations, add);
  yield* nameTogether(mentions, entity, add);
  const made = yield* mapInSteps(pairs.values(), toRelation);
  const list = yield* sortByKeyInSteps(made, relationKey);
  const byId = new Map<string, Relation>();
  yield* eachInSteps(list, (relation) => byId.set(relation.id, relation));
  return { list, byEnd: yield* groupInSteps(list, (relation) => relation.endIds()), byId };
}

/** What links two entities once. */
interface Link {
  /** The id of the meeting or the passage. */
  readonly occasion: string;
  /** The ids of the passages that it rests on. */
  readonly evidence: readonly string[];
  /** The rows that it follows from. */
  readonly rows: readonly (Relation | Mention)[];
}

type Add = (type: RelationType, subjectId: string, objectId: string, link: Link) => void;

function wasPresent(relation: Relation): boolean {
  return relation.type === 'ATTENDS' && relation.attendance === 'PRESENT' && holds(relation);
}

const isPerson = (id: string): boolean => kindOfId(id) === 'PERSON';
const isProxy = ({ onBehalfOfId }: Relation): boolean => onBehalfOfId !== null && isPerson(onBehalfOfId);

function represent(relation: Relation, add: Add): void {
  // Who holds another's proxy represents no body by that.
  if (wasPresent(relation) && relation.onBehalfOfId && isPerson(relation.subjectId) && !isProxy(relation)) {
    add('REPRESENTS', relation.subjectId, relation.onBehalfOfId, {
      occasion: relation.objectId,
      evidence: relation.evidence,
      rows: [relation],
    });
  }
}

function* meetTogether(relations: readonly Relation[], add: Add): Steps<void> {
  const present = yield* filterInSteps(relations, wasPresent);
  const byOccasion = yield* groupInSteps(present, (relation) => [relation.objectId]);
  let pairs = 0;
  for (const [occasion, rows] of byOccasion) {
    if ((pairs += rows.length ** 2) > PAIRS_PER_STEP) {
      yield;
      pairs = 0;
    }
    // Where somebody came and held a proxy besides, it is their own coming that says so.
    const ownLast = [...rows.filter(isProxy), ...rows.filter((row) => !isProxy(row))];
    const people = [...new Map(ownLast.map((row) => [row.subjectId, row])).values()];
    eachPair(
      people,
      (row) => row.subjectId,
      (a, b) => {
        add('CO_PRESENT', a.subjectId, b.subjectId, { occasion, evidence: [...a.evidence, ...b.evidence], rows: [a, b] });
      },
    );
  }
}

function* nameTogether(mentions: readonly Mention[], entity: (id: string) => Entity | undefined, add: Add): Steps<void> {
  const named = yield* flatMapInSteps(mentions, (mention) => {
    const { entityId } = mention;
    return entityId !== null && entity(entityId) ? [{ entityId, mention }] : [];
  });
  let pairs = 0;
  for (const [passage, some] of yield* groupInSteps(named, ({ mention }) => [mention.passageId])) {
    if ((pairs += some.length ** 2) > PAIRS_PER_STEP) {
      yield;
      pairs = 0;
    }
    // Of those that name one entity, the one that most people read.
    const first = new Map<string, Mention>();
    for (const { entityId, mention } of some) {
      const other = first.get(entityId);
      if (other?.visibility !== loosest([other?.visibility ?? 'EDITORS', mention.visibility])) first.set(entityId, mention);
    }
    eachPair(
      [...first],
      ([id]) => id,
      ([a, one], [b, other]) => add('CO_MENTIONED', a, b, { occasion: passage, evidence: [passage], rows: [one, other] }),
    );
  }
}

function eachPair<T>(items: readonly T[], idOf: (item: T) => string, use: (lesser: T, greater: T) => void): void {
  if (items.length > MAX_TOGETHER) return;
  const sorted = sortByKey(items, idOf);
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) use(a, b);
  });
}

function toRelation(pair: Pair): Relation {
  const hash = createHash('sha256').update(`${pair.type} ${pair.subjectId} ${pair.objectId}`).digest('hex').slice(0, 16);
  return Object.assign(new Relation(), {
    id: `${DERIVED_PREFIX}${hash}`,
    visibility: loosest(pair.readers),
    origin: 'derived',
    editedBy: null,
    revision: 0,
    type: pair.type,
    subjectId: pair.subjectId,
    objectId: pair.objectId,
    role: null,
    note: null,
    onBehalfOfId: null,
    status: 'UNKNOWN' as const,
    certainty: 'IMPLIED' as const,
    modality: 'ASSERTED' as const,
    editorialNote: null,
    dates: null,
    attributedToId: null,
    attributedAs: null,
    sources: [],
    attendance: null,
    attendanceRoles: null,
    attendanceMode: null,
    substituteForId: null,
    movements: null,
    amount: null,
    evidence: [...pair.evidence].sort(),
    contradicts: [],
    replaces: [],
    corrects: [],
    withdraws: [],
    topics: [],
    derived: true,
    weight: pair.occasions.size,
  });
}
