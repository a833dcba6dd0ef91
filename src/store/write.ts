import { type EntityManager, In } from 'typeorm';
import { chunksOf } from '../core/chunks.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Visibility } from '../core/access.js';
import { chainAfter, changeDigest, newSalt, revisionDigest } from './history-chain.js';
import { partsOf } from './row-properties.js';
import { imageOf, latestRevision } from './read.js';
import { type PartList, RECORDS, recordTypeOf, type RowClass } from './records.js';
import { type ChangeAction, ChangeRow, FormerIdRow, HistoryHeadRow, RevisionRow } from './tables.js';
import { readersOf } from './tombstone-visibility.js';

/**
 * Every change of the base goes through here: one transaction, one revision, the rows' previous images, append-only.
 */

/** Who changed the base, when and why. */
export interface Author {
  /** `seeds`, or the name of the token. */
  readonly actor: string;
  readonly reason: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The revision that the change undoes. */
  readonly reverts?: number;
}

export interface Update {
  readonly before: StoredRecord;
  readonly after: StoredRecord;
}

/** The rows that one change inserts, updates and deletes. */
export interface Changes {
  /** New rows, and rows that come back: a row whose id is a former one is restored, and the former id is one no longer. */
  readonly inserts: readonly StoredRecord[];
  readonly updates: readonly Update[];
  readonly deletes: readonly StoredRecord[];
  /** Ids that redirect from now on, by their successor. Deleted rows without one leave a tombstone. */
  readonly successors: ReadonlyMap<string, string>;
  /** Ids that name nothing, of rows that were removed elsewhere. */
  readonly tombstones?: readonly Tombstone[];
}

/** An id that names nothing any more, and who may know that it did. */
export type Tombstone = Pick<FormerIdRow, 'id' | 'reason' | 'visibility'>;

/**
 * Writes a change inside the caller's transaction, which must keep other writers out (`inWritingTransaction`).
 * @returns its revision
 */
export async function writeChanges(manager: EntityManager, author: Author, changes: Changes): Promise<number> {
  const revision = (await latestRevision(manager)) + 1;
  const digest = await insertRevision(manager, revision, author);
  const written = [...changes.inserts, ...changes.updates.map((update) => update.after)];

  const readers = await readersOf(
    manager,
    changes.deletes,
    changes.updates.map((update) => update.before),
  );
  for (const { before } of changes.updates) await deleteParts(manager, before);
  for (const row of changes.deletes) await deleteParts(manager, row);
  const restored = await liftFormerIds(manager, changes.inserts);
  await insertRows(manager, revision, changes.inserts);
  for (const { after } of changes.updates) await updateRow(manager, revision, after);
  await deleteRows(manager, changes.deletes);
  await insertParts(manager, written);
  await log(manager, revision, changes, restored);
  await chain(manager, revision, digest);
  await keepFormerIds(manager, revision, changes, readers);
  return revision;
}

async function insertRevision(manager: EntityManager, number: number, { reverts, ...author }: Author): Promise<string> {
  const row = { number, ...author, reverts: reverts ?? null };
  const salt = newSalt();
  const digest = revisionDigest(salt, row);
  await manager.insert(RevisionRow, { ...row, salt, digest, chain: null });
  return digest;
}

/**
 * Adds the revision to the chain, once its changes are written. It goes on from where the history is said to end: where revisions were
 * taken away from the end of it, the next one does not fit what is left, and whoever verifies still learns of it.
 */
async function chain(manager: EntityManager, number: number, digest: string): Promise<void> {
  const before = await manager.findOneBy(HistoryHeadRow, { id: 1 });
  const changes = await manager.find(ChangeRow, {
    select: { revision: true, record: true, rowId: true, digest: true },
    where: { revision: number },
  });
  const after = chainAfter(before?.chain ?? null, digest, changes);
  await manager.update(RevisionRow, { number }, { chain: after });
  await manager.upsert(HistoryHeadRow, { id: 1, revision: number, chain: after }, ['id']);
}

/** Writes rows, as many at once as one statement takes. */
async function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (const chunk of chunksOf(rows)) await write(chunk);
}

async function insertRows(manager: EntityManager, revision: number, rows: readonly StoredRecord[]): Promise<void> {
  for (const type of RECORDS) {
    for (const target of type.classes) {
      await inChunks(
        rows.filter((row) => row.constructor === target),
        (chunk) => manager.getRepository(target).insert(chunk.map((row) => columnsOf(manager, revision, row))),
      );
    }
  }
}

async function updateRow(manager: EntityManager, revision: number, row: StoredRecord): Promise<void> {
  const { id, ...columns } = columnsOf(manager, revision, row);
  await manager.getRepository(row.constructor).update({ id: id as string }, columns);
}

