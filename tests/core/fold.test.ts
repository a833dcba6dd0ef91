import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folded, foldName, foldNameMap, foldSpace, foldSpaceMap, holdsName, slugOf, sortKey, spanOf } from '../../src/core/fold.js';
import { bytesOf } from '../support/engine.js';
import { LATIN_LETTERS } from '../support/latin-letters.js';

/** Every sign that unfolds to several characters: ligatures, units, fractions, numbers in circles, Arabic ligatures, joined letters. */
const UNFOLDING = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => (code < 0xac00 || code > 0xdfff) && [...foldName(String.fromCodePoint(code))].length > 1)
  .map((code) => String.fromCodePoint(code));

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...UNFOLDING),
    fc.constantFrom('ﷺ', 'ﷻ', '½', '℅', '㈱', '㏂', '¨'),
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

  it('folds the span of any folded stretch to that stretch, and what else its first and last sign unfold to', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const folded = fold(value);
        if (folded.text === '') return;
        const [from, last] = [a % folded.text.length, b % folded.text.length].sort((x, y) => x - y) as [number, number];
        const to = last + 1;
        const [left, right] = signsAround(folded, from, to);
        const { start, end } = spanOf(folded, from, to);
        expect(fold(value.slice(start, end)).text).toBe(folded.text.slice(left, right).trim());
        if (left === from && right === to && folded.text.slice(from, to).trim() !== '') {
          expect(value.slice(start, end)).toMatch(/\S/u);
        }
      }),
      {
        examples: [
          ['ﷺ', 0, 3],
          ['ﷺ', 4, 8],
          ['a ﷺ b', 3, 7],
          ['½', 0, 0],
          ['e\u0301 ﬁ', 2, 2],
        ],
      },
    );
  });
});

/** The stretch, widened to whole signs: the characters that come from one sign have one offset. */
function signsAround({ text: folded, offsets }: Folded, from: number, to: number): [number, number] {
  let [left, right] = [from, to];
  while (left > 0 && offsets[left - 1] === offsets[from]) left -= 1;
  while (right < folded.length && offsets[right] === offsets[to - 1]) right += 1;
  return [left, right];
}

describe('signs that unfold', () => {
  it('are thousands, those that unfold to words among them', () => {
    expect(UNFOLDING.length).toBeGreaterThan(1_000);
    expect(UNFOLDING).toEqual(expect.arrayContaining(['ﷺ', 'ﷻ', 'ﬁ', '½', '㎏', '⑴', '㈱', '…', 'ǽ', 'ŉ']));
  });

  it('stand for themselves, whole, whichever of their characters is taken', () => {
    for (const sign of UNFOLDING) {
      // Before a word, « ﬆ » would be short for « saint ».
      const value = `un ${sign}, deux`;
      const folded = foldNameMap(value);
      const unfolded = foldName(sign);
      expect(folded.text, sign).toBe(`un ${unfolded}, deux`);
      for (let at = 0; at < unfolded.length; at += 1) {
        if (unfolded[at] === ' ') continue;
        const { start, end } = spanOf(folded, 3 + at, 4 + at);
        expect(value.slice(start, end), sign).toBe(sign);
      }
    }
  });

  it('are folded once and for all, what they unfold to as well', () => {
    for (const sign of UNFOLDING) expect(foldName(foldName(sign)), sign).toBe(foldName(sign));
    expect(foldName('Orﬁla ŉ ǽ a﹣b c－d')).toBe("orfila 'n ae a b c d");
  });
});

