import { NumberList } from '../core/number-list.js';
import { elementAt } from '../core/sorted.js';
import type { IdNumbers } from './id-numbers.js';
import { changesOfGroups, type Grouping, type ListChange, patchedList, patchedOnce } from './list-changes.js';
import type { Lookup } from './patched-map.js';
import { eachInSteps, type Steps } from './steps.js';

/** How many places of groups are gone through in a step: each takes next to nothing. */
const PLACES_PER_STEP = 20_000;

/** How many groups may differ from those beneath, by the square root of how many rows these have: then all are made anew. */
const PATCHED_PER_ROOT = 1;

/** How many groups of a small base may differ. */
const FEW = 16;

/** How many rows of lists that were asked for are kept as lists. */
const KEPT_ROWS = 1 << 14;

/**
 * The rows of a list by the keys that each has, in its order. Groups are numbers in typed arrays (compressed sparse rows: where each group
 * begins, and the places of its rows in the list), and made into lists when somebody asks; those asked for last are kept. It is never
 * changed: one that differs in a few groups shares all others with it.
 */
export class Groups<T> implements Lookup<readonly T[]> {
  private constructor(
    private readonly packed: PackedGroups<T>,
    /** The groups that differ; an empty one is none. */
    private readonly patch: ReadonlyMap<string, readonly T[]>,
  ) {}

  /** @param numbers those of the keys are added */
  static *ofInSteps<T>(numbers: IdNumbers, list: readonly T[], { keysOf }: Pick<Grouping<T>, 'keysOf'>): Steps<Groups<T>> {
    return new Groups(yield* packInSteps(numbers, list, keysOf), new Map<string, readonly T[]>());
  }

  get(key: string): readonly T[] | undefined {
    const own = this.patch.size > 0 ? this.patch.get(key) : undefined;
    if (own) return own.length > 0 ? own : undefined;
    return this.packed.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /**
   * The groups after a change.
   * @param list with the change in it
   */
  *withInSteps(change: ListChange<T>, list: () => readonly T[], grouping: GroupingOf<T>): Steps<Groups<T>> {
    return yield* patchedOnce(this, change, () => this.patchedInSteps(change, list, grouping));
  }

  private *patchedInSteps(change: ListChange<T>, list: () => readonly T[], { keysOf, order }: GroupingOf<T>): Steps<Groups<T>> {
    const changes = changesOfGroups(change, { keysOf });
    if (changes.size === 0) return this;
    yield;
    const patch = new Map(this.patch);
    for (const [key, own] of changes) {
      const group = this.get(key) ?? [];
      patch.set(key, order ? patchedList(group, own, order) : withChange(group, own));
    }
    if (patch.size > PATCHED_PER_ROOT * Math.sqrt(this.packed.size) + FEW) {
      return yield* Groups.ofInSteps(this.packed.numbers, list(), { keysOf });
    }
    return new Groups(this.packed, patch);
  }
}

/** How rows are grouped; rows of groups without an order come in any. */
export interface GroupingOf<T> extends Pick<Grouping<T>, 'keysOf'> {
  readonly order: Grouping<T>['order'] | null;
}

function withChange<T>(group: readonly T[], { gone, come }: ListChange<T>): readonly T[] {
  return [...group.filter((row) => !gone.includes(row)), ...come];
}

/** Groups as typed arrays. */
class PackedGroups<T> implements Lookup<readonly T[]> {
  private readonly kept = new Map<number, readonly T[]>();
  private keptRows = 0;

  /**
   * @param first the least number of a key
   * @param offsets by number of key, from the first: where its rows begin. One more entry says where the last ends
   * @param members places in the list
   */
  constructor(
    readonly numbers: IdNumbers,
    private readonly list: readonly T[],
    private readonly first: number,
    private readonly offsets: Int32Array,
    private readonly members: Int32Array,
  ) {}

  /** How many places all groups have. */
  get size(): number {
    return this.members.length;
  }

  get(key: string): readonly T[] | undefined {
    const at = this.numbers.numberOf(key) - this.first;
    if (at < 0) return undefined;
    const begin = this.offsets[at];
    const end = this.offsets[at + 1];
    if (begin === undefined || end === undefined || begin === end) return undefined;
    const known = this.kept.get(at);
    if (known) return known;
    const rows: T[] = [];
    for (let member = begin; member < end; member += 1) rows.push(elementAt(this.list, elementAt(this.members, member)));
    this.keep(at, rows);
    return rows;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  private keep(at: number, rows: readonly T[]): void {
    if (this.keptRows + rows.length > KEPT_ROWS) {
      this.kept.clear();
      this.keptRows = 0;
    }
    this.kept.set(at, rows);
    this.keptRows += rows.length;
  }
}

function* packInSteps<T>(numbers: IdNumbers, list: readonly T[], keysOf: (row: T) => Iterable<string>): Steps<PackedGroups<T>> {
  const keys = new NumberList();
  const places = new NumberList();
  let [first, last] = [Infinity, -1];
  yield* eachInSteps(list, (row, place) => {
    for (const key of keysOf(row)) {
      const number = numbers.add(key);
      first = Math.min(first, number);
      last = Math.max(last, number);
      keys.add(number);
      places.add(place);
    }
  });
  if (last < 0) return new PackedGroups(numbers, list, 0, new Int32Array(0), new Int32Array(0));
  const [keyNumbers, rowPlaces] = [keys.array, places.array];
  const offsets = new Int32Array(last - first + 2);
  yield* eachPlace(keys.length, (at) => {
    (offsets[elementAt(keyNumbers, at) - first + 1] as number) += 1;
  });
  yield* eachPlace(offsets.length - 1, (at) => {
    (offsets[at + 1] as number) += offsets[at] as number;
  });
  const next = offsets.slice();
  const members = new Int32Array(keys.length);
  yield* eachPlace(keys.length, (at) => {
    const group = elementAt(keyNumbers, at) - first;
    members[next[group] as number] = elementAt(rowPlaces, at);
    (next[group] as number) += 1;
  });
  return new PackedGroups(numbers, list, first, offsets, members);
}

function* eachPlace(count: number, use: (at: number) => void): Steps<void> {
  for (let at = 0; at < count; at += 1) {
    use(at);
    if (at % PLACES_PER_STEP === PLACES_PER_STEP - 1) yield;
  }
}
