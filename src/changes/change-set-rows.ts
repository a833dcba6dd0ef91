import type { EntityManager } from 'typeorm';
import { mintId } from '../core/ids.js';
import type { LocalizedText } from '../core/lang.js';
import { ChangeOperationRow, ChangeSetRow } from '../store/change-set-tables.js';
import type { Actor } from '../core/actor.js';
import type { Operation } from './operation.js';

/** Change sets and their operations as rows. */

/** The present time: UTC, ISO 8601. */
export const now = (): string => new Date().toISOString();

/** The operations of a change set, in their order. */
export async function operationsOf(manager: EntityManager, changeSetId: string): Promise<Operation[]> {
  const rows = await manager.find(ChangeOperationRow, { where: { changeSetId }, order: { position: 'ASC' } });
  return rows.map(operationOf);
}

/** The operation of a row. */
export function operationOf({ operation, section, recordId, baseVersion, input, before }: ChangeOperationRow): Operation {
  return { operation, section: section as Operation['section'], recordId, baseVersion, input, before };
}

/** Operations with more of them: what is changed again of a record is one change. */
export function withOperations(present: readonly Operation[], added: readonly Operation[]): Operation[] {
  const all = [...present];
  for (const next of added) {
    const at = all.findIndex((one) => one.recordId === next.recordId);
    const one = all[at];
    const folds = one && next.operation === 'UPDATE' && (one.operation === 'UPDATE' || one.operation === 'CREATE');
    if (!folds || all.slice(at + 1).some(({ recordId, operation }) => recordId === next.recordId || operation === 'MERGE')) all.push(next);
    else if (one.operation === 'CREATE') {
      const input = Object.entries({ ...one.input, ...next.input }).filter(([field, value]) => value !== null || field === 'entity');
      all[at] = { ...one, input: Object.fromEntries(input) };
    } else
      // The version stays that of the first change: others may have changed fields since that nobody has looked at again.
      all[at] = { ...one, input: { ...one.input, ...next.input }, before: { ...one.before, ...next.before } };
  }
  return all;
}

export async function replaceOperations(
  manager: EntityManager,
  { id: changeSetId }: ChangeSetRow,
  operations: readonly Operation[],
): Promise<void> {
  const known = await manager.find(ChangeOperationRow, { where: { changeSetId }, order: { position: 'ASC' } });
  await manager.delete(ChangeOperationRow, { changeSetId });
  const rows = operations.map((operation, position) => ({
    // The operations that are there keep their ids: pages hold them.
    id: known[position]?.id ?? `change-operation/${mintId(new Set())}`,
    changeSetId,
    position,
    ...operation,
  }));
  if (rows.length > 0) await manager.insert(ChangeOperationRow, rows as never);
}

export async function insertChangeSet(
  manager: EntityManager,
  actor: Actor,
  { reason, name }: { readonly reason: string; readonly name: LocalizedText | null },
): Promise<ChangeSetRow> {
  const at = now();
  const row: ChangeSetRow = {
    id: `change-set/${mintId(new Set())}`,
    state: 'DRAFT',
    origin: 'ENTERED',
    owner: actor.name,
    ownerId: actor.id,
    name,
    reason,
    createdAt: at,
    updatedAt: at,
    version: 1,
    publishedAs: null,
  };
  await manager.insert(ChangeSetRow, row);
  return row;
}

export async function touch(manager: EntityManager, row: ChangeSetRow, at = now()): Promise<ChangeSetRow> {
  Object.assign(row, { version: row.version + 1, updatedAt: at });
  const { id, ...columns } = row;
  await manager.update(ChangeSetRow, { id }, columns);
  return row;
}
