import type { Steps } from './steps.js';

/** How many ids have room at first; a power of two. */
const FIRST_ROOM = 1 << 10;

/** How many ids find their places in a larger table in a step. */
const MOVED_PER_STEP = 20_000;

/**
 * The ids of a base as numbers, in the order in which they came: one hash table with open addressing for all roles and revisions, whose
 * places are four bytes. Numbers are only added; who keeps something by number keeps nothing at those that it does not know.
 */
export class IdNumbers {
  private readonly ids: string[] = [];
  /** By place: one more than a number; 0 where there is none. */
  private places: Int32Array = new Int32Array(2 * FIRST_ROOM);

  /** How many there are. */
  get size(): number {
    return this.ids.length;
  }

  /** The number of an id; -1 where it has none. */
  numberOf(id: string): number {
    return (this.places[this.placeOf(id, this.places)] as number) - 1;
  }

  /** The number of an id, which it may get now. Of many, {@link reserveInSteps} makes room first. */
  add(id: string): number {
    const place = this.placeOf(id, this.places);
    const known = (this.places[place] as number) - 1;
    if (known >= 0) return known;
    const number = this.ids.push(id) - 1;
    this.places[place] = number + 1;
    if (isFull(this.ids.length, this.places)) this.places = this.moved(0, this.ids.length, this.grown(0));
    return number;
  }

  /** Makes room for some more ids. */
  *reserveInSteps(more: number): Steps<void> {
    if (!isFull(this.ids.length + more, this.places)) return;
    const larger = this.grown(more);
    // Others may add some meanwhile: these are moved too.
    for (let at = 0; at < this.ids.length; at += MOVED_PER_STEP) {
      this.moved(at, Math.min(at + MOVED_PER_STEP, this.ids.length), larger);
      if (at + MOVED_PER_STEP < this.ids.length) yield;
    }
    if (larger.length > this.places.length) this.places = larger;
  }

  private grown(more: number): Int32Array {
    let length = this.places.length;
    while (isFull(this.ids.length + more, { length })) length *= 2;
    return new Int32Array(length);
  }

  private moved(from: number, to: number, places: Int32Array): Int32Array {
    for (let number = from; number < to; number += 1) places[this.placeOf(this.ids[number] as string, places)] = number + 1;
    return places;
  }

  /** Where an id is in a table, or would be. */
  private placeOf(id: string, places: Int32Array): number {
    const mask = places.length - 1;
    let place = hashOf(id) & mask;
    for (let coded = places[place] as number; coded > 0 && this.ids[coded - 1] !== id; coded = places[place] as number) {
      place = (place + 1) & mask;
    }
    return place;
  }
}

/** Whether so many ids leave too little of a table free for them to be found soon. */
function isFull(ids: number, { length }: { readonly length: number }): boolean {
  return 3 * ids > 2 * length;
}

/** FNV-1a over UTF-16 units, with its upper bits brought down, since places are taken from the lower. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
