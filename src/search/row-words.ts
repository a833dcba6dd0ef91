import { NOTHING } from '../core/make-row.js';
import type { Passage } from '../documents/passage.js';
import type { Entity } from '../kinds/index.js';
import { FIELDS, isName, searchableTexts } from './searchable-texts.js';
import { hasHyphen, isStopWord, joinedWords, toTerm, type Token, tokenize, writtenWords } from './tokenizer.js';

/**
 * The words that rows are searched by. Rows are never changed, and shared by roles and revisions: their texts are read once, and what was
 * read goes with the row.
 */

/** What a text is found by. */
export interface TextWords {
  /** Each once, in the order in which they are written first. */
  readonly terms: readonly string[];
  readonly joined: readonly JoinedWord[];
}

/** Words that may be written as one. */
interface JoinedWord {
  readonly term: string;
  readonly parts: readonly string[];
}

/** What a name is found by. */
export interface NameWords extends TextWords {
  /** Its words, folded, in one: what two spellings of one name have in common. */
  readonly whole: string;
}

/** A text of an entity, by its place in {@link FIELDS}. */
export type EntityText = { readonly field: number } & (
  | { readonly name: NameWords }
  | { readonly name: null; readonly words: TextWords; /** The word for a kind, where it is one. */ readonly label: string | null }
);

/** Reads texts. Most words of a base come again and again: each is folded once by one reader, and kept once by all rows that have it. */
export class WordReader {
  /** By word as it is written: its term, empty where it is not searched by. */
  private readonly terms = new Map<string, string>();
  /** Each term, to be had from one place. */
  private readonly known = new Map<string, string>();
  /** By word for a kind, which are few: what it is found by. */
  private readonly labels = new Map<string, TextWords>();

  /** What a running text is found by. */
  read(text: string): TextWords {
    const terms = new Set(writtenWords(text).map((word) => this.termOf(word)));
    terms.delete('');
    if (!hasHyphen(text)) return { terms: [...terms], joined: NOTHING };
    const words = tokenize(text);
    return { terms: [...terms], joined: this.withParts(joinedWords(text, words, false), words) };
  }

  ofPassage(passage: Passage): TextWords {
    return keptWith<TextWords>(passage, () => this.read(passage.quote));
  }

  /** The texts of an entity's own, in their order. */
  ofEntity(entity: Entity): readonly EntityText[] {
    return keptWith<readonly EntityText[]>(entity, () =>
      searchableTexts(entity).map(({ field, text }): EntityText => {
        const place = FIELDS.indexOf(field);
        if (isName(field)) return { field: place, name: this.name(text) };
        return field === 'KIND'
          ? { field: place, name: null, words: this.label(text), label: text }
          : { field: place, name: null, words: this.read(text), label: null };
      }),
    );
  }

  private termOf(word: string): string {
    const known = this.terms.get(word);
    if (known !== undefined) return known;
    const term = toTerm(word);
    const searched = isStopWord(term) ? '' : this.one(term);
    this.terms.set(word, searched);
    return searched;
  }

  private label(text: string): TextWords {
    const words = this.labels.get(text) ?? this.read(text);
    this.labels.set(text, words);
    return words;
  }

  private name(text: string): NameWords {
    const words = tokenize(text);
    return {
      terms: queryTermsOf(words).map(({ term }) => this.one(term)),
      joined: this.withParts(joinedWords(text, words, true), words),
      whole: wholeOf(words),
    };
  }

  private withParts(joined: readonly Token[], words: readonly Token[]): readonly JoinedWord[] {
    if (joined.length === 0) return NOTHING;
    return joined.map(({ term, start, end }) => ({
      term: this.one(term),
      parts: words.filter((word) => word.start >= start && word.end <= end).map((word) => this.one(word.term)),
    }));
  }

  private one(term: string): string {
    const known = this.known.get(term);
    if (known === undefined) this.known.set(term, term);
    return known ?? term;
  }
}

/** Where a row keeps its words: a table of a million rows beside them would hold everything up each time it grows, or garbage is collected. */
const WORDS = Symbol('words');

function keptWith<T>(row: object, read: () => T): T {
  const { [WORDS]: known } = row as { readonly [WORDS]?: T };
  if (known !== undefined) return known;
  const words = read();
  // Not enumerable: it is no part of what the row says.
  Object.defineProperty(row, WORDS, { value: words });
  return words;
}

/** The words of a text, folded, in one: what two spellings of one name have in common. */
export function wholeOf(words: readonly Token[]): string {
  return words.map((word) => word.term).join(' ');
}

/** The words of a name or a query without its stop words; with them when it has no others. */
export function queryTermsOf(words: readonly Token[]): readonly Token[] {
  const significant = words.filter((word) => !isStopWord(word.term));
  return significant.length === 0 ? words : significant;
}
