import { changeInSteps } from './list-changes.js';
import { filterInSteps, flatMapInSteps, type Steps } from './steps.js';

/** What was made at a revision, by name, with what it was made of. */
export type Made = ReadonlyMap<string, { readonly things: readonly unknown[]; readonly value: unknown }>;

interface Row {
  readonly id: string;
}

/**
 * What is made step by step of things that are never changed, some of them the same objects as at the revision before: what is made of
 * the same is the same, and not made again.
 */
export class Reuse {
  private readonly kept = new Map<string, { readonly things: readonly unknown[]; readonly value: unknown }>();
  private readonly before: readonly Made[];

  /** @param before what was made at the revision before, or for another role: of several, the first that will do */
  constructor(...before: readonly (Made | undefined)[]) {
    this.before = before.filter((one) => one !== undefined);
  }

  /** What was made at this revision: for the next. */
  get made(): Made {
    return this.kept;
  }

  /** What is made of some things and of nothing else. */
  *of<T>(name: string, things: readonly unknown[], make: () => Steps<T>, isSame: (was: T, is: T) => boolean = () => false): Steps<T> {
    const known = this.knownAs(name);
    const same = known.find((one) => isSameList(one.things, things));
    if (same) return this.keep(name, things, same.value as T);
    const value = yield* make();
    // Where what was made of others before will do, what is made of it in turn is the same too.
    const alike = known.find((one) => isSame(one.value as T, value));
    return this.keep(name, things, alike ? (alike.value as T) : value);
  }

  /** Rows that are each made of one row of a list, whose id they have, and of some things: only of the rows that differ. */
  *each<T extends Row, R extends Row>(
    name: string,
    rows: readonly T[],
    things: readonly unknown[],
    of: (row: T) => readonly R[],
  ): Steps<readonly R[]> {
    const before = this.knownAs(name).find((one) => isSameList(one.things.slice(1), things));
    if (!before) return this.keep(name, [rows, ...things], yield* flatMapInSteps(rows, of));
    const known = before.value as readonly R[];
    const { gone, come } = yield* changeInSteps(before.things[0] as readonly T[], rows);
    if (gone.length + come.length === 0) return this.keep(name, [rows, ...things], known);
    const isGone = new Set(gone.map(({ id }) => id));
    const left = yield* filterInSteps(known, ({ id }) => !isGone.has(id));
    return this.keep(name, [rows, ...things], [...left, ...(yield* flatMapInSteps(come, of))]);
  }

  private knownAs(name: string): { readonly things: readonly unknown[]; readonly value: unknown }[] {
    return this.before.flatMap((made) => made.get(name) ?? []);
  }

  private keep<T>(name: string, things: readonly unknown[], value: T): T {
    this.kept.set(name, { things, value });
    return value;
  }
}

/** Whether two lists have the same elements in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((element, at) => element === other[at]);
}

/** Whether two sets have the same members. */
export function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const id of one) if (!other.has(id)) return false;
  return true;
}

/** Whether two maps have the same entries. */
export function isSameMap<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): boolean {
  if (one.size !== other.size) return false;
  for (const [key, value] of one) if (other.get(key) !== value) return false;
  return true;
}
