import { createDeflate, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { MaillageError } from '../../src/errors.js';
import type { ReadingLimits } from '../../src/import/reading/model/limits.js';
import { readDocument } from '../../src/import/reading/read-document.js';
import type { RefusalReason } from '../../src/import/reading/model/refusals.js';
import { archive, document, docx, paragraph } from '../support/documents/docx.js';
import { assemble, stream } from '../support/documents/pdf.js';
import { archiveBomb, entitiesInEntities, millionPages } from '../support/documents/unreadable.js';

/** Documents that are made to take all there is. Each is refused in words, alone: the next document is read as if nothing had been. */

const MEBIBYTE = 2 ** 20;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A page whose content is some bytes in the file and this many once inflated twice. */
async function inflatingPdf(mebibytes: number): Promise<Uint8Array> {
  const once = await new Promise<Buffer>((resolve, reject) => {
    const deflate = createDeflate({ level: 9 });
    const parts: Buffer[] = [];
    deflate
      .on('data', (part: Buffer) => parts.push(part))
      .on('end', () => resolve(Buffer.concat(parts)))
      .on('error', reject);
    const part = Buffer.alloc(MEBIBYTE, ' ');
    for (let at = 0; at < mebibytes; at += 1) deflate.write(part);
    deflate.end();
  });
  const twice = deflateSync(once);
  return assemble([
    undefined,
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      twice,
      Buffer.from('\nendstream'),
    ]),
  ]);
}

/** Each page that is printed a thousand times by forms that print forms. */
function formsInForms(): Uint8Array {
  const form = (number: number, content: string): Buffer =>
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${number + 1} 0 R >> /Font << /F 4 0 R >> >> /Length ${content.length} >>\nstream\n`,
      ),
      Buffer.from(content),
      Buffer.from('\nendstream'),
    ]);
  const levels = Array.from({ length: 9 }, (_, at) => form(6 + at, '/X Do '.repeat(10)));
  return assemble([
    undefined,
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(Buffer.from('/X Do')),
    ...levels,
    form(15, 'BT /F 9 Tf (Bonjour) Tj ET'),
  ]);
}

/** An archive that says of a part that it unpacks to less than it does. */
function understated(): Uint8Array {
  const bytes = archive({ 'word/document.xml': document(paragraph('Bonjour').repeat(1000)) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1000) view.setUint32(at + 24, 200, true);
  }
  return bytes;
}

/** An archive whose list of parts says something else of their sizes or number. */
function misdescribed(write: (view: DataView, at: number) => void, signature: number): Uint8Array {
  const bytes = archive({ 'word/document.xml': document(paragraph('Bonjour')) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 22 <= bytes.length; at += 1) if (view.getUint32(at, true) === signature) write(view, at);
  return bytes;
}

/** One page that says this. */
function onePage(content: Uint8Array, parent = '2 0 R'): Uint8Array {
  return assemble([
    undefined,
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count 1 /Kids [4 0 R] /Parent ${parent} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    stream(content, true),
  ]);
}

/** A tree of pages that leads back to its root. */
const circularPdf = (): Uint8Array =>
  assemble([
    undefined,
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R 3 0 R] >>',
  ]);

const CELL = `<w:tc>${paragraph('a')}</w:tc>`;
const MANY_COLUMNS = 100_000;

const CASES: readonly [string, RefusalReason, () => Uint8Array | Promise<Uint8Array>, Partial<ReadingLimits>?][] = [
  ['an archive that unpacks to a hundred megabytes', 'TOO_MUCH_INSIDE', archiveBomb],
  ['an archive that lies about what it unpacks to', 'DAMAGED', understated],
  [
    'an archive of very many parts',
    'TOO_MUCH_INSIDE',
    () => archive(Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`${at}`, '']))),
  ],
  ['paragraphs without end', 'TOO_MUCH_MEMORY', () => docx('<w:p/>'.repeat(4_000_000)), { memory: 64 }],
  ['a million paragraphs', 'TOO_LONG_TO_READ', () => docx('<w:p><w:r><w:t>é</w:t></w:r></w:p>'.repeat(1_000_000)), { time: 2000 }],
  [
    'a table of which one row is very wide and the others are many',
    'TOO_MUCH_INSIDE',
    () => docx(`<w:tbl><w:tr>${CELL.repeat(5_000)}</w:tr>${`<w:tr>${CELL}</w:tr>`.repeat(1_000)}</w:tbl>`),
  ],
  [
    'an archive of parts of four gigabytes each',
    'TOO_MUCH_INSIDE',
    () => misdescribed((view, at) => view.setUint32(at + 24, 0xfffffffe, true), 0x02014b50),
  ],
  [
    'an archive that says it is ZIP64 and is not',
    'UNKNOWN_TYPE',
    () =>
      misdescribed((view, at) => {
        view.setUint16(at + 10, 0xffff, true);
        view.setUint32(at + 16, 0xffffffff, true);
      }, 0x06054b50),
  ],
  ['pages that are in themselves', 'DAMAGED', circularPdf],
  // In a thread this ended the whole server.
  [
    'a word of sixty megabytes on a page',
    'TOO_MUCH_MEMORY',
    () => onePage(Buffer.from(`BT /F1 9 Tf 50 700 Td (${'a b '.repeat(15 * MEBIBYTE)}) Tj ET`)),
    { memory: 256 },
  ],
  [
    'a table of a hundred thousand columns',
    'TOO_LONG_TO_READ',
    () => text(`# a\n# b\n# c\n\n${'|a'.repeat(MANY_COLUMNS)}|\n${'|-'.repeat(MANY_COLUMNS)}|\n${'|é\n'.repeat(200)}`),
    { time: 1500 },
  ],
  ['brackets without end', 'TOO_LONG_TO_READ', () => text(`# a\n# b\n# c\n${'['.repeat(MEBIBYTE)}`), { time: 1500 }],
  ['entities in entities', 'DAMAGED', entitiesInEntities],
  [
    'an entity that reads a file',
    'DAMAGED',
    () =>
      archive({
        'word/document.xml': `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>${document('<w:p><w:r><w:t>&f;</w:t></w:r></w:p>')}`,
      }),
  ],
  [
    'tables in tables',
    'TOO_DEEP',
    () => docx('<w:tbl><w:tr><w:tc>'.repeat(5000) + paragraph('Bonjour') + '</w:tc></w:tr></w:tbl>'.repeat(5000)),
  ],
  ['a million pages', 'TOO_MANY_PAGES', millionPages],
  ['a page that inflates to a gigabyte', 'TOO_MUCH_MEMORY', () => inflatingPdf(1024), { memory: 96 }],
  ['forms that print forms', 'TOO_LONG_TO_READ', formsInForms, { time: 3000 }],
  ['quotations in quotations', 'TOO_DEEP', () => text(`# a\n# b\n# c\n${'>'.repeat(100_000)} Bonjour`)],
  [
    'lists in lists',
    'TOO_LONG_TO_READ',
    () => text(`# a\n# b\n# c\n${Array.from({ length: 3000 }, (_, at) => `${'  '.repeat(at)}- Bonjour`).join('\n')}`),
    { time: 1500 },
  ],
  [
    'arrays in arrays',
    'DAMAGED',
    () => assemble([undefined, `<< /Type /Catalog /Pages 2 0 R /X ${'['.repeat(100_000)} >>`, '<< /Type /Pages /Count 0 /Kids [] >>']),
  ],
];

