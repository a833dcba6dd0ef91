import { registerEnumType } from 'type-graphql';
import type { Message } from '../errors.js';

/** A closed set: its values are their own names, each with a label in French and English. */
export type EnumOf<T> = { readonly [K in keyof T & string]: K };

/** French label, English label, and a description where the label does not say enough. */
export type Term = readonly [fr: string, en: string, description?: string];

const terms = new Map<object, Readonly<Record<string, Term>>>();

/**
 * Declares a closed set once: the GraphQL enum with every value described, the values that seed files and
 * columns accept, and the labels that pages show.
 */
export function defineEnum<const T extends Record<string, Term>>(name: string, description: string, values: T): EnumOf<T> {
  const result = Object.fromEntries(Object.keys(values).map((key) => [key, key]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([key, [, en, text]]) => [key, { description: text ?? sentence(en) }]),
  );
  registerEnumType(result, { name, description, valuesConfig });
  terms.set(result, values);
  return result as EnumOf<T>;
}

/** The label of a value of a closed set, to show to people. */
export function labelOf(set: object, value: string): Message {
  const term = terms.get(set)?.[value];
  return { fr: term?.[0] ?? value, en: term?.[1] ?? value };
}

/** The closed set that has some values, and the fewest others; null when none has them all. */
export function closedSetWith(values: readonly string[]): object | null {
  const fitting = [...terms.keys()].filter((set) => values.every((value) => Object.hasOwn(set, value)));
  const [nearest = null] = fitting.sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  return nearest;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
