import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldSpace } from '../../src/core/fold.js';
import { editDistance, nearPlaces } from '../../src/documents/edit-distance.js';
import { MOST_DIFFERENT, reanchor, type Reanchored, searchable } from '../../src/documents/reanchor.js';
import { runs } from '../support/random.js';

/** Quotations of minutes in a corrected version of them. */

const move = (before: string, quote: string, after: string): Reanchored => {
  const start = before.indexOf(quote);
  return reanchor(searchable(before), { start, end: start + quote.length }, searchable(after));
};

const BEFORE =
  'La Maison du Large gère un foyer de 45 places à Nantes. Elle y reçoit chaque soir.\nLa Veille des Docks présente le bilan. Elle y reçoit chaque soir.';

describe('reanchor', () => {
  it.each([
    ['EXACT', 'Le 4 mai. La Veille des Docks présente le bilan.', 'La Veille des Docks présente le bilan.'],
    ['WHITE_SPACE', 'La Veille des\n  Docks présente le bilan.', 'La Veille des Docks présente le bilan.'],
    ['FOLDED', 'LA VEILLE DES DOCKS PRESENTE LE BILAN.', 'LA VEILLE DES DOCKS PRESENTE LE BILAN.'],
    ['NEAR', 'La Veille des Docks a présenté le bilan.', 'La Veille des Docks a présenté le bilan.'],
  ])('finds words again: %s', (by, after, quote) => {
    expect(move(BEFORE, 'La Veille des Docks présente le bilan.', after)).toMatchObject({ outcome: 'FOUND', by, anchor: { quote } });
  });

  it('leaves words that are gone, and words of which too much has changed', () => {
    const orphan = { outcome: 'ORPHAN', reason: 'ABSENT' };
    expect(move(BEFORE, 'La Veille des Docks présente le bilan.', 'Rien de tel.')).toMatchObject(orphan);
    expect(move(BEFORE, 'La Veille des Docks présente le bilan.', 'La Ronde des Docks refuse tout bilan.')).toMatchObject(orphan);
  });

  it('does not choose between two places that are near', () => {
    const after = 'La Veille des Docks présenta le bilan. La Veille des Docks présentait le bilan.';
    expect(move(BEFORE, 'La Veille des Docks présente le bilan.', after)).toMatchObject({
      outcome: 'ORPHAN',
      reason: 'AMBIGUOUS',
      candidates: ['La Veille des Docks présenta le bilan.', 'La Veille des Docks présentait le bilan.'],
    });
  });

  it('does not take the other of two equal sentences for one that was taken out', () => {
    const second = { start: BEFORE.lastIndexOf('Elle y'), end: BEFORE.length };
    const after = 'La Maison du Large gère un foyer de 45 places à Nantes. Elle y reçoit chaque soir.';
    expect(reanchor(searchable(BEFORE), second, searchable(after))).toMatchObject({ outcome: 'ORPHAN', reason: 'AMBIGUOUS' });
    expect(reanchor(searchable(BEFORE), second, searchable(`${BEFORE} Fin.`.replace(' Fin.', '')))).toMatchObject({
      outcome: 'FOUND',
      anchor: { occurrence: 1 },
    });
  });

  it('does not find a word inside another', () => {
    expect(move('Une cour à voir.', 'cour', 'Un courage.')).toMatchObject({ outcome: 'ORPHAN' });
  });
});

const WORD = fc.constantFrom(
  'port',
  'été',
  'Nord',
  'la',
  'réunion',
  'du',
  'foyer',
  'reçoit',
  '45',
  'places',
  'Docks',
  'bilan',
  'à',
  'elle',
);
const SENTENCE = fc.array(WORD, { minLength: 3, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
const EDIT = fc.record({ at: fc.nat(), drop: fc.nat({ max: 6 }), add: fc.constantFrom('', 'x', ' ', '\n', 'é', ' non', 'Elle ', '7') });

const edited = (text: string, edits: readonly { at: number; drop: number; add: string }[]): string =>
  edits.reduce((now, { at, drop, add }) => {
    const from = at % (now.length + 1);
    return now.slice(0, from) + add + now.slice(from + drop);
  }, text);

describe('reanchor, whatever the edits', () => {
  it('lands on nothing but the same words or the one place that is near', () => {
    fc.assert(
      fc.property(
        fc.array(SENTENCE, { minLength: 2, maxLength: 7 }),
        fc.nat(),
        fc.array(EDIT, { maxLength: 6 }),
        (sentences, which, edits) => {
          const before = sentences.join(' ');
          const after = edited(before, edits);
          const index = which % sentences.length;
          const start = sentences.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
          const quote = sentences[index] as string;
          const found = reanchor(searchable(before), { start, end: start + quote.length }, searchable(after));
          if (found.outcome === 'ORPHAN') return;
          const { anchor, by } = found;
          expect(foldSpace(after.slice(anchor.start, anchor.end))).toBe(anchor.quote);
          const [was, is] = [foldName(quote), foldName(anchor.quote)];
          if (by !== 'NEAR') expect(is).toBe(was);
          const most = Math.floor(was.length * MOST_DIFFERENT);
          expect(editDistance(is, was)).toBeLessThanOrEqual(most);
          if (by !== 'NEAR') return;
          // No other place is as near: tried at every place and length.
          const text = foldName(after);
          const here = text.indexOf(is);
          for (let from = 0; from < text.length; from += 1) {
            for (let length = was.length - most; length <= was.length + most && from + length <= text.length; length += 1) {
              if (from + length <= here || from >= here + is.length)
                if (text.slice(from, from + length) !== is)
                  expect(editDistance(text.slice(from, from + length), was)).toBeGreaterThan(most);
            }
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('finds everything again in a text that has not changed, but for what cannot be told apart', () => {
    fc.assert(
      fc.property(fc.array(SENTENCE, { minLength: 1, maxLength: 8 }), (sentences) => {
        const text = searchable(sentences.join(' '));
        let start = 0;
        for (const sentence of sentences) {
          const found = reanchor(text, { start, end: start + sentence.length }, text);
          if (found.outcome === 'FOUND') expect(found.anchor.start).toBe(start);
          else expect(sentences.filter((other) => text.text.includes(other)).length).toBeGreaterThan(1);
          start += sentence.length + 1;
        }
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('nearPlaces', () => {
  it('finds each place that trying every place finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 5, maxLength: 12 }),
        fc.nat({ max: 2 }),
        (text, words, most) => {
          const tried = [...text].some((_, from) =>
            Array.from({ length: words.length + most }, (_length, at) => at + 1).some(
              (length) => from + length <= text.length && editDistance(text.slice(from, from + length), words) <= most,
            ),
          );
          const found = nearPlaces(text, words, most);
          expect(found.length > 0).toBe(tried);
          for (const { start, end, distance } of found) expect(editDistance(text.slice(start, end), words)).toBe(distance);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
