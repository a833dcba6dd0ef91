import type { expect } from 'vitest';
import { FIELDS, fieldsOf } from '../../src/core/fields.js';

type Tester = Parameters<typeof expect.addEqualityTesters>[0][number];

/**
 * Whether two rows say the same, of which one at least does not hold what it says: listing its properties, as `toEqual` does, finds next to
 * none. Undefined for all else.
 */
export const areRowsAlike: Tester = function (one: unknown, other: unknown) {
  if (!isRow(one) || !isRow(other) || !(FIELDS in one || FIELDS in other)) return undefined;
  return one.constructor === other.constructor && this.equals(fieldsOf(one), fieldsOf(other));
};

/** What is no row is a plain object, a list, or a matcher of a test. */
function isRow(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && value.constructor !== Object && !Array.isArray(value) && !('asymmetricMatch' in value)
  );
}
