import type { DraftBlock } from './model/draft.js';
import { markerOf } from './lines/line.js';

/** Numbers and dashes that somebody typed before a paragraph, where the program could have counted. */
export function withTypedMarkers(raw: string, blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.map((block) => {
    const [first, ...rest] = block.pieces;
    if (block.number || !first || first.as !== undefined || block.kind === 'NOTE') return block;
    const text = raw.slice(first.start, first.end);
    const start = first.start + (text.length - text.trimStart().length);
    const marker = markerOf(text.trimStart());
    if (!marker || (block.marker !== null && !marker.number)) return block;
    const number = marker.number ? { start, end: start + marker.sign.length } : null;
    const words = { start: number?.end ?? start + marker.length, end: first.end };
    return {
      ...block,
      kind: block.kind === 'PARAGRAPH' ? 'LIST_ITEM' : block.kind,
      level: block.kind === 'PARAGRAPH' ? 1 : block.level,
      marker: marker.sign,
      number,
      pieces: number ? [number, words, ...rest] : [words, ...rest],
    };
  });
}
