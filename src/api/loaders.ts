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

/**
 * Makes the loaders of a view, each when it is first asked for: most operations need none.
 * @param onDatabase hears when something is asked for that is of the database, and not of the view
 */
export function makeLoaders(view: GraphView, dataSource: DataSource, onDatabase: () => void = () => undefined): Loaders {
  return new LazyLoaders(view, dataSource, onDatabase);
}

class LazyLoaders implements Loaders {
  private texts: Map<string, string> | null = null;
  private histories: Loaders['history'] | null = null;
  private revisions: Loaders['revision'] | null = null;
  private changeSets: Loaders['changeSetOf'] | null = null;

  constructor(
    private readonly view: GraphView,
    private readonly dataSource: DataSource,
    private readonly onDatabase: () => void,
  ) {}

  readonly text = (documentId: string): string => {
    this.texts ??= new Map();
    const text = this.texts.get(documentId) ?? this.view.textOf(documentId);
    this.texts.set(documentId, text);
    return text;
  };

  get history(): Loaders['history'] {
    this.onDatabase();
    return (this.histories ??= new DataLoader((ids) => readHistory(this.dataSource, ids, this.view)));
  }

  get revision(): Loaders['revision'] {
    this.onDatabase();
    return (this.revisions ??= new DataLoader((numbers) => readRevisions(this.dataSource, numbers, this.view.number)));
  }

  get changeSetOf(): Loaders['changeSetOf'] {
    this.onDatabase();
    return (this.changeSets ??= new DataLoader((numbers) => readChangeSets(this.dataSource, numbers)));
  }
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
