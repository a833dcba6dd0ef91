import { fieldsOf, prototypeOf } from './fields.js';
import { withPrototype } from './make-row.js';

/**
 * A copy of a row with some parts of it replaced. Rows are shared between states of the base, roles and requests, and never changed.
 * The copy is of the same class, made without its constructor.
 */
export function copyWith<T extends object>(row: T, parts: object): T {
  return withPrototype({ ...fieldsOf(row), ...parts }, prototypeOf(row));
}

/** The row itself when nothing differs, else a copy with the parts replaced. */
export function replaceWhere<T extends object>(row: T, parts: Record<string, unknown>): T {
  const source = row as Record<string, unknown>;
  // Asked of every row of a base: no list of the parts is made.
  for (const name in parts) if (!same(source[name], parts[name])) return copyWith(row, parts);
  return row;
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, index) => value === b[index]);
  return a === b;
}
