/**
 * Values that come again and again while a few rows are read, once each: a database gives every text anew. Nothing is remembered once all
 * are read: what said something of a person who was erased goes with their rows.
 */
export class SharedValues {
  private readonly ids = new Map<unknown, unknown>();
  private readonly values = new Map<string, Map<unknown, unknown>>();

  readonly id = (id: unknown): unknown => {
    const known = this.ids.get(id);
    if (known === undefined) this.ids.set(id, id);
    return known ?? id;
  };

  /** What rows have in a property, by what the database gives for it. */
  value(property: string, raw: unknown, value: (raw: unknown) => unknown): unknown {
    const known = this.values.get(property) ?? new Map<unknown, unknown>();
    this.values.set(property, known);
    if (!known.has(raw)) known.set(raw, value(raw));
    return known.get(raw);
  }
}
