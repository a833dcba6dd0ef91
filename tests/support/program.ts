import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The built program, run as whoever keeps a base runs it. */
export interface Program {
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly said: () => string;
  /** What it wrote on the standard error so far: its log, and why it cannot go on. */
  readonly complained: () => string;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Starts the program, by the name of its file or another, with the settings given, and no others of this process. */
export function startProgram(
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
  file = resolve('dist/src/cli.js'),
): Program {
  const environment = { PATH: process.env.PATH ?? '', LANG: 'C', ...settings };
  const child = spawn(process.execPath, [file, ...command], { env: environment });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said: () => said, complained: () => complained, ended };
}

/**
 * Waits for a server that was started to serve.
 * @returns its address
 * @throws what it complained of, when it ends instead
 */
export async function servingAt(program: Program): Promise<string> {
  for (;;) {
    const url = /GraphQL: (http:\S+)\/graphql/.exec(program.said())?.[1];
    if (url !== undefined && program.said().includes('Try:')) return url;
    if (program.child.exitCode !== null || program.child.signalCode !== null) throw new Error(program.complained());
    await setTimeout(20);
  }
}
