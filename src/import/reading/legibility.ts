import { Refused } from './model/refusals.js';

/** Whether a text can be worked with: its letters are letters, and its accents are there. */

const FRENCH = new Set(
  'le la les de des du un une et est que qui dans pour par sur au aux ce cette il elle nous ont été avec pas'.split(' '),
);
const ENGLISH = new Set('the of and to in is that for on with as was by at it be are this from which have not were'.split(' '));

/** Below so many letters, a share says nothing. */
const ENOUGH_LETTERS = 400;
/** Of the small letters of French, three or four in a hundred have an accent; in none of thirty minutes were they fewer than two. */
const LEAST_ACCENTS = 0.004;
/** So many damaged characters for each thousand are no accident. */
const MOST_DAMAGED = 2 / 1000;
const EXAMPLES = 5;

/** What stays of an accented letter that was decoded twice, of a character that could not be decoded, of a glyph without a meaning. */
const DAMAGED = /Ã[\u0080-\u00BF ‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ]|â€[\u0080-\u00BF™œ“”¦]|\uFFFD|\(cid:\d+\)|[\p{Co}\p{Cn}]/gu;
/** Bullets and boxes of symbol fonts are of the private use area too: so many for each letter are no text in such a font. */
const SYMBOLS = /[\uF000-\uF0FF]/gu;
const MOST_SYMBOLS = 0.05;

/** The language of a text by its commonest words: French, English, or null where they do not tell. */
export function languageOf(text: string): 'fr' | 'en' | null {
  let french = 0;
  let english = 0;
  let words = 0;
  for (const [word] of text.slice(0, 200_000).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words += 1;
    const small = word.toLowerCase();
    if (FRENCH.has(small)) french += 1;
    if (ENGLISH.has(small)) english += 1;
  }
  const most = Math.max(french, english);
  if (most < 5 || most * 10 < words || Math.min(french, english) * 2 > most) return null;
  return french > english ? 'fr' : 'en';
}

/** @throws Refused where the text is damaged, or French without accents */
export function checkLegible(text: string): void {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const symbols = text.match(SYMBOLS)?.length ?? 0;
  const damaged = (symbols <= letters * MOST_SYMBOLS ? text.replace(SYMBOLS, '') : text).match(DAMAGED) ?? [];
  if (damaged.length > 2 && damaged.length > letters * MOST_DAMAGED) throw new Refused('GARBLED', examples(damaged));
  if (letters < ENOUGH_LETTERS || languageOf(text) !== 'fr') return;
  const decomposed = text.normalize('NFD');
  const small = decomposed.match(/\p{Ll}/gu)?.length ?? 0;
  const accented = decomposed.match(/\p{Ll}[\u0300-\u0302\u0308\u0327]/gu)?.length ?? 0;
  if (small > ENOUGH_LETTERS && accented < small * LEAST_ACCENTS) throw new Refused('WITHOUT_ACCENTS');
}

function examples(damaged: readonly string[]): string {
  return [...new Set(damaged)]
    .slice(0, EXAMPLES)
    .map((one) => (/^[\p{Co}\p{Cn}]$/u.test(one) ? `U+${one.codePointAt(0)?.toString(16).toUpperCase() ?? ''}` : one))
    .join(' ');
}
