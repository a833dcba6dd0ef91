import { type EntityManager, In, MoreThan } from 'typeorm';
import type { Visibility } from '../core/access.js';
import { chunksOf } from '../core/chunks.js';
import { groupBy } from '../core/group-by.js';
import type { Node } from '../core/node.js';
import type { StoredRecord } from '../core/stored-record.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import type { Name } from '../kinds/names.js';
import type { StoredMovement } from '../statements/attendance.js';
import { eachInTurns, eachRow, type Turn } from '../store/each-row.js';
import { imageOf, type Records } from '../store/read.js';
import type { RowChange } from '../store/read-changed.js';
import { ChangeRow } from '../store/tables.js';
import { Statement } from '../statements/statement.js';
import type { RowsById } from './said.js';

/**
 * When rows were written last, for those who do not read all of them: an update that touched nothing but references to hidden rows, or
 * what nobody is served, never happened for who may not read these.
 */

/** What a reader may read, as far as it decides on parts of rows. */
export interface ReadableIds {
  readonly sees: (entityId: string) => boolean;
  readonly passages: IdSet;
  readonly items: IdSet;
  readonly statements: IdSet;
}

type IdSet = Pick<ReadonlySet<string>, 'has'>;

/** What a reader may read, by the rows of their view. */
export function readableIn(rows: RowsById): ReadableIds {
  const of = (type: abstract new () => Node): IdSet => ({ has: (id) => rows.get(id, type) !== undefined });
  return { sees: of(Entity).has, passages: of(Passage), items: of(AgendaItem), statements: of(Statement) };
}

type Image = Readonly<Record<string, unknown>>;

/** An update of a row, as far as not everybody may notice it. */
interface RowUpdate {
  readonly revision: number;
  /** The values of the fields that differ; null where whoever reads the row notices. */
  readonly differing: readonly (readonly [field: string, before: unknown, after: unknown])[] | null;
}

/** The latest updates of a row, the last first, up to one that all notice; else the revision that brought the row. */
interface RowHistory {
  readonly updates: readonly RowUpdate[];
  readonly since: number;
  /** The revisions that changed who may read it, the last first. */
  readonly turns: readonly { readonly revision: number; readonly before: Visibility; readonly after: Visibility }[];
}

/** By the id of the row: those that were ever updated. */
export type RowUpdates = ReadonlyMap<string, RowHistory>;

/** What is served of no row, or follows for each reader from other rows. */
const IGNORED: ReadonlySet<string> = new Set(['origin', 'editedBy', 'position', 'agendaItemId', 'text@document']);

/** What a reader reads of a field that may refer to hidden rows. */
const TRIMMED: Readonly<Record<string, (value: unknown, readable: ReadableIds) => unknown>> = {
  ...Object.fromEntries(
    ['topics', 'assignees', 'votedFor', 'votedAgainst', 'abstained'].map((field) => [
      field,
      (value: unknown, { sees }: ReadableIds) => idsIn(value).filter(sees),
    ]),
  ),
  ...Object.fromEntries(
    ['contradicts', 'replaces', 'corrects', 'withdraws'].map((field) => [
      field,
      (value: unknown, { statements }: ReadableIds) => idsIn(value).filter((id) => statements.has(id)),
    ]),
  ),
  evidence: (value, { passages }) => idsIn(value).filter((id) => passages.has(id)),
  names: (value, { sees }) => ((value ?? []) as Name[]).filter(({ scope }) => scope === undefined || sees(scope)),
  ...Object.fromEntries(
    ['presentedById', 'substituteForId', 'openedInId', 'dueAtId'].map((field) => [
      field,
      (value: unknown, { sees }: ReadableIds) => (typeof value === 'string' && sees(value) ? value : null),
    ]),
  ),
  movements: (value, { passages, items }) =>
    ((value ?? []) as StoredMovement[]).filter(
      ({ passageId, itemId }) => (passageId === null || passages.has(passageId)) && (itemId === null || items.has(itemId)),
    ),
};

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/**
 * Reads the updates of all rows that are there.
 * @param known what was read at an earlier revision of the same history, if anything: only rows that were updated since are read again
 */
