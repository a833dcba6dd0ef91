import type { DataSource, EntityManager } from 'typeorm';
import type { Progress } from '../core/progress.js';
import { computedId } from '../core/ids.js';
import { ChangeSetRow } from '../store/change-set-tables.js';
import { readRecords } from '../store/read.js';
import { erasedId, erasureKey } from '../store/erased-ids.js';
import { FormerIdRow } from '../store/tables.js';
import { inReadingTransaction, inWritingTransaction } from '../store/transaction.js';
import { writeChanges } from '../store/write.js';
import { checkSeeds, type CompiledSeeds, compileSeeds } from './check.js';
import { countByType, type Counts } from './counts.js';
import { type Diagnostic, invalidSeeds, sortDiagnostics } from './files/diagnostics.js';
import { type Conflict, type Plan, planLoad } from './load-plan.js';
import { describeRefusal, needsWord, type Removals, removalsOf, removalsRefused } from './removals.js';
import { type Names, namesIn } from './row-words.js';

/** Loading: what the files say is written where nobody edited it since; the rest is reported and left as it is. */

export interface LoadReport {
  /** Null when nothing changed: no revision was written. */
  readonly revision: number | null;
  readonly inserted: Counts;
  /** Rows that came back under the ids that they had. */
  readonly restored: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  readonly removed: Counts;
  readonly redirected: number;
  readonly conflicts: readonly Conflict[];
  /** Files that look as if they were meant to be read and were not. */
  readonly unread: readonly string[];
  /** What is likely to be a slip in the files. */
  readonly warnings: readonly Diagnostic[];
}

/** Reading the files, making records of them, reading the base, writing. */
const STEPS = 4;

export interface LoadOptions {
  /** When: UTC, ISO 8601. */
  readonly at: string;
  /** How many rows the load may remove. By default as many as it adds, and none of another coalition's base. */
  readonly allowRemovals?: number | undefined;
  readonly onProgress?: Progress;
}

/** What a load would do, and nothing of it done. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly removals: Removals;
  /** Whether the load would stop and ask. */
  readonly stops: boolean;
  readonly report: LoadReport;
  readonly names: Names;
}

/**
 * Loads a folder of seed files, in one transaction.
 * @throws INVALID_SEEDS with everything that is wrong in the files, or with each id that redirects to another row; REMOVALS_REFUSED
 * when it would remove more than is allowed; then nothing was written
 */
export async function loadSeeds(dataSource: DataSource, folder: string, options: LoadOptions): Promise<LoadReport> {
  let step = 0;
  const done = (): void => options.onProgress?.((step += 1), STEPS);
  const compiled = compileFolder(folder, done);
  const report = await inWritingTransaction(dataSource, async (manager) => {
    const prepared = await prepare(manager, compiled);
    refuse(prepared, compiled);
    done();
    if (needsWord(prepared.removals, options.allowRemovals)) throw removalsRefused(prepared.removals, folder, prepared.names);
    return write(manager, prepared, options.at);
  });
  done();
  return report;
}

/**
 * What {@link loadSeeds} would do now. Writes nothing.
 * @throws INVALID_SEEDS as it would
 */
export async function rehearseLoad(
  dataSource: DataSource,
  folder: string,
  { allowRemovals, onProgress }: Pick<LoadOptions, 'allowRemovals' | 'onProgress'>,
): Promise<Rehearsal> {
  let step = 0;
  const done = (): void => onProgress?.((step += 1), STEPS - 1);
  const compiled = compileFolder(folder, done);
  const prepared = await inReadingTransaction(dataSource, (manager) => prepare(manager, compiled));
  refuse(prepared, compiled);
  done();
  return { ...prepared, stops: needsWord(prepared.removals, allowRemovals), report: reportOf(prepared, null) };
}

/**
 * What loading would find wrong, or leave as it is, in the base that is there: ids that lead to other rows, rows that were edited, rows
 * that would go. Writes nothing.
 * @param compiled the folder's files, in which nothing is wrong by themselves
 */
