import { NOTHING } from '../core/make-row.js';
import type { Passage } from '../documents/passage.js';
import type { Entity } from '../kinds/index.js';
import { FIELDS, isName, type SearchableText, searchableTexts } from './searchable-texts.js';
import { hasHyphen, isStopWord, joinedWords, toTerm, type Token, tokenize, writtenWords } from './tokenizer.js';

/**
 * The words that rows are searched by. Rows are never changed, and shared by roles and revisions: their texts are read once, and what was
 * read goes with the row, as one text: lists of words would be millions of objects, which each collection of garbage has to look at.
 */

/** What a text is found by. */
export interface TextWords {
  /** Each once, in the order in which they are written first; of a name, all of its words that count. */
  readonly terms: readonly string[];
  /** Words that may be written as one: the parts of each. */
  readonly joined: readonly (readonly string[])[];
}

/** What a name is found by. */
export interface NameWords extends TextWords {
  /** All of its words, those too that do not count. */
  readonly words: readonly string[];
  /** Its words, folded, in one: what two spellings of one name have in common. */
  readonly whole: string;
}

/** A text of an entity, by its place in {@link FIELDS}. */
export type EntityText = { readonly field: number } & (
  | { readonly name: NameWords }
  | { readonly name: null; readonly words: TextWords; /** The word for a kind, where it is one. */ readonly label: string | null }
);

/** What no word holds. */
const [BETWEEN_WORDS, BETWEEN_LISTS, BETWEEN_TEXTS] = [' ', '\t', '\n'];

/** Reads texts. Most words of a base come again and again: each is folded once by one reader. */
export class WordReader {
  /** By word as it is written: its term, empty where it is not searched by. */
  private readonly terms = new Map<string, string>();
  /** By word for a kind, which are few: what it is found by. */
  private readonly labels = new Map<string, TextWords>();

  /** What a running text is found by. */
  read(text: string): TextWords {
    return unpacked(this.packed(text));
  }

  ofPassage(passage: Passage): TextWords {
    return unpacked(keptWith(passage, () => this.packed(passage.quote)));
  }

  /** The texts of an entity's own, in their order. */
  ofEntity(entity: Entity): readonly EntityText[] {
    const texts = keptWith(entity, () =>
      searchableTexts(entity)
        .map((text) => this.packedOf(text))
        .join(BETWEEN_TEXTS),
    );
    return texts.split(BETWEEN_TEXTS).map((packed): EntityText => {
      const field = Number(packed.charAt(0));
      const rest = packed.slice(1);
      if (isName(FIELDS[field])) return { field, name: unpackedName(rest) };
      const label = FIELDS[field] === 'KIND' ? rest : null;
      return { field, name: null, words: label === null ? unpacked(rest) : this.label(label), label };
    });
  }

  /** A text of an entity as it is kept: what it is found by after its place in {@link FIELDS}; a word for a kind as it is. */
  private packedOf({ field, text }: SearchableText): string {
    return `${FIELDS.indexOf(field)}${isName(field) ? packedName(text) : field === 'KIND' ? text : this.packed(text)}`;
  }

  private packed(text: string): string {
    const terms = new Set(writtenWords(text).map((word) => this.termOf(word)));
    terms.delete('');
    const words = hasHyphen(text) ? tokenize(text) : NOTHING;
    return packed([...terms].join(BETWEEN_WORDS), joinedWords(text, words, false), words);
  }

  private termOf(word: string): string {
    const known = this.terms.get(word);
    if (known !== undefined) return known;
    const term = toTerm(word);
    const searched = isStopWord(term) ? '' : term;
    this.terms.set(word, searched);
    return searched;
  }

  private label(text: string): TextWords {
    const words = this.labels.get(text) ?? this.read(text);
    this.labels.set(text, words);
    return words;
  }
}

function packedName(text: string): string {
  const words = tokenize(text);
  return packed(wholeOf(words), joinedWords(text, words, true), words);
}

/** Words, and after them those that may be written as one. */
function packed(terms: string, joined: readonly Token[], words: readonly Token[]): string {
  const parts = joined.map(({ start, end }) => wholeOf(words.filter((word) => word.start >= start && word.end <= end)));
  return [terms, ...parts].join(BETWEEN_LISTS);
}

function unpacked(text: string): TextWords {
  const [terms = '', ...joined] = text.split(BETWEEN_LISTS);
  return { terms: termsIn(terms), joined: joined.length === 0 ? NOTHING : joined.map(termsIn) };
}

function unpackedName(text: string): NameWords {
  const { terms, joined } = unpacked(text);
  return { terms: significant(terms, (term) => term), joined, words: terms, whole: terms.join(BETWEEN_WORDS) };
}

function termsIn(text: string): readonly string[] {
  return text === '' ? NOTHING : text.split(BETWEEN_WORDS);
}

/** Where a row keeps its words: a table of a million rows beside them would hold everything up each time it grows, or garbage is collected. */
const WORDS = Symbol('words');

function keptWith(row: object, read: () => string): string {
  const { [WORDS]: known } = row as { readonly [WORDS]?: string };
  if (known !== undefined) return known;
  const words = read();
  // Not enumerable: it is no part of what the row says.
  Object.defineProperty(row, WORDS, { value: words });
  return words;
}

/** The words of a text, folded, in one: what two spellings of one name have in common. */
export function wholeOf(words: readonly Token[]): string {
  return words.map((word) => word.term).join(BETWEEN_WORDS);
}

/** The words of a name or a query without its stop words; with them when it has no others. */
export function queryTermsOf(words: readonly Token[]): readonly Token[] {
  return significant(words, ({ term }) => term);
}

function significant<T>(words: readonly T[], termOf: (word: T) => string): readonly T[] {
  const some = words.filter((word) => !isStopWord(termOf(word)));
  return some.length === 0 ? words : some;
}
