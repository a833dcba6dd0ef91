import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedWords, soundOf, stemOf, toTerm, tokenize, writtenWords } from '../../src/search/tokenizer.js';

const terms = (text: string): string[] => tokenize(text).map(({ term }) => term);

describe('words', () => {
  it.each([
    ['L’Œuvre d’Hélène', ['l', 'oeuvre', 'd', 'helene']],
    ['A.F.J. et l’O.N.U.', ['afj', 'et', 'l', 'onu']],
    ['M.Dupont', ['m', 'dupont']],
    ['euro-méditerranéen', ['euro', 'mediterraneen']],
    ['E\u0301tat', ['etat']],
    ['2013-11-22, 17h30', ['2013', '11', '22', '17h30']],
    ['lʼécole', ['l', 'ecole']],
    ['5 ㎏, № 12, à 9 ㏂', ['5', 'kg', 'no', '12', 'a', '9', 'am']],
    ['½ de 12 m²', ['1⁄2', 'de', '12', 'm2']],
    ['Mis\u00adsion lo-\ncale, Maza\u200brine', ['mission', 'locale', 'mazarine']],
    ['\ud800 😀 …', []],
    ['Foyer St-Brieuc, Ste. Anne, Sté Générale', ['foyer', 'saint', 'brieuc', 'sainte', 'anne', 'ste', 'generale']],
  ])('of %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('stand where they say, and are the same without places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const words = tokenize(text);
        for (const { term, start, end } of words) expect(toTerm(text.slice(start, end).replaceAll('ʼ', '’'))).toBe(term);
        expect(
          writtenWords(text)
            .map(toTerm)
            .filter((term) => term !== ''),
        ).toEqual(words.map(({ term }) => term));
      }),
    );
  });

  it('are the same without places where « Saint » is short', () => {
    expect(writtenWords('à St. Malo et ST-YVES').map(toTerm)).toEqual(terms('à St. Malo et ST-YVES'));
    expect(terms('à St. Malo et ST-YVES')).toEqual(['a', 'saint', 'malo', 'et', 'saint', 'yves']);
    expect(tokenize('à St. Malo')[1]).toEqual({ term: 'saint', start: 2, end: 4 });
  });

  it('are joined at hyphens, and in short names', () => {
    const joined = (text: string, whole: boolean): string[] => joinedWords(text, tokenize(text), whole).map(({ term }) => term);
    expect(joined('un e-mail euro-méditerranéen', false)).toEqual(['email', 'euromediterraneen']);
    expect(joined('Walk Free', true)).toEqual(['walkfree']);
    expect(joined('Lyon-Villeurbanne', true)).toEqual(['lyonvilleurbanne']);
    expect(joined('Walk Free', false)).toEqual([]);
  });
});

describe('stems', () => {
  it.each([
    ['mineur', 'mineurs', 'mineure', 'mineures'],
    ['national', 'nationale', 'nationaux', 'nationales'],
    ['europeen', 'europeenne', 'europeens', 'europeennes'],
    ['directeur', 'directrice', 'directrices'],
    ['premier', 'premiere', 'premieres'],
    ['actif', 'active', 'actives'],
    ['bureau', 'bureaux'],
    ['lieu', 'lieux'],
    ['journee', 'journees'],
    ['loi', 'lois'],
    ['conflict', 'conflicts'],
  ])('are one for %s and its other forms', (word, ...forms) => {
    expect(forms.map(stemOf)).toEqual(forms.map(() => stemOf(word)));
  });

  it.each([
    ['esclave', 'esclavage'],
    ['prix', 'prise'],
    ['est', 'es'],
    ['paix', 'paie'],
    ['2013', '2012'],
  ])('are two for %s and %s', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

describe('sounds', () => {
  it.each([
    ['peyroux', 'peirou'],
    ['lardanchet', 'lardanche'],
    ['vallaud', 'vallot'],
    ['taubira', 'tobira'],
    ['colas', 'colasse'],
    ['vermesse', 'vermes'],
    ['couzy', 'couzi'],
    ['christiane', 'kristiane'],
  ])('are one for %s and %s', (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b));
  });
});
