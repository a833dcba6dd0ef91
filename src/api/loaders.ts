import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import { Document } from '../documents/document.js';
import { ChangeRow, RevisionRow } from '../store/tables.js';

/** A change of one row, as its history tells it. */
export interface HistoryEntry {
  readonly revision: RevisionRow;
  readonly change: ChangeRow;
}

/** What is read from the database when asked for, in one statement for all of a request's rows. */
export interface Loaders {
  /** The text of a document by its id. */
  readonly text: DataLoader<string, string>;
  /** The changes of a row by its id, latest first. */
  readonly history: DataLoader<string, HistoryEntry[]>;
}

export function makeLoaders(dataSource: DataSource): Loaders {
  return {
    text: new DataLoader(async (ids) => {
      const rows = await dataSource.getRepository(Document).find({ select: { id: true, text: true }, where: { id: In([...ids]) } });
      const texts = new Map(rows.map((row) => [row.id, row.text]));
      return ids.map((id) => texts.get(id) ?? new Error(`${id} has no text`));
    }),
    history: new DataLoader(async (ids) => {
      const changes = await dataSource.getRepository(ChangeRow).find({ where: { rowId: In([...ids]) } });
      const revisions = await dataSource
        .getRepository(RevisionRow)
        .find({ where: { number: In([...new Set(changes.map((change) => change.revision))]) } });
      const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
      const entries = changes.map((change) => ({ change, revision: byNumber.get(change.revision) as RevisionRow }));
      entries.sort((a, b) => b.revision.number - a.revision.number);
      return ids.map((id) => entries.filter((entry) => entry.change.rowId === id));
    }),
  };
}
