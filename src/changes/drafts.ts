import type { EntityManager } from 'typeorm';
import type { Message } from '../errors.js';
import { copyWith } from '../core/copy-with.js';
import type { StoredRecord } from '../core/stored-record.js';
import { computedId } from '../core/ids.js';
import type { ReadersDoubt } from '../seeds/rows/rows.js';
import { outdatedSummaries, outdatedSummaryMessage } from '../seeds/outdated-summaries.js';
import { ChangeOperationRow, ChangeSetHandoverRow, ChangeSetRow } from '../store/change-set-tables.js';
import type { FormerIdRow } from '../store/tables.js';
import { operationOf } from './change-set-rows.js';
import { appliedOnce } from './applied.js';
import { type Conflict, conflictsOf } from './conflicts.js';
import { type Operation, operationsBetween } from './operation.js';
import { statesAround } from './past-states.js';
import { planChanges } from './plan.js';
import { type BaseState, type Compiled, newFaults, newWarnings, readState } from './state.js';
import { Refusal, type UserError } from './user-error.js';
import { describerOf } from './words.js';
import { visibilityWarnings } from './visibility-warnings.js';

/** A change set as it is reviewed. */
export interface Review {
  readonly changeSet: ChangeSetRow;
  /** By whom and to whom it was handed over, in the order in which it was. */
  readonly handovers: readonly ChangeSetHandoverRow[];
  readonly operations: readonly ReviewedOperation[];
  /** Made when they are read: every edit of a draft looks at it. */
  readonly warnings: readonly Warning[];
  readonly conflicts: readonly Conflict[];
  /** The base with the draft in it; null when it is no draft, or meets something that it cannot be put on. */
  readonly preview: Preview | null;
}

export interface ReviewedOperation extends Operation {
  readonly id: string;
  readonly position: number;
  /** Made when it is read: a change set may hold thousands. */
  readonly summary: Message;
}

/** Something that may be meant, and is most often not. */
export interface Warning {
  readonly code: string;
  readonly recordId: string | null;
  readonly message: Message;
  /** The id of what some readers would read otherwise than others, and who; absent where it is about something else. */
  readonly readers?: Pick<ReadersDoubt, 'subject' | 'hiddenFrom'> | undefined;
}

/** The rows of a base with a draft in it. */
export interface Preview {
  readonly records: readonly StoredRecord[];
  readonly formerIds: readonly FormerIdRow[];
  /** The ids of the rows that the draft adds or changes. */
  readonly changed: ReadonlySet<string>;
}

/** Reads a change set with what it would do; null when there is none. */
export async function reviewOf(manager: EntityManager, id: string): Promise<Review | null> {
  const changeSet = await manager.findOneBy(ChangeSetRow, { id });
  if (!changeSet) return null;
  const handovers = await manager.find(ChangeSetHandoverRow, { where: { changeSetId: id }, order: { position: 'ASC' } });
  const base = await readState(manager);
  if (changeSet.origin === 'SEEDS')
    return { ...NOTHING_DOUBTFUL, changeSet, handovers, operations: await loaded(manager, base, changeSet) };
  const rows = await manager.find(ChangeOperationRow, { where: { changeSetId: id }, order: { position: 'ASC' } });
  const operations = rows.map(operationOf);
  const isDraft = changeSet.state === 'DRAFT';
  const { after, refusals } = isDraft ? draftOn(base, operations, changeSet.owner) : { after: null, refusals: [] };
  const preview = after?.result ? previewOf(manager, base, after, changeSet.owner) : null;
  const describe = await describerFor(manager, base, { changeSet, operations, after: after?.result ? after : base.compiled });
  let warnings: readonly Warning[] | null = null;
  return {
    changeSet,
    handovers,
    operations: rows.map(({ id: operationId, position }, index) =>
      reviewed(operations[index] as Operation, { id: operationId, position, describe }),
    ),
    get warnings() {
      warnings ??= [...refusals.map(asWarning), ...(after ? warningsOf(base, after, preview) : [])];
      return warnings;
    },
    conflicts: isDraft ? conflictsOf(base, operations) : [],
    preview,
  };
}

