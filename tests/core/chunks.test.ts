import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunksOf } from '../../src/core/chunks.js';

it('a list in pieces is the list, in order, in as few pieces as their size allows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (list, size) => {
      const chunks = chunksOf(list, size);
      expect(chunks.flat()).toEqual(list);
      expect(chunks.every(({ length }) => length > 0 && length <= size)).toBe(true);
      expect(chunks).toHaveLength(Math.ceil(list.length / size));
    }),
  );
});
