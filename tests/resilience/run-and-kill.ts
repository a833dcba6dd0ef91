import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { SHORT_LIVED } from '../support/program.js';

/** When a program is killed: half the time before some statement, which it does itself, else at some moment after its first line. */
interface Kill {
  /** Draws a number from 0 up to 1. */
  readonly next: () => number;
  /** The most statements before which it kills itself. */
  readonly maxStatements: number;
  /** The most milliseconds between its first line and a kill by the clock. */
  readonly longest: number;
}

/**
 * Runs a program that writes to a base and kills it.
 * @param args the program and its arguments; the number of the statement before which it kills itself is added, 0 for none
 * @returns the revisions that it acknowledged
 */
export async function runAndKill(args: readonly string[], { next, maxStatements, longest }: Kill): Promise<number[]> {
  const byClock = next() < 0.5;
  const fatal = byClock ? 0 : 1 + Math.floor(next() * maxStatements);
  const child = spawn(process.execPath, [...SHORT_LIVED, ...args, String(fatal)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  if (byClock) {
    await once(child.stdout, 'data');
    await setTimeout(next() * longest);
    child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return [...output.matchAll(/^acknowledged (\d+)$/gm)].map((match) => Number(match[1]));
}
