import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { fatesIn } from '../support/fates.js';
import { known } from '../support/known-base.js';

/** What became of what was promised, however the sentence says so. */

const PROMISES: KnownBase['promises'] = [
  {
    id: 'follow-up/letter',
    task: 'Écrire à la préfecture au sujet des gués',
    wording: 'Ada Lierre écrira à la préfecture au sujet des gués.',
    assignees: ['person/ada-lierre'],
  },
  {
    id: 'follow-up/table',
    task: 'Transmettre le tableau des crues',
    wording: 'La Ville de Namelle transmettra le tableau des crues avant la fin mars.',
    assignees: ['government-body/ville-de-namelle'],
  },
  {
    id: 'follow-up/survey',
    task: 'Mener une enquête auprès des riverains',
    wording: 'La Guilde du Val mènera une enquête auprès des riverains.',
    assignees: ['organization/guilde-du-val'],
  },
  { id: 'follow-up/leaflet', task: 'Print the leaflet', wording: 'Tide House will print the leaflet.', assignees: [] },
  { id: 'follow-up/clock', task: 'Faire réparer l’horloge', wording: 'M. Faure fera réparer l’horloge de la halle.', assignees: [] },
];
const BASE: KnownBase = {
  actors: [
    known('person/ada-lierre', 'Ada Lierre'),
    known('organization/guilde-du-val', 'Guilde du Val'),
    known('government-body/ville-de-namelle', 'Ville de Namelle'),
  ],
  promises: PROMISES,
  scopes: new Set(),
};

const fates = (body: string): Promise<string[]> => fatesIn(body, BASE);

describe('a promise is', () => {
  it.each([
    ['La lettre à la préfecture au sujet des gués est partie le 3 mai ; elle est restée sans réponse.', 'letter'],
    ['Ada Lierre a bien écrit à la préfecture.', 'letter'],
    ['La Ville de Namelle a tenu parole : le tableau des crues est arrivé le 7 avril.', 'table'],
    ['Le tableau des crues nous a été remis par la Ville de Namelle.', 'table'],
    ['Le tableau des crues est désormais en ligne.', 'table'],
    ['La Guilde du Val présente les résultats de l’enquête auprès des riverains.', 'survey'],
    ['Mme Roux rend compte de l’enquête auprès des riverains : deux cents réponses.', 'survey'],
    ['Enquête auprès des riverains : fait.', 'survey'],
    ['L’horloge de la halle, que M. Faure devait faire réparer, marche de nouveau : c’est chose faite.', 'clock'],
    ['L’horloge est réparée.', 'clock'],
    ['Tableau des crues : mis en ligne par la Ville de Namelle le 4 mars.', 'table'],
    ['Le tableau des crues vient de nous parvenir.', 'table'],
    [
      'Lettre à la préfecture au sujet des gués : envoyée par Ada Lierre et Bruno Sorbier, au nom de toutes les associations, le 14 mars.',
      'letter',
    ],
    ['The leaflet was printed in April.', 'leaflet'],
    ['Tide House has printed the leaflet.', 'leaflet'],
  ])('done: « %s »', async (line, promise) => {
    expect(await fates(line)).toEqual([`${promise} DONE`]);
  });

  it.each([
    ['La lettre à la préfecture n’a toujours pas été envoyée.', 'letter'],
    ['Faute de temps, Ada Lierre n’a pas écrit à la préfecture.', 'letter'],
    ['Le tableau des crues n’est pas encore arrivé ; la Ville de Namelle le promet maintenant pour septembre.', 'table'],
    ['Le tableau des crues, attendu pour Pâques, se fait toujours attendre.', 'table'],
    ['La Ville de Namelle travaille encore au tableau des crues.', 'table'],
    ['L’enquête auprès des riverains est reportée à l’automne.', 'survey'],
    ['L’enquête auprès des riverains est en cours.', 'survey'],
    ['Enquête auprès des riverains : annulée à cause des orages, elle est reportée au 10 septembre.', 'survey'],
    ['Tableau des crues : la Ville de Namelle n’en a transmis qu’une partie.', 'table'],
    ['Le tableau des crues manque ; la Ville de Namelle le promet pour le 15 novembre.', 'table'],
    ['L’enquête auprès des riverains a seulement été commencée.', 'survey'],
    ['La Guilde du Val mènera l’enquête auprès des riverains d’ici la rentrée.', 'survey'],
    ['La réparation de l’horloge est remise à plus tard.', 'clock'],
    ['Il reste à réparer l’horloge de la halle.', 'clock'],
    ['The leaflet has not been printed yet.', 'leaflet'],
    ['The leaflet is still at the printer’s.', 'leaflet'],
    ['Printing of the leaflet was put off until June.', 'leaflet'],
  ])('carried over: « %s »', async (line, promise) => {
    expect(await fates(line)).toEqual([`${promise} CARRIED_OVER`]);
  });

  it.each([
    ['On renonce à écrire à la préfecture au sujet des gués.', 'letter'],
    ['La lettre à la préfecture au sujet des gués est devenue sans objet.', 'letter'],
    ['L’enquête auprès des riverains, que la Guilde du Val devait mener cet hiver, est abandonnée faute de temps.', 'survey'],
    ['L’enquête auprès des riverains n’a plus lieu d’être.', 'survey'],
    ['Enquête auprès des riverains : nous y renonçons, elle dépasse nos moyens.', 'survey'],
    ['L’enquête auprès des riverains n’aura finalement pas lieu.', 'survey'],
    ['Il n’est pas donné suite à l’enquête auprès des riverains.', 'survey'],
    ['L’horloge ne sera pas réparée : la réparation est annulée.', 'clock'],
    ['The leaflet has been dropped.', 'leaflet'],
    ['It was decided not to print the leaflet.', 'leaflet'],
  ])('dropped: « %s »', async (line, promise) => {
    expect(await fates(line)).toEqual([`${promise} DROPPED`]);
  });

  it.each([
    'La préfecture fermera ses guichets en août.',
    'Le film a reçu le prix du tableau vivant.',
    'La Ville de Namelle a inauguré la halle.',
    'Ada Lierre a ouvert la séance.',
    'The printer has moved.',
  ])('not spoken of: « %s »', async (line) => {
    expect(await fates(line)).toEqual([]);
  });

  it('told by the sentence after the one that names it, and under its heading', async () => {
    expect(await fates('Le tableau des crues intéresse tout le monde. Il est arrivé hier.')).toEqual(['table DONE']);
    expect(
      await fates(
        'Le point est fait sur le reste.\n\n3. Enquête auprès des riverains\n\nLa Guilde du Val n’a pas eu le temps de la mener.',
      ),
    ).toEqual(['survey CARRIED_OVER']);
  });
});
