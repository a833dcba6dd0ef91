import type { DraftBlock, Piece } from '../model/draft.js';
import { joinLines, KnownWords } from '../../../core/line-hyphens.js';
import { type Line, markerOf, type PrintedText } from './line.js';
import { rowStarts } from './rows.js';
import { findTables } from './tables.js';

/**
 * Blocks of printed lines. A line end may be a wrap or an end, and in some texts each line is followed by a blank one, so that a blank line
 * says nothing: what tells is how full a line is, how it ends and how the next begins.
 */

/** A line shorter than this part of the usual width, with the next word, was ended on purpose. */
const FULL_LINE = 0.8;
/** And so where the print is measured, not counted in characters. */
const FULL_PRINTED_LINE = 0.9;
/** If more wraps than this have blank lines after them, blank lines end nothing. */
const BLANK_WRAPS = 0.2;
/** Letters that differ by more than this part in height are of another block. */
const OTHER_SIZE = 0.07;

/** Words that begin what the next line goes on with. */
export const OPEN_END =
  /(?:^|[\s(«'’])(?:à|au|aux|de|du|des|la|le|les|un|une|et|ou|en|par|pour|sur|dans|avec|sans|que|qui|son|sa|ses|ce|cette|ces|leurs?)$|['’]$/iu;
/** Words with which no title begins. */
const SMALL_WORD = /^[DL]['’]|^(?:DE|DU|DES|LA|LE|LES|ET|OU|À|A|AU|AUX|EN|POUR|PAR|SUR|DANS|AVEC)(?![\p{L}])/u;
/** A quotation that the line does not end. */
const OPEN_QUOTE = /«[^»]*$/u;
/** A web address that was broken at a sign of its own. */
const BROKEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[-/_=?&%.]$/iu;
const ADDRESS_ALONE = /^https?:\/\/\S+$/iu;
/** A line that begins so far to the right, as a part of the width, is the date or the author of a letter. */
const SET_RIGHT = 0.3;
/** A short line that ends with a colon: the title of what follows, where it does not stand in a sentence. */
const TITLE_LINE = /^["«“(]?\p{Lu}(?:(?![.!?;]\s).){1,100}\s?:$/u;
/** « Présents : … », « Excusée : … », « Prise de notes : … »: lines of a form, each with its label. */
const LABELLED = /^\p{Lu}[\p{L}·()’' -]{2,30}\s?:\s/u;
/** What begins a box of things to be done. */
const BOX = /^[ÀA] SUIVRE\s?:/iu;
/** Who wrote the minutes is said in a line of its own. */
const WRITTEN_BY =
  /^(?:compte[- ]rendu|proc[èe]s[- ]verbal|relev[ée] de d[ée]cisions)\s(?:r[ée]alis|r[ée]dig|[ée]tabli|dress)\p{L}*\spar\s/iu;
const GOES_ON = /^[\p{Ll},;:)\]»”]/u;
export const ENDS_SENTENCE = /[.!?…:;]["»”)\s]*$/u;

/** A block and how far from the left it stands. */
interface PlacedBlock {
  readonly block: DraftBlock;
  readonly left: number;
}

export function paragraphsOf({ raw, lines, tolerance }: PrintedText): DraftBlock[] {
  const layout = new Layout(raw, lines);
  const rows = rowStarts({ raw, lines });
  let known: KnownWords | null = null;
  const knownWords = (): KnownWords => (known ??= new KnownWords(raw));
  const blocks: PlacedBlock[] = [];
  // What a table of contents says is a whole title where it stands again, however the next line looks.
  const titles = new Set<string>();
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    if (first) {
      const block = blockOf(raw, open, knownWords);
      blocks.push({ block, left: first.left });
      if (block.number) titles.add(keyOf(raw, open));
    }
    open = [];
  };
  for (const part of findTables(lines, raw, tolerance)) {
    if ('rows' in part) {
      close();
      blocks.push({ block: tableBlock(part.rows, part.lines.length), left: 0 });
      continue;
    }
    const before = open.at(-1);
    if (before && (rows.has(part) || !layout.continues(open, before, part) || (titles.size > 0 && titles.has(keyOf(raw, open))))) close();
    open.push(part);
  }
  close();
  return withLevels(blocks);
}

/** In a text file a title of one line. */
const LONGEST_TITLE_LINE = 60;

/** Titles are short: longer runs of lines have no key. */
const LONGEST_TITLE = 4;

function keyOf(raw: string, lines: readonly Line[]): string {
  if (lines.length > LONGEST_TITLE) return '';
  return lines
    .map(({ start, end }) => raw.slice(start, end).replace(/[\s\p{P}]+/gu, ''))
    .join('')
    .toLowerCase();
}

/** How lines stand in one document. */
class Layout {
  private readonly width: number;
  private readonly blanksSayNothing: boolean;
  private readonly next: ReadonlyMap<Line, Line>;

  constructor(
    private readonly raw: string,
    lines: readonly Line[],
  ) {
    const widths = lines.map(({ right }) => right).sort((a, b) => a - b);
    this.width = widths[Math.floor(widths.length * 0.9)] ?? 0;
    let wraps = 0;
    let blank = 0;
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      if (!before || !GOES_ON.test(this.text(line)) || !this.isFull(before, line)) return;
      wraps += 1;
      if (line.blanks > 0) blank += 1;
    });
    this.blanksSayNothing = blank > wraps * BLANK_WRAPS;
    this.next = new Map(lines.flatMap((line, at) => (lines[at + 1] ? [[line, lines[at + 1] as Line] as const] : [])));
  }

  /** Whether `line` goes on with the paragraph `open`, in which `before` is the last line. */
  continues(open: readonly Line[], before: Line, line: Line): boolean {
    const earlier = this.text(before);
    const text = this.text(line);
    if (markerOf(text)) return false;
    if (TITLE_LINE.test(text) && ENDS_SENTENCE.test(earlier)) return false;
    if (this.isTitle(open) && !GOES_ON.test(text)) return false;
    if (WRITTEN_BY.test(text) || this.isTitleLine(before, line)) return false;
    if (LABELLED.test(text) && open[0] && LABELLED.test(this.text(open[0]))) return false;
    const full = this.isFull(before, line, this.widthOf(open));
    if (BROKEN_ADDRESS.test(earlier) && /^[\w/]/u.test(text) && full) return true;
    if (ADDRESS_ALONE.test(text) && /[.!?…]["»”)\s]*$/u.test(earlier)) return false;
    if (differ(before.size, line.size)) return false;
    if (before.left - line.left > this.width * SET_RIGHT && !GOES_ON.test(text)) return false;
    if (isCapitals(earlier) && isCapitals(text))
      return line.blanks === 0 && (SMALL_WORD.test(text) || OPEN_END.test(earlier) || OPEN_QUOTE.test(earlier));
    if (before.strong !== line.strong && !full) return false;
    if (OPEN_END.test(earlier)) return true;
    if (/[\p{L}][-\u00AD\u2010]$/u.test(earlier) && /^\p{L}/u.test(text) && (full || /^\p{Ll}/u.test(text))) return true;
    if (GOES_ON.test(text)) return full || line.blanks === 0 || (this.blanksSayNothing && !ENDS_SENTENCE.test(earlier));
    if (line.blanks > 0 && !this.blanksSayNothing && line.page === before.page) return false;
    if (line.page !== before.page && ENDS_SENTENCE.test(earlier)) return false;
    if (line.blanks > 1 && ENDS_SENTENCE.test(earlier)) return false;
    return full;
  }

  /** Whether the lines are a title that says itself that something follows: « Écoute et Lien : ». */
  private isTitle(open: readonly Line[]): boolean {
    if (open.length > 2) return false;
    const text = open.map((line) => this.text(line)).join(' ');
    return /\s?:$/u.test(text) && !/[.!?]\s+\p{Lu}/u.test(text);
  }

  /** « Le Relais du Pont » after a sentence that fills its line: short, with a capital, and without the full stop that ends a paragraph. */
  private isTitleLine(before: Line, line: Line): boolean {
    const text = this.text(line);
    const next = this.next.get(line);
    return (
      next !== undefined &&
      text.length <= LONGEST_TITLE_LINE &&
      /^\p{Lu}/u.test(text) &&
      /[\p{L}\p{N}»)]$/u.test(text) &&
      !OPEN_END.test(text) &&
      /^\P{L}*\p{Lu}/u.test(this.text(next)) &&
      /[.!?…]["»”)\s]*$/u.test(this.text(before)) &&
      !this.isFull(line, next)
    );
  }

  /** Boxes are narrower than the page; their widest line tells how wide. */
  private widthOf(open: readonly Line[]): number {
    const [first] = open;
    return first && BOX.test(this.text(first)) ? Math.max(...open.map(({ right }) => right)) : this.width;
  }

  private isFull(before: Line, line: Line, width = this.width): boolean {
    const firstWord = /^\S+/u.exec(this.text(line))?.[0].length ?? 0;
    const perCharacter = (before.right - before.left) / Math.max(1, before.end - before.start);
    return before.right + (firstWord + 1) * perCharacter >= width * (line.height === null ? FULL_LINE : FULL_PRINTED_LINE);
  }

  private text(line: Line): string {
    return this.raw.slice(line.start, line.end);
  }
}

function differ(one: number, other: number): boolean {
  return Math.abs(one - other) > OTHER_SIZE * Math.max(one, other);
}

export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 4 && !/\p{Ll}/u.test(text);
}

function blockOf(raw: string, lines: readonly Line[], known: () => KnownWords): DraftBlock {
  const [first] = lines as [Line];
  const text = raw.slice(first.start, first.end);
  const marker = markerOf(text);
  const pieces: Piece[] = [];
  const number = marker?.number ? { start: first.start, end: first.start + marker.sign.length } : null;
  // A bullet is markup; a number is a part of the text.
  if (number) pieces.push(number);
  const begin = number?.end ?? first.start + (marker?.length ?? 0);
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before) pieces.push(...joined(raw, before, line, pieces, known));
    pieces.push({ start: at === 0 ? begin : line.start, end: line.end });
  });
  return {
    kind: marker ? 'LIST_ITEM' : 'PARAGRAPH',
    marker: marker?.sign ?? null,
    number,
    level: marker ? 1 : 0,
    pieces,
    rows: [],
    boxed: false,
    look: { size: first.size, strong: lines.every(({ strong }) => strong), lines: lines.length },
  };
}

