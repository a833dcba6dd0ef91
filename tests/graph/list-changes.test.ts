import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByKey } from '../../src/core/sorted.js';
import { changeInSteps, patchedList } from '../../src/graph/list-changes.js';
import { atOnce } from '../../src/graph/steps.js';

interface Row {
  readonly id: string;
  readonly tags: readonly number[];
}

const rows = fc.uniqueArray(
  fc.tuple(fc.nat(30), fc.array(fc.nat(2), { maxLength: 2 })).map(([id, tags]) => ({ id: String(id), tags })),
  {
    selector: ({ id }) => id,
    maxLength: 20,
  },
);
const byId = ({ id }: Row): string => id;
const content = (some: readonly Row[]): string => JSON.stringify(sortByKey(some, byId));

describe('what differs between two lists', () => {
  it('makes the one of the other, in whatever order their rows come', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const change = atOnce(changeInSteps(before, after));
        const left = before.filter((row) => !change.gone.includes(row));
        expect(content([...left, ...change.come])).toBe(content(after));
        // Nothing that is in both, with the same values, is said to differ.
        const kept = before.filter((row) => after.some((other) => content([row]) === content([other])));
        expect(change.gone.filter((row) => kept.includes(row))).toEqual([]);
      }),
    );
  });

  it('is found in steps, however many rows have come at the end, or are gone', () => {
    const many = Array.from({ length: 5_000 }, (_, id): Row => ({ id: String(id), tags: [] }));
    // 250 rows at a time: those that have come are looked at twice, as are those that are gone.
    expect([...changeInSteps([], many)].length).toBeGreaterThanOrEqual(40);
    expect([...changeInSteps(many, [])].length).toBeGreaterThanOrEqual(40);
  });

  it('is put into a sorted list where it belongs, and leaves the list as it was', () => {
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const list = sortByKey(before, byId);
        const was = [...list];
        expect(patchedList(list, atOnce(changeInSteps(before, after)), byId)).toEqual(sortByKey(after, byId));
        expect(list).toEqual(was);
      }),
    );
  });
});
