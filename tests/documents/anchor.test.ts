import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpace } from '../../src/core/fold.js';
import { anchorSpan, findQuote, foldText, lineAt, type Quote, wordsAt } from '../../src/documents/anchor.js';

const TEXT =
  'I- Nouvelles\n\nL’Atelier du Port  travaille sur\n les mineurs.\n\nLa Mairie le finance.\nAda le dit.\n\nLa Mairie le finance.\nBruno aussi.';

const find = (quote: Quote, text = TEXT) => findQuote(foldText(text), quote);

describe('findQuote', () => {
  it('finds words across line breaks, with white space folded on both sides', () => {
    const result = find({ quote: 'du Port travaille\n   sur les mineurs.' });
    expect(result).toMatchObject({
      outcome: 'FOUND',
      anchor: {
        quote: 'du Port travaille sur les mineurs.',
        prefix: 'I- Nouvelles L’Atelier',
        suffix: 'La Mairie le finance. Ada le di',
        occurrence: 0,
      },
    });
    const { start, end } = (result as { anchor: { start: number; end: number } }).anchor;
    expect(TEXT.slice(start, end)).toBe('du Port  travaille sur\n les mineurs.');
  });

  it('reports every place of words that stand more than once', () => {
    const result = find({ quote: 'La Mairie le finance.' });
    expect(result.outcome).toBe('AMBIGUOUS');
    expect((result as { offsets: readonly number[] }).offsets.map((at) => lineAt(TEXT, at))).toEqual([6, 9]);
  });

  it.each([
    [{ suffix: 'Ada' }, 0],
    [{ suffix: 'Bruno' }, 1],
    [{ prefix: 'les\nmineurs.' }, 0],
    [{ prefix: 'Ada le dit.', suffix: 'Bruno aussi.' }, 1],
  ])('takes the place that %o says', (context, occurrence) => {
    expect(find({ quote: 'La Mairie le finance.', ...context })).toMatchObject({ outcome: 'FOUND', anchor: { occurrence } });
  });

  it.each(['', ' ', '\n'])('finds nothing where nothing is quoted: %j', (quote) => {
    expect(findQuote(foldText('Une phrase.'), { quote }).outcome).toBe('ABSENT');
  });

  it('finds nothing between a prefix and a suffix that are elsewhere', () => {
    expect(find({ quote: 'La Mairie le finance.', prefix: 'Nouvelles' })).toMatchObject({ outcome: 'MISPLACED' });
    expect(find({ quote: 'La Mairie le finance.', prefix: 'mineurs.', suffix: 'Bruno' })).toMatchObject({ outcome: 'MISPLACED' });
  });

  it('says what stands there when only accents, case, quotes or hyphens differ', () => {
    expect(find({ quote: "l'atelier du port" })).toMatchObject({ outcome: 'ABSENT', similar: 'L’Atelier du Port' });
  });

  it('says the whole sign that stands there, whichever of its words is quoted', () => {
    expect(find({ quote: 'صلى' }, 'le ﷺ dit')).toMatchObject({ outcome: 'ABSENT', similar: 'ﷺ' });
    expect(find({ quote: 'عليه وسلم dit' }, 'le ﷺ dit')).toMatchObject({ outcome: 'ABSENT', similar: 'ﷺ dit' });
    expect(find({ quote: '1⁄2 TOUR' }, 'un ½ tour')).toMatchObject({ outcome: 'ABSENT', similar: '½ tour' });
  });

  it('says where the text goes on otherwise', () => {
    expect(find({ quote: 'La Mairie le finance toujours.' })).toEqual({
      outcome: 'ABSENT',
      similar: null,
      agreesUntil: 'La Mairie le finance',
      goesOn: '. Ada le dit. La Mairie le finan',
    });
    expect(find({ quote: 'Zoé' })).toMatchObject({ outcome: 'ABSENT', similar: null, goesOn: '' });
  });

  it.each([
    [
      'typed composed, in minutes that are decomposed',
      'Il dit : L’été à Orléans. Puis rien.'.normalize('NFD'),
      'L’été à Orléans.',
      'L’été à Orléans.',
    ],
    [
      'typed decomposed, in minutes that are composed',
      'Il dit : L’été à Orléans.',
      'L’été à Orléans.'.normalize('NFD'),
      'L’été à Orléans.',
    ],
    [
      'with letters that the text draws as one',
      'La ﬁn de l’oﬃce, en aﬂux.',
      'La fin de l’office, en aflux.',
      'La fin de l’office, en aflux.',
    ],
    ['with letters drawn as one that the text has not', 'La fin du projet.', 'La ﬁn', 'La fin'],
    ['without the soft hyphens of the text', 'La Mis\u00adsion lo\u00adcale aide.', 'Mission locale', 'Mission locale'],
    [
      'with soft hyphens and a zero-width space that the text has not',
      'La Mission locale aide.',
      'Mis\u00adsion\u200b locale',
      'Mission locale',
    ],
    ['whole, of a word that a line breaks', 'La Mission lo-\ncale aide.', 'Mission locale aide', 'Mission locale aide'],
    ['as the line breaks it', 'La Mission lo-\ncale aide.', 'Mission lo- cale', 'Mission locale'],
    ['with the hyphen of its own that a line ends with', 'Le compte-\nrendu est lu.', 'compte-rendu est', 'compte-rendu est'],
    ['as the text broken at its own hyphen', 'Le compte-\nrendu est lu.', 'compte- rendu est', 'compte-rendu est'],
    ['with a soft hyphen at the end of a line', 'La Mission lo\u00ad\ncale aide.', 'Mission locale', 'Mission locale'],
    ['with the mark of a byte order in the text', '\ufeffLa Mission locale', 'La Mission locale', 'La Mission locale'],
  ])('finds words %s, and shows them joined', (_what, text, quote, shown) => {
    const result = find({ quote }, text);
    expect(result).toMatchObject({ outcome: 'FOUND', anchor: { quote: shown } });
    const { start, end } = (result as { anchor: { start: number; end: number } }).anchor;
    expect(foldSpace(text.slice(start, end))).toBe(shown);
    expect(wordsAt(foldText(text), start, end)).toBe(shown);
    expect(text.slice(0, start)).not.toContain(shown.slice(0, 3));
  });

  it('finds no quote that begins or ends within a word broken by a line, nor hyphens that nobody wrote', () => {
    expect(find({ quote: 'Mission lo' }, 'La Mission lo-\ncale').outcome).toBe('ABSENT');
    expect(find({ quote: 'lo- cale et porte-voix' }, 'lo-\ncale et portevoix').outcome).toBe('ABSENT');
  });

  it('keeps offsets in UTF-16 units beyond the basic plane', () => {
    const text = '😀 un 😀  deux 😀';
    const result = findQuote(foldText(text), { quote: '😀 deux' });
    expect(result).toMatchObject({ outcome: 'FOUND', anchor: { start: 6, end: 14 } });
  });
});