/** What stands between two lines: the end of the piece before may be cut for it. */
function joined(raw: string, before: Line, line: Line, pieces: Piece[], known: () => KnownWords): Piece[] {
  const join = joinLines(raw.slice(before.start, before.end), raw.slice(line.start, line.end), known);
  // Where page furniture stands between them, only the white space after the first line is theirs.
  const gap = /^\s*/u.exec(raw.slice(before.end, line.start))?.[0].length ?? 0;
  const between = { start: before.end, end: before.end + gap };
  if (join === 'SPACE') return [{ ...between, as: ' ' }];
  if (join === 'KEEP_HYPHEN') return [{ ...between, as: '' }];
  const last = pieces.pop() as Piece;
  return [
    { ...last, end: last.end - 1 },
    { start: last.end - 1, end: between.end, as: '' },
  ];
}

function tableBlock(rows: readonly (readonly (readonly Piece[])[])[], lines: number): DraftBlock {
  return {
    kind: 'TABLE',
    marker: null,
    number: null,
    level: 0,
    pieces: [],
    rows: rows.map((cells) => ({ cells, header: false })),
    boxed: false,
    look: { size: 0, strong: false, lines },
  };
}

/** Levels of lists by how far their items stand to the right. */
function withLevels(blocks: readonly PlacedBlock[]): DraftBlock[] {
  let lefts: number[] = [];
  return blocks.map(({ block, left }) => {
    if (block.kind !== 'LIST_ITEM') {
      lefts = [];
      return block;
    }
    lefts = [...lefts.filter((other) => other < left - 1), left];
    return { ...block, level: lefts.length };
  });
}
