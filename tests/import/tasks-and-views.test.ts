import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type Proposals } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** What of free discussion and of notes is something to be taken up, and what is only somebody's view. */

const BASE: KnownBase = {
  actors: [{ id: 'person/ada-lierre', names: [{ value: 'Ada Lierre', lang: 'fr', kind: 'PREFERRED' }] }],
  promises: [
    { id: 'follow-up/passerelle', task: 'Poser la passerelle', wording: 'La passerelle sera posée en mai.', assignees: [] },
    { id: 'follow-up/affiche', task: 'Imprimer une affiche', wording: null, assignees: [] },
    { id: 'follow-up/atelier', task: 'Ouvrir un atelier', wording: 'Le Relais ouvrira un atelier en mars.', assignees: [] },
    { id: 'follow-up/survey', task: 'Publish the survey', wording: 'The survey will be published in May.', assignees: [] },
  ],
  scopes: new Set(),
};

async function proposed(line: string, heading = 'Discussions'): Promise<Proposals> {
  const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. ${heading}\n\n${line}\n`;
  return propose(await readText(minutes), BASE, null);
}

const statusOf = async (line: string, heading?: string): Promise<string | undefined> =>
  ofKind(await proposed(line, heading), 'FOLLOW_UP')[0]?.status;

describe('a sentence of free discussion', () => {
  it.each([
    'Je pense que nous devrions écrire à la mairie.',
    'Pour moi, le registre doit être tenu par un seul service.',
    'Il me semble que Ada Lierre devra organiser deux visites.',
    'À mon avis, il faudrait revoir les horaires.',
    'Perso, je dirais que nous allons publier trop tôt.',
    'Est-ce qu’il faudrait prévenir les voisins avant',
    'Ne faudrait-il pas inviter le syndicat au prochain tour de table.',
    'On se demande si nous devrions changer de fournisseur.',
    'Il faut pas corriger les erreurs des autres.',
    'Il faut préparer un registre simple, ce serait dommage de s’en priver.',
    'C’est les tables annexes qui doivent être complétées par un lien.',
    'Peut-être que nous allons publier deux listes.',
    'Il semblerait qu’elle pourrait envoyer les deux.',
    'Nous partirions le lundi, ce qui ferait quatre jours sur place.',
    'La prochaine étape de la visite est la plus longue du parcours.',
    'I think we should write to the council.',
    'In my view Ada Lierre will have to check everything twice.',
    'We wonder whether it would be useful to publish the list.',
  ])('is a view, a question or a guess, and no task: « %s »', async (line) => {
    expect(await statusOf(line)).toBeUndefined();
  });

  it.each([
    ['Ada Lierre écrira à la mairie.', 'OPEN'],
    ['Il faudrait revoir les horaires avec la mairie.', 'PROPOSED'],
    ['Ada Lierre souhaite que les comptes soient affichés.', 'PROPOSED'],
    ['Ada Lierre souhaite une dizaine de chaises.', 'PROPOSED'],
    ['Ada Lierre propose, si le temps le permet, que l’on parte la veille.', 'PROPOSED'],
    ['On aurait intérêt à travailler sur le règlement.', 'PROPOSED'],
    ['La brochure pourra ensuite être publiée dans la lettre.', 'PROPOSED'],
    ['Le calendrier est encore à affiner avec le groupe.', 'OPEN'],
    ['Les zones humides seront aussi à intégrer rapidement.', 'OPEN'],
    ['Un registre commun est à l’étude par le syndicat.', 'OPEN'],
    ['Modèle de registre : un schéma de plus --> à faire', 'OPEN'],
    ['→ Préciser qui tient le registre', 'OPEN'],
    ['La prochaine étape sur les jardins est de confronter le registre aux relevés.', 'OPEN'],
    ['Prochaine séance : prendre une heure pour les cas difficiles.', 'OPEN'],
    ['Il sera intéressant de réunir à nouveau le groupe.', 'PROPOSED'],
    ['Une carte des puits pourra être mise à disposition.', 'PROPOSED'],
    ['Les terrains vont être qualifiés par leurs usages.', 'OPEN'],
  ])('is something to be taken up: « %s »', async (line, status) => {
    expect(await statusOf(line)).toBe(status);
  });

  it('is no task where a verb only begins like one: « fermera » is not « fera »', async () => {
    expect(await statusOf('Ada Lierre dit qu’elle fermera le local en août.')).toBeUndefined();
    expect(await statusOf('Ada Lierre dit qu’elle fera la liste en août.')).toBe('OPEN');
  });
});

describe('a point of a list', () => {
  const points = async (heading: string): Promise<string[]> =>
    ofKind(
      await proposed('- Ajouter une colonne au registre\n- Mieux distinguer : les deux rives\n- Dossier complet\n', heading),
      'FOLLOW_UP',
    ).map(({ task }) => task.replace(/^- /, ''));

  it('is a task where it begins with what one does to one’s work', async () => {
    expect(await points('Registre')).toEqual(['Ajouter une colonne au registre']);
  });

  it('is none under a heading of aims', async () => {
    expect(await points('Objectifs du registre')).toEqual([]);
  });
});

describe('a decision', () => {
  const decisions = async (line: string): Promise<string[]> => ofKind(await proposed(line), 'DECISION').map(({ outcome }) => outcome);

  it('is a vote told by its share', async () => {
    expect(await decisions('Choix du registre en ligne (sondage : 71 % d’approbation).')).toEqual(['ADOPTED']);
  });

  it('is not when the next meeting is held, nor that an old promise is put off', async () => {
    expect(await decisions('La prochaine réunion du conseil est fixée au jeudi 8 avril 2034.')).toEqual([]);
    expect(await decisions('Imprimer une affiche : ce point est reporté à mai.')).toEqual([]);
    expect(await decisions('Louer un garage : ce point est reporté à mai.')).toEqual(['DEFERRED']);
  });
});

describe('an open promise', () => {
  it.each([
    ['La passerelle, promise pour mai, ne sera posée qu’en septembre prochain.', 'follow-up/passerelle'],
    ['L’atelier du Relais n’ouvrira pas en mars mais au printemps.', 'follow-up/atelier'],
    ['The survey will not be published until the end of June.', 'follow-up/survey'],
  ])('is carried over where it comes later than was said: « %s »', async (line, followUp) => {
    expect(ofKind(await proposed(line), 'PROMISE').map((one) => [one.followUp, one.fate])).toEqual([[followUp, 'CARRIED_OVER']]);
  });
});
