import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { packageRoot } from '../../src/core/package-root.js';
import { askProbe, PROBE } from '../ask-probe.js';
import type { Used } from '../probe.js';

/** A server under load: the built program in a process of its own, as it runs in production. */
export interface Server {
  readonly url: string;
  /** What it has computed, and holds in memory. */
  used(): Promise<Used>;
  /** What it still holds once all that it needs no more was collected. */
  held(): Promise<Used>;
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
  const program = join(packageRoot(import.meta.dirname), 'dist/src/cli.js');
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, program, 'serve'], {
    env: {
      NODE_ENV: 'production',
      PORT: '0',
      RATE_LIMIT: '0',
      SEEDS: resolve(seeds),
      DATABASE_FILE: join(folder, 'base.sqlite'),
      ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', out, err, 'ipc'],
  });
  closeSync(out);
  closeSync(err);
  const leave = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', leave);
  try {
    const url = await addressOf(child, said, log);
    return { url, used: () => askProbe(child, 'used'), held: () => askProbe(child, 'collected'), end: () => end(child, leave) };
  } catch (error) {
    leave();
    throw error;
  }
}

async function addressOf(child: ChildProcess, said: string, log: string): Promise<string> {
  for (const began = Date.now(); Date.now() < began + LONGEST; await setTimeout(50)) {
    const url = /GraphQL: (\S+)\/graphql/.exec(readFileSync(said, 'utf8'))?.[1];
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`The server did not start.\n${readFileSync(log, 'utf8')}`);
  }
  throw new Error(`The server did not start in ${LONGEST / 1000} s.\n${readFileSync(log, 'utf8')}`);
}

async function end(child: ChildProcess, leave: () => void): Promise<void> {
  try {
    const closed = once(child, 'exit') as Promise<[number | null, string | null]>;
    child.kill('SIGTERM');
    const [code, signal] = await Promise.race([closed, setTimeout(LONGEST, [null, 'nothing'] as const, { ref: false })]);
    if (code !== 0) throw new Error(`The server was asked to stop and ended with ${code ?? signal}.`);
  } finally {
    leave();
    process.removeListener('exit', leave);
  }
}
