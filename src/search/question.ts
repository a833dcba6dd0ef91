import { badInput } from '../errors.js';
import { type SearchIndex, soughtAmong } from './search-index.js';
import { isStopWord, soundOf, stemOf, wordsOf } from './words.js';

/** The longest text that is searched, in UTF-16 units. */
export const MAX_SEARCH_TEXT = 200;
/** Words beyond these say nothing more; each has a bit of a mask. */
const MAX_WORDS = 24;

/** What is asked for: its words without stop words, each once. */
export interface Question {
  readonly words: readonly Sought[];
  /** All its words, folded: to tell a whole name from one that only has the same words. */
  readonly whole: string;
}

/** A word asked for. */
export interface Sought {
  readonly term: string;
  /** Whether it may be the beginning of a word still being typed. */
  readonly open: boolean;
}

/**
 * Reads the text of a search. The last word counts as unfinished when nothing follows it.
 * @throws BAD_USER_INPUT when the text is too long
 */
export function readQuestion(text: string): Question {
  if (text.length > MAX_SEARCH_TEXT) {
    throw badInput('text', {
      fr: `text tient en ${MAX_SEARCH_TEXT} caractères, pas ${text.length}.`,
      en: `text holds at most ${MAX_SEARCH_TEXT} characters, not ${text.length}.`,
    });
  }
  const words = wordsOf(text);
  const sought = soughtAmong(words, true).slice(0, MAX_WORDS);
  const last = words.at(-1);
  const typing = last?.end === text.length && !isStopWord(last.term) ? last.term : null;
  return {
    words: [...new Set(sought.map((word) => word.term))].map((term) => ({ term, open: term === typing })),
    whole: words.map((word) => word.term).join(' '),
  };
}

/** A term of the base that answers a word asked for. `quality` is 1 for the word itself, less for what is only near it. */
export interface Answer {
  readonly term: number;
  readonly quality: number;
  /** Whether it counts in names only. */
  readonly namesOnly: boolean;
}

const SAME_STEM = 0.95;
const BEGINNING = { least: 0.6, span: 0.3 };
const SAME_SOUND = 0.55;
const TYPOS = [1, 0.65, 0.45] as const;
/** A shorter beginning is sought in names only: in running text it begins too many words. */
const LEAST_BEGINNING = 3;
/** Shorter words are not forgiven a typo: each letter makes another word. */
const LEAST_FORGIVEN = 4;
const LONG_WORD = 8;

/**
 * The terms that answer a word: itself, its other forms, and what begins with it while it is being typed. A word that the
 * base does not know at all is taken for a slip: then those spelled nearly so, or that sound so.
 */
export function answersTo(index: SearchIndex, sought: Sought): Answer[] {
  const answers = new Map<number, Answer>();
  const add = (term: number | undefined, quality: number, namesOnly = false): void => {
    if (term === undefined || (answers.get(term)?.quality ?? 0) >= quality) return;
    answers.set(term, { term, quality, namesOnly });
  };
  add(index.numbers.get(sought.term), 1);
  for (const term of index.stems.get(stemOf(sought.term)) ?? []) add(term, SAME_STEM);
  if (sought.open) {
    for (const [term, number] of index.dictionary().atPrefix(sought.term)) {
      const quality = BEGINNING.least + (BEGINNING.span * sought.term.length) / term.length;
      add(number, quality, sought.term.length < LEAST_BEGINNING);
    }
  }
  if (answers.size === 0 && sought.term.length >= LEAST_FORGIVEN && !/\P{L}/u.test(sought.term)) addNearWords(index, sought.term, add);
  return [...answers.values()].sort((a, b) => b.quality - a.quality || a.term - b.term);
}

function addNearWords(index: SearchIndex, term: string, add: (term: number, quality: number) => void): void {
  const most = term.length >= LONG_WORD ? 2 : 1;
  for (const [number, distance] of index.dictionary().fuzzyGet(term, most).values()) {
    if (/^\p{L}+$/u.test(index.terms[number] as string)) add(number, TYPOS[distance as 0 | 1 | 2]);
  }
  for (const swapped of withSwappedLetters(term)) {
    const number = index.numbers.get(swapped);
    if (number !== undefined) add(number, TYPOS[1]);
  }
  for (const number of index.sounds().get(soundOf(term)) ?? []) add(number, SAME_SOUND);
}

/** The words that two neighbouring letters in the wrong order may stand for. */
function withSwappedLetters(term: string): string[] {
  return Array.from({ length: term.length - 1 }, (_, at) => term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2));
}