export async function compareWithBase(dataSource: DataSource, compiled: CompiledSeeds, folder: string): Promise<readonly Diagnostic[]> {
  const { plan, removals, names } = await inReadingTransaction(dataSource, (manager) => prepare(manager, compiled));
  const refused = plan.refused.map(({ id, message }) => compiled.diagnose(id, message));
  const conflicts = plan.conflicts.map(({ id, message }) => compiled.diagnose(id, message, 'warning'));
  const refusal = needsWord(removals, undefined) ? describeRefusal(removals, folder, names) : null;
  return sortDiagnostics([
    ...refused,
    ...conflicts,
    ...(refusal ? [{ file: folder, line: 1, column: 1, severity: 'warning' as const, message: refusal }] : []),
  ]);
}

function compileFolder(folder: string, done: () => void): CompiledSeeds {
  const checked = checkSeeds(folder);
  if (checked.diagnostics.length > 0) throw invalidSeeds(checked.diagnostics);
  done();
  const compiled = compileSeeds(checked);
  done();
  return compiled;
}

/** @throws INVALID_SEEDS with each id of a row that cannot come back */
function refuse({ plan }: Prepared, compiled: CompiledSeeds): void {
  if (plan.refused.length > 0) throw invalidSeeds(plan.refused.map(({ id, message }) => compiled.diagnose(id, message)));
}

interface Prepared {
  readonly plan: Plan;
  readonly removals: Removals;
  readonly names: Names;
  readonly unread: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

async function prepare(manager: EntityManager, compiled: CompiledSeeds): Promise<Prepared> {
  const records = new Map(
    Object.values(await readRecords(manager))
      .flat()
      .map((record) => [record.id, record]),
  );
  const former = new Map((await manager.find(FormerIdRow)).map((row) => [row.id, row.successorId]));
  const secret = await erasureKey(manager);
  // Of ids that held the name of a person who was erased, the base has the hashes.
  const hashed = (id: string): string | null | undefined => (secret === null ? undefined : former.get(erasedId(secret, id)));
  for (const { id } of compiled.records) {
    const successor = hashed(id);
    if (typeof successor === 'string') former.set(id, successor);
  }
  const isErased = (id: string): boolean => hashed(id) === null;
  const plan = planLoad(manager.connection, compiled, { records, former, isErased });
  const removals = removalsOf(plan, records.values(), compiled.records, compiled.successors);
  return {
    plan,
    unread: compiled.unread,
    warnings: compiled.warnings,
    removals,
    names: namesIn([...records.values(), ...compiled.records]),
  };
}

async function write(manager: EntityManager, { plan, unread, warnings }: Prepared, at: string): Promise<LoadReport> {
  const changes = plan.inserts.length + plan.updates.length + plan.deletes.length + plan.successors.size + plan.tombstones.length;
  const revision = changes === 0 ? null : await writeChanges(manager, { ...LOADER, at }, plan);
  if (revision !== null) await recordLoad(manager, revision, at);
  return reportOf({ plan, unread, warnings }, revision);
}

/** The author of what files say. */
const LOADER = { actor: 'seeds', reason: 'load' } as const;

/** A load is a change set as any other; what it did, record by record, is in the history of its revision. */
async function recordLoad(manager: EntityManager, publishedAs: number, at: string): Promise<void> {
  await manager.insert(ChangeSetRow, {
    id: computedId('change-set', LOADER.actor, publishedAs),
    state: 'PUBLISHED',
    origin: 'SEEDS',
    owner: LOADER.actor,
    ownerId: null,
    name: { fr: 'Chargement des fichiers', en: 'Load of seed files' },
    reason: LOADER.reason,
    createdAt: at,
    updatedAt: at,
    version: 1,
    publishedAs,
  });
}

function reportOf({ plan, unread, warnings }: Pick<Prepared, 'plan' | 'unread' | 'warnings'>, revision: number | null): LoadReport {
  return {
    revision,
    inserted: countByType(plan.inserts.filter((row) => !plan.restored.has(row))),
    restored: countByType([...plan.restored]),
    updated: countByType(plan.updates.map(({ after }) => after)),
    unchanged: countByType(plan.unchanged),
    removed: countByType(plan.deletes),
    redirected: plan.successors.size,
    conflicts: plan.conflicts,
    unread,
    warnings,
  };
}
