import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packageRoot } from '../../src/web/assets.js';

/** What a server holds in memory, in bytes, and has computed so far. */
export interface Usage extends Memory {
  /** Seconds of processor, which other work on the machine does not lengthen. */
  readonly processor: number;
}

/** What a server holds in memory, in bytes. */
export interface Memory {
  /** All that the system gave it. */
  readonly resident: number;
  /** What JavaScript holds, what is not collected yet included. */
  readonly heap: number;
}

/** A server under load: the built program in a process of its own, as it runs in production. */
export interface Server {
  readonly url: string;
  usage(): Promise<Usage>;
  /** Ends it as a service manager does. @throws when it does not end by itself, or not well */
  end(): Promise<void>;
}

/** How long a server may take to start, and to end, in milliseconds. */
const LONGEST = 120_000;

/**
 * Starts the program on a base of its own that is filled from seeds, without rate limits: all load comes from one address.
 * @param databaseUrl an empty PostgreSQL database; null for a SQLite file that goes away with the server
 * @throws what it complained of, when it does not start
 */
export async function startServer(seeds: string, databaseUrl: string | null): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-load-'));
  const said = join(folder, 'said');
  const log = join(folder, 'log');
  const [out, err] = [openSync(said, 'w'), openSync(log, 'w')];
  const child = spawn(process.execPath, [join(packageRoot(import.meta.dirname), 'dist/src/cli.js'), 'serve'], {
    env: {
      NODE_ENV: 'production',
      PORT: '0',
      METRICS_PORT: '0',
      RATE_LIMIT: '0',
      SEEDS: resolve(seeds),
      DATABASE_FILE: join(folder, 'base.sqlite'),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', out, err],
  });
  closeSync(out);
  closeSync(err);
  const leave = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  try {
    const { url, metrics } = await addresses(child, said, log);
    return { url, usage: () => readUsage(metrics), end: () => end(child, leave) };
  } catch (error) {
    leave();
    throw error;
  }
}

async function addresses(child: ChildProcess, said: string, log: string): Promise<{ url: string; metrics: string }> {
  for (const began = Date.now(); Date.now() < began + LONGEST; await setTimeout(50)) {
    const text = readFileSync(said, 'utf8');
    const url = /GraphQL: (\S+)\/graphql/.exec(text)?.[1];
    const metrics = /Metrics: (\S+)/.exec(text)?.[1];
    if (url !== undefined && metrics !== undefined) return { url, metrics };
    if (child.exitCode !== null) throw new Error(`The server did not start.\n${readFileSync(log, 'utf8')}`);
  }
  throw new Error(`The server did not start in ${LONGEST / 1000} s.\n${readFileSync(log, 'utf8')}`);
}

async function readUsage(metrics: string): Promise<Usage> {
  const text = await (await fetch(metrics)).text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    resident: read('process_resident_memory_bytes'),
    heap: read('nodejs_heap_size_used_bytes'),
    processor: read('process_cpu_seconds_total'),
  };
}

async function end(child: ChildProcess, leave: () => void): Promise<void> {
  try {
    const closed = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.kill('SIGTERM');
    const [code, signal] = await Promise.race([closed, setTimeout(LONGEST, [null, 'nothing'] as const, { ref: false })]);
    if (code !== 0) throw new Error(`The server was told to stop and ended with ${code ?? signal}.`);
  } finally {
    leave();
    process.removeListener('exit', leave);
  }
}
