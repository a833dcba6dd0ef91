import { elementAt, firstReaching } from '../core/sorted.js';
import { type Folded, foldNameMap, foldSpace, foldSpaceMap, foldWhiteSpace, spanOf } from '../core/fold.js';

/** Anchoring: finding a quotation in a text (W3C Web Annotation, TextQuoteSelector). Pure; offsets are UTF-16 units. */

/** Words to be found, and where needed the words before and after them. */
export interface Quote {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  /** Which of the places that fit, from 1. */
  readonly occurrence?: number | undefined;
}

/** Where a quotation stands: `quote` is what {@link wordsAt} reads from `start` to `end`. */
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

/** The words of a span, as they are read: white space folded, what typesetting did to words undone. */
export function wordsAt({ folded }: FoldedText, start: number, end: number): string {
  return folded.text.slice(firstAtOrAfter(folded.offsets, start), firstAtOrAfter(folded.offsets, end)).trim();
}

/** The words of a span as they are written, white space folded: the id of a passage follows from them. */
export function writtenAt({ text }: FoldedText, { start, end }: Pick<Anchor, 'start' | 'end'>): string {
  return foldWhiteSpace(text.slice(start, end));
}

/** Finds a quotation: white space and typesetting folded on both sides, all else exact. */
export function findQuote(within: FoldedText, wanted: Quote): Anchoring {
  const found = findWords(within, foldSpace(wanted.quote), wanted);
  if (found.outcome !== 'ABSENT') return found;
  const read = asRead(within, foldWhiteSpace(wanted.quote));
  return read === null ? found : findWords(within, read, wanted);
}

/**
 * The words of a text that somebody quotes with the hyphen by which a line of it breaks a word, or without one that belongs to the word:
 * « lo- cale » for « locale ». Null where there are none.
 */
function asRead({ folded }: FoldedText, quote: string): string | null {
  if (folded.breaks.length === 0) return null;
  const [text, words] = [withoutHyphens(folded.text), withoutHyphens(quote).text];
  const breaks = new Set(folded.breaks);
  for (const at of placesOf(text.text, words)) {
    const read = folded.text.slice(elementAt(text.offsets, at), elementAt(text.offsets, at + words.length));
    if (differsAtBreaks(read, elementAt(text.offsets, at), quote, breaks)) return read;
  }
  return null;
}

/** A text without the hyphens in its words, and the space that a line break leaves behind one. */
function withoutHyphens(text: string): Pick<Folded, 'text' | 'offsets'> {
  let made = '';
  const offsets: number[] = [];
  let done = 0;
  const add = (to: number): void => {
    made += text.slice(done, to);
    for (let at = done; at < to; at += 1) offsets.push(at);
  };
  for (const match of text.matchAll(/(?<=[\p{L}\p{M}])[-\u2010\u2011\u00AD] ?(?=\p{L})/gu)) {
    add(match.index);
    done = match.index + match[0].length;
  }
  add(text.length);
  offsets.push(text.length);
  return { text: made, offsets };
}

/** Whether two ways of writing the same letters differ by no hyphen but at breaks of the first, which begins at an index of the text. */
function differsAtBreaks(read: string, start: number, quote: string, breaks: ReadonlySet<number>): boolean {
  const HYPHEN = /^[-\u2010\u2011\u00AD] ?/u;
  let [at, other] = [0, 0];
  while (at < read.length || other < quote.length) {
    if (read[at] === quote[other]) {
      at += 1;
      other += 1;
      continue;
    }
    const inRead = HYPHEN.exec(read.slice(at, at + 2))?.[0].length ?? 0;
    const inQuote = HYPHEN.exec(quote.slice(other, other + 2))?.[0].length ?? (quote[other] === ' ' ? 1 : 0);
    if (inRead + inQuote === 0 || !breaks.has(start + at + inRead)) return false;
    at += inRead;
    other += inQuote;
  }
  return true;
}

function findWords(within: FoldedText, quote: string, wanted: Quote): Anchoring {
  const places = occurrencesOf(within.folded, quote);
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
  return anchorAt(within, left, right, occurrencesOf(folded, quote).indexOf(left));
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

/** The places of words that begin and end between signs of the original: not in half an « ﷺ », nor in a word that a line breaks. */
function occurrencesOf({ text, offsets, breaks }: Folded, words: string): number[] {
  const cuts = (at: number): boolean => (at > 0 && at < text.length && offsets[at] === offsets[at - 1]) || breaks.includes(at);
  return placesOf(text, words).filter((at) => !cuts(at) && !cuts(at + words.length));
}

function placesOf(text: string, words: string): number[] {
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
