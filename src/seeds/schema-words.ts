import { Visibility } from '../core/access.js';
import { type FormatName, type PatternName, PATTERNS } from './formats.js';

/** The words in which the JSON Schema of seed files is written: each makes one sort of field, described. */

export type Schema = Readonly<Record<string, unknown>>;

export type Properties = Readonly<Record<string, Schema>>;

/** A mapping of these fields and no others; with `orText`, a plain text stands for it too. */
export function mapping(
  description: string,
  properties: Properties,
  required: readonly string[] = [],
  options: { orText?: FormatName } = {},
): Schema {
  return {
    description,
    type: options.orText ? ['string', 'object'] : 'object',
    ...(options.orText ? { format: options.orText } : {}),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties,
  };
}

/** A text of a format. */
export function text(description: string, format: FormatName = 'short-text'): Schema {
  return { description, type: 'string', format };
}

/** A text of a pattern. */
export function id(pattern: PatternName, description: string): Schema {
  return { description, type: 'string', pattern: PATTERNS[pattern].source };
}

/** true or false. */
export function flag(description: string): Schema {
  return { description, type: 'boolean' };
}

/** A list. */
export function list(description: string, items: Schema, more: Schema = {}): Schema {
  return { description, type: 'array', items, ...more };
}

/** One value, or a list of them. */
export function oneOrMany(description: string, item: Schema, more: Schema = {}): Schema {
  return { description, type: ['string', 'array'], pattern: item.pattern, items: item, uniqueItems: true, ...more };
}

/** A value of a closed set. */
export function oneOf(description: string, values: Readonly<Record<string, string>>): Schema {
  return { description, type: 'string', enum: Object.keys(values) };
}

/** A text in French, or in several languages. */
export function localized(description: string): Schema {
  return { ...ref('localized'), description };
}

/** A definition of the schema. */
export function ref(definition: string): Schema {
  return { $ref: `#/definitions/${definition}` };
}

/** Who may read a row. */
export function visibility(description: string): Schema {
  return oneOf(description, Visibility);
}
