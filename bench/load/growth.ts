import type { Used } from '../probe.js';

/** How much more may be held after a long run than before, in parts, and how many bytes are too few to tell. */
const MAX_GROWTH = 0.1;
const MIN_BYTES = 3_000_000;

/**
 * Why a server is held to grow, from what it held before a long run and after it, each time once what was needed no more had been
 * collected; empty when it does not grow. What the system gave it is not judged: Node hands it back when it likes.
 */
export function growthOf(before: Pick<Used, 'held'>, after: Pick<Used, 'held'>): string[] {
  const grown = after.held > before.held + Math.max(MIN_BYTES, before.held * MAX_GROWTH);
  return grown ? [`what it needs in memory grew from ${megabytes(before.held)} to ${megabytes(after.held)}`] : [];
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e5) / 10} MB`;
}
