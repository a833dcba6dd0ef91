import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { fatesIn } from '../support/fates.js';
import { known } from '../support/known-base.js';

/** What became of promises where notes say it without a verb, under a heading, in words of another stem, or in the second of two clauses. */

const promise = (id: string, task: string, wording: string, ...assignees: string[]): KnownBase['promises'][number] => ({
  id: `follow-up/${id}`,
  task,
  wording,
  assignees,
});
const BASE: KnownBase = {
  actors: [known('person/ada-lierre', 'Ada Lierre'), known('organization/guilde-du-val', 'Guilde du Val')],
  promises: [
    promise('book', 'Publier un album', 'La Guilde publiera en mai un album intitulé « Trois gués », fait avec les écoles.'),
    promise('shop', 'Ouvrir une seconde boutique', 'Une seconde boutique sera ouverte à Namelle en avril.'),
    promise('digest', 'Remettre un résumé des relevés', 'Ada Lierre remettra un résumé des relevés.', 'person/ada-lierre'),
    promise('council', 'Réunir un conseil des usagers', 'La Ville réunira un conseil des usagers.'),
    promise(
      'quote',
      'Demander un devis pour la toiture',
      'La Guilde du Val demandera un devis pour la toiture.',
      'organization/guilde-du-val',
    ),
    promise('shed', 'Repeindre le hangar', 'On repeindra le hangar du quai.'),
    promise('survey', 'Mener un sondage sur les horaires', 'Les membres mèneront avant juin un sondage sur les horaires.'),
    promise(
      'opinion',
      'Recueillir l’avis des crèches sur le tarif unique',
      'Ada Lierre recueillera l’avis des crèches.',
      'person/ada-lierre',
    ),
  ],
  scopes: new Set(),
};

const fates = (body: string): Promise<string[]> => fatesIn(body, BASE);

describe('what became of a promise is told', () => {
  it.each([
    ['« Trois gués » est paru le 4 mai.', 'book DONE'],
    ['Ouverture de la boutique de Namelle repoussée au 3 juin : les clés manquent.', 'shop CARRIED_OVER'],
    ['L’ouverture de la boutique aura du retard.', 'shop CARRIED_OVER'],
    ['Résumé des relevés reçu le 2 mai.', 'digest DONE'],
    ['Relevés : résumé remis par Ada Lierre à Pâques.', 'digest DONE'],
    ['Signé par la présidente, le résumé des relevés est parti le 2 mai.', 'digest DONE'],
    ['Ada Lierre, qui devait remettre le résumé des relevés, présente ses excuses.', 'digest CARRIED_OVER'],
    ['Le résumé des relevés, calé au 2 mai, glisse au 9 juin.', 'digest CARRIED_OVER'],
    ['Le résumé des relevés, d’abord annoncé pour Pâques, paraîtra le 6 juillet.', 'digest CARRIED_OVER'],
    ['Le sondage sur les horaires piétine.', 'survey CARRIED_OVER'],
    ['Sondage sur les horaires : seules trois familles ont répondu ; les autres ont jusqu’au 20 juin.', 'survey CARRIED_OVER'],
    ['La Guilde du Val n’a trouvé aucun devis pour la toiture.', 'quote CARRIED_OVER'],
    ['Sondage sur les horaires : toujours pas de réponses, on laisse tomber.', 'survey DROPPED'],
    ['Ada Lierre n’a obtenu aucun relevé pour le résumé : l’idée du résumé est abandonnée.', 'digest DROPPED'],
    ['Quant au hangar du quai, il ne sera pas repeint, le bois étant pourri.', 'shed DROPPED'],
    ['Le hangar du quai ne sera pas repeint avant le 2 août.', 'shed CARRIED_OVER'],
    [
      'La mairie a repeint la grille. Trois peintres ont répondu pour le hangar du quai ; il ne sera pas repeint cette année.',
      'shed CARRIED_OVER',
    ],
    ['Résumé des relevés : il en manquait deux, arrivés hier. Ada Lierre pense le terminer pour Noël.', 'digest CARRIED_OVER'],
    ['La mairie avait repoussé le conseil des usagers de mars. Il n’a pas encore retrouvé de date.', 'council CARRIED_OVER'],
    ['Le conseil des usagers intéresse la Ville. Seuls deux quartiers ont réuni le leur.', 'council CARRIED_OVER'],
    ['Sondage sur les horaires bouclé, avec deux cents réponses.', 'survey DONE'],
    ['Sondage sur les horaires : réalisé par les membres en mars.', 'survey DONE'],
    ['Le sondage sur les horaires est prolongé jusqu’à la fin juin.', 'survey CARRIED_OVER'],
    ['Le sondage sur les horaires avance lentement ; on a reçu les feuilles de six quartiers.', 'survey CARRIED_OVER'],
    ['Ada Lierre compte terminer le résumé des relevés avant l’été.', 'digest CARRIED_OVER'],
    ['Le résumé des relevés : nouveau délai au 30 juin.', 'digest CARRIED_OVER'],
    ['Le devis de 4 200 euros pour la toiture est trop élevé, la Guilde du Val y renonce.', 'quote DONE'],
    ['La crue du 2 mai a emporté le hangar du quai : la peinture est devenue inutile.', 'shed DROPPED'],
    ['Sondage sur les horaires : tant pis, projet écarté.', 'survey DROPPED'],
    ['Ouverture de la boutique : à l’arrêt, le bailleur est malade.', 'shop CARRIED_OVER'],
    ['La seconde boutique attendra, faute d’argent.', 'shop CARRIED_OVER'],
    ['La seconde boutique fonctionne depuis le 2 mai.', 'shop DONE'],
    ['Le conseil des usagers s’est tenu le 5 avril avec douze personnes.', 'council DONE'],
    [
      'La Guilde du Val a fait le tour des couvreurs sans succès pour le devis de la toiture ; elle continue de chercher.',
      'quote CARRIED_OVER',
    ],
    ['Ada Lierre a mis au propre les relevés et en remettra le résumé en juin.', 'digest CARRIED_OVER'],
    ['Le sondage sur les horaires n’a pas abouti.', 'survey DROPPED'],
    [
      'Les crèches n’ayant pas donné leur avis sur le tarif unique, ce point est retiré de l’ordre du jour et sera inscrit à celui de juin.',
      'opinion CARRIED_OVER',
    ],
  ])('in other words: « %s »', async (line, expected) => {
    expect(await fates(line)).toEqual([expected]);
  });

  it('by a participle under the heading that names the matter', async () => {
    expect(await fates('Rien de neuf.\n\n2. Conseil des usagers\n\nRéuni une seule fois, le 3 mai, à la mairie.')).toEqual([
      'council DONE',
    ]);
  });

  it.each([
    'Le gué du moulin est beau.',
    'Une boutique de la rue vend des relevés anciens.',
    'Les horaires du car changent.',
    'La boutique du musée est belle.',
    'La toiture de la gare est rouge.',
    'Deux peintres ont répondu pour le hangar du quai.',
  ])('by no sentence on something else: « %s »', async (line) => {
    expect(await fates(line)).toEqual([]);
  });
});
