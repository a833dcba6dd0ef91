import type { Draft, DraftBlock } from './model/draft.js';
import { isCapitals } from './lines/paragraphs.js';

/** Headings that no style names: told by their numbers, their letters, and what stands around them. */

/** The sorts of headings, from those that stand above others in minutes to those that stand below. Of the last, none stands above another. */
const SORTS = ['TITLE', 'ROMAN', 'CAPITALS', 'ARABIC', 'DECIMAL', 'LETTER', 'PLAIN'] as const;
type Sort = (typeof SORTS)[number];

const LONGEST = 250;
const LONGEST_PLAIN = 110;
/** A title that ends with a full stop is short, or it is a sentence that somebody underlined. */
const LONGEST_CLOSED = 40;
/** Letters that are larger than those of the text by this part. */
const LARGER = 1.08;
/** A paragraph of fewer characters is no text that a bare line could be the heading of. */
const PARAGRAPH = 90;
/** A title in a line of its own, whatever stands around it, has fewer. */
const LONGEST_BARE = 60;

/** The blocks with headings among them, and levels for all headings. */
export function withHeadings({ raw, blocks }: Draft): DraftBlock[] {
  const texts = blocks.map((block) =>
    block.pieces
      .map(({ start, end, as }) => as ?? raw.slice(start, end))
      .join('')
      .trim(),
  );
  const bodySize = usualSize(blocks, texts);
  const sorts = blocks.map((_, at) => sortOf(blocks, texts, at, bodySize));
  leaveOutContents(sorts, texts);
  if (sorts[0] && blocks[0]?.number === null) sorts[0] = 'TITLE';
  const explicit = Math.max(0, ...blocks.filter(({ kind }) => kind === 'HEADING').map(({ level }) => level));
  const rank = (at: number): number => {
    const size = blocks[at]?.look.size ?? 0;
    const larger = bodySize > 0 && size > bodySize * LARGER ? Math.round(size * 2) : 0;
    return -larger * SORTS.length + SORTS.indexOf(sorts[at] as Sort);
  };
  // Where styles name headings, the title stands among the highest of them.
  const titled = sorts[0] === 'TITLE' && explicit > 0;
  const found = sorts.flatMap((sort, at) => (sort === null || (titled && at === 0) ? [] : [rank(at)]));
  const ranks = [...new Set(found)].sort((a, b) => a - b);
  return blocks.map((block, at) => {
    if (!sorts[at]) return block;
    return { ...block, kind: 'HEADING', level: titled && at === 0 ? 1 : explicit + ranks.indexOf(rank(at)) + 1 };
  });
}

