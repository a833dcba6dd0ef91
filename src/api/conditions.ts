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
  return {
    work: ({ filter, orderBy }, size: ViewSize) => (filter || orderBy ? scanOf(size[of].length) : 0),
    most: ({ filter }, size: ViewSize) => (asksForMore(filter) ? Infinity : size[of].length),
  };
}

/** Whether a filter asks for rows beside those of the list. */
function asksForMore(filter: unknown): boolean {
  const { derived, includeSuperseded } = (filter ?? {}) as { readonly derived?: unknown; readonly includeSuperseded?: unknown };
  return derived === true || includeSuperseded === true;
}

export interface Test<T> {
  (row: T): boolean;
  /** How many conditions it has, one where it is not said: most rows fail the first of them. */
  readonly conditions?: number;
  /** What reading the values took that it is made of, in rows looked at. */
  readonly made?: number;
}

/**
 * The test that holds where all of the given tests hold.
 * @param made what reading their values took: see {@link valuesIn}
 */
export function all<T>(tests: readonly (Test<T> | null)[], made = 0): Test<T> {
  const given = tests.filter((test) => test !== null);
  const test = (row: T): boolean => given.every((one) => one(row));
  return Object.assign(test, { conditions: given.length, made });
}

/** How many rows looked at take as long as reading a value of a filter. */
const ROWS_PER_VALUE = 1.6;

/** What reading the values of a filter takes, in rows looked at, and of those that they stand for where these are more: the parts of places, narrower themes. */
export function valuesIn(filter: object, ...stoodFor: readonly (ReadonlySet<unknown> | null)[]): number {
  const given = Object.values(filter).reduce((sum: number, value: unknown) => sum + (Array.isArray(value) ? value.length : 0), 0);
  return Math.ceil(ROWS_PER_VALUE * stoodFor.reduce((sum, set) => sum + (set?.size ?? 0), given));
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
