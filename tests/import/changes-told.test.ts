import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { type NameChangeProposal, ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Who comes, goes, takes and leaves an office, is called otherwise, and what has another date. */

const BASE: KnownBase = {
  actors: [known('organization/relais-du-pont', 'Relais du Pont'), known('person/ada-lierre', 'Ada Lierre')],
  promises: [],
  scopes: new Set(),
};

async function proposed(line: string): Promise<NameChangeProposal[]> {
  const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. Nouvelles\n\n${line}\n`;
  return ofKind(propose(await readText(minutes), BASE, null), 'CHANGE');
}
const changes = async (line: string): Promise<[string, string | undefined, string | null][]> =>
  (await proposed(line)).map(({ change, subject, now }) => [change, subject?.name, now]);
const kinds = async (line: string): Promise<string[]> => (await changes(line)).map(([change]) => change);

describe('minutes tell', () => {
  it.each([
    'Théa Valon rejoint l’équipe.',
    'Les Ponts de Papier ont rejoint le réseau en janvier.',
    'Bienvenue à Théa Valon, nouvelle animatrice.',
    'Le club de lecture adhère au réseau.',
    'Le Relais du Pont vient d’embaucher Théa Valon.',
    'The Canal Trust has joined the steering group.',
    'Ada Lierre rejoint la réunion à 10 h.',
    'Théa Valon intègre le conseil d’administration.',
    'La Barque de Papier est admise à l’unanimité comme nouvelle adhérente.',
    'Le Relais du Pont et la Barque de Papier y sont entrés en mars.',
  ])('who comes: « %s »', async (line) => {
    expect(await kinds(line)).toEqual(['ARRIVAL']);
  });

  it.each([
    'Le Relais du Pont quitte le réseau.',
    'Le Relais du Pont se retire du projet.',
    'La Barque de Papier sort du réseau.',
    'La Barque de Papier a cessé d’adhérer.',
    'Théa Valon ayant quitté la ville, la place est libre.',
    'The Canal Trust has left the partnership.',
  ])('who goes: « %s »', async (line) => {
    expect(await kinds(line)).toEqual(['DEPARTURE']);
  });

  it.each([
    ['Mme Josette Barand, secrétaire de mairie, partira à la retraite le 1er octobre.', 'Josette Barand'],
    ['Mme Ombeline Fauve lui succédera.', 'Ombeline Fauve'],
    ['Thibaud Orzal a passé la main à Ismène Padou.', 'Thibaud Orzal'],
    ['Ada Lierre est élue présidente.', 'Ada Lierre'],
    ['Ada Lierre a démissionné.', 'Ada Lierre'],
    ['Ada Lierre devient trésorière.', 'Ada Lierre'],
    ['Ada Lierre prendra la direction du Relais du Pont en mai.', 'Ada Lierre'],
    ['Ada Lierre laisse la présidence.', 'Ada Lierre'],
    ['Ada Lierre souhaite passer la main après l’assemblée.', 'Ada Lierre'],
    ['Ada Lierre est prête à lui succéder.', 'Ada Lierre'],
    ['Ada Lierre a quitté la Direction des routes au 1er mars.', 'Ada Lierre'],
    ['Mme Maëlle Orvan, directrice des services, nous quittera le 30 avril.', 'Maëlle Orvan'],
    ['Ada Lierre, qui en est la trésorière depuis mai, lit les comptes.', 'Ada Lierre'],
    ['Ignatius Pell steps down as treasurer.', 'Ignatius Pell'],
    ['Dorcas Finch has been appointed treasurer of the society.', 'Dorcas Finch'],
    ['Ada Lierre takes over as chair.', 'Ada Lierre'],
  ])('who takes and leaves an office: « %s »', async (line, name) => {
    expect((await changes(line)).map(([change, subject]) => [change, subject])).toEqual([['OFFICE', name]]);
  });

  it.each([
    'La caisse est désormais tenue par Théa Valon.',
    'Bruno Sorbier annonce l’arrivée d’une nouvelle directrice, Théa Valon, en juin.',
    'Le poste de coordinatrice est confié à Théa Valon.',
    'Théa Valon a été choisie pour présider le réseau.',
    'Son successeur, Armel Bréhant, nous recevra en avril.',
    'La Région a nommé un délégué, Armel Bréhant, pour trois ans.',
  ])('who has an office now: « %s »', async (line) => {
    expect(await kinds(line)).toEqual(['OFFICE']);
  });

  it.each([
    'Ada Lierre cède sa place au comité à Théa Valon.',
    'Mme Lierre siège désormais pour le Relais du Pont, en remplacement de Théa Valon.',
    'Ada Lierre représentera désormais le Relais du Pont, à la place de Théa Valon, partie à la retraite.',
  ])('who comes instead of whom: « %s »', async (line) => {
    expect(await kinds(line)).toEqual(['ARRIVAL', 'DEPARTURE']);
  });

  it.each([
    'La première garde est annoncée pour le 2 juin, et non plus pour le 5 mai.',
    'Le forum est avancé au 3 mai.',
    'Le salon, prévu le 4 mai, glisse au 11.',
    'La journée est remise au 3 juin.',
    'La date du forum passe du 3 au 10 mai.',
    'Le forum se tiendra le 10 mai et pas le 3.',
    'Ouverture du marché repoussée au 4 juin : les étals manquent.',
    'Le chantier, initialement prévu le 2 mai, aura lieu le 9 mai.',
    'The fair has been moved to 9 May.',
    'The fair was originally planned for 2 May.',
  ])('another date: « %s »', async (line) => {
    expect(await kinds(line)).toEqual(['NEW_DATE']);
  });

  it.each([
    ['Le Relais du Pont s’appelle désormais Maison du Gué.', 'Maison du Gué'],
    ['Le Relais du Pont prend le nom de « Toits du Val ».', 'Toits du Val'],
    ['The society is now called Tide House.', 'Tide House'],
  ])('another name: « %s »', async (line, name) => {
    expect((await changes(line)).map(([change, , now]) => [change, now])).toEqual([['RENAMED', name]]);
  });

  it.each([
    'M. Faure est désigné secrétaire de séance.',
    'La Ville remplace les lampes de la rue.',
    'Le train quitte la gare à 8 h.',
    'Les enfants quittent l’école à 16 h.',
    'La facture est remise à la trésorière.',
    'La préfecture désigne un expert pour les ponts.',
    'Les enfants sont accueillis dans le réseau des bibliothèques.',
    'Le Relais du Pont accepte de prendre la parole en mai.',
    'Le Relais du Pont accueille quarante enfants.',
  ])('nothing of the kind: « %s »', async (line) => {
    expect(await kinds(line)).toEqual([]);
  });
});

/** As other secretaries tell it: other verbs, other order, passive, plural, notes. */
describe('minutes of others tell', () => {
  it.each([
    'Le Relais du Pont entre au Collectif.',
    'La Barque de Papier, dont la demande était à l’étude, entre dans la fédération.',
    'L’adhésion de la Barque de Papier est acceptée à l’unanimité.',
    'Le conseil valide la demande d’adhésion de la Barque de Papier.',
    'La Barque de Papier est accueillie au sein du réseau.',
    'Le réseau accueille un nouveau membre, la Barque de Papier.',
    'Le Relais du Pont nous a rejoints au printemps.',
    'La Barque de Papier devient membre du réseau.',
    'Théa Valon siégera désormais au comité.',
    'Depuis le mois dernier, la Barque de Papier s’est jointe au collectif.',
    'Théa Valon vient renforcer l’équipe du Relais.',
    'Le réseau souhaite la bienvenue à Théa Valon.',
    'La Barque de Papier a annoncé qu’elle rejoindrait le réseau.',
    'Théa Valon a été recrutée en mars.',
    'On salue l’arrivée de Théa Valon.',
    'La Barque de Papier, qui avait rejoint le réseau en mai, paie sa cotisation.',
    'Théa Valon, qui en est la secrétaire, l’y représentera.',
    'Théa Valon représentera le Relais du Pont au comité de pilotage.',
    'Deux associations intègrent le réseau : la Barque de Papier et le Foyer du Gué.',
  ])('who comes: « %s »', async (line) => {
    expect([...new Set(await kinds(line))]).toEqual(['ARRIVAL']);
  });

  it('which body comes, by the noun before its name', async () => {
    expect(await changes('L’association Les Amis du Quai rejoint le réseau.')).toEqual([['ARRIVAL', 'Les Amis du Quai', null]]);
  });

  it.each([
    'Le Relais du Pont ne fait plus partie du collectif.',
    'Le Relais du Pont n’a pas renouvelé son adhésion.',
    'Le Relais du Pont s’est officiellement retiré.',
    'Le Relais du Pont ne siégera plus au comité.',
    'Le Relais du Pont met fin à sa participation.',
    'Ada Lierre nous a quittés fin avril.',
    'Ada Lierre s’en va.',
    'Ada Lierre a souhaité se retirer.',
    'Ada Lierre se met en retrait jusqu’en mai.',
    'Le Relais du Pont a fait savoir qu’il ne renouvellerait pas son adhésion.',
    'Ada Lierre part fin juin.',
    'Nous regrettons le départ d’Ada Lierre.',
    'La Barque de Papier est dissoute.',
    'Ada Lierre quittera le groupe de travail en juin.',
    'Le Relais du Pont suspend sa participation au réseau.',
  ])('who goes: « %s »', async (line) => {
    expect([...new Set(await kinds(line))]).toEqual(['DEPARTURE']);
  });

  it.each([
    ['Sont élus Théa Valon (12 voix) et M. Armel Bréhant (10 voix).', ['Théa Valon', 'Armel Bréhant']],
    ['Est élue présidente : Théa Valon.', ['Théa Valon']],
    ['Élue présidente à l’unanimité : Théa Valon.', ['Théa Valon']],
    ['Le conseil a choisi pour président M. Armel Bréhant et pour secrétaire Mme Valon.', ['Armel Bréhant', 'Valon']],
    ['L’assemblée élit Théa Valon trésorière.', ['Théa Valon']],
    ['Nouvelle trésorière : Théa Valon.', ['Théa Valon']],
    ['La nouvelle directrice du foyer, Théa Valon, se présente.', ['Théa Valon']],
    ['Théa Valon est notre nouvelle coordinatrice.', ['Théa Valon']],
    ['Théa Valon a succédé cet été à Ada Lierre à la direction.', ['Théa Valon']],
    ['Théa Valon, elle, s’occupe désormais de la formation.', ['Théa Valon']],
    ['Mme Valon, présidente depuis 2028, ne se représente pas.', ['Valon']],
    ['Théa Valon ne brigue pas de second mandat.', ['Théa Valon']],
    ['Le mandat de Théa Valon arrive à échéance en juin.', ['Théa Valon']],
    ['L’intérim est assuré par Théa Valon.', ['Théa Valon']],
    ['Théa Valon assure l’intérim jusqu’en mai.', ['Théa Valon']],
    ['La présidence revient à Théa Valon.', ['Théa Valon']],
    ['La trésorerie est confiée à Théa Valon.', ['Théa Valon']],
    ['Théa Valon reprend le secrétariat.', ['Théa Valon']],
    ['Secrétariat : Théa Valon reprend, le temps de trouver quelqu’un.', ['Théa Valon']],
    ['Théa Valon a envoyé sa lettre de démission.', ['Théa Valon']],
    ['Théa Valon prend la place d’Ada Lierre.', ['Théa Valon']],
    ['Mme Valon a été désignée par la Ville pour suppléer Mme Lierre.', ['Valon']],
    ['Théa Valon quitte ses fonctions en juin.', ['Théa Valon']],
    ['Théa Valon rend son tablier.', ['Théa Valon']],
    ['Théa Valon a été reconduite dans ses fonctions.', ['Théa Valon']],
    ['Le conseil prend acte de la démission de Théa Valon.', ['Théa Valon']],
    ['La nomination de Théa Valon comme trésorière prend effet en mai.', ['Théa Valon']],
    ['Théa Valon est remplacée par Armel Bréhant.', ['Théa Valon']],
    ['Le départ de notre bibliothécaire, Mme Théa Valon, appelée à diriger le musée, attriste tout le monde.', ['Théa Valon']],
    ['Théa Valon a fait valoir ses droits à la retraite.', ['Théa Valon']],
    ['Théa Valon entrera en fonctions le 2 mai.', ['Théa Valon']],
    ['Théa Valon préside désormais la commission.', ['Théa Valon']],
    ['Théa Valon, qui dirige le foyer depuis le mois de mars, plaide pour un jardin.', ['Théa Valon']],
    ['Théa Valon prend la suite d’Ada Lierre.', ['Théa Valon']],
  ])('who has which office: « %s »', async (line, names) => {
    const told = await changes(line);
    expect([...new Set(told.map(([change]) => change))]).toEqual(['OFFICE']);
    expect(told.map(([, name]) => name)).toEqual(names);
  });

  it.each([
    'La fête est avancée d’une semaine.',
    'Le forum n’aura lieu que le 9 juin.',
    'Le salon n’ouvrira qu’en septembre.',
    'Le chantier devait commencer le 2 mai ; il commencera finalement le 9 mai.',
    'La sortie se tiendra finalement le 9 mai.',
    'Nous avons dû reporter le forum au 3 juin.',
    'La sortie a été décalée du 2 au 9 mai.',
    'Annulée à cause des orages, la sortie est reportée au 9 mai.',
    'On l’avait d’abord annoncée pour le 2 mai.',
    'L’exposition est prolongée jusqu’au 30 juin.',
    'Le bal aura lieu le 9 mai au lieu du 2.',
    'Le bal est reprogrammé pour le 9 mai.',
    'Le bal, reporté à juin, gardera son programme.',
  ])('another date: « %s »', async (line) => {
    expect([...new Set(await kinds(line))]).toEqual(['NEW_DATE']);
  });

  it.each([
    ['La fête est avancée au 7 mai (et non le 14).', '2034-05-07', '2034-05-14'],
    ['La sortie a été décalée du 2 au 9 mai.', '2034-05-09', '2034-05-02'],
    ['Le bal aura lieu le 12 mai au lieu du 5.', '2034-05-12', '2034-05-05'],
    ['Prévues initialement le 18 septembre, les journées auront finalement lieu le 25 septembre.', '2034-09-25', '2034-09-18'],
  ])('which date holds now: « %s »', async (line, now, before) => {
    expect((await proposed(line)).map((one) => [one.now, one.before])).toEqual([[now, before]]);
  });

  it('each of several that come', async () => {
    expect((await changes('La Voile Rouge et le Club des Pagayeurs nous rejoignent.')).map(([, name]) => name)).toEqual([
      'Voile Rouge',
      'Club des Pagayeurs',
    ]);
  });

  it.each([
    ['L’association change de nom : à compter du 1er janvier, elle s’appellera « L’Âge d’Or ».', 'L’Âge d’Or'],
    ['Le Relais du Pont se nommera Toits du Val à partir de mai.', 'Toits du Val'],
    ['Le Relais du Pont a adopté un nouveau nom : « Toits du Val ».', 'Toits du Val'],
    ['Le Relais du Pont portera le nom de Toits du Val.', 'Toits du Val'],
  ])('another name: « %s »', async (line, name) => {
    expect((await changes(line)).map(([change, , now]) => [change, now])).toEqual([['RENAMED', name]]);
  });

  it.each([
    'Théa Valon a été désignée secrétaire de séance.',
    'Les habitants quittent le quartier.',
    'La commission se retire pour délibérer.',
    'Le conseil prend la suite de l’ordre du jour.',
    'Théa Valon pourrait succéder à Ada Lierre.',
    'Si Théa Valon était élue, le conseil en reparlerait.',
    'Mme Edmée Saulchoir n’est pas élue.',
    'Le départ de la randonnée aura lieu à 9 h.',
    'L’adhésion à 20 euros est votée.',
    'Qui remplacera Ada Lierre ?',
    'Un médecin référent est nommé dans chaque canton.',
    'Ada Lierre représentera le réseau au Conseil départemental.',
    'Le budget est avancé par la Ville.',
    'Le guide est remis à Ada Lierre le 3 mai.',
    'Le forum aura lieu le 9 mai.',
    'Les bénévoles entrent dans la salle à 9 h.',
    'Théa Valon représente le Relais du Pont.',
    'La fondation n’accorde que 300 euros.',
    'Ada Lierre prend la parole.',
    'Le comité retient le devis de Théa Valon.',
    'Le train part le 3 mai.',
    'Ada Lierre préside le foyer depuis vingt ans.',
    'Ada Lierre représentera le collectif au colloque.',
    'Ada Lierre arrive à 10 h.',
  ])('nothing of the kind: « %s »', async (line) => {
    expect(await kinds(line)).toEqual([]);
  });
});
