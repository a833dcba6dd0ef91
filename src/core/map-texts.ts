import { copyWith } from './copy-with.js';
import { fieldsOf } from './fields.js';

/**
 * A value in which each text, at any depth, is what a function makes of it; the same value when no text changes.
 * @param isKept whether a value is left as it is, by the name of its field (none in a list) and itself
 */
export function mapTexts<T>(
  value: T,
  change: (text: string) => string,
  isKept: (field: string, value: unknown) => boolean = () => false,
): T {
  const map = (inner: unknown, field: string): unknown => (isKept(field, inner) ? inner : mapTexts(inner, change, isKept));
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map((inner: unknown) => map(inner, ''));
    return (list.some((inner, index) => inner !== (value as unknown[])[index]) ? list : value) as T;
  }
  const changed = Object.entries(fieldsOf(value)).flatMap(([field, inner]: [string, unknown]) => {
    const mapped = map(inner, field);
    return mapped === inner ? [] : [[field, mapped] as const];
  });
  return changed.length === 0 ? value : copyWith(value, Object.fromEntries(changed));
}
