import { badInput, show } from '../../errors.js';
import { type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { TRACKING } from '../tracking.js';

/** Values of the parameters of an address, each checked: what is wrong is told with the name of its parameter. */

/** @throws BAD_USER_INPUT for a parameter of another name */
export function checkNames(query: URLSearchParams, names: readonly string[]): void {
  const unknown = [...query.keys()].find((name) => !names.includes(name) && !TRACKING.test(name));
  if (unknown === undefined) return;
  throw badInput(unknown.slice(0, 40), {
    fr: `Il n’y a pas de paramètre ${show(unknown)}. Il y a : ${names.join(', ')}.`,
    en: `There is no parameter ${show(unknown)}. There are: ${names.join(', ')}.`,
  });
}

/** A value; null where it is missing or blank, since a form sends blank fields too. */
export function valueOf(query: URLSearchParams, name: string): string | null {
  const value = query.get(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

/** The values of a parameter that can be repeated, or hold several values between commas. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  const all = query.getAll(name).flatMap((value) => value.split(','));
  return [...new Set(all.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** Ids of entities, of one kind if given. */
export function ids(query: URLSearchParams, name: string, kind?: EntityKind): string[] {
  const list = valuesOf(query, name);
  const wrong = list.find((id) => kindOfId(id) === null || (kind !== undefined && kindOfId(id) !== kind));
  if (wrong === undefined) return list;
  const example = kind ? `${definitionOf(kindClass(kind)).prefix}/…` : 'organization/…, theme/…';
  throw badInput(name, {
    fr: `${name} attend l’identifiant d’une fiche (${example}), pas ${show(wrong)}.`,
    en: `${name} takes the id of an entry (${example}), not ${show(wrong)}.`,
  });
}

/** What a word stands for, out of those that are known. */
export function known<T>(name: string, word: string, values: ReadonlyMap<string, T>): T {
  const value = values.get(word.toLowerCase());
  if (value !== undefined) return value;
  throw badInput(name, {
    fr: `${name} ne peut pas être ${show(word)}. Valeurs possibles : ${[...values.keys()].join(', ')}.`,
    en: `${name} cannot be ${show(word)}. Possible values: ${[...values.keys()].join(', ')}.`,
  });
}

/** One of some words; null for none. */
export function oneOf<const T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | null {
  const value = valueOf(query, name);
  return value ? known(name, value, new Map(allowed.map((one) => [one, one]))) : null;
}

/** A colour as `#rrggbb`; null for none. */
export function colour(query: URLSearchParams, name: string): string | null {
  const value = valueOf(query, name);
  if (value === null) return null;
  const digits = /^#?([\da-f]{6})$/i.exec(value)?.[1];
  if (digits !== undefined) return `#${digits.toLowerCase()}`;
  throw badInput(name, {
    fr: `${name} attend une couleur comme 0b5a57, pas ${show(value)}.`,
    en: `${name} takes a colour like 0b5a57, not ${show(value)}.`,
  });
}

/** A text of limited length. */
export function words(query: URLSearchParams, name: string, longest: number): string | null {
  const value = valueOf(query, name);
  if (value === null || value.length <= longest) return value;
  throw badInput(name, {
    fr: `${name} prend au plus ${longest} caractères, pas ${value.length}.`,
    en: `${name} takes at most ${longest} characters, not ${value.length}.`,
  });
}

/** Yes or no; null for neither. */
export function flag(query: URLSearchParams, name: string): boolean | null {
  const value = oneOf(query, name, ['0', '1']);
  return value === null ? null : value === '1';
}
