import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MaillageError } from '../../src/errors.js';
import { readDocument } from '../../src/import/reading/read-document.js';
import { REFUSALS, type RefusalReason } from '../../src/import/reading/model/refusals.js';
import { archive } from '../support/documents/docx.js';
import { minutesText } from '../support/documents/minutes.js';
import { pdf } from '../support/documents/pdf.js';
import { encryptedPdf, scannedPdf, withoutAccents } from '../support/documents/unreadable.js';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))));
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const minutes = minutesText();

const decodedTwice = Buffer.from(minutes, 'utf8').toString('latin1');

const CASES: readonly [RefusalReason, string, Uint8Array][] = [
  ['EMPTY', 'a.txt', new Uint8Array()],
  ['EMPTY', 'a.txt', text(' \n\n\t ')],
  [
    'EMPTY',
    'a.docx',
    archive({
      'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
    }),
  ],
  ['TOO_LARGE', 'a.pdf', new Uint8Array(10 * 2 ** 20 + 1)],
  ['ENCRYPTED', 'a.pdf', encryptedPdf()],
  ['ENCRYPTED', 'a.docx', bytes(OLE, Buffer.from('EncryptedPackage', 'utf16le').toString('latin1'))],
  ['SCANNED', 'a.pdf', scannedPdf()],
  ['SCANNED', 'a.pdf', pdf([[], []])],
  ['WITHOUT_ACCENTS', 'a.txt', text(withoutAccents(minutes))],
  ['GARBLED', 'a.txt', text(decodedTwice)],
  ['GARBLED', 'a.txt', text(minutes.replace(/[éèàê]/g, '\uFFFD'))],
  ['NOT_UTF8', 'a.txt', new Uint8Array(Buffer.from(minutes.replace(/’/g, "'"), 'latin1'))],
  ['UTF16_WITHOUT_MARK', 'a.txt', new Uint8Array(Buffer.from(minutes, 'utf16le'))],
  ['DAMAGED', 'a.pdf', text('%PDF-1.7\nthis is none')],
  ['DAMAGED', 'a.docx', archive({ 'word/document.xml': '<w:document' })],
  ['DAMAGED', 'a.docx', archive({ 'word/document.xml': '' }).slice(0, 60)],
  ['OLD_WORD', 'a.doc', bytes(OLE, 'WordDocument')],
  ['OPEN_DOCUMENT', 'a.docx', archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' })],
  ['SPREADSHEET', 'a.docx', archive({ 'xl/workbook.xml': '<x/>' })],
  ['SLIDES', 'a.docx', archive({ 'ppt/presentation.xml': '<x/>' })],
  ['RTF', 'a.txt', text('{\\rtf1\\ansi Bonjour}')],
  ['HTML', 'a.md', text('<!DOCTYPE html><html><body>Bonjour</body></html>')],
  ['IMAGE', 'a.pdf', bytes([0x89], 'PNG\r\n')],
  ['UNKNOWN_TYPE', 'a.txt', new Uint8Array(300).map((_, at) => (at * 7) % 256)],
  ['UNKNOWN_TYPE', 'a.txt', text(`${minutes.repeat(6)}\0`)],
  ['DAMAGED', 'a.txt', new Uint8Array([0xff, 0xfe, 65, 0, 66])],
  ['UNKNOWN_TYPE', 'a.docx', zipSync({ 'photo.jpg': new Uint8Array(9) })],
];

describe('a document that cannot be read', () => {
  it.each(CASES)('is refused: %s (%s)', async (reason, name, content) => {
    const error = (await readDocument(content, { name }).catch((fault: unknown) => fault)) as MaillageError;
    expect(error.details.reason).toBe(reason);
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.text.fr).toMatch(/^a\.\w+ : .{20}/u);
    expect(error.text.en).toMatch(/^a\.\w+: .{20}/u);
  });

  it('is refused for every reason with words in both languages that end as sentences', () => {
    const limits = { bytes: 1, unpacked: 1, characters: 1, pages: 1, depth: 1, time: 1, memory: 1 };
    for (const tell of Object.values(REFUSALS)) {
      const { fr, en } = tell({ limits, found: 2 });
      expect(fr).toMatch(/\.$/);
      expect(en).toMatch(/\.$/);
      expect(fr).not.toMatch(/undefined|NaN/);
    }
  });

  it('tells how long its text is, and how long it may be', async () => {
    await expect(readDocument('La réunion est levée.', { limits: { characters: 20 } })).rejects.toMatchObject({
      details: { reason: 'TOO_LONG' },
      text: { fr: expect.stringContaining('21 caractères ; la limite est de 20.') as string },
    });
  });

  it('tells the line that is not UTF-8', async () => {
    const content = Buffer.concat([Buffer.from('Réunion du 5 mars\nOrdre du jour\n'), Buffer.from('Hébergement\n', 'latin1')]);
    await expect(readDocument(content, { name: 'a.txt' })).rejects.toMatchObject({
      text: { fr: expect.stringContaining('ligne 3') as string },
    });
  });
});

describe('a document that is unusual and can be read', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${minutes}`, 'utf8')],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${minutes}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${minutes}`, 'utf16le').swap16()],
  ])('%s', async (_, content) => {
    expect((await readDocument(new Uint8Array(content), { name: 'a.txt' })).raw).toBe(minutes);
  });

  it('pasted text', async () => {
    expect((await readDocument(minutes)).raw).toBe(minutes);
  });

  it('minutes in English, which have no accents', async () => {
    const english =
      'The members of the network met on Monday and agreed that the guide for the workers is to be printed by the end of the month. '.repeat(
        8,
      );
    expect((await readDocument(english)).language).toBe('en');
  });

  it('a PDF whose name says that it is text', async () => {
    const content = pdf([[{ text: 'Compte-rendu', x: 70, y: 700 }]]);
    expect(await readDocument(content, { name: 'minutes.txt' })).toMatchObject({
      format: 'PDF',
      text: expect.stringContaining('Compte-rendu') as string,
    });
  });

  it('a PDF with a page that is a picture: it says which', async () => {
    const content = pdf([[{ text: 'Compte-rendu de la réunion', x: 70, y: 700 }], []]);
    expect((await readDocument(content)).pagesWithoutText).toEqual([2]);
  });
});
