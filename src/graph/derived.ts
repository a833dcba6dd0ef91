import { createHash } from 'node:crypto';
import { loosest, strictest, type Visibility } from '../core/access.js';
import { leanRowMaker } from '../core/lean-row.js';
import { NOTHING } from '../core/make-row.js';
import type { Mention } from '../documents/mention.js';
import type { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import { coMentioned, coPresent, eachPair, type Ends, type Link, namedIn, presentAt, representing, wasPresent } from './derived-links.js';
import { Groups } from './groups.js';
import { IdNumbers } from './id-numbers.js';
import type { Grouping } from './list-changes.js';
import { RowTable } from './row-table.js';
import { relationKey } from './sort-keys.js';
import { eachInSteps, filterInSteps, groupInSteps, mapInSteps, sortByKeyInSteps, type Steps } from './steps.js';

/**
 * Relations that nobody states: they follow from other rows, carry a weight and that row's evidence, and are left out
 * unless asked for.
 */

/** How the ids of derived relations begin. */
export const DERIVED_PREFIX = 'relation/derived-';

/** How many pairs are linked in a step. */
const PAIRS_PER_STEP = 500;

/** Derived relations, sorted as the API serves them, with lookups by the entities at their ends and by id. */
export interface DerivedRelations {
  readonly list: readonly Relation[];
  readonly byEnd: Groups<Relation>;
  readonly byId: RowTable<Relation>;
}

/** REPRESENTS, CO_PRESENT and CO_MENTIONED, from what a role can read: relations that stand and that none contradicts. */
export function* deriveInSteps(
  relations: readonly Relation[],
  mentions: readonly Mention[],
  entity: (id: string) => Entity | undefined,
): Steps<DerivedRelations> {
  const pairs = new Pairs(entity);
  yield* eachInSteps(relations, (relation) => {
    const link = representing(relation);
    if (link) pairs.add(link);
  });
  const present = yield* filterInSteps(relations, wasPresent);
  yield* eachGroupInSteps(yield* groupInSteps(present, ({ objectId }) => [objectId]), (meeting, rows) => {
    eachPair(presentAt(rows), (a, b) => {
      pairs.add(coPresent(meeting, a, b));
    });
  });
  yield* eachGroupInSteps(yield* groupInSteps(mentions, ({ passageId }) => [passageId]), (passage, some) => {
    eachPair(
      namedIn(some, (id) => entity(id) !== undefined),
      (a, b) => {
        pairs.add(coMentioned(passage, a, b));
      },
    );
  });
  const list = yield* sortByKeyInSteps(yield* pairs.relationsInSteps(), relationKey);
  const numbers = new IdNumbers();
  const byId = yield* RowTable.ofInSteps(numbers, [list]);
  return { list, byEnd: yield* Groups.ofInSteps(numbers, list, BY_END), byId };
}

/** How they are grouped by the entities at their ends. */
export const BY_END: Grouping<Relation> = { keysOf: (relation) => relation.endIds(), order: relationKey };

/** Goes through groups of rows that are linked pair by pair, in steps. */
function* eachGroupInSteps<T>(groups: ReadonlyMap<string, readonly T[]>, use: (key: string, rows: readonly T[]) => void): Steps<void> {
  let pairs = 0;
  for (const [key, rows] of groups) {
    if ((pairs += rows.length ** 2) > PAIRS_PER_STEP) {
      yield;
      pairs = 0;
    }
    use(key, rows);
  }
}

/** Two entities and all that links them in one way. */
interface Pair extends Ends {
  readonly occasions: Set<string>;
  readonly evidence: Set<string>;
  /** Who may read of each occasion. */
  readonly readers: Visibility[];
}

/** Links, put together pair by pair. */
export class Pairs {
  private readonly pairs = new Map<string, Pair>();

  constructor(private readonly entity: (id: string) => Entity | undefined) {}

  add({ type, subjectId, objectId, occasion, evidence, rows }: Link): void {
    const key = pairKey({ type, subjectId, objectId });
    const pair = this.pairs.get(key) ?? { type, subjectId, objectId, occasions: new Set(), evidence: new Set(), readers: [] };
    this.pairs.set(key, pair);
    pair.occasions.add(occasion);
    for (const id of evidence) pair.evidence.add(id);
    const ids = [subjectId, objectId, occasion];
    const readers = ids.map((id) => this.entity(id)?.visibility ?? 'PUBLIC');
    pair.readers.push(strictest([...readers, ...rows.map(({ visibility }) => visibility)]));
  }

  /** The relations that follow. */
  *relationsInSteps(): Steps<Relation[]> {
    return yield* mapInSteps(this.pairs.values(), toRelation);
  }
}

const pairKey = ({ type, subjectId, objectId }: Ends): string => `${type} ${subjectId} ${objectId}`;

/** The id of the relation that follows from what links two entities in one way. */
export function derivedId(ends: Ends): string {
  return `${DERIVED_PREFIX}${createHash('sha256').update(pairKey(ends)).digest('hex').slice(0, 16)}`;
}

/** What all derived relations have alike, and so need not hold; undefined is what each has of its own. All that a relation has, in order. */
const ALIKE: Readonly<Record<string, unknown>> = {
  id: undefined,
  visibility: undefined,
  origin: 'derived',
  editedBy: null,
  revision: 0,
  type: undefined,
  subjectId: undefined,
  objectId: undefined,
  role: null,
  note: null,
  onBehalfOfId: null,
  status: 'UNKNOWN',
  certainty: 'IMPLIED',
  modality: 'ASSERTED',
  editorialNote: null,
  dates: null,
  attributedToId: null,
  attributedAs: null,
  sources: NOTHING,
  attendance: null,
  attendanceRoles: null,
  attendanceMode: null,
  substituteForId: null,
  movements: null,
  amount: null,
  evidence: undefined,
  contradicts: NOTHING,
  replaces: NOTHING,
  corrects: NOTHING,
  withdraws: NOTHING,
  topics: NOTHING,
  derived: true,
  weight: undefined,
};

const relationOf = leanRowMaker(
  Relation,
  Object.keys(ALIKE),
  Object.fromEntries(Object.entries(ALIKE).filter(([, value]) => value !== undefined)),
);

function toRelation(pair: Pair): Relation {
  const own = {
    ...ALIKE,
    id: derivedId(pair),
    visibility: loosest(pair.readers),
    type: pair.type,
    subjectId: pair.subjectId,
    objectId: pair.objectId,
    evidence: [...pair.evidence].sort(),
    weight: pair.occasions.size,
  };
  return relationOf(Object.values(own));
}
