import { type DataSource, type EntityManager, In } from 'typeorm';
import { dependentsFirst } from '../seeds/load-plan.js';
import { ChangeOperationRow, ChangeSetHandoverRow, ChangeSetRow, ErasureRow, IdempotencyKeyRow } from '../store/change-set-tables.js';
import { erasedId, erasureKey, makeErasureKey } from '../store/erased-ids.js';
import { removeSnapshot, snapshotFileOf } from '../store/snapshot/snapshot.js';
import { ChangeRow, FormerIdRow, RevisionRow } from '../store/tables.js';
import { betweenTransactions, inWritingTransaction } from '../store/transaction.js';
import { writeChanges } from '../store/write.js';
import type { Actor } from '../core/actor.js';
import { replaceIds, withIds } from './erase-ids.js';
import { cleanImports } from './erase-imports.js';
import { planErasure } from './erase-plan.js';
import { forgetRequests } from './change-sets.js';
import type { NameRedactor } from './redact.js';
import { readState } from './state.js';
import { notFound } from './operation.js';
import { Refusal, refuse, type UserError } from './user-error.js';

/**
 * Erasing a person. What is said of others stays, also that a body was at a meeting; what is said of the person goes, and the name is blacked out wherever it stands: texts,
 * statements, history, drafts, imports. What is left is a keyed hash.
 */

/** @returns what kept it from being done; nothing when it was */
export async function erasePerson(dataSource: DataSource, actor: Pick<Actor, 'name'>, id: string): Promise<readonly UserError[]> {
  try {
    await inWritingTransaction(dataSource, (manager) => eraseInside(manager, actor, id));
  } catch (error) {
    if (error instanceof Refusal) return error.errors;
    throw error;
  }
  await cleanFile(dataSource);
  return [];
}

/** Erases inside the caller’s transaction. {@link cleanFile} is to follow. */
export async function eraseInside(manager: EntityManager, actor: Pick<Actor, 'name'>, id: string): Promise<void> {
  if (manager.connection.options.type !== 'postgres') await manager.query('PRAGMA secure_delete = ON');
  const secret = await makeErasureKey(manager);
  const erasure = planErasure(await readState(manager), id, secret);
  // Sent twice, it is done once; where the first was cut off before it had cleaned the file, the second does.
  if (!erasure && (await wasErased(manager, id))) return;
  if (!erasure) return refuse(notFound(id));
  const { person, ids, redactor, newIds, inserts, updates, reidentified, deletes } = erasure;
  const leaving = new Map([person, ...deletes, ...reidentified.map(({ before }) => before)].map((row) => [row.id, row]));
  const arriving = [...inserts, ...reidentified.map(({ after }) => after)];
  const at = new Date().toISOString();
  const author = { actor: redactor.text(actor.name), reason: 'effacement', at };
  for (const row of [...arriving, ...updates.map(({ after }) => after)]) row.editedBy ??= author.actor;
  const revision = await writeChanges(manager, author, {
    inserts: arriving,
    updates,
    deletes: dependentsFirst(manager.connection, leaving),
    successors: new Map(reidentified.map(({ before, after }) => [before.id, after.id])),
  });
  await manager.delete(FormerIdRow, { id: In(ids) });
  for (const one of ids) {
    const hash = erasedId(secret, one);
    await manager.upsert(FormerIdRow, { id: hash, successorId: null, reason: 'ERASED', visibility: person.visibility, revision }, ['id']);
    await manager.upsert(ErasureRow, { hash, at }, ['hash']);
  }
  await replaceIds(manager, newIds, secret);
  const touched = new Set([...leaving.keys(), ...updates.map(({ after }) => after.id)]);
  await cleanHistory(manager, redactor, {
    isTouched: ({ rowId, before }) => touched.has(rowId) || redactor.isIn(before) || withIds(before, newIds) !== before,
    // What another row was goes on under its new id, but for the change that took the old one away.
    nameOf: ({ rowId, revision: at }) =>
      ids.includes(rowId) || (newIds.has(rowId) && at === revision) ? erasedId(secret, rowId) : withIds(rowId, newIds),
  });
  await cleanDrafts(manager, redactor, ids);
  await cleanImports(manager, redactor, ids);
}

