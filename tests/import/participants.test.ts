import { expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readDocument } from '../../src/import/reading/read-document.js';
import { known } from '../support/known-base.js';
import { docx, paragraph, run } from '../support/documents/docx.js';
import { readText } from '../support/reading.js';

/** Ways in which minutes write who was there, each on fiction: person, body, status, who holds the proxy. */

const heading1 = (words: string): string => paragraph(run(words, '<w:b/>'));

const BASE: KnownBase = { actors: [], promises: [], scopes: new Set() };

async function rowsIn(list: string, name = 'minutes.txt'): Promise<(string | null)[][]> {
  const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\n${list}\n\nI- Actualités\n\nLe puits est à sec.\n`;
  const reading = await readText(text, name);
  return ofKind(propose(reading, BASE, '2020-09-17'), 'PARTICIPANT').map(({ person, body, status, representedBy }) => [
    person?.name ?? null,
    body?.name ?? null,
    status,
    representedBy,
  ]);
}

it('reads a list in capitals that begins with bodies by most of its rows', async () => {
  const list = `Présents :

AGENCE DU VAL ADA LIERRE
MAIRIE DE NAMUR BRUNO SORBIER, ODILE BRUMAIRE
FONDATION ORME MALO GENÊT
SIP OURTHE THÉA ROUVRE, ZOÉ D’AUBE, ANNE DU BOIS CASTEL,
GRAND NÉRONNE JEAN VERNE,
REGION HAUTE-OURTHE MORGANE COLIN-SAULE`;
  expect((await rowsIn(list)).map(([person, body]) => `${person} | ${body}`)).toEqual([
    'ADA LIERRE | AGENCE DU VAL',
    'BRUNO SORBIER | MAIRIE DE NAMUR',
    'ODILE BRUMAIRE | MAIRIE DE NAMUR',
    'MALO GENÊT | FONDATION ORME',
    'THÉA ROUVRE | SIP OURTHE',
    'ZOÉ D’AUBE | SIP OURTHE',
    'ANNE DU BOIS CASTEL | SIP OURTHE',
    'JEAN VERNE | GRAND NÉRONNE',
    'MORGANE COLIN-SAULE | REGION HAUTE-OURTHE',
  ]);
});

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
  [
    'several persons of one body, and what one does for the meeting, beside the name',
    'Participants :\n\nMaison des Saisons, Ada Lierre et Bruno Sorbier\nGuilde du Val, Théa Brumaire (présidence de séance)\nVeille du Val, Odon Saule, suppléant d’Ada Lierre',
    [
      ['Ada Lierre', 'Maison des Saisons', 'PRESENT', null],
      ['Bruno Sorbier', 'Maison des Saisons', 'PRESENT', null],
      ['Théa Brumaire', 'Guilde du Val', 'PRESENT', null],
      ['Odon Saule', 'Veille du Val', 'PRESENT', null],
    ],
  ],
  [
    'lines with a label each, that nothing keeps apart',
    'Présents : Ada Lierre (Maison des Saisons), Théa Brumaire (Guilde du Val), Odon Saule (Veille du Val, à Bourg-Neuf)\nExcusé : Bruno Sorbier (Guilde du Val)\nPrise de notes : Ada Lierre',
    [
      ['Ada Lierre', 'Maison des Saisons', 'PRESENT', null],
      ['Théa Brumaire', 'Guilde du Val', 'PRESENT', null],
      ['Odon Saule', 'Veille du Val, à Bourg-Neuf', 'PRESENT', null],
      ['Bruno Sorbier', 'Guilde du Val', 'EXCUSED', null],
    ],
  ],
])('participants: %s', async (_what, list, expected) => {
  expect(await rowsIn(list)).toEqual(expected);
});

it('a title goes on in a line of its own, and says whose meeting it was', async () => {
  const bytes = docx(
    [
      heading1('COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020'),
      heading1('DU COLLECTIF « VAL PERDU »'),
      paragraph('Bourg-Neuf, le 21 septembre 2020'),
      heading1('I- Actualités'),
      paragraph('Le puits est à sec.'),
    ].join(''),
  );
  const reading = await readDocument(bytes, { name: 'cr.docx' });
  const proposals = propose(reading, BASE, null);
  expect(ofKind(proposals, 'SECTION').map(({ title }) => title)).toEqual(['Actualités']);
  const header = Object.fromEntries(ofKind(proposals, 'HEADER').map(({ field, value }) => [field, value]));
  expect(header).toMatchObject({ DATE: '2020-09-17', ISSUED: '2020-09-21', CONVENER: 'COLLECTIF « VAL PERDU »' });
});

it('reads a remark in small letters beside a person, and a known body that is excused alone, whatever its name looks like', async () => {
  const reading = await readText(
    `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\nParticipants :\n\n- Guilde des Tonneliers, Ada Lierre\n- Halte du Vallon\n\nExcusés :\n\n- Port de Namur, Odile Genêt (en déplacement)\n- Halte du Vallon\n`,
  );
  const halte = { id: 'organization/halte-du-vallon', kind: 'ORGANIZATION', names: [{ value: 'Halte du Vallon' }] } as const;
  const base = {
    ...BASE,
    actors: [{ ...halte, names: halte.names.map((one) => ({ ...one, kind: 'PREFERRED' })) }],
  } as unknown as KnownBase;
  const rows = ofKind(propose(reading, base, '2020-09-17'), 'PARTICIPANT').map(({ person, body, status, note }) => [
    person?.name ?? null,
    body?.id ?? body?.name ?? null,
    status,
    note,
  ]);
  expect(rows).toEqual([
    ['Ada Lierre', 'Guilde des Tonneliers', 'PRESENT', null],
    ['Odile Genêt', 'Port de Namur', 'EXCUSED', 'en déplacement'],
    [null, halte.id, 'EXCUSED', null],
  ]);
});

it('reads the office in brackets behind each of several persons of one body', async () => {
  const list = `Étaient présents :
Pour Vernes : Mme Ada LIERRE (présidente), M. Bruno SORBIER
Pour Bourg-Neuf : M. Malo GENÊT (vice-président)`;
  expect((await rowsIn(list)).map(([person, body]) => `${person} | ${body}`)).toEqual([
    'Ada LIERRE | Vernes',
    'Bruno SORBIER | Vernes',
    'Malo GENÊT | Bourg-Neuf',
  ]);
});

it('takes the body behind an office where the base knows it, though it is written small', async () => {
  const base: KnownBase = { ...BASE, actors: [known('organization/ecole-du-val', 'École du Val')] };
  const reading = await readText(`COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020

Assistaient à la réunion : Mme Ada LIERRE, directrice de l’école du Val ; M. Bruno SORBIER (Région Aval).

I- Actualités

Le puits est à sec.
`);
  expect(ofKind(propose(reading, base, '2020-09-17'), 'PARTICIPANT').map(({ person, body }) => `${person?.name} | ${body?.name}`)).toEqual([
    'Ada LIERRE | École du Val',
    'Bruno SORBIER | Région Aval',
  ]);
});

it('reads names that stand in columns by whether they came, beside the body that sent them, without a heading', async () => {
  const table = `| Structure | Présents | Excusés | Absents |
| --- | --- | --- | --- |
| Agence du Val (AV) | Ada Lierre (visio), Bruno Sorbier | Odile Brumaire | |
| Université de Namur | | | Malo Genêt, doyen |
| Mairie de l’Orme | Théa Rouvre, adjointe | | |`;
  expect(await rowsIn(table, 'minutes.md')).toEqual([
    ['Ada Lierre', 'Agence du Val', 'PRESENT', null],
    ['Bruno Sorbier', 'Agence du Val', 'PRESENT', null],
    ['Odile Brumaire', 'Agence du Val', 'EXCUSED', null],
    ['Malo Genêt', 'Université de Namur', 'ABSENT', null],
    ['Théa Rouvre', 'Mairie de l’Orme', 'PRESENT', null],
  ]);
  const { length } = await rowsIn('| Sujet | Décision |\n| --- | --- |\n| Puits | Ada Lierre, Bruno Sorbier |', 'minutes.md');
  expect(length).toBe(0);
});
