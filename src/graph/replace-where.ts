/** The row itself when nothing differs, else a copy: rows are shared between roles and never changed. */
export function replaceWhere<T extends object>(row: T, parts: Record<string, unknown>): T {
  const source = row as Record<string, unknown>;
  const differs = Object.entries(parts).some(([name, value]) => !same(source[name], value));
  return differs ? Object.assign(Object.create(Object.getPrototypeOf(row) as object) as object, row, parts) : row;
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => value === b[index]);
  return a === b;
}