/** Whether the person of an id, which is no longer in the base, was erased. */
export async function wasErased(manager: EntityManager, id: string): Promise<boolean> {
  const secret = await erasureKey(manager);
  return secret !== null && (await manager.existsBy(ErasureRow, { hash: erasedId(secret, id) }));
}

/** What is changed in the history. */
interface Cleaning {
  /** Whether the image of a change is of a row that holds, or held, the person. */
  readonly isTouched: (change: ChangeRow) => boolean;
  /** The id that the row of a change has in the history from now on. */
  readonly nameOf: (change: ChangeRow) => string;
}

/** Takes images that hold the person out of the history: their digests stay. */
async function cleanHistory(manager: EntityManager, redactor: NameRedactor, { isTouched, nameOf }: Cleaning): Promise<void> {
  const changes = await manager.find(ChangeRow, { order: { revision: 'ASC' } });
  const previous = new Map<string, ChangeRow>();
  const cleaned = new Map<ChangeRow, Pick<ChangeRow, 'before' | 'salt'>>();
  for (const change of changes) {
    const key = `${change.record} ${change.rowId}`;
    const before = previous.get(key);
    previous.set(key, change);
    if (!isTouched(change)) continue;
    cleaned.set(change, { before: null, salt: null });
    // What the change before left is the image that goes; the one that it found stays, as what the change before that left.
    if (before && !cleaned.has(before)) cleaned.set(before, { before: before.before, salt: null });
  }
  for (const [change, left] of cleaned) {
    const { revision, record, rowId } = change;
    await manager.update(ChangeRow, { revision, record, rowId }, { rowId: nameOf(change), ...left } as never);
  }
  for (const { number, actor, reason } of await manager.find(RevisionRow)) {
    const redacted = { actor: redactor.text(actor), reason: redactor.text(reason) };
    if (redacted.actor !== actor || redacted.reason !== reason) await manager.update(RevisionRow, { number }, { ...redacted, salt: null });
  }
}

/** Operations that hold the person go, whatever became of their change sets. */
async function cleanDrafts(manager: EntityManager, redactor: NameRedactor, ids: readonly string[]): Promise<void> {
  for (const { id, recordId, input, before } of await manager.find(ChangeOperationRow)) {
    if (ids.includes(recordId) || redactor.isIn(input) || redactor.isIn(before)) await manager.delete(ChangeOperationRow, { id });
  }
  for (const { id, owner, name, reason } of await manager.find(ChangeSetRow)) {
    const redacted = { owner: redactor.text(owner), name: redactor.value(name), reason: redactor.text(reason) };
    if (redacted.owner !== owner || redacted.name !== name || redacted.reason !== reason)
      await manager.update(ChangeSetRow, { id }, redacted);
  }
  for (const { changeSetId, position, actor, previousOwner, nextOwner, reason } of await manager.find(ChangeSetHandoverRow)) {
    const words = { actor, previousOwner, nextOwner, reason };
    const redacted = redactor.value(words);
    if (JSON.stringify(redacted) !== JSON.stringify(words)) await manager.update(ChangeSetHandoverRow, { changeSetId, position }, redacted);
  }
  await manager.update(IdempotencyKeyRow, { recordId: In([...ids]) }, { recordId: null });
  await forgetRequests(manager);
}

/** Overwrites what the file still holds of rows that are gone, and deletes what holds them beside it. */
export async function cleanFile(dataSource: DataSource): Promise<void> {
  const snapshot = snapshotFileOf(dataSource);
  if (snapshot !== null) await removeSnapshot(snapshot);
  if (dataSource.options.type === 'postgres') {
    await dataSource.query('VACUUM FULL');
    return;
  }
  // The base may just be read again, in a transaction that lets others in.
  await betweenTransactions(dataSource, async () => {
    await dataSource.query('VACUUM');
    await dataSource.query('PRAGMA wal_checkpoint(TRUNCATE)');
  });
}
