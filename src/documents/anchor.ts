import { elementAt, firstReaching } from '../core/sorted.js';
import { type Folded, foldNameMap, foldSpace, foldSpaceMap, spanOf } from '../core/fold.js';

/** Anchoring: finding a quotation in a text (W3C Web Annotation, TextQuoteSelector). Pure; offsets are UTF-16 units. */

/** Words to be found, and where needed the words before and after them. */
export interface Quote {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Which of the places that fit, from 1. */
  readonly occurrence?: number | undefined;
}

/** Where a quotation stands. The folded slice from `start` to `end` equals `quote`. */
export interface Anchor {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
  /** Which it is among all places where the same words stand, from 0. */
  readonly occurrence: number;
}

type Anchoring =
  | { readonly outcome: 'FOUND'; readonly anchor: Anchor }
  /** The words stand nowhere. `similar` is what stands there when accents, case, quotes and hyphens are folded. */
  | { readonly outcome: 'ABSENT'; readonly similar: string | null; readonly agreesUntil: string; readonly goesOn: string }
  /** The words stand at several places. */
  | { readonly outcome: 'AMBIGUOUS'; readonly offsets: readonly number[] }
  /** The words stand at these places, fewer than the occurrence asked for. */
  | { readonly outcome: 'TOO_FEW'; readonly offsets: readonly number[] }
  /** The words stand at these places, none of them between that prefix and that suffix. */
  | { readonly outcome: 'MISPLACED'; readonly offsets: readonly number[] };

/** A text made ready for many searches. */
export interface FoldedText {
  readonly text: string;
  readonly folded: Folded;
}

const CONTEXT = 32;

/** Folds a text once, for many searches. */
export function foldText(text: string): FoldedText {
  return { text, folded: foldSpaceMap(text) };
}

/** Finds a quotation: white space folded on both sides, all else exact. */
export function findQuote(within: FoldedText, wanted: Quote): Anchoring {
  const quote = foldSpace(wanted.quote);
  const places = occurrencesOf(within.folded.text, quote);
  if (places.length === 0) return absent(within, quote);
  const fitting = places.filter(
    (at) => follows(within.folded.text, at, wanted.prefix) && precedes(within.folded.text, at + quote.length, wanted.suffix),
  );
  const offsets = (all: readonly number[]): number[] => all.map((at) => offset(within.folded, at));
  const { occurrence } = wanted;
  if (occurrence === undefined && fitting.length > 1) return { outcome: 'AMBIGUOUS', offsets: offsets(fitting) };
  const at = fitting[(occurrence ?? 1) - 1];
  if (at === undefined && fitting.length > 0) return { outcome: 'TOO_FEW', offsets: offsets(fitting) };
  if (at === undefined) return { outcome: 'MISPLACED', offsets: offsets(places) };
  return { outcome: 'FOUND', anchor: anchorAt(within, at, at + quote.length, places.indexOf(at)) };
}

/** The anchor of a span of the text, widened to nothing: white space at its ends is left out. */
export function anchorSpan(within: FoldedText, start: number, end: number): Anchor {
  const { folded } = within;
  const from = firstAtOrAfter(folded.offsets, start);
  const to = firstAtOrAfter(folded.offsets, end);
  const left = folded.text[from] === ' ' ? from + 1 : from;
  const right = folded.text[to - 1] === ' ' ? to - 1 : to;
  const quote = folded.text.slice(left, right);
  return anchorAt(within, left, right, occurrencesOf(folded.text, quote).indexOf(left));
}

/** The line of the text on which an offset stands, from 1. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}

function anchorAt({ folded }: FoldedText, from: number, to: number, occurrence: number): Anchor {
  return {
    quote: folded.text.slice(from, to),
    prefix: folded.text
      .slice(Math.max(0, from - CONTEXT), from)
      .toWellFormed()
      .trim(),
    suffix: folded.text
      .slice(to, to + CONTEXT)
      .toWellFormed()
      .trim(),
    start: offset(folded, from),
    end: offset(folded, to),
    occurrence,
  };
}

function occurrencesOf(text: string, words: string): number[] {
  // No words stand everywhere, also behind the end: there they would be found for ever.
  if (words === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function follows(text: string, at: number, prefix: string | undefined): boolean {
  return prefix === undefined || text.slice(0, at).trimEnd().endsWith(foldSpace(prefix));
}

function precedes(text: string, at: number, suffix: string | undefined): boolean {
  return suffix === undefined || text.slice(at).trimStart().startsWith(foldSpace(suffix));
}

function offset(folded: Folded, at: number): number {
  return elementAt(folded.offsets, at);
}

/** The first index whose entry is at least `value`; offsets ascend. */
function firstAtOrAfter(offsets: readonly number[], value: number): number {
  return firstReaching(0, offsets.length - 1, (index) => elementAt(offsets, index) >= value);
}

function absent({ text, folded }: FoldedText, quote: string): Anchoring {
  const loose = foldNameMap(text);
  const words = foldNameMap(quote).text;
  const at = words === '' ? -1 : loose.text.indexOf(words);
  const similar = at < 0 ? null : spanOf(loose, at, at + words.length);
  const agreed = longestStart(folded.text, quote);
  const start = folded.text.indexOf(quote.slice(0, agreed));
  return {
    outcome: 'ABSENT',
    similar: similar && foldSpace(text.slice(similar.start, similar.end)),
    agreesUntil: quote.slice(Math.max(0, agreed - CONTEXT), agreed).toWellFormed(),
    goesOn: agreed === 0 ? '' : folded.text.slice(start + agreed, start + agreed + CONTEXT).toWellFormed(),
  };
}

/** How many of the first characters of the quote stand together in the text. */
function longestStart(text: string, quote: string): number {
  return firstReaching(1, quote.length + 1, (length) => !text.includes(quote.slice(0, length))) - 1;
}
