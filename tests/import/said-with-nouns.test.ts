import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type Proposals } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** Relations that are said with nouns and pronouns, by short names and in the cells of tables, on fiction. */

const known = (id: string, ...names: string[]): KnownBase['actors'][number] => ({
  id,
  names: names.map((value, at) => ({ value, lang: 'fr', kind: at === 0 ? 'PREFERRED' : 'ALIAS' })),
});
const BASE: KnownBase = {
  actors: [
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-du-val', 'Guilde du Val'),
    known('organization/banque-du-lac', 'Banque du Lac'),
    known('organization/plateforme-des-puits', 'Plateforme des puits'),
    known('government-body/ville-de-namelle', 'Ville de Namelle'),
    known('government-body/mission-du-soir', 'Mission du Soir'),
    known('government-body/groupe-eau', 'Groupe de travail sur les sources'),
    known('person/ada-lierre', 'Ada Lierre'),
    known('person/bruno-sorbier', 'Bruno Sorbier'),
    known('project/roue-du-val', 'Roue du val'),
  ],
  promises: [],
  scopes: new Set(),
};

const from = async (text: string, name?: string): Promise<Proposals> => propose(await readText(text, name), BASE, '2035-06-20');
const linksIn = async (text: string, name?: string): Promise<string[]> =>
  ofKind(await from(text, name), 'RELATION').map(({ type, subject, object }) => `${subject.name} ${type} ${object.name}`);
const inMinutes = (section: string): string => `COMPTE-RENDU DE LA REUNION DU 20 JUIN 2035

I- Nouvelles

${section}
`;

