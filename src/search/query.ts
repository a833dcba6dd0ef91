import { saintOf } from '../core/saints.js';
import { elementAt } from '../core/sorted.js';
import { badInput } from '../errors.js';
import type { SearchIndex } from './search-index.js';
import { queryTermsOf, wholeOf } from './row-words.js';
import { isWord } from './term-dictionary.js';
import { unframe } from './question-words.js';
import { isStopWord, tokenize } from './tokenizer.js';

/** The longest text that is searched, in UTF-16 units. */
export const MAX_SEARCH_TEXT = 200;
/** Words beyond these say nothing more; each has a bit of a mask. */
const MAX_WORDS = 24;

/** The text of a search, read: its words without stop words, each once. */
export interface SearchQuery {
  readonly words: readonly QueryTerm[];
  /** All its words, folded: to distinguish a whole name from one that only has the same words. */
  readonly whole: string;
  /** Whether it asks who works on something. */
  readonly asksWhoWorks: boolean;
  /** Whether it asks for those who do or did something. */
  readonly asksWho: boolean;
}

/** A word asked for. */
export interface QueryTerm {
  readonly term: string;
  /** Whether it may be the beginning of a word still being typed. */
  readonly open: boolean;
  /** Whether it is a stop word: such a word only finds names that have no others, as it stands. */
  readonly common: boolean;
}

/**
 * Reads the text of a search. What only makes a question of it is left out, unless it is a name. The last word counts as unfinished when nothing follows it; a word that the base only knows
 * in several parts is read as those.
 * @throws BAD_USER_INPUT when the text is too long
 */
export function parseQuery(text: string, { dictionary, wholeNames }: SearchIndex): SearchQuery {
  if (text.length > MAX_SEARCH_TEXT) {
    throw badInput('text', {
      fr: `text a au plus ${MAX_SEARCH_TEXT} caractères, pas ${text.length}.`,
      en: `text has at most ${MAX_SEARCH_TEXT} characters, not ${text.length}.`,
    });
  }
  const written = tokenize(text);
  const whole = wholeOf(written);
  const { words, asksWhoWorks, asksWho } = wholeNames.has(whole)
    ? { words: written, asksWhoWorks: false, asksWho: false }
    : unframe(written);
  const last = words.at(-1);
  const typing = last?.end === text.length && !isStopWord(last.term) ? last.term : null;
  const terms = new Set(queryTermsOf(words).flatMap(({ term }) => dictionary.partsOf(term) ?? [term]));
  return {
    words: [...terms].slice(0, MAX_WORDS).map((term) => ({ term, open: term === typing, common: isStopWord(term) })),
    whole,
    asksWhoWorks,
    asksWho,
  };
}

/** A term of the base that answers a word asked for. `quality` is 1 for the word itself, less for what is only near it. */
export interface TermMatch {
  readonly term: number;
  readonly quality: number;
  /** Whether it counts in names only. */
  readonly namesOnly: boolean;
}

/** The quality of another form of the same word. */
export const SAME_STEM = 0.95;
const BEGINNING = { min: 0.6, span: 0.3 };
/** Of a word made of the same verb. */
const SAME_FAMILY = 0.75;
const SAME_SOUND = 0.55;
const TYPOS = [1, 0.65, 0.45] as const;
/** A shorter beginning is searched in names only: in running text it begins too many words. */
const MIN_BEGINNING = 3;
/** Shorter words are not forgiven a typo: each letter makes another word. */
const MIN_FORGIVEN = 4;
const LONG_WORD = 8;

/**
 * The terms that answer a word: itself, its other forms, and what begins with it while it is being typed. A word that the
 * base does not know at all is taken for a slip: then those made of the same verb, spelled nearly so, or that sound so.
 */
export function termMatches({ dictionary }: SearchIndex, { term: text, open, common }: QueryTerm): TermMatch[] {
  const answers = new Map<number, TermMatch>();
  const add = (term: number, quality: number, namesOnly = false): void => {
    if ((answers.get(term)?.quality ?? 0) < quality) answers.set(term, { term, quality, namesOnly });
  };
  const itself = dictionary.number(text);
  if (itself !== undefined) add(itself, 1, common);
  if (common) return [...answers.values()];
  for (const term of dictionary.sharingStem(text)) add(term, SAME_STEM);
  const inFull = open ? saintOf(text) : undefined;
  if (inFull !== undefined) for (const { term } of dictionary.beginningWith(inFull)) add(term, SAME_STEM, true);
  // A number that the base knows is finished: « annexe 1 » is not the beginning of annexe 18.
  if (open && (itself === undefined || isWord(text))) {
    for (const { term, length } of dictionary.beginningWith(text)) {
      add(term, BEGINNING.min + (BEGINNING.span * text.length) / length, text.length < MIN_BEGINNING);
    }
  }
  if (answers.size === 0 && text.length >= MIN_FORGIVEN && isWord(text)) {
    for (const term of dictionary.sharingFamily(text)) add(term, SAME_FAMILY);
    for (const { term, distance } of dictionary.spelledNearly(text, text.length >= LONG_WORD ? 2 : 1))
      add(term, elementAt(TYPOS, distance));
    for (const term of dictionary.soundingLike(text)) add(term, SAME_SOUND);
  }
  return [...answers.values()].sort((a, b) => b.quality - a.quality || a.term - b.term);
}
