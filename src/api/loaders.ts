import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupBy } from '../core/group-by.js';
import type { GraphView } from '../graph/view.js';
import { ChangeRow, RevisionRow } from '../store/tables.js';

/** A change of one row, as its history shows it. */
export interface HistoryEntry {
  readonly revision: RevisionRow;
  readonly change: ChangeRow;
}

/** What costs something to read, read once for each request. */
export interface Loaders {
  /** The text of a document that the request may read, by its id. */
  readonly text: (documentId: string) => string;
  /** The changes of a row by its id, latest first, up to the revision of the request: one statement for all of its rows. */
  readonly history: DataLoader<string, HistoryEntry[]>;
}

export function makeLoaders(view: GraphView, dataSource: DataSource): Loaders {
  const texts = new Map<string, string>();
  return {
    text: (documentId) => {
      const text = texts.get(documentId) ?? view.textOf(documentId);
      texts.set(documentId, text);
      return text;
    },
    history: new DataLoader((ids) => readHistory(dataSource, ids, view.number)),
  };
}

/** One statement reads changes and revisions, so that both are of one state of the base. */
async function readHistory(dataSource: DataSource, ids: readonly string[], upTo: number): Promise<HistoryEntry[][]> {
  const changes = await dataSource
    .getRepository(ChangeRow)
    .createQueryBuilder('change')
    .innerJoinAndMapOne('change.writtenIn', RevisionRow, 'revision', 'revision.number = change.revision')
    .where('change.rowId IN (:...ids) AND change.revision <= :upTo', { ids: [...ids], upTo })
    .orderBy('change.revision', 'DESC')
    .getMany();
  const entries = (changes as (ChangeRow & { writtenIn: RevisionRow })[]).map((change) => ({ change, revision: change.writtenIn }));
  const byRow = groupBy(entries, ({ change }) => [change.rowId]);
  return ids.map((id) => byRow.get(id) ?? []);
}