describe('relations are said', () => {
  it.each([
    [
      'by who ensures the lead, and who the rest of it',
      'Le pilotage du GT Lanternes est assuré par la Mission du Soir. La Guilde du Val en assure l’animation technique.',
      ['Mission du Soir RUNS GT Lanternes', 'Guilde du Val RUNS GT Lanternes'],
    ],
    [
      'by who leads a group that has a task for its name',
      'Nous suivrons un groupe dédié à l’entretien des margelles animé par le Relais du Pont.',
      ['Relais du Pont RUNS groupe dédié à l’entretien des margelles'],
    ],
    [
      'by who calls for projects',
      'Il y a des appels à projets organisés par la Mission du Soir.',
      ['Mission du Soir ORGANIZES appels à projets'],
    ],
    [
      'by two names around a stroke, of which one is new',
      'On signale que la Banque du Lac / AXT dispose également de "Cartes des gués" pour cela.',
      ['Banque du Lac RUNS Cartes des gués', 'AXT RUNS Cartes des gués'],
    ],
    [
      'by who adopted a text',
      'Le mandat du GT Lanternes a été validé par la Commission des usages le 4 mai.',
      ['Commission des usages ADOPTS mandat du GT Lanternes'],
    ],
    ['of what is part of a body', 'Le projet Roue du val continue au sein de la Guilde du Val.', ['Roue du val PART_OF Guilde du Val']],
    [
      'of where trials are made',
      'Les essais menés à Gand & Bourges ont plu.',
      ['essais TAKES_PLACE_IN Gand', 'essais TAKES_PLACE_IN Bourges'],
    ],
    [
      'by a pronoun for what was named before',
      'On a parlé de la fête des lanternes. C’est le Relais du Pont qui l’organise cette année, avec le soutien de la Ville de Namelle.',
      ['Relais du Pont ORGANIZES fête des lanternes', 'Ville de Namelle SUPPORTS fête des lanternes'],
    ],
    [
      'by money that is given for something',
      'La Fondation Ormeval nous accorde 3 000 euros pour le four du quartier, un projet que nous menons avec le Relais du Pont.',
      ['Fondation Ormeval FUNDS four du quartier', 'Relais du Pont RUNS four du quartier'],
    ],
    [
      'by a convention, with a body in small letters',
      'La Guilde du Val a signé une convention avec le lycée agricole de Vernes en avril.',
      ['Guilde du Val PARTNER_OF lycée agricole de Vernes'],
    ],
    [
      'by who sits for others in a council',
      'Ada Lierre représentera la Guilde du Val au Conseil municipal des eaux.',
      ['Ada Lierre MEMBER_OF Conseil municipal des eaux'],
    ],
    [
      'by short names for the only body that they can mean',
      'La Ville de Namelle a parlé. Le Relais du Pont est partenaire de la Ville.',
      ['Relais du Pont PARTNER_OF Ville de Namelle'],
    ],
    [
      'of members who meet, and of the meeting before',
      'La deuxième rencontre des organisations membres de la Plateforme des puits aura lieu en mai. Le Relais du Pont et la Guilde du Val seront également présents comme ils l’étaient à la réunion précédente.',
      [
        'Relais du Pont MEMBER_OF Plateforme des puits',
        'Guilde du Val MEMBER_OF Plateforme des puits',
        'Guilde du Val ATTENDS rencontre précédente des organisations membres de la Plateforme des puits',
      ],
    ],
    [
      'of this year’s session of what was named before',
      'Un atelier a été tenu à l’occasion des Journées Claires du Val. La session de cette année a eu lieu en mai à Gand et Bourges.',
      [
        'Journées Claires du Val 2035 PART_OF Journées Claires du Val',
        'Journées Claires du Val 2035 TAKES_PLACE_IN Gand',
        'Journées Claires du Val 2035 TAKES_PLACE_IN Bourges',
      ],
    ],
    [
      'of a group whose meeting a body holds',
      'Ada Lierre sera à la réunion du Groupe de travail sur les sources organisée par la Mission du Soir.',
      ['Groupe de travail sur les sources PART_OF Mission du Soir'],
    ],
    [
      'of messages',
      'Ada Lierre a informé la Guilde du Val par courriel que tout va bien. Le Relais du Pont a répondu à l’appel de la Mission du Soir.',
      [
        'Ada Lierre AUTHOR_OF courriel de Ada Lierre à Guilde du Val',
        'courriel de Ada Lierre à Guilde du Val ADDRESSED_TO Guilde du Val',
        'Relais du Pont ANSWERS Mission du Soir',
      ],
    ],
  ])('%s', async (_, section, expected) => {
    const found = await linksIn(inMinutes(section));
    for (const one of expected) expect(found).toContain(one);
  });

  it.each([
    ['Le pilotage du GT Lanternes pourrait être assuré par la Mission du Soir.', / RUNS /],
    ['La Guilde du Val n’a pas signé une convention avec le Relais du Pont.', /PARTNER_OF/],
    ['La Ville de Namelle et la Ville de Gandelle ont parlé. Le Relais du Pont est partenaire de la Région.', /PARTNER_OF/],
    ['Le Relais du Pont met en place un groupe de relecture.', / RUNS /],
  ])('not by « %s »', async (section, nothing) => {
    expect((await linksIn(inMinutes(section))).filter((one) => nothing.test(one))).toEqual([]);
  });

  it('in headings by who presents, and of what may be held some day', async () => {
    const found = await linksIn(`COMPTE-RENDU DE LA REUNION DU 20 JUIN 2035

1. Présentation de la carte des gués par Ada Lierre

Elle a été applaudie.

2. Journée nationale des lanternes

Une rencontre des veilleurs de nuit pourrait être envisagée ce jour-là.
`);
    expect(found).toContain('Ada Lierre SPEAKS_AT réunion du 20 juin 2035');
    expect(found).toContain('rencontre des veilleurs de nuit PROPOSED_FOR Journée nationale des lanternes');
  });

  it('each by a sentence of its own in the cells of a table', async () => {
    const table = `# Comité des jardins du 20 juin 2035

| Lieu | Maison du Val |
| --- | --- |
| Animation | Ada Lierre |

## Points

| N° | Sujet | Ce qui a été dit | Conclusion |
| --- | --- | --- | --- |
| 1 | Fonds de secours | La Ville de Namelle a parlé. Le fonds est géré par la Guilde du Val. Le Relais du Pont est partenaire de la Ville. | Adhésion acceptée par 5 voix et 1 abstention. |
`;
    const found = await linksIn(table, 'comite.md');
    expect(found).toContain('Guilde du Val RUNS Fonds de secours');
    expect(found).toContain('Relais du Pont PARTNER_OF Ville de Namelle');
  });
});

