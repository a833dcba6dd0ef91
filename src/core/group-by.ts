/** Groups rows by the keys that each has; a row with several keys is in several groups. */
export function groupBy<T>(rows: Iterable<T>, keysOf: (row: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** Keys, each once: most rows have one or two, for which no set is made. */
export function distinct(keys: readonly string[]): Iterable<string> {
  return keys.length < 2 || (keys.length === 2 && keys[0] !== keys[1]) ? keys : new Set(keys);
}
