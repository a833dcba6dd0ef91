/** What a search notes of entities: in arrays with a place for each of them. */
interface Notes {
  readonly size: number;
  /** What was noted in another search has an older stamp. */
  stamp: number;
}

/**
 * Notes that one search after the other uses, so that a search which reaches few entities touches few places: to make and empty arrays as
 * large as the base takes longer than most searches. There are as many as searches go on at once.
 */
export class NotePool<T extends Notes> {
  private readonly unused: T[] = [];

  /** @param most how many are kept that no search uses */
  constructor(
    private readonly make: (size: number) => T,
    private readonly most: number,
  ) {}

  /** Notes for a new search, in which nothing stands. */
  take(size: number): T {
    const at = this.unused.findIndex((notes) => notes.size === size);
    const [known] = at < 0 ? [] : this.unused.splice(at, 1);
    const notes = known ?? this.make(size);
    notes.stamp += 1;
    return notes;
  }

  /** Lets another search have them; nothing may be read in them afterwards. */
  giveBack(notes: T): void {
    if (this.unused.unshift(notes) > this.most) this.unused.pop();
  }
}
