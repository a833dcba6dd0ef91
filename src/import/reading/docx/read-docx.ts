import type { Draft, DraftBlock, DraftRow, Piece } from '../model/draft.js';
import { MAX_CHARACTERS, type ReadingLimits } from '../model/limits.js';
import type { PageSpan, SetAside } from '../model/reading.js';
import { Refused } from '../model/refusals.js';
import { unpackDocx } from './archive.js';
import { BodyReader, type Content, isTable, type Paragraph, type Table, type TableRow } from './body.js';
import { Numbering } from './numbering.js';
import { type ResolvedStyle, Styles } from './styles.js';

/** Names this reader, in the version that decides what the raw text of a document is. */
export const DOCX_EXTRACTOR = 'maillage-docx 1';

/**
 * Reads a document of Word. Its raw text is what a reader sees: headers of pages, then paragraphs with their printed numbers, each on a
 * line, cells of tables apart by tabs, rows by line ends, then notes and footers.
 * @throws Refused for what is damaged, another format, or beyond the limits
 */
export function readDocx(bytes: Uint8Array, limits: ReadingLimits): Draft {
  const parts = unpackDocx(bytes, limits);
  const { depth } = limits;
  const writer = new DocxWriter(new Styles(parts.get('word/styles.xml'), depth), new Numbering(parts.get('word/numbering.xml'), depth));
  const named = (pattern: RegExp, root: string): Content[] =>
    [...parts].filter(([name]) => pattern.test(name)).flatMap(([, xml]) => BodyReader.read(xml, depth, [root]).flat());
  writer.writeAside(named(/header\d*\.xml$/, 'hdr'));
  const [body = []] = BodyReader.read(parts.get('word/document.xml') ?? '', depth, ['body']);
  writer.beginBody(body);
  writer.writeBody(body);
  writer.writeNotes([...named(/footnotes\.xml$/, 'footnote'), ...named(/endnotes\.xml$/, 'endnote')]);
  writer.writeAside(named(/footer\d*\.xml$/, 'ftr'));
  return writer.draft();
}

interface Marked {
  readonly style: ResolvedStyle;
  readonly marker: string | null;
  readonly level: number;
  readonly listed: boolean;
}

class DocxWriter {
  private readonly lines: string[] = [];
  private length = 0;
  private readonly blocks: DraftBlock[] = [];
  private readonly setAside: SetAside[] = [];
  private readonly pageStarts: number[] = [];
  private laidOut = false;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  /** Headers or footers: each of their texts once, since a document has one for first, odd and even pages of each section. */
  writeAside(content: readonly Content[]): void {
    const seen = new Set<string>();
    for (const text of paragraphsOf(content).map((paragraph) => paragraph.text)) {
      if (text.trim() === '' || seen.has(text)) continue;
      seen.add(text);
      const { start, end } = this.write(text);
      this.endLine();
      this.setAside.push({ reason: 'HEADER_OR_FOOTER', rawStart: start, rawEnd: end });
    }
  }

  beginBody(body: readonly Content[]): void {
    // Word keeps where pages began when it last saved; other programs only keep what their writers asked for.
    this.laidOut = paragraphsOf(body).some(({ pages }) => pages.some((page) => page.laidOut));
    this.pageStarts.push(this.length);
  }

  writeBody(content: readonly Content[], boxed = false): void {
    for (const one of content) {
      if (!isTable(one)) this.writeParagraph(one, boxed);
      // A table of one column is a frame around paragraphs.
      else if (one.rows.every((row) => row.cells.length <= 1)) {
        for (const row of one.rows) for (const cell of row.cells) this.writeBody(cell.content, true);
      } else this.writeTable(one);
    }
  }

  writeNotes(content: readonly Content[]): void {
    for (const paragraph of paragraphsOf(content)) {
      if (paragraph.text.trim() !== '') this.writeParagraph(paragraph, false, 'NOTE');
    }
  }

  draft(): Draft {
    const starts = [...new Set(this.pageStarts)];
    const known = starts.length > 1;
    const pages: PageSpan[] = starts.map((rawStart, at) => ({ number: at + 1, rawStart, rawEnd: starts[at + 1] ?? this.length }));
    return {
      format: 'DOCX',
      extractor: DOCX_EXTRACTOR,
      raw: this.lines.join(''),
      blocks: this.blocks,
      pages: known ? pages : [],
      pagesWithoutText: [],
      setAside: this.setAside,
    };
  }

