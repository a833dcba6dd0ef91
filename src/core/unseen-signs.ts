import type { Message } from '../errors.js';

/** Signs that nobody sees, in what people write: they make names that look alike and are not, or turn the text around them. */

/** The signs that are often met, by code point. */
const NAMED: Readonly<Record<number, Message>> = {
  0x00ad: { fr: 'trait d’union conditionnel', en: 'soft hyphen' },
  0x200b: { fr: 'espace sans chasse', en: 'zero-width space' },
  0x200c: { fr: 'antiliant sans chasse', en: 'zero-width non-joiner' },
  0x200d: { fr: 'liant sans chasse', en: 'zero-width joiner' },
  0x2060: { fr: 'gluon de mots', en: 'word joiner' },
  0x2800: { fr: 'blanc de braille', en: 'Braille blank' },
  0x3164: { fr: 'bourre hangul', en: 'Hangul filler' },
  0xfffc: { fr: 'place d’un objet', en: 'place of an object' },
  0xfeff: { fr: 'marque d’ordre des octets', en: 'byte order mark' },
};

const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFC\u{13441}\u{13442}\u{16FE4}\u{1D159}]/gu;
/** A word in Braille is parted from the next by a blank of its own. */
const BRAILLE = /[\u2801-\u28FF]/u;
const SEEN = /[^\p{M}\p{Z}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/**
 * Emoji are made of several by joiners, drawn in colours by selectors (« 5️⃣ »), and flags of regions are spelt by tags: which sign, after
 * what, before what.
 */
const OF_EMOJI: readonly (readonly [sign: RegExp, before: RegExp, after: RegExp])[] = [
  [/\u200D/u, /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u, /^\p{Extended_Pictographic}/u],
  [/[\uFE0E\uFE0F]/u, /\p{Extended_Pictographic}$/u, /^/u],
  [/\uFE0F/u, /[\d#*]$/u, /^\u20E3/u],
  [/[\u{E0020}-\u{E007F}]/u, /[\u{1F3F4}\u{E0020}-\u{E007E}]$/u, /^/u],
];
/** Scripts whose letters take other forms where they are joined or not: Persian cannot be written without. */
const AFTER_JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const JOINS = /^[\u200C\u200D\u180B-\u180F]$/u;

/** What is said of the first sign of a text that nobody sees and that the words around it do not need; null where there is none. */
export function unseenSignError(text: string): Message | null {
  for (const { 0: sign, index } of text.matchAll(UNSEEN)) {
    const before = text.slice(Math.max(0, index - 4), index);
    const after = text.slice(index + sign.length, index + sign.length + 4);
    if (OF_EMOJI.some(([own, left, right]) => own.test(sign) && left.test(before) && right.test(after))) continue;
    if (sign === '\u2800' && BRAILLE.test(before.slice(-1)) && BRAILLE.test(after.slice(0, 1))) continue;
    if (JOINS.test(sign) && AFTER_JOINING.test(before) && /^\p{L}/u.test(after)) continue;
    return describe(sign, text.slice(0, index));
  }
  return null;
}

/** Whether nothing of a text is seen: white space, marks that stand on no letter. */
export function isUnseen(text: string): boolean {
  return !SEEN.test(text);
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
