import type { Steps } from '../graph/steps.js';

/**
 * Many lists of numbers end to end, without an object for each: an index of 10^5 entities has millions.
 * List `i` is `values` from `starts[i]` to `starts[i + 1]`.
 */
export interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** How many pairs are kept in one piece, and gone through in a step: each takes next to nothing. */
const PAIRS_PER_PIECE = 65_536;

/** Pairs of key and value that become {@link Postings}. */
export class PostingsBuilder {
  /** Key and value in turns. One array that grows would be copied whole each time. */
  private readonly pieces: Int32Array[] = [];
  private piece = new Int32Array(0);
  private length = 0;
  /** By key: the value that was added last, and one more. */
  private last = new Int32Array(1024);

  add(key: number, value: number): void {
    const at = this.length % PAIRS_PER_PIECE;
    if (at === 0) this.pieces.push((this.piece = new Int32Array(2 * PAIRS_PER_PIECE)));
    this.piece[2 * at] = key;
    this.piece[2 * at + 1] = value;
    this.length += 1;
  }

  /** {@link add}, unless this value was the last one added under the key. */
  addOnce(key: number, value: number): void {
    if (key >= this.last.length) this.last = grown(this.last, key);
    if (this.last[key] === value + 1) return;
    this.last[key] = value + 1;
    this.add(key, value);
  }

  /** One list for each key below `count`, values in the order in which they came; in steps. */
  *toListsInSteps(count: number): Steps<Postings> {
    const starts = new Int32Array(count + 1);
    yield* this.eachInSteps((key) => bump(starts, key + 1));
    for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const next = starts.slice();
    const values = new Int32Array(this.length);
    yield* this.eachInSteps((key, value) => {
      values[bump(next, key)] = value;
    });
    return { starts, values };
  }

  private *eachInSteps(use: (key: number, value: number) => void): Steps<void> {
    for (const [number, piece] of this.pieces.entries()) {
      const end = 2 * Math.min(PAIRS_PER_PIECE, this.length - number * PAIRS_PER_PIECE);
      for (let at = 0; at < end; at += 2) use(piece[at] ?? 0, piece[at + 1] ?? 0);
      yield;
    }
  }
}

function bump(counts: Int32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}

function grown(array: Int32Array, key: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * (key + 1));
  larger.set(array);
  return larger;
}

/** The values of one list. */
export function postingsAt(lists: Postings, key: number): Int32Array {
  return lists.values.subarray(lists.starts[key], lists.starts[key + 1]);
}
