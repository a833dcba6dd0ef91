import type { Steps } from '../graph/steps.js';

/**
 * Many lists of numbers end to end, without an object for each: an index of 10^5 entities has millions.
 * List `i` is `values` from `starts[i]` to `starts[i + 1]`.
 */
export interface Postings {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** How many pairs are gone through in a step: each takes next to nothing. */
const PAIRS_PER_STEP = 100_000;

/** Pairs of key and value that become {@link Postings}. */
export class PostingsBuilder {
  private keys = new Int32Array(1024);
  private values = new Int32Array(1024);
  private length = 0;
  private readonly last: number[] = [];

  add(key: number, value: number): void {
    if (this.length === this.keys.length) {
      this.keys = grown(this.keys);
      this.values = grown(this.values);
    }
    this.keys[this.length] = key;
    this.values[this.length] = value;
    this.length += 1;
  }

  /** {@link add}, unless this value was the last one added under the key. */
  addOnce(key: number, value: number): void {
    if (this.last[key] === value) return;
    this.last[key] = value;
    this.add(key, value);
  }

  /** One list for each key below `count`, values in the order in which they came; in steps. */
  *toListsInSteps(count: number): Steps<Postings> {
    const starts = new Int32Array(count + 1);
    for (let at = 0; at < this.length; at += 1) {
      bump(starts, (this.keys[at] ?? 0) + 1);
      if (at % PAIRS_PER_STEP === 0) yield;
    }
    for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const next = starts.slice();
    const values = new Int32Array(this.length);
    for (let at = 0; at < this.length; at += 1) {
      values[bump(next, this.keys[at] ?? 0)] = this.values[at] ?? 0;
      if (at % PAIRS_PER_STEP === 0) yield;
    }
    return { starts, values };
  }
}

function bump(counts: Int32Array, at: number): number {
  const count = counts[at] ?? 0;
  counts[at] = count + 1;
  return count;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** The values of one list. */
export function postingsAt(lists: Postings, key: number): Int32Array {
  return lists.values.subarray(lists.starts[key], lists.starts[key + 1]);
}
