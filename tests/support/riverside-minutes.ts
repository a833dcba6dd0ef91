import type { KnownActor } from '../../src/import/proposals/known.js';
import { known, knownPerson } from './known-base.js';

/** A fictional association on a river, of whose minutes single sentences are read. */

export const RIVERSIDE_ACTORS: readonly KnownActor[] = [
  known('organization/les-semeurs', 'Les Semeurs'),
  known('organization/atelier-du-gue', 'Atelier du Gué'),
  known('organization/union-des-bateliers', 'Union des bateliers'),
  known('organization/fondation-ormeraie', 'Fondation Ormeraie'),
  known('organization/universite-de-tharaux', 'Université de Tharaux'),
  known('government-body/ville-de-bramelle', 'Ville de Bramelle'),
  known('government-body/departement-de-la-senne', 'Département de la Senne'),
  known('government-body/prefecture-de-la-senne', 'Préfecture de la Senne'),
  knownPerson('person/adele-vautrin', 'Adèle', 'Vautrin'),
  knownPerson('person/bruno-sarradet', 'Bruno', 'Sarradet'),
  knownPerson('person/chloe-mandrillon', 'Chloé', 'Mandrillon'),
  knownPerson('person/denis-korbeau', 'Denis', 'Korbeau'),
];

/** Its minutes of 14 March 2051, with a line or two among its points. */
export function riversideMinutes(line: string): string {
  return `Compte rendu de la réunion du 14 mars 2051\n\nPrésents : Adèle Vautrin, Bruno Sarradet\n\n1. Points divers\n\n${line}\n\n2. Vie du lieu\n\nLe repas a réuni quarante personnes.\n`;
}
