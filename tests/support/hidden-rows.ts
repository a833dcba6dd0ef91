import fc from 'fast-check';
import type { Visibility } from '../../src/core/access.js';
import { writeSeeds } from './seeds.js';

/**
 * A small base, and rows of every sort that fewer people may read: each can be there or not, in any version of the base. What everybody
 * reads must follow from the rest alone.
 */

const MINUTES = `I- Nouvelles

L’Atelier du Port travaille sur les mineurs isolés avec Ada Lierre. La Mairie du Port le finance.
Le Foyer du Quai ouvre en mars. Tour de table : chacun se présente, dit Bruno Orme. La Mairie approuve
et le Secours du Large la remercie.

II- Suites

Ada Lierre écrit à la Mairie du Port. Le Comité relit l’Atelier du Port.
Le Foyer du Quai accueille les mineurs.
`;

const SECRET_MINUTES = `Ada Lierre et l’Atelier du Port se retirent. Le Foyer du Quai ferme. La Mairie le sait.\n`;

const DRAFT = `Le Foyer du Quai déménage. Ada Lierre l’annonce.\n`;

const PUBLIC = 'visibility: PUBLIC\ndocument: document/minutes\n';
const KNOWN = 'sources: [{ kind: KNOWLEDGE, title: Essai, editor: Rédaction }]';

/** Places inside public rows where a hidden sort may add something. */
type Place = 'topics' | 'also' | 'presenter' | 'names' | 'voters' | 'substitute' | 'older';

const BASE = (at: (place: Place) => string, isLater: boolean): Record<string, string> => ({
  'a-base.yaml': `visibility: PUBLIC
document: document/minutes
meeting: meeting/2020-01-01
dataset: { name: Essai, coalition: organization/coalition, timeZone: Europe/Paris, languages: [fr], licence: libre, contact: nobody@example.org }
entities:
  - { id: organization/coalition, name: Coalition du Large, classification: NETWORK }
  - { id: organization/atelier, name: Atelier du Port }
  - { id: organization/foyer, name: Foyer du Quai, names: [{ value: le Foyer, scope: organization/coalition }${at('names')}] }
  - { id: organization/secours, name: Secours du Large }
  - { id: organization/relais, names: [{ value: Relais du Soir, kind: PREFERRED, shared: true }], classification: ASSOCIATION }
  - { id: government-body/mairie, name: Mairie du Port, level: LOCAL }
  - { id: person/ada, name: Ada Lierre, givenName: Ada, familyName: Lierre }
  - { id: person/bruno, name: Bruno Orme, givenName: Bruno, familyName: Orme }
  - { id: meeting/2020-01-01, name: Réunion de janvier }
  - { id: publication/minutes, name: Compte-rendu de janvier, classification: MINUTES }
  - { id: theme/mineurs, name: Mineurs }
documents:
  - { id: document/minutes, publication: publication/minutes, file: minutes.txt, saidOn: 2020-01-01 }
agenda:
  - { id: agenda-item/2020-01-01/i, number: I, title: Nouvelles, heading: I- Nouvelles }
relations:
  - { id: pbrc0001, subject: publication/minutes, type: RECORDS, object: meeting/2020-01-01, ${KNOWN} }
  - { id: pbrc0002, subject: person/ada, type: ATTENDS, object: meeting/2020-01-01, attendance: PRESENT, ${KNOWN}${at('substitute')} }
  - { id: pbrc0003, subject: person/bruno, type: ATTENDS, object: meeting/2020-01-01, attendance: PRESENT, onBehalfOf: organization/foyer, ${KNOWN} }
passages:
  - quote: La Mairie du Port le finance.
    relations:
      - { id: pbrc0004, subject: government-body/mairie, type: FUNDS, object: organization/atelier, status: ONGOING${at('topics')}${at('also')} }
  - quote: Le Foyer du Quai ouvre en mars.
    claims:
      - { id: pbrc0005, kind: DATE, about: organization/foyer, text: Il ouvre en mars., dates: 2020-03, status: PLANNED${at('older')} }
      - { id: pbrc0006, kind: DECISION, about: organization/coalition, text: Le Foyer ouvre., vote: { outcome: ADOPTED, positions: [{ actor: organization/secours, position: FOR }${at('voters')}] } }
`,
  'x-suites.yaml': `${PUBLIC}meeting: meeting/2020-01-01
agenda:
  - { id: agenda-item/2020-01-01/ii, number: II, title: Suites, heading: II- Suites${at('presenter')} }
passages:
  - quote: Ada Lierre écrit à la Mairie du Port.
    followUps:
      - { id: pbrc0007, task: Écrire à la mairie, about: organization/atelier, assignees: person/ada }
`,
  'minutes.txt': MINUTES,
  ...(isLater
    ? {
        'y-later.yaml': `${PUBLIC}passages:\n  - quote: Le Foyer du Quai accueille les mineurs.\n    relations:\n      - { id: pbrc0008, subject: organization/foyer, type: SERVES, object: theme/mineurs, status: ONGOING }\n`,
      }
    : {}),
});

