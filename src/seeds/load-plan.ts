import type { DataSource } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { partsOf } from '../store/row-properties.js';
import { imageOf } from '../store/read.js';
import type { Tombstone, Update } from '../store/write.js';

/** What loading would do: the files' records held against those of the base. Reads and writes nothing. */

/** A row that is left as it is, and why. */
export interface Conflict {
  readonly id: string;
  readonly message: Message;
}

export interface Plan {
  readonly inserts: readonly StoredRecord[];
  /** Those of the inserts that were in the base before: they come back under their ids. */
  readonly restored: ReadonlySet<StoredRecord>;
  /** Rows that cannot come back: their ids lead to others now. Where there is one, nothing can be loaded. */
  readonly refused: readonly Conflict[];
  readonly updates: readonly Update[];
  readonly deletes: readonly StoredRecord[];
  readonly unchanged: readonly StoredRecord[];
  readonly conflicts: readonly Conflict[];
  /** Former ids that redirect from now on. */
  readonly successors: ReadonlyMap<string, string>;
  /** Ids that name nothing any more, from now on. */
  readonly tombstones: readonly Tombstone[];
}

/** What the base holds. */
export interface Base {
  readonly records: ReadonlyMap<string, StoredRecord>;
  /** Whether an id was that of a person who was erased. */
  readonly isErased?: (id: string) => boolean;
  /** Ids that are nobody's any more, with their successors. */
  readonly former: ReadonlyMap<string, string | null>;
}

/** What the files say. */
export interface Wanted {
  readonly records: readonly StoredRecord[];
  readonly successors: ReadonlyMap<string, string>;
  readonly tombstones?: readonly Tombstone[];
}

/** Compares the files with the base. Rows that were edited, or never came from seeds, stay as they are, and so does all that they rest on. */
export function planLoad(dataSource: DataSource, wanted: Wanted, base: Base): Plan {
  const inserts: StoredRecord[] = [];
  const updates: Update[] = [];
  const unchanged: StoredRecord[] = [];
  const conflicts: Conflict[] = [];
  const kept: StoredRecord[] = [];
  for (const after of wanted.records) {
    const before = base.records.get(after.id);
    if (!before) inserts.push(after);
    else if (same(dataSource, before, after)) unchanged.push(before);
    else if (isSeeds(before)) updates.push({ before, after });
    else {
      kept.push(before);
      conflicts.push({ id: before.id, message: before.editedBy === null ? notFromSeeds(before) : changedOnBothSides(before) });
    }
  }
  const leaving = leavingRows(wanted, base);
  for (const row of base.records.values()) if (!leaving.has(row.id) && !isSeeds(row)) kept.push(row);
  for (const row of [...leaving.values()].filter((one) => !isSeeds(one))) {
    leaving.delete(row.id);
    kept.push(row);
    conflicts.push({ id: row.id, message: editedAndGone(row) });
  }
  conflicts.push(...holdBack(dataSource, kept, leaving));
  const { successors, blocked } = redirects(wanted.successors, base, leaving);
  return {
    inserts,
    restored: new Set(inserts.filter((row) => base.former.has(row.id))),
    refused: inserts.flatMap((row) =>
      base.isErased?.(row.id) ? [{ id: row.id, message: erased(row.id) }] : (refusalOf(row, wanted, base, leaving) ?? []),
    ),
    updates,
    deletes: dependentsFirst(dataSource, leaving),
    unchanged,
    conflicts: [...conflicts, ...blocked],
    successors,
    tombstones: (wanted.tombstones ?? []).filter(({ id }) => !base.former.has(id) && !base.records.has(id)),
  };
}

/** Whether the row came from seeds and nobody touched it since. */
function isSeeds(row: StoredRecord): boolean {
  return row.origin.startsWith('seed:') && row.editedBy === null;
}

/** Whether two versions say the same. In which file a row stands is no part of that: people move rows as they like. */
function same(dataSource: DataSource, before: StoredRecord, after: StoredRecord): boolean {
  const image = (row: StoredRecord): string => {
    const { origin: _origin, editedBy: _editedBy, ...said } = imageOf(dataSource, row);
    return JSON.stringify(said);
  };
  return image(before) === image(after);
}

/** The fields in which two versions of a row differ. */
export function changedFields(dataSource: DataSource, before: StoredRecord, after: StoredRecord): string[] {
  const [old, young] = [imageOf(dataSource, before), imageOf(dataSource, after)];
  return Object.keys(young).filter((field) => JSON.stringify(old[field]) !== JSON.stringify(young[field]));
}

/** Rows that came from seeds and stand in no file now. */
function leavingRows(wanted: Wanted, base: Base): Map<string, StoredRecord> {
  const ids = new Set(wanted.records.map((row) => row.id));
  return new Map([...base.records].filter(([id, row]) => !ids.has(id) && row.origin.startsWith('seed:')));
}

