import type { Memory } from './server.js';

/** Whether a server's memory grows for as long as it runs. */
export interface Growth {
  /** The first third after warm-up and the last, in bytes: the least that JavaScript held, and the middle of what the system gave. */
  readonly first: Memory;
  readonly last: Memory;
  /** Why it is held to grow; empty when it does not. */
  readonly faults: readonly string[];
}

/** How much more the last third may hold than the first, and how much is too little to tell: in parts, and in bytes. */
const MOST = 0.1;
const LEAST = 8_000_000;

/**
 * Compares the first third of samples with the last. Of the heap it takes the least of each, which is what garbage collection left;
 * of what the system gave the middle one, since the peaks are the collector's affair.
 * Only the latter is judged: what JavaScript holds is told for a hint, since major collections are too rare for its least to be all.
 */
export function growthOf(samples: readonly Memory[]): Growth {
  const third = Math.floor(samples.length / 3);
  if (third === 0) throw new Error('Growth needs three samples at least: let the long run be longer.');
  const [first, last] = [samples.slice(0, third), samples.slice(-third)].map(summary) as [Memory, Memory];
  const faults = (['resident'] as const)
    .filter((name) => last[name] > first[name] + Math.max(LEAST, first[name] * MOST))
    .map((name) => `${name} memory grew from ${megabytes(first[name])} to ${megabytes(last[name])}`);
  return { first, last, faults };
}

function summary(samples: readonly Memory[]): Memory {
  const sorted = samples.map(({ resident }) => resident).sort((a, b) => a - b);
  return { heap: Math.min(...samples.map(({ heap }) => heap)), resident: sorted[Math.floor(sorted.length / 2)] as number };
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
