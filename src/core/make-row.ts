/**
 * Making rows that the engine keeps with a layout known beforehand. An object that is given more than about twenty properties one by
 * one under computed names, by `Object.assign` too, is turned into a table of hashes of its own: four times the memory, and five times
 * as slow to make and to read. docs/decisions/0011-hand-hydration.md has the figures.
 */

/** A class of rows, abstract ones included. */
export type ClassOf<T extends object> = abstract new (...args: never[]) => T;

/** What belongs to nobody, as a list: shared by all rows that list nothing, which are most. */
export const NOTHING: readonly never[] = Object.freeze([]);

/** A row of a class with the fields given, made without its constructor. */
export function makeRow<T extends object>(type: ClassOf<T>, fields: object): T {
  return withPrototype({ ...fields }, type.prototype as T);
}

/** An object that was just made, as one of the class of another. */
export function withPrototype<T extends object>(made: object, prototype: T): T {
  return Object.setPrototypeOf(made, prototype) as T;
}

/**
 * Makes many rows of one class, from values in the order of the names of their properties.
 *
 * The constructor is written out, one assignment a property: no other way of naming properties at run time is as fast (three times
 * {@link makeRow}) or leaves no room unused in each row. Names come from the program's own classes, and are quoted all the same.
 */
export function rowMaker<T extends object>(type: ClassOf<T>, properties: readonly string[]): (values: readonly unknown[]) => T {
  const assignments = properties.map((property, at) => `this[${JSON.stringify(property)}] = values[${at}];`);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  const Row = new Function('values', assignments.join('\n')) as unknown as { new (values: readonly unknown[]): T; prototype: T };
  Row.prototype = type.prototype as T;
  return (values) => new Row(values);
}
