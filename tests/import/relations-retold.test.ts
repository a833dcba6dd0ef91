import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type RelationProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known, knownPerson } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Relations as secretaries of other houses write them: other verbs, pronouns, appositions, inversions; sentences of fiction. */

const BASE: KnownBase = {
  actors: [
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-des-tonneliers', 'Guilde des Tonneliers'),
    known('organization/maison-des-saisons', 'Maison des Saisons'),
    known('organization/fondation-orme', 'Fondation Orme'),
    known('government-body/region-aval', 'Région Aval'),
    knownPerson('person/ada-lierre', 'Ada', 'Lierre'),
    knownPerson('person/bruno-sorbier', 'Bruno', 'Sorbier'),
    known('event/fete-des-lanternes', 'Fête des lanternes'),
  ],
  promises: [],
  scopes: new Set(),
};

const told = ({ type, subject, object }: RelationProposal): string => `${subject.name} ${type} ${object.name}`;
const inMinutes = async (section: string): Promise<string[]> => {
  const text = `COMPTE-RENDU DU CONSEIL D’ADMINISTRATION DU 17 SEPTEMBRE 2020
DE LA GUILDE DES TONNELIERS

I- Actualités

${section}

Participants à la réunion du 17 septembre 2020

Relais du Pont, Bruno Sorbier
`;
  return ofKind(propose(await readText(text), BASE, '2020-09-17'), 'RELATION').map(told);
};

describe('money is told', () => {
  it.each([
    [
      'with what it is for behind whom it is for',
      'La Fondation Orme nous a accordé 15 000 euros sur deux ans, destinés à l’achat de livres.',
      ['Fondation Orme FUNDS Guilde des Tonneliers'],
    ],
    ['as confirmed', 'La Région Aval confirme 60 000 € pour l’an prochain.', ['Région Aval FUNDS Guilde des Tonneliers']],
    [
      'of a sum that was spoken of',
      'La Fondation Orme apporte 5 000 euros et la Région Aval en a promis 4 000.',
      ['Fondation Orme FUNDS Guilde des Tonneliers', 'Région Aval FUNDS Guilde des Tonneliers'],
    ],
    ['as a charge that is taken over', 'La Région Aval prendra en charge la Fête des lanternes.', ['Région Aval FUNDS Fête des lanternes']],
    ['in notes with a colon', 'Fondation Orme : 500 € pour les affiches.', ['Fondation Orme FUNDS Guilde des Tonneliers']],
    ['in notes by its noun', 'Subvention Région Aval : 8 000 € reçus.', ['Région Aval FUNDS Guilde des Tonneliers']],
    [
      'as what has come',
      'La subvention de la Région Aval, 18 000 euros, est arrivée le 2 mai.',
      ['Région Aval FUNDS Guilde des Tonneliers'],
    ],
    [
      'by the second of two participles',
      'Le projet « Cours vertes » est conduit par la Région Aval et financé à 60 % par la Fondation Orme.',
      ['Région Aval RUNS Cours vertes', 'Fondation Orme FUNDS Cours vertes'],
    ],
    [
      'as received from several',
      'Le Relais du Pont a reçu 4 000 € de la Fondation Orme et 2 000 € de la Région Aval.',
      ['Fondation Orme FUNDS Relais du Pont', 'Région Aval FUNDS Relais du Pont'],
    ],
    ['as going on', 'La Région Aval reconduit son aide de 5 000 € au Relais du Pont.', ['Région Aval FUNDS Relais du Pont']],
  ])('%s', async (_what, section, expected) => {
    expect(await inMinutes(section)).toEqual(expect.arrayContaining(expected));
  });

  it('under a heading that says for what', async () => {
    const section = `II- Préparation de la Fête des lanternes

Budget :

La Fondation Orme apporte 5 000 euros et la Région Aval en a promis 4 000.`;
    expect(await inMinutes(section)).toEqual(
      expect.arrayContaining(['Fondation Orme FUNDS Fête des lanternes', 'Région Aval FUNDS Fête des lanternes']),
    );
  });
});

