import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_SEEDS } from '../support/base.js';
import { archive } from '../support/documents/docx.js';
import { minutesText } from '../support/documents/minutes.js';
import {
  archiveBomb,
  encryptedPdf,
  entitiesInEntities,
  millionPages,
  scannedPdf,
  withoutAccents,
} from '../support/documents/unreadable.js';
import { signedInAs, textIn } from '../support/editing.js';
import type { FormClient } from '../support/form-client.js';
import { giveMinutes, type GivenMinutes, openMinutes } from '../support/give-minutes.js';
import type { Got, TestWebsite } from '../support/website.js';
import { openWebsite } from '../support/website.js';

/** Documents that are not what somebody thinks they are, given on the page as a secretary gives them: what each is told, in both languages. */

let site: TestWebsite;
let editor: FormClient;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
  editor = (await signedInAs(site, 'EDITOR', 'Maud')).client;
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

/** The page that follows: the form again, or the review once the document is read. */
async function told(given: GivenMinutes): Promise<Got> {
  const answer = await giveMinutes(site, editor, given);
  const location = answer.headers.get('location');
  return location === null ? answer : openMinutes(editor, location);
}

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Minutes of a small meeting. `day` makes each text its own. */
const minutes = (
  day: string,
  rows: string,
  body = 'La Maison des Saisons et le Relais du Pont ont parlé du guide avec la Guilde des Tonneliers.',
): string =>
  `COMPTE-RENDU DE LA REUNION DU ${day} 2021\n\nI- Suites de la réunion précédente\n\n${body}\n\nParticipants à la réunion du ${day} 2021\n\n${rows}\n`;
const TWO = 'Relais du Pont, Bruno Sorbier\nMaison des Saisons, Ada Lierre';

const REFUSED: readonly [string, GivenMinutes, { readonly fr: string; readonly en: string }][] = [
  ['an empty file', { file: bytes(' \n\n'), name: 'vide.txt' }, { fr: 'Le document est vide', en: 'The document is empty' }],
  ['an encrypted PDF', { file: encryptedPdf(), name: 'a.pdf' }, { fr: 'protégé par un mot de passe', en: 'protected by a password' }],
  ['a scanned PDF', { file: scannedPdf(), name: 'a.pdf' }, { fr: 'reconnaissance de caractères (OCR)', en: 'character recognition (OCR)' }],
  ['a text that lost its accents', { pasted: withoutAccents(minutesText()) }, { fr: 'presque sans accents', en: 'almost no accents' }],
  [
    'a file that is too large',
    { file: Buffer.alloc(10 * 2 ** 20 + 10, 'a'), name: 'a.txt' },
    { fr: 'la limite est de 10 Mo', en: 'the limit is 10 MB' },
  ],
  [
    'an archive that unpacks to far more',
    { file: archiveBomb(), name: 'a.docx' },
    { fr: 'démesuré pour un compte-rendu', en: 'far more than minutes can hold' },
  ],
  ['a PDF of a million pages', { file: millionPages(), name: 'a.pdf' }, { fr: 'pages ; la limite est de', en: 'pages; the limit is' }],
  [
    'entities of XML in entities',
    { file: entitiesInEntities(), name: 'a.docx' },
    { fr: 'abîmé ou incomplet', en: 'damaged or incomplete' },
  ],
  [
    'a workbook',
    { file: archive({ 'xl/workbook.xml': '<x/>' }), name: 'a.docx' },
    { fr: 'un classeur de tableur', en: 'a workbook of a spreadsheet' },
  ],
];

describe.each(['fr', 'en'] as const)('in %s, the page says of', (lang) => {
  it.each(REFUSED)('%s what to do', async (_, given, words) => {
    const page = await told({ ...given, lang });
    expect(textIn(page)).toContain(words[lang]);
    // It can be given otherwise from there.
    expect(page.text).toMatch(new RegExp(`(?:href|action)="/${lang}/import"`));
    expect(page.text).toContain('role="alert"');
  });

  const DOUBTS: readonly [string, GivenMinutes, { readonly fr: string; readonly en: string }][] = [
    [
      'minutes of another coalition',
      {
        pasted:
          'COMPTE-RENDU DE LA REUNION DU 14 MAI 2021 DU CLUB DES VOILES\n\nParticipants :\n\nClub des Voiles, Odile Varan\nPort Sec, Jean Mirval\n',
      },
      { fr: 'est-il bien d’une de ses réunions', en: 'is it of one of its meetings' },
    ],
    [
      'minutes in another language',
      {
        pasted: minutes(
          '15 MAI',
          TWO,
          'Die Mitglieder sind mit dem Relais du Pont und der Maison des Saisons in das Haus von Chloé d’Orme gegangen. '.repeat(8),
        ),
      },
      { fr: 'semble être en allemand', en: 'seems to be in German' },
    ],
    [
      'a year that is not that of its name',
      { file: bytes(minutes('16 MAI', TWO)), name: 'compte-rendu-2019-05-16.txt' },
      { fr: 'Le nom du fichier dit 2019', en: 'The name of the file says 2019' },
    ],
    [
      'one participant',
      { pasted: minutes('17 MAI', 'Relais du Pont, Bruno Sorbier') },
      { fr: 'Un seul participant a été reconnu', en: 'Only one participant was recognized' },
    ],
    [
      'a victim who is named',
      {
        pasted: minutes(
          '18 MAI',
          TWO,
          'Bruno Sorbier a rencontré Solveig Marande, victime d’un marchand, au Relais du Pont avec la Maison des Saisons.',
        ),
      },
      { fr: 'une victime n’a jamais de fiche', en: 'a victim is never an entity' },
    ],
  ];
  it.each(DOUBTS)('%s what to look at, before anything is decided', async (_, given, words) => {
    const page = await told({ ...given, lang });
    expect(page.status).toBe(200);
    expect(textIn(page)).toContain(words[lang]);
    expect(page.text).not.toMatch(/<option[^>]*>[^<]*Solveig Marande|value="Solveig Marande"/);
  });

  it('a document without anything, and one that was given before', async () => {
    const weather = `Il pleut${lang === 'fr' ? '' : ' encore'}.`;
    expect(textIn(await told({ pasted: weather, lang }))).toContain(
      lang === 'fr' ? 'Rien à relire n’a été trouvé' : 'Nothing to review was found',
    );
    const pasted = minutes(lang === 'fr' ? '20 MAI' : '21 MAI', TWO);
    await told({ pasted, lang });
    expect(textIn(await told({ pasted, lang }))).toContain(
      lang === 'fr' ? 'Vous aviez déjà déposé ce document' : 'You gave this document before',
    );
  });

  it('four hundred participants how many there are, twenty-five at once', async () => {
    const letters = 'bcdfghjklmnprstvwz';
    const rows = Array.from(
      { length: 400 },
      (_, at) => `Relais du Pont, Chloé Mar${letters[at % 18]}i${letters[Math.floor(at / 18) % 18]}o${letters[Math.floor(at / 324)]}a`,
    );
    const given = await told({ pasted: minutes(lang === 'fr' ? '22 MAI' : '23 MAI', rows.join('\n')), lang });
    expect(given.text).toMatch(/0\/400/);
    const path = /href="([^"]*block=ATTENDANCE[^"]*)"/.exec(given.text)?.[1] ?? '';
    const list = await editor.get(path.replace(/&amp;/g, '&'));
    expect(textIn(list)).toContain(lang === 'fr' ? 'Page 1 sur 16' : 'Page 1 of 16');
  });
});
