import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Who was there, as secretaries tell it: in sentences, and in lists with several persons of one body. Invented names. */

const BASE: KnownBase = {
  actors: [known('organization/les-veilleurs', 'Les Veilleurs'), known('organization/halte-et-chemin', 'Halte et Chemin')],
  promises: [],
  scopes: new Set(),
};

/** « person | body | status [> who holds the proxy] ». */
async function who(words: string): Promise<string[]> {
  const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\n${words}\n\nI- Actualités\n\nLe puits est à sec et personne ne sait pourquoi.\n`;
  return ofKind(propose(await readText(text), BASE, '2020-09-17'), 'PARTICIPANT').map(
    ({ person, body, status, representedBy }) =>
      `${person?.name ?? '–'} | ${body?.name ?? '–'} | ${status}${representedBy === null ? '' : ` > ${representedBy}`}`,
  );
}

describe('who was there is told in sentences', () => {
  it.each([
    [
      'Étaient présents Ada Lierre, Bruno Sorbier et Odile Genêt.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | – | PRESENT'],
    ],
    [
      'Nous étions trois. Étaient là Ada Lierre et Odile Genêt pour la Guilde du Val (GV), et Bruno Sorbier pour Les Veilleurs.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Odile Genêt | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'Assistaient à la séance Mme Ada Lierre pour la Guilde du Val et M. Bruno Sorbier pour Les Veilleurs.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'La réunion rassemblait Ada Lierre (Guilde du Val), Bruno Sorbier (Les Veilleurs) et Odile Genêt (Port de Namelle).',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT', 'Odile Genêt | Port de Namelle | PRESENT'],
    ],
    [
      'Autour de la table, Ada Lierre, présidente, Bruno Sorbier, trésorier, et Odile Genêt.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | – | PRESENT'],
    ],
    [
      'Ada Lierre et Bruno Sorbier étaient présents. Odile Genêt s’était excusée.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | – | EXCUSED'],
    ],
    [
      'Ada Lierre et Bruno Sorbier assistaient à la réunion, Odile Genêt était excusée.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | – | EXCUSED'],
    ],
    [
      'Les Veilleurs étaient représentés par Ada Lierre et Bruno Sorbier.',
      ['Ada Lierre | Les Veilleurs | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'Ada Lierre représentait la Guilde du Val, Bruno Sorbier la Ligue des Haies et Odile Genêt le Port de Namelle.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Ligue des Haies | PRESENT', 'Odile Genêt | Port de Namelle | PRESENT'],
    ],
    [
      'Ont pris part à la rencontre : Ada Lierre, de la Guilde du Val, et Bruno Sorbier, pour Halte et Chemin.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Halte et Chemin | PRESENT'],
    ],
    ['Odile Genêt a donné pouvoir à Ada Lierre.', ['Odile Genêt | – | REPRESENTED > Ada Lierre']],
    [
      'Avaient donné pouvoir Odile Genêt à Ada Lierre et Théa Brumaire à Bruno Sorbier.',
      ['Odile Genêt | – | REPRESENTED > Ada Lierre', 'Théa Brumaire | – | REPRESENTED > Bruno Sorbier'],
    ],
    ['Se sont excusés Odile Genêt et Théa Brumaire.', ['Odile Genêt | – | EXCUSED', 'Théa Brumaire | – | EXCUSED']],
    ['Théa Brumaire avait prié de l’excuser.', ['Théa Brumaire | – | EXCUSED']],
    ['Théa Brumaire n’a pu se libérer.', ['Théa Brumaire | – | EXCUSED']],
    [
      'The meeting was attended by Ada Lierre (Harbour Trust) and Bruno Sorrel (Tide House).',
      ['Ada Lierre | Harbour Trust | PRESENT', 'Bruno Sorrel | Tide House | PRESENT'],
    ],
    [
      'Présents pour le conseil d’administration : Mme Ada LIERRE, présidente ; M. Bruno SORBIER, vice-président.',
      ['Ada LIERRE | – | PRESENT', 'Bruno SORBIER | – | PRESENT'],
    ],
    [
      'Présents pour la Guilde du Val : Ada Lierre, présidente ; Bruno Sorbier, trésorier.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Guilde du Val | PRESENT'],
    ],
    [
      'Excusés : M. Bruno SORBIER, administrateur, qui a donné pouvoir à Mme Ada LIERRE ; Mme Odile GENÊT (Fonds du Val pour la lecture) ; le Syndicat du canal.',
      [
        'Bruno SORBIER | – | REPRESENTED > Ada LIERRE',
        'Odile GENÊT | Fonds du Val pour la lecture | EXCUSED',
        '– | Syndicat du canal | EXCUSED',
      ],
    ],
    [
      'Invités : Mme Ada LIERRE, adjointe à la culture de la Ville de Namelle ; M. Bruno SORBIER, commissaire aux comptes.',
      ['Ada LIERRE | Ville de Namelle | PRESENT', 'Bruno SORBIER | – | PRESENT'],
    ],
    [
      'Assistaient à la réunion Ada Lierre, maire du Gué, Bruno Sorbier, adjoint à la voirie, et Odile Genêt, directrice de la Guilde du Val.',
      ['Ada Lierre | Gué | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | Guilde du Val | PRESENT'],
    ],
    [
      'Ada Lierre ouvre la séance à 18 h en présence de Bruno Sorbier et Odile Genêt.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Odile Genêt | – | PRESENT'],
    ],
    [
      'Sont présents : pour la Guilde du Val, Ada Lierre et Bruno Sorbier ; pour Les Veilleurs, Odile Genêt.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Guilde du Val | PRESENT', 'Odile Genêt | Les Veilleurs | PRESENT'],
    ],
    [
      'La Guilde du Val était représentée par Ada Lierre, sa présidente, et Les Veilleurs par Bruno Sorbier.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'Ada Lierre et Bruno Sorbier étaient là pour la Guilde du Val, Odile Genêt pour Les Veilleurs.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Guilde du Val | PRESENT', 'Odile Genêt | Les Veilleurs | PRESENT'],
    ],
    ['En visioconférence : Ada Lierre et Bruno Sorbier.', ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT']],
    ['Ada Lierre et Bruno Sorbier participaient en visioconférence.', ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT']],
    ['Étaient connectés Ada Lierre et Bruno Sorbier.', ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT']],
    ['Odile Genêt est arrivée à 10 h et Bruno Sorbier est parti à midi.', ['Odile Genêt | – | PRESENT', 'Bruno Sorbier | – | PRESENT']],
    ['Nous étions six : Ada Lierre, Bruno Sorbier et quatre bénévoles.', ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT']],
    [
      'La réunion a rassemblé douze personnes, dont Ada Lierre (Guilde du Val) et Bruno Sorbier (Les Veilleurs).',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'Odile Genêt et Bruno Sorbier ont donné pouvoir à Ada Lierre.',
      ['Odile Genêt | – | REPRESENTED > Ada Lierre', 'Bruno Sorbier | – | REPRESENTED > Ada Lierre'],
    ],
    ['Bruno Sorbier, empêché, a donné pouvoir à Ada Lierre.', ['Bruno Sorbier | – | REPRESENTED > Ada Lierre']],
    [
      'Ada Lierre, présidente de la Guilde du Val, préside la séance ; Bruno Sorbier en est le secrétaire.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | – | PRESENT'],
    ],
    ['Le conseil s’est réuni sous la présidence de Mme Odile Genêt, maire, à 18 h.', ['Odile Genêt | – | PRESENT']],
    [
      'Les Veilleurs n’étaient pas représentés. La Guilde du Val s’était excusée.',
      ['– | Les Veilleurs | ABSENT', '– | Guilde du Val | EXCUSED'],
    ],
    [
      'N’ont pu venir Odile Genêt (Guilde du Val) ni Théa Brumaire.',
      ['Odile Genêt | Guilde du Val | EXCUSED', 'Théa Brumaire | – | EXCUSED'],
    ],
    ['Sous la présidence d’Odile Genêt, le bureau s’est réuni à la mairie.', ['Odile Genêt | – | PRESENT']],
    ['Réunion animée par Ada Lierre (Les Veilleurs).', ['Ada Lierre | Les Veilleurs | PRESENT']],
    ['Les présents : Ada, Bruno (Guilde), Odile.', ['Ada | – | PRESENT', 'Bruno | Guilde | PRESENT', 'Odile | – | PRESENT']],
    [
      'Membres du bureau présents : Ada Lierre, présidente, Bruno Sorbier, trésorier.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT'],
    ],
    [
      'Participants\n\nPour les associations :\n- Guilde du Val : Ada Lierre\n- Les Veilleurs : Bruno Sorbier\n\nPour l’État :\n- Préfecture du Val : Odile Genêt',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT', 'Odile Genêt | Préfecture du Val | PRESENT'],
    ],
    [
      'Absents excusés : Mme Odile Genêt, M. Théo Brumaire (pouvoir à Mme Ada Lierre).',
      ['Odile Genêt | – | EXCUSED', 'Théo Brumaire | – | REPRESENTED > Ada Lierre'],
    ],
    [
      'Excusés ayant donné procuration : M. Théo Brumaire à Mme Ada Lierre ; Mme Odile Genêt à M. Bruno Sorbier.',
      ['Théo Brumaire | – | REPRESENTED > Ada Lierre', 'Odile Genêt | – | REPRESENTED > Bruno Sorbier'],
    ],
    [
      'Représentés : Mme Odile Genêt (par M. Bruno Sorbier), M. Théo Brumaire (par Mme Ada Lierre).',
      ['Odile Genêt | – | REPRESENTED > Bruno Sorbier', 'Théo Brumaire | – | REPRESENTED > Ada Lierre'],
    ],
    ['Mme Odile Genêt, absente, donne procuration à M. Bruno Sorbier.', ['Odile Genêt | – | REPRESENTED > Bruno Sorbier']],
    ['M. Bruno Sorbier a reçu le pouvoir de Mme Odile Genêt.', ['Odile Genêt | – | REPRESENTED > Bruno Sorbier']],
    [
      'Présents : Guilde du Val (Ada Lierre), Halte et Chemin (Théa Brumaire)',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Théa Brumaire | Halte et Chemin | PRESENT'],
    ],
    [
      'Présents : Mmes Lierre et Genêt ; MM. Tassin et Roux.',
      ['Lierre | – | PRESENT', 'Genêt | – | PRESENT', 'Tassin | – | PRESENT', 'Roux | – | PRESENT'],
    ],
    [
      'Étaient présents Mmes Ada Lierre et Odile Genêt, MM. Bruno Sorbier et Théo Tassin.',
      ['Ada Lierre | – | PRESENT', 'Odile Genêt | – | PRESENT', 'Bruno Sorbier | – | PRESENT', 'Théo Tassin | – | PRESENT'],
    ],
    [
      'Odile Genêt nous a rejoints à 15 h, Bruno Sorbier a dû partir à 11 h 30.',
      ['Odile Genêt | – | PRESENT', 'Bruno Sorbier | – | PRESENT'],
    ],
    [
      'Bruno Sorbier et Odile Genêt ont fait savoir qu’ils ne viendraient pas.',
      ['Bruno Sorbier | – | EXCUSED', 'Odile Genêt | – | EXCUSED'],
    ],
    [
      'Le Port de Namelle ayant décliné l’invitation, seuls Ada Lierre et Bruno Sorbier étaient présents.',
      ['Ada Lierre | – | PRESENT', 'Bruno Sorbier | – | PRESENT'],
    ],
    [
      'Là : Ada, Bruno (en retard), Odile. Pas là : Théa (malade).',
      ['Ada | – | PRESENT', 'Bruno | – | PRESENT', 'Odile | – | PRESENT', 'Théa | – | ABSENT'],
    ],
    [
      'Ont participé : Ada (Halte du Pont), Odile et Théa (Halte Nord), Bruno (Halte Sud)',
      ['Ada | Halte du Pont | PRESENT', 'Odile | Halte Nord | PRESENT', 'Théa | Halte Nord | PRESENT', 'Bruno | Halte Sud | PRESENT'],
    ],
    ['N’ont pas pu être là : Ada (Halte du Pont), l’équipe de la Halte Sud', ['Ada | Halte du Pont | EXCUSED', '– | Halte Sud | EXCUSED']],
    [
      'Bureau de séance : M. Bruno Sorbier, président ; Mme Ada Lierre, secrétaire ; MM. Théo Tassin et Yann Roux, scrutateurs.',
      ['Bruno Sorbier | – | PRESENT', 'Ada Lierre | – | PRESENT', 'Théo Tassin | – | PRESENT', 'Yann Roux | – | PRESENT'],
    ],
    [
      'Assistaient également : M. le Préfet, représenté par M. Alban Brun ; Mme Ada Lierre, pour la Chambre des métiers ; le maire du Gué.',
      ['Alban Brun | M. le Préfet | PRESENT', 'Ada Lierre | Chambre des métiers | PRESENT'],
    ],
    [
      'On était cinq : Ada, Bruno, Odile, et deux nouveaux, Farid et Ysé.',
      ['Ada', 'Bruno', 'Odile', 'Farid', 'Ysé'].map((name) => `${name} | – | PRESENT`),
    ],
    [
      'Présents : Ada Lierre (Guilde du Val), Bruno Sorbier (Les Veilleurs). Ada Lierre est désignée secrétaire de séance.',
      ['Ada Lierre | Guilde du Val | PRESENT', 'Bruno Sorbier | Les Veilleurs | PRESENT'],
    ],
    [
      'Présent·es : Ada (Fablab), Bruno (Ville)\nExcusé·es : Odile (garde d’enfant)\nAnim : Ada',
      ['Ada | Fablab | PRESENT', 'Bruno | Ville | PRESENT', 'Odile | – | EXCUSED'],
    ],
    [
      'Délégués titulaires présents : Mmes Ada LIERRE et Odile GENÊT\nDélégué suppléant présent : M. Bruno SORBIER',
      ['Ada LIERRE | – | PRESENT', 'Odile GENÊT | – | PRESENT', 'Bruno SORBIER | – | PRESENT'],
    ],
    ['Assiste également, sans voix délibérative : Ada Lierre, coordinatrice salariée.', ['Ada Lierre | – | PRESENT']],
    ['Apologies were received from Thea Brume and Oda Genet.', ['Thea Brume | – | EXCUSED', 'Oda Genet | – | EXCUSED']],
  ])('« %s »', async (words, expected) => {
    expect(await who(words)).toEqual(expected);
  });

  it.each([
    'Le conseil a réuni les habitants pour parler du puits et des haies.',
    'Quarante personnes étaient présentes à la fête du puits.',
    'Trente-deux adhérents étaient présents et onze étaient représentés.',
    'Ada Lierre préside la séance du Conseil départemental.',
    'Le Val Perdu était représenté par une affiche.',
    'La salle était absente du plan.',
    'Ada Lierre a participé au congrès des rivières à Namelle.',
    'Ada Lierre était présente au congrès des rivières.',
    'Ada Lierre et Bruno Sorbier ont assisté à la réunion du Conseil départemental.',
  ])('and of nobody in « %s »', async (words) => {
    expect(await who(words)).toEqual([]);
  });
});

describe('several persons of one body in a row', () => {
  it.each([
    ['Ada Lierre, Bruno Sorbier (Guilde du Val)', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Ada Lierre, trésorière, et Bruno Sorbier (Guilde du Val)', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Ada Lierre et Bruno Sorbier, Radio Namelle', ['Ada Lierre | Radio Namelle', 'Bruno Sorbier | Radio Namelle']],
    ['Ada Lierre et Bruno Sorbier, Les Veilleurs', ['Ada Lierre | Les Veilleurs', 'Bruno Sorbier | Les Veilleurs']],
    ['Ada Lierre et Bruno Sorbier, Halte et Chemin', ['Ada Lierre | Halte et Chemin', 'Bruno Sorbier | Halte et Chemin']],
    ['Ada Lierre et Bruno Sorbier – Guilde du Val', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Pour la Guilde du Val : Ada Lierre et Bruno Sorbier', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Pour Les Veilleurs, Ada Lierre', ['Ada Lierre | Les Veilleurs']],
    ['Guilde du Val : Ada Lierre, directrice, Bruno Sorbier', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Guilde du Val (Ada Lierre, Bruno Sorbier)', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Halte et Chemin (Ada Lierre)', ['Ada Lierre | Halte et Chemin']],
    ['Guilde du Val, représentée par Ada Lierre et Bruno Sorbier', ['Ada Lierre | Guilde du Val', 'Bruno Sorbier | Guilde du Val']],
    ['Ada Lierre, chargée de mission de la Guilde du Val', ['Ada Lierre | Guilde du Val']],
    ['Ligue du Val – Entraide Namelle, Secrétariat du Collectif, Ada Lierre', ['Ada Lierre | Ligue du Val – Entraide Namelle']],
    ['Ada Lierre (Département du Val)', ['Ada Lierre | Département du Val']],
    ['Ada Lierre et Bruno Sorbier, association Les Haies', ['Ada Lierre | Les Haies', 'Bruno Sorbier | Les Haies']],
    ['Ada Lierre, représentant la SNCL', ['Ada Lierre | SNCL']],
    ['Ada Lierre, sous-préfète de Namelle', ['Ada Lierre | Namelle']],
    ['Ada Lierre, cheffe du service des ponts, Région du Val', ['Ada Lierre | Région du Val']],
    ['Ada Lierre (cheffe de projet Géo Vendée)', ['Ada Lierre | Géo Vendée']],
    ['Guilde du Val, sœur Ada Lierre', ['Ada Lierre | Guilde du Val']],
    ['Ada Lierre, de la Guilde du Val (pour le point 5)', ['Ada Lierre | Guilde du Val']],
    ['Ada Lierre-Ville – Halte Nord', ['Ada Lierre-Ville | Halte Nord']],
    ['Commune du Val : Ada Lierre, adjointe à la voirie', ['Ada Lierre | Commune du Val']],
    ['Lycée du Val : Ada Lierre, en mission à l’étranger', ['Ada Lierre | Lycée du Val']],
    ['Les Veilleurs : Ada Lierre, chargée de mission', ['Ada Lierre | Les Veilleurs']],
    ['Département du Val, Ada Lierre (retenue par une commission)', ['Ada Lierre | Département du Val']],
    ['Ada Lierre, retenue par une audience (Guilde du Val)', ['Ada Lierre | Guilde du Val']],
    ['Halte et Chemin, Ada Lierre (souffrante)', ['Ada Lierre | Halte et Chemin']],
    ['Ada Lierre (Guilde du Val, trésorière)', ['Ada Lierre | Guilde du Val']],
    ['Ada Lierre, coordinatrice des Veilleurs', ['Ada Lierre | Les Veilleurs']],
  ])('« %s »', async (row, expected) => {
    for (const list of [
      `Présents :\n\n- ${row}\n- Théa Brumaire (Amicale des Puits)`,
      `Présents : ${row} ; Théa Brumaire (Amicale des Puits)`,
    ]) {
      const rows = (await who(list)).map((one) => one.replace(/ \| PRESENT$/u, ''));
      expect(rows).toEqual([...expected, 'Théa Brumaire | Amicale des Puits']);
    }
  });
});