/** A sort of hidden row: a file of its own, a part of a public row, or both. */
interface Sort {
  readonly file?: string;
  readonly places?: Readonly<Partial<Record<Place, string>>>;
}

const entity = (id: string, more: string): string => `entities:\n  - { id: ${id}, ${more} }\n`;
const quoted = (quote: string, rows: string): string => `passages:\n  - quote: ${quote}\n${rows}`;

/** Each stands by itself: what it refers to is public, or of its own file. */
const SORTS: Readonly<Record<string, Sort>> = {
  longerName: { file: entity('organization/longer', 'name: Atelier du Port travaille') },
  nameAcross: { file: entity('organization/across', 'name: mineurs isolés avec Ada Lierre') },
  namesake: {
    file: entity('organization/other-relais', 'names: [{ value: Relais du Soir, kind: PREFERRED, shared: true }], summary: Réservé.'),
  },
  contact: {
    file: entity(
      'person/reached',
      'name: Zoé Tilleul, givenName: Zoé, familyName: Tilleul, contacts: [{ type: EMAIL, value: z@example.org, visibility: PUBLIC }]',
    ),
  },
  renamed: { file: entity('organization/new-name', 'name: Cercle du Soir, formerIds: [organization/old-name]') },
  quote: {
    file: quoted(
      'travaille sur les mineurs',
      '    claims: [{ id: hddn0001, kind: CIRCUMSTANCE, about: organization/atelier, text: Réservé. }]\n',
    ),
  },
  sentences: {
    file: quoted(
      'Le Foyer du Quai ouvre en mars. Tour de table',
      '    claims: [{ id: hddn0002, kind: CIRCUMSTANCE, about: person/bruno, text: Réservé. }]\n',
    ),
  },
  rival: {
    file: `claims:\n  - { id: hddn0003, kind: DATE, about: organization/foyer, text: Il n’ouvre pas., dates: 2021, status: PLANNED, contradicts: claim/pbrc0005, ${KNOWN} }\n`,
  },
  newer: {
    file: `claims:\n  - { id: hddn0004, kind: DATE, about: organization/foyer, text: Il ouvre en mai., dates: 2020-05, status: PLANNED, supersedes: [{ type: CORRECTS, statement: claim/pbrc0005 }], ${KNOWN} }\n`,
  },
  step: { file: `steps:\n  - { id: hddn0005, followUp: follow-up/pbrc0007, step: DONE, date: 2020-03-01, ${KNOWN} }\n` },
  relation: {
    file: `relations:\n  - { id: hddn0006, subject: organization/atelier, type: PARTNER_OF, object: organization/foyer, status: ONGOING, ${KNOWN} }\n`,
  },
  convener: {
    file: `relations:\n  - { id: hddn0007, subject: meeting/2020-01-01, type: MEETING_OF, object: organization/coalition, ${KNOWN} }\n`,
  },
  item: {
    file: 'meeting: meeting/2020-01-01\nagenda:\n  - { id: agenda-item/2020-01-01/tour, visibility: HIDDEN, title: Tour de table, heading: "Tour de table :" }\n',
  },
  cuttingItem: {
    file: 'meeting: meeting/2020-01-01\nagenda:\n  - { id: agenda-item/2020-01-01/approbation, visibility: HIDDEN, title: La Mairie approuve, heading: La Mairie approuve }\n',
  },
  itemWithPublicSubItem: {
    file: 'meeting: meeting/2020-01-01\nagenda:\n  - { id: agenda-item/2020-01-01/secours, visibility: HIDDEN, title: Secours, heading: et le Secours, items: [{ id: agenda-item/2020-01-01/secours-b, visibility: PUBLIC, title: Remercie, heading: la remercie }] }\n',
  },
  meeting: {
    file: `entities:
  - { id: meeting/secret, name: Réunion réservée }
relations:
  - { id: hddn0008, visibility: PUBLIC, subject: person/ada, type: ATTENDS, object: meeting/secret, attendance: PRESENT, ${KNOWN} }
  - { id: hddn0009, visibility: PUBLIC, subject: person/bruno, type: ATTENDS, object: meeting/secret, attendance: PRESENT, ${KNOWN} }
  - { id: hddn0010, subject: publication/minutes, type: RECORDS, object: meeting/secret, ${KNOWN} }
`,
    places: { names: ', { value: le Comité, scope: meeting/secret }' },
  },
  minutes: {
    file: `entities:
  - { id: publication/secret, name: Compte-rendu réservé }
documents:
  - { id: document/secret, publication: publication/secret, file: secret.txt, saidOn: 2020-02-01 }
passages:
  - quote: Le Foyer du Quai ferme.
    document: document/secret
    claims: [{ id: hddn0011, visibility: PUBLIC, kind: CIRCUMSTANCE, about: organization/foyer, text: Il ferme. }]
`,
    places: { also: ', also: [{ quote: La Mairie le sait., document: document/secret }]' },
  },
  topic: { file: entity('theme/secret', 'name: Sujet réservé'), places: { topics: ', topics: [theme/secret]' } },
  presenter: {
    file: entity('organization/presenter', 'name: Cercle du Matin'),
    places: { presenter: ', presentedBy: organization/presenter' },
  },
  voter: {
    file: entity('organization/voter', 'name: Cercle du Midi'),
    places: { voters: ', { actor: organization/voter, position: FOR }' },
  },
  substitute: {
    file: entity('person/absent', 'name: Zoé Hêtre, givenName: Zoé, familyName: Hêtre'),
    places: { substitute: ', substituteFor: person/absent' },
  },
  itemAbove: {
    file: 'meeting: meeting/2020-01-01\nagenda:\n  - { id: agenda-item/2020-01-01/ouverture, visibility: HIDDEN, title: Ouverture, heading: L’Atelier du Port travaille }\n',
  },
  closedMeeting: {
    file: `meeting: meeting/closed
entities:
  - { id: meeting/closed, name: Réunion fermée }
relations:
  - { id: hddn0012, visibility: PUBLIC, subject: publication/minutes, type: RECORDS, object: meeting/closed, ${KNOWN} }
agenda:
  - { id: agenda-item/closed/i, visibility: PUBLIC, title: Finances, heading: La Mairie du Port le finance }
`,
  },
  otherText: {
    file: `documents:
  - { id: document/draft, publication: publication/minutes, file: draft.txt, saidOn: 2020-01-01 }
passages:
  - quote: Le Foyer du Quai déménage.
    document: document/draft
    claims: [{ id: hddn0013, visibility: PUBLIC, kind: CIRCUMSTANCE, about: organization/foyer, text: Il déménage. }]
`,
  },
  sameQuote: {
    file: quoted(
      'La Mairie du Port le finance.',
      '    claims: [{ id: hddn0014, kind: CIRCUMSTANCE, about: government-body/mairie, text: Réservé. }]\n',
    ),
  },
  broader: {
    file: `${entity('theme/broader', 'name: Enfance')}relations:
  - { id: hddn0015, visibility: PUBLIC, subject: theme/mineurs, type: ASPECT_OF, object: theme/broader, ${KNOWN} }
`,
  },
  thirdParty: {
    file: `${entity('organization/third', 'name: Cercle du Tiers')}relations:
  - { id: hddn0016, visibility: PUBLIC, subject: organization/atelier, type: PARTNER_OF, object: organization/secours, status: ONGOING, attributedTo: organization/third, ${KNOWN} }
`,
  },
  promise: {
    file: `followUps:
  - { id: hddn0017, task: Vendre le port, about: organization/atelier, ${KNOWN} }
steps:
  - { id: hddn0018, visibility: PUBLIC, followUp: follow-up/hddn0017, step: DONE, date: 2020-03-01, ${KNOWN} }
`,
  },
  older: {
    file: `claims:
  - { id: hddn0019, kind: DATE, about: organization/foyer, text: Il ouvrait en février., dates: 2020-02, status: PLANNED, ${KNOWN} }
  - { id: hddn0020, kind: DATE, about: organization/foyer, text: Il ouvrirait en avril., dates: 2020-04, status: PLANNED, ${KNOWN} }
`,
    places: { older: ', contradicts: claim/hddn0020, supersedes: [{ type: CORRECTS, statement: claim/hddn0019 }]' },
  },
  removed: { file: 'removed:\n  - { id: organization/gone, visibility: HIDDEN }\n' },
};

