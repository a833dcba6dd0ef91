import { anchorSpan, findQuote, type FoldedText } from '../../documents/anchor.js';

/** How many words people read on either side of a mention to know which it is. */
const NEIGHBOURS = 2;

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words around a mention that say which it is: the fewest of its sentence that stand in the text once and hold those of the mention
 * once, and at least two on either side where there are such.
 * @returns null where its sentence has none
 */
export function quoteAround(text: FoldedText, mention: Span, sentence: Span): string | null {
  const { quote: words } = anchorSpan(text, sentence.start, sentence.end);
  const { quote: surface } = anchorSpan(text, mention.start, mention.end);
  const before = anchorSpan(text, sentence.start, mention.start).quote;
  let left = words.indexOf(surface, Math.max(0, before.length));
  if (left < 0 || surface === '') return null;
  let right = left + surface.length;
  const widen = (side: 'left' | 'right'): boolean => {
    const next = side === 'left' ? words.lastIndexOf(' ', left - 2) + 1 : spaceAfter(words, right + 1);
    const wider = side === 'left' ? words.slice(next, right) : words.slice(left, next);
    if ((side === 'left' ? left === 0 : right >= words.length) || countOf(wider, surface) !== 1) return false;
    if (side === 'left') left = next;
    else right = next;
    return true;
  };
  // What stands against the words themselves, « l’ » or a comma, belongs to them.
  if (left > 0 && words[left - 1] !== ' ') left = words.lastIndexOf(' ', left - 1) + 1;
  if (right < words.length && words[right] !== ' ') right = spaceAfter(words, right);
  if (countOf(words.slice(left, right), surface) !== 1) return null;
  for (let count = 0; count < NEIGHBOURS; count += 1) {
    widen('left');
    widen('right');
  }
  for (;;) {
    const quote = words.slice(left, right);
    if (findQuote(text, { quote }).outcome === 'FOUND') return quote;
    const isWider = [widen('right'), widen('left')];
    if (!isWider.includes(true)) return null;
  }
}

function spaceAfter(words: string, at: number): number {
  const space = words.indexOf(' ', at);
  return space < 0 ? words.length : space;
}

function countOf(words: string, part: string): number {
  let count = 0;
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) count += 1;
  return count;
}
