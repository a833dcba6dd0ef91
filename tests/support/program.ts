import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** For processes that live a second or two: what V8 would spend on optimizing their code never comes back. */
export const SHORT_LIVED: readonly string[] = ['--no-opt'];

/** The built program, run as whoever keeps a base runs it. */
export interface Program {
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly stdout: () => string;
  /** What it wrote on the standard error so far: its log, and why it cannot go on. */
  readonly stderr: () => string;
  /** Its exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Starts the program, by the name of its file or another, with the settings given, and no others of this process. */
export function startProgram(
  command: readonly string[],
  settings: Readonly<Record<string, string>>,
  file = resolve('dist/src/cli.js'),
): Program {
  const environment = { PATH: process.env.PATH ?? '', LANG: 'C', ...settings };
  const child = spawn(process.execPath, [...SHORT_LIVED, file, ...command], { env: environment });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, stdout: () => stdout, stderr: () => stderr, exited };
}

/**
 * Waits for a server that was started to serve.
 * @returns its address
 * @throws its standard error, when it exits instead
 */
export async function servingAt(program: Program): Promise<string> {
  for (;;) {
    const url = /GraphQL: (http:\S+)\/graphql/.exec(program.stdout())?.[1];
    if (url !== undefined && program.stdout().includes('Try:')) return url;
    if (program.child.exitCode !== null || program.child.signalCode !== null) throw new Error(program.stderr());
    await setTimeout(20);
  }
}
