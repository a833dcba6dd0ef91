import type { Span } from './lines.js';

/** Where the items of an agenda reach in a document. Pure; offsets are UTF-16 units. */

/** An item's heading. Items come in the order of the agenda, each after its parent. */
export interface Heading {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  readonly start: number;
  /** Where it ends, when that is before the next heading. */
  readonly until: number | null;
}

export interface ItemRange extends Span {
  readonly id: string;
}

/** How far each item reaches: to the next heading of its level or above, to its own end, and no farther than its parent. */
export function itemRanges(headings: readonly Heading[], length: number): ItemRange[] {
  const sorted = [...headings].sort((a, b) => a.start - b.start || a.depth - b.depth);
  const ends = new Map<string, number>();
  return sorted.map((heading, index) => {
    const next = sorted.slice(index + 1).find((other) => other.depth <= heading.depth);
    const parentEnd = heading.parentId === null ? length : (ends.get(heading.parentId) ?? length);
    const end = Math.min(next?.start ?? length, heading.until ?? length, parentEnd);
    ends.set(heading.id, end);
    return { id: heading.id, start: heading.start, end };
  });
}

/** The innermost item at a place, or null. */
export function itemAt(ranges: readonly ItemRange[], at: number): string | null {
  return ranges.findLast((range) => range.start <= at && at < range.end)?.id ?? null;
}

/** The page at a place, from 1, in a text whose pages end with form feeds; null when it has none. */
export function pageAt(text: string, at: number): number | null {
  if (!text.includes('\f')) return null;
  return text.slice(0, at).split('\f').length;
}
