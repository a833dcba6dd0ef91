import DataLoader from 'dataloader';
import { type DataSource, In } from 'typeorm';
import { groupBy } from '../core/group-by.js';
import type { GraphView } from '../graph/view.js';
import { StoredRecord } from '../core/stored-record.js';
import { imageOf } from '../store/read.js';
import { ChangeSetRow } from '../store/change-set-tables.js';
import { ChangeRow, RevisionRow } from '../store/tables.js';

/** A change of one row, as its history shows it. */
export interface HistoryEntry {
  readonly revision: RevisionRow;
  readonly change: ChangeRow;
  /** The whole row after, with its parts; null when the change removed it. */
  readonly after: Record<string, unknown> | null;
}

/** What costs something to read, read once for each request. */
export interface Loaders {
  /** The text of a document that the request may read, by its id. */
  readonly text: (documentId: string) => string;
  /** The changes of a row by its id, latest first, up to the revision of the request: one statement for all of its rows. */
  readonly history: DataLoader<string, HistoryEntry[]>;
  /** Revisions by their numbers, up to that of the request. */
  readonly revision: DataLoader<number, RevisionRow | null>;
  /** The change sets that were published as revisions, by the numbers of these. */
  readonly changeSetOf: DataLoader<number, ChangeSetRow | null>;
}

export function makeLoaders(view: GraphView, dataSource: DataSource): Loaders {
  const texts = new Map<string, string>();
  return {
    text: (documentId) => {
      const text = texts.get(documentId) ?? view.textOf(documentId);
      texts.set(documentId, text);
      return text;
    },
    history: new DataLoader((ids) => readHistory(dataSource, ids, view)),
    revision: new DataLoader((numbers) => readRevisions(dataSource, numbers, view.number)),
    changeSetOf: new DataLoader((numbers) => readChangeSets(dataSource, numbers)),
  };
}

/** One statement reads changes and revisions, so that both are of one state of the base. */
async function readHistory(dataSource: DataSource, ids: readonly string[], view: GraphView): Promise<HistoryEntry[][]> {
  const changes = await dataSource
    .getRepository(ChangeRow)
    .createQueryBuilder('change')
    .innerJoinAndMapOne('change.writtenIn', RevisionRow, 'revision', 'revision.number = change.revision')
    .where('change.rowId IN (:...ids) AND change.revision <= :upTo', { ids: [...ids], upTo: view.number })
    .orderBy('change.revision', 'DESC')
    .getMany();
  const byRow = groupBy(changes as (ChangeRow & { writtenIn: RevisionRow })[], ({ rowId }) => [rowId]);
  return ids.map((id) => {
    const rows = byRow.get(id) ?? [];
    // What a change left is what the next one found; what the latest left is what stands.
    return rows.map((change, at) => ({
      change,
      revision: change.writtenIn,
      after: rows[at - 1]?.before ?? (at === 0 ? imageNow(dataSource, view, id) : null),
    }));
  });
}

function imageNow(dataSource: DataSource, view: GraphView, id: string): Record<string, unknown> | null {
  const row = view.get(id, StoredRecord);
  return row ? imageOf(dataSource, row) : null;
}

async function readRevisions(dataSource: DataSource, numbers: readonly number[], upTo: number): Promise<(RevisionRow | null)[]> {
  const rows = await dataSource.getRepository(RevisionRow).findBy({ number: In(numbers.filter((number) => number <= upTo)) });
  const found = new Map(rows.map((row) => [row.number, row]));
  return numbers.map((number) => found.get(number) ?? null);
}

async function readChangeSets(dataSource: DataSource, numbers: readonly number[]): Promise<(ChangeSetRow | null)[]> {
  const rows = await dataSource.getRepository(ChangeSetRow).findBy({ publishedAs: In([...numbers]) });
  const found = new Map(rows.map((row) => [row.publishedAs, row]));
  return numbers.map((number) => found.get(number) ?? null);
}
