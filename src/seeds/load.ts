import type { DataSource, EntityManager } from 'typeorm';
import type { Progress } from '../core/progress.js';
import type { Stored } from '../core/stored.js';
import { readRecords } from '../store/read.js';
import { recordTypeOf } from '../store/records.js';
import { FormerIdRow } from '../store/tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { writeChanges } from '../store/write.js';
import { checkSeeds, type CompiledSeeds, compileSeeds } from './check.js';
import { type Fault, invalidSeeds } from './faults.js';
import { type Conflict, planLoad } from './plan.js';
import { faultAt } from './rows.js';

/** Loading: what the files say is written where nobody edited it since; the rest is reported and left as it is. */

/** How many rows, by the name of their record type. */
export type Counts = Readonly<Record<string, number>>;

export interface LoadReport {
  /** Null when nothing changed: no revision was written. */
  readonly revision: number | null;
  readonly inserted: Counts;
  readonly updated: Counts;
  readonly unchanged: Counts;
  readonly removed: Counts;
  readonly redirected: number;
  readonly conflicts: readonly Conflict[];
}

/** Reading the files, making records of them, reading the base, writing. */
const STEPS = 4;

export interface LoadOptions {
  /** When: UTC, ISO 8601. */
  readonly at: string;
  readonly onProgress?: Progress;
}

/**
 * Loads a folder of seed files, in one transaction.
 * @throws INVALID_SEEDS with every fault of the files, or with each id that stood for a row that was removed; then nothing was written
 */
export async function loadSeeds(dataSource: DataSource, folder: string, { at, onProgress }: LoadOptions): Promise<LoadReport> {
  let step = 0;
  const done = (): void => onProgress?.((step += 1), STEPS);
  const checked = checkSeeds(folder);
  if (checked.faults.length > 0) throw invalidSeeds(checked.faults);
  done();
  const compiled = compileSeeds(checked);
  done();
  const report = await inWritingTransaction(dataSource, (manager) => load(manager, compiled, at, done));
  done();
  return report;
}

async function load(manager: EntityManager, compiled: CompiledSeeds, at: string, onPlanned: () => void): Promise<LoadReport> {
  const records = new Map(
    Object.values(await readRecords(manager))
      .flat()
      .map((record) => [record.id, record]),
  );
  const former = new Map((await manager.find(FormerIdRow)).map((row) => [row.id, row.successorId]));
  const plan = planLoad(manager.connection, compiled, { records, former });
  onPlanned();

  const returning = plan.inserts.filter((record) => former.has(record.id));
  const reused = returning.filter((record) => !isComputed(record));
  if (reused.length > 0) throw invalidSeeds(reused.map((record) => reuse(record, compiled)));

  const changes = plan.inserts.length + plan.updates.length + plan.deletes.length + plan.successors.size;
  for (const record of returning) await manager.delete(FormerIdRow, { id: record.id });
  const revision = changes === 0 ? null : await writeChanges(manager, { actor: 'seeds', reason: 'load', at }, plan);
  return {
    revision,
    inserted: countByType(plan.inserts),
    updated: countByType(plan.updates.map(({ after }) => after)),
    unchanged: countByType(plan.unchanged),
    removed: countByType(plan.deletes),
    redirected: plan.successors.size,
    conflicts: plan.conflicts,
  };
}

/** Records whose ids follow from what they are: the same id is the same thing, and may come back. */
const COMPUTED: ReadonlySet<string> = new Set(['contact_detail', 'passage', 'mention']);

function isComputed(record: Stored): boolean {
  return COMPUTED.has(recordTypeOf(record).name);
}

function reuse(record: Stored, compiled: CompiledSeeds): Fault {
  const message = {
    fr: `${record.id} était l’identifiant d’une fiche retirée ou renommée ; un identifiant ne sert qu’une fois : donnez-en un autre`,
    en: `${record.id} was the id of a row that was removed or renamed; an id is never used again: give another one`,
  };
  const spot = compiled.spots.get(record.id);
  return spot ? faultAt(spot, message) : { file: record.origin, line: 1, column: 1, message };
}

function countByType(records: readonly Stored[]): Counts {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const { name } = recordTypeOf(record);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