  private writeParagraph(paragraph: Paragraph, boxed: boolean, kind: 'NOTE' | null = null): void {
    if (paragraph.text.trim() === '') {
      this.notePages(paragraph, this.length);
      return;
    }
    const marked = this.mark(paragraph);
    const { number, pieces } = this.writeMarked(paragraph, marked);
    this.endLine();
    const heading = marked.style.heading ?? (paragraph.outline !== null && paragraph.outline < 9 ? paragraph.outline + 1 : null);
    const listed = marked.listed || marked.style.contents;
    this.blocks.push({
      kind: kind ?? (heading !== null && !isLong(paragraph) ? 'HEADING' : listed ? 'LIST_ITEM' : 'PARAGRAPH'),
      marker: marked.marker,
      number,
      level: heading ?? (listed ? marked.level + 1 : 0),
      pieces,
      rows: [],
      boxed: boxed || paragraph.boxed,
      look: look(paragraph, marked.style),
    });
  }

  private writeTable(table: Table): void {
    const rows = table.rows.filter((row) => row.cells.some(({ content }) => paragraphsOf(content).some(({ text }) => text.trim() !== '')));
    if (rows.length === 0) return;
    this.blocks.push({
      kind: 'TABLE',
      marker: null,
      number: null,
      level: 0,
      pieces: [],
      rows: padded(rows.map((row) => this.writeRow(row))),
      boxed: false,
      look: { size: 0, strong: false, lines: rows.length },
    });
  }

  private writeRow(row: TableRow): DraftRow {
    const cells: Piece[][] = [];
    row.cells.forEach((cell, at) => {
      if (at > 0) this.write('\t');
      cells.push(cell.continues ? [] : this.writeCell(paragraphsOf(cell.content)));
      for (let column = 1; column < cell.span; column += 1) cells.push([]);
    });
    this.endLine();
    return { cells, header: row.header };
  }

  private writeCell(paragraphs: readonly Paragraph[]): Piece[] {
    const pieces: Piece[] = [];
    for (const paragraph of paragraphs) {
      if (paragraph.text.trim() === '') {
        this.notePages(paragraph, this.length);
        continue;
      }
      if (pieces.length > 0) pieces.push({ ...this.write('\n'), as: '\n' });
      pieces.push(...this.writeMarked(paragraph, this.mark(paragraph)).pieces);
    }
    return pieces;
  }

  private mark(paragraph: Paragraph): Marked {
    const style = this.styles.resolve(paragraph.style);
    const numbering = paragraph.numbering ?? style.numbering;
    const level = paragraph.numberingLevel ?? style.numberingLevel;
    // « 0 » takes away the number that a style would give.
    const listed = numbering !== null && numbering !== '0';
    return { style, marker: listed ? this.numbering.next(numbering, level) : null, level, listed };
  }

  private writeMarked(paragraph: Paragraph, { marker }: Marked): { number: Piece | null; pieces: Piece[] } {
    let number: Piece | null = null;
    if (marker !== null) {
      const written = this.write(`${marker} `);
      if (marker !== '•') number = { start: written.start, end: written.end - 1 };
    }
    const { start, end } = this.write(paragraph.text);
    this.notePages(paragraph, start);
    return { number, pieces: number ? [number, { start: number.end, end }] : [{ start, end }] };
  }

  private notePages({ pages }: Paragraph, start: number): void {
    for (const { at, laidOut } of pages) if (laidOut === this.laidOut) this.pageStarts.push(start + at);
  }

  private writeText(text: string): Piece {
    return this.write(text);
  }

  private endLine(): void {
    this.write('\n');
  }

  private write(text: string): Piece {
    const start = this.length;
    this.lines.push(text);
    this.length += text.length;
    if (this.length > MAX_CHARACTERS) throw new Refused('TOO_MUCH_INSIDE');
    return { start, end: this.length };
  }
}

/** More than any table of minutes has, its empty cells included. */
const MOST_CELLS = 1_000_000;

/** Rows of as many cells as the longest has. */
function padded(rows: readonly DraftRow[]): DraftRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (width * rows.length > MOST_CELLS) throw new Refused('TOO_MUCH_INSIDE');
  return rows.map((row) => ({ ...row, cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => [])] }));
}

/** A heading style is also put on what only should look large: a paragraph of many words is none. */
function isLong({ text }: Paragraph): boolean {
  return text.length > 300;
}

function look(paragraph: Paragraph, style: ResolvedStyle): DraftBlock['look'] {
  const letters = paragraph.text.replace(/\s+/g, '').length;
  return {
    size: paragraph.halfPoints > 0 ? paragraph.halfPoints / 2 : style.size,
    strong: style.bold ? paragraph.plain * 10 < letters : paragraph.bold * 10 >= letters * 9,
    lines: paragraph.text.trim().split('\n').length,
  };
}

function paragraphsOf(content: readonly Content[]): Paragraph[] {
  return content.flatMap((one) =>
    isTable(one) ? one.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.content))) : [one],
  );
}
