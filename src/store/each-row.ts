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

/** Waits for the next turn, where others are let in. */
export type Turn = () => Promise<void>;

/** How many rows are gone through in a turn. */
export const ROWS_PER_TURN = 1_000;

/**
 * Goes through rows of a table. SQLite gives them one by one: a table that is read whole as objects, as TypeORM reads it, is several times
 * what is made of it, and most of the time went into collecting that garbage.
 */
export async function eachRow(manager: EntityManager, selection: Selection, use: (values: Values) => void, turn?: Turn): Promise<void> {
  await eachInTurns(await rowsOf(manager, selection), use, turn);
}

/** Goes through what was read, as {@link eachRow} goes through what is. */
export async function eachInTurns<T>(some: Iterable<T>, use: (one: T) => void, turn?: Turn): Promise<void> {
  let used = 0;
  for (const one of some) {
    use(one);
    if (turn && (used += 1) % ROWS_PER_TURN === 0) await turn();
  }
}

async function rowsOf(manager: EntityManager, selection: Selection): Promise<Iterable<Values>> {
  const { dataSource, driver, sql } = statementOf(manager, selection);
  const parameters = [...selection.parameters];
  if (dataSource.options.type === 'postgres') {
    const rows = await manager.query<Record<string, unknown>[]>(sql, parameters);
    return rows.map((row) => selection.columns.map((column) => row[column]));
  }
  dataSource.logger.logQuery(sql, parameters);
  const { databaseConnection } = driver as unknown as { databaseConnection: SqliteConnection };
  return withErrorsOf(sql, parameters, () =>
    databaseConnection
      .prepare(sql)
      .raw()
      .iterate(...parameters),
  );
}

/** Rows as a driver gives them, with its errors as TypeORM reports them. */
function* withErrorsOf(sql: string, parameters: unknown[], rows: () => Iterable<Values>): Iterable<Values> {
  try {
    yield* rows();
  } catch (error) {
    throw new QueryFailedError(sql, parameters, error as Error);
  }
}

function statementOf({ connection: dataSource }: EntityManager, { table, columns, where }: Selection) {
  const { driver } = dataSource;
  const names = columns.map((column) => driver.escape(column)).join(', ');
  return { dataSource, driver, sql: `SELECT ${names} FROM ${driver.escape(table)}${where && ` WHERE ${where}`}` };
}
