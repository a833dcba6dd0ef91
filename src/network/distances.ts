import { NotePool } from './note-pool.js';

/** Distances of entities, by number, as one search finds them. */
export class Distances {
  private static readonly pool = new NotePool((size) => new Distances(size), 8);
  stamp = 0;
  private readonly stamps: Int32Array;
  private readonly values: Int32Array;

  private constructor(readonly size: number) {
    this.stamps = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** Those of a new search: of none. */
  static begin(size: number): Distances {
    return this.pool.take(size);
  }

  /** Lets another search have the arrays; nothing may be asked of these afterwards. */
  end(): void {
    Distances.pool.giveBack(this);
  }

  /** The distance of an entity; -1 where it was not reached. */
  get(number: number): number {
    return this.stamps[number] === this.stamp ? (this.values[number] as number) : -1;
  }

  set(number: number, distance: number): void {
    this.stamps[number] = this.stamp;
    this.values[number] = distance;
  }
}
