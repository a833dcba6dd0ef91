import type { LangEnum } from '../core/lang.js';
import type { Lang } from '../errors.js';
import { escape, Html } from './html.js';

export type { Lang };

export const LANGS: readonly Lang[] = ['fr', 'en'];

type Phrase = string | ((...values: never[]) => string);
type Phrases = Readonly<Record<string, Phrase>>;

/**
 * The phrases of a page in both languages. Write French with plain spaces: the narrow ones before « ; : ! ? » are put in here.
 * A phrase with values is a function: `shown: (shown: number, total: number) => …`.
 */
export function phrases<T extends Phrases>(table: { fr: T; en: { [K in keyof T]: T[K] } }): Readonly<Record<Lang, T>> {
  const french = Object.entries(table.fr).map(([key, phrase]) => [
    key,
    typeof phrase === 'string' ? frenchSpaces(phrase) : (...values: never[]) => frenchSpaces(phrase(...values)),
  ]);
  return { fr: Object.fromEntries(french) as T, en: table.en };
}

/** French typography: no line begins with a sign that ends a phrase, and guillemets stay with what they hold. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/[ \u00A0](?=[;!?])/g, '\u202F')
    .replace(/[ \u00A0](?=:(?:\s|$))/g, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(/ »/g, '\u00A0»');
}

/** A text of the base in our own words, with the typography of its language. */
export function prose(text: string, textLang: string): string {
  return textLang.toLowerCase() === 'fr' ? frenchSpaces(text) : text;
}

/** `lang="fr"` for a text, with its language as the API gives it, where that is not the language of the page; else nothing. */
export function langAttribute(textLang: string | null | undefined, lang: Lang): Html {
  const tag = textLang?.toLowerCase();
  return new Html(tag !== undefined && tag !== lang ? ` lang="${escape(tag)}"` : '');
}

/** The value of the GraphQL argument `lang`. */
export function langArgument(lang: Lang): LangEnum {
  return lang === 'fr' ? 'FR' : 'EN';
}

/** « 1 réunion », « 2 réunions »: French counts zero as one, English does not. */
export function count(lang: Lang, number: number, one: string, many: string): string {
  return `${formatNumber(lang, number)}\u00A0${(lang === 'fr' ? number < 2 : number === 1) ? one : many}`;
}

const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

/** A number with the separators of the language. */
export function formatNumber(lang: Lang, number: number): string {
  return numbers[lang].format(number);
}

/** A number as a spreadsheet of the language reads it: « 18000,5 », “18000.5”. */
export function formatDecimal(lang: Lang, number: number): string {
  const text = String(number);
  return lang === 'fr' ? text.replace('.', ',') : text;
}

/** « 18 000 € », “€18,000”: a sum of money as the language writes it; cents only where there are some. */
export function formatMoney(lang: Lang, value: number, currency: string): string {
  const options = {
    style: 'currency',
    currency,
    ...(Number.isInteger(value) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  } as const;
  return new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', options).format(value);
}

const conjunctions = { fr: new Intl.ListFormat('fr', { type: 'conjunction' }), en: new Intl.ListFormat('en-GB', { type: 'conjunction' }) };

/** « a, b et c » of markup. */
export function listing(lang: Lang, items: readonly Html[]): Html {
  const parts = conjunctions[lang].formatToParts(items.map((_, index) => String(index)));
  return new Html(parts.map((part) => (part.type === 'element' ? (items[Number(part.value)]?.text ?? '') : escape(part.value))).join(''));
}

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name in quotation marks of the language; those within it become the inner ones. */
export function quoted(lang: Lang, text: string): string {
  return lang === 'fr'
    ? `«\u00A0${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')}\u00A0»`
    : `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}
