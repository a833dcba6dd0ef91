import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';
import { RIVERSIDE_ACTORS, riversideMinutes } from '../support/riverside-minutes.js';

/** What a meeting decides in the words of many secretaries; and rules, habits and decisions of others, which it does not. */

const BASE: KnownBase = {
  actors: RIVERSIDE_ACTORS,
  promises: [],
  scopes: new Set(),
};

async function decisions(line: string): Promise<string[]> {
  return ofKind(propose(await readText(riversideMinutes(line)), BASE, null), 'DECISION').map(
    ({ outcome, unanimous }) => `${outcome}${unanimous ? ' by all' : ''}`,
  );
}

describe('a meeting decides', () => {
  it.each([
    'Le conseil retient la proposition de l’Atelier du Gué.',
    'Il est décidé de louer la grange pour un an.',
    'La cotisation est portée à 20 euros.',
    'À l’unanimité, les comptes de 2050 sont approuvés.',
    'Décidé : on garde le nom.',
    'Le bureau donne son feu vert à l’achat d’une barque.',
    'La demande du club de kayak est rejetée par 6 voix contre 3.',
    'Le choix se porte sur le samedi 20 mai.',
    'L’assemblée vote le budget par 22 voix pour et 2 abstentions.',
    'Après discussion, le groupe opte pour une charte courte.',
    'Le vote est reporté à la prochaine séance.',
    'La candidature des Semeurs est acceptée.',
    'La proposition n’est pas retenue.',
    'Le principe d’une caisse commune est acquis.',
    'Accord de tous pour avancer l’horaire à 17 h.',
    'Les présents s’entendent pour ne pas signer la pétition.',
    'On décide de ne plus imprimer le bulletin.',
    'Tout le monde est d’accord : la fête aura lieu au moulin.',
    'Le collectif choisit de rester neutre.',
    'Mise aux voix, la motion recueille 9 voix pour et 4 contre.',
    'Quitus est donné au trésorier.',
    'Le rapport moral est approuvé moins une abstention.',
    'Le comité écarte la seconde variante.',
    'Une prime de 300 euros est votée pour les apprentis.',
    'Nous avons tranché en faveur d’un seul site.',
    'Le report de l’élection est adopté (5 pour, 1 contre).',
    'Décision : adhésion à la Ligue fluviale, 150 € par an. Personne ne s’y oppose.',
    'Il est acté que les réunions commenceront à 18 h.',
    'Adopté à l’unanimité.',
    'La question est renvoyée à la commission des finances.',
    'L’entrée reste libre, tout le monde est d’accord.',
    'Nous préférons reporter le vote à la plénière de juin.',
    'Report : examen du règlement.',
  ])('%s', async (line) => {
    expect(await decisions(line)).toHaveLength(1);
  });
});

describe('nothing is decided here', () => {
  it.each([
    'Le budget est voté chaque année en mars.',
    'Les motions sont adoptées à la majorité des deux tiers.',
    'Le conseil municipal de Bramelle a voté un crédit de 20 000 euros le 3 mars.',
    'La loi a été adoptée en première lecture.',
    'Les décisions sont prises à main levée.',
    'La voix de la présidente compte double en cas de partage.',
    'La Fondation Ormeraie a retenu le dossier des Semeurs.',
    'Le quorum est atteint.',
    'Denis Korbeau accepte de tenir la caisse.',
    'Le jury a choisi le film de l’Atelier du Gué.',
    'Le permis a été accordé par la mairie.',
    'La préfète a refusé l’autorisation.',
    'Chloé Mandrillon a décidé de quitter le bureau.',
    'L’ordre du jour est chargé.',
    'Les statuts prévoient que le bureau est élu pour trois ans.',
    'Un vote aura lieu en mai.',
    'La proposition de loi sera examinée en juin.',
    'Adèle Vautrin approuve et demande la parole.',
    'Les associations approuvent souvent trop vite, dit Bruno Sarradet.',
    'La salle est fermée le lundi.',
    'L’Union des bateliers a adopté une nouvelle charte lors de son congrès.',
    'Une subvention de 4 000 euros a été accordée aux Semeurs par le Département de la Senne.',
    'Chaque point est discuté puis voté séparément.',
    'Le tribunal a rejeté le recours.',
  ])('%s', async (line) => {
    expect(await decisions(line)).toEqual([]);
  });
});

describe('one decision is told in two sentences', () => {
  it.each([
    ['Les avis se partagent : 4 pour, 4 contre. La voix de la présidente étant prépondérante, la hausse est adoptée.', ['ADOPTED']],
    ['Décidé : on adhère à la Ligue fluviale. Personne n’est contre.', ['ADOPTED by all']],
    ['Décision : la salle est louée. Aucune objection.', ['ADOPTED']],
  ])('%s', async (line, told) => {
    expect(await decisions(line)).toEqual(told);
  });
});
