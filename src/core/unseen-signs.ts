import type { Message } from '../errors.js';

/** Signs that nobody sees, in what people write: they make names that look alike and are not, or turn the text around them. */

/** The signs that are often met, by code point. */
const NAMED: Readonly<Record<number, Message>> = {
  0x00ad: { fr: 'trait d’union conditionnel', en: 'soft hyphen' },
  0x200b: { fr: 'espace sans chasse', en: 'zero-width space' },
  0x200c: { fr: 'antiliant sans chasse', en: 'zero-width non-joiner' },
  0x200d: { fr: 'liant sans chasse', en: 'zero-width joiner' },
  0x2060: { fr: 'gluon de mots', en: 'word joiner' },
  0x3164: { fr: 'bourre hangul', en: 'Hangul filler' },
  0xfeff: { fr: 'marque d’ordre des octets', en: 'byte order mark' },
};

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB\u2028\u2029]/gu;
/** Emoji are made of several by joiners and selectors. */
const AFTER_EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Emoji}\uFE0F\u20E3]$/u;
const OF_EMOJI = /^[\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}]$/u;
/** Scripts whose letters take other forms where they are joined or not: Persian cannot be written without. */
const AFTER_JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const JOINS = /^[\u200C\u200D\u180B-\u180F]$/u;

/** What is said of the first sign of a text that nobody sees and that the words around it do not need; null where there is none. */
export function unseenSignError(text: string): Message | null {
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    const before = text.slice(Math.max(0, index - 4), index);
    const after = text.slice(index + sign.length, index + sign.length + 4);
    if (OF_EMOJI.test(sign) && AFTER_EMOJI.test(before)) continue;
    if (JOINS.test(sign) && AFTER_JOINING.test(before) && /^\p{L}/u.test(after)) continue;
    return describe(sign, text.slice(0, index));
  }
  return null;
}

function describe(sign: string, before: string): Message {
  const code = sign.codePointAt(0) ?? 0;
  const name = nameOf(sign, code);
  const written = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const words = before.trim().slice(-20).toWellFormed();
  return {
    fr: `contient un signe invisible, ${written} (${name.fr}), ${words === '' ? 'au début' : `après « ${words} »`}`,
    en: `holds an invisible sign, ${written} (${name.en}), ${words === '' ? 'at its beginning' : `after “${words}”`}`,
  };
}

function nameOf(sign: string, code: number): Message {
  const named = NAMED[code];
  if (named) return named;
  if (/\p{Bidi_Control}/u.test(sign)) return { fr: 'sens d’écriture', en: 'direction of writing' };
  return { fr: 'ne s’affiche pas', en: 'is not displayed' };
}
