import { foldName, foldNameMap, foldSpace, type Folded, spanOf } from '../core/fold.js';
import { type Anchor, anchorSpan, type FoldedText, foldText } from './anchor.js';
import { editDistance, nearPlaces } from './edit-distance.js';

/** Quotations of one version of a text in another: where the same words stand, or nearly the same; never a guess. Pure. */

/** How a quotation was found again, from the surest way to the least sure. */
export type FoundBy = 'EXACT' | 'WHITE_SPACE' | 'FOLDED' | 'NEAR';

/** Why a quotation has no place: nothing is near enough, or several places are. */
export type OrphanReason = 'ABSENT' | 'AMBIGUOUS';

export type Reanchored =
  | { readonly outcome: 'FOUND'; readonly by: FoundBy; readonly anchor: Anchor }
  | {
      readonly outcome: 'ORPHAN';
      readonly reason: OrphanReason;
      /** What stands at the places in question. */ readonly candidates: readonly string[];
    };

/** A quotation where it stands in its own text. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
}

/** A text as it is searched. */
export interface SearchableText extends FoldedText {
  readonly loose: Folded;
}

/** Of the letters of a quotation at most this part may differ. */
export const MOST_DIFFERENT = 0.15;
/** Words before and after that must be the same where a quotation alone does not tell. */
const CONTEXT = 24;
/** So much is folded to have that many words: there may be much white space. */
const WIDE = 400;

export function searchable(text: string): SearchableText {
  return { ...foldText(text), loose: foldNameMap(text) };
}

/** Finds what stands at a place of one text in another: as it is, then but for white space, then but for accents, case and signs, then nearly. */
export function reanchor(from: SearchableText, { start, end }: Anchored, to: SearchableText): Reanchored {
  const raw = from.text.slice(start, end);
  const spaced = foldSpace(raw);
  const loose = foldName(raw);
  if (loose === '') return orphan('ABSENT', []);
  const ways: readonly (() => { by: FoundBy; places: readonly Anchored[]; before: number })[] = [
    () => ({ by: 'EXACT', places: wordsOf(to.text, raw), before: wordsOf(from.text, raw).length }),
    () => ({ by: 'WHITE_SPACE', places: inOriginal(to.folded, spaced), before: inOriginal(from.folded, spaced).length }),
    () => ({ by: 'FOLDED', places: inOriginal(to.loose, loose), before: inOriginal(from.loose, loose).length }),
    () => nearly(from, to, loose),
  ];
  for (const way of ways) {
    const { by, places, before } = way();
    if (places.length === 0) continue;
    // Words that stand more than once in either text are told apart by what stands around them, or not at all.
    const several = places.length > 1 || before > 1;
    const fitting = several ? places.filter((place) => sameAround(from.text, { start, end }, to.text, place)) : places;
    const [only] = fitting;
    if (only && fitting.length === 1) return { outcome: 'FOUND', by, anchor: anchorSpan(to, only.start, only.end) };
    return orphan(
      'AMBIGUOUS',
      places.map((place) => foldSpace(to.text.slice(place.start, place.end))),
    );
  }
  return orphan('ABSENT', []);
}

function orphan(reason: OrphanReason, candidates: readonly string[]): Reanchored {
  return { outcome: 'ORPHAN', reason, candidates };
}

function nearly(from: SearchableText, to: SearchableText, words: string): { by: FoundBy; places: readonly Anchored[]; before: number } {
  const most = Math.floor(words.length * MOST_DIFFERENT);
  if (most === 0) return { by: 'NEAR', places: [], before: 0 };
  const places = nearPlaces(to.loose.text, words, most)
    .map(({ start, end }) => wholeWords(to.loose.text, start, end))
    .filter(({ start, end }) => editDistance(to.loose.text.slice(start, end), words) <= most);
  return {
    by: 'NEAR',
    places: places.map(({ start, end }) => spanOf(to.loose, start, end)),
    before: nearPlaces(from.loose.text, words, most).length,
  };
}

/** A place that begins or ends inside a word reaches to the edge of that word; white space at its edges is left out. */
function wholeWords(text: string, start: number, end: number): Anchored {
  let [from, to] = [start, end];
  while (from > 0 && isLetter(text[from]) && isLetter(text[from - 1])) from -= 1;
  while (to < text.length && isLetter(text[to - 1]) && isLetter(text[to])) to += 1;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return { start: from, end: to };
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

function placesOf(text: string, words: string): Anchored[] {
  const places: Anchored[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push({ start: at, end: at + words.length });
  return places;
}

/** The places of folded words, in the text that was folded; inside a word there is none. */
function inOriginal(folded: Folded, words: string): Anchored[] {
  return wordsOf(folded.text, words).map(({ start, end }) => spanOf(folded, start, end));
}

function wordsOf(text: string, words: string): Anchored[] {
  return placesOf(text, words).filter(({ start, end }) => !cuts(text, start) && !cuts(text, end));
}

function cuts(text: string, at: number): boolean {
  return isLetter(text[at - 1]) && isLetter(text[at]);
}

/** Whether the same words stand before and after, as far as both texts go on; at least on one side there are any. */
function sameAround(one: string, a: Anchored, other: string, b: Anchored): boolean {
  const [beforeA, beforeB] = [
    foldName(one.slice(Math.max(0, a.start - WIDE), a.start)).slice(-CONTEXT),
    foldName(other.slice(Math.max(0, b.start - WIDE), b.start)).slice(-CONTEXT),
  ];
  const [afterA, afterB] = [
    foldName(one.slice(a.end, a.end + WIDE)).slice(0, CONTEXT),
    foldName(other.slice(b.end, b.end + WIDE)).slice(0, CONTEXT),
  ];
  return beforeA === beforeB && afterA === afterB && beforeA + afterA !== '';
}