describe('folding', () => {
  it('leaves texts that take no more room than others', () => {
    const names = Array.from({ length: 5_000 }, (_one, at) => `Association nationale des lieux d’accueil et d’écoute nº ${at}`);
    const perName = bytesOf(() => names.map((name) => foldName(name))) / names.length;
    expect(perName).toBeLessThan(400);
  });

  it('of white space is one with and without its map, in NFC, once and for all', () => {
    fc.assert(
      fc.property(text, (value) => {
        const folded = foldSpace(value);
        expect(foldSpaceMap(value).text).toBe(folded);
        expect(folded.normalize('NFC')).toBe(folded);
        expect(foldSpace(folded)).toBe(folded);
      }),
    );
  });

  it('leaves texts in which nothing is typeset as they are but for white space', () => {
    const plain = fc.string({ unit: fc.constantFrom('é', 'a', ' ', '\n', '-', '’', '😀', '½') });
    fc.assert(
      fc.property(plain, (value) => {
        const written = value.replace(/-\s*\n/g, '- ');
        expect(foldSpace(written)).toBe(written.replace(/\s+/gu, ' ').trim());
      }),
    );
  });

  it.each([
    ['La Mission lo-\ncale', 'La Mission locale'],
    ['La Mis\u00adsion lo\u00ad\ncale', 'La Mission locale'],
    ['Un oﬃce où l’on ﬁnit', 'Un office où l’on finit'],
    ['un compte-\nrendu', 'un compte-rendu'],
    ['Saint-\nDenis', 'Saint-Denis'],
    ['2012-\n2013', '2012- 2013'],
    ['- un\n- deux', '- un - deux'],
    ['mot-\n\nmot', 'mot- mot'],
    ['Asso\u200bciation\u202e', 'Association'],
    ['e\u200b\u0301te', 'éte'],
    ['👨‍👩‍👧 ❤️', '👨‍👩‍👧 ❤️'],
  ])('reads %j as %j', (written, read) => {
    expect(foldSpace(written)).toBe(read);
  });

  it('has one key for names that look alike', () => {
    for (const name of [
      'Asso\u200bciation',
      'Asso\u00adciation',
      'Asso\u200cciation',
      '\u2067Association\u2069',
      'Asso\ufe0fciation',
      'Association\u3164',
    ])
      expect(foldName(name)).toBe('association');
    expect(foldName('\u200b\u2060')).toBe('');
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

describe('letters of Latin scripts that Unicode does not decompose', () => {
  it('are folded to the letters that stand for them, every one', () => {
    expect(LATIN_LETTERS.filter((letter) => !/^'?[a-z]+$/.test(foldName(letter)))).toEqual([]);
    expect(LATIN_LETTERS.length).toBeGreaterThan(1_300);
  });

  it('find the words written without them, in any case, and keep the places', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LATIN_LETTERS), { minLength: 1, maxLength: 12 }), (letters) => {
        const word = letters.join('');
        const { text: plain, offsets } = foldNameMap(word);
        expect(foldName(plain)).toBe(plain);
        expect(foldName(word.toLowerCase())).toBe(plain);
        expect(offsets).toHaveLength(plain.length + 1);
        expect(offsets.at(-1)).toBe(word.length);
      }),
    );
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Þingvellir', 'thingvellir'],
    ['Đà Nẵng', 'da nang'],
    ['Iğdır', 'igdir'],
    ['GROẞE', 'grosse'],
    ['Ħamrun', 'hamrun'],
    ['Ŋaoundéré', 'naoundere'],
  ])('%s is %s', (written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it('keep their case where it is asked for', () => {
    expect(foldNameMap('Łódź Þing ŁÓDŹ', true).text).toBe('Lodz Thing LODZ');
  });
});

describe('letters of any script', () => {
  it('are one in capitals and small, wherever they stand in a word', () => {
    const letters = Array.from({ length: 0x1e944 }, (_, code) => String.fromCodePoint(code)).filter((sign) => /\p{L}/u.test(sign));
    const inPairs = letters.filter((letter) => [...letter.toUpperCase()].length === 1);
    expect(inPairs.filter((letter) => foldName(letter.toUpperCase()) !== foldName(letter.toLowerCase()))).toEqual([]);
    // Greek has another small sigma at the end of words.
    expect(foldName('ΠΕΤΡΟΣ')).toBe(foldName('Πέτρος'));
  });
});

describe('« St » before a name', () => {
  it.each([
    ['St Malo', 'saint malo'],
    ['St-Malo', 'saint malo'],
    ['St. Malo', 'saint malo'],
    ['St.Malo', 'saint malo'],
    ['ST-MALO', 'saint malo'],
    ['Foyer st brieuc', 'foyer saint brieuc'],
    ['Ste-Anne et Stes-Maries', 'sainte anne et saintes maries'],
    ['Sts Innocents', 'saints innocents'],
    ['St\nMalo', 'saint malo'],
    ['S\u00adt Malo', 'saint malo'],
    ['St-É\u0301', 'saint e'],
  ])('%j is %s', (written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it.each([
    'Sté Générale',
    'Ste\u0301 Générale',
    'STS de Nantes',
    'le ST a dit',
    'Stade',
    'Est Ensemble',
    '1st place',
    'l’est malouin',
    'St',
    'un st.',
  ])('%j holds none', (written) => {
    expect(foldName(written)).not.toMatch(/saint/);
  });

  it('sorts where « Saint » does', () => {
    const names = ['Saint-Malo', 'Foyer St Brieuc', 'St Brieuc', 'Foyer Saint-Yves', 'Ste Anne', 'Sainte Barbe', 'Strasbourg'];
    expect([...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
      'Foyer St Brieuc',
      'Foyer Saint-Yves',
      'St Brieuc',
      'Saint-Malo',
      'Ste Anne',
      'Sainte Barbe',
      'Strasbourg',
    ]);
  });

  it('stands for the abbreviation, whole, full stop included', () => {
    const text = 'à St. Malo, Ste-Anne';
    const folded = foldNameMap(text);
    const placeOf = (word: string): string => {
      const from = folded.text.indexOf(word);
      const { start, end } = spanOf(folded, from, from + word.length);
      return text.slice(start, end);
    };
    expect(['saint', 'sain', 'saint malo', 'malo', 'sainte', 'sainte anne'].map(placeOf)).toEqual([
      'St.',
      'St.',
      'St. Malo',
      'Malo',
      'Ste',
      'Ste-Anne',
    ]);
  });

  it('is found while it is typed', () => {
    for (const typed of ['St', 'St M', 'st-m', 'Sain', 'saint m', 'St.']) expect(holdsName('Foyer Saint-Malo', typed), typed).toBe(true);
    expect(holdsName('Strasbourg', 'St')).toBe(true);
    expect(holdsName('Foyer St Malo', 'saint')).toBe(true);
    expect(holdsName('Foyer Saint-Malo', 'St B')).toBe(false);
  });
});

describe('the end of an id', () => {
  it('is of letters and digits with single hyphens between, however long the name', () => {
    expect(slugOf(' « L’Été à Łódź » – 2ᵉ ')).toBe('l-ete-a-lodz-2e');
    expect(slugOf(`${'a'.repeat(99)} b`)).toBe('a'.repeat(99));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (name, longest) => {
        expect(slugOf(name, longest)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slugOf(name, longest).length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