const words = fc.array(fc.constantFrom('La', 'Mairie', 'finance', 'l’été', 'œuvre', '😀', 'e\u0301t\u0301', '–', '«', '.'), {
  minLength: 1,
  maxLength: 40,
});
const space = fc.constantFrom(' ', '  ', '\n', '\u00a0', '\n\n \t', '\r\n', '\f');
/** Words with any white space between them, in two ways: as in a document, and as somebody quotes it. */
const twoWays = words.chain((list) =>
  fc.record({
    list: fc.constant(list),
    inText: fc.array(space, { minLength: list.length, maxLength: list.length }),
    inQuote: fc.array(space, { minLength: list.length, maxLength: list.length }),
    from: fc.nat({ max: list.length - 1 }),
    count: fc.integer({ min: 1, max: list.length }),
  }),
);
const join = (list: readonly string[], spaces: readonly string[]): string => list.map((word, index) => `${word}${spaces[index]}`).join('');

describe('anchoring, of any slice of any text', () => {
  it('finds the slice at its place, however its white space is written, and the folded slice equals the quote', () => {
    fc.assert(
      fc.property(twoWays, ({ list, inText, inQuote, from, count }) => {
        const text = join(list, inText);
        const before = list.slice(0, from);
        const slice = list.slice(from, from + count);
        const after = list.slice(from + count);
        const result = findQuote(foldText(text), {
          quote: join(slice, inQuote),
          ...(before.length > 0 ? { prefix: join(before, inQuote) } : {}),
          ...(after.length > 0 ? { suffix: join(after, inQuote) } : {}),
        });
        // With nothing before or after it, words that repeat are rightly ambiguous.
        if (result.outcome === 'AMBIGUOUS') return before.length === 0 || after.length === 0;
        if (result.outcome !== 'FOUND') return false;
        const { start, end, quote } = result.anchor;
        return (
          quote === slice.join(' ').normalize('NFC') &&
          foldSpace(text.slice(start, end)) === quote &&
          text.slice(0, start).split(/\s+/u).filter(Boolean).length === before.length
        );
      }),
      { numRuns: 500 },
    );
  });

  it('gives the span that an anchor came from the same anchor again', () => {
    fc.assert(
      fc.property(twoWays, ({ list, inText, from, count }) => {
        const text = foldText(join(list, inText));
        const start = join(list.slice(0, from), inText).length;
        const end = join(list.slice(0, from + count), inText).length;
        const anchor = anchorSpan(text, start, end);
        expect(anchor.quote).toBe(
          list
            .slice(from, from + count)
            .join(' ')
            .normalize('NFC'),
        );
        expect(foldSpace(text.text.slice(anchor.start, anchor.end))).toBe(anchor.quote);
        const all = findQuote(text, { quote: anchor.quote });
        if (all.outcome === 'FOUND') expect(all.anchor).toEqual(anchor);
        else expect((all as { offsets: readonly number[] }).offsets[anchor.occurrence]).toBe(anchor.start);
      }),
      { numRuns: 500 },
    );
  });
});
