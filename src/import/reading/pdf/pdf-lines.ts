import type { Line, LineCell, PrintedText, Stop } from '../lines/line.js';
import type { PageSpan } from '../model/reading.js';
import { MAX_CHARACTERS } from '../model/limits.js';
import { Refused } from '../model/refusals.js';
import type { PdfPage, TextItem } from './pages.js';

/** Parts of the height of the letters: how far apart words, cells and lines stand. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.5;
const SAME_LINE = 0.45;
/** Up to so many heights from one line to the next, no line could stand between them. */
const LINE_PITCH = 1.75;

export interface PdfText extends PrintedText {
  readonly pages: readonly PageSpan[];
}

interface Part {
  text: string;
  left: number;
  right: number;
  /** Where its items begin, in its text. */
  readonly stops: Stop[];
}

interface PrintedLine {
  readonly baseline: number;
  readonly size: number;
  parts: Part[];
  readonly fonts: Map<string, number>;
}

/**
 * The lines of a PDF document, and with them its raw text: a line of the print on each line, a tab where a wide gap stands, an empty line
 * between pages.
 */
export function pdfLines(pages: readonly PdfPage[]): PdfText {
  const font = usualFont(pages);
  const lines: Line[] = [];
  const spans: PageSpan[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { number, height, items } of pages) {
    const rawStart = length;
    let before: PrintedLine | null = null;
    for (const printed of linesOf(items)) {
      const { line, text } = place(printed, length);
      parts.push(text, '\n');
      length += text.length + 1;
      if (length > MAX_CHARACTERS) throw new Refused('TOO_MUCH_INSIDE');
      const strong = [...printed.fonts].every(([name, count]) => name !== font || count === 0);
      const pitch = before ? (printed.baseline - before.baseline) / Math.max(printed.size, before.size, 1) : 0;
      lines.push({ ...line, size: printed.size, strong, page: number, height: printed.baseline / height, blanks: blanksOf(pitch) });
      before = printed;
    }
    parts.push('\n');
    length += 1;
    spans.push({ number, rawStart, rawEnd: length });
  }
  return { raw: parts.join(''), lines, tolerance: 3, pages: spans };
}

/** Upwards or far down is another column, or another part of the page. */
function blanksOf(pitch: number): number {
  if (pitch < 0) return 1;
  return pitch <= LINE_PITCH ? 0 : Math.round(pitch / LINE_PITCH);
}

function linesOf(items: readonly TextItem[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line: PrintedLine | null = null;
  for (const item of items) {
    if (item.text.trim() === '') {
      // A printed space only matters between two words of a line, where the gap shows it.
      const last: Part | undefined = line?.parts.at(-1);
      if (
        line &&
        last &&
        onLine(line, item) &&
        item.left - last.right < WORD_GAP * line.size &&
        item.right - item.left <= CELL_GAP * line.size
      )
        last.text += ' ';
      continue;
    }
    if (!line || !onLine(line, item) || item.left < (line.parts.at(-1)?.right ?? 0) - line.size) {
      line = { baseline: item.baseline, size: item.size, parts: [], fonts: new Map() };
      lines.push(line);
    }
    addTo(line, item);
  }
  return lines.map((one) => ({ ...one, parts: one.parts.map((part) => ({ ...part, text: part.text.trimEnd() })) }));
}

function onLine(line: PrintedLine, item: TextItem): boolean {
  return Math.abs(line.baseline - item.baseline) <= SAME_LINE * Math.max(line.size, item.size);
}

function addTo(line: PrintedLine, { text, left, right, size, font }: TextItem): void {
  line.fonts.set(font, (line.fonts.get(font) ?? 0) + text.trim().length);
  const last = line.parts.at(-1);
  const unit = Math.max(line.size, size);
  if (!last || left - last.right > CELL_GAP * unit) {
    line.parts.push({ text: text.trimStart(), left, right, stops: [] });
    return;
  }
  const apart = left - last.right > WORD_GAP * unit && !last.text.endsWith(' ');
  if (apart) last.text += ' ';
  if (last.text.endsWith(' ')) last.stops.push({ at: last.text.length, left });
  last.text += text;
  last.right = Math.max(last.right, right);
}

function place({ parts }: PrintedLine, start: number): { line: Pick<Line, 'start' | 'end' | 'cells' | 'left' | 'right'>; text: string } {
  const cells: LineCell[] = [];
  let text = '';
  for (const part of parts) {
    if (text !== '') text += '\t';
    const from = start + text.length;
    const stops = part.stops.map(({ at, left }) => ({ at: from + at, left }));
    cells.push({ start: from, end: from + part.text.length, left: part.left, right: part.right, stops });
    text += part.text;
  }
  const [first] = cells as [LineCell];
  return { line: { start, end: start + text.length, cells, left: first.left, right: (cells.at(-1) as LineCell).right }, text };
}

/** The font of most letters. */
function usualFont(pages: readonly PdfPage[]): string {
  const letters = new Map<string, number>();
  for (const { items } of pages) for (const { font, text } of items) letters.set(font, (letters.get(font) ?? 0) + text.trim().length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
