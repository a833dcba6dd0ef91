import { describe, expect, it } from 'vitest';
import { checkSeeds } from '../../src/seeds/check.js';
import { formatDiagnostic } from '../../src/seeds/files/diagnostics.js';
import { BASE, editSeed, writeSeed, writeSeeds } from '../support/seeds.js';

/** What is said though it may be meant, each at its place and in either language. */

const HEAD = 'document: document/compte-rendu\nmeeting: meeting/2020-01-01\nvisibility: PUBLIC\n';
const SAID = '  - quote: La Mairie du Port le finance. Ada Lierre le dit.\n';

/** The warnings of the small base with one more file, in a language. */
function warningsOf(rows: string, lang: 'fr' | 'en', change: (folder: string) => void = () => undefined): string[] {
  const folder = writeSeeds({ ...BASE, 'rows.yaml': `${HEAD}${rows}` });
  change(folder);
  const { diagnostics, warnings } = checkSeeds(folder);
  expect(diagnostics.map((one) => formatDiagnostic(one, 'en'))).toEqual([]);
  return warnings.map((one) => formatDiagnostic(one, lang).replaceAll(`${folder}/`, ''));
}

/** Minutes for members, of a meeting in February. */
const FEBRUARY = `visibility: MEMBERS
entities:
  - { id: meeting/2020-02-01, name: Réunion de février, visibility: PUBLIC }
  - { id: publication/fevrier, name: Compte-rendu de février, visibility: PUBLIC }
documents:
  - { id: document/fevrier, publication: publication/fevrier, file: fevrier.txt }
relations:
  - { id: rec0rds1, subject: publication/fevrier, type: RECORDS, object: meeting/2020-02-01, sources: [{ kind: DOCUMENT, title: Février }] }
`;
const inFebruary = (folder: string): void => {
  writeSeed(folder, 'fevrier.yaml', FEBRUARY);
  writeSeed(folder, 'fevrier.txt', 'La Maison des Marins rejoint le groupe. L’Atelier du Port a fini.\n');
};