/** What describes operations. Rows that are gone since they were published are named as they were. */
async function describerFor(
  manager: EntityManager,
  base: BaseState,
  given: { readonly changeSet: ChangeSetRow; readonly operations: readonly Operation[]; readonly after: Compiled },
): Promise<(operation: Operation) => Message> {
  const { changeSet, operations, after } = given;
  if (changeSet.publishedAs === null || operations.every(({ recordId }) => base.compiled.byId.has(recordId)))
    return describerOf(base.compiled, after);
  const around = await statesAround(manager, base, changeSet.publishedAs);
  return describerOf(around.before, around.after);
}

const NOTHING_DOUBTFUL = { warnings: [], conflicts: [], preview: null } as const;

function reviewed(
  operation: Operation,
  { id, position, describe }: { readonly id: string; readonly position: number; readonly describe: (one: Operation) => Message },
): ReviewedOperation {
  return {
    ...operation,
    id,
    position,
    get summary() {
      return describe(operation);
    },
  };
}

/** What a load of seed files did, read from the history: its rows are not kept twice. */
async function loaded(manager: EntityManager, base: BaseState, { id, publishedAs }: ChangeSetRow): Promise<ReviewedOperation[]> {
  const { before, after, changes } = await statesAround(manager, base, publishedAs ?? 0);
  const restored = new Set(changes.filter(({ action }) => action === 'RESTORE').map(({ rowId }) => rowId));
  const operations = operationsBetween(
    before.items,
    after.items,
    () => null,
    (recordId) => (restored.has(recordId) ? 'RESTORE' : 'CREATE'),
  );
  const describe = describerOf(before, after);
  return operations.map((operation, position) =>
    reviewed(operation, { id: computedId('change-operation', id, operation.recordId), position, describe }),
  );
}

interface Drafted {
  /** The base with the draft; null when it cannot be put on it. */
  readonly after: Compiled | null;
  /** Why not. */
  readonly refusals: readonly UserError[];
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

/** The base with the operations of a draft, or why they cannot be put on it. */
function draftOn(base: BaseState, operations: readonly Operation[], owner: string): Drafted {
  try {
    return { after: appliedOnce(base, operations, { name: owner }), refusals: [] };
  } catch (error) {
    if (error instanceof Refusal) return { after: null, refusals: error.errors };
    throw error;
  }
}

function asWarning({ code, message }: UserError): Warning {
  return { code, recordId: null, message };
}

export function warningsOf({ compiled: before, number, records }: BaseState, after: Compiled, preview: Preview | null): Warning[] {
  const faults = newFaults(after, before).map(({ itemId, code, message }) => ({ code, recordId: itemId, message }));
  const slips = newWarnings(after, before).map(({ itemId, message, readers }) => ({
    code: readers?.code ?? 'SLIP',
    recordId: itemId,
    message,
    readers,
  }));
  return [
    ...faults,
    ...visibilityWarnings(before, after),
    ...slips,
    ...(preview ? summariesLeftBehind([...records.values()], preview, number) : []),
  ];
}

/** Summaries that do not know what the draft says of their entity. */
function summariesLeftBehind(before: readonly StoredRecord[], { records, changed }: Preview, number: number): Warning[] {
  const known = new Set(outdatedSummaries(before).map(({ id }) => id));
  // What the draft writes would be of the next revision.
  const after = records.map((row) => (changed.has(row.id) ? copyWith(row, { revision: number + 1 }) : row));
  return outdatedSummaries(after)
    .filter(({ id }) => !known.has(id))
    .map((summary) => ({ code: 'OUTDATED_SUMMARY', recordId: summary.id, message: outdatedSummaryMessage(summary) }));
}

/** The base with a draft in it, row by row. */
export function previewOf(manager: EntityManager, base: BaseState, after: Compiled, owner: string): Preview {
  const { inserts, updates, deletes, successors } = planChanges(manager.connection, base, after, owner, new Set());
  const rows = new Map(base.records);
  for (const { id } of deletes) rows.delete(id);
  for (const row of inserts) rows.set(row.id, row);
  for (const { after: row } of updates) rows.set(row.id, row);
  const former = new Map(base.formerIds.filter(({ id }) => !rows.has(id)).map((row) => [row.id, row]));
  const revision = base.number + 1;
  for (const { id, visibility } of deletes) former.set(id, { id, successorId: null, reason: 'REMOVED', visibility, revision });
  for (const [id, successorId] of successors) former.set(id, { id, successorId, reason: 'RENAMED', visibility: 'PUBLIC', revision });
  const changed = new Set([...inserts, ...updates.map(({ after: row }) => row)].map(({ id }) => id));
  return { records: [...rows.values()], formerIds: [...former.values()], changed };
}
