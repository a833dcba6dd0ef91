import { Arg, Field } from 'type-graphql';
import { Column } from 'typeorm';
import type { Message } from '../errors.js';
import { inLang, LangEnum, langForm, type LocalizedText } from './lang.js';
import { UrlScalar } from './scalars.js';

type FactType =
  { readonly type: 'text' | 'url' | 'localized' } | { readonly type: 'enum'; readonly values: Readonly<Record<string, string>> };

/**
 * Where a page shows a fact: in the list of facts under its label, as a paragraph under the name, or nowhere, because something
 * else says it already (a given name is part of the name). Whatever it is, the API and `.json` have it.
 */
type FactDisplay = 'list' | 'lead' | 'none';

type FactOptions = FactType & {
  readonly description: string;
  /** What it is called on pages. */
  readonly label: Message;
  /** Its field in the API; by default the name of the property, which is that of the column and of the key in seed files. */
  readonly field?: string;
  /** By default `list`. */
  readonly display?: FactDisplay;
  /** Whether it says what sort of its kind an entity is: shown beside the kind, searched, and offered as the filter of its list. */
  readonly isType?: boolean;
};

/** A fact of a kind, declared once: its column, its field and filter in the API, its key in seed files, its place on pages. */
export type FactDefinition = FactOptions & { readonly name: string; readonly field: string; readonly display: FactDisplay };

const declared = new Map<object, FactDefinition[]>();

/** The facts of a class and of the classes it extends, in order of declaration. */
export function factsOf(target: object): readonly FactDefinition[] {
  const parent: unknown = Object.getPrototypeOf(target);
  return [...(typeof parent === 'function' ? factsOf(parent) : []), ...(declared.get(target) ?? [])];
}

/** The value of a fact that is one text: a plain text, an address or a value of a closed set; null when it is unknown. */
export function textFact(row: object, { name }: FactDefinition): string | null {
  const value: unknown = Reflect.get(row, name);
  return typeof value === 'string' ? value : null;
}

/** The value of a fact that is a text per language; null when it is unknown. */
export function localizedFact(row: object, { name, type }: FactDefinition): LocalizedText | null {
  if (type !== 'localized') return null;
  return (Reflect.get(row, name) as LocalizedText | null | undefined) ?? null;
}

/**
 * Declares a fact of a kind: one nullable column, one nullable field of the API, one key of the seed files.
 * A `localized` fact is stored per language; its field takes `lang`, and `<field>Lang` is the language served.
 */
export function Fact(options: FactOptions): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const field = options.field ?? name;
    const own = declared.get(prototype.constructor) ?? [];
    declared.set(prototype.constructor, [...own, { ...options, name, field, display: options.display ?? 'list' }]);
    if (options.type === 'localized') {
      Localized({ description: options.description, nullable: true, field })(prototype, key);
      return;
    }
    Column({ type: 'text', nullable: true })(prototype, key);
    const type = options.type === 'enum' ? options.values : options.type === 'url' ? UrlScalar : String;
    Field(() => type, { name: field, nullable: true, description: options.description })(prototype, key);
  };
}

/**
 * Declares what sort of its kind an entity is: a fact that names a value of a closed set of the kind's own.
 * @param field its field and filter in the API; by default the name of the property
 */
export function TypeFact(options: {
  readonly values: Readonly<Record<string, string>>;
  readonly description: string;
  readonly field?: string;
}): PropertyDecorator {
  return Fact({ ...options, type: 'enum', label: { fr: 'Type', en: 'Type' }, isType: true, display: 'none' });
}

/**
 * Declares a text kept per language: a JSON column, the field `<field>(lang)`, and `<field>Lang(lang)`, the language that was served.
 */
export function Localized(options: { description: string; nullable?: boolean; field?: string }): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const field = options.field ?? name;
    Column({ type: 'simple-json', nullable: options.nullable ?? false })(prototype, key);
    const serve = (suffix: '' | 'Lang', description: string, pick: 'text' | 'lang'): void => {
      const method = `serve${name}${suffix}`;
      const descriptor: PropertyDescriptor = {
        value(this: Record<string, LocalizedText | null>, lang: LangEnum): string | null {
          const served = inLang(this[name], lang);
          return served && (pick === 'lang' ? langForm(served.lang) : served.text);
        },
      };
      Object.defineProperty(prototype, method, descriptor);
      Field(() => String, { name: `${field}${suffix}`, nullable: options.nullable ?? false, description })(prototype, method, descriptor);
      LangArg()(prototype, method, 0);
    };
    serve('', options.description, 'text');
    serve('Lang', langOf(field), 'lang');
  };
}

/** What is said of every companion of a text in a language. */
export const langOf = (field: string): string =>
  `The language in which \`${field}\` is served, in the form of \`Lang\`: the one asked for, else French, else any.`;

/** The argument `lang`, by default French. */
export function LangArg(): ReturnType<typeof Arg> {
  return Arg('lang', () => LangEnum, {
    defaultValue: LangEnum.FR,
    description: 'The language wanted. Where it is missing: French, then any.',
  });
}
