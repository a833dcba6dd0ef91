import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/graph/steps.js';
import { PostingsBuilder, postingsAt } from '../../src/search/postings.js';
import { SortedTerms } from '../../src/search/sorted-terms.js';
import { TermGroups } from '../../src/search/term-groups.js';

/** What terms have in common, and which are near one: found as by trying each of them. */

const WORD = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ﷺ', '𝒜'), maxLength: 6 });
const TERMS = fc.uniqueArray(WORD, { maxLength: 40 });

/** How many letters have to be put in, left out or exchanged: by trying all ways. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  if (one.startsWith(other.slice(0, 1))) return distance(one.slice(1), other.slice(1));
  return 1 + Math.min(distance(one.slice(1), other), distance(one, other.slice(1)), distance(one.slice(1), other.slice(1)));
}

describe('the terms of a base', () => {
  it('that begin with some letters are found', () => {
    fc.assert(
      fc.property(TERMS, WORD, (terms, letters) => {
        const found = [...atOnce(SortedTerms.inSteps(terms)).beginningWith(letters)].map((number) => terms[number]);
        expect(found).toEqual(terms.filter((term) => term.startsWith(letters)).sort());
      }),
    );
  });

  it('that are spelled nearly so are found, with how nearly', () => {
    fc.assert(
      fc.property(TERMS, WORD, fc.integer({ min: 0, max: 2 }), (terms, text, most) => {
        const found = [...atOnce(SortedTerms.inSteps(terms)).spelledNearly(text, most)];
        const near = terms.map((term, number): [number, number] => [number, distance(term, text)]).filter(([, away]) => away <= most);
        expect(found.toSorted(([one], [other]) => one - other)).toEqual(near);
      }),
    );
  });

  it('that have something in common are found, in their order', () => {
    fc.assert(
      fc.property(TERMS, WORD, (terms, text) => {
        const keyOf = (term: string): string | null => (term.endsWith('c') ? null : term.slice(0, 2));
        const groups = atOnce(TermGroups.inSteps(terms, keyOf));
        expect(groups.numbersOf(text)).toEqual([...terms.keys()].filter((number) => keyOf(terms[number] ?? '') === text));
      }),
    );
  });
});

it('lists of numbers hold what was added, in its order, beyond one piece', () => {
  const builder = new PostingsBuilder();
  const lists: number[][] = Array.from({ length: 3000 }, () => []);
  for (let value = 0; value < 70_000; value += 1) {
    const key = (value * 7919) % 3000;
    builder.addOnce(key, value);
    builder.addOnce(key, value);
    lists[key]?.push(value);
  }
  const postings = atOnce(builder.toListsInSteps(3000));
  expect(lists.map((_, key) => [...postingsAt(postings, key)])).toEqual(lists);
});
