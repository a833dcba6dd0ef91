import type { TextSpan } from '../../../../core/character-map.js';

/** A word or a sign of a sentence; what is elided is a word of its own: « l’ », « qu’ ». */
export interface Word extends TextSpan {
  readonly text: string;
  /** In small letters, with one sort of apostrophe. */
  readonly lower: string;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*['’]?|[^\s\p{L}\p{N}]/gu;
/** « aujourd’hui », « quelqu’un » and English « group’s » are not cut; what is elided is. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]$/iu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const keeps = !/['’]$/u.test(written) || ELIDED.test(written);
    const own = keeps ? written : written.slice(0, -1);
    words.push({ text: own, lower: own.toLowerCase().replace(/'/gu, '’'), start: match.index, end: match.index + own.length });
  }
  return words;
}
