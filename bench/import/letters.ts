import { foldName } from '../../src/core/fold.js';

/** Words without accents, signs and case. */
export const key = (text: string): string =>
  foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
export const letters = (text: string): string => key(text).replace(/ /g, '');
export const same = (one: string, other: string): boolean => key(one) === key(other);

/** Whether a passage of a text has the words of a quote, or one of them those of the other. */
export function sameSentence(text: string, { start, end }: { readonly start: number; readonly end: number }, quote: string): boolean {
  const [a, b] = [letters(text.slice(start, end)), letters(quote.replace(/^-\s/, ''))];
  return a === b || (b.length > 12 && a.includes(b)) || (a.length > 12 && b.includes(a));
}

/** The letters and digits of a text, one after the other, with the place of each: texts that differ in white space and signs are one. */
export class LettersOf {
  readonly all: string;
  private readonly offsets: number[] = [];

  constructor(readonly text: string) {
    let all = '';
    [...text].reduce((at, sign) => {
      for (const letter of letters(sign)) {
        all += letter;
        this.offsets.push(at);
      }
      return at + sign.length;
    }, 0);
    this.all = all;
  }

  /** Where letters stand as words of their own; else where they stand first (« Etat » in « … résultat »); -1 where they do not. */
  wordsAt(words: string): number {
    const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
    for (let at = this.all.indexOf(words); at >= 0 && words !== ''; at = this.all.indexOf(words, at + 1)) {
      const [start = 0, end = 0] = [this.offsets[at], this.offsets[at + words.length - 1]];
      if (!isLetter(this.text[start - 1]) && !isLetter(this.text[end + 1])) return at;
    }
    return this.all.indexOf(words);
  }

  /** Where a letter stands in the text. */
  offsetOf(letter: number): number | undefined {
    return this.offsets[letter];
  }
}
