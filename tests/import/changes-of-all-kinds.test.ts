import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';
import { RIVERSIDE_ACTORS, riversideMinutes } from '../support/riverside-minutes.js';

/** Who comes, goes, takes and leaves an office and what has another date, in the words of many secretaries; and what only sounds like it. */

const BASE: KnownBase = {
  actors: [
    known('organization/collectif-des-rives', 'Collectif des Rives', 'Collectif'),
    known('event/fete-des-rives', 'Fête des Rives'),
    ...RIVERSIDE_ACTORS,
  ],
  promises: [],
  scopes: new Set(['organization/collectif-des-rives']),
};

async function changes(line: string): Promise<string[]> {
  return ofKind(propose(await readText(riversideMinutes(line)), BASE, null), 'CHANGE')
    .map(({ change }) => change)
    .sort();
}

describe('of changes, a sentence tells', () => {
  it.each([
    ['Mme Chloé Mandrillon est proclamée présidente.', ['OFFICE']],
    ['Adèle Vautrin est élue trésorière à l’unanimité.', ['OFFICE']],
    ['Bruno Sarradet devient secrétaire à la place de Denis Korbeau.', ['OFFICE']],
    ['M. Paulin Trémoulet vient d’être nommé directeur de l’Atelier du Gué.', ['OFFICE']],
    ['Joséphine Carlotti vient d’être recrutée comme animatrice.', ['ARRIVAL']],
    ['L’Union des bateliers rejoint le Collectif.', ['ARRIVAL']],
    ['Les Semeurs sont admis au sein du Collectif.', ['ARRIVAL']],
    ['L’Atelier du Gué quitte le Collectif.', ['DEPARTURE']],
    ['L’Union des bateliers ne renouvelle pas son adhésion.', ['DEPARTURE']],
    ['Les Semeurs s’appellent désormais Les Cultivateurs du Val.', ['RENAMED']],
    ['La Fête des Rives est avancée au 10 mai.', ['NEW_DATE']],
    ['La Fête des Rives n’aura pas lieu le 3 mai mais le 17.', ['NEW_DATE']],
    ['Le concert, prévu le 4 avril, aura lieu le 25.', ['NEW_DATE']],
    ['L’inauguration, initialement annoncée pour mai, est reprogrammée en juillet.', ['NEW_DATE']],
    ['Denis Korbeau démissionne de son poste de vice-président.', ['OFFICE']],
    ['La présidence est désormais assurée par Adèle Vautrin.', ['OFFICE']],
    ['Chloé Mandrillon prend la tête de l’Atelier du Gué.', ['OFFICE']],
    ['Denis Korbeau cède la présidence à Adèle Vautrin.', ['OFFICE', 'OFFICE']],
    ['Le mandat de Bruno Sarradet s’achève en juin.', ['OFFICE']],
    ['Élue au conseil régional, Chloé Mandrillon quitte la trésorerie.', ['OFFICE']],
    ['Bruno Sarradet est désigné pour siéger au comité de bassin.', ['OFFICE']],
    ['Bienvenue à Joséphine Carlotti, qui nous rejoint ce mois-ci.', ['ARRIVAL']],
    ['Thibaut Lancier intègre l’équipe le 1er avril.', ['ARRIVAL']],
    ['Thibaut Lancier représentera désormais la Ville de Bramelle à la place de Denis Korbeau.', ['ARRIVAL', 'DEPARTURE']],
    ['Après huit ans, Denis Korbeau quitte l’équipe.', ['DEPARTURE']],
    ['M. Sarradet rejoint la commission des finances.', []],
    ['Le conseil vote un budget de 4 000 euros.', []],
    ['Le Collectif adhère à la Ligue fluviale.', []],
    ['La réponse de la Ville est attendue le 4 avril.', []],
    ['Le bureau ajourne sa décision au 4 avril.', []],
    ['Un veilleur est nommé dans chaque écluse.', []],
    ['Bruno Sarradet préside la réunion.', []],
    ['Adèle Vautrin est nommée secrétaire de séance.', []],
    ['Le train de 9 h part désormais à 9 h 12.', []],
    ['Denis Korbeau quitte la salle à 20 h.', []],
    ['La Ville de Bramelle dirige le projet depuis 2044.', []],
    ['Le prix est remis à Adèle Vautrin le 4 avril.', []],
    ['Adèle Vautrin accueille les nouveaux élèves.', []],
    ['Bruno Sarradet a accompagné le départ du convoi.', []],
    ['Chloé Mandrillon, présidente depuis 2044, ouvre la séance.', []],
    ['Départ de Denis Korbeau fin novembre.', ['DEPARTURE']],
    ['Une nouvelle salariée, Joséphine Carlotti, viendra à nos séances.', ['ARRIVAL']],
    ['Adèle Vautrin y représentera le Collectif.', []],
    ['Chloé Mandrillon nous a rejoints après le déjeuner.', []],
    ['Les Semeurs, qui s’appelaient jusqu’en octobre « La Graine », ont un local.', ['RENAMED']],
  ])('%s', async (line, told) => {
    expect(await changes(line)).toEqual(told);
  });
});
