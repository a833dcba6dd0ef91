import { defineEnum } from './enums.js';

export const Lang = defineEnum('Lang', 'A language of the interface and of the texts written for the base.', {
  FR: ['français', 'French'],
  EN: ['anglais', 'English'],
});
export type Lang = keyof typeof Lang;

/** A text in one or more languages, by lower-case BCP 47 tag: `{ fr: "…", en: "…" }`. */
export type LocalizedText = Readonly<Record<string, string>>;

export interface Served {
  readonly text: string;
  readonly lang: string;
}

/** The text in the language asked for, else in French, else in any, with the language it is in; null when there is none. */
export function inLang(text: LocalizedText | null | undefined, lang: Lang): Served | null {
  if (!text) return null;
  for (const tag of [lang.toLowerCase(), 'fr']) {
    const found = text[tag];
    if (found !== undefined) return { text: found, lang: tag };
  }
  const first = Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1))[0];
  return first ? { text: first[1], lang: first[0] } : null;
}
