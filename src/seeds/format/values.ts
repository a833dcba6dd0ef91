import type { LocalizedText } from '../../core/lang.js';
import type { DatesInput, DueInput } from './evidence.js';
import type { List, LocalizedInput, OneOrMany } from './fields.js';

/** Reading the fields that can be written in several ways. */

/** What is in a list, without its holes. */
export function present<T>(list: List<T> | undefined): T[] {
  return (list ?? []).filter((item) => item !== undefined);
}

/** A text per language; a plain text is French. */
export function localizedOf(input: LocalizedInput): LocalizedText {
  if (typeof input === 'string') return { fr: input };
  return Object.fromEntries(Object.entries(input).flatMap(([lang, text]) => (text === undefined ? [] : [[lang, text]])));
}

/** The values of a field that takes one or several. */
export function manyOf(input: OneOrMany | undefined): readonly string[] {
  return typeof input === 'string' ? [input] : present(input);
}

/** A date with its parts; a plain text is EDTF. */
export function datesOf(input: string | DatesInput): DatesInput {
  return typeof input === 'string' ? { edtf: input } : input;
}

/** A due date with its parts; a plain text is EDTF. */
export function dueOf(input: string | DueInput): DueInput {
  return typeof input === 'string' ? { edtf: input } : input;
}
