import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldIdentifier, identifierError, type IdentifierScheme, servedIdentifier, writtenForms } from '../../src/kinds/identifiers.js';

/** Examples that the registers themselves publish, or that are made up to fit. */
const GOOD: readonly (readonly [IdentifierScheme, written: string, stored: string, url: string])[] = [
  ['SIREN', '999 999 998', '999999998', 'https://annuaire-entreprises.data.gouv.fr/entreprise/999999998'],
  ['SIREN', '\u00A0552\u202F100 554', '552100554', 'https://annuaire-entreprises.data.gouv.fr/entreprise/552100554'],
  ['RNA', 'w751 234 567', 'W751234567', 'https://annuaire-entreprises.data.gouv.fr/rechercher?terme=W751234567'],
  ['RNA', 'W2B1000123', 'W2B1000123', 'https://annuaire-entreprises.data.gouv.fr/rechercher?terme=W2B1000123'],
  ['ISNI', '0000 0001 2103 2683', '0000000121032683', 'https://isni.org/isni/0000000121032683'],
  ['ISNI', '0000-0001-2281-955x', '000000012281955X', 'https://isni.org/isni/000000012281955X'],
  ['ORCID', '0000-0002-1825-0097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097'],
  ['ORCID', '0000 0002 1694 233x', '0000-0002-1694-233X', 'https://orcid.org/0000-0002-1694-233X'],
  ['WIKIDATA', 'q42', 'Q42', 'https://www.wikidata.org/wiki/Q42'],
  ['VIAF', '113 230 702', '113230702', 'https://viaf.org/viaf/113230702'],
];

describe('an identifier', () => {
  it.each(GOOD)('%s %s is stored as %s', (scheme, value, stored, url) => {
    expect(identifierError({ scheme, value })).toBeNull();
    expect(foldIdentifier({ scheme, value })).toBe(stored);
    expect(servedIdentifier({ scheme, value: stored })).toEqual({ scheme, value: stored, url });
  });

  it.each<[IdentifierScheme, string, string, string]>([
    ['SIREN', '999 999 999', 'le dernier serait 8, pas 9', 'the last would be 8, not 9'],
    ['SIREN', '99999999', 'attendu : neuf chiffres', 'expected: nine digits'],
    ['RNA', 'W12345678', 'attendu : W suivi de neuf chiffres', 'expected: W and nine digits'],
    ['ISNI', '0000 0001 2281 9551', 'le dernier serait X, pas 1', 'the last would be X, not 1'],
    ['ORCID', '0000-0002-1825-009', 'attendu : quatre groupes', 'expected: four groups'],
    ['WIKIDATA', 'P31', 'attendu : Q suivi d’un nombre', 'expected: Q and a number'],
    ['VIAF', '0113', 'attendu : un nombre', 'expected: a number'],
  ])('%s %s is refused, with what is wrong', (scheme, value, fr, en) => {
    const error = identifierError({ scheme, value });
    expect(error?.fr).toContain(fr);
    expect(error?.en).toContain(en);
    expect(error?.en).toContain(value);
  });

  const CHECKED = GOOD.filter(([scheme]) => scheme === 'SIREN' || scheme === 'ISNI' || scheme === 'ORCID');

  it('is refused with any one digit changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED), fc.nat(), fc.integer({ min: 1, max: 9 }), ([scheme, , stored], at, by) => {
        const places = [...stored].flatMap((char, index) => (/\d/.test(char) ? [index] : []));
        const place = places[at % places.length] ?? 0;
        const digit = String((Number(stored[place]) + by) % 10);
        const value = stored.slice(0, place) + digit + stored.slice(place + 1);
        expect(identifierError({ scheme, value })).not.toBeNull();
      }),
    );
  });

  it('of ISO 7064 is refused with two digits that follow each other exchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CHECKED.filter(([scheme]) => scheme === 'ISNI')), fc.nat({ max: 13 }), ([scheme, , stored], at) => {
        fc.pre(stored[at] !== stored[at + 1]);
        const value = stored.slice(0, at) + (stored[at + 1] ?? '') + (stored[at] ?? '') + stored.slice(at + 2);
        expect(identifierError({ scheme, value })).not.toBeNull();
      }),
    );
  });

  it('is looked for in groups and without', () => {
    expect(writtenForms({ scheme: 'SIREN', value: '999999998' })).toEqual(['999999998', '999 999 998']);
    expect(writtenForms({ scheme: 'ORCID', value: '0000-0002-1825-0097' })).toEqual(['0000-0002-1825-0097', '0000000218250097']);
  });
});
