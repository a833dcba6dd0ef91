import type { TextSpan } from '../../../core/character-map.js';

/** A printed line, as text files and PDF documents have them. Offsets are of the raw text; places count from the left, in characters or points. */
export interface Line extends TextSpan {
  /** The parts that wide gaps hold apart: one, for most lines. */
  readonly cells: readonly LineCell[];
  readonly left: number;
  readonly right: number;
  /** The height of its letters in points; 0 in text files. */
  readonly size: number;
  /** Whether it is set in another font than most of the text. */
  readonly strong: boolean;
  /** The page on which it stands, from 1; 1 where there are no pages. */
  readonly page: number;
  /** How far down the page it stands, from 0 to 1; null in text files. */
  readonly height: number | null;
  /** How many blank lines could stand between it and the line before, rounded. */
  readonly blanks: number;
}

export interface LineCell extends TextSpan {
  readonly left: number;
  readonly right: number;
  /** Where in it something was printed anew, if that is known: two cells without a gap between them are two of these. */
  readonly stops: readonly Stop[];
}

export interface Stop {
  readonly at: number;
  readonly left: number;
}

/** A document as lines. */
export interface PrintedText {
  readonly raw: string;
  readonly lines: readonly Line[];
  /** How far apart two things may stand that stand under each other. */
  readonly tolerance: number;
}

/** What marks an item of a list: a dash or another sign before a space, or a sign of a symbol font. */
const BULLET = /^(?:[-–—•●◦▪▫■□*+§·‣∙○➢➤✓✔❖➔→]\s+|[\uF000-\uF0FF]\s*)(?=\S)/u;

/** « 1. » « 2) » « 3/ » « 4 - » « 6.5.1 » « II- » « IV.- » « a) » « -01- », before a word. */
const NUMBER =
  /^(?:[-–—]\d{1,2}[-–—](?=\s)|\d{1,2}(?:\.\d{1,2})*(?:\s?[.)°/]\s?[-–—]?|\s?[-–—])(?=\s+\p{L}|\s+[«"“(]|\p{Lu})|\d{1,2}(?:\.\d{1,2})+(?=\s+\p{L})|[IVX]{1,6}(?:\s?[.)/]\s?[-–—]?|\s?[-–—])(?=\s*\p{Lu})|[a-zA-Z](?:\)|\s?[-–—])(?=\s+\p{L}))/u;

/** The bullet or number at the beginning of a text: its sign, its length with the space after it, and whether it is a number. */
export function markerOf(text: string): { readonly sign: string; readonly length: number; readonly number: boolean } | null {
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined) return { sign: /[\uE000-\uF8FF]/u.test(bullet) ? '•' : bullet.trim(), length: bullet.length, number: false };
  const number = NUMBER.exec(text)?.[0];
  return number === undefined ? null : { sign: number.trim(), length: number.length, number: true };
}