export async function readRowUpdates(
  manager: EntityManager,
  records: Records,
  known: { readonly number: number; readonly updates: RowUpdates; readonly change: RowChange | null } | null,
  turn?: Turn,
): Promise<RowUpdates> {
  const ids = await updatedSince(manager, known?.number ?? 0, turn);
  const rows = new Map<string, StoredRecord>();
  const keep = (row: StoredRecord): void => {
    if (ids.has(row.id) || known?.updates.has(row.id)) rows.set(row.id, row);
  };
  const change = known?.change;
  if (change) for (const row of change.come) keep(row);
  else for (const list of Object.values(records)) await eachInTurns(list, keep, turn);
  const found = new Map<string, RowHistory>();
  // What is gone is forgotten, above all what said something of a person who was erased.
  const isGone = new Set(change?.gone.map(({ id }) => id));
  const keepHistory = ([id, history]: readonly [string, RowHistory]): void => {
    if (rows.has(id) || (change && !isGone.has(id))) found.set(id, history);
  };
  await eachInTurns(known?.updates ?? [], keepHistory, turn);
  // Of rows that are known, what was done since: the history is kept by revision, and to look for all of a row goes through the whole of it.
  const since = known && change ? { revision: MoreThan(known.number) } : {};
  const were = new Map(change?.gone.map((row) => [row.id, row]));
  for (const some of chunksOf([...ids])) {
    const changes = await manager.find(ChangeRow, {
      select: { revision: true, record: true, rowId: true, action: true, before: true },
      where: { rowId: In(some), ...since },
      order: { revision: 'DESC' },
    });
    for (const [id, own] of groupBy(changes, ({ rowId }) => [rowId])) {
      const row = rows.get(id);
      const was = were.get(id);
      const before = was && (known?.updates.get(id) ?? { updates: [], since: was.revision, turns: [] });
      if (row) found.set(id, historyOf(imageOf(manager.connection, row), row.revision, own, before));
    }
    await turn?.();
  }
  return found;
}

/** The ids of the rows that were updated after a revision. */
async function updatedSince(manager: EntityManager, number: number, turn?: Turn): Promise<ReadonlySet<string>> {
  const { tableName: table } = manager.connection.getMetadata(ChangeRow);
  const { driver } = manager.connection;
  const where = `${driver.escape('action')} = 'UPDATE' AND ${driver.escape('revision')} > ${driver.createParameter('revision', 0)}`;
  const ids = new Set<string>();
  await eachRow(manager, { table, columns: ['rowId'], where, parameters: [number] }, ([id]) => ids.add(id as string), turn);
  return ids;
}

/**
 * @param changes of the row, the last first
 * @param known what was before them, where they are not all
 */
function historyOf(now: Image, revision: number, changes: readonly ChangeRow[], known?: RowHistory): RowHistory {
  const updates: RowUpdate[] = [];
  const turns = [...turnsOf(now, changes), ...(known?.turns ?? [])];
  let after = now;
  let since = revision;
  for (const change of changes) {
    since = change.revision;
    if (change.action !== 'UPDATE' || change.before === null) return { updates, since, turns };
    const differing = differenceOf(change.record, change.before, after);
    updates.push({ revision: change.revision, differing });
    if (differing === null) return { updates, since, turns };
    after = change.before;
  }
  return known ? { updates: [...updates, ...known.updates], since: known.since, turns } : { updates, since, turns };
}

/** @param changes of the row, the last first */
function turnsOf(now: Image, changes: readonly ChangeRow[]): RowHistory['turns'] {
  const images = [now, ...changes.map(({ before }) => before)];
  return changes.flatMap(({ revision, before }, index) => {
    const [was, is] = [before?.visibility, images[index]?.visibility] as (Visibility | undefined)[];
    return was !== undefined && is !== undefined && was !== is ? [{ revision, before: was, after: is }] : [];
  });
}

function differenceOf(record: string, before: Image, after: Image): RowUpdate['differing'] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !IGNORED.has(field) && !IGNORED.has(`${field}@${record}`) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  if (fields.some((field) => TRIMMED[field] === undefined)) return null;
  return fields.map((field) => [field, before[field], after[field]] as const);
}

/** The revision that last changed what a reader reads of a row. */
export function lastNoticed(row: StoredRecord, updates: RowUpdates, readable: ReadableIds): number {
  const history = updates.get(row.id);
  if (!history) return row.revision;
  const noticed = history.updates.find(
    ({ differing }) =>
      differing === null ||
      differing.some(([field, before, after]) => {
        const seen = (value: unknown): string => JSON.stringify(TRIMMED[field]?.(value, readable));
        return seen(before) !== seen(after);
      }),
  );
  return noticed?.revision ?? history.since;
}

/** The revision by which a row that was there and hidden became readable, the last one; 0 where none did. */
export function shownBy(id: string, updates: RowUpdates, readable: ReadonlySet<Visibility>): number {
  return updates.get(id)?.turns.find(({ before, after }) => !readable.has(before) && readable.has(after))?.revision ?? 0;
}
