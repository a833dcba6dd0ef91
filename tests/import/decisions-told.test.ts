import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type DecisionProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** What a meeting decides and how it votes, in the words of those who write minutes. */

const BASE: KnownBase = { actors: [known('government-body/region-du-lac', 'Région du Lac')], promises: [], scopes: new Set() };

async function decisions(line: string, heading = 'Affaires'): Promise<DecisionProposal[]> {
  const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. ${heading}\n\n${line}\n`;
  return ofKind(propose(await readText(minutes), BASE, null), 'DECISION');
}
const outcomes = async (line: string, heading?: string): Promise<string[]> =>
  (await decisions(line, heading)).map(({ outcome }) => outcome);
const counts = async (line: string): Promise<unknown[]> =>
  (await decisions(line)).map((one) => [one.outcome, one.votesFor, one.votesAgainst, one.abstentions]);

describe('a meeting', () => {
  it.each([
    'Le conseil accorde 600 € aux Amis du Moulin.',
    'Le conseil municipal, après en avoir délibéré, autorise Mme la maire à signer le marché.',
    'Le bureau a choisi l’imprimerie du Lac.',
    'Les membres présents désignent Ada Lierre comme déléguée.',
    'Le comité se prononce en faveur d’une entrée gratuite.',
    'Le budget est arrêté à 18 000 euros.',
    'Le groupe se met d’accord pour proposer trois écoles.',
    'Ada Lierre est nommée présidente d’honneur par acclamation.',
    'Ada Lierre la remplacera à la vice-présidence (vote à main levée, unanimité).',
    'Pour le thème, « Traduire » l’emporte par sept voix contre quatre à « Habiter ».',
    'Extension à la vallée : 6 voix pour, 1 contre (Club des Saules). Adopté.',
    'Les associations se rangent à cet avis.',
    'Il est convenu de ne rien publier avant l’été.',
    'Il est décidé d’acheter un broyeur.',
    'La largeur maximale est fixée à 20 m.',
    '300 € sont accordés au club de lecture.',
    'La décision est prise de garder les deux jours.',
    'Nous avons décidé de louer la salle.',
    'Le comité de pilotage valide le calendrier.',
    'Tout le monde est d’accord pour changer d’horaire.',
    'Décision : la buvette sera tenue par le club.',
    'Le Club des Saules demande à entrer au collectif. Accord unanime.',
    'La date du 4 mai a été préférée à celle du 11.',
    'The committee agreed to renew the lease.',
    'RESOLVED that the fees stay as they are.',
    'La date du samedi 4 novembre est confirmée.',
    'Ada Lierre est désignée pour siéger au comité des gués.',
    'Décidé : la campagne démarre le 3 avril.',
    'We decided to keep both days.',
  ])('decides: « %s »', async (line) => {
    expect(await outcomes(line)).toEqual(['ADOPTED']);
  });

  it.each([
    'Le conseil rejette la demande.',
    'Le bureau refuse de changer de banque.',
    'La proposition n’est pas retenue.',
    'The proposal was defeated.',
    'The motion fell.',
    'L’assemblée n’a pas voulu d’un second bulletin.',
    'Pas de buvette cette année, la majorité n’en veut pas.',
  ])('rejects: « %s »', async (line) => {
    expect(await outcomes(line)).toEqual(['REJECTED']);
  });

  it.each([
    'Les avis étant partagés, la décision est renvoyée à la réunion de juin.',
    'La demande du club est ajournée.',
    'Les présents conviennent de ne pas signer la charte pour l’instant.',
    'Le conseil reporte sa décision.',
    'Le conseil sursoit à statuer.',
    'Le conseil préfère remettre sa décision à la séance suivante.',
    'Pour le choix du chantier, l’assemblée s’en remet au conseil.',
    'Pas de majorité, on en reparlera en octobre.',
    'Faute d’avis, ce point est retiré de l’ordre du jour.',
    'Conclusion : l’extension du marché est reportée à 2035.',
    'Le choix d’une affiche attendra la prochaine assemblée.',
    'The application was deferred to the autumn.',
  ])('puts off: « %s »', async (line) => {
    expect(await outcomes(line)).toEqual(['DEFERRED']);
  });

  it.each([
    'Le conseil départemental accorde 3 000 € au musée.',
    'La démission de la trésorière a été acceptée par la préfète le 30 mars.',
    'La Région du Lac nous accorde 3 000 €.',
    'La loi a été adoptée en janvier.',
    'La commission propose de retenir la première offre.',
    'Le film a été retenu par la Région du Lac.',
    'Si on décide d’ouvrir le dimanche, il faudra deux personnes de plus.',
    'Il convient de préciser ce point.',
    'Le troc, prévu le 14 octobre, est repoussé au 21.',
    'Le concert est reporté au 3 mai.',
    'The motion will be voted on in May.',
    'La Région du Lac n’a pas retenu notre dossier.',
    'Dix voix sur douze étant présentes, le conseil peut valablement délibérer.',
  ])('decides nothing: « %s »', async (line) => {
    expect(await outcomes(line)).toEqual([]);
  });

  it('decides what stands under « Décisions »', async () => {
    expect(await outcomes('- L’attribut est ajouté au modèle.\n- Deux panneaux au lieu d’un.\n', 'Décisions')).toEqual([
      'ADOPTED',
      'ADOPTED',
    ]);
  });
});

describe('a vote is counted', () => {
  it.each([
    ['Le deuxième projet l’emporte par 6 voix contre 2.', ['ADOPTED', 6, 2, null]],
    ['Le budget est adopté par douze voix contre trois et une abstention.', ['ADOPTED', 12, 3, 1]],
    ['Après en avoir délibéré, le conseil, par 8 voix pour et 2 contre, retient la première offre.', ['ADOPTED', 8, 2, null]],
    ['La limitation à 30 km/h est rejetée (3 voix pour, 6 contre, 1 abstention).', ['REJECTED', 3, 6, 1]],
    ['La hausse est rejetée par 7 voix contre 3.', ['REJECTED', 3, 7, null]],
    ['La motion est repoussée par 5 voix contre 2.', ['REJECTED', 2, 5, null]],
    ['La motion est rejetée par sept voix contre deux, M. Nouvel s’abstenant.', ['REJECTED', 2, 7, 1]],
    ['Vote : 9 pour, 0 contre, 2 abstentions.', ['ADOPTED', 9, 0, 2]],
    ['Résolution n° 2 : le bail est signé. Rejetée (3 voix pour, 6 contre, 1 abstention).', ['REJECTED', 3, 6, 1]],
    ['Résolution n° 5 : un second bail est signé.\n\nRejetée (3 voix pour, 6 contre).', ['REJECTED', 3, 6, null]],
    ['Résolution n° 3 : 400 € vont à la réserve. Adoptée à l’unanimité moins une abstention.', ['ADOPTED', null, null, 1]],
    ['Résolution : le bail est signé. Rejetée.', ['REJECTED', null, null, null]],
    ['La date du 4 mai a été préférée par huit voix à celle du 11, qui en a recueilli trois.', ['ADOPTED', null, null, null]],
    ['Pour : 2 – Contre : 5 – Abstention : 1', ['REJECTED', 2, 5, 1]],
    ['Le rapport est approuvé à l’unanimité moins une abstention.', ['ADOPTED', null, null, 1]],
    ['La motion est adoptée ; M. Faure s’abstient.', ['ADOPTED', null, null, 1]],
    ['Un poste est créé à compter du 1er septembre (10 voix pour).', ['ADOPTED', 10, null, null]],
    ['The budget was carried by 6 to 2.', ['ADOPTED', 6, 2, null]],
    ['The budget was adopted by six votes to two with one abstention.', ['ADOPTED', 6, 2, 1]],
    ['The proposal was rejected by 3 votes to 1.', ['REJECTED', 1, 3, null]],
    ['The motion was carried (5 in favour, 1 against, 2 abstentions).', ['ADOPTED', 5, 1, 2]],
  ])('« %s »', async (line, expected) => {
    expect(await counts(line)).toEqual([expected]);
  });
});