describe('offices are told', () => {
  it.each([
    [
      'of who was elected, behind the verb',
      'Sont élus pour trois ans M. Ada Lierre (66 voix), Mme Roxane Delaube (59 voix) et M. Théo Quillard (41 voix).',
      [
        'Ada Lierre HOLDS_ROLE Guilde des Tonneliers',
        'Roxane Delaube HOLDS_ROLE Guilde des Tonneliers',
        'Théo Quillard HOLDS_ROLE Guilde des Tonneliers',
      ],
    ],
    [
      'of who was chosen for them',
      'Le conseil a choisi pour président M. Isidore Baumel et pour vice-présidente Mme Roxane Delaube.',
      ['Isidore Baumel HOLDS_ROLE Guilde des Tonneliers', 'Roxane Delaube HOLDS_ROLE Guilde des Tonneliers'],
    ],
    [
      'of who was called to one elsewhere',
      'On salue notre bibliothécaire, Mme Fantine Goude, appelée à diriger la bibliothèque d’Orvillers.',
      ['Fantine Goude HOLDS_ROLE bibliothèque d’Orvillers'],
    ],
    [
      'of both, where one follows the other',
      'Au Relais du Pont, Philo Argou a succédé à Jean Sourde à la présidence de la Maison des Saisons.',
      ['Philo Argou HOLDS_ROLE Maison des Saisons', 'Jean Sourde HOLDS_ROLE Maison des Saisons'],
    ],
    [
      'of who takes the post of who leaves',
      'Ada Lierre quitte la direction de la Maison des Saisons. Perle Augus prendra son poste en mai.',
      ['Ada Lierre HOLDS_ROLE Maison des Saisons', 'Perle Augus HOLDS_ROLE Maison des Saisons'],
    ],
    [
      'of a service of the State, by the office',
      'Ada Lierre a été reçue par Philiberte Oura, directrice départementale du travail.',
      ['Philiberte Oura HOLDS_ROLE Direction départementale du travail'],
    ],
    ['where somebody works now', 'Perle Augus, actuellement à la Région Aval, viendra nous voir.', ['Perle Augus HOLDS_ROLE Région Aval']],
    [
      'of who resigns',
      'Edmond Falga, pris par son métier, a remis sa démission d’administrateur.',
      ['Edmond Falga HOLDS_ROLE Guilde des Tonneliers'],
    ],
    [
      'of who comes as something',
      'Lilian Vande est arrivé le 2 mai comme animateur du pôle bois. Hugo Mestre a été embauché comme comptable.',
      ['Lilian Vande HOLDS_ROLE Guilde des Tonneliers', 'Hugo Mestre HOLDS_ROLE Guilde des Tonneliers'],
    ],
    [
      'of an election that one is glad of',
      'On se réjouit de l’élection de Paul Sellier à la présidence de la Fédération des métiers du bois.',
      ['Paul Sellier HOLDS_ROLE Fédération des métiers du bois'],
    ],
    [
      'of a deputy beside the head',
      'Ada Lierre a été reçue par Bertrade Haube, directrice régionale de la culture, et par son adjoint, Cyprien Lestrin.',
      ['Cyprien Lestrin HOLDS_ROLE Direction régionale de la culture', 'Cyprien Lestrin MEETS Ada Lierre'],
    ],
    [
      'of who will speak for a body from now on',
      'Maud Estera représentera désormais la Région Aval, à la place d’Ada Lierre.',
      ['Maud Estera HOLDS_ROLE Région Aval'],
    ],
    [
      'of who takes the place of whom',
      'Lou Perrin est la nouvelle présidente de la Maison des Saisons ; elle prend la suite de Marc Olivier.',
      ['Lou Perrin HOLDS_ROLE Maison des Saisons', 'Marc Olivier HOLDS_ROLE Maison des Saisons'],
    ],
    [
      'with « sa », of the body before',
      'Ada Lierre a visité les locaux de la Maison des Saisons et y a rencontré sa directrice, Lou Perrin.',
      ['Lou Perrin HOLDS_ROLE Maison des Saisons', 'Ada Lierre MEETS Lou Perrin'],
    ],
    ['of « our » people', 'Notre trésorier, Bruno Sorbier, a rencontré la banque.', ['Bruno Sorbier HOLDS_ROLE Guilde des Tonneliers']],
    [
      'of who chairs, in the passive',
      'La présidence de la Maison des Saisons est assurée par Marc Olivier.',
      ['Marc Olivier HOLDS_ROLE Maison des Saisons'],
    ],
  ])('%s', async (_what, section, expected) => {
    expect(await inMinutes(section)).toEqual(expect.arrayContaining(expected));
  });
});

