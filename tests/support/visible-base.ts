import { type EntityManager, MoreThan, Not } from 'typeorm';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import type { Mention } from '../../src/documents/mention.js';
import { replaceWhere } from '../../src/core/copy-with.js';
import { Relation } from '../../src/statements/relation.js';
import { Statement } from '../../src/statements/statement.js';
import { latestRevision, readRecords, recordsOf } from '../../src/store/read.js';
import { DatasetRow, FormerIdRow } from '../../src/store/tables.js';
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
  // Without its coalition no base stands.
  const coalitions = new Set(recordsOf(records, 'dataset', DatasetRow).map((row) => row.coalitionId));
  const hidden = Object.values(records)
    .flat()
    .filter((row) => row.visibility !== 'PUBLIC' && !coalitions.has(row.id));
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
  const leaving = new Set([...hidden, ...dependent].map((row) => row.id));
  const there = (id: string | null): boolean => id !== null && !leaving.has(id);
  const updates = [...recordsOf(records, 'statement', Statement), ...recordsOf(records, 'agenda_item', AgendaItem)]
    .filter(({ id }) => there(id))
    .map((before) => ({ before, after: withoutLeaving(before, there) }))
    .filter(({ before, after }) => before !== after);
  const author = { actor: 'test', reason: 'take the hidden rows out', at: LOADED_AT };
  const before = await latestRevision(manager);
  await writeChanges(manager, author, buildChanges({ updates, deletes: [...hidden, ...dependent] }));
  // What was removed before, in sight of all, is told all the same.
  await manager.delete(FormerIdRow, { revision: MoreThan(before) });
  await manager.delete(FormerIdRow, { visibility: Not('PUBLIC') });
}

/** A row that stays, without what it says of rows that leave. */
function withoutLeaving(row: Statement | AgendaItem, there: (id: string | null) => boolean): Statement | AgendaItem {
  if (row instanceof AgendaItem) return replaceWhere(row, { presentedById: there(row.presentedById) ? row.presentedById : null });
  const lists = Object.fromEntries(
    (['evidence', 'contradicts', 'replaces', 'corrects', 'withdraws'] as const).map((list) => [list, row[list].filter(there)]),
  );
  const movements =
    row instanceof Relation
      ? { movements: row.movements?.filter((one) => [one.passageId, one.itemId].every((id) => id === null || there(id))) ?? null }
      : {};
  return replaceWhere(row, { ...lists, ...movements, ...row.optionalReferences(there) });
}