/** The columns of a row, as of the revision that writes it; an absent date is written as empty columns, so that an update clears it. */
function columnsOf(manager: EntityManager, revision: number, row: StoredRecord): Record<string, unknown> {
  const metadata = manager.connection.getMetadata(row.constructor);
  const source = row as unknown as Record<string, unknown>;
  const own = metadata.columns.filter((column) => !column.embeddedMetadata && column !== metadata.discriminatorColumn);
  const embedded = metadata.embeddeds.map((inner) => {
    const value = source[inner.propertyName] as Record<string, unknown> | null;
    return [
      inner.propertyName,
      Object.fromEntries(inner.columns.map((column) => [column.propertyName, value?.[column.propertyName] ?? null])),
    ];
  });
  return Object.fromEntries([
    ...own.map((column) => [column.propertyName, source[column.propertyName] ?? null]),
    ...embedded,
    ['revision', revision],
  ]) as Record<string, unknown>;
}

async function deleteRows(manager: EntityManager, rows: readonly StoredRecord[]): Promise<void> {
  for (const type of [...RECORDS].reverse()) {
    for (const target of [...type.classes].reverse()) {
      const ids = rows.filter((row) => row.constructor === target).map((row) => row.id);
      await inChunks(ids, (chunk) => manager.createQueryBuilder().delete().from(type.table).whereInIds(chunk).execute());
    }
  }
}

async function deleteParts(manager: EntityManager, row: StoredRecord): Promise<void> {
  for (const table of new Set(partsOf(row).map((part) => part.table))) {
    await manager.createQueryBuilder().delete().from(table).where('statementId = :id', { id: row.id }).execute();
  }
}

async function insertParts(manager: EntityManager, rows: readonly StoredRecord[]): Promise<void> {
  const tables = new Map<RowClass, object[]>();
  for (const row of rows) {
    for (const part of partsOf(row)) {
      const entries = tables.get(part.table) ?? [];
      tables.set(part.table, entries);
      entries.push(...partRows(row, part));
    }
  }
  for (const [table, entries] of tables) await inChunks(entries, (chunk) => manager.getRepository(table).insert(chunk));
}

function partRows(row: StoredRecord, part: PartList): object[] {
  const values = (row as unknown as Record<string, readonly string[]>)[part.property] ?? [];
  return values.map((value, position) => ({
    statementId: row.id,
    [part.value]: value,
    ...(part.only ? { [part.only.column]: part.only.value } : {}),
    ...(part.ordered ? { position } : {}),
  }));
}

async function log(manager: EntityManager, revision: number, changes: Changes, restored: ReadonlySet<string>): Promise<void> {
  const image = (row: StoredRecord | null): Record<string, unknown> | null => row && imageOf(manager.connection, row);
  const entry = (row: StoredRecord, action: ChangeAction, before: StoredRecord | null): ChangeRow => {
    const content = { record: recordTypeOf(row).name, rowId: row.id, action, before: image(before) };
    const salt = newSalt();
    return { revision, ...content, salt, digest: changeDigest(salt, { ...content, after: image(action === 'DELETE' ? null : row) }) };
  };
  await inChunks(
    [
      ...changes.inserts.map((row) => entry(row, restored.has(row.id) ? 'RESTORE' : 'INSERT', null)),
      ...changes.updates.map(({ before, after }) => entry(after, 'UPDATE', before)),
      ...changes.deletes.map((row) => entry(row, 'DELETE', row)),
    ],
    (chunk) => manager.insert(ChangeRow, chunk as never),
  );
}

/** Takes the ids of rows that come back from the former ids; returns them. */
async function liftFormerIds(manager: EntityManager, inserts: readonly StoredRecord[]): Promise<ReadonlySet<string>> {
  const restored = new Set<string>();
  if ((await manager.count(FormerIdRow)) === 0) return restored;
  await inChunks(inserts, async (chunk) => {
    const rows = await manager.find(FormerIdRow, { select: { id: true }, where: { id: In(chunk.map((row) => row.id)) } });
    if (rows.length === 0) return;
    for (const { id } of rows) restored.add(id);
    await manager.delete(FormerIdRow, { id: In(rows.map((row) => row.id)) });
  });
  return restored;
}

async function keepFormerIds(
  manager: EntityManager,
  revision: number,
  changes: Changes,
  readers: ReadonlyMap<string, Visibility>,
): Promise<void> {
  const tombstones = changes.deletes
    .filter((row) => !changes.successors.has(row.id))
    .map(({ id, visibility }): FormerIdRow => ({
      id,
      successorId: null,
      reason: 'REMOVED',
      visibility: readers.get(id) ?? visibility,
      revision,
    }));
  const redirects = [...changes.successors].map(([id, successorId]): FormerIdRow => ({
    id,
    successorId,
    reason: 'RENAMED',
    visibility: 'PUBLIC',
    revision,
  }));
  const others = (changes.tombstones ?? []).map((one): FormerIdRow => ({ ...one, successorId: null, revision }));
  await inChunks([...tombstones, ...redirects, ...others], (chunk) => manager.upsert(FormerIdRow, chunk, ['id']));
}