describe('works and events are told', () => {
  it.each([
    [
      'by their titles behind a comma, and by whom they are',
      'La Maison des Saisons a publié une étude de la sociologue Blandine Ousta, « Qui aide ? », dont on a parlé.',
      ['Maison des Saisons PUBLISHES Qui aide ?', 'Blandine Ousta AUTHOR_OF Qui aide ?'],
    ],
    [
      'by when they come out',
      'On annonce la sortie du film « Vingt minutes », tourné au Relais du Pont par la réalisatrice Wanda Kerva. Le film a obtenu le Prix du jury au festival de Gand.',
      ['Wanda Kerva AUTHOR_OF Vingt minutes', 'Vingt minutes WINS Prix du jury'],
    ],
    [
      'by where they appear',
      'Un recueil intitulé « Murs et marges » paraîtra en mai aux Éditions du Gué.',
      ['Éditions du Gué PUBLISHES Murs et marges'],
    ],
    [
      'by who puts them online, the words between',
      'Le Relais du Pont mettra le guide « Sans piège » en ligne début juillet.',
      ['Relais du Pont PUBLISHES Sans piège'],
    ],
    [
      'by who makes them, where they have no name',
      'On a lu le rapport que le Relais du Pont a rédigé avec la Région Aval.',
      ['Relais du Pont AUTHOR_OF rapport de Relais du Pont', 'Région Aval AUTHOR_OF rapport de Relais du Pont'],
    ],
    [
      'with a name of two words, and « nous »',
      'Le festival Pages et Berges, que nous organisons avec la Fondation Orme, a attiré deux mille visiteurs à Bréchan.',
      [
        'Guilde des Tonneliers ORGANIZES festival Pages et Berges',
        'Fondation Orme ORGANIZES festival Pages et Berges',
        'festival Pages et Berges TAKES_PLACE_IN Bréchan',
      ],
    ],
    [
      'by whom somebody is asked to speak at them',
      'Ada Lierre est invitée à présenter ses mesures au colloque de la Région Aval, le 5 novembre à Sourmagne.',
      ['Ada Lierre INVITED_TO colloque de la Région Aval', 'colloque de la Région Aval TAKES_PLACE_IN Sourmagne'],
    ],
    [
      'by what is said there',
      'La Fête des lanternes aura lieu le 19 octobre. Ada Lierre y dira quelques mots. Le Relais du Pont y tiendra un stand.',
      ['Ada Lierre SPEAKS_AT Fête des lanternes', 'Relais du Pont ATTENDS Fête des lanternes'],
    ],
    [
      'by who grants a prize, behind it',
      'Le Relais du Pont a obtenu le prix Orval 2020, remis par la Fondation Orme.',
      ['Fondation Orme GRANTS prix Orval'],
    ],
    [
      'as what a body has that was just spoken of',
      'La Maison des Saisons fait partie du réseau Portes Amies. Ce réseau tiendra son congrès à Trévolles le 6 décembre.',
      ['Portes Amies ORGANIZES congrès de Portes Amies'],
    ],
    [
      'by who is to make them',
      'L’évaluation de la Fête des lanternes est confiée au cabinet Horizons. L’affiche « Vent » est confiée à l’imprimerie du Gué.',
      ['cabinet Horizons RUNS évaluation de la Fête des lanternes', 'imprimerie du Gué AUTHOR_OF Vent'],
    ],
    [
      'in notes behind a colon',
      'Carte des fontaines : mise en ligne par la Région Aval le 14 mai.',
      ['Région Aval PUBLISHES Carte des fontaines'],
    ],
    [
      'by who comes to them, in a relative clause',
      'La Maison des Saisons organise le 3 octobre un salon auquel participera le Relais du Pont.',
      ['Relais du Pont ATTENDS salon du 3 octobre'],
    ],
    [
      'by who speaks there, behind the verb',
      'Un colloque sera consacré à l’eau le 12 novembre à l’université de Gand ; y interviendront Ada Lierre et Bruno Sorbier.',
      ['Ada Lierre SPEAKS_AT colloque du 12 novembre', 'Bruno Sorbier SPEAKS_AT colloque du 12 novembre'],
    ],
    [
      'past what is told of somebody between',
      'La Maison des Saisons, dont la directrice, Perle Augus, était venue, accueillera la Fête des lanternes.',
      ['Maison des Saisons HOSTS Fête des lanternes'],
    ],
    [
      'of which the body has its own',
      'La Fondation Orme, dont notre association est membre, tiendra ses rencontres à Gand le 3 mai.',
      ['Fondation Orme ORGANIZES rencontres de Fondation Orme'],
    ],
    [
      'by their authors and publishers beside the title',
      'Le livre « Les mains nues », de Claire Dumont, est paru aux éditions du Gué.',
      ['Claire Dumont AUTHOR_OF Les mains nues', 'éditions du Gué PUBLISHES Les mains nues'],
    ],
    ['by who makes a study', 'Une étude, menée par la Région Aval, paraîtra en mai.', ['Région Aval AUTHOR_OF étude de Région Aval']],
    [
      'by when and where they are planned',
      'On nous a présenté le forum des associations, prévu le 7 novembre au gymnase Colette.',
      ['forum des associations TAKES_PLACE_IN gymnase Colette'],
    ],
    ['past a participle that is none', 'Le jardin partagé est géré par l’association Vent Debout.', ['Vent Debout RUNS jardin partagé']],
    [
      'by their day, where they have no name',
      'Un courrier a été adressé à la Région Aval le 3 juin.',
      ['courrier du 3 juin ADDRESSED_TO Région Aval'],
    ],
    ['by what they are called', 'Le Relais du Pont pilote un projet nommé « Voix proches ».', ['Relais du Pont RUNS Voix proches']],
    [
      'by who won them, the other way round',
      'Les lauréats du prix du Val sont la Maison des Saisons et le Relais du Pont.',
      ['Maison des Saisons WINS prix du Val', 'Relais du Pont WINS prix du Val'],
    ],
  ])('%s', async (_what, section, expected) => {
    expect(await inMinutes(section)).toEqual(expect.arrayContaining(expected));
  });
});

