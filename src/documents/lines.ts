/**
 * Lines of a text that a PDF or a word processor gave line by line: a line break may be a wrap or an end, and a blank line says nothing
 * (many stand between any two lines). Sentences and paragraphs are found from the same lines by rules of their own: a page may show two
 * paragraphs as one, but two sentences must never be quoted as one. Offsets are UTF-16 units.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line from its first to its last character that is no white space. */
export interface Line extends Span {
  readonly text: string;
}

/** What begins an item of a list: a dash, a dot or square, a plus sign, a symbol of Word's own fonts, a number. */
export const ITEM = /^(?:[-–—•●◦▪■□*+]\s|[\u{f000}-\u{f0ff}]|\d{1,2}[.)]\s)/u;

/** A line shorter than this part of the usual width was ended on purpose. */
export const FULL_LINE = 0.8;

/** The lines that hold more than white space. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n\f\r]+/g)].flatMap(({ 0: whole, index }) => trimmed(text, index, index + whole.length) ?? []);
}

/** A part of a line without the white space around it; null where nothing else is in it. */
export function trimmed(text: string, from: number, to: number): Line | null {
  const part = text.slice(from, to);
  const line = part.trim();
  if (line === '') return null;
  const start = from + part.indexOf(line);
  return { start, end: start + line.length, text: line };
}

/** The length that nine lines in ten do not pass: the width of the page. */
export function usualWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
