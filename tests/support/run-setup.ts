import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listenAnywhere } from './ports.js';
import { startPostgres } from './postgres-server.js';
import { unpackBrowser } from './unpacked-browser.js';

/** What the workers of a run have together, made when the first test asks for it: most runs of one file need none. */
const SHARED = ['postgres', 'browser'] as const;

declare module 'vitest' {
  interface ProvidedContext {
    /** The address that answers with the URL of the PostgreSQL server of the run. */
    postgresUrl: string;
    /** The address that answers with the browser of the run, as JSON: an `UnpackedBrowser`. */
    browserUrl: string;
    /** A folder that is removed when the run ends. */
    runFolder: string;
  }
}

/** One PostgreSQL and one unpacked browser for the whole run, and a folder for databases in files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const runFolder = mkdtempSync(join(tmpdir(), 'maillage-run-'));
  let stopPostgres: () => Promise<void> = () => Promise.resolve();
  const makers: Record<(typeof SHARED)[number], () => Promise<string>> = {
    postgres: once(async () => {
      const running = await startPostgres();
      stopPostgres = () => running.stop();
      return running.url;
    }),
    browser: once(async () => JSON.stringify(await unpackBrowser(runFolder))),
  };
  const server = createServer((request, response) => {
    // A connection kept open may be closed by us in the moment in which the next test uses it.
    response.setHeader('Connection', 'close');
    const name = SHARED.find((shared) => request.url === `/${shared}`);
    if (!name) return void response.writeHead(404).end();
    makers[name]().then(
      (made) => response.end(made),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
  project.provide('postgresUrl', `${url}/postgres`);
  project.provide('browserUrl', `${url}/browser`);
  project.provide('runFolder', runFolder);
  return async () => {
    server.close();
    await stopPostgres();
    rmSync(runFolder, { recursive: true, force: true });
  };
}

/** A function that makes something when first called, and gives the same afterwards. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
