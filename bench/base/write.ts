import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { openDatabase } from '../../src/store/data-source.js';
import { partsOf } from '../../src/store/row-properties.js';
import { type PartList, recordTypeOf } from '../../src/store/records.js';
import { generate } from './generate.js';

/**
 * Writes made rows to a file that the program itself has migrated, by its own description of its tables: the same file
 * as if they had come one by one, in a fraction of the time.
 */

const AT = '2026-01-31T10:00:00.000Z';

/** Makes a base in a new file. What stood there goes. */
export async function writeBase(file: string, size: number, seed: number): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const dataSource = await openDatabase({ DATABASE_FILE: file, DATABASE_URL: '' });
  try {
    const database = (dataSource.driver as unknown as { databaseConnection: Database.Database }).databaseConnection;
    withoutIndices(database, () => {
      const rows = new RowWriter(dataSource, database);
      rows.begin();
      for (const batch of generate(size, seed)) for (const row of batch) rows.write(row);
    });
  } finally {
    await dataSource.destroy();
  }
}

/** Runs work in one transaction, with nothing looked up or kept sorted until its end. */
function withoutIndices(database: Database.Database, work: () => void): void {
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  const indices = database
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`,
    )
    .all();
  database.transaction(() => {
    for (const { name } of indices) database.exec(`DROP INDEX "${name}"`);
    work();
    for (const { sql } of indices) database.exec(sql);
  })();
  database.pragma('foreign_keys = ON');
}

type Write = (values: readonly unknown[]) => void;

class RowWriter {
  private readonly writers = new Map<object, (row: StoredRecord) => void>();
  private readonly logChange: Write;

  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database.Database,
  ) {
    this.logChange = this.into('change', ['revision', 'record', 'rowId', 'action', 'before']);
  }

  /** Writes the one revision that all rows are of. */
  begin(): void {
    this.into('revision', ['number', 'at', 'actor', 'reason'])([1, AT, 'bench', 'made']);
  }

  write(row: StoredRecord): void {
    const kind = row.constructor;
    let write = this.writers.get(kind);
    if (!write) this.writers.set(kind, (write = this.writerOf(this.dataSource.getMetadata(kind), row)));
    write(row);
  }

  private writerOf(metadata: EntityMetadata, example: StoredRecord): (row: StoredRecord) => void {
    const insert = this.into(
      metadata.tableName,
      metadata.columns.map((column) => column.databaseName),
    );
    const values = metadata.columns.map((column) => this.valueOf(metadata, column));
    const parts = partsOf(example).map((part) => this.partWriterOf(part));
    const record = recordTypeOf(example).name;
    return (row) => {
      insert(values.map((value) => value(row)));
      for (const write of parts) write(row);
      this.logChange([row.revision, record, row.id, 'INSERT', null]);
    };
  }

  private partWriterOf({ table, property, value: column, only, ordered }: PartList): (row: StoredRecord) => void {
    const insert = this.into(this.dataSource.getMetadata(table).tableName, [
      'statementId',
      column,
      ...(only ? [only.column] : []),
      ...(ordered ? ['position'] : []),
    ]);
    return (row) => {
      const listed = (row as unknown as Record<string, readonly string[]>)[property] ?? [];
      listed.forEach((value, position) => {
        insert([row.id, value, ...(only ? [only.value] : []), ...(ordered ? [position] : [])]);
      });
    };
  }

  private valueOf(metadata: EntityMetadata, column: EntityMetadata['columns'][number]): (row: StoredRecord) => unknown {
    const { driver } = this.dataSource;
    const owner = column.embeddedMetadata?.propertyName;
    const isSort = column === metadata.discriminatorColumn;
    return (row) => {
      if (isSort) return metadata.discriminatorValue;
      const source = row as unknown as Record<string, unknown>;
      const value = owner ? (source[owner] as Record<string, unknown> | null)?.[column.propertyName] : source[column.propertyName];
      return driver.preparePersistentValue(value ?? null, column) as unknown;
    };
  }

  private into(table: string, columns: readonly string[]): Write {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const statement = this.database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
    return (values) => statement.run(...values);
  }
}