describe('votes are counted', () => {
  it.each([
    ['Adhésion acceptée par 5 voix et 1 abstention.', 'ADOPTED', 5, null, 1],
    ['La proposition de la cotisation a été rejetée (2 pour, 5 contre).', 'REJECTED', 2, 5, null],
  ])('« %s »', async (section, outcome, votesFor, votesAgainst, abstentions) => {
    expect(ofKind(await from(inMinutes(section)), 'DECISION')).toMatchObject([{ outcome, votesFor, votesAgainst, abstentions }]);
  });

  it('in English', async () => {
    const minutes = 'Minutes of the meeting of 20 June 2035\n\n1. Budget\n\nThe budget was adopted by 6 votes to 2.\n';
    expect(ofKind(await from(minutes), 'DECISION')).toMatchObject([{ outcome: 'ADOPTED', votesFor: 6, votesAgainst: 2 }]);
  });
});

describe('a letter says who came', () => {
  const MAIL = `De : Ada Lierre
À : la liste
Date : 22 juin 2035
Objet : nos échanges

Voici un résumé de notre réunion du mercredi 20 juin 2035, chez Bruno.

Étaient là : Bruno Sorbier et Odile Genêt pour le Relais du Pont, Théa Brumaire de la Guilde du Val, Zoé Aubier (Mission du Soir), et moi-même pour la Plateforme des puits. Se sont excusés : Malo Genêt (Banque du Lac) et Anne Tilleul.

Le Relais du Pont organise la fête des lanternes. J’en rédigerai une annonce pour tout le monde pendant l’été.
`;

  it('each for the body that they came for, in one sentence each', async () => {
    const rows = ofKind(await from(MAIL), 'PARTICIPANT').map(({ person, body, status }) => [person?.name, body?.name ?? null, status]);
    expect(rows).toEqual([
      ['Bruno Sorbier', 'Relais du Pont', 'PRESENT'],
      ['Odile Genêt', 'Relais du Pont', 'PRESENT'],
      ['Théa Brumaire', 'Guilde du Val', 'PRESENT'],
      ['Zoé Aubier', 'Mission du Soir', 'PRESENT'],
      ['Ada Lierre', 'Plateforme des puits', 'PRESENT'],
      ['Malo Genêt', 'Banque du Lac', 'EXCUSED'],
      ['Anne Tilleul', null, 'EXCUSED'],
    ]);
  });

  it('and was sent on another day than that of the meeting', async () => {
    const header = Object.fromEntries(
      ofKind(propose(await readText(MAIL), BASE, null), 'HEADER').map(({ field, value }) => [field, value]),
    );
    expect(header).toMatchObject({ DATE: '2035-06-20', ISSUED: '2035-06-22' });
  });

  it('and what its writer will do', async () => {
    expect(ofKind(await from(MAIL), 'FOLLOW_UP').map(({ task }) => task)).toContain(
      'J’en rédigerai une annonce pour tout le monde pendant l’été.',
    );
  });
});

describe('dates', () => {
  it('are not made of years that are spelled, or of the names of prizes', async () => {
    const said = async (text: string): Promise<string[]> => ofKind(await from(inMinutes(text)), 'DATE').map(({ date }) => date.edtf);
    expect(await said('L’an deux mille trente-cinq, le cinq février, le conseil s’est réuni.')).toContain('2035-02-05');
    expect(await said('Ada Lierre received the Saltmarsh Prize 2033 from us.')).not.toContain('2033');
  });
});
