import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from './reading.js';

/** What minutes with some sentences tell of the promises of a base: of each the end of its id, and its fate. */
export async function fatesIn(body: string, base: KnownBase): Promise<string[]> {
  const minutes = `Compte rendu de la réunion du 12 mai 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n1. Nouvelles\n\n${body}\n\n9. Autres points\n\nLe repas a réuni quarante personnes. Le jardin est beau.\n`;
  return ofKind(propose(await readText(minutes), base, null), 'PROMISE').map(({ followUp, fate }) => `${followUp.slice(10)} ${fate}`);
}
