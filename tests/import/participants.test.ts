import { expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** Ways in which minutes write who was there, each on fiction: person, body, status, who holds the proxy. */

const BASE: KnownBase = { actors: [], promises: [], scopes: new Set() };

async function rowsIn(list: string): Promise<(string | null)[][]> {
  const reading = await readText(`COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\n${list}\n\nI- Actualités\n\nLe puits est à sec.\n`);
  return ofKind(propose(reading, BASE, '2020-09-17'), 'PARTICIPANT').map(({ person, body, status, representedBy }) => [
    person?.name ?? null,
    body?.name ?? null,
    status,
    representedBy,
  ]);
}

it.each([
  [
    'who is represented, without brackets',
    'Participants :\n\nAssociation du Puits, Ada Lierre, représentée par Bruno Sorbier\nMaison des Saisons, Bruno Sorbier',
    [
      ['Ada Lierre', 'Association du Puits', 'REPRESENTED', 'Bruno Sorbier'],
      ['Bruno Sorbier', 'Maison des Saisons', 'PRESENT', null],
    ],
  ],
  [
    'who is excused, in the row itself',
    'Participants :\n\nAssociation du Puits, Ada Lierre, excusée\nMaison des Saisons, Bruno Sorbier (excusé)\nGuilde du Val, Théa Brumaire',
    [
      ['Ada Lierre', 'Association du Puits', 'EXCUSED', null],
      ['Bruno Sorbier', 'Maison des Saisons', 'EXCUSED', null],
      ['Théa Brumaire', 'Guilde du Val', 'PRESENT', null],
    ],
  ],
  [
    'courtesy titles, which are no body',
    'Étaient présents : M. Odon FERMENTEAU, Mme Ada LIERRE.\n\nAbsent : M. Bruno SORBIER.',
    [
      ['Odon FERMENTEAU', null, 'PRESENT', null],
      ['Ada LIERRE', null, 'PRESENT', null],
      ['Bruno SORBIER', null, 'ABSENT', null],
    ],
  ],
  [
    'several persons of one body, in capitals',
    'Participants :\n\nAGENCE DU VAL ADA LIERRE, BRUNO SORBIER\nSERVICE DE LA VALLEE ODON SAULE, THEA BRUMAIRE',
    [
      ['ADA LIERRE', 'AGENCE DU VAL', 'PRESENT', null],
      ['BRUNO SORBIER', 'AGENCE DU VAL', 'PRESENT', null],
      ['ODON SAULE', 'SERVICE DE LA VALLEE', 'PRESENT', null],
      ['THEA BRUMAIRE', 'SERVICE DE LA VALLEE', 'PRESENT', null],
    ],
  ],
  [
    'rows under « Absents excusés »',
    'Participants :\n\nAssociation du Puits, Ada Lierre\n\nAbsents excusés :\n\nMaison des Saisons, Bruno Sorbier',
    [
      ['Ada Lierre', 'Association du Puits', 'PRESENT', null],
      ['Bruno Sorbier', 'Maison des Saisons', 'EXCUSED', null],
    ],
  ],
])('participants: %s', async (_what, list, expected) => {
  expect(await rowsIn(list)).toEqual(expected);
});
