import { elementAt } from '../core/sorted.js';
import type { Steps } from '../graph/steps.js';
import { SortedTerms } from './sorted-terms.js';
import { TermGroups } from './term-groups.js';
import { familyOf, soundOf, stemOf } from './tokenizer.js';

/** A term of the base near one that was asked for. */
interface NearTerm {
  readonly term: number;
  /** How many letters were put in, left out or exchanged. */
  readonly distance: number;
}

/** The terms of a base, by number, and what is near each: for finding a word that was written another way. */
export class TermDictionary {
  private readonly numbers = new Map<string, number>();
  private readonly terms: string[] = [];
  private readonly ofNames = new Set<number>();
  private readonly parts = new Map<number, readonly string[]>();
  private stems: TermGroups | null = null;
  private families: TermGroups | null = null;
  private sounds: TermGroups | null = null;
  private sorted: SortedTerms | null = null;

  /** The number of a term, given when it is first met. */
  add(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) {
      this.parts.delete(known);
      return known;
    }
    this.numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
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
    return this.terms.length;
  }

  number(term: string): number | undefined {
    return this.numbers.get(term);
  }

  textOf(number: number): string {
    return elementAt(this.terms, number);
  }

  /** The words that a term stands for, where no text of the base writes it in one. */
  partsOf(term: string): readonly string[] | null {
    return this.parts.get(this.numbers.get(term) ?? -1) ?? null;
  }

  /** The other forms of a word. */
  sharingStem(term: string): readonly number[] {
    return this.stems?.numbersOf(stemOf(term)) ?? [];
  }

  /** The words made of the same verb. */
  sharingFamily(term: string): readonly number[] {
    return this.families?.numbersOf(familyOf(term)) ?? [];
  }

  /** The terms that begin with some letters, each with its length. */
  *beginningWith(letters: string): Iterable<{ readonly term: number; readonly length: number }> {
    for (const term of this.sorted?.beginningWith(letters) ?? []) yield { term, length: this.textOf(term).length };
  }

  /** The words spelled nearly so; two neighbouring letters in the wrong order are one slip. */
  spelledNearly(term: string, maxDistance: number): NearTerm[] {
    const near: NearTerm[] = [];
    for (const [number, distance] of this.sorted?.spelledNearly(term, maxDistance) ?? []) {
      if (isWord(this.textOf(number))) near.push({ term: number, distance });
    }
    for (let at = 1; at < term.length; at += 1) {
      const swapped = this.numbers.get(term.slice(0, at - 1) + term.charAt(at) + term.charAt(at - 1) + term.slice(at + 1));
      if (swapped !== undefined) near.push({ term: swapped, distance: 1 });
    }
    return near;
  }

  /** The words of names that sound so. */
  soundingLike(term: string): readonly number[] {
    return this.sounds?.numbersOf(soundOf(term)) ?? [];
  }

  /** Prepares what is found by: all its terms are there by now. */
  *prepareInSteps(): Steps<void> {
    const { terms } = this;
    this.stems = yield* TermGroups.inSteps(terms, stemOf);
    this.families = yield* TermGroups.inSteps(terms, familyOf);
    this.sounds = yield* TermGroups.inSteps(terms, (term, number) => (this.ofNames.has(number) ? soundOf(term) : null));
    this.sorted = yield* SortedTerms.inSteps(terms);
  }
}

/** Whether a term is letters only: a slip in a number makes another number. */
export function isWord(term: string): boolean {
  return !/\P{L}/u.test(term);
}
