import { describe, expect, it } from 'vitest';
import { textError } from '../../src/core/text.js';

/** Names and texts that look like others, or like nothing, by signs that nobody sees. */

const EVERY = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));
const error = (text: string): string | undefined => textError(text, 500)?.en;

describe('a sign that nobody sees', () => {
  it('is refused within a name, and named, every one that Unicode says not to draw', () => {
    const signs = EVERY.filter((sign) => /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u.test(sign));
    expect(signs.length).toBeGreaterThan(4000);
    const passing = signs.filter((sign) => !error(`Atelier${sign}du Port`)?.includes('U+'));
    expect(passing).toEqual([]);
  });

  it.each(['Lot 5\u200D', 'Lot 5\uFE0F', 'Lot #\u200Da', '👩\u200D'])('is refused where it makes no emoji: %j', (text) => {
    expect(error(text)).toMatch(/holds an invisible sign/);
  });

  it.each(['\u2800', '\uFFFC', '\u2028', '\u{1D159}', '\u{16FE4}'])('is refused within a name where it is blank: %j', (sign) => {
    expect(error(`Atelier${sign}du Port`)).toMatch(/holds an invisible sign, U\+\w+ \(.+\), after “Atelier”/);
  });

  it('makes no name by itself, nor do marks that stand on no letter', () => {
    const unseen = EVERY.filter((sign) => /[\p{M}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u.test(sign));
    expect(unseen.filter((sign) => error(sign) === undefined)).toEqual([]);
    expect(error('\u0301\u0300')).toBe('is empty');
  });

  it.each(['می‌خواهم', '👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨🏽‍⚕️', '🏳️‍🌈', '5️⃣', '⠇⠑⠀⠏⠕⠗⠞', '❤️ de Brest', 'É', '★'])('passes where words need it: %s', (text) => {
    expect(error(text)).toBeUndefined();
  });
});
