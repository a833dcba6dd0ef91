import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../schema/migrations/index.js';
import { createDataSource, MIGRATION_TABLE, tableNames } from '../store/data-source.js';
import type { Column, TableShape } from './tables.js';

/** What the tables of a version of the program demand of rows, as the migrations made them. */
export interface TableRules extends Pick<TableShape, 'name' | 'columns' | 'key'> {
  /** The columns that may be empty. */
  readonly nullable: ReadonlySet<string>;
  readonly references: readonly Reference[];
  /** The columns, beside the key, of which no two rows may share a value. */
  readonly unique: readonly string[];
}

interface Reference {
  readonly column: string;
  readonly table: string;
  /** The column of that table. */
  readonly target: string;
}

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** The rules after the first `count` migrations: read from an empty base made for that, since the model knows its present tables only. */
export async function tableRules(count: number): Promise<TableRules[]> {
  const dataSource = createDataSource({ DATABASE_FILE: ':memory:', DATABASE_URL: '' }, { migrations: MIGRATIONS.slice(0, count) });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
    const names = (await tableNames(dataSource)).filter((name) => name !== MIGRATION_TABLE).sort();
    return await Promise.all(names.map((name) => rulesOf(dataSource, name)));
  } finally {
    await dataSource.destroy();
  }
}

async function rulesOf(dataSource: DataSource, name: string): Promise<TableRules> {
  const columns = await dataSource.query<ColumnInfo[]>(`SELECT * FROM pragma_table_info('${name}')`);
  const keys = await dataSource.query<{ from: string; table: string; to: string }[]>(`SELECT * FROM pragma_foreign_key_list('${name}')`);
  const unique = await dataSource.query<{ column: string }[]>(
    `SELECT i.name AS column FROM pragma_index_list('${name}') l JOIN pragma_index_info(l.name) i WHERE l."unique" = 1 AND l.origin = 'u'`,
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  return {
    name,
    columns: columns
      .map((column) => ({ name: column.name, type: column.type.toLowerCase() as Column['type'] }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    key: key.map((column) => column.name),
    nullable: new Set(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0).map((column) => column.name)),
    references: keys.map(({ from, table, to }) => ({ column: from, table, target: to })),
    unique: unique.map(({ column }) => column),
  };
}
