import type { EntityManager } from 'typeorm';
import type { Message } from '../errors.js';
import type { StoredRecord } from '../core/stored-record.js';
import { ChangeOperationRow, ChangeSetRow } from '../store/change-set-tables.js';
import type { FormerIdRow } from '../store/tables.js';
import { operationOf } from './change-set-rows.js';
import { applied } from './change-sets.js';
import { type Conflict, conflictsOf } from './conflicts.js';
import type { Operation } from './operation.js';
import { planChanges } from './plan.js';
import { type BaseState, type Compiled, newFaults, newWarnings, readState } from './state.js';
import { Refusal } from './user-error.js';
import { describeOperation } from './words.js';
import { visibilityWarnings } from './visibility-warnings.js';

/** A change set as it is reviewed. */
export interface Review {
  readonly changeSet: ChangeSetRow;
  readonly operations: readonly ReviewedOperation[];
  readonly warnings: readonly Warning[];
  readonly conflicts: readonly Conflict[];
  /** The base with the draft in it; null when it is no draft, or meets something that it cannot be put on. */
  readonly preview: Preview | null;
}

export interface ReviewedOperation extends Operation {
  readonly id: string;
  readonly position: number;
  readonly summary: Message;
}

/** Something that may be meant, and is most often not. */
export interface Warning {
  readonly code: string;
  readonly recordId: string | null;
  readonly message: Message;
}

/** The rows of a base with a draft in it. */
export interface Preview {
  readonly records: readonly StoredRecord[];
  readonly formerIds: readonly FormerIdRow[];
}

/** Reads a change set with what it would do; null when there is none. */
export async function reviewOf(manager: EntityManager, id: string): Promise<Review | null> {
  const changeSet = await manager.findOneBy(ChangeSetRow, { id });
  if (!changeSet) return null;
  const rows = await manager.find(ChangeOperationRow, { where: { changeSetId: id }, order: { position: 'ASC' } });
  const base = await readState(manager);
  const operations = rows.map(operationOf);
  const after = changeSet.state === 'DRAFT' ? draftOn(base, operations, changeSet.owner) : null;
  const shown = after ?? base.compiled;
  return {
    changeSet,
    operations: rows.map((row) => ({
      ...operationOf(row),
      id: row.id,
      position: row.position,
      summary: describeOperation(operationOf(row), base.compiled, shown),
    })),
    warnings: after ? warningsOf(base.compiled, after) : [],
    conflicts: changeSet.state === 'DRAFT' ? conflictsOf(base, operations) : [],
    preview: after ? previewOf(manager, base, after, changeSet.owner) : null,
  };
}

/** A draft of somebody, in a list. */
export interface ListedDraft extends ChangeSetRow {
  /** How many operations it has. */
  readonly operations: number;
}

/** The drafts of everybody, those changed last first. */
export async function draftsOfAll(manager: EntityManager): Promise<ListedDraft[]> {
  const drafts = await manager.find(ChangeSetRow, { where: { state: 'DRAFT' }, order: { updatedAt: 'DESC', id: 'ASC' } });
  const counted: ListedDraft[] = [];
  for (const draft of drafts) counted.push({ ...draft, operations: await manager.countBy(ChangeOperationRow, { changeSetId: draft.id }) });
  return counted;
}

/** The base with the operations of a draft; null when they cannot be put on it. */
function draftOn(base: BaseState, operations: readonly Operation[], owner: string): Compiled | null {
  try {
    const after = applied(base, operations, { name: owner });
    return after.result ? after : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export function warningsOf(before: Compiled, after: Compiled): Warning[] {
  const slips = newWarnings(after, before).map(({ itemId, message }) => ({ code: 'SLIP', recordId: itemId, message }));
  const faults = newFaults(after, before).map(({ itemId, code, message }) => ({ code, recordId: itemId, message }));
  return [...faults, ...visibilityWarnings(before, after), ...slips];
}

/** The base with a draft in it, row by row. */
function previewOf(manager: EntityManager, base: BaseState, after: Compiled, owner: string): Preview {
  const { inserts, updates, deletes, successors } = planChanges(manager.connection, base, after, owner, new Set());
  const rows = new Map(base.records);
  for (const { id } of deletes) rows.delete(id);
  for (const row of inserts) rows.set(row.id, row);
  for (const { after: row } of updates) rows.set(row.id, row);
  const former = new Map(base.formerIds.filter(({ id }) => !rows.has(id)).map((row) => [row.id, row]));
  const revision = base.number + 1;
  for (const { id, visibility } of deletes) former.set(id, { id, successorId: null, reason: 'REMOVED', visibility, revision });
  for (const [id, successorId] of successors) former.set(id, { id, successorId, reason: 'RENAMED', visibility: 'PUBLIC', revision });
  return { records: [...rows.values()], formerIds: [...former.values()] };
}
