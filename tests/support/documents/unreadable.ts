import { archive, document, paragraph } from './docx.js';
import { assemble, stream } from './pdf.js';

/** Documents that cannot be read, or are made to take all there is. */

/** A document that only opens with a password: what no password fits. */
export function encryptedPdf(): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'];
  const hex = '5A'.repeat(32);
  return assemble(
    [undefined, ...objects, `<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`],
    '/Encrypt 3 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] ',
  );
}

/** Pages that only draw a picture. */
export function scannedPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    stream(Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
    Buffer.concat([
      Buffer.from(
        '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n',
      ),
      Buffer.from([0]),
      Buffer.from('\nendstream'),
    ]),
  ];
  return assemble([undefined, ...objects]);
}

/** What is left of a text where an extraction lost its accents. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/’/g, "'");
}

/** Pages that are one page a million times, in a tree of six levels of ten. */
export function millionPages(): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>'];
  for (let depth = 0; depth < 6; depth += 1) {
    objects.push(`<< /Type /Pages /Count ${10 ** (6 - depth)} /Kids [${`${depth + 3} 0 R `.repeat(10)}] >>`);
  }
  objects.push('<< /Type /Page /MediaBox [0 0 595 842] >>');
  return assemble([undefined, ...objects]);
}

/** An archive of some kilobytes that unpacks to a hundred megabytes. */
export const archiveBomb = (): Uint8Array => archive({ 'word/document.xml': new Uint8Array(100 * 2 ** 20).fill(32) });

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, at) => {
  const [before, name] = [String.fromCharCode(97 + at), String.fromCharCode(98 + at)];
  return `<!ENTITY ${name} "${`&${before};`.repeat(10)}">`;
}).join('')}]>`;

export const entitiesInEntities = (): Uint8Array =>
  archive({ 'word/document.xml': LAUGHS + document(paragraph('&j;').replace('&amp;', '&')) });
