import type { TextSpan } from '../../../core/character-map.js';
import type { BlockKind, DocumentFormat, PageSpan, SetAside } from './reading.js';

/** What the reader of each format hands on: its raw text, and what stands in it block by block. All offsets are of the raw text. */

/** A stretch of the raw text: read as it stands, or as other words where `as` gives them (none: it is left out, and belongs to what is before). */
export interface Piece extends TextSpan {
  readonly as?: string;
}

/** How a block looks, from which headings are recognized where nothing names them. */
export interface Look {
  /** The size of its letters, in points; 0 where it is not known. */
  readonly size: number;
  /** Whether all of it is bold, or in another font than most of the text. */
  readonly strong: boolean;
  /** How many lines it has. */
  readonly lines: number;
}

export interface DraftRow {
  readonly cells: readonly (readonly Piece[])[];
  readonly header: boolean;
}

export interface DraftBlock {
  readonly kind: BlockKind;
  /** As printed, or null. */
  readonly marker: string | null;
  /** The number that is a part of its words; none for a bullet. */
  readonly number: Piece | null;
  readonly level: number;
  readonly pieces: readonly Piece[];
  readonly rows: readonly DraftRow[];
  /** Whether a frame stands around it. */
  readonly boxed: boolean;
  readonly look: Look;
}

export interface Draft {
  readonly format: DocumentFormat;
  readonly extractor: string;
  readonly raw: string;
  readonly blocks: readonly DraftBlock[];
  readonly pages: readonly PageSpan[];
  readonly pagesWithoutText: readonly number[];
  readonly setAside: readonly SetAside[];
}
