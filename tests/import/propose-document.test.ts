import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/import/proposals/doubts.js';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { proposeDocument } from '../../src/import/propose-document.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020

I- Suites de la réunion de juin

Le Relais du Pont enverra la liste à la Maison des Saisons avant le 3 octobre.

Participants à la réunion du 17 septembre 2020

Relais du Pont, Bruno Sorbier
Maison des Saisons, Ada Lierre
`;
const names = ['Relais du Pont', 'Maison des Saisons', ...Array.from({ length: 2_500 }, (_, at) => `Cercle du canton ${at}`)];
const BASE: KnownBase = {
  actors: names.map((value, at) => ({
    id: `organization/body-${at}`,
    names: [{ value, kind: 'PREFERRED', lang: 'fr', since: null, until: null }] as unknown as KnownBase['actors'][number]['names'],
  })),
  promises: [{ id: 'follow-up/guide', task: 'Relire le guide', wording: null, assignees: [] }],
  scopes: new Set(['organization/body-1']),
};
const ABOUT = { file: 'minutes 2020.txt', given: null, coalition: 'organization/body-1' };

describe('what a document proposes, found in a process of its own', async () => {
  const reading = await readText(MINUTES);

  it('is what it proposes anywhere, with its day and the doubts about it', async () => {
    const proposals = propose(reading, BASE, '2020-09-17');
    const doubts = doubtsOf(reading, BASE, proposals, { file: ABOUT.file, day: '2020-09-17', coalition: ABOUT.coalition });
    expect(proposals.all.length).toBeGreaterThan(5);
    expect(await proposeDocument(reading, BASE, ABOUT)).toEqual({ day: '2020-09-17', proposals, doubts });
    expect((await proposeDocument(reading, BASE, { ...ABOUT, given: '2019-09-17' })).day).toBe('2019-09-17');
  });

  it('is refused in words where it takes too long', async () => {
    await expect(proposeDocument(reading, BASE, ABOUT, { time: 1, memory: 256 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { reason: 'TOO_LONG_TO_READ' },
    });
  });
});
