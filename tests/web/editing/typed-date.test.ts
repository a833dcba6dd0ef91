import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/edtf.js';
import { dateWords } from '../../../src/web/dates.js';
import { dateError, readTypedDate, readTypedDay, typedDate, wordingOfTyped } from '../../../src/web/editing/typed-date.js';

/** Dates as a secretary types them. */

describe('a typed date', () => {
  it.each([
    ['12 mars 2041', '2041-03-12'],
    ['le 1er mars 2041', '2041-03-01'],
    ['mardi 12 mars 2041', '2041-03-12'],
    ['mars 2041', '2041-03'],
    ['en mars 2041', '2041-03'],
    ['2041', '2041'],
    ['12/03/2041', '2041-03-12'],
    ['12.3.2041', '2041-03-12'],
    ['03/2041', '2041-03'],
    ['printemps 2041', '2041-21'],
    ['l’été 2041', '2041-22'],
    ['vers mars 2041', '2041-03~'],
    ['début mars 2041', '2041-03~'],
    ['vers le 12 mars 2041', '2041-03-12~'],
    ['mars 2041 ?', '2041-03?'],
    ['12 ou 18 décembre 2041', '[2041-12-12,2041-12-18]'],
    ['le 12 ou le 18 décembre 2041', '[2041-12-12,2041-12-18]'],
    ['12, 18 ou 20 décembre 2041', '[2041-12-12,2041-12-18,2041-12-20]'],
    ['30 novembre ou 2 décembre 2041', '[2041-11-30,2041-12-02]'],
    ['mars ou avril 2041', '[2041-03,2041-04]'],
    ['du 12 au 14 mars 2041', '2041-03-12/2041-03-14'],
    ['12-14 mars 2041', '2041-03-12/2041-03-14'],
    ['du 28 février au 2 mars 2041', '2041-02-28/2041-03-02'],
    ['de mars à juin 2041', '2041-03/2041-06'],
    ['de 2041 à 2043', '2041/2043'],
    ['avant le 12 mars 2041', '../2041-03-12'],
    ['d’ici mars 2041', '../2041-03'],
    ['au plus tard le 12 mars 2041', '[..2041-03-12]'],
    ['depuis 2014', '2014/..'],
    ['12 March 2041', '2041-03-12'],
    ['March 12, 2041', '2041-03-12'],
    ['12th of March 2041', '2041-03-12'],
    ['Tuesday, 12 March 2041', '2041-03-12'],
    ['Spring 2041', '2041-21'],
    ['about March 2041', '2041-03~'],
    ['early March 2041', '2041-03~'],
    ['12 or 18 December 2041', '[2041-12-12,2041-12-18]'],
    ['from 12 to 14 March 2041', '2041-03-12/2041-03-14'],
    ['by 12 March 2041', '2041-03-12'],
    ['since 2014', '2014/..'],
    ['2041-03', '2041-03'],
    ['2041-03-12~', '2041-03-12~'],
    ['[2041-12-12,2041-12-18]', '[2041-12-12,2041-12-18]'],
  ])('%s', (text, edtf) => {
    expect(readTypedDate(text)).toBe(edtf);
  });

  it.each([
    'bientôt',
    '12 mars',
    '31 février 2041',
    '12/13/2041',
    'la semaine prochaine',
    '12 mars 2041 rue Haute',
    '',
    'mars 2041 mars 2042',
  ])('is none: %s', (text) => {
    expect(readTypedDate(text)).toBeNull();
  });

  it('without its year is the one nearest to the day of the minutes', () => {
    expect(['12 mars', '12 ou 18 décembre', 'vers le 3 avril', '12 mars 2041'].map((text) => readTypedDate(text, '2020-03-05'))).toEqual([
      '2020-03-12',
      '[2019-12-12,2019-12-18]',
      '2020-04-03~',
      '2041-03-12',
    ]);
    expect(readTypedDate('12 mars')).toBeNull();
    expect([dateError('12 mars', 'fr'), dateError('bientôt', 'fr')]).toEqual([
      expect.stringMatching(/^De quelle année/),
      expect.stringMatching(/^Cette date n’est pas comprise/),
    ]);
  });

  it('is a day only where it says one', () => {
    expect([readTypedDay('12 mars 2041'), readTypedDay('mars 2041')]).toEqual(['2041-03-12', null]);
  });

  it('keeps the words that say more than it does, and no others', () => {
    const kept = (text: string): string | null => wordingOfTyped(text, readTypedDate(text)!, 'fr');
    expect(['début mars 2041', 'le 12 mars 2041', 'vers mars 2041', '12/03/2041', '2041-03', '12 ou 18 décembre 2041'].map(kept)).toEqual([
      'début mars 2041',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is shown in words that are read as the same date, or as EDTF', () => {
    const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }).map((one) => one.toISOString());
    const part = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
    const edtf = fc.oneof(
      part,
      fc.tuple(part, fc.constantFrom('~', '?', '%')).map((parts) => parts.join('')),
      fc.tuple(part, part).map(([a, b]) => `${a}/${b}`),
      fc.tuple(part, part).map(([a, b]) => `[${a},${b}]`),
      fc.tuple(part, fc.constantFrom('/..', '')).map(([a, end]) => (end === '' ? `../${a}` : `${a}${end}`)),
      fc.tuple(fc.integer({ min: 1901, max: 2098 }), fc.integer({ min: 21, max: 24 })).map(([year, season]) => `${year}-${season}`),
    );
    const isPlain = (one: string): boolean => /^\d{4}(?:-\d\d){0,2}$/.test(one);
    fc.assert(
      fc.property(edtf, fc.constantFrom('fr' as const, 'en' as const), (one, lang) => {
        if (readEdtf(one) === null) return;
        const shown = typedDate(one, lang);
        expect(readTypedDate(shown)).toBe(one);
        // Days, months and years are never shown as EDTF.
        if (isPlain(one)) expect(shown).toBe(dateWords(one, lang));
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});
