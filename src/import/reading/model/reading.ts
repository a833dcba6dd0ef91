import type { CharacterMap, TextSpan } from '../../../core/character-map.js';

/**
 * What reading a document gives: its raw text, which is what the base stores and quotes, and beside it a clean reading for programs and
 * people, tied to it character by character. Offsets are UTF-16 units: `raw…` in the raw text, all others in the clean one.
 */

export type { TextSpan } from '../../../core/character-map.js';

export type DocumentFormat = 'TEXT' | 'MARKDOWN' | 'DOCX' | 'PDF';

export type BlockKind = 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'TABLE' | 'NOTE';

/** A heading, a paragraph, an item of a list, a table or a note of the foot: what a reader sees as one. */
export interface Block extends TextSpan {
  readonly kind: BlockKind;
  /** What numbers or marks it, as printed: « II- », « 2.1 », « • ». Null where nothing does. */
  readonly marker: string | null;
  /** Where its own words begin: after a number. Bullets are not in the clean text. */
  readonly wordsStart: number;
  /** Headings: 1 is the highest level. List items: 1 is the outermost list. Else 0. */
  readonly level: number;
  /** Tables: the rows, each with one cell for each column. Else empty. */
  readonly rows: readonly Row[];
  /** Whether a frame stands around it: « À suivre » boxes. */
  readonly boxed: boolean;
  /** The page on which it begins, from 1, or null where the document does not say. */
  readonly page: number | null;
  /** The number of the earlier block that this one says again, where a whole body stands twice; else null. */
  readonly repeats: number | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Whether the document marks it as the row of column titles. */
  readonly header: boolean;
}

/** A cell of a table; an empty one has `start` equal to `end`. */
export type Cell = TextSpan;

export interface Sentence extends TextSpan {
  /** The number of its block. */
  readonly block: number;
  readonly page: number | null;
}

/** A page of the document, as a span of the raw text. */
export interface PageSpan {
  readonly number: number;
  readonly rawStart: number;
  readonly rawEnd: number;
}

export type SetAsideReason = 'HEADER_OR_FOOTER' | 'PAGE_NUMBER' | 'METADATA';

/** A stretch of the raw text that the clean reading leaves out, though it is more than white space or markup. */
export interface SetAside {
  readonly reason: SetAsideReason;
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** A document that was read. */
export interface Reading {
  readonly format: DocumentFormat;
  /** What read it, with its version: « unpdf 1.7.0 ». The same bytes and the same extractor give the same raw text. */
  readonly extractor: string;
  /** The text of the document as it came, or as the extractor gives it: what is stored, and what passages point into. */
  readonly raw: string;
  /** The clean reading: blocks in order, each on a line of its own, cells of tables apart by tabs. Unicode NFC. */
  readonly text: string;
  /** Between `text` (made) and `raw` (original). */
  readonly map: CharacterMap;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Empty where the document has no pages. */
  readonly pages: readonly PageSpan[];
  /** The numbers of the pages that have no text: pictures, or blank. */
  readonly pagesWithoutText: readonly number[];
  readonly setAside: readonly SetAside[];
  /** `fr` or `en`, by the commonest words; null where they do not tell. */
  readonly language: 'fr' | 'en' | null;
}

/** The words of a block, a cell, a sentence. */
export function textOf({ text }: Reading, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

/** The words of a block without its number. */
export function wordsOf({ text }: Reading, { wordsStart, end }: Block): string {
  return text.slice(wordsStart, end);
}

/** A table as rows of texts. */
export function cellsOf(reading: Reading, { rows }: Block): string[][] {
  return rows.map(({ cells }) => cells.map((cell) => textOf(reading, cell)));
}

/** The page on which an offset of the raw text stands; null where the document has no pages. */
export function pageAt(pages: readonly PageSpan[], rawOffset: number): number | null {
  return pages.findLast(({ rawStart }) => rawStart <= rawOffset)?.number ?? pages[0]?.number ?? null;
}
