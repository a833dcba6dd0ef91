import type { DataSource, EntityManager } from 'typeorm';
import { databaseFailure, settingsOf } from './database-errors.js';

/**
 * Transactions, all of them. TypeORM has one connection to a SQLite file and would put a second transaction inside the
 * first: there they take turns.
 */

const turns = new WeakMap<DataSource, Promise<unknown>>();

/** Runs work on one unchanging state of the base. */
export async function inReadingTransaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  if (dataSource.options.type === 'postgres') return dataSource.transaction('REPEATABLE READ', work);
  return inTurn(dataSource, work);
}

/**
 * Runs work in a transaction that keeps other writers out, so that what is read in it stays true.
 * @throws DATABASE_UNUSABLE when the database is full, busy or cannot be written; nothing of the work is kept then
 */
export async function inWritingTransaction<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const alone = async (manager: EntityManager): Promise<T> => {
    await keepOthersOut(manager);
    return work(manager);
  };
  try {
    return await (dataSource.options.type === 'postgres' ? dataSource.transaction(alone) : inTurn(dataSource, alone));
  } catch (error) {
    throw databaseFailure(error, settingsOf(dataSource)) ?? error;
  }
}

/** The number of our lock among PostgreSQL's advisory locks. */
const LOCK = 7_171_717;

async function keepOthersOut(manager: EntityManager): Promise<void> {
  if (manager.connection.options.type === 'postgres') await manager.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  // SQLite locks the file at the first write; this one writes nothing.
  else await manager.query('DELETE FROM revision WHERE number < 0');
}

/** Runs work that no transaction may hold, as VACUUM: on SQLite, once none is under way. */
export async function betweenTransactions(dataSource: DataSource, work: () => Promise<void>): Promise<void> {
  return dataSource.options.type === 'postgres' ? work() : takeTurn(dataSource, work);
}

function inTurn<T>(dataSource: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return takeTurn(dataSource, () => dataSource.transaction(work));
}

function takeTurn<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(dataSource) ?? Promise.resolve()).then(work);
  const ended = mine.then(
    () => undefined,
    () => {
      endWhatIsLeft(dataSource);
    },
  );
  turns.set(dataSource, ended);
  return ended.then(() => mine);
}

/**
 * SQLite ends a transaction by itself when the disk is full. TypeORM then fails to roll it back, takes it for open, and
 * would put all that follows inside it.
 */
function endWhatIsLeft(dataSource: DataSource): void {
  const { databaseConnection } = dataSource.driver as unknown as {
    databaseConnection: { inTransaction: boolean; exec: (sql: string) => void };
  };
  if (databaseConnection.inTransaction) databaseConnection.exec('ROLLBACK');
  Object.assign(dataSource.createQueryRunner(), { isTransactionActive: false, transactionDepth: 0 });
}
