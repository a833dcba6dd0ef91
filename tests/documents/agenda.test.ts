import { describe, expect, it } from 'vitest';
import { type Heading, itemAt, itemRanges, pageAt } from '../../src/documents/agenda.js';

const heading = (id: string, start: number, more: Partial<Heading> = {}): Heading => ({
  id,
  parentId: null,
  depth: 0,
  start,
  until: null,
  ...more,
});
const sub = (id: string, start: number, parentId: string, until: number | null = null): Heading =>
  heading(id, start, { parentId, depth: 1, until });

describe('itemRanges', () => {
  const ranges = itemRanges(
    [heading('i', 10), sub('i-a', 20, 'i'), sub('i-b', 30, 'i', 35), heading('ii', 50, { until: 70 }), sub('ii-a', 60, 'ii')],
    100,
  );

  it.each([
    [5, null],
    [10, 'i'],
    [19, 'i'],
    [20, 'i-a'],
    [29, 'i-a'],
    [34, 'i-b'],
    [35, 'i'],
    [49, 'i'],
    [55, 'ii'],
    [65, 'ii-a'],
    [70, null],
    [99, null],
  ])('puts place %i under %s: sub-headings win, and an item reaches to the next heading or its end', (at, id) => {
    expect(itemAt(ranges, at)).toBe(id);
  });

  it('gives the place where two headings begin to the inner one', () => {
    expect(itemAt(itemRanges([heading('i', 10), sub('i-a', 10, 'i')], 20), 10)).toBe('i-a');
  });
});

describe('pageAt', () => {
  it('counts form feeds, and says nothing of a text without pages', () => {
    expect([0, 2, 3].map((at) => pageAt('a\fb\fc', at))).toEqual([1, 2, 2]);
    expect(pageAt('a b', 2)).toBeNull();
  });
});
