import { describe, expect, it } from 'vitest';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** How far minutes say that they have come, in their head or at their foot: not how far others have. */

async function stateOf(head: string, foot = ''): Promise<string | null> {
  const text = `Relais du Val\n${head}\n\nPrésents : Odile Genêt, Bruno Sorbier\n\n1. Toiture\n\nLes travaux avancent bien et tout le monde en est content.\n\n2. Divers\n\nRien n’est à signaler cette fois.\n\n${foot}\n`;
  const proposals = propose(await readText(text), { actors: [], promises: [], scopes: new Set() }, '2037-05-12');
  return ofKind(proposals, 'HEADER').find(({ field }) => field === 'STATE')?.value ?? null;
}

const DAY = 'Compte rendu de la réunion du 12 mai 2037';

describe('the state of minutes', () => {
  it.each([
    ['Projet de compte rendu de la réunion du 12 mai 2037', 'DRAFT'],
    [`PROJET\n\n${DAY}`, 'DRAFT'],
    [`${DAY} (projet)`, 'DRAFT'],
    [`${DAY}\n\nVersion provisoire`, 'DRAFT'],
    ['Draft minutes of the meeting of 12 May 2037', 'DRAFT'],
    [`${DAY}\n\nVersion provisoire, à valider à la prochaine réunion`, 'TO_BE_VALIDATED'],
    [`${DAY} – à approuver`, 'TO_BE_VALIDATED'],
    [`${DAY}\n\nCe document reste sous réserve d’approbation par le bureau.`, 'TO_BE_VALIDATED'],
    [`${DAY}\n\nDocument non encore validé`, 'TO_BE_VALIDATED'],
    [`${DAY}\n\nMinutes subject to approval`, 'TO_BE_VALIDATED'],
    [`${DAY}\n\nVersion corrigée le 3 juin 2037`, 'CORRECTED'],
    [`${DAY}\n\nCompte rendu rectifié`, 'CORRECTED'],
    [`${DAY}\n\nApprouvé en séance du 9 juin 2037`, 'ADOPTED'],
    [`${DAY} (approuvé)`, 'ADOPTED'],
    [`${DAY}\n\nProcès-verbal adopté à l’unanimité le 9 juin 2037`, 'ADOPTED'],
  ])('is said by « %s »', async (head, state) => {
    expect(await stateOf(head)).toBe(state);
  });

  it.each([
    ['Le présent compte rendu est soumis à l’approbation du bureau.', 'TO_BE_VALIDATED'],
    ['Compte rendu approuvé le 9 juin 2037.', 'ADOPTED'],
    ['Version corrigée, Odile Genêt', 'CORRECTED'],
  ])('is said at the foot by « %s »', async (foot, state) => {
    expect(await stateOf(DAY, foot)).toBe(state);
  });

  it.each([
    [DAY, ''],
    ['Compte rendu de la réunion du projet « Toits » du 12 mai 2037', ''],
    [`${DAY}\n\nOrdre du jour : approbation du compte rendu du 7 avril, budget`, ''],
    [`${DAY}\n\nLe procès-verbal de la séance précédente est adopté.`, ''],
    [DAY, 'Les comptes-rendus des ateliers sont à valider par les associations.'],
    [DAY, 'La charte a été adoptée par tous les membres.'],
    [DAY, 'Le budget est à approuver avant juin.'],
  ])('is not said by « %s » … « %s »', async (head, foot) => {
    expect(await stateOf(head, foot)).toBeNull();
  });
});
