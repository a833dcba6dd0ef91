import { langForm } from '../core/lang.js';
import { elementAt } from '../core/sorted.js';
import type { Lang } from '../errors.js';
import { Document } from '../documents/document.js';
import type { Passage } from '../documents/passage.js';
import { preferredName } from '../kinds/names.js';
import { postingsAt } from './postings.js';
import type { Ranking } from './rank.js';
import { type EntityText, type TextWords, WordReader } from './row-words.js';
import type { Found, Hit } from './search.js';
import type { StatementText } from './statement-texts.js';
import { isName, type SearchField, searchableTexts } from './searchable-texts.js';
import { isStopWord, joinedWords, type Token, tokenize } from './tokenizer.js';

/** A text in which the search was found, with the places to be highlighted. */
export interface Match {
  readonly field: SearchField;
  /** The whole text: the name, the summary, the quote of the passage. */
  readonly text: string;
  /** Its language, in the form of `Lang`; null for what is of the entity itself, and tells its own. */
  readonly textLang: string | null;
  /** In order, without overlap; none where the text is shown for a word that is not in it. Found when they are asked for. */
  readonly ranges: readonly TextRange[];
  /** The passage, where it is one. */
  readonly passage: Passage | null;
}

/** A part of a text, in UTF-16 units: `end` is the unit after its last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** How many claims, tasks, roles and passages are shown for one entity at most, of each: those that hold most of the words. */
const MAX_OF_EACH = 3;
/** How many matches are shown for one entity at most. */
export const MAX_MATCHES = 50;

/**
 * The texts of an entity in which the words of the search stand, each once: its names first, then what is said of it, passages last.
 * @param lang of a statement that is found in several languages, its text in this one
 */
export function matchesOf({ entity, found }: Hit, lang: Lang = 'fr'): Match[] {
  const { inNames, inTexts, reader, isCommonAsked } = answeringTerms(found);
  const matches: Match[] = [];
  const shownFor: Match[] = [];
  const words = reader.ofEntity(entity);
  for (const [place, { field, text, shownAs }] of searchableTexts(entity).entries()) {
    const asName = isName(field);
    const terms = asName ? inNames : inTexts;
    // Words that are too common to be kept are sought in the text itself.
    const isHeld = isCommonAsked && !asName ? matchingTokens(found, terms, text, false).length > 0 : holds(found, terms, words[place]);
    if (!isHeld) continue;
    if (field === 'HIDDEN') shownFor.push(whole('NAME', preferredName(entity.names, 'FR').text));
    else if (shownAs === undefined) matches.push(inText(found, terms, { field, text, textLang: null, passage: null }, asName));
    else shownFor.push(whole(field, shownAs));
  }
  const nameShown = matches.some(({ field }) => isNameField(field));
  const kindShown = matches.some(({ field }) => field === 'KIND');
  const isShown: Readonly<Partial<Record<SearchField, boolean>>> = {
    KIND: kindShown,
    IDENTIFIER: matches.some(({ field }) => field === 'IDENTIFIER'),
  };
  const instead = shownFor.filter(({ field }) => !(isShown[field] ?? nameShown));
  return distinct([...instead, ...matches, ...textsHolding(found, inTexts, lang)]).slice(0, MAX_MATCHES);
}

