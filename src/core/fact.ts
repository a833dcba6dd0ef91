import { Arg, Field } from 'type-graphql';
import { Column } from 'typeorm';
import { inLang, LangEnum, type LocalizedText } from './lang.js';
import { UrlScalar } from './scalars.js';

/**
 * A fact of a kind, said once: its column, its field in the API, and what a seed file may write there.
 */
export type FactDefinition = { readonly name: string; readonly description: string } & (
  { readonly type: 'text' | 'url' | 'localized' } | { readonly type: 'enum'; readonly values: Readonly<Record<string, string>> }
);

const declared = new Map<object, FactDefinition[]>();

/** The facts of a class and of the classes it extends, in order of declaration. */
export function factsOf(target: object): readonly FactDefinition[] {
  const parent = Object.getPrototypeOf(target) as object | null;
  return [...(parent ? factsOf(parent) : []), ...(declared.get(target) ?? [])];
}

type Options = { description: string } & (
  { type: 'text' | 'url' | 'localized' } | { type: 'enum'; values: Readonly<Record<string, string>> }
);

/**
 * Declares a fact of a kind: one nullable column, one nullable field of the API, one key of the seed files.
 * A `localized` fact is stored per language; its field takes `lang`, and `<name>Lang` tells the language served.
 */
export function Fact(options: Options): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    const own = declared.get(prototype.constructor) ?? [];
    declared.set(prototype.constructor, [...own, { name, ...options }]);
    if (options.type === 'localized') {
      Localized({ description: options.description, nullable: true })(prototype, key);
      return;
    }
    Column({ type: 'text', nullable: true })(prototype, key);
    const type = options.type === 'enum' ? options.values : options.type === 'url' ? UrlScalar : String;
    Field(() => type as typeof String, { nullable: true, description: options.description })(prototype, key);
  };
}

/**
 * Declares a text kept per language: a JSON column, the field `<name>(lang)`, and `<name>Lang(lang)`, the language that was served.
 */
export function Localized(options: { description: string; nullable?: boolean }): PropertyDecorator {
  return (prototype, key) => {
    const name = String(key);
    Column({ type: 'simple-json', nullable: options.nullable ?? false })(prototype, key);
    const serve = (suffix: '' | 'Lang', description: string, pick: 'text' | 'lang'): void => {
      const method = `serve${name}${suffix}`;
      const descriptor: PropertyDescriptor = {
        value(this: Record<string, LocalizedText | null>, lang: LangEnum): string | null {
          return inLang(this[name], lang)?.[pick] ?? null;
        },
      };
      Object.defineProperty(prototype, method, descriptor);
      Field(() => String, { name: `${name}${suffix}`, nullable: options.nullable ?? false, description })(prototype, method, descriptor);
      LangArg()(prototype, method, 0);
    };
    serve('', options.description, 'text');
    serve('Lang', `The language in which \`${name}\` is served: the one asked for, else French, else any.`, 'lang');
  };
}

/** The argument `lang`, French unless said. */
export function LangArg(): ReturnType<typeof Arg> {
  return Arg('lang', () => LangEnum, {
    defaultValue: LangEnum.FR,
    description: 'The language wanted. Where it is missing: French, then any.',
  });
}
