import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../tests/support/postgres-server.js';
import { type First, type Running, startProcess } from '../run/systems.js';
import { fillDatabase, FOLDER } from './database.js';

/**
 * PostGraphile over PostgreSQL. What it needs is installed when it is asked for first, beside its lock file. It counts what the
 * server and the database use together; that is read where Linux tells it.
 */

/** What a database server of some memory would be given. */
const SETTINGS = { shared_buffers: '1GB', work_mem: '64MB', effective_cache_size: '4GB', random_page_cost: '1.1' };

/** The first Node that PostGraphile runs on. */
const NODE = 22;

export async function startPostgraphile(file: string, first: First): Promise<Running> {
  install();
  const postgres = await startPostgres(SETTINGS);
  try {
    await fillDatabase(postgres.url, file);
    const server = await startProcess('postgraphile', [nodePath(), join(FOLDER, 'server.mjs'), postgres.url], process.env, first);
    const client = new pg.Client(postgres.url);
    await client.connect();
    const together = async (used: Running['used']): ReturnType<Running['used']> => {
      const [own, database] = [await used(), await usedByDatabase(client)];
      return { cpu: own.cpu + database.cpu, memory: own.memory + database.memory, held: own.held };
    };
    return {
      ...server,
      used: () => together(server.used),
      held: () => together(server.held),
      stop: async () => {
        await server.stop();
        await client.end();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** @throws Error with what npm said */
function install(): void {
  if (existsSync(join(FOLDER, 'node_modules/postgraphile'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, encoding: 'utf8' });
  if (status !== 0) throw new Error(`PostGraphile was not installed:\n${stderr}`);
}

/** This Node, where it is new enough, else the one that was installed. */
function nodePath(): string {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= NODE) return process.execPath;
  return join(FOLDER, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
}

/** What the processes of the database have used, and what memory they hold: what several share counts once. */
async function usedByDatabase(client: pg.Client): Promise<{ cpu: number; memory: number }> {
  const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
  const total = { cpu: 0, memory: 0 };
  for (const { pid } of rows) {
    const [nanoseconds = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number);
    total.cpu += nanoseconds / 1e6;
    total.memory += 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  }
  return total;
}
