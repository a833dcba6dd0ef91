import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Work on what somebody gave, done in a process of its own that is ended when it takes too long or too much: nobody else waits for it. */

/** What a process may take. */
export interface ProcessLimits {
  /** From its beginning to its end, in milliseconds. */
  readonly time: number;
  /** What its heap may hold, in mebibytes. */
  readonly memory: number;
}

/** Why a process gave no result. */
export type ProcessEnd = 'TOO_LONG' | 'TOO_MUCH_MEMORY';

/** The code with which the engine ends where there are no signals. */
const ABORTED = 134;

/**
 * Finds the compiled program of a process.
 * @param path of it from the root of the sources, with the end `.js`
 */
export function programOf(path: string): string | null {
  // Beside the sources, where they are run as they are, it stands in `dist/`.
  const places = [new URL(`../../${path}`, import.meta.url), new URL(`../../../dist/src/${path}`, import.meta.url)];
  return places.map((url) => fileURLToPath(url)).find((place) => existsSync(place)) ?? null;
}

type Ended = { readonly result: unknown } | { readonly ended: ProcessEnd };

let last: Promise<unknown> = Promise.resolve();

/**
 * Has a program do its work in a process, which sends one message back. There is one process at a time; who comes later waits.
 * @param messages what it is sent, one after the other, and others are let in between
 * @throws Error when the program is not built, or ends of itself without a result
 */
export function runProcess(program: string | null, messages: Iterable<object>, limits: ProcessLimits): Promise<Ended> {
  if (program === null) return Promise.reject(new Error('A program that the import needs is not built: run npm run build.'));
  const turn = last.then(() => start(program, messages, limits));
  last = turn.catch(() => undefined);
  return turn;
}

function start(program: string, messages: Iterable<object>, { time, memory }: ProcessLimits): Promise<Ended> {
  const child = fork(program, [], {
    // Neither what the program was started with nor its settings, keys among them, are for it.
    execArgv: [`--max-old-space-size=${memory}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      child.kill('SIGKILL');
    };
    const endedBy = (ended: ProcessEnd): void => end(() => resolve({ ended }));
    const timer = setTimeout(() => endedBy('TOO_LONG'), time);
    child.on('message', (result) => end(() => resolve({ result })));
    child.on('error', (error) => end(() => reject(error)));
    child.on('exit', (code, signal) => {
      // The engine aborts where the heap is full; the watch kills where all that is held is too much.
      if (signal !== null || code === ABORTED) endedBy('TOO_MUCH_MEMORY');
      else end(() => reject(new Error(`${program} ended without a result (${code}).`)));
    });
    void (async () => {
      for (const message of messages) {
        // Where it ended before it took the message, it says so by its exit.
        if (child.connected) child.send(message, () => undefined);
        await setImmediate();
      }
    })();
  });
}
