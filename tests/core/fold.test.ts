import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldNameMap, foldSpace, foldSpaceMap } from '../../src/core/fold.js';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('é', 'e\u0301', 'Œ', '’', '–', '«', ' ', '\n', '\u00a0', 'a', 'B', '…', 'ﬁ', '😀'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe.each([
  ['foldSpaceMap', (value: string) => foldSpaceMap(value)],
  ['foldNameMap', (value: string) => foldNameMap(value)],
  ['foldNameMap, case kept', (value: string) => foldNameMap(value, true)],
])('%s', (_name, fold) => {
  it('maps every folded character to where it came from', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { text: folded, offsets } = fold(value);
        expect(offsets).toHaveLength(folded.length + 1);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(Math.max(...offsets)).toBeLessThanOrEqual(value.length);
      }),
    );
  });

  it('folds the slice of any folded stretch of whole words to that stretch', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const { text: folded, offsets } = fold(value);
        const starts = [...folded.matchAll(/\S+/gu)];
        if (starts.length === 0) return;
        const [first, last] = [a % starts.length, b % starts.length].sort((x, y) => x - y) as [number, number];
        const from = (starts[first] as RegExpExecArray).index;
        const end = starts[last] as RegExpExecArray;
        const to = end.index + end[0].length;
        expect(fold(value.slice(offsets[from], offsets[to])).text).toBe(folded.slice(from, to));
      }),
    );
  });
});

describe('folding', () => {
  it('changes nothing but white space', () => {
    fc.assert(fc.property(text, (value) => foldSpace(value) === foldSpaceMap(value).text));
  });

  it('gives one spelling to the ways a name is written', () => {
    for (const name of [
      'L’Œuvre d’Accueil',
      "l'oeuvre  d'accueil",
      'L‘ŒUVRE D’ACCUEIL',
      'l’œuvre d’accueil',
      'L’œuvre-d’accueil'.replace('-', ' '),
    ]) {
      expect(foldName(name)).toBe("l'oeuvre d'accueil");
    }
    expect(foldName('Méditerra\u00adnée')).not.toBe('');
    expect(foldName('Saint-Denis')).toBe(foldName('saint – denis'));
  });
});