/** The claims, tasks, roles and passages of an entity that hold most of the words; each statement once, whatever its languages. */
function textsHolding(found: Found, terms: ReadonlySet<number>, lang: Lang): Match[] {
  const { view, index, ranking, number } = found;
  const holding: { readonly text: number; readonly words: number; readonly statement: StatementText | null }[] = [];
  for (const text of postingsAt(index.textsOfEntity, number)) {
    const words = countBits(elementAt(ranking.wordsInText, text));
    if (words > 0) holding.push({ text, words, statement: index.statementTexts[text - index.passages] ?? null });
  }
  const best = holding.sort(
    (a, b) => b.words - a.words || rankOfLanguage(a.statement, lang) - rankOfLanguage(b.statement, lang) || a.text - b.text,
  );
  const sources = new Set<string>();
  const kept = new Map(STATEMENT_FIELDS.map((field) => [field, new Map<string, Pick<Match, 'text' | 'textLang' | 'passage'>>()]));
  // A hub has thousands: the words are sought only in those that are shown.
  for (const { text, statement } of best) {
    const field = statement?.field ?? 'PASSAGE';
    const ofField = kept.get(field);
    if (!ofField || ofField.size === MAX_OF_EACH) continue;
    if (statement) {
      if (sources.has(statement.source)) continue;
      sources.add(statement.source);
    }
    const passage = statement ? null : elementAt(view.passages, text);
    const shown = statement?.text ?? passage?.quote ?? '';
    const tag = statement?.lang ?? (passage ? view.require(passage.documentId, Document).language : null);
    const key = passage?.id ?? shown;
    if (!ofField.has(key)) ofField.set(key, { text: shown, textLang: tag === null ? null : langForm(tag), passage });
  }
  return [...kept].flatMap(([field, texts]) => [...texts.values()].map((one) => inText(found, terms, { field, ...one }, false)));
}

function rankOfLanguage(statement: StatementText | null, lang: Lang): number {
  return statement === null || statement.lang === lang ? 0 : 1;
}

const STATEMENT_FIELDS = ['ROLE', 'CLAIM', 'TASK', 'PASSAGE'] as const;

function isNameField(field: SearchField): boolean {
  return field === 'NAME' || field === 'ACRONYM' || field === 'ALIAS' || field === 'FORMER';
}

/** Whether words of the search are among those of a text. */
function holds({ index }: Found, terms: ReadonlySet<number>, text: EntityText | undefined): boolean {
  if (!text) return false;
  const answers = (term: string): boolean => terms.has(index.dictionary.number(term) ?? -1);
  const words: TextWords = text.name ?? text.words;
  return (text.name ? text.name.words : words.terms).some(answers) || words.joined.some((parts) => answers(parts.join('')));
}

/** A text that holds words of the search: a table has no use for where they stand, and finding that takes longer than all else. */
function inText(found: Found, terms: ReadonlySet<number>, shown: Omit<Match, 'ranges'>, asName: boolean): Match {
  return {
    ...shown,
    get ranges() {
      return rangesOf(matchingTokens(found, terms, shown.text, asName), shown.text);
    },
  };
}

/** A text shown for a word that is not in it. */
function whole(field: SearchField, text: string): Match {
  return { field, text, textLang: null, ranges: [], passage: null };
}

/** Each text once: two statements can say the same. */
function distinct(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ field, text, passage }) => {
    const key = `${field}\n${passage?.id ?? text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The places of words that follow each other are one range. */
function rangesOf(words: readonly Token[], text: string): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = ranges.at(-1);
    if (last && (start <= last.end || /^\s*$/u.test(text.slice(last.end, start)))) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

interface Answering {
  readonly inNames: ReadonlySet<number>;
  readonly inTexts: ReadonlySet<number>;
  /** Whether a stop word is among those of texts: a name is nothing else, and begins with what is typed. */
  readonly isCommonAsked: boolean;
  readonly reader: WordReader;
}

/** Once for all hits of a search. */
const answering = new WeakMap<Ranking, Answering>();

function answeringTerms({ ranking, index }: Found): Answering {
  const known = answering.get(ranking);
  if (known) return known;
  const answers = ranking.answers.flat();
  const inTexts = new Set(answers.filter(({ namesOnly }) => !namesOnly).map(({ term }) => term));
  const made = {
    inNames: new Set(answers.map(({ term }) => term)),
    inTexts,
    isCommonAsked: [...inTexts].some((term) => isStopWord(index.dictionary.textOf(term))),
    reader: new WordReader(),
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

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