/** Takes out of the leaving rows all that a kept row rests on, however far. */
function holdBack(dataSource: DataSource, kept: readonly StoredRecord[], leaving: Map<string, StoredRecord>): Conflict[] {
  const conflicts: Conflict[] = [];
  const queue = [...kept];
  for (let row = queue.pop(); row; row = queue.pop()) {
    for (const id of referencesOf(dataSource, row)) {
      const held = leaving.get(id);
      if (!held) continue;
      leaving.delete(id);
      queue.push(held);
      conflicts.push({ id, message: heldBack(id, row.id) });
    }
  }
  return conflicts;
}

/** Leaving rows, each before those that it refers to: the order in which they can be deleted. */
export function dependentsFirst(dataSource: DataSource, leaving: ReadonlyMap<string, StoredRecord>): StoredRecord[] {
  const ordered: StoredRecord[] = [];
  const seen = new Set<StoredRecord>();
  const visit = (row: StoredRecord): void => {
    if (seen.has(row)) return;
    seen.add(row);
    for (const other of referencesOf(dataSource, row).map((id) => leaving.get(id))) if (other) visit(other);
    ordered.push(row);
  };
  for (const row of leaving.values()) visit(row);
  return ordered.reverse();
}

/** The ids that a row refers to: its foreign keys and its lists. */
function referencesOf(dataSource: DataSource, row: StoredRecord): string[] {
  const source = row as unknown as Record<string, string | readonly string[] | null>;
  const keys = dataSource.getMetadata(row.constructor).foreignKeys.flatMap((key) => key.columns.map((column) => column.propertyName));
  return [...keys, ...partsOf(row).map((part) => part.property)].flatMap((name) => source[name] ?? []);
}

/** Why a row cannot come back: its id redirects to a row that stays. A row that is renamed back takes its old place. */
function refusalOf(row: StoredRecord, wanted: Wanted, base: Base, leaving: ReadonlyMap<string, StoredRecord>): Conflict | null {
  const successor = base.former.get(row.id);
  if (successor === undefined || successor === null) return null;
  const stays = wanted.records.some(({ id }) => id === successor) || (base.records.has(successor) && !leaving.has(successor));
  return stays ? { id: row.id, message: leadsElsewhere(row.id, successor) } : null;
}

/** The redirects that are new. A row that stays where it is keeps its id; what redirected to a renamed row follows it. */
function redirects(
  wanted: ReadonlyMap<string, string>,
  base: Base,
  leaving: ReadonlyMap<string, StoredRecord>,
): { successors: Map<string, string>; blocked: Conflict[] } {
  const successors = new Map<string, string>();
  const blocked: Conflict[] = [];
  for (const [id, successor] of wanted) {
    if (base.former.get(id) === successor) continue;
    if (base.records.has(id) && !leaving.has(id)) blocked.push({ id, message: stillLives(id, successor) });
    else successors.set(id, successor);
  }
  for (const [id, successor] of base.former) {
    const next = successor === null || wanted.has(id) ? undefined : successors.get(successor);
    // A row that is renamed back is its own again.
    if (next !== undefined && next !== id) successors.set(id, next);
  }
  return { successors, blocked };
}

function changedOnBothSides(row: StoredRecord): Message {
  return {
    fr: `${row.id} a été modifié dans la base par ${row.editedBy} et diffère des fichiers ; laissé tel quel`,
    en: `${row.id} was edited in the base by ${row.editedBy} and differs from the files; left as it is`,
  };
}

function notFromSeeds(row: StoredRecord): Message {
  return {
    fr: `${row.id} n’est pas venu des fichiers (${row.origin}) et en diffère ; laissé tel quel`,
    en: `${row.id} did not come from the files (${row.origin}) and differs from them; left as it is`,
  };
}

function editedAndGone(row: StoredRecord): Message {
  return {
    fr: `${row.id} a été modifié dans la base par ${row.editedBy} et n’est plus dans les fichiers ; gardé`,
    en: `${row.id} was edited in the base by ${row.editedBy} and is gone from the files; kept`,
  };
}

function heldBack(id: string, by: string): Message {
  return {
    fr: `${id} n’est plus dans les fichiers, mais ${by} s’y réfère ; gardé`,
    en: `${id} is gone from the files, but ${by} refers to it; kept`,
  };
}

function erased(id: string): Message {
  return {
    fr: `${id} a été effacé à sa demande : retirez des fichiers sa fiche et ce qui parle d’elle`,
    en: `${id} was erased as they asked: take their entity and what is said of them out of the files`,
  };
}

function leadsElsewhere(id: string, successor: string): Message {
  return {
    fr: `${id} renvoie à ${successor} depuis que la fiche a changé d’identifiant : écrivez ${successor}, ou donnez un autre identifiant à ce qui n’est pas la même chose`,
    en: `${id} redirects to ${successor} since the row was renamed: write ${successor}, or give another id to what is not the same thing`,
  };
}

function stillLives(id: string, successor: string): Message {
  return {
    fr: `${id} ne peut pas renvoyer à ${successor} : la fiche est encore dans la base`,
    en: `${id} cannot redirect to ${successor}: the row is still in the base`,
  };
}
