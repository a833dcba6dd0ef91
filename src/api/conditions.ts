import { type FieldCost, ROWS_PER_POINT, type ViewSize } from '../core/field-cost.js';
import { withNarrower } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { checkLength, entityIds } from './ids.js';

/** What filters are made of: one test for each field that was given. `null` is no condition. */

/** The least that looking at every row of a list costs. */
const LEAST_SCAN = 100;

/** The cost of looking at every row of a list. */
export function scanOf(rows: number): number {
  return Math.max(LEAST_SCAN, Math.ceil(rows / ROWS_PER_POINT));
}

/** The cost of a list whose rows are looked at for a filter or an order. */
export function scanCost(of: 'entities' | 'relations' | 'claims' | 'followUps'): Partial<FieldCost> {
  return { work: ({ filter, orderBy }, size: ViewSize) => (filter || orderBy ? scanOf(size[of].length) : 0) };
}

export type Test<T> = (row: T) => boolean;

/** The test that holds where all of the given tests hold. */
export function all<T>(tests: readonly (Test<T> | null)[]): Test<T> {
  const given = tests.filter((test) => test !== null);
  return (row) => given.every((test) => test(row));
}

/**
 * The values of a list; null when it was not given.
 * @throws BAD_USER_INPUT when there are too many
 */
export function setOf<V>(values: readonly V[] | null | undefined, argument: string): ReadonlySet<V> | null {
  if (!values) return null;
  checkLength(values, argument);
  return new Set(values);
}

/**
 * Whether a value of a row is any of a list; null when it was not given.
 * @throws BAD_USER_INPUT when there are too many
 */
export function anyOf<T, V>(values: readonly V[] | null | undefined, argument: string, of: (row: T) => V): Test<T> | null {
  const set = setOf(values, argument);
  return set && ((row) => set.has(of(row)));
}

/** Ids with what they stand for: a theme for its narrower ones, a place or body for its parts. Null when they were not given. */
export function widened(
  view: GraphView,
  ids: ReadonlySet<string> | null,
  how: (view: GraphView, id: string) => ReadonlySet<string>,
): ReadonlySet<string> | null {
  return ids && new Set([...ids].flatMap((id) => [...how(view, id)]));
}

/** The themes that a filter gives, and those narrower than them. */
export function withNarrowerThemes(view: GraphView, ids: readonly string[] | null | undefined): ReadonlySet<string> | null {
  return widened(view, entityIds(view, ids, 'filter.themes', ['THEME']), withNarrower);
}
