/** Sorting by keys, and searching in sorted lists. */

/** Sorts rows by their keys in binary order (UTF-16 units): the same on every database. */
export function sortByKey<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return [...items]
    .map((item) => ({ key: keyOf(item), item }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
}

/** Compares two texts in binary order (UTF-16 units). */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Binary search: the first whole number from `low` to `high` for which `hasReached` holds, as it then does for all later ones; `high` when
 * it holds for none before.
 */
export function firstReaching(low: number, high: number, hasReached: (at: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (hasReached(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * The element at an index that is known to be within a list.
 * @throws RangeError when it is not
 */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`there is no element ${index} in a list of ${list.length}`);
  return element;
}

/** A whole number as a part of a sort key: padded, so that binary order is the order of numbers. */
export function numberKey(number: number, digits = 9): string {
  return String(number).padStart(digits, '0');
}

/** {@link numberKey} that sorts the greatest first. */
export function descendingKey(number: number, digits = 9): string {
  return numberKey(10 ** digits - 1 - number, digits);
}

/** The parts of a sort key, put together so that the first that differs decides. */
export function joinKeys(...parts: readonly (string | number)[]): string {
  return parts.join('\u0000');
}
