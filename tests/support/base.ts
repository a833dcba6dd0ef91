import { isAbsolute } from 'node:path';
import { AbstractLogger, type DataSource } from 'typeorm';
import type { GraphQLSchema } from 'graphql';
import { makeContext } from '../../src/api/context.js';
import { makeApollo } from '../../src/api/graphql.js';
import { inLanguage } from '../../src/http/language.js';
import type { Lang } from '../../src/errors.js';
import { buildApiSchema } from '../../src/api/resolvers/schema.js';
import type { Actor } from '../../src/auth/actor.js';
import { readSettings } from '../../src/config.js';
import type { Role } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { type DatabaseSettings, openDatabase } from '../../src/store/data-source.js';
import { makeSqlite, makeTables } from './databases.js';
import { makeLoadedDatabase } from './loaded-database.js';
import { REQUEST_TIMEOUT } from './request-timeout.js';

/** A base, filled from a folder of seeds, that answers operations and counts what they cost. */
export interface TestBase {
  readonly dataSource: DataSource;
  readonly graph: Graph;
  /** Runs an operation as a role; `sql` is how many statements it sent to the database. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    as?: { role?: Role; lang?: Lang; asOf?: string | null; actor?: Actor; name?: string },
  ): Promise<Answer<T>>;
  close(): Promise<void>;
}

interface Answer<T> {
  readonly data: T;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown>;
  readonly sql: number;
}

class CountingLogger extends AbstractLogger {
  count = 0;

  override logQuery(): void {
    this.count += 1;
  }

  protected override writeLog(): void {
    // Nothing is printed: only the number counts.
  }
}

let schema: GraphQLSchema | null = null;

/** The schema, built once for a test file. */
export function testSchema(): GraphQLSchema {
  schema ??= buildApiSchema();
  return schema;
}

export const PUBLIC_URL = 'https://base.example';
export const LOADED_AT = '2026-01-31T10:00:00.000Z';

/**
 * Opens a base, of no seed files at all where the folder is null; `change` may write to the database before the graph is read.
 * @param settings of its own database, where it is given: an empty one, or one with what the folder holds
 */
export async function openBase(
  folder: string | null,
  settings?: DatabaseSettings,
  change: (dataSource: DataSource) => Promise<void> = () => Promise.resolve(),
): Promise<TestBase> {
  const logger = new CountingLogger();
  const { dataSource, drop } = await openLoaded(folder, settings, logger);
  await change(dataSource);
  const graph = await Graph.open(dataSource);
  const unexpected: unknown[] = [];
  const apollo = makeApollo(testSchema(), readSettings({ REQUEST_TIMEOUT }), (error) => unexpected.push(error));
  await apollo.start();
  return {
    dataSource,
    graph,
    ask: async <T>(
      query: string,
      variables: Record<string, unknown> = {},
      {
        role = 'ANONYMOUS',
        lang = 'en',
        asOf = null,
        name = 'Ada',
        actor = role === 'ANONYMOUS' ? undefined : { kind: 'TOKEN', id: name, name, role },
      }: { role?: Role; lang?: Lang; asOf?: string | null; actor?: Actor; name?: string } = {},
    ) => {
      const before = logger.count;
      const response = await inLanguage(lang, () =>
        apollo.executeOperation(
          { query, variables },
          { contextValue: makeContext({ graph, dataSource, publicUrl: PUBLIC_URL }, { role, ...(actor ? { actor } : {}) }, asOf) },
        ),
      );
      if (response.body.kind !== 'single') throw new Error('an incremental answer');
      const { data, errors, extensions } = JSON.parse(JSON.stringify(response.body.singleResult)) as {
        data?: T;
        errors?: Answer<T>['errors'];
        extensions?: Record<string, unknown>;
      };
      const [error] = unexpected.splice(0);
      if (error !== undefined) throw new Error('an unexpected error while answering', { cause: error });
      return { data: data as T, errors: errors ?? [], extensions: extensions ?? {}, sql: logger.count - before };
    },
    close: async () => {
      await apollo.stop();
      await dataSource.destroy();
      await drop();
    },
  };
}

/** A database with what a folder holds: a copy where it is a folder of the repository, which nobody changes. */
async function openLoaded(
  folder: string | null,
  settings: DatabaseSettings | undefined,
  logger: CountingLogger,
): Promise<{ dataSource: DataSource; drop: () => Promise<void> }> {
  const isKnown = !settings && folder !== null && !isAbsolute(folder);
  const made = settings ? null : await (isKnown ? makeLoadedDatabase(makeSqlite, folder, LOADED_AT) : makeTables(makeSqlite));
  const dataSource = await openDatabase(settings ?? (made as DatabaseSettings), logger);
  if (folder !== null && !isKnown) await loadSeeds(dataSource, folder, { at: LOADED_AT });
  return { dataSource, drop: () => made?.drop() ?? Promise.resolve() };
}

/** A small invented base of two meetings, with rows that not everybody may read. */
export const SMALL_SEEDS = 'tests/fixtures/seeds';
/** An invented base of three meetings, of every kind of statement: what pages and operations are shown with. */
export const THREE_MEETINGS = 'tests/fixtures/three-meetings';
