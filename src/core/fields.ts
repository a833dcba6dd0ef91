/** What rows say, whatever they hold of it themselves. */

/** Gives all that a row says that does not hold it, as a plain object in the order of its properties. */
export const FIELDS = Symbol('fields');

/**
 * What a row says, as a plain object, in the order of its properties. Rows that are read hold little of it (`column-rows.ts`), so that
 * spreading one or listing its properties gives less.
 */
export function fieldsOf(row: object): object {
  const { [FIELDS]: fields } = row as { readonly [FIELDS]?: () => object };
  return fields ? fields.call(row) : { ...row };
}

/** The prototype of copies of a row: they hold all that they say, and may hold more than the class of rows that do not knows of. */
export function prototypeOf<T extends object>(row: T): T {
  const prototype = Object.getPrototypeOf(row) as T;
  return FIELDS in prototype ? (Object.getPrototypeOf(prototype) as T) : prototype;
}
