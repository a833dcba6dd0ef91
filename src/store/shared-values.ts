/**
 * Values that come again and again while a base is read, once each: a database gives every text anew. Ids of other rows are the text that
 * these have for theirs, so that looking one up compares no letters. Nothing is remembered once all is read: what said something of a
 * person who was erased goes with their rows.
 */
export class SharedValues {
  private readonly ids = new Map<string, string>();
  private readonly columns = new Map<string, Map<string, unknown>>();

  /** The id of a row to which others refer. */
  readonly id = (value: unknown): unknown => {
    if (typeof value === 'string') this.ids.set(value, value);
    return value;
  };

  /** The id of a row that was read before. */
  readonly reference = (value: unknown): unknown => (typeof value === 'string' ? (this.ids.get(value) ?? value) : value);

  /**
   * What columns of one name say, or a few together: shared as long as it is one of not too many.
   * @param name of one name, all are of one type
   */
  column<T>(name: string): (key: string, value: T) => T {
    const known = (this.columns.get(name) ?? new Map<string, T>()) as Map<string, T>;
    this.columns.set(name, known);
    return (key, value) => {
      // A column in which so many differ is hardly ever the same twice.
      if (known.size >= MAX_VALUES) return value;
      const one = known.get(key);
      if (one !== undefined) return one;
      known.set(key, value);
      return value;
    };
  }
}

/** How many values of a column may differ: days of many years are fewer. */
const MAX_VALUES = 8_000;
