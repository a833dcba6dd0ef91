import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/**
 * Questions that people ask of the base, each as one operation that answers it without further asking or joining, and without SQL.
 */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(async () => {
  await base.close();
});

interface Named {
  readonly name: string;
}

/** What a row has at a field: a text, something with a name, or a list of such. */
type Value = string | Named | readonly Named[] | null;
type Row = Readonly<Record<string, Value>>;
type Answer = Readonly<Record<string, { readonly nodes: readonly Row[] }>>;

/** The texts and names at some fields of a row, those that it has: « Veille des Docks, Irène Malvoisel ». */
const at =
  (...fields: readonly string[]) =>
  (row: Row): string =>
    fields
      .flatMap((field) => row[field] ?? [])
      .map((value) => (typeof value === 'string' ? value : value.name))
      .join(', ');

interface Question {
  readonly asks: string;
  readonly query: string;
  readonly shows: (row: Row) => string;
  readonly answer: readonly string[];
}

const MEETING = 'meeting/2030-01-16';
const COALITION = 'organization/les-quatre-vents';

const QUESTIONS: readonly Question[] = [
  {
    asks: 'Who came to the meeting of January, and for which association?',
    query: `{ relations(filter: { objects: ["${MEETING}"], types: [ATTENDS] }) { nodes { subject { name } onBehalfOf { name } } } }`,
    shows: at('onBehalfOf', 'subject'),
    answer: [
      'Veille des Docks, Irène Malvoisel',
      'Escale Indigo, Basile Quernec',
      'Atelier des Deux Phares, Octave Tissandre',
      'Fondation Ormeval, Maëlle Fontbrune',
      'Métropole de Valmarine, Hugo Vernanteuil',
      'Collectif « Les Quatre Vents », Solène d’Aubrespine',
      // By proxy: an association is represented by who holds the proxy of its person.
      'Lison Pradalier, Octave Tissandre',
    ],
  },
  {
    asks: 'At which meetings was the Maison du Large, and who came for it?',
    query:
      '{ relations(filter: { about: ["organization/maison-du-large"], types: [ATTENDS, ABSENT_FROM] }) { nodes { type object { name } subject { name } } } }',
    shows: at('object', 'type', 'subject'),
    answer: [
      'Réunion du 20 mars 2030, ATTENDS, Lison Pradalier',
      'Réunion du 20 mars 2030, ATTENDS, Basile Quernec',
      'Réunion du 12 juin 2030, ATTENDS, Basile Quernec',
      'Réunion du 16 janvier 2030, ABSENT_FROM, Lison Pradalier',
    ],
  },
  {
    asks: 'Who was at both the meetings of January and of June?',
    query: `{ paths(from: "${MEETING}", to: "meeting/2030-06-12", maxLength: 2, types: [ATTENDS], first: 20) { nodes { entities { name } } } }`,
    shows: (row) => String((row.entities as readonly Named[])[1]?.name),
    // Once for each statement that says so: he held a proxy in January.
    answer: ['Basile Quernec', 'Irène Malvoisel', 'Octave Tissandre', 'Octave Tissandre', 'Solène d’Aubrespine'],
  },
  {
    asks: 'What does the Atelier des Deux Phares say?',
    query: `query($by: [ID!] = ["organization/atelier-des-deux-phares"]) {
      claims(filter: { attributedTo: $by }) { nodes { text } }
      relations(filter: { attributedTo: $by }) { nodes { label } } }`,
    shows: at('text', 'label'),
    answer: ['La formation juridique aurait lieu le 12 avril 2030.', 'L’association retire ce qu’elle avait dit de la charte.'],
  },
  {
    asks: 'What is said of housing, and by whom?',
    query: '{ claims(filter: { themes: ["theme/hebergement"] }) { nodes { text attributedTo { name } } } }',
    shows: at('attributedTo', 'text'),
    answer: ['12 places d’hébergement sont libres dans le département.'],
  },
  {
    asks: 'Which events and meetings are in Saint-Nazaire between February and June, in the order of time?',
    query: `{ entities(filter: { kinds: [EVENT, MEETING], places: ["place/saint-nazaire"], from: "2030-02-01", to: "2030-06-30" }, orderBy: { field: DATE }) {
      nodes { name } } }`,
    shows: at('name'),
    answer: ['Réunion du groupe de travail Hébergement du 12 février 2030', 'Forum de l’accueil'],
  },
  {
    asks: 'Which meetings has the coalition convened, the latest first?',
    query: `{ meetings(filter: { conveners: ["${COALITION}"] }, orderBy: { field: DATE, direction: DESC }) { nodes { name } } }`,
    shows: at('name'),
    answer: ['Réunion du 18 septembre 2030', 'Réunion du 12 juin 2030', 'Réunion du 20 mars 2030', 'Réunion du 16 janvier 2030'],
  },
  {
    asks: 'Which associations are members of the coalition?',
    query: `{ organizations(filter: { memberOf: ["${COALITION}"], typeCodes: [ASSOCIATION] }) { nodes { name } } }`,
    shows: at('name'),
    answer: ['Atelier des Deux Phares', 'Escale Indigo', 'Halte du Marais', 'Maison du Large', 'Veille des Docks'],
  },
  {
    asks: 'Which members of the coalition work on housing or on forced labour?',
    query: `{ entities(filter: { memberOf: ["${COALITION}"], themes: ["theme/hebergement", "theme/travail-force"] }) { nodes { name themes { name } } } }`,
    shows: at('name', 'themes'),
    answer: ['Maison du Large, Hébergement', 'Veille des Docks, Travail forcé'],
  },
  {
    asks: 'Of the associations and public bodies that the minutes of January name, which are named most?',
    query: `{ entities(filter: { kinds: [ORGANIZATION, GOVERNMENT_BODY], inMinutesOf: ["${MEETING}"] }, orderBy: { field: MENTIONS, direction: DESC }, first: 3) {
      nodes { name } } }`,
    shows: at('name'),
    answer: ['Maison du Large', 'Escale Indigo', 'Collectif « Les Quatre Vents »'],
  },
  {
    asks: 'What do the minutes of March dispute about the visit to the hostel?',
    query: `{ claims(filter: { about: ["event/visite-du-foyer"], certainties: [DISPUTED], inMinutesOf: ["meeting/2030-03-20"] }) { nodes { text certainty } } }`,
    shows: at('certainty', 'text'),
    answer: ['DISPUTED, La visite du foyer est fixée au 6 juin 2030.', 'DISPUTED, La visite du foyer est annoncée pour le 7 juin 2030.'],
  },
  {
    asks: 'What was promised in January, is due by 15 September 2030, and who is to do it now?',
    query: `{ followUps(filter: { openedIn: ["${MEETING}"], dueBefore: "2030-09-15", statuses: [OPEN] }, orderBy: { field: ASSIGNEE }) { nodes { task assignees { name } } } }`,
    shows: at('assignees', 'task'),
    answer: ['Escale Indigo, Dresser une carte des lieux d’accueil.', 'Phares et Docks, Mettre à jour l’annuaire des associations.'],
  },
  {
    asks: 'What was late on 18 June, and who is to do it?',
    query: '{ followUps(filter: { overdueOn: "2030-06-18" }) { nodes { task assignees { name } } } }',
    shows: at('assignees', 'task'),
    answer: ['Escale Indigo, Dresser une carte des lieux d’accueil.'],
  },
  {
    asks: 'What has the Maison du Large still to do, the most urgent first?',
    query:
      '{ followUps(filter: { assignees: ["organization/maison-du-large"], statuses: [OPEN] }, orderBy: { field: DUE }) { nodes { task } } }',
    shows: at('task'),
    answer: ['Faire relire le guide de l’accueil et en rendre compte.'],
  },
  {
    asks: 'Who pays for what?',
    query: '{ relations(filter: { types: [FUNDS] }) { nodes { subject { name } object { name } } } }',
    shows: at('subject', 'object'),
    answer: ['Fondation Ormeval, Permanence mobile', 'Métropole de Valmarine, Forum de l’accueil'],
  },
  {
    asks: 'What do public bodies support or fund?',
    query:
      '{ relations(filter: { types: [FUNDS, SUPPORTS], kinds: [GOVERNMENT_BODY] }) { nodes { subject { name } label object { name } } } }',
    shows: at('subject', 'label', 'object'),
    answer: ['Métropole de Valmarine, finance, Forum de l’accueil', 'Métropole de Valmarine, soutient, Forum de l’accueil'],
  },
  {
    asks: 'Which events are called off?',
    query: '{ events(filter: { statuses: [CANCELLED] }) { nodes { name } } }',
    shows: at('name'),
    answer: ['Soirée des lanternes'],
  },
  {
    asks: 'Which local authorities does the base know, and what does each fund?',
    query:
      '{ governmentBodies(filter: { levels: [LOCAL] }) { nodes { name relations(filter: { types: [FUNDS] }) { nodes { object { name } } } } } }',
    shows: (row) => `${at('name')(row)}: ${(row.relations as unknown as Answer[string]).nodes.map(at('object')).join(', ')}`,
    answer: ['Métropole de Valmarine: Forum de l’accueil', 'Préfecture des Trois-Rivières: '],
  },
  {
    asks: 'Which events, and not meetings, are to come after the meeting of June?',
    query: '{ calendar(from: "2030-06-13", kinds: [EVENT]) { nodes { ... on Event { name } } } }',
    shows: at('name'),
    answer: ['Soirée des lanternes', 'rencontre avec la Préfecture des Trois-Rivières', 'Journée des saisonniers'],
  },
  {
    asks: 'What do the minutes of January say around the Maison du Large, as far as it is linked to housing?',
    query: `{ network(around: ["organization/maison-du-large"], themes: ["theme/hebergement"], meetings: ["${MEETING}"]) { nodes { entity { name } } } }`,
    shows: at('entity'),
    answer: ['Maison du Large', 'Hébergement'],
  },
  {
    asks: 'Who holds which office, as the minutes of January and June say?',
    query: `{ relations(filter: { types: [HOLDS_ROLE], inMinutesOf: ["${MEETING}", "meeting/2030-06-12"] }) { nodes { subject { name } role object { name } } } }`,
    shows: at('subject', 'role', 'object'),
    answer: ['Irène Malvoisel, présidente, Phares et Docks', 'Basile Quernec, directeur adjoint, Maison du Large'],
  },
];

describe('questions that take one operation', () => {
  it.each(QUESTIONS)('$asks', async ({ query, shows, answer }) => {
    const { data, errors, sql } = await base.ask<Answer>(query);
    expect(errors).toEqual([]);
    expect(sql, 'SQL statements').toBe(0);
    expect(Object.values(data).flatMap(({ nodes }) => nodes.map(shows))).toEqual(answer);
  });
});
