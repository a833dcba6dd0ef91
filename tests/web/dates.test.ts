import { describe, expect, it } from 'vitest';
import { partialDate } from '../../src/core/partial-date.js';
import { dateHtml, dateText, dateWords } from '../../src/web/dates.js';

describe('dates in words', () => {
  it.each([
    ['2013-11-22', '22 novembre 2013', '22 November 2013'],
    ['2013-12-01', '1er décembre 2013', '1 December 2013'],
    ['2013-11', 'novembre 2013', 'November 2013'],
    ['2013', '2013', '2013'],
    ['2013-11-08~', 'vers le 8 novembre 2013', 'about 8 November 2013'],
    ['2013-12~', 'vers décembre 2013', 'about December 2013'],
    ['2013?', 'peut-être 2013', 'perhaps 2013'],
    ['2013-10-11/2013-10-12', '11–12 octobre 2013', '11–12 October 2013'],
    ['2013-11-25/2013-12-01', 'du 25 novembre au 1er décembre 2013', '25 November – 1 December 2013'],
    ['2013-12-30/2014-01-02', 'du 30 décembre 2013 au 2 janvier 2014', '30 December 2013 – 2 January 2014'],
    ['2013-11/2014-01', 'de novembre 2013 à janvier 2014', 'November 2013 – January 2014'],
    ['2013-11-22/..', 'depuis le 22 novembre 2013', 'since 22 November 2013'],
    ['../2013-11-22', 'jusqu’au 22 novembre 2013', 'until 22 November 2013'],
    ['[2013-12-12,2013-12-18]', '12 ou 18 décembre 2013', '12 or 18 December 2013'],
    ['[2013-11-22,2013-11-23,2013-11-24]', '22, 23 ou 24 novembre 2013', '22, 23 or 24 November 2013'],
    ['[2013-11-30,2013-12-18]', '30 novembre 2013 ou 18 décembre 2013', '30 November 2013 or 18 December 2013'],
    ['2013-21', 'printemps 2013', 'spring 2013'],
    ['2013-21~', 'vers le printemps 2013', 'about spring 2013'],
    ['2013-24?', 'peut-être l’hiver 2013', 'perhaps winter 2013'],
    ['2013-22/..', 'depuis l’été 2013', 'since summer 2013'],
    ['../2013-21', 'jusqu’au printemps 2013', 'until spring 2013'],
    ['2013-10/2013-12', 'd’octobre 2013 à décembre 2013', 'October 2013 – December 2013'],
    ['201X/..', 'depuis les années 2010', 'since 2010s'],
    ['[2013-12-12..2013-12-14]', 'entre le 12 et le 14 décembre 2013', 'between 12 and 14 December 2013'],
    ['[2013-03..2013-05]', 'entre mars et mai 2013', 'between March and May 2013'],
    ['[2013-12-30..2014-01-01]', 'entre le 30 décembre 2013 et le 1er janvier 2014', 'between 30 December 2013 and 1 January 2014'],
    ['2013-11~/..', 'depuis novembre 2013 environ', 'since about November 2013'],
    ['../2013-11-22~', 'jusqu’au 22 novembre 2013 environ', 'until about 22 November 2013'],
    ['2013-11-08~/2014-01?', 'du 8 novembre 2013 environ à janvier 2014 peut-être', 'about 8 November 2013 – perhaps January 2014'],
    ['[..2013-11-22~]', 'au plus tard le 22 novembre 2013 environ', 'no later than about 22 November 2013'],
    [
      '[2013-21?..2013-10~]',
      'entre le printemps 2013 peut-être et octobre 2013 environ',
      'between perhaps spring 2013 and about October 2013',
    ],
    ['0987', '987', '987'],
    ['0050-03-15', '15 mars 50', '15 March 50'],
    ['0987-21', 'printemps 987', 'spring 987'],
    ['201X', 'années 2010', '2010s'],
    ['20XX', 'une année de 2000 à 2099', 'a year from 2000 to 2099'],
    ['19XX~', 'vers une année de 1900 à 1999', 'about a year from 1900 to 1999'],
  ])('says %s', (edtf, fr, en) => {
    expect(dateWords(edtf, 'fr')).toBe(fr);
    expect(dateWords(edtf, 'en')).toBe(en);
  });

  it('adds the clock', () => {
    const date = partialDate({ edtf: '2014-01-31', startTime: '10:00', endTime: '12:30' });
    expect(dateText(date, 'fr')).toBe('31 janvier 2014 de 10\u00A0h à 12\u00A0h\u00A030');
    expect(dateText(date, 'en')).toBe('31 January 2014 from 10:00 to 12:30');
  });

  it('keeps the words of the source where they say something else', () => {
    expect(dateHtml(partialDate({ edtf: '2013-11-08~', wording: 'il y a deux semaines' }), 'fr', null)?.text).toContain(
      'il y a deux semaines',
    );
    expect(dateHtml(partialDate({ edtf: '2013-11-20', wording: 'le mercredi 20 novembre 2013' }), 'fr', null)?.text).not.toContain(
      'mercredi',
    );
    expect(dateHtml(partialDate({ wording: 'avant' }), 'en', null)?.text).toContain('<q class="wording" lang="fr">avant</q>');
  });

  it.each([
    ['2013-11/..', 'PLANNED', 'à partir de novembre 2013', 'from November 2013'],
    ['2013-11-22/', 'PROPOSED', 'à partir du 22 novembre 2013', 'from 22 November 2013'],
    ['2013-10~/..', 'PLANNED', 'à partir d’octobre 2013 environ', 'from about October 2013'],
    ['2013-10/..', 'PLANNED', 'à partir d’octobre 2013', 'from October 2013'],
    ['2013-11/..', 'ONGOING', 'depuis novembre 2013', 'since November 2013'],
    ['2013-11/2014-01', 'PLANNED', 'de novembre 2013 à janvier 2014', 'November 2013 – January 2014'],
  ] as const)('does not say of %s, which is %s, that it has begun', (edtf, status, french, english) => {
    const when = partialDate({ edtf });
    expect([dateHtml(when, 'fr', status)?.text, dateHtml(when, 'en', status)?.text]).toEqual([
      `<span class="when">${french}</span>`,
      `<span class="when">${english}</span>`,
    ]);
  });

  it('marks a doubtful date', () => {
    expect(dateHtml(partialDate({ edtf: '2013-12', certainty: 'UNCERTAIN' }), 'fr', null)?.text).toContain('(incertain)');
  });
});