describe('a warning', () => {
  it.each<[string, string, RegExp, RegExp, ((folder: string) => void)?]>([
    [
      'of attendance of another meeting in this meeting’s file',
      `passages:\n${SAID}    relations:\n      - { id: attends1, subject: person/ada, type: ATTENDS, object: meeting/2020-02-01 }\n`,
      /^rows\.yaml:7:\d+: warning: attendance of meeting\/2020-02-01 in a file of meeting\/2020-01-01: is it the right meeting\?$/,
      /^rows\.yaml:7:\d+: à vérifier : une présence à meeting\/2020-02-01 dans un fichier de meeting\/2020-01-01 : est-ce la bonne réunion \?$/,
      inFebruary,
    ],
    [
      'of a term contested',
      `passages:\n${SAID}    relations:\n      - { id: c0ntest1, subject: government-body/mairie, type: CONTESTS, object: theme/mineurs, role: le terme « mineurs » }\n`,
      /^rows\.yaml:7:\d+: warning: CONTESTS would say .* USAGE/,
      /^rows\.yaml:7:\d+: à vérifier : CONTESTS dirait .* USAGE/,
    ],
    [
      'of a person that is a part',
      `passages:\n${SAID}    relations:\n      - { id: part0fx1, subject: person/ada, type: PART_OF, object: organization/atelier }\n`,
      /^rows\.yaml:7:\d+: warning: a person is not a part of something: write MEMBER_OF/,
      /^rows\.yaml:7:\d+: à vérifier : une personne ne fait pas « partie de »/,
    ],
    [
      'of a meeting that is nobody’s',
      `passages:\n${SAID}    relations:\n      - { id: rgan1ze1, subject: organization/coalition, type: ORGANIZES, object: meeting/2020-01-01 }\n`,
      /^rows\.yaml:7:\d+: warning: ORGANIZES does not say whose meeting meeting\/2020-01-01 is: add MEETING_OF/,
      /^rows\.yaml:7:\d+: à vérifier : ORGANIZES ne dit pas de qui est la réunion meeting\/2020-01-01 : ajoutez MEETING_OF/,
    ],
    [
      'of a public row that rests on members’ minutes',
      'relations:\n  - { id: memb0er1, subject: organization/atelier, type: MEMBER_OF, object: organization/coalition, evidence: [{ quote: L’Atelier du Port a fini., document: document/fevrier }] }\n',
      /^rows\.yaml:5:5: warning: this row is PUBLIC, but rests on document\/fevrier alone, which is MEMBERS: others will not see it/,
      /^rows\.yaml:5:5: à vérifier : cette ligne est PUBLIC, mais ne repose que sur document\/fevrier/,
      inFebruary,
    ],
    [
      'of a public follow-up that members’ minutes close',
      `passages:\n${SAID}    followUps:\n      - { id: fvp00001, task: { fr: Finir }, about: organization/atelier }\n  - quote: L’Atelier du Port a fini.\n    document: document/fevrier\n    steps:\n      - { id: stp00001, followUp: follow-up/fvp00001, step: DONE, meeting: meeting/2020-02-01, visibility: MEMBERS }\n`,
      /^rows\.yaml:11:\d+: warning: follow-up\/fvp00001 is PUBLIC, but this step, which closes it/,
      /^rows\.yaml:11:\d+: à vérifier : follow-up\/fvp00001 est PUBLIC, mais ce qui le clôt/,
      inFebruary,
    ],
    [
      'of a follow-up closed at a meeting whose minutes are hidden, on whatever the closing rests',
      `passages:\n${SAID}    followUps:\n      - { id: fvp00001, task: { fr: Finir }, about: organization/atelier }\n    steps:\n      - { id: stp00001, followUp: follow-up/fvp00001, step: DONE, meeting: meeting/2020-02-01 }\n`,
      /^rows\.yaml:9:\d+: warning: follow-up\/fvp00001 is PUBLIC, but this step, which closes it, or the meeting that took it/,
      /^rows\.yaml:9:\d+: à vérifier : follow-up\/fvp00001 est PUBLIC, mais ce qui le clôt, la réunion où il l’a été/,
      inFebruary,
    ],
    [
      'of a public closing that rests on members’ minutes: once',
      `passages:\n${SAID}    followUps:\n      - { id: fvp00001, task: { fr: Finir }, about: organization/atelier }\n  - quote: L’Atelier du Port a fini.\n    document: document/fevrier\n    steps:\n      - { id: stp00001, followUp: follow-up/fvp00001, step: DONE, meeting: meeting/2020-02-01 }\n`,
      /^rows\.yaml:11:\d+: warning: this row is PUBLIC, but rests on document\/fevrier alone/,
      /^rows\.yaml:11:\d+: à vérifier : cette ligne est PUBLIC, mais ne repose que sur document\/fevrier/,
      inFebruary,
    ],
    [
      'of a public entity that takes its name from members’ minutes',
      'entities:\n  - { id: organization/marins, name: Marins du Port, names: [Maison des Marins] }\n',
      /^rows\.yaml:5:\d+: warning: "Maison des Marins" stands only in document\/fevrier, which is MEMBERS, but this entity is PUBLIC/,
      /^rows\.yaml:5:\d+: à vérifier : « Maison des Marins » ne se lit que dans document\/fevrier/,
      inFebruary,
    ],
  ])('%s has its place and its way out', (_what, rows, en, fr, change) => {
    expect(warningsOf(rows, 'en', change)).toEqual([expect.stringMatching(en)]);
    expect(warningsOf(rows, 'fr', change)).toEqual([expect.stringMatching(fr)]);
  });

  it('is not given where the way out was taken', () => {
    const evidence = 'evidence: [{ quote: L’Atelier du Port a fini., document: document/fevrier }]';
    const row = 'id: memb0er1, subject: organization/atelier, type: MEMBER_OF, object: organization/coalition';
    const source = 'sources: [{ kind: DOCUMENT, title: Registre }]';
    expect(warningsOf(`relations:\n  - { ${row}, visibility: MEMBERS, ${evidence} }\n`, 'en', inFebruary)).toEqual([]);
    expect(warningsOf(`relations:\n  - { ${row}, ${evidence}, ${source} }\n`, 'en', inFebruary)).toEqual([]);
    const named = (rest: string): string => `entities:\n  - { id: organization/marins, name: Maison des Marins${rest} }\n`;
    expect(warningsOf(named(', visibility: MEMBERS'), 'en', inFebruary)).toEqual([]);
    const said = (folder: string): void => {
      inFebruary(folder);
      editSeed(folder, 'compte-rendu.txt', 'II- Suites', 'II- Suites\n\nLa Maison  des Marins viendra.');
    };
    expect(warningsOf(named(''), 'en', said)).toEqual([]);
    expect(
      warningsOf(
        `passages:\n${SAID}    relations:\n      - { id: rgan1ze1, subject: government-body/mairie, type: ORGANIZES, object: meeting/2020-01-01 }\n      - { id: meet0fx1, subject: meeting/2020-01-01, type: MEETING_OF, object: organization/coalition }\n      - { id: c0ntest1, subject: government-body/mairie, type: CONTESTS, object: theme/mineurs, role: le critère de l’âge }\n`,
        'en',
      ),
    ).toEqual([]);
  });
});

it('a base may be that of a public body', () => {
  const folder = writeSeeds(BASE);
  editSeed(folder, 'base.yaml', 'coalition: organization/coalition', 'coalition: government-body/mairie');
  expect(checkSeeds(folder).diagnostics).toEqual([]);
  editSeed(folder, 'base.yaml', 'coalition: government-body/mairie', 'coalition: person/ada');
  expect(checkSeeds(folder).diagnostics.map((one) => formatDiagnostic(one, 'en'))).toEqual([
    expect.stringMatching(/base\.yaml:4:\d+: person\/ada is not of a kind that fits here \(organization, .*\)$/),
  ]);
});
