import { expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { doubtsOf } from '../../src/import/proposals/doubts.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/**
 * No line of minutes costs a time that grows with the square of its length. The processor time of this process is compared with itself,
 * as `tests/http/worst-texts.ts` does.
 */

const actor = (id: string, value: string): KnownBase['actors'][number] => ({
  id,
  names: [{ value, kind: 'PREFERRED', lang: 'fr' }] as unknown as KnownBase['actors'][number]['names'],
});
const BASE: KnownBase = {
  actors: [
    actor('organization/relais-du-pont', 'Relais du Pont'),
    {
      ...actor('person/bruno-sorbier', 'Bruno Sorbier'),
      person: { id: 'person/bruno-sorbier', givenName: 'Bruno', familyName: 'Sorbier' },
    },
  ],
  promises: [],
  scopes: new Set(),
};
const TITLE = 'COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\n';
const OTHERS = Array.from({ length: 300 }, (_, at) => `Élève, été, à côté, déjà ${at}.`).join(' ');
const FRAMES: readonly ((line: string) => string)[] = [
  (line) => `${TITLE}I- Suites\n\nLe Relais du Pont ${line} envoie.\n\n${OTHERS}`,
  (line) => `${TITLE}${OTHERS}\n\nParticipants :\n\nRelais du Pont, Bruno Sorbier\nRelais du Pont, ${line}\nRelais du Pont, Ada Lierre\n`,
];
const UNITS = [
  '3 mai ',
  '3, ',
  '3 et ',
  'le 3 mai, ',
  'en mai ',
  'cet été ',
  'Bruno Sorbier, ',
  'Sorbier ',
  'prochaine réunion ',
  '( ',
  '(a',
  'Aa (',
  'to ',
  'signale que ',
  'Aa et ',
  'Aa of ',
  'qui est ',
  'a donné pouvoir à ',
  'étaient présents ',
  'Aa Bb et ',
  'représentait le Cc, ',
  'à celle du 3 mai ',
  'pour le relire ',
  'aura été ',
  'enverra ',
  'Aa enverra et ',
  'sera relu, ',
  'doit être relu ',
  'par 6 voix contre 2 ',
  'réuni ',
  'synthèse reçue ',
  'quitte le ',
  'devis de 3 ',
  'le conseil, ',
  'est reporté à ',
  'remplace ',
  'Ada Lierre, sa trésorière ; ',
  'visite de la Ligue, ',
  'à la tête de la Ligue, ',
  '3 €, la Ligue 4 €, ',
  'lui verse 3 € et ',
  'demande à ',
  ': fait ',
  'salle, ',
  'bb_cc/',
  '«',
  'A.',
  '1',
];

/** In UTF-16 units: more than any sentence has. */
const LONGEST = 40_000;
/** In milliseconds of processor time: a line that costs less is looked at no closer. */
const SUSPECT = 400;
const ROUNDS = 4;

async function costOf(frame: (line: string) => string, unit: string, length: number): Promise<number> {
  const reading = await readText(frame(unit.repeat(length / unit.length)), 'minutes.txt');
  const before = process.cpuUsage();
  const proposals = propose(reading, BASE, '2020-09-17');
  doubtsOf(reading, BASE, proposals, { file: '', day: '2020-09-17', coalition: null });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it.each(UNITS)('proposes from a line of nothing but « %s » in a time that grows with its length', async (unit) => {
  for (const frame of FRAMES) {
    let grows = false;
    for (let round = 0; round < ROUNDS && !grows; round += 1) {
      const whole = await costOf(frame, unit, LONGEST);
      grows = whole < SUSPECT || whole < 3 * (await costOf(frame, unit, LONGEST / 2));
    }
    expect(grows, frame('…').slice(0, 120)).toBe(true);
  }
});