/** Which hidden sorts are there, for whom; whether files are named otherwise; whether the public row that comes later is there. */
export interface Version {
  readonly hidden: Readonly<Partial<Record<string, Exclude<Visibility, 'PUBLIC'>>>>;
  readonly isMoved: boolean;
  readonly isLater: boolean;
}

const names = Object.keys(SORTS);
const someSorts = fc.record({
  there: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 8 }),
  isMoved: fc.boolean(),
  isLater: fc.boolean(),
});

/** What happens to a base: versions loaded one after the other. Who reads a row stays the same: to hide one is a change that shows. */
export const someVersions: fc.Arbitrary<Version[]> = fc
  .tuple(
    fc.array(fc.constantFrom('MEMBERS' as const, 'EDITORS' as const), { minLength: names.length, maxLength: names.length }),
    fc.array(someSorts, { minLength: 1, maxLength: 3 }),
  )
  .map(([readers, versions]) =>
    versions.map(({ there, ...rest }) => ({
      ...rest,
      hidden: Object.fromEntries(there.map((name) => [name, readers[names.indexOf(name)] ?? 'EDITORS'])),
    })),
  );

/**
 * The seed files of a version.
 * @param readable the hidden rows that are left in: those that a reader may read
 */
export function filesOf({ hidden, isMoved, isLater }: Version, readable: readonly Visibility[]): Record<string, string> {
  const there = Object.entries(hidden).flatMap(([name, seen]) =>
    seen !== undefined && readable.includes(seen) ? [{ name, seen, ...SORTS[name] }] : [],
  );
  const files = BASE((place) => there.map(({ places }) => places?.[place] ?? '').join(''), isLater);
  for (const { name, seen, file } of there)
    if (file) files[`h-${name}.yaml`] = `visibility: ${seen}\ndocument: document/minutes\n${file.replaceAll('HIDDEN', seen)}`;
  for (const [text, said] of [['secret.txt', SECRET_MINUTES] as const, ['draft.txt', DRAFT] as const])
    if (there.some(({ file }) => file?.includes(text))) files[text] = said;
  // Names of files are no part of what is read, but as the order of the agenda, which stays.
  return isMoved
    ? Object.fromEntries(Object.entries(files).map(([path, text]) => [path.endsWith('.yaml') ? path.replace(/^(.)/, '$1$1') : path, text]))
    : files;
}

/** {@link filesOf}, written. */
export function writeVersion(version: Version, readable: readonly Visibility[]): string {
  return writeSeeds(filesOf(version, readable));
}
