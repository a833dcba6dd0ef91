import { strToU8, zipSync } from 'fflate';
import type { Block, Reading } from '../../src/import/reading/model/reading.js';
import { cellsOf, textOf } from '../../src/import/reading/model/reading.js';

/** One document in each of the formats that are read, as a secretary would have typed it in each: from the blocks of its reading. */

interface Part {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

export const FORMATS = ['txt', 'md', 'docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export function inFormat(reading: Reading, format: Format): Uint8Array {
  const parts = reading.blocks
    .filter(({ repeats }) => repeats === null)
    .map((block): Part => ({ kind: block.kind, level: block.level, text: textOf(reading, block), rows: cellsOf(reading, block) }));
  if (format === 'docx') return docx(parts);
  if (format === 'pdf') return pdf(parts);
  return strToU8(format === 'md' ? markdown(parts) : plainText(parts));
}

function markdown(parts: readonly Part[]): string {
  return parts
    .map(({ kind, level, text, rows }) => {
      if (kind === 'HEADING') return `${'#'.repeat(Math.max(1, level))} ${text}`;
      if (kind === 'LIST_ITEM') return `${'  '.repeat(Math.max(0, level - 1))}- ${text}`;
      if (kind !== 'TABLE') return text;
      const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
      return [lines[0], `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
    })
    .join('\n\n');
}

const TEXT_WIDTH = 100;
const NUMBERED = /^(?:\d+|[IVX]+)\s?[.)/-]/u;

function plainText(parts: readonly Part[]): string {
  return parts
    .map(({ kind, text, rows }) => {
      if (kind === 'TABLE') {
        const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)));
        return rows.map((cells) => cells.map((cell, at) => cell.padEnd((widths[at] ?? 0) + 4)).join('')).join('\n');
      }
      const lines = wrap(kind === 'LIST_ITEM' && !NUMBERED.test(text) ? `- ${text}` : text, TEXT_WIDTH, (word) => word.length);
      return lines.join('\n');
    })
    .join('\n\n');
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(parts: readonly Part[]): Uint8Array {
  const paragraph = (text: string, properties = ''): string =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  const body = parts.map(({ kind, level, text, rows }) => {
    if (kind === 'HEADING') return paragraph(text, `<w:pStyle w:val="Titre${Math.min(3, Math.max(1, level))}"/>`);
    if (kind === 'LIST_ITEM' && !NUMBERED.test(text))
      return paragraph(text, `<w:numPr><w:ilvl w:val="${Math.max(0, level - 1)}"/><w:numId w:val="1"/></w:numPr>`);
    if (kind !== 'TABLE') return paragraph(text);
    const cells = (row: readonly string[]): string => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
    return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
  });
  const style = (level: number): string =>
    `<w:style w:type="paragraph" w:styleId="Titre${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
  const levels = [0, 1, 2].map(
    (level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles ${NAMESPACE}>${[1, 2, 3].map(style).join('')}</w:styles>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
  });
}

/** What the letters of Helvetica measure, in thousandths of their height; others as a small letter. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [222, 'ijl’‘'],
      [278, ' !,./:;It[]\\fîï'],
      [333, '()-r'],
      [500, 'Jckszvxyç'],
      [611, 'FTZ'],
      [667, 'ABEKPSVXYÀÂÉÈÊ'],
      [722, 'CDHNRUwÇ'],
      [778, 'GOQÔ'],
      [833, 'Mm'],
      [944, 'Wœ'],
      [987, '→←'],
      [1000, '—…'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDTHS.get(letter) ?? 556), 0) / 1000;

/** Signs that the usual encoding of PDF has outside of Latin-1. */
const WIN_ANSI: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '’': '\x92',
    '‘': '\x91',
    '“': '\x93',
    '”': '\x94',
    '•': '\x95',
    '–': '\x96',
    '—': '\x97',
    '…': '\x85',
    œ: '\x9c',
    Œ: '\x8c',
    '€': '\x80',
  }),
);

/** Signs that only the font Symbol has of those that every reader of PDF brings along. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['→', '\xae'],
  ['←', '\xac'],
  ['≤', '\xa3'],
  ['≥', '\xb3'],
  ['≠', '\xb9'],
]);

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: 'F1' | 'F2' | 'F3';
}

const [MARGIN, TOP, BOTTOM, RIGHT, SIZE, LEADING] = [60, 780, 60, 535, 10, 13];

function pdf(parts: readonly Part[]): Uint8Array {
  const pages: Placed[][] = [[]];
  let y = TOP;
  const line = (cells: readonly { text: string; x: number }[], bold = false): void => {
    if (y < BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    for (const { text, x } of cells) {
      let at = x;
      for (const part of text.split(/([→←≤≥≠])/u).filter((one) => one !== '')) {
        pages.at(-1)?.push({ text: part, x: at, y, font: SYMBOLS.has(part) ? 'F3' : bold ? 'F2' : 'F1' });
        at += widthOf(part) * SIZE;
      }
    }
    y -= LEADING;
  };
  for (const { kind, level, text, rows } of parts) {
    if (kind === 'TABLE') {
      const width = (RIGHT - MARGIN) / Math.max(1, rows[0]?.length ?? 1);
      for (const row of rows) {
        const wrapped = row.map((cell) => wrap(cell, width / SIZE - 1.5, widthOf));
        const height = Math.max(...wrapped.map((lines) => lines.length));
        for (let at = 0; at < height; at += 1)
          line(wrapped.map((lines, column) => ({ text: lines[at] ?? '', x: MARGIN + column * width })));
      }
    } else {
      const bulleted = kind === 'LIST_ITEM' && !NUMBERED.test(text);
      const x = MARGIN + (bulleted ? 12 * Math.max(1, level) : 0);
      wrap(bulleted ? `• ${text}` : text, (RIGHT - x) / SIZE, widthOf).forEach((words) => {
        line([{ text: words, x }], kind === 'HEADING');
      });
    }
    y -= LEADING * 0.7;
  }
  return assemble(pages);
}

function assemble(pages: readonly (readonly Placed[])[]): Uint8Array {
  const encode = (text: string): string =>
    [...text]
      .map((letter) => SYMBOLS.get(letter) ?? WIN_ANSI.get(letter) ?? (letter.charCodeAt(0) > 255 ? '?' : letter))
      .join('')
      .replace(/[\\()]/g, '\\$&');
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    ...['Helvetica', 'Helvetica-Bold'].map((font) => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>',
    ...pages.flatMap((texts, at) => {
      const content = texts
        .map(({ text, x, y, font }) => `BT /${font} ${SIZE} Tf ${x} ${y.toFixed(1)} Td (${encode(text)}) Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> /Contents ${7 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1');
}

/** Lines of at most `width`, in what `measure` counts. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
