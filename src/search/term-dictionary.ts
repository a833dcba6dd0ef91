import SearchableMap from 'minisearch/SearchableMap';
import { eachInSteps, type Steps } from '../graph/steps.js';
import { familyOf, soundOf, stemOf } from './tokenizer.js';

/** A term of the base near one that was asked for. */
interface NearTerm {
  readonly term: number;
  /** How many letters were put in, left out or exchanged. */
  readonly distance: number;
}

/** The numbers of terms by what they have in common. */
type Groups = ReadonlyMap<string, readonly number[]>;

/** The terms of a base, by number, and what is near each: for finding a word that was written another way. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly ofNames = new Set<number>();
  private readonly parts = new Map<number, readonly string[]>();
  private stems: Groups = new Map();
  private families: Groups = new Map();
  private sounds: Groups = new Map();
  private readonly dictionary = new SearchableMap<number>();

  /** The number of a term, given when it is first met. */
  add(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) {
      this.parts.delete(known);
      return known;
    }
    this.numbers.set(term, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** {@link add} for a word of a name. */
  addOfName(term: string): number {
    const number = this.add(term);
    this.ofNames.add(number);
    return number;
  }

  /** {@link add} for words that may be written as one. */
  addJoined(term: string, parts: readonly string[]): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.add(term);
    this.parts.set(number, parts);
    return number;
  }

  get size(): number {
    return this.numbers.size;
  }

  number(term: string): number | undefined {
    return this.numbers.get(term);
  }

  /** The words that a term stands for, where no text of the base writes it in one. */
  partsOf(term: string): readonly string[] | null {
    return this.parts.get(this.numbers.get(term) ?? -1) ?? null;
  }

  /** The other forms of a word. */
  sharingStem(term: string): readonly number[] {
    return this.stems.get(stemOf(term)) ?? [];
  }

  /** The words made of the same verb. */
  sharingFamily(term: string): readonly number[] {
    return this.families.get(familyOf(term)) ?? [];
  }

  /** The terms that begin with some letters, each with its length. */
  *beginningWith(letters: string): Iterable<{ readonly term: number; readonly length: number }> {
    for (const [text, term] of this.dictionary.atPrefix(letters)) yield { term, length: text.length };
  }

  /** The words spelled nearly so; two neighbouring letters in the wrong order are one slip. */
  spelledNearly(term: string, maxDistance: number): NearTerm[] {
    const near: NearTerm[] = [];
    for (const [text, [number, distance]] of this.dictionary.fuzzyGet(term, maxDistance)) {
      if (isWord(text)) near.push({ term: number, distance });
    }
    for (let at = 1; at < term.length; at += 1) {
      const swapped = this.numbers.get(term.slice(0, at - 1) + term.charAt(at) + term.charAt(at - 1) + term.slice(at + 1));
      if (swapped !== undefined) near.push({ term: swapped, distance: 1 });
    }
    return near;
  }

  /** The words of names that sound so. */
  soundingLike(term: string): readonly number[] {
    return this.sounds.get(soundOf(term)) ?? [];
  }

  /** Prepares what is found by: all its terms are there by now. */
  *prepareInSteps(): Steps<void> {
    this.stems = yield* this.groupedBy(stemOf);
    this.families = yield* this.groupedBy(familyOf);
    this.sounds = yield* this.groupedBy((term, number) => (this.ofNames.has(number) ? soundOf(term) : null));
    yield* eachInSteps(this.numbers, ([term, number]) => this.dictionary.set(term, number));
  }

  private *groupedBy(keyOf: (term: string, number: number) => string | null): Steps<Groups> {
    const groups = new Map<string, number[]>();
    yield* eachInSteps(this.numbers, ([term, number]) => {
      const key = keyOf(term, number);
      if (key === null) return;
      const group = groups.get(key);
      if (group) group.push(number);
      else groups.set(key, [number]);
    });
    return groups;
  }
}

/** Whether a term is letters only: a slip in a number makes another number. */
export function isWord(term: string): boolean {
  return !/\P{L}/u.test(term);
}
