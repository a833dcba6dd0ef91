/**
 * Distances of entities, by number, as one search finds them. Its arrays have a place for each entity of the base and are used by one search after the other:
 * what was noted in another has an older stamp, so that a search which reaches few entities touches few places.
 */
export class Distances {
  private readonly stamps: Int32Array;
  private readonly values: Int32Array;
  private stamp = 0;

  private constructor(private readonly size: number) {
    this.stamps = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** Those of a new search: of none. */
  static begin(size: number): Distances {
    const at = unused.findIndex((one) => one.size === size);
    const [known] = at < 0 ? [] : unused.splice(at, 1);
    const distances = known ?? new Distances(size);
    distances.stamp += 1;
    return distances;
  }

  /** Lets another search have the arrays; nothing may be asked of these afterwards. */
  end(): void {
    if (unused.unshift(this) > MOST_UNUSED) unused.pop();
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

/** Those that no search uses. */
const unused: Distances[] = [];

const MOST_UNUSED = 8;
