import type { EntityKind } from './list.js';

/**
 * Which kind an id names, apart from the classes of the kinds: a process that loads none of them, nor the libraries that they are declared
 * with, is told this as data.
 */

/** What is read from the ids of a kind. */
export interface KindOfIds {
  readonly kind: EntityKind;
  /** The first part of its ids. */
  readonly prefix: string;
  /** Whether it acts: what can work on a theme, attend, write, promise. */
  readonly acts: boolean;
}

let kinds: readonly KindOfIds[] = [];
let byPrefix: ReadonlyMap<string, KindOfIds> = new Map();

/** Tells which kinds there are. The list of kinds (`index.ts`) does so by itself. */
export function setKindsOfIds(all: readonly KindOfIds[]): void {
  kinds = all;
  byPrefix = new Map(all.map((one) => [one.prefix, one]));
}

/**
 * The kinds that there are, in the order of their list.
 * @throws Error where nobody has told them yet: every id would seem to name nothing
 */
export function kindsOfIds(): readonly KindOfIds[] {
  if (kinds.length === 0) throw new Error('Nobody has told which kinds of entities there are.');
  return kinds;
}

/** The kind that an id belongs to by its prefix, or null: the id may name no entity. */
export function kindOfId(id: string): EntityKind | null {
  return ofPrefix(id)?.kind ?? null;
}

/** Whether an id names somebody or something that acts. */
export function isActor(id: string): boolean {
  return ofPrefix(id)?.acts ?? false;
}

/** The kinds that act. */
export function actorKinds(): EntityKind[] {
  return kindsOfIds().flatMap(({ kind, acts }) => (acts ? [kind] : []));
}

/** The prefix of an id: `organization`. */
export function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function ofPrefix(id: string): KindOfIds | undefined {
  return byPrefix.get(prefixOf(id)) ?? (kindsOfIds(), undefined);
}