function sortOf(blocks: readonly DraftBlock[], texts: readonly string[], at: number, bodySize: number): Sort | null {
  const block = blocks[at] as DraftBlock;
  const text = texts[at] as string;
  if (block.kind !== 'PARAGRAPH' && block.kind !== 'LIST_ITEM') return null;
  if (text.length > LONGEST || block.look.lines > 3 || !/\p{L}/u.test(text)) return null;
  const distinct = block.look.strong || (bodySize > 0 && block.look.size > bodySize * LARGER);
  const title = distinct && text.length <= LONGEST_CLOSED && !/[.!?;]\s+\p{Lu}/u.test(withoutNumber(block, text));
  if (/[.;,!?]["»”)]*$/u.test(text) && !/\.\.\.$|…$/u.test(text) && block.number === null && !title) return null;
  if (block.number) return numberedSort(blocks, texts, at, distinct);
  if (block.kind === 'LIST_ITEM') return null;
  if (isCapitals(text) && !isCapitals(texts[at - 1] ?? '') && !isCapitals(texts[at + 1] ?? '')) return 'CAPITALS';
  if (isCapitals(text) && distinct) return 'CAPITALS';
  if (/^["«“(]?\p{Ll}/u.test(text)) return null;
  if (distinct && text.length <= LONGEST_PLAIN * 2) return 'PLAIN';
  if (isColonTitle(blocks, texts, at)) return 'PLAIN';
  if (text.length > LONGEST_PLAIN || block.look.lines > 1 || /[.!?;]\s/u.test(text.slice(0, -1))) return null;
  if (text.endsWith(':')) return 'PLAIN';
  return standsAlone(blocks, texts, at) ? 'PLAIN' : null;
}

function withoutNumber({ marker, number }: DraftBlock, text: string): string {
  return number ? text.slice(marker?.length ?? 0) : text;
}

function numberedSort(blocks: readonly DraftBlock[], texts: readonly string[], at: number, distinct: boolean): Sort | null {
  const text = texts[at] as string;
  const marker = blocks[at]?.marker ?? '';
  if (/^[IVX]+\b/u.test(marker)) return 'ROMAN';
  if ((/[.;,]$/u.test(text) && !distinct) || text.length > LONGEST_PLAIN * 1.5) return null;
  const numbered = (other: number): boolean => blocks[other]?.kind === 'LIST_ITEM' && blocks[other].number !== null;
  // One after the other they are a list; each over a text of its own they are headings.
  const isBehindList = numbered(at - 1) && !beginsAnew(blocks[at - 1], blocks[at]);
  if (!distinct && (numbered(at + 1) || isBehindList || at + 1 >= blocks.length)) return null;
  if (/^[a-zA-Z]/u.test(marker)) return distinct ? 'LETTER' : null;
  return /\d\.\d/u.test(marker) ? 'DECIMAL' : 'ARABIC';
}

/** « 3. Finances » in the contents, and below it « 1. Fête » over its text: behind a list, the first number begins another row. */
function beginsAnew(before: DraftBlock | undefined, block: DraftBlock | undefined): boolean {
  const [last, first] = [before, block].map((one) => Number(/^\d+/u.exec(one?.marker ?? '')?.[0] ?? Number.NaN));
  return first === 1 && last !== undefined && last > 1;
}

/** One or two lines that say themselves that something follows, where that is a text and no list: « Sortie du livre d’Orme, Le Val : ». */
function isColonTitle(blocks: readonly DraftBlock[], texts: readonly string[], at: number): boolean {
  const text = texts[at] ?? '';
  if ((blocks[at]?.look.lines ?? 0) > 2 || blocks[at + 1]?.kind !== 'PARAGRAPH') return false;
  return /^["«“(]?\p{Lu}(?:(?![.!?;]\s).)*\s?:$/u.test(text) && !/\bsuivante?s?\s?:$/iu.test(text);
}

/** A short line that ends like a title, over a text and under another. */
function standsAlone(blocks: readonly DraftBlock[], texts: readonly string[], at: number): boolean {
  const after = blocks[at + 1];
  const [before = '', text = '', below = ''] = [texts[at - 1], texts[at], texts[at + 1]];
  if (!/^["«“(]?[\p{Lu}\d]/u.test(text) || /\d{1,2}h|@|https?:|\d{4},?$/u.test(text)) return false;
  // The first line of all is the title, where it is none of a letter’s.
  if (at === 0) return /\p{L}\s\p{L}/u.test(text) && text.length <= LONGEST_BARE && !text.includes(',') && after !== undefined;
  if (isOneOfTwo(blocks, texts, at)) return true;
  const isUnderText = blocks[at - 1]?.kind !== 'PARAGRAPH' || before.length >= PARAGRAPH || isComplete(before);
  if (after === undefined || !isUnderText) return false;
  if (after.kind === 'PARAGRAPH' && below.length >= PARAGRAPH && after.look.lines >= 2) return true;
  const isBare =
    text.length <= LONGEST_BARE &&
    (!text.includes(':') || COUNTED.test(text)) &&
    (blocks[at - 1]?.kind === 'HEADING' || isComplete(before));
  return isBare && (after.kind === 'PARAGRAPH' ? below.length > text.length && ENDS_SENTENCE.test(below) : after.kind !== 'HEADING');
}

/** Two titles one over the other, between a text and another: « Nouvelles des membres », « Plume et Cadenas ». */
function isOneOfTwo(blocks: readonly DraftBlock[], texts: readonly string[], at: number): boolean {
  const isTitle = (place: number): boolean => {
    const { kind, look } = blocks[place] ?? {};
    return kind === 'PARAGRAPH' && (look?.lines ?? 0) <= 1 && isTitleLine(texts[place] ?? '');
  };
  const isText = (place: number): boolean => {
    const text = texts[place] ?? '';
    return blocks[place]?.kind === 'PARAGRAPH' && ENDS_SENTENCE.test(text) && text.length > (texts[place - 1]?.length ?? 0);
  };
  const areTwo = (first: number): boolean =>
    isTitle(first) && isTitle(first + 1) && isText(first + 2) && ENDS_SENTENCE.test(texts[first - 1] ?? '');
  return areTwo(at) || areTwo(at - 1);
}

const isTitleLine = (text: string): boolean =>
  text.length <= LONGEST_BARE && /^["«“(]?\p{Lu}/u.test(text) && !/[,.;!?]/u.test(text) && (!text.includes(':') || COUNTED.test(text));
/** « Atelier B : parler aux employeurs »: one of several, by its letter or number. */
const COUNTED = /^\p{Lu}\p{L}+\s(?:\p{Lu}|\d{1,2}|[IVX]{1,4})\s?:\s\S/u;

const ENDS_SENTENCE = /[.!?…]["»”)\s]*$/u;
/** « Présents : … »: a line that is complete as it stands. */
const LABELLED = /^\p{Lu}[^:.]{2,40}:\s\S/u;

const isComplete = (text: string): boolean => ENDS_SENTENCE.test(text) || LABELLED.test(text);

/** Lines of a table of contents, one after the other, say again further down what the headings are. */
function leaveOutContents(sorts: (Sort | null)[], texts: readonly string[]): void {
  const lastOf = new Map<string, number>();
  sorts.forEach((sort, at) => {
    if (sort !== null) lastOf.set(folded(texts[at] ?? ''), at);
  });
  const again = sorts.map((sort, at) => sort !== null && (lastOf.get(folded(texts[at] ?? '')) ?? at) > at);
  again.forEach((is, at) => {
    if (is && (again[at - 1] || again[at + 1])) sorts[at] = null;
  });
}

function folded(text: string): string {
  return text.replace(/[\s\p{P}\d]+/gu, '').toLowerCase();
}

/** The size in which most characters are printed. */
function usualSize(blocks: readonly DraftBlock[], texts: readonly string[]): number {
  const characters = new Map<number, number>();
  blocks.forEach(({ look: { size } }, at) => characters.set(size, (characters.get(size) ?? 0) + (texts[at]?.length ?? 0)));
  return [...characters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
