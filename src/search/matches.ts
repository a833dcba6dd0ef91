import { elementAt } from '../core/sorted.js';
import type { Passage } from '../documents/passage.js';
import { preferredName } from '../kinds/names.js';
import { postingsAt } from './postings.js';
import type { Ranking } from './rank.js';
import type { Found, Hit } from './search.js';
import { isName, type SearchField, searchableTexts } from './searchable-texts.js';
import { joinedWords, type Token, tokenize } from './tokenizer.js';

/** A place where a word of the search stands, to be highlighted. */
export interface Match {
  readonly field: SearchField;
  /** The whole text: the name, the summary, the quote of the passage. */
  readonly text: string;
  /** UTF-16 offsets in `text`; equal when nothing of it is to be highlighted. */
  readonly start: number;
  readonly end: number;
  /** The passage, where it is one. */
  readonly passage: Passage | null;
}

/** How many passages are shown for one entity at most: those that hold most of the words. */
const MAX_PASSAGES = 3;
/** How many matches are shown for one entity at most. */
export const MAX_MATCHES = 50;

/** Where the words of the search stand in what may be shown of an entity: its names first, passages last. */
export function matchesOf({ entity, found }: Hit): Match[] {
  const { inNames, inTexts } = answeringTerms(found.ranking);
  const tokensIn = (text: string, asName: boolean): Token[] => matchingTokens(found, asName ? inNames : inTexts, text, asName);

  const matches: Match[] = [];
  let hiddenName = false;
  let shownName = false;
  for (const { field, text } of searchableTexts(entity)) {
    const words = tokensIn(text, isName(field));
    if (field === 'HIDDEN') {
      hiddenName ||= words.length > 0;
      continue;
    }
    shownName ||= isName(field) && words.length > 0;
    matches.push(...words.map(({ start, end }) => ({ field, text, start, end, passage: null })));
  }
  for (const passage of bestPassages(found)) {
    matches.push(
      ...tokensIn(passage.quote, false).map(({ start, end }) => ({ field: 'PASSAGE' as const, text: passage.quote, start, end, passage })),
    );
  }
  const shown = { field: 'NAME' as const, text: preferredName(entity.names, 'FR').text, start: 0, end: 0, passage: null };
  return (hiddenName && !shownName ? [shown, ...matches] : matches).slice(0, MAX_MATCHES);
}

interface Answering {
  readonly inNames: ReadonlySet<number>;
  readonly inTexts: ReadonlySet<number>;
}

/** Once for all hits of a search. */
const answering = new WeakMap<Ranking, Answering>();

function answeringTerms(ranking: Ranking): Answering {
  const known = answering.get(ranking);
  if (known) return known;
  const answers = ranking.answers.flat();
  const made = {
    inNames: new Set(answers.map(({ term }) => term)),
    inTexts: new Set(answers.filter(({ namesOnly }) => !namesOnly).map(({ term }) => term)),
  };
  answering.set(ranking, made);
  return made;
}

function matchingTokens({ index }: Found, terms: ReadonlySet<number>, text: string, asName: boolean): Token[] {
  const answers = ({ term }: Token): boolean => terms.has(index.dictionary.number(term) ?? -1);
  const words = tokenize(text);
  const single = words.filter(answers);
  const joined = joinedWords(text, words, asName)
    .filter(answers)
    .filter((whole) => !single.some((word) => word.start >= whole.start && word.end <= whole.end));
  return [...single, ...joined].sort((a, b) => a.start - b.start);
}

function bestPassages({ view, index, ranking, number }: Found): Passage[] {
  return [...postingsAt(index.passagesOfEntity, number)]
    .map((passage) => ({ passage, words: countBits(elementAt(ranking.wordsInPassage, passage)) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words || a.passage - b.passage)
    .slice(0, MAX_PASSAGES)
    .map(({ passage }) => elementAt(view.passages, passage));
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
