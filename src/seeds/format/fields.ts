import { type Static, type TObject, type TProperties, type TSchema, type TUnsafe, Type } from 'typebox';
import { Visibility } from '../../core/access.js';
import { type FormatName, idPattern, type IdName } from './text-formats.js';

/**
 * The fields that the seed format is made of. Each is a JSON Schema and, by TypeBox, the TypeScript type of what the schema accepts:
 * `Static<ReturnType<typeof quote>>`.
 */

/** A list whose refused items are holes, so that the others keep their places. */
export type List<T> = readonly (T | undefined)[];

/** A text in French, or a text per language. */
export type LocalizedInput = string | Readonly<Record<string, string | undefined>>;

export type OneOrMany = string | List<string>;

/** A field that may be left out. */
export const optional = Type.Optional;

/** A mapping of these fields and no others. */
export function mapping<Fields extends TProperties>(description: string, fields: Fields): TObject<Fields> {
  return Type.Object(fields, { description, additionalProperties: false });
}

/** A mapping, or a plain text that stands for its main field. */
export function textOrMapping<S extends TSchema>(format: FormatName, schema: S): TUnsafe<string | Static<S>> {
  return Type.Unsafe({ ...schema, type: ['string', 'object'], format });
}

/** A text of a format. */
export function text(description: string, format: FormatName = 'short-text'): TUnsafe<string> {
  return Type.Unsafe({ description, type: 'string', format });
}

/** A text that looks like a number in YAML: editors may take it for one; the reader keeps it as written. */
export function numericText(description: string, type: 'integer' | 'number', format: FormatName = 'short-text'): TUnsafe<string> {
  return Type.Unsafe({ description, type: ['string', type], format });
}

/** An id. */
export function id(name: IdName, description: string): TUnsafe<string> {
  return Type.Unsafe({ description, type: 'string', pattern: idPattern(name) });
}

/** An id, or null. */
export function idOrNull(name: IdName, description: string): TUnsafe<string | null> {
  return Type.Unsafe({ ...id(name, description), type: ['string', 'null'] });
}

/** true or false. */
export function flag(description: string): TUnsafe<boolean> {
  return Type.Unsafe({ description, type: 'boolean' });
}

interface ListOptions {
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
}

/** A list. */
export function list<S extends TSchema>(description: string, items: S, options: ListOptions = {}): TUnsafe<List<Static<S>>> {
  return Type.Unsafe({ description, type: 'array', items, ...options });
}

/** One id, or a list of them. */
export function oneOrMany(description: string, name: IdName, item: string, options: ListOptions = {}): TUnsafe<OneOrMany> {
  const items = id(name, item);
  return Type.Unsafe({ description, type: ['string', 'array'], pattern: idPattern(name), items, uniqueItems: true, ...options });
}

/** A value of a closed set. */
export function oneOf<Value extends string>(description: string, values: Readonly<Record<Value, unknown>>): TUnsafe<Value> {
  return Type.Unsafe({ description, type: 'string', enum: Object.keys(values) });
}

/** A definition of the schema, by its name; where the field says more than its definition, with a description of its own. */
export function definition<T>(name: string, description?: string): TUnsafe<T> {
  return Type.Unsafe({ $ref: `#/definitions/${name}`, ...(description === undefined ? {} : { description }) });
}

/** A text in French, or in several languages. */
export function localized(description: string): TUnsafe<LocalizedInput> {
  return definition('localized', description);
}

/** {@link localized}, for a few words. */
export function shortLocalized(description: string): TUnsafe<LocalizedInput> {
  return definition('shortLocalized', description);
}

/** What {@link localized} and {@link shortLocalized} refer to. */
export function localizedDefinition(format: FormatName): TUnsafe<LocalizedInput> {
  return Type.Unsafe({
    type: ['string', 'object'],
    format,
    minProperties: 1,
    properties: { fr: text('In French.', format), en: text('In English.', format) },
    propertyNames: { format: 'language' },
    additionalProperties: text('In the language of the key.', format),
  });
}

/** Who may read a row. */
export function visibility(description: string): TUnsafe<keyof typeof Visibility> {
  return oneOf(description, Visibility);
}
