import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import type { Settings } from '../config.js';
import { MaillageError } from '../errors.js';
import { MIGRATIONS } from '../../schema/migrations/index.js';
import { TABLES } from './records.js';

export type DatabaseSettings = Pick<Settings, 'DATABASE_FILE' | 'DATABASE_URL'>;

/**
 * The data source: PostgreSQL when `DATABASE_URL` is set, else one SQLite file. Never synchronized: migrations alone
 * change tables.
 */
export function createDataSource(settings: DatabaseSettings, logger?: Logger): DataSource {
  const common = {
    entities: [...TABLES] as never[],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    ...(logger ? { logger, logging: ['query'] as ['query'] } : {}),
  } satisfies Partial<DataSourceOptions>;
  if (settings.DATABASE_URL) return new DataSource({ ...common, type: 'postgres', url: settings.DATABASE_URL });
  return new DataSource({
    ...common,
    type: 'better-sqlite3',
    database: settings.DATABASE_FILE,
    enableWAL: settings.DATABASE_FILE !== ':memory:',
    timeout: 5_000,
  });
}

/**
 * Opens the database and brings its tables up to date.
 * @throws DATABASE_UNUSABLE when it cannot be opened or written, or a newer version of the program made it
 */
export async function openDatabase(settings: DatabaseSettings, logger?: Logger): Promise<DataSource> {
  const dataSource = createDataSource(settings, logger);
  try {
    if (!settings.DATABASE_URL && settings.DATABASE_FILE !== ':memory:') mkdirSync(dirname(settings.DATABASE_FILE), { recursive: true });
    await dataSource.initialize();
    await refuseNewer(dataSource, settings);
    await dataSource.runMigrations();
    return dataSource;
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error instanceof MaillageError ? error : unusable(settings, error);
  }
}

async function refuseNewer(dataSource: DataSource, settings: DatabaseSettings): Promise<void> {
  const runner = dataSource.createQueryRunner();
  const known = new Set(dataSource.migrations.map((migration) => migration.name));
  try {
    if (!(await runner.hasTable('migration'))) return;
    const done = (await runner.query('SELECT name FROM migration ORDER BY id')) as { name: string }[];
    const unknown = done.map(({ name }) => name).filter((name) => !known.has(name));
    if (unknown.length === 0) return;
    const where = describeDatabase(settings);
    throw new MaillageError('DATABASE_UNUSABLE', {
      fr: `${where} vient d’une version plus récente du programme (migration ${unknown.join(', ')}). Rien n’a été changé.`,
      en: `${where} was made by a newer version of the program (migration ${unknown.join(', ')}). Nothing was changed.`,
    });
  } finally {
    await runner.release();
  }
}

/** The setting that says where the database is, without its password. */
export function describeDatabase(settings: DatabaseSettings): string {
  if (!settings.DATABASE_URL) return `DATABASE_FILE=${settings.DATABASE_FILE}`;
  const url = new URL(settings.DATABASE_URL);
  return `DATABASE_URL=${url.protocol}//${url.host}${url.pathname}`;
}

function unusable(settings: DatabaseSettings, error: unknown): MaillageError {
  const where = describeDatabase(settings);
  const reason =
    error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error);
  return new MaillageError('DATABASE_UNUSABLE', {
    fr: `${where} ne peut pas être ouverte : ${reason}. Rien n’a été changé.`,
    en: `${where} cannot be opened: ${reason}. Nothing was changed.`,
  });
}
