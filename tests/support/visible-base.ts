import { type EntityManager, MoreThan, Not } from 'typeorm';
import type { Mention } from '../../src/documents/mention.js';
import { latestRevision, readRecords } from '../../src/store/read.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import type { DatabaseSettings } from '../../src/store/database-errors.js';
import { LOADED_AT, openBase, SMALL_SEEDS, type TestBase } from './base.js';
import { buildChanges } from './record-builders.js';

/** A base twice, in memory and the small one by default: with its hidden rows, and as it would be if they had never been. */
export async function openFullAndBare(
  settings: readonly [full?: DatabaseSettings, bare?: DatabaseSettings] = [],
  seeds = SMALL_SEEDS,
): Promise<[full: TestBase, bare: TestBase]> {
  const full = await openBase(seeds, settings[0]);
  const bare = await openBase(seeds, settings[1], (dataSource) =>
    inWritingTransaction(dataSource, (manager) => takeHiddenOut(manager, full)),
  );
  return [full, bare];
}

async function takeHiddenOut(manager: EntityManager, full: TestBase): Promise<void> {
  const records = await readRecords(manager);
  const visible = full.graph.view('ANONYMOUS');
  const hidden = Object.values(records)
    .flat()
    .filter((row) => row.visibility !== 'PUBLIC');
  const gone = new Set(hidden.map((row) => row.id));
  // The sentences that names stand in follow from the text alone, whether they show or not.
  const mentions = (records.mention ?? []) as Mention[];
  const sentences = new Set(mentions.filter((row) => visible.node(row.id) !== undefined).map((row) => row.passageId));
  // What rests on a hidden row goes with it, as it would where the row had never been.
  const dependent = Object.entries(records).flatMap(([name, rows]) =>
    ['statement', 'passage', 'mention', 'agenda_item', 'document'].includes(name)
      ? rows.filter((row) => !gone.has(row.id) && !sentences.has(row.id) && visible.node(row.id) === undefined)
      : [],
  );
  const author = { actor: 'test', reason: 'take the hidden rows out', at: LOADED_AT };
  const before = await latestRevision(manager);
  await writeChanges(manager, author, buildChanges({ deletes: [...hidden, ...dependent] }));
  // What was removed before, in sight of all, is told all the same.
  await manager.delete(FormerIdRow, { revision: MoreThan(before) });
  await manager.delete(FormerIdRow, { visibility: Not('PUBLIC') });
}