describe('a hostile document', () => {
  it.each(CASES)('is stopped: %s', async (_, reason, make, limits = {}) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(10 * MEBIBYTE);
    let turns = 0;
    const other = setInterval(() => (turns += 1), 5);
    const error = (await readDocument(bytes, { limits }).catch((fault: unknown) => fault)) as MaillageError;
    clearInterval(other);
    expect(error.details.reason).toBe(reason);
    // Whoever asks for something else meanwhile is answered.
    expect(turns).toBeGreaterThan(3);
    expect((await readDocument('La réunion est levée.')).text).toBe('La réunion est levée.\n');
  });
});

describe('a strange document', () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${(at + 1) % 20_000}"/></w:style>`,
  );
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${chain.join('')}</w:styles>`;
  it.each<[string, () => Uint8Array, RegExp]>([
    [
      'a cell over a thousand million columns',
      () => docx(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${paragraph('Été')}</w:tc>${CELL}</w:tr></w:tbl>`),
      /^Été\t+a\n$/,
    ],
    [
      'styles that rest on each other in a circle',
      () => docx(paragraph('Été', '<w:pStyle w:val="s0"/>'), { 'word/styles.xml': styles }),
      /^Été\n$/,
    ],
    ['pages whose tree is its own parent', () => onePage(Buffer.from('BT /F1 9 Tf 50 700 Td (Bonjour) Tj ET')), /^Bonjour\n$/],
    ['a letter with a hundred thousand accents', () => text(`Réunion, e${'\u0301'.repeat(100_000)}t fin`), /^Réunion, é\u0301+t fin\n$/],
    ['one line of a hundred thousand sentences', () => text('Été, il a dit. '.repeat(100_000)), /^(?:Été, il a dit\.[ \n]){100000}$/],
  ])('is read: %s', async (_, make, expected) => {
    expect((await readDocument(make())).text).toMatch(expected);
  });
});
