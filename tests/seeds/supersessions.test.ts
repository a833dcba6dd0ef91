import { describe, expect, it } from 'vitest';
import { BASE, faultsOf, writeSeeds } from '../support/seeds.js';

/** What `check` refuses of `supersedes`, at its place, in both languages. */

const EARLY = 'sources: [{ kind: DOCUMENT, title: T, accessed: 2020-01-01 }]';
const LATE = 'sources: [{ kind: DOCUMENT, title: T, accessed: 2020-02-02 }]';
const WORKS = 'subject: organization/atelier, type: WORKS_ON, object: theme/mineurs';
const MEETS = 'subject: person/ada, type: MEETS, object: government-body/mairie';
const by = (type: string, statement: string): string => `supersedes: [{ type: ${type}, statement: ${statement} }]`;

const faults = (rows: readonly string[], lang: 'fr' | 'en', claims: readonly string[] = []): string[] => {
  const section = (name: string, list: readonly string[]): string =>
    list.length === 0 ? '' : `${name}:\n${list.map((row) => `  - { ${row} }\n`).join('')}`;
  const files = { 'old.yaml': section('claims', claims), 'rows.yaml': section('relations', rows) };
  return faultsOf(writeSeeds({ ...BASE, ...files }), lang);
};

describe('supersedes', () => {
  it.each([
    [
      'what is not there',
      [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('REPLACES', 'relation/aaaaaaa9')}`],
      [],
      'rows.yaml:2:196: relation/aaaaaaa9 n’existe pas dans les fichiers (vouliez-vous dire « relation/aaaaaaa1 » ?)',
      'rows.yaml:2:196: relation/aaaaaaa9 is not in the files (did you mean "relation/aaaaaaa1"?)',
    ],
    [
      'itself',
      [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('CORRECTS', 'relation/aaaaaaa1')}`],
      [],
      'rows.yaml:2:196: une déclaration ne se remplace pas elle-même',
      'rows.yaml:2:196: a statement does not supersede itself',
    ],
    [
      'a statement of another form, in another file',
      [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('CORRECTS', 'claim/aaaaaaa2')}`],
      [`id: aaaaaaa2, kind: CONTENT, about: theme/mineurs, text: T, ${EARLY}`],
      'rows.yaml:2:196: claim/aaaaaaa2 est une affirmation, et celle-ci une relation : l’une ne tient pas lieu de l’autre',
      'rows.yaml:2:196: claim/aaaaaaa2 is a claim, and this is a relation: one does not stand in the place of the other',
    ],
    [
      'a statement about other entities',
      [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('WITHDRAWS', 'relation/aaaaaaa2')}`, `id: aaaaaaa2, ${MEETS}, ${EARLY}`],
      [],
      'rows.yaml:2:197: relation/aaaaaaa2 ne parle d’aucune des fiches dont parle cette déclaration',
      'rows.yaml:2:197: relation/aaaaaaa2 is about none of the entities that this statement is about',
    ],
    [
      'a newer statement, as if it replaced it',
      [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('REPLACES', 'relation/aaaaaaa2')}`, `id: aaaaaaa2, ${WORKS}, ${LATE}`],
      [],
      'rows.yaml:2:196: relation/aaaaaaa2 a été dit le 2020-02-02, après cette déclaration (2020-01-01) : seuls CORRECTS et WITHDRAWS vont ainsi',
      'rows.yaml:2:196: relation/aaaaaaa2 was said on 2020-02-02, after this statement (2020-01-01): only CORRECTS and WITHDRAWS can do so',
    ],
    [
      'in a circle',
      [
        `id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by('CORRECTS', 'relation/aaaaaaa2')}`,
        `id: aaaaaaa2, ${WORKS}, ${EARLY}, ${by('CORRECTS', 'relation/aaaaaaa3')}`,
        `id: aaaaaaa3, ${WORKS}, ${EARLY}, ${by('CORRECTS', 'relation/aaaaaaa1')}`,
      ],
      [],
      'rows.yaml:4:196: `supersedes` tourne en rond : relation/aaaaaaa1 → relation/aaaaaaa2 → relation/aaaaaaa3 → relation/aaaaaaa1',
      'rows.yaml:4:196: `supersedes` goes round in a circle: relation/aaaaaaa1 → relation/aaaaaaa2 → relation/aaaaaaa3 → relation/aaaaaaa1',
    ],
  ])('refuses %s', (_what, rows, claims, french, english) => {
    expect(faults(rows, 'fr', claims)).toEqual([french]);
    expect(faults(rows, 'en', claims)).toEqual([english]);
  });

  it.each(['CORRECTS', 'WITHDRAWS'])('takes an older statement that %s a newer one, and what is said later the same day', (type) => {
    const rows = [`id: aaaaaaa1, ${WORKS}, ${EARLY}, ${by(type, 'relation/aaaaaaa2')}`, `id: aaaaaaa2, ${WORKS}, ${LATE}`];
    expect(faults(rows, 'en')).toEqual([]);
    expect(faults([`id: aaaaaaa1, ${WORKS}, ${LATE}, ${by('REPLACES', 'relation/aaaaaaa2')}`, rows[1] as string], 'en')).toEqual([]);
  });
});
