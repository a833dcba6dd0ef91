import { FULL_LINE, ITEM, type Line, linesOf, type Span, trimmed, usualWidth } from '../../documents/lines.js';

/** A paragraph of a plain text: where it begins and ends. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Whether it is an item of a list. */
  readonly bullet: boolean;
}

/** The gap between two lines that is within a word, with a letter of it on both sides. */
const WITHIN_WORD = /^[\p{L}\p{M}][-\u2010\u2011\u00AD][^\S\n\r]*\r?\n[^\S\n\r]*\p{L}/u;

/**
 * Finds the paragraphs of a text that a PDF or a word processor gave line by line: one ends where its last line is clearly shorter than
 * lines are, or where an item of a list begins; never inside a word, nor inside a passage, since a sentence is whole.
 * @param breaks where a paragraph begins in any case
 */
export function blocksOf(text: string, passages: readonly Span[], breaks: ReadonlySet<number> = new Set()): Block[] {
  const lines = cutLines(text, breaks);
  const width = usualWidth(lines);
  const starts = [...passages].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let current: { start: number; end: number; bullet: boolean; lastLength: number } | null = null;
  for (const { start, end, text: line } of lines) {
    const bullet = ITEM.test(line);
    const ended = current === null || bullet || current.lastLength < width * FULL_LINE;
    if (
      current &&
      !breaks.has(start) &&
      (!ended || WITHIN_WORD.test(text.slice(current.end - 2, start + 2)) || isWithin(starts, current.end, start))
    ) {
      current.end = end;
      current.lastLength = line.length;
      continue;
    }
    if (current) blocks.push(current);
    current = { start, end, bullet, lastLength: line.length };
  }
  if (current) blocks.push(current);
  return blocks.map(({ start, end, bullet }) => ({ start, end, bullet }));
}

/** The lines of a text, cut where a paragraph is known to begin. */
function cutLines(text: string, breaks: ReadonlySet<number>): Line[] {
  return linesOf(text).flatMap((line) => {
    const cuts = [...breaks].filter((one) => one > line.start && one < line.end).sort((a, b) => a - b);
    return [line.start, ...cuts].flatMap((start, index) => trimmed(text, start, cuts[index] ?? line.end) ?? []);
  });
}

/** Whether a passage begins before the gap between two lines and ends after it. */
function isWithin(sorted: readonly Span[], gapStart: number, gapEnd: number): boolean {
  return sorted.some((span) => span.start < gapStart && span.end > gapEnd);
}
