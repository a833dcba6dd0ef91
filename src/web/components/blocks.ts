/** A paragraph of a plain text: where it begins and ends. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Whether it is an item of a list. */
  readonly bullet: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const BULLET = /^\s*(?:[-–—•*]|[\uF000-\uF0FF]|\d{1,2}[.)])\s+/;

/**
 * Finds the paragraphs of a text that a PDF or a word processor gave line by line. Blank lines mean little there (many stand between any
 * two lines), so a paragraph ends where its last line is clearly shorter than lines are, or where a list item begins; never inside a
 * passage, since a sentence is whole.
 * @param breaks where a paragraph begins in any case
 */
export function blocksOf(text: string, passages: readonly Span[], breaks: ReadonlySet<number> = new Set()): Block[] {
  const lines = linesOf(text, breaks);
  const width = typicalWidth(lines.map((line) => line.text.trim().length));
  const starts = [...passages].sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let current: { start: number; end: number; bullet: boolean; lastLength: number } | null = null;
  for (const line of lines) {
    const bullet = BULLET.test(line.text);
    const start = line.start + (/^\s*/.exec(line.text)?.[0].length ?? 0);
    const end = line.start + line.text.trimEnd().length;
    const ended = current === null || bullet || current.lastLength < width * 0.8;
    if (current && !breaks.has(start) && (!ended || isWithin(starts, current.end, start))) {
      current.end = end;
      current.lastLength = line.text.trim().length;
      continue;
    }
    if (current) blocks.push(current);
    current = { start, end, bullet, lastLength: line.text.trim().length };
  }
  if (current) blocks.push(current);
  return blocks.map(({ start, end, bullet }) => ({ start, end, bullet }));
}

/** The lines that hold anything, cut where a paragraph is known to begin. */
function linesOf(text: string, breaks: ReadonlySet<number>): { start: number; text: string }[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, text: match[0] }));
  const cut = lines.flatMap((line) => {
    const at = [...breaks].filter((one) => one > line.start && one < line.start + line.text.length).sort((a, b) => a - b);
    return [line.start, ...at].map((start, index) => ({ start, text: text.slice(start, at[index] ?? line.start + line.text.length) }));
  });
  return cut.filter((line) => line.text.trim() !== '');
}

/** The width that full lines have: nine in ten are no longer. */
function typicalWidth(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

/** Whether a passage begins before the gap between two lines and ends after it. */
function isWithin(sorted: readonly Span[], gapStart: number, gapEnd: number): boolean {
  return sorted.some((span) => span.start < gapStart && span.end > gapEnd);
}
