import fc from 'fast-check';
import { expect, it } from 'vitest';
import { patternOf } from '../../src/core/pattern.js';

/** Patterns that are quick to compile find in French and English what they say. */

const PARTS = [
  '\\p{L}+',
  '\\P{L}',
  '(?<!\\p{L})',
  '(?!\\p{L})',
  '[\\p{L}’\\-]+',
  '[^\\p{L}\\]]',
  '(?<=[\\[\\p{L}])',
  '\\p{Lu}',
  '\\p{Ll}*',
  '\\s',
  'é',
  '\\]?',
];
const LETTERS = [...'aéÉçœŒÿŸłŁñẞßK'];
const SIGNS = [..." ,.’'-[]()0123«»€…–\n"];

it('finds what the pattern that it is made of finds, in any text of Latin letters and signs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('u', 'iu'),
      fc.array(fc.constantFrom(...LETTERS, ...SIGNS), { maxLength: 40 }).map((signs) => signs.join('')),
      (parts, flags, text) => {
        const source = parts.join('');
        const all = (pattern: RegExp): unknown =>
          [...text.matchAll(new RegExp(pattern, `${flags}g`))].map(({ index, 0: found }) => [index, found]);
        expect(all(patternOf(source, flags))).toEqual(all(new RegExp(source, flags)));
      },
    ),
    { numRuns: 500 },
  );
});

it('says no letter by its property where case does not count', () => {
  expect(patternOf('(?<!\\p{L})[\\p{Lu}’]\\p{L}+(?!\\p{Ll})', 'iu').source).not.toContain('p{');
  expect(patternOf('\\p{Lu}\\[p', 'u').source).toBe('\\p{Lu}\\[p');
});
