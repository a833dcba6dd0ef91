import 'reflect-metadata';
import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DataSource, type DataSourceOptions, type EntityManager, type Logger } from 'typeorm';
import { makeFolder } from '../core/make-folder.js';
import { MaillageError } from '../errors.js';
import { MIGRATIONS } from '../../schema/migrations/index.js';
import { databaseFailure, type DatabaseSettings, describeDatabase, unusable } from './database-errors.js';
import { TABLES } from './records.js';

/** The name of our connections to PostgreSQL, so that administrators see who uses a base. */
export const APPLICATION_NAME = 'maillage';

export const MIGRATION_TABLE = 'migration';

export interface DataSourceSettings {
  readonly logger?: Logger | undefined;
  /** The migrations that make the tables; all by default. */
  readonly migrations?: typeof MIGRATIONS;
  /** The schema of PostgreSQL that the tables are in; the connection’s own by default. */
  readonly schema?: string;
  /** The name of the connections in PostgreSQL; {@link APPLICATION_NAME} by default. */
  readonly applicationName?: string;
}

/** How long a write waits for another program to end its own, in milliseconds. */
const BUSY_TIMEOUT = 10_000;

/**
 * The data source: PostgreSQL when `DATABASE_URL` is set, else one SQLite file. Never synchronized: migrations alone
 * change tables.
 */
export function createDataSource(settings: DatabaseSettings, options: DataSourceSettings = {}): DataSource {
  const { logger, migrations = MIGRATIONS, schema } = options;
  const common = {
    entities: [...TABLES] as never[],
    migrations: [...migrations],
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'all',
    synchronize: false,
    ...(logger ? { logger, logging: ['query'] as ['query'] } : {}),
  } satisfies Partial<DataSourceOptions>;
  if (settings.DATABASE_URL)
    return new DataSource({
      ...common,
      type: 'postgres',
      url: settings.DATABASE_URL,
      applicationName: options.applicationName ?? APPLICATION_NAME,
      extra: { keepAlive: true, ...(schema ? { options: `-c search_path=${schema}` } : {}) },
      connectTimeoutMS: BUSY_TIMEOUT,
      // A connection that breaks while idle is replaced when the next one is needed.
      poolErrorHandler: () => undefined,
    });
  return new DataSource({
    ...common,
    type: 'better-sqlite3',
    database: settings.DATABASE_FILE,
    timeout: BUSY_TIMEOUT,
    // What is acknowledged survives a loss of power.
    prepareDatabase: (database: { pragma: (text: string) => unknown }) => void database.pragma('synchronous = FULL'),
  });
}

/**
 * Opens the database and brings its tables up to date.
 * @throws DATABASE_UNUSABLE when it cannot be opened or written, is damaged, or a newer version of the program made it
 */
export async function openDatabase(settings: DatabaseSettings, logger?: Logger): Promise<DataSource> {
  const dataSource = createDataSource(settings, { logger });
  try {
    if (!settings.DATABASE_URL) makeFile(settings.DATABASE_FILE);
    await dataSource.initialize();
    await refuseStrange(dataSource, settings);
    if (!settings.DATABASE_URL) await prepareFile(dataSource, settings);
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    if (error instanceof MaillageError) throw error;
    throw databaseFailure(error, settings) ?? cannotOpen(settings, error);
  }
}

/** Creates an empty file that only its owner can read: the base holds what is not public. */
export function makeFile(file: string): void {
  if (file === ':memory:') return;
  makeFolder(dirname(resolve(file)));
  closeSync(openSync(file, 'a', 0o600));
}

/** Whether the file of an open database is still in its folder: SQLite goes on writing to a file that was deleted, and what it writes is lost. */
export function isInPlace({ options }: DataSource): boolean {
  return options.type !== 'better-sqlite3' || options.database === ':memory:' || existsSync(String(options.database));
}

/** Refuses what another program or a newer version of this one made, before anything is written. */
async function refuseStrange(dataSource: DataSource, settings: DatabaseSettings): Promise<void> {
  const tables = await tableNames(dataSource);
  if (tables.includes(MIGRATION_TABLE)) refuseNewer(await migrationsDone(dataSource), dataSource, settings);
  // A PostgreSQL schema may be shared with others; a SQLite file is one base.
  else if (settings.DATABASE_URL ? tables.includes('entity') : tables.length > 0) throw unusable(settings, STRANGE);
}

/** The tables of the base's schema. */
export async function tableNames(dataSource: DataSource): Promise<string[]> {
  const list =
    dataSource.options.type === 'postgres'
      ? 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()'
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
  return (await dataSource.query<{ name: string }[]>(list)).map(({ name }) => name);
}

const STRANGE = { fr: 'est celle d’un autre programme', en: 'is that of another program' };

/** The names of the migrations that a database has been through, in order. */
export async function migrationsDone(database: Pick<EntityManager, 'query'>): Promise<string[]> {
  const done = await database.query<{ name: string }[]>(`SELECT name FROM ${MIGRATION_TABLE} ORDER BY id`);
  return done.map(({ name }) => name);
}

function refuseNewer(done: readonly string[], dataSource: DataSource, settings: DatabaseSettings): void {
  const known = new Set(dataSource.migrations.map((migration) => migration.name));
  const unknown = done.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const names = unknown.join(', ');
  throw unusable(settings, {
    fr: `vient d’une version plus récente du programme (migration ${names})`,
    en: `was made by a newer version of the program (migration ${names})`,
  });
}

/** Checks the file and sets how it is written. */
async function prepareFile(dataSource: DataSource, settings: DatabaseSettings): Promise<void> {
  const [{ quick_check: error }] = await dataSource.query<[{ quick_check: string }]>('PRAGMA quick_check(1)');
  if (error !== 'ok') throw unusable(settings, DAMAGED, error);
  const [{ journal_mode: mode }] = await dataSource.query<[{ journal_mode: string }]>('PRAGMA journal_mode = WAL');
  if (mode !== 'wal' && mode !== 'memory') throw unusable(settings, NO_WAL);
}

const DAMAGED = { fr: 'est abîmée', en: 'is damaged' };
const NO_WAL = {
  fr: 'est sur un système de fichiers qui ne convient pas à SQLite (le mode WAL n’y marche pas)',
  en: 'is on a file system that does not suit SQLite (WAL mode does not work there)',
};

/** Brings the tables up to date, one program at a time. */
async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'postgres') {
    const guard = dataSource.createQueryRunner();
    try {
      await guard.query(`SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
      await dataSource.runMigrations();
    } finally {
      await guard.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
      await guard.release();
    }
    return;
  }
  try {
    await dataSource.runMigrations();
  } catch (error) {
    // SQLite lets one program migrate; the other fails, because the tables exist by then.
    if (await dataSource.showMigrations()) throw error;
  }
}

/** The number of our lock for migrating among PostgreSQL's advisory locks. */
export const MIGRATION_LOCK = 7_171_718;

function cannotOpen(settings: DatabaseSettings, error: unknown): MaillageError {
  const reason =
    error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error);
  return unusable(settings, { fr: 'ne peut pas être ouverte', en: 'cannot be opened' }, reason);
}

export { type DatabaseSettings, describeDatabase };
