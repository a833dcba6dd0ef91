import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Connection, paginate } from '../../src/core/connection.js';

const sorted = fc
  .uniqueArray(
    fc.string({ minLength: 1, unit: 'binary' }).filter((text) => text.isWellFormed()),
    { maxLength: 60 },
  )
  .map((list) => list.sort());
const same = (text: string): string => text;

describe('a connection', () => {
  it('gives every row once when walked forwards or backwards, in the same order', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: 1, max: 7 }), (items, size) => {
        const forwards: string[] = [];
        for (let after: string | null = null; ;) {
          const page: Connection<string> = paginate(items, { first: size, after }, same);
          forwards.push(...page.nodes);
          expect(page.totalCount).toBe(items.length);
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        const backwards: string[] = [];
        for (let before: string | null = null; ;) {
          const page: Connection<string> = paginate(items, { last: size, before }, same);
          backwards.unshift(...page.nodes);
          if (!page.pageInfo.hasPreviousPage) break;
          before = page.pageInfo.startCursor;
        }
        expect(forwards).toEqual(items);
        expect(backwards).toEqual(items);
      }),
    );
  });

  it('goes on from its cursor when rows come or go', () => {
    fc.assert(
      fc.property(sorted, sorted, fc.integer({ min: 1, max: 5 }), (before, after, size) => {
        const first = paginate(before, { first: size }, same);
        const last = first.nodes.at(-1);
        if (last === undefined) return;
        const rest = paginate(after, { first: 100, after: first.pageInfo.endCursor }, same);
        expect(rest.nodes).toEqual(after.filter((item) => item > last));
      }),
    );
  });
});
