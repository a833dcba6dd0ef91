import { elementAt } from '../core/sorted.js';
import { eachInSteps, type Steps } from '../graph/steps.js';

/** What terms have in common, such as a stem; null of a term that is in no group. */
export type GroupKey = (term: string, number: number) => string | null;

/**
 * The numbers of terms by what they have in common, in a hash table of typed arrays: a map of lists would be an object for each of a hundred
 * thousand, which each collection of garbage has to look at. What they have in common is kept nowhere: it is found again from the term.
 */
export class TermGroups {
  private readonly last: Int32Array;
  /** By term: the one before it in its slot, and one more; 0 where there is none. */
  private readonly before: Int32Array;

  private constructor(
    private readonly terms: readonly string[],
    private readonly keyOf: GroupKey,
  ) {
    // By slot: the last term in it, and one more. As many slots as terms, and more, so that most hold one group.
    this.last = new Int32Array(2 ** Math.ceil(Math.log2(terms.length + 1)));
    this.before = new Int32Array(terms.length);
  }

  static *inSteps(terms: readonly string[], keyOf: GroupKey): Steps<TermGroups> {
    const groups = new TermGroups(terms, keyOf);
    yield* eachInSteps(terms, (term, number) => {
      const key = keyOf(term, number);
      if (key !== null) groups.add(key, number);
    });
    return groups;
  }

  /** The numbers of the terms of a group, ascending. */
  numbersOf(key: string): readonly number[] {
    const numbers: number[] = [];
    for (let next = elementAt(this.last, this.slotOf(key)); next > 0; next = elementAt(this.before, next - 1)) {
      if (this.keyOf(elementAt(this.terms, next - 1), next - 1) === key) numbers.push(next - 1);
    }
    return numbers.reverse();
  }

  private add(key: string, number: number): void {
    const slot = this.slotOf(key);
    this.before[number] = elementAt(this.last, slot);
    this.last[slot] = number + 1;
  }

  /** FNV-1a of its UTF-16 units. */
  private slotOf(key: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.last.length - 1);
  }
}
