import type { DataSource, EntityManager } from 'typeorm';
import type { Progress } from '../core/progress.js';
import type { StoredRecord } from '../core/stored-record.js';
import { readRecords } from '../store/read.js';
import { recordTypeOf } from '../store/records.js';
import { FormerIdRow } from '../store/tables.js';
import { inReadingTransaction, inWritingTransaction } from '../store/transaction.js';
import { writeChanges } from '../store/write.js';
import { checkSeeds, type CompiledSeeds, compileSeeds } from './check.js';
import { countByType, type Counts } from './counts.js';
import { type Diagnostic, invalidSeeds } from './files/diagnostics.js';
import { type Conflict, type Plan, planLoad } from './load-plan.js';
import { needsWord, type Removals, removalsOf, removalsRefused } from './removals.js';
import { type Names, namesIn } from './row-words.js';

/** Loading: what the files say is written where nobody edited it since; the rest is reported and left as it is. */

export interface LoadReport {
  /** Null when nothing changed: no revision was written. */
  readonly revision: number | null;
  readonly inserted: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  readonly removed: Counts;
  readonly redirected: number;
  readonly conflicts: readonly Conflict[];
  /** Files that look as if they were meant to be read and were not. */
  readonly unread: readonly string[];
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
 * @throws INVALID_SEEDS with everything that is wrong in the files, or with each id that stood for a row that was removed; REMOVALS_REFUSED
 * when it would remove more than is allowed; then nothing was written
 */
export async function loadSeeds(dataSource: DataSource, folder: string, options: LoadOptions): Promise<LoadReport> {
  let step = 0;
  const done = (): void => options.onProgress?.((step += 1), STEPS);
  const compiled = compileFolder(folder, done);
  const report = await inWritingTransaction(dataSource, async (manager) => {
    const prepared = await prepare(manager, compiled);
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
  done();
  return { ...prepared, stops: needsWord(prepared.removals, allowRemovals), report: reportOf(prepared, null) };
}

function compileFolder(folder: string, done: () => void): CompiledSeeds {
  const checked = checkSeeds(folder);
  if (checked.diagnostics.length > 0) throw invalidSeeds(checked.diagnostics);
  done();
  const compiled = compileSeeds(checked);
  done();
  return compiled;
}

interface Prepared {
  readonly plan: Plan;
  readonly removals: Removals;
  readonly names: Names;
  /** Rows that come back under an id that was somebody's. */
  readonly returning: readonly StoredRecord[];
  readonly unread: readonly string[];
}

async function prepare(manager: EntityManager, compiled: CompiledSeeds): Promise<Prepared> {
  const records = new Map(
    Object.values(await readRecords(manager))
      .flat()
      .map((record) => [record.id, record]),
  );
  const former = new Map((await manager.find(FormerIdRow)).map((row) => [row.id, row.successorId]));
  const plan = planLoad(manager.connection, compiled, { records, former });
  const returning = plan.inserts.filter((record) => former.has(record.id));
  const reused = returning.filter((record) => !isComputed(record));
  if (reused.length > 0) throw invalidSeeds(reused.map((record) => reuse(record, compiled)));
  const removals = removalsOf(plan, records.values(), compiled.records, compiled.successors);
  return { plan, returning, unread: compiled.unread, removals, names: namesIn([...records.values(), ...compiled.records]) };
}

async function write(manager: EntityManager, { plan, returning, unread }: Prepared, at: string): Promise<LoadReport> {
  const changes = plan.inserts.length + plan.updates.length + plan.deletes.length + plan.successors.size;
  for (const record of returning) await manager.delete(FormerIdRow, { id: record.id });
  const revision = changes === 0 ? null : await writeChanges(manager, { actor: 'seeds', reason: 'load', at }, plan);
  return reportOf({ plan, unread }, revision);
}

function reportOf({ plan, unread }: Pick<Prepared, 'plan' | 'unread'>, revision: number | null): LoadReport {
  return {
    revision,
    inserted: countByType(plan.inserts),
    updated: countByType(plan.updates.map(({ after }) => after)),
    unchanged: countByType(plan.unchanged),
    removed: countByType(plan.deletes),
    redirected: plan.successors.size,
    conflicts: plan.conflicts,
    unread,
  };
}

/** Records whose ids follow from what they are: the same id is the same thing, and may come back. */
const COMPUTED: ReadonlySet<string> = new Set(['contact_detail', 'passage', 'mention']);

function isComputed(record: StoredRecord): boolean {
  return COMPUTED.has(recordTypeOf(record).name);
}

function reuse(record: StoredRecord, compiled: CompiledSeeds): Diagnostic {
  const message = {
    fr: `${record.id} était l’identifiant d’une fiche retirée ou renommée ; un identifiant ne sert qu’une fois : donnez-en un autre`,
    en: `${record.id} was the id of a row that was removed or renamed; an id is never used again: give another one`,
  };
  return compiled.diagnose(record.id, message);
}
