import { compareKeys, elementAt, firstReaching } from '../core/sorted.js';
import { sortInSteps, type Steps } from '../graph/steps.js';

/**
 * Terms in order: those that begin with some letters stand together, and are found, or passed over, at once. A tree of their letters would
 * be two objects for each term.
 */
export class SortedTerms {
  private constructor(
    private readonly terms: readonly string[],
    /** The numbers of the terms, in the order of the terms. */
    private readonly order: Int32Array,
  ) {}

  static *inSteps(terms: readonly string[]): Steps<SortedTerms> {
    const textOf = (number: number): string => elementAt(terms, number);
    const order = yield* sortInSteps([...terms.keys()], (one, other) => compareKeys(textOf(one), textOf(other)));
    return new SortedTerms(terms, new Int32Array(order));
  }

  /** The numbers of the terms that begin with some letters. */
  *beginningWith(letters: string): Iterable<number> {
    const end = this.endOf(letters, 0);
    for (let at = this.firstFrom(letters, 0); at < end; at += 1) yield elementAt(this.order, at);
  }

  /**
   * The terms into which a text turns by putting in, leaving out or exchanging some letters, each with how many: the distances of
   * Levenshtein. The rows of the table of distances are kept for as many letters as a term shares with the one before.
   */
  *spelledNearly(text: string, most: number): Iterable<readonly [number: number, distance: number]> {
    const rows = [Array.from({ length: text.length + 1 }, (_, at) => at)];
    let before = '';
    for (let at = 0; at < this.order.length;) {
      const term = this.at(at);
      let letters = shared(before, term);
      while (letters < term.length && Math.min(...elementAt(rows, letters)) <= most) {
        rows[letters + 1] = rowAfter(elementAt(rows, letters), text, term.charAt(letters), letters + 1);
        letters += 1;
      }
      before = term.slice(0, letters);
      if (Math.min(...elementAt(rows, letters)) > most) {
        // No term that begins so is near.
        at = this.endOf(before, at);
        continue;
      }
      const distance = elementAt(elementAt(rows, letters), text.length);
      if (distance <= most) yield [elementAt(this.order, at), distance];
      at += 1;
    }
  }

  private at(place: number): string {
    return elementAt(this.terms, elementAt(this.order, place));
  }

  private firstFrom(letters: string, from: number): number {
    return firstReaching(from, this.order.length, (at) => this.at(at) >= letters);
  }

  /** Where the terms end that begin with some letters. */
  private endOf(letters: string, from: number): number {
    return firstReaching(from, this.order.length, (at) => this.at(at) > letters && !this.at(at).startsWith(letters));
  }
}

/** How many letters two terms begin with alike. */
function shared(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}

/** The distances of the beginnings of a text from a term, from those of the term without its last letter. */
function rowAfter(row: readonly number[], text: string, letter: string, length: number): number[] {
  const next = [length];
  for (let at = 1; at <= text.length; at += 1) {
    const exchanged = elementAt(row, at - 1) + (text.charAt(at - 1) === letter ? 0 : 1);
    next.push(Math.min(exchanged, elementAt(row, at) + 1, elementAt(next, at - 1) + 1));
  }
  return next;
}
