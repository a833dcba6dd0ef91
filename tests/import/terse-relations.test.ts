import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known, knownPerson } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Relations as boards and terse secretaries write them, on fiction: offices in rows and by their nouns, pronouns, sentences without verbs. */

const BASE: KnownBase = {
  actors: [
    known('organization/amicale-des-vanniers', 'Amicale des Vanniers'),
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-du-val', 'Guilde du Val'),
    known('organization/fondation-orme', 'Fondation Orme'),
    known('government-body/ville-de-namelle', 'Ville de Namelle'),
    known('government-body/region-aval', 'Région Aval'),
    knownPerson('person/ada-lierre', 'Ada', 'Lierre'),
    knownPerson('person/bruno-sorbier', 'Bruno', 'Sorbier'),
    knownPerson('person/odile-fustet', 'Odile', 'Fustet'),
    knownPerson('person/nour-belhadrane', 'Nour', 'Belhadrane'),
  ],
  promises: [],
  scopes: new Set(['organization/amicale-des-vanniers']),
};

const linksIn = async (text: string): Promise<string[]> =>
  ofKind(propose(await readText(text), BASE, '2035-06-20'), 'RELATION').map(
    ({ type, subject, object, role }) => `${subject.name} ${type} ${object.name}${role === null ? '' : ` (${role})`}`,
  );

/** Minutes of a board, which call whoever holds it « l’association ». */
const ofBoard = (section: string): string => `AMICALE DES VANNIERS

PROCÈS-VERBAL DU CONSEIL D’ADMINISTRATION
Séance du 20 juin 2035

Présents : Ada Lierre, présidente ; Bruno Sorbier, trésorier ; Odile Fustet.

1. Vie de l’association

${section}
`;
/** Minutes of a coalition, whose sections have bodies for their headings. */
const ofCoalition = (section: string): string => `COMPTE-RENDU DE LA REUNION DU 20 JUIN 2035
DE LA GUILDE DU VAL

I- Nouvelles

Relais du Pont :

${section}

Participants à la réunion du 20 juin 2035

Relais du Pont, Nour Belhadrane
Fondation Orme, Odile Fustet
`;

describe('a board says', () => {
  it('in the roll call who holds which office', async () => {
    expect(await linksIn(ofBoard('Rien de neuf.'))).toEqual(
      expect.arrayContaining([
        'Ada Lierre HOLDS_ROLE Amicale des Vanniers (présidente)',
        'Bruno Sorbier HOLDS_ROLE Amicale des Vanniers (trésorier)',
      ]),
    );
  });

  it.each([
    ['La présidente a rencontré le maire de Lesquilly le 3 mai.', ['Ada Lierre MEETS maire de Lesquilly']],
    ['Le trésorier a rencontré Hélène Roncevat, directrice de la Région Aval.', ['Bruno Sorbier MEETS Hélène Roncevat']],
    ['La Région Aval nous a versé 4 000 €.', ['Région Aval FUNDS Amicale des Vanniers']],
    ['La Ville de Namelle a enfin versé sa subvention de 900 €.', ['Ville de Namelle FUNDS Amicale des Vanniers']],
    [
      'La Fondation Orme apporte 2 000 €, la Ville de Namelle 500 €.',
      ['Fondation Orme FUNDS Amicale des Vanniers', 'Ville de Namelle FUNDS Amicale des Vanniers'],
    ],
    [
      'La Guilde du Val a signé avec l’association, le 3 mai, une convention de trois ans.',
      ['Guilde du Val PARTNER_OF Amicale des Vanniers'],
    ],
    ['L’association est membre depuis le 3 mai de la Guilde du Val.', ['Amicale des Vanniers MEMBER_OF Guilde du Val']],
    ['Le Relais du Pont est admis à l’unanimité comme nouveau membre.', ['Relais du Pont MEMBER_OF Amicale des Vanniers']],
    ['Odile Fustet quitte le conseil à la fin du mois.', ['Odile Fustet HOLDS_ROLE Amicale des Vanniers']],
    ['Nouvelle trésorière : Odile Fustet.', ['Odile Fustet HOLDS_ROLE Amicale des Vanniers (trésorière)']],
    ['Odile Fustet élue secrétaire adjointe.', ['Odile Fustet HOLDS_ROLE Amicale des Vanniers (secrétaire adjointe)']],
  ])('« %s »', async (section, expected) => {
    expect(await linksIn(ofBoard(section))).toEqual(expect.arrayContaining(expected));
  });
});

describe('a terse secretary says', () => {
  it.each([
    ['Nour Belhadrane réélue présidente.', ['Nour Belhadrane HOLDS_ROLE Relais du Pont (présidente)']],
    ['Arrivée d’une coordinatrice, Maud Estrelle, le 1er mai.', ['Maud Estrelle HOLDS_ROLE Relais du Pont (coordinatrice)']],
    ['Participation de la Fondation Orme à la Nuit des lanternes.', ['Fondation Orme ATTENDS Nuit des lanternes']],
    ['Visite de la Ville de Namelle à la Fondation Orme le 3 mai.', ['Ville de Namelle VISITS Fondation Orme']],
    ['Organisation de la Nuit des lanternes par la Fondation Orme.', ['Fondation Orme ORGANIZES Nuit des lanternes']],
    ['Convention avec la Région Aval (2 000 € par an).', ['Relais du Pont PARTNER_OF Région Aval']],
    ['Rencontre avec la Ville de Namelle le 4 mai.', ['Relais du Pont MEETS Ville de Namelle']],
    ['Subvention de la Région Aval : 3 000 €.', ['Région Aval FUNDS Relais du Pont']],
    ['Soutien de la Région Aval à la Fondation Orme.', ['Région Aval SUPPORTS Fondation Orme']],
    ['Adhésion à la Guilde du Val.', ['Relais du Pont MEMBER_OF Guilde du Val']],
    [
      'Congrès à Montvert le 4 mai, 90 personnes.',
      ['Relais du Pont ORGANIZES Congrès du 4 mai à Montvert', 'Congrès du 4 mai à Montvert TAKES_PLACE_IN Montvert'],
    ],
    ['Une salle ouvrira grâce à une subvention de 600 € de la Fondation Orme.', ['Fondation Orme FUNDS Relais du Pont']],
  ])('« %s »', async (section, expected) => {
    expect(await linksIn(ofCoalition(section))).toEqual(expect.arrayContaining(expected));
  });
});

