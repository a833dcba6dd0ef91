import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/core/package-root.js';
import { addressOf, environmentOf } from '../run/systems.js';

/** A server that tells for how long it took nothing else: the built program in a process of its own, as it runs in production. */
export interface Watched {
  readonly url: string;
  /** The longest that its event loop was held up since it was asked before, in milliseconds. */
  stall(): Promise<number>;
  end(): Promise<void>;
}

/** What docs/running.md says to give the program for 100,000 entities. */
const OPTIONS = ['--max-old-space-size=8192', '--v8-pool-size=1'];

/** @throws Error with what the program said, when it does not start */
export async function startServerOn(file: string): Promise<Watched> {
  const program = join(packageRoot(import.meta.dirname), 'dist/src/cli.js');
  const probe = ['--import', new URL('probe.js', import.meta.url).href];
  const child = spawn(process.execPath, [...OPTIONS, ...probe, program, 'serve'], {
    // Less than the 300 seconds for which `fetch` waits for an answer: what takes longer is refused in words, and goes on when asked again.
    env: { ...environmentOf(file), REQUEST_TIMEOUT: '240' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await addressOf('The program', child);
  try {
    await readyAt(url, child);
  } catch (error) {
    // As long as it lives, whoever started it lives too.
    child.kill('SIGKILL');
    throw error;
  }
  return {
    url,
    stall: async () => {
      const answer = once(child, 'message') as Promise<[number]>;
      child.send('stall');
      return (await answer)[0];
    },
    end: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** @throws Error when the server ends before it is ready */
async function readyAt(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const ready = await fetch(`${url}/ready`);
    await ready.arrayBuffer();
    if (ready.status === 200) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The program ended before it was ready.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
