import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Who comes, goes, takes and leaves an office, is called otherwise, and what has another date. */

const BASE: KnownBase = {
  actors: [known('organization/relais-du-pont', 'Relais du Pont'), known('person/ada-lierre', 'Ada Lierre')],
  promises: [],
  scopes: new Set(),
};

async function changes(line: string): Promise<[string, string | undefined, string | null][]> {
  const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. Nouvelles\n\n${line}\n`;
  return ofKind(propose(await readText(minutes), BASE, null), 'CHANGE').map(({ change, subject, now }) => [change, subject?.name, now]);
}
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
