import type { CharacterMap } from '../../core/character-map.js';
import { sentencesOf } from '../../documents/sentences.js';
import { CleanText } from './clean-text.js';
import type { Draft, DraftBlock } from './model/draft.js';
import { withHeadings } from './headings.js';
import { languageOf } from './legibility.js';
import { type Block, pageAt, type Reading, type Row, type Sentence } from './model/reading.js';
import { findRepeats } from './repeats.js';

/** A reading without what only lives in one thread: its map is still plain segments. */
export type ReadingData = Omit<Reading, 'map'> & { readonly segments: Int32Array };

/** Makes the clean reading of a draft: its text, the map to the raw text, blocks and sentences. */
export function compose(draft: Draft): ReadingData {
  const clean = new CleanText(draft.raw);
  const written = withHeadings(draft)
    .filter((block) => hasWords(draft.raw, block))
    .flatMap((block) => {
      const result = writeBlock(clean, block);
      if (result) clean.separate('\n');
      return result ?? [];
    });
  const { text, map } = clean.finish();
  // One of two bodies may have lost the numbers of its headings.
  const repeats = findRepeats(written.map(({ wordsStart, end }) => text.slice(wordsStart, end)));
  const pageOf = (start: number, end: number): number | null => {
    if (draft.pages.length === 0) return null;
    return pageAt(draft.pages, map.hull({ start, end })?.start ?? 0);
  };
  const blocks = written.map((block, at): Block => ({
    ...block,
    wordsStart: text[block.wordsStart] === ' ' ? block.wordsStart + 1 : block.wordsStart,
    page: pageOf(block.start, block.end),
    repeats: repeats[at] ?? null,
  }));
  return {
    format: draft.format,
    extractor: draft.extractor,
    raw: draft.raw,
    text,
    segments: map.segments,
    blocks,
    sentences: blocks.flatMap((block, at) => sentencesIn(text, block, at, pageOf)),
    pages: draft.pages,
    pagesWithoutText: draft.pagesWithoutText,
    setAside: draft.setAside,
    language: languageOf(text),
  };
}

/** A reading from what the reading process sends. */
export function readingOf({ segments, ...data }: ReadingData, map: (segments: Int32Array) => CharacterMap): Reading {
  return { ...data, map: map(segments) };
}

type WrittenBlock = Omit<Block, 'page' | 'repeats'>;

/** Whether a block is more than an ornament: a row of asterisks, a lone full stop. */
function hasWords(raw: string, { kind, pieces }: DraftBlock): boolean {
  return kind === 'TABLE' || pieces.some(({ start, end, as }) => /[\p{L}\p{N}]/u.test(as ?? raw.slice(start, end)));
}

function writeBlock(clean: CleanText, block: DraftBlock): WrittenBlock | null {
  const { kind, marker, level, boxed } = block;
  const start = clean.length;
  if (kind === 'TABLE') {
    const rows = writeRows(clean, block);
    return clean.length === start ? null : { kind, marker, level, boxed, rows, start, end: clean.length, wordsStart: start };
  }
  const pieces = block.number ? block.pieces.slice(1) : block.pieces;
  const numberEnd = block.number ? clean.write([block.number]).end : start;
  const { end } = clean.write(pieces, block.number !== null);
  return { kind, marker, level, boxed, rows: [], start, end, wordsStart: numberEnd };
}

function writeRows(clean: CleanText, { rows }: DraftBlock): Row[] {
  return rows.map(({ cells, header }, at) => {
    if (at > 0) clean.separate('\n');
    return {
      header,
      cells: cells.map((pieces, column) => {
        if (column > 0) clean.separate('\t');
        return clean.write(pieces);
      }),
    };
  });
}

function sentencesIn(text: string, block: Block, at: number, pageOf: (start: number, end: number) => number | null): Sentence[] {
  const runs = block.kind === 'TABLE' ? block.rows.flatMap(({ cells }) => cells) : [{ start: block.wordsStart, end: block.end }];
  return runs.flatMap((run) =>
    linesIn(text, run.start, run.end).flatMap((line) =>
      sentencesOf(text.slice(line.start, line.end)).map((sentence) => {
        const start = line.start + sentence.start;
        const end = line.start + sentence.end;
        return { start, end, block: at, page: pageOf(start, end) };
      }),
    ),
  );
}

/** Cells keep their paragraphs apart by line ends, and no sentence crosses one. */
function linesIn(text: string, start: number, end: number): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
