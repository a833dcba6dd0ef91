import { vi } from 'vitest';
import { runProgram } from '../../src/cli.js';

/** What a command came to. */
export interface Ran {
  /** Its exit code. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

class Exit extends Error {}

/**
 * Runs a command of the program in this process, with the settings given and no others, for tests of what it does and says. What only a
 * process has (signals, pipes, its start and end) is tested with `startProgram`.
 */
export async function runCommand(command: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const before = { env: process.env, exitCode: process.exitCode, listeners: new Set(process.listeners('uncaughtException')) };
  process.env = { PATH: process.env.PATH, LANG: 'C', ...settings };
  process.exitCode = undefined;
  /** A process that has ended says nothing more, whatever its program makes of the error that stands for its end here. */
  let exited: number | null = null as number | null;
  const spies = [
    ...(['stdout', 'stderr'] as const).map((stream) =>
      vi.spyOn(process[stream], 'write').mockImplementation((text: string | Uint8Array) => {
        if (exited === null) written[stream] += String(text);
        return true;
      }),
    ),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      exited ??= Number(code ?? process.exitCode ?? 0);
      throw new Exit();
    }),
  ];
  try {
    await runProgram(command);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.env = before.env;
    // A server that was to start listens for what would end its process.
    for (const listener of process.listeners('uncaughtException')) {
      if (!before.listeners.has(listener)) process.off('uncaughtException', listener);
    }
  }
  const code = exited ?? exitCode();
  process.exitCode = before.exitCode;
  return { code, ...written };
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}
