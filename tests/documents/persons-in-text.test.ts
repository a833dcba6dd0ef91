import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, indexNames } from '../../src/documents/gazetteer.js';
import { type NamedPerson, PersonNames } from '../../src/documents/persons-in-text.js';

const person = (givenName: string, familyName: string, id = `${givenName} ${familyName}`): NamedPerson => ({ id, givenName, familyName });
const BASILE = person('Basile', 'Quernec');
const JEAN = person('Jean-Pierre', 'Orme-Duval');
const SOLENE = person('Solène', 'd’Aubrespine');
const HELENE = person('Hélène', 'de Rivemont');

/** What is found in a text beside whole names as such, then what is listed with a question mark. */
function read(text: string, persons: readonly NamedPerson[], everywhere = true, withheld: readonly string[] = []): string[] {
  const rules = persons.map(({ id, givenName, familyName }) => ({
    value: `${givenName} ${familyName}`,
    entityId: id,
    strict: false,
    scope: 'EVERYWHERE' as const,
  }));
  const named = findNames(text, indexNames(rules));
  const { found, doubtful } = new PersonNames(persons, new Set(withheld)).in(text, named, everywhere);
  return [
    ...found.map(({ start, end, entityId }) => `${text.slice(start, end)} = ${entityId}`),
    ...doubtful.map(({ start, end, candidates }) => `${text.slice(start, end)} ? ${candidates.join(', ')}`),
  ];
}

