import type { Lang } from '../errors.js';
import { compareKeys } from './sorted.js';
import { defineEnum } from './enums.js';

export const LangEnum = defineEnum('Lang', 'A language of the interface and of the texts written for the base.', {
  FR: ['français', 'French'],
  EN: ['anglais', 'English'],
});
export type LangEnum = keyof typeof LangEnum;

/** A text in one or more languages, by lower-case BCP 47 tag: `{ fr: "…", en: "…" }`. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A language tag as the API gives it, in the form of `Lang`: `FR`. The case of a BCP 47 tag says nothing. */
export function langForm(tag: string): string {
  return tag.toUpperCase();
}

/** The tag of a language: `fr`. */
export function tagOf(lang: LangEnum): Lang {
  return lang === 'EN' ? 'en' : 'fr';
}

/** What stands between the members of a list that have commas of their own. */
export const SEMICOLON: Readonly<Record<Lang, string>> = { fr: ' ; ', en: '; ' };

export interface Served {
  readonly text: string;
  readonly lang: string;
}

/** The text in the language asked for, else in French, else in any, with the language it is in; null when there is none. */
export function inLang(text: LocalizedText | null | undefined, lang: LangEnum): Served | null {
  if (!text) return null;
  for (const tag of [tagOf(lang), 'fr']) {
    const found = text[tag];
    if (found !== undefined) return { text: found, lang: tag };
  }
  const first = Object.entries(text).sort(([a], [b]) => compareKeys(a, b))[0];
  return first ? { text: first[1], lang: first[0] } : null;
}

/** A text in each of its languages, with their tags: French first, then by tag. */
export function byLanguage(text: LocalizedText | null | undefined): readonly Served[] {
  return Object.entries(text ?? {})
    .sort(([a], [b]) => (a === 'fr' ? -1 : b === 'fr' ? 1 : compareKeys(a, b)))
    .map(([lang, one]) => ({ text: one, lang }));
}

/** {@link byLanguage}, without the tags. */
export function inEachLanguage(text: LocalizedText | null | undefined): readonly string[] {
  return byLanguage(text).map((one) => one.text);
}