describe('beside a name stands', () => {
  it.each([
    ['Nour Belhadrane, qui en est la présidente, remercie tout le monde.', ['Nour Belhadrane HOLDS_ROLE Relais du Pont (présidente)']],
    ['La Fondation Orme écoute ; Odile Fustet, sa présidente, prend note.', ['Odile Fustet HOLDS_ROLE Fondation Orme (présidente)']],
    ['Des volontaires de la Fondation Orme, association de Montvert, sont venus.', ['Fondation Orme LOCATED_IN Montvert']],
    ['La Fondation Orme, à Montvert, demande conseil.', ['Fondation Orme LOCATED_IN Montvert']],
    ['La Fondation Orme, association présidée par Bruno Sorbier, écoute.', ['Bruno Sorbier HOLDS_ROLE Fondation Orme (présidence)']],
    ['Après dix ans à la tête de la Fondation Orme, Odile Fustet s’en va.', ['Odile Fustet HOLDS_ROLE Fondation Orme (direction)']],
    [
      'La Guilde du Val se réorganise. Nour Belhadrane rencontrera sa secrétaire générale, Maud Estrelle.',
      ['Maud Estrelle HOLDS_ROLE Guilde du Val (secrétaire générale)', 'Nour Belhadrane MEETS Maud Estrelle'],
    ],
    [
      'Ada Lierre et Bruno Sorbier ont été reçus par la préfète, Mme Maud Estrelle.',
      ['Maud Estrelle MEETS Ada Lierre', 'Maud Estrelle MEETS Bruno Sorbier'],
    ],
    ['Odile Fustet reste trésorière de la Fondation Orme.', ['Odile Fustet HOLDS_ROLE Fondation Orme (trésorière)']],
    ['La Fondation Orme paie la réimpression.', ['Fondation Orme FUNDS Relais du Pont']],
    [
      'Le guide est de la Fondation Orme. Odile Fustet, qui la préside, le présentera.',
      ['Odile Fustet HOLDS_ROLE Fondation Orme (présidence)'],
    ],
    ['Odile Fustet, sociologue à la Fondation Orme, a tout relu.', ['Odile Fustet HOLDS_ROLE Fondation Orme (sociologue)']],
    [
      'Ada Lierre a été reçue par Bruno Sorbier et par Odile Fustet, directrice de la Fondation Orme.',
      ['Bruno Sorbier MEETS Ada Lierre', 'Odile Fustet MEETS Ada Lierre'],
    ],
    ['La Fondation Orme a un projet. La Région Aval lui a accordé 500 €.', ['Région Aval FUNDS Fondation Orme']],
    [
      'La Fondation Orme cherche des fonds. Le conseil de la Région Aval a décidé de lui verser 500 €.',
      ['Région Aval FUNDS Fondation Orme'],
    ],
  ])('« %s »', async (section, expected) => {
    expect(await linksIn(ofCoalition(section))).toEqual(expect.arrayContaining(expected));
  });
});

describe('nothing is said', () => {
  it.each([
    ['Le président de séance ouvre la réunion.', /HOLDS_ROLE/u],
    ['La Région Aval consacre 4 000 € à ses chemins.', /Région Aval FUNDS/u],
    ['La directrice a rencontré les habitants.', /MEETS/u],
    ['La Fondation Orme souhaite l’adhésion du Relais du Pont à la Guilde du Val.', /MEMBER_OF/u],
    ['Pas de subvention de la Région Aval cette année.', /FUNDS/u],
    ['Trois membres de la Fondation Orme, association de Montvert, sont venus visiter la Guilde du Val.', /^association/u],
    ['La préfète, Mme Maud Estrelle, est venue.', /Maud Estrelle HOLDS_ROLE/u],
    ['Une trésorière, ce serait bien.', /trésorière/u],
  ])('by « %s »', async (section, nothing) => {
    expect(
      (await linksIn(ofBoard(section))).filter((one) => nothing.test(one) && !/^(?:Ada Lierre|Bruno Sorbier) HOLDS/u.test(one)),
    ).toEqual([]);
  });
});

it('says no office where no words do', async () => {
  const said = ofKind(
    propose(
      await readText(ofBoard('Ada Lierre quitte la Fondation Orme ; Odile Fustet lui succède depuis le 1er mai.')),
      BASE,
      '2035-06-20',
    ),
    'RELATION',
  );
  expect(said.some(({ type }) => type === 'HOLDS_ROLE')).toBe(true);
  expect(said.map(({ role }) => role)).not.toContain('');
});
