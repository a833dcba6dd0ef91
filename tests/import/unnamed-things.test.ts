import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type RelationProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known, knownPerson } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Things that have no name: what a sentence says of them, and what the next ones say when they come back to them. */

const BASE: KnownBase = {
  actors: [
    known('organization/collectif-des-rives', 'Collectif des Rives'),
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-des-tonneliers', 'Guilde des Tonneliers'),
    known('organization/maison-des-saisons', 'Maison des Saisons'),
    known('organization/fondation-orme', 'Fondation Orme'),
    known('government-body/region-aval', 'Région Aval'),
    known('government-body/commune-de-linon', 'Commune de Linon'),
    knownPerson('person/ada-lierre', 'Ada', 'Lierre'),
    knownPerson('person/bruno-sorbier', 'Bruno', 'Sorbier'),
    known('project/roue-du-val', 'Roue du val'),
  ],
  promises: [],
  scopes: new Set(['organization/collectif-des-rives']),
};

async function proposed(body: string): Promise<string[]> {
  const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020
DU COLLECTIF DES RIVES

I- Nouvelles des associations

Guilde des Tonneliers :

${body}

Participants à la réunion du 17 septembre 2020

Relais du Pont, Ada Lierre
Guilde des Tonneliers, Bruno Sorbier
`;
  const found: RelationProposal[] = ofKind(propose(await readText(text), BASE, '2020-09-17'), 'RELATION');
  return found.map(({ type, subject, object }) => `${subject.name} ${type} ${object.name}`);
}

async function says(body: string, links: readonly string[]): Promise<void> {
  const found = await proposed(body);
  for (const link of links) expect(found).toContain(link);
}

describe('a noun that makes a thing, without a name,', () => {
  it.each([
    [
      'La Guilde organise un vide-dressing au gymnase Prévert le 15 novembre.',
      ['vide-dressing du 15 novembre TAKES_PLACE_IN gymnase Prévert'],
    ],
    [
      'La Guilde organise avec le Relais du Pont un nettoyage des berges à Gand.',
      [
        'Guilde des Tonneliers ORGANIZES nettoyage des berges',
        'Relais du Pont ORGANIZES nettoyage des berges',
        'nettoyage des berges TAKES_PLACE_IN Gand',
      ],
    ],
    [
      'Une ligne d’écoute fonctionne depuis mai à Gand, en partenariat avec la Maison des Saisons.',
      [
        'Guilde des Tonneliers RUNS ligne d’écoute',
        'ligne d’écoute TAKES_PLACE_IN Gand',
        'Guilde des Tonneliers PARTNER_OF Maison des Saisons',
      ],
    ],
    ['La maraude du jeudi est désormais assurée par la Croix-Bleue de Gand.', ['Croix-Bleue de Gand RUNS maraude du jeudi']],
    [
      'En novembre sortira un recueil de recettes rédigé par les bénévoles et imprimé par la Maison des Saisons.',
      ['Guilde des Tonneliers AUTHOR_OF recueil de recettes', 'Maison des Saisons PUBLISHES recueil de recettes'],
    ],
    [
      'Bientôt paraîtra un guide sur le compost, écrit avec l’université de Gand.',
      ['Guilde des Tonneliers AUTHOR_OF guide sur le compost', 'université de Gand AUTHOR_OF guide sur le compost'],
    ],
    ['La brochure d’accueil, traduite en cinq langues, vient de paraître.', ['Guilde des Tonneliers PUBLISHES brochure d’accueil']],
    [
      'Le remplacement des fenêtres, que conduit la Guilde avec la Commune de Linon, durera jusqu’en mai.',
      ['Guilde des Tonneliers RUNS remplacement des fenêtres', 'Commune de Linon RUNS remplacement des fenêtres'],
    ],
    ['Lancement d’un jardin d’insertion avec la Commune de Linon.', ['Guilde des Tonneliers LAUNCHES jardin d’insertion']],
    [
      'Son équipe prépare un spectacle de rue, financé par la Fondation Orme.',
      ['Guilde des Tonneliers ORGANIZES spectacle de rue', 'Fondation Orme FUNDS spectacle de rue'],
    ],
    [
      'La journée d’accueil a été préparée avec le Relais du Pont et s’est passée au lycée Bellerive.',
      ['Relais du Pont ORGANIZES journée d’accueil', 'journée d’accueil HELD_AT lycée Bellerive'],
    ],
  ])('is a thing: « %s »', says);

  it.each([
    [
      'Un atelier de réparation de vélos aura lieu le 4 octobre dans les locaux de la Maison des Saisons. Il sera animé par Bruno Sorbier.',
      ['atelier de réparation de vélos HELD_AT Maison des Saisons', 'Bruno Sorbier SPEAKS_AT atelier de réparation de vélos'],
    ],
    [
      'Le chantier de l’ancienne forge durera jusqu’en mai. La Fondation Orme en a payé la toiture.',
      ['Guilde des Tonneliers RUNS chantier de l’ancienne forge', 'Fondation Orme FUNDS chantier de l’ancienne forge'],
    ],
    [
      'Une formation aux premiers secours aura lieu en janvier ; elle sera payée par la Fondation Orme.',
      ['Fondation Orme FUNDS formation aux premiers secours'],
    ],
    [
      'Un dispositif de transport de nuit est à l’essai. Ce dispositif est cofinancé par la Région Aval.',
      ['Région Aval FUNDS dispositif de transport de nuit'],
    ],
    [
      'Un nettoyage des berges est organisé par la Guilde le 3 octobre. Le nettoyage se fera avec le soutien de la Région Aval.',
      ['Guilde des Tonneliers ORGANIZES nettoyage des berges'],
    ],
    [
      'Un rapport sur les mal-logés paraîtra le 1er février. Il a été rédigé par Ada Lierre.',
      ['Ada Lierre AUTHOR_OF rapport sur les mal-logés'],
    ],
  ])('is meant again by the next sentence: « %s »', says);
});

describe('whose a thing is, its noun says', () => {
  it.each([
    ['La Guilde tiendra son congrès les 17 et 18 octobre à Gand.', ['Guilde des Tonneliers ORGANIZES congrès de Guilde des Tonneliers']],
    [
      'Ada Lierre parlera le 9 octobre au colloque de la Maison des Saisons à Gand.',
      ['Maison des Saisons ORGANIZES colloque de la Maison des Saisons'],
    ],
    ['Ada Lierre ira aux rencontres « Payer ou partir » de la Région Aval.', ['Région Aval ORGANIZES Payer ou partir']],
    [
      'Son film « La Barrique » a reçu le prix du public.',
      ['Guilde des Tonneliers AUTHOR_OF La Barrique', 'La Barrique WINS prix du public'],
    ],
    ['Son dernier livret, « Dormir au sec », est diffusé par le Relais du Pont.', ['Guilde des Tonneliers AUTHOR_OF Dormir au sec']],
    [
      'La Région Aval soutient le jardin partagé de la Maison des Saisons.',
      ['Maison des Saisons RUNS jardin partagé de la Maison des Saisons'],
    ],
  ])('« %s »', says);
});

describe('what goes with a noun or a verb, wherever it stands,', () => {
  it.each([
    // relatives with prepositions
    [
      'Ada Lierre ira au congrès du Réseau des berges, dont la Guilde est membre depuis mai.',
      ['Guilde des Tonneliers MEMBER_OF Réseau des berges'],
    ],
    ['Le Réseau des berges, auquel la Guilde adhère, changera de nom.', ['Guilde des Tonneliers MEMBER_OF Réseau des berges']],
    ['La Fédération des caves, à laquelle adhère la Guilde, déménage.', ['Guilde des Tonneliers MEMBER_OF Fédération des caves']],
    // who does it with others, or with each other
    ['Un colloque sur le bois se prépare avec l’université de Gand.', ['université de Gand ORGANIZES colloque sur le bois']],
    [
      'Il est prévu que la Guilde et le lycée Bellerive signent une convention en octobre.',
      ['Guilde des Tonneliers PARTNER_OF lycée Bellerive'],
    ],
    ['La Guilde est en partenariat avec le Relais du Pont depuis mars.', ['Relais du Pont PARTNER_OF Guilde des Tonneliers']],
    // treaties and talks between bodies
    ['La convention entre la Guilde et la Commune de Linon a été signée le 2 mai.', ['Guilde des Tonneliers PARTNER_OF Commune de Linon']],
    ['Rencontre du 9 mars entre le Relais du Pont et la Région Aval : pas de suite.', ['Relais du Pont MEETS Région Aval']],
    // reported
    [
      'La Fondation Orme a confirmé par courriel qu’elle prendrait à sa charge l’impression du guide « Au sec ».',
      ['Fondation Orme FUNDS Au sec'],
    ],
    ['D’après Bruno Sorbier, la Région Aval financera le jardin partagé de la Guilde.', ['Région Aval FUNDS jardin partagé de la Guilde']],
    [
      'Ada Lierre a dit par courriel qu’elle avait rencontré le 14 mai le directeur de la Région Aval, Paul Kervadec.',
      ['Ada Lierre MEETS Paul Kervadec'],
    ],
    // whom something is entrusted to
    ['Le plan prévoit une enquête auprès des caves, confiée à l’Institut Brel.', ['Institut Brel RUNS enquête auprès des caves']],
    ['La Région Aval a confié à la Guilde la gestion du musée du Tonneau.', ['Guilde des Tonneliers RUNS musée du Tonneau']],
    // names that go on in small letters
    ['Bruno Sorbier a représenté la Guilde aux États généraux du bois, à Namur.', ['Bruno Sorbier ATTENDS États généraux du bois']],
    ['La permanence juridique du samedi est assurée par l’Ordre des avocats.', ['Ordre des avocats RUNS permanence juridique du samedi']],
    // years that are feasted
    [
      'Elle fêtera ses vingt ans le 12 mai à la salle des Tilleuls.',
      ['Guilde des Tonneliers ORGANIZES vingt ans de Guilde des Tonneliers'],
    ],
    // money and prizes in notes
    [
      'Financement du four : Région Aval 12 000 €, Fondation Orme 8 000 €.',
      ['Région Aval FUNDS Guilde des Tonneliers', 'Fondation Orme FUNDS Guilde des Tonneliers'],
    ],
    ['Film « La Barrique », tourné par le Relais du Pont : prix du jury au festival de Gand.', ['La Barrique WINS prix du jury']],
    ['La Guilde a reçu le prix « Bel ouvrage » de la Région Aval.', ['Région Aval GRANTS Bel ouvrage']],
    // visits that are received, places without a preposition
    ['La Guilde a reçu le 3 mai la visite de la Région Aval.', ['Région Aval VISITS Guilde des Tonneliers']],
    ['La Guilde organise une foire aux livres le 3 octobre, place des Drapiers.', ['foire aux livres TAKES_PLACE_IN place des Drapiers']],
  ])('« %s »', says);

  it('leaves what is denied, asked or wished', async () => {
    const found = await proposed(
      'La Guilde n’organise plus de vide-dressing. La Guilde organise-t-elle un loto ? Si la Guilde organise un loto, on en reparlera.',
    );
    expect(found.filter((one) => one.includes(' ORGANIZES '))).toEqual([]);
  });
});