describe('bodies are tied', () => {
  it.each([
    ['by what one opens somewhere', 'La Région Aval a ouvert un point d’accueil à Vernes.', ['Région Aval ACTIVE_IN Vernes']],
    [
      'by what a laboratory is a part of',
      'Le laboratoire Habitats et Parcours, de l’université de Lormer, suit vingt jeunes.',
      ['laboratoire Habitats et Parcours PART_OF université de Lormer'],
    ],
    [
      'by a partnership that was made',
      'Un partenariat a été noué avec la Radio des Rives.',
      ['Guilde des Tonneliers PARTNER_OF Radio des Rives'],
    ],
    [
      'by one that has ended',
      'Le partenariat avec la Radio des Rives, lui, s’est éteint en décembre.',
      ['Guilde des Tonneliers PARTNER_OF Radio des Rives'],
    ],
    [
      'by exchanges',
      'Des échanges ont lieu avec l’Université de Valmence depuis avril.',
      ['Guilde des Tonneliers EXCHANGES_WITH Université de Valmence'],
    ],
    [
      'by what one does of which the sentence spoke',
      'La Fondation Orme a signé une convention avec le Relais du Pont : elle organise la Fête des lanternes.',
      ['Fondation Orme PARTNER_OF Relais du Pont', 'Fondation Orme ORGANIZES Fête des lanternes'],
    ],
    [
      'by an accepted membership',
      'L’adhésion du Relais du Pont est acceptée à l’unanimité.',
      ['Relais du Pont MEMBER_OF Guilde des Tonneliers'],
    ],
    [
      'by what they are members of',
      'La Maison des Saisons, membre du réseau Terres Vives, a écrit.',
      ['Maison des Saisons MEMBER_OF Terres Vives'],
    ],
    [
      'by a relative with « dont »',
      'Le réseau Terres Vives, dont notre association fait partie, fêtera ses dix ans.',
      ['Guilde des Tonneliers MEMBER_OF Terres Vives'],
    ],
    [
      'by a treaty between several',
      'Une convention liant la Maison des Saisons, le Relais du Pont et la Région Aval sera signée en mai.',
      [
        'Maison des Saisons PARTNER_OF Relais du Pont',
        'Maison des Saisons PARTNER_OF Région Aval',
        'Relais du Pont PARTNER_OF Région Aval',
      ],
    ],
    [
      'by whom a delegation meets',
      'Une délégation composée d’Ada Lierre et de Bruno Sorbier a été reçue le 26 août par la Région Aval.',
      ['Région Aval MEETS Ada Lierre', 'Région Aval MEETS Bruno Sorbier'],
    ],
    [
      'by a talk that is told of',
      'Ada Lierre a rendu compte de son entretien du 3 juin avec le directeur de la Région Aval, Paul Sellier.',
      ['Ada Lierre MEETS Paul Sellier', 'Paul Sellier HOLDS_ROLE Région Aval'],
    ],
    ['by an appointment', 'Rendez-vous est pris avec la Région Aval le 4 octobre.', ['Guilde des Tonneliers MEETS Région Aval']],
    [
      'by a list of new members',
      'Trois nouveaux membres : la Ferme des Buis, l’association Vent Debout et le lycée Jean-Zay.',
      [
        'Ferme des Buis MEMBER_OF Guilde des Tonneliers',
        'Vent Debout MEMBER_OF Guilde des Tonneliers',
        'lycée Jean-Zay MEMBER_OF Guilde des Tonneliers',
      ],
    ],
  ])('%s', async (_what, section, expected) => {
    expect(await inMinutes(section)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['a partnership that is only wished', 'Une demande de partenariat avec la Radio des Rives est à l’étude.', /PARTNER_OF/],
    ['an earlier session', 'Ada Lierre rappelle qu’elle assistait à la séance du 14 mai 2020.', /ATTENDS séance/],
    ['who wanted to come', 'Ada Lierre a voulu intervenir à la Fête des lanternes.', /SPEAKS_AT Fête/],
    ['a street', 'La Maison des Saisons, de la rue de l’Ourcq, a fermé.', /PART_OF/],
    ['a visit that was called off', 'Visite du Relais du Pont à la Maison des Saisons : annulée.', /VISITS/],
    ['money that was asked for', 'Fondation Orme : 500 € demandés en mai.', /FUNDS/],
    [
      'whom others meet at what they organize',
      'Le Relais du Pont organise une rencontre avec Ada Lierre le 3 mai.',
      /Guilde des Tonneliers MEETS/,
    ],
    ['a predecessor without a name', 'Perle Augus prend la relève de son prédécesseur à la Maison des Saisons.', /HOLDS_ROLE/],
  ])('but nothing of %s', async (_what, section, nothing) => {
    expect((await inMinutes(section)).filter((one) => nothing.test(one))).toEqual([]);
  });
});

describe('annexes tell', () => {
  const inAnnexes = async (annex: string): Promise<string[]> => {
    const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020
DU COLLECTIF « GUILDE DES TONNELIERS »

Annexes :

1. ${annex}

I- Actualités

Rien.
`;
    return ofKind(propose(await readText(text), BASE, '2020-09-17'), 'RELATION').map(told);
  };

  it.each([
    [
      'who wrote a letter to whom, where the author stands between',
      'Lettre adressée le 2 mai 2020 par le Relais du Pont à Madame Bertrade Haube, directrice régionale.',
      ['Relais du Pont AUTHOR_OF Lettre du 2 mai 2020', 'Lettre du 2 mai 2020 ADDRESSED_TO Bertrade Haube'],
      /ADDRESSED_TO Relais/,
    ],
    [
      'who made a table',
      'Tableau des dons de 2019, établi par le Relais du Pont.',
      ['Relais du Pont AUTHOR_OF Tableau des dons de 2019'],
      /ADDRESSED/,
    ],
    [
      'of which talk they are the minutes',
      'Compte-rendu de l’entretien du 24 mai 2020 avec la Région Aval (relu par tous).',
      ['Compte-rendu de entretien du 24 mai 2020 RECORDS entretien du 24 mai 2020'],
      /ADDRESSED/,
    ],
  ])('%s', async (_what, annex, expected, nothing) => {
    const found = await inAnnexes(annex);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.filter((one) => nothing.test(one))).toEqual([]);
  });
});

describe('who is meant', () => {
  it.each([
    [
      'is whoever the clause before is about, of an office behind a semicolon',
      'La Fondation Orme finance le jardin de la Maison des Saisons ; sa directrice, Mme Zoé Brumaire, viendra en mai.',
      'Zoé Brumaire HOLDS_ROLE Fondation Orme',
    ],
    [
      'is whoever leaves an office, where nobody takes it',
      'Ada Lierre a laissé la présidence du Relais du Pont lors de l’assemblée de mai.',
      'Ada Lierre HOLDS_ROLE Relais du Pont',
    ],
    ['is whoever gives more than before', 'La Fondation Orme passe de 12 000 à 15 000 €.', 'Fondation Orme FUNDS Guilde des Tonneliers'],
  ])('%s', async (_name, sentence, expected) => {
    expect(await inMinutes(sentence)).toContain(expected);
  });

  it('is not the body that the clause names last, of an office behind a semicolon', async () => {
    const found = await inMinutes(
      'La Fondation Orme finance le jardin de la Maison des Saisons ; sa directrice, Mme Zoé Brumaire, viendra en mai.',
    );
    expect(found).not.toContain('Zoé Brumaire HOLDS_ROLE Maison des Saisons');
  });
});

describe('annexes are told', () => {
  it('with whom a letter is to before the day on which it was sent', async () => {
    const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020
DE LA GUILDE DES TONNELIERS

Annexes :

1. Lettre de la Guilde des Tonneliers à la Région Aval, envoyée le 14 mai 2020.

I- Actualités

Le puits est à sec.
`;
    const found = ofKind(propose(await readText(text), BASE, '2020-09-17'), 'RELATION').map(
      ({ type, subject, object }) => `${subject.id} ${type} ${object.id}`,
    );
    expect(found).toContain('null ADDRESSED_TO government-body/region-aval');
    expect(found).toContain('organization/guilde-des-tonneliers AUTHOR_OF null');
  });
});

it('takes an office « du réseau » in a row of participants for one of whoever convenes', async () => {
  const base = { ...BASE, actors: [...BASE.actors, known('organization/reseau-des-haies', 'Réseau des Haies')] };
  const text = `RÉSEAU DES HAIES

COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020

Présents :
- Maison des Saisons : Ada Lierre (animatrice du réseau)
- Relais du Pont : Bruno Sorbier (animateur)

1. Toiture

Le puits est à sec.
`;
  const found = ofKind(propose(await readText(text), base, '2020-09-17'), 'RELATION').map(told);
  expect(found).toContain('Ada Lierre HOLDS_ROLE Réseau des Haies');
  expect(found).not.toContain('Ada Lierre HOLDS_ROLE Maison des Saisons');
  expect(found).toContain('Bruno Sorbier HOLDS_ROLE Relais du Pont');
});
