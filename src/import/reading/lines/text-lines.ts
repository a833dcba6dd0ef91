import type { Line, LineCell, PrintedText } from './line.js';

/** How far a tab leads on. */
const TAB = 8;
/** What holds two cells of a line apart: a tab, or more spaces than follow a full stop. */
const GAP = /[^\S\t]*\t\s*|\s{3,}/gu;

/** The lines of a text file. Form feeds begin pages. */
export function textLines(raw: string): PrintedText {
  const lines: Line[] = [];
  let page = 1;
  let blanks = 0;
  for (const match of raw.matchAll(/([^\n\r\f\v\u0085\u2028\u2029]*)(\r\n|[\n\r\f\v\u0085\u2028\u2029]|$)/gu)) {
    const [, text = '', end = ''] = match;
    const words = text.trim();
    if (words !== '') {
      lines.push(lineOf(text, match.index, page, blanks));
      blanks = 0;
    } else if (end !== '') blanks += 1;
    if (end === '\f') page += 1;
  }
  return { raw, lines, tolerance: 2 };
}

function lineOf(text: string, offset: number, page: number, blanks: number): Line {
  const columns = columnsOf(text);
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  const cells: LineCell[] = [];
  let start = from;
  const add = (end: number): void => {
    cells.push({ start: offset + start, end: offset + end, left: columns(start), right: columns(end), stops: [] });
  };
  for (const gap of text.slice(0, to).matchAll(GAP)) {
    if (gap.index <= start) continue;
    add(gap.index);
    start = gap.index + gap[0].length;
  }
  add(to);
  return {
    start: offset + from,
    end: offset + to,
    cells,
    left: columns(from),
    right: columns(to),
    size: 0,
    strong: false,
    page,
    height: null,
    blanks,
  };
}

/** In which column of the screen each character stands. */
function columnsOf(text: string): (at: number) => number {
  if (!text.includes('\t')) return (at) => at;
  const columns: number[] = [];
  let column = 0;
  for (const char of text.split('')) {
    columns.push(column);
    column = char === '\t' ? (Math.floor(column / TAB) + 1) * TAB : column + 1;
  }
  columns.push(column);
  return (at) => columns[at] ?? at;
}
