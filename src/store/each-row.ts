import { type EntityManager, QueryFailedError } from 'typeorm';

/** What a row has in the columns asked for, in their order. */
export type Values = readonly unknown[];

interface SqliteConnection {
  prepare(sql: string): { raw(): { iterate(...parameters: readonly unknown[]): Iterable<Values> } };
}

/** What is read of a table. */
export interface Selection {
  readonly table: string;
  readonly columns: readonly string[];
  readonly where: string;
  readonly parameters: readonly unknown[];
}

/**
 * Goes through rows of a table. SQLite gives them one by one: a table that is read whole as objects, as TypeORM reads it, is several times
 * what is made of it, and most of the time went into collecting that garbage.
 */
export async function eachRow(manager: EntityManager, selection: Selection, use: (values: Values) => void): Promise<void> {
  const { dataSource, driver, sql } = statementOf(manager, selection);
  const parameters = [...selection.parameters];
  if (dataSource.options.type === 'postgres') {
    const rows = await manager.query<Record<string, unknown>[]>(sql, parameters);
    for (const row of rows) use(selection.columns.map((column) => row[column]));
    return;
  }
  dataSource.logger.logQuery(sql, parameters);
  const { databaseConnection } = driver as unknown as { databaseConnection: SqliteConnection };
  try {
    for (const values of databaseConnection
      .prepare(sql)
      .raw()
      .iterate(...parameters))
      use(values);
  } catch (error) {
    throw new QueryFailedError(sql, parameters, error as Error);
  }
}

function statementOf({ connection: dataSource }: EntityManager, { table, columns, where }: Selection) {
  const { driver } = dataSource;
  const names = columns.map((column) => driver.escape(column)).join(', ');
  return { dataSource, driver, sql: `SELECT ${names} FROM ${driver.escape(table)}${where && ` WHERE ${where}`}` };
}