describe('a person whose given and family names are known', () => {
  it.each([
    ['Présents : QUERNEC Basile (Maison du Large)', 'QUERNEC Basile'],
    ['Maison du Large QUERNEC Basile', 'QUERNEC Basile'],
    ['Excusés : Quernec Basile', 'Quernec Basile'],
    ['ORME DUVAL Jean-Pierre', 'ORME DUVAL Jean-Pierre'],
    ['DE RIVEMONT Hélène', 'DE RIVEMONT Hélène'],
    ['Mme AUBRESPINE (D’) : non ; D’AUBRESPINE Solène', 'D’AUBRESPINE Solène'],
  ])('is named in %j', (text, words) => {
    expect(read(text, [BASILE, JEAN, SOLENE, HELENE], false)).toContainEqual(expect.stringMatching(`^${words} = `));
  });

  it.each([
    ['Basile Quernec ouvre la séance. M. Quernec remercie.', 'Quernec = Basile Quernec'],
    ['Basile Quernec est là. MONSIEUR QUERNEC, SECRÉTAIRE.', 'QUERNEC = Basile Quernec'],
    ['QUERNEC Basile est là. Monsieur Quernec remercie.', 'Quernec = Basile Quernec'],
    ['Jean-Pierre Orme-Duval préside. J.-P. Orme-Duval conclut.', 'J.-P. Orme-Duval = Jean-Pierre Orme-Duval'],
    ['Jean-Pierre Orme-Duval préside. J. P. ORME DUVAL conclut.', 'J. P. ORME DUVAL = Jean-Pierre Orme-Duval'],
    ['Jean-Pierre Orme-Duval préside. J-P Orme-Duval conclut.', 'J-P Orme-Duval = Jean-Pierre Orme-Duval'],
    ['Jean-Pierre Orme-Duval préside. JP Orme-Duval conclut.', 'JP Orme-Duval = Jean-Pierre Orme-Duval'],
    ['Basile Quernec est là. M.Quernec remercie.', 'Quernec = Basile Quernec'],
    ['Solène d’Aubrespine préside. Mme d’Aubrespine conclut.', 'd’Aubrespine = Solène d’Aubrespine'],
    ['Hélène de Rivemont préside. Madame de Rivemont conclut.', 'de Rivemont = Hélène de Rivemont'],
    ['Hélène de Rivemont préside. H. de Rivemont conclut.', 'H. de Rivemont = Hélène de Rivemont'],
  ])('is meant later in %j', (text, expected) => {
    expect(read(text, [BASILE, JEAN, SOLENE, HELENE], false)).toContain(expected);
  });

  it.each([
    ['where the text never has the whole name', 'M. Quernec remercie.', [BASILE], 'Quernec ? Basile Quernec'],
    [
      'where two have the family name',
      'Basile Quernec et M. Quernec',
      [BASILE, person('Loïc', 'Quernec')],
      'Quernec ? Basile Quernec, Loïc Quernec',
    ],
    ['without a form of address', 'Basile Quernec est là ; selon Quernec, oui', [BASILE], 'Quernec ? Basile Quernec'],
    ['alone with a particle', 'Hélène de Rivemont est là ; selon de Rivemont, oui', [HELENE], 'de Rivemont ? Hélène de Rivemont'],
    ['without the particle', 'Hélène de Rivemont est là. Mme Rivemont remercie.', [HELENE], 'Rivemont ? Hélène de Rivemont'],
    ['with the particle behind', 'RIVEMONT Hélène (de)', [HELENE], 'RIVEMONT Hélène ? Hélène de Rivemont'],
    ['in full but for the particle', 'Hélène Rivemont', [HELENE], 'Hélène Rivemont ? Hélène de Rivemont'],
    ['before another name', 'Basile Quernec et M. Quernec Dubois', [BASILE], 'Quernec ? Basile Quernec'],
    ['after another name', 'Pierre Quernec Basile Durand', [BASILE], 'Quernec Basile ? Basile Quernec'],
    [
      'where two have the whole name',
      'QUERNEC Basile',
      [BASILE, person('Basile', 'Quernec', 'le cadet')],
      'QUERNEC Basile ? Basile Quernec, le cadet',
    ],
  ] as const)('is listed, not decided, %s', (_when, text, persons, expected) => {
    expect(read(text, persons)).toEqual([expected]);
    expect(read(text, persons, false).filter((line) => line.includes(' = '))).toEqual([]);
  });

  it.each([
    ['other initials', 'Basile Quernec et P. Quernec', [BASILE]],
    ['other initials without full stops', 'Basile Quernec et BQ Quernec, JB Quernec', [BASILE]],
    ['a longer name', 'Basile Quernec et Mme Quernec-Dubois', [BASILE]],
    ['another given name', 'Basile Quernec et Anne Quernec', [BASILE]],
    ['a word in lower case', 'Paul Roche est là ; la roche aussi', [person('Paul', 'Roche')]],
    ['a name that nobody has in full', 'La Roche est haute.', [person('Paul', 'Roche')]],
  ] as const)('is neither found nor listed in %s', (_what, text, persons) => {
    expect(read(text, persons)).toEqual([]);
  });

  it('is not found by a name that editors keep from being a mention', () => {
    expect(read('QUERNEC Basile', [BASILE], true, ['quernec basile'])).toEqual([]);
  });

  it('never takes words for one of two who could be meant, and stays within the text', () => {
    const names = fc.constantFrom('Anne', 'Jean', 'Jean-Paul', 'Marie');
    const families = fc.constantFrom('Orme', 'd’Orme', 'Saint-Yves', 'Quernec');
    const persons = fc.uniqueArray(
      fc.tuple(names, families).map(([given, family]) => person(given, family)),
      { maxLength: 4, selector: ({ id }) => id },
    );
    const words = fc.array(
      fc.oneof(
        names,
        families,
        families.map((one) => one.toUpperCase()),
        fc.constantFrom('Mme', 'M.', 'J.-P.', 'J.', ',', '.', 'et', '\n'),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(persons, words, (known, some) => {
        const text = some.join(' ');
        const { found, doubtful } = new PersonNames(known, new Set()).in(text, [], true);
        let done = 0;
        for (const { start, end, entityId } of found) {
          expect(start).toBeGreaterThanOrEqual(done);
          done = end;
          const family = known.find(({ id }) => id === entityId)?.familyName ?? '?';
          expect(text.slice(start, end).toLowerCase()).toContain(family.toLowerCase());
        }
        for (const { start, end, candidates } of doubtful) {
          expect(candidates.length).toBeGreaterThan(0);
          expect(found.some((one) => one.start < end && start < one.end)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
