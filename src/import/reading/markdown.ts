import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Draft, DraftBlock, DraftRow, Piece } from './model/draft.js';
import type { ReadingLimits } from './model/limits.js';
import { joinLines, KnownWords } from '../../core/line-hyphens.js';
import { ENDS_SENTENCE, OPEN_END } from './lines/paragraphs.js';
import type { BlockKind, SetAside } from './model/reading.js';
import { Refused } from './model/refusals.js';

type Event = ReturnType<typeof postprocess>[number];
type Token = Event[1];

/** A line shorter than this part of the usual width, with the next word, was ended on purpose. */
const SHORT_LINE = 0.7;
/** Where paragraphs are one line each, their length is no width. */
const WIDEST = 100;

/** Names this reader. The raw text of Markdown is the file's own. */
export const MARKDOWN_EXTRACTOR = 'markdown';

/** Data about the document that some programs keep at its head. */
const FRONT_MATTER = /^---[^\S\n]*\r?\n[^]*?\r?\n---[^\S\n]*(?:\r?\n|$)/u;
/** Constructs whose text nobody sees. */
const UNSEEN = new Set(['resource', 'reference', 'definition', 'image', 'codeFencedFence', 'tableDelimiterRow']);
/** The tokens that are words. */
const WORDS = new Set(['codeTextData', 'codeFlowValue', 'characterEscapeValue', 'autolinkProtocol', 'autolinkEmail']);

/**
 * Reads Markdown: CommonMark with the tables of GitHub.
 * @throws Refused where it is nested too deeply
 */
export function readMarkdown(raw: string, limits: ReadingLimits): Draft {
  const head = FRONT_MATTER.exec(raw)?.[0].length ?? 0;
  const setAside: SetAside[] = head > 0 ? [{ reason: 'METADATA', rawStart: 0, rawEnd: head }] : [];
  const body = raw.slice(head);
  checkDepth(body, limits.depth);
  const events = postprocess(
    parse({ extensions: [gfmTable()] })
      .document()
      .write(preprocess()(body, undefined, true)),
  );
  const blocks = new MarkdownBlocks(raw, head).read(events);
  return { format: 'MARKDOWN', extractor: MARKDOWN_EXTRACTOR, raw, blocks, pages: [], pagesWithoutText: [], setAside };
}

/** Quotations in quotations cost the parser more than they are long. */
function checkDepth(text: string, depth: number): void {
  for (const [line] of text.matchAll(/^[ \t>*+-]{100,}/gmu)) {
    if (line.replace(/[^>*+-]/g, '').length > depth && line.includes('>')) throw new Refused('TOO_DEEP');
  }
}

class MarkdownBlocks {
  private readonly blocks: DraftBlock[] = [];
  private pieces: Piece[] = [];
  private words = 0;
  private strongWords = 0;
  private lines = 1;
  private strong = 0;
  private stray = false;
  private unseen = 0;
  private readonly lists: string[] = [];
  /** The marker of the item whose first paragraph comes next. */
  private marker: { readonly sign: string; readonly number: Piece | null } | null = null;
  private number: Piece | null = null;
  private rows: DraftRow[] = [];
  private cells: Piece[][] = [];
  private inHead = false;
  private known: KnownWords | null = null;
  private readonly width: number;

  constructor(
    private readonly raw: string,
    private readonly offset: number,
  ) {
    const widths = raw
      .slice(offset)
      .split('\n')
      .map((line) => line.trim().length)
      .filter((length) => length > 0)
      .sort((a, b) => a - b);
    this.width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  }

  read(events: readonly Event[]): DraftBlock[] {
    for (const [way, token] of events) {
      if (UNSEEN.has(token.type)) this.unseen += way === 'enter' ? 1 : -1;
      else if (this.unseen > 0) continue;
      else if (way === 'enter') this.enter(token);
      else this.exit(token);
    }
    return this.blocks;
  }

  private enter(token: Token): void {
    const { type } = token;
    const start = this.offset + token.start.offset;
    const end = this.offset + token.end.offset;
    if (type === 'data') this.pushData(start, end);
    else if (WORDS.has(type)) this.push({ start, end });
    else if (type === 'characterReference') this.push({ start, end, as: decodeReference(this.raw.slice(start, end)) });
    else if (type === 'strong') this.strong += 1;
    else if (type === 'lineEnding') this.endLine(start, end);
    else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') this.breakBlock();
    else if (type === 'htmlText' && /^<br\b/iu.test(this.raw.slice(start, end))) this.breakBlock();
    else if (type === 'htmlFlow') this.html(start, end);
    else if (type === 'listOrdered' || type === 'listUnordered') this.lists.push(type);
    else if (type === 'listItemPrefix') this.marker = { sign: '•', number: null };
    else if (type === 'listItemValue') this.number = { start, end };
    else if (type === 'listItemMarker') this.itemMarker(start, end);
    else if (type === 'tableHead') this.inHead = true;
    else if (type === 'tableRow') this.cells = [];
  }

  private exit(token: Token): void {
    const { type } = token;
    if (type === 'strong') this.strong -= 1;
    else if (type === 'listOrdered' || type === 'listUnordered') this.lists.pop();
    else if (type === 'paragraph' || type === 'codeFenced' || type === 'codeIndented') this.end();
    else if (type === 'atxHeading')
      this.end('HEADING', /^\s*(#{1,6})/u.exec(this.raw.slice(this.offset + token.start.offset))?.[1]?.length ?? 1);
    else if (type === 'setextHeading') {
      this.end(
        'HEADING',
        this.raw
          .slice(0, this.offset + token.end.offset)
          .trimEnd()
          .endsWith('=')
          ? 1
          : 2,
      );
    } else if (type === 'tableHeader' || type === 'tableData') {
      this.cells.push(this.pieces);
      this.pieces = [];
    } else if (type === 'tableRow') this.rows.push({ cells: this.cells, header: this.inHead });
    else if (type === 'tableHead') this.inHead = false;
    else if (type === 'table') this.endTable();
  }

  private push(piece: Piece): void {
    this.pieces.push(piece);
    const words = this.raw.slice(piece.start, piece.end).trim().length;
    this.words += words;
    if (this.strong > 0 || this.stray) this.strongWords += words;
  }

  /** Asterisks that were meant to be markup and are none, for a space beside them: « **Absents : **Anne ». */
  private pushData(start: number, end: number): void {
    let at = start;
    for (const match of this.raw.slice(start, end).matchAll(/\*{2,}/gu)) {
      if (start + match.index > at) this.push({ start: at, end: start + match.index });
      at = start + match.index + match[0].length;
      this.stray = !this.stray;
    }
    if (end > at) this.push({ start: at, end });
  }

  private itemMarker(start: number, end: number): void {
    const number = this.number ? { start: this.number.start, end } : null;
    this.number = null;
    this.marker = { sign: this.raw.slice(number?.start ?? start, end), number };
  }

  private endLine(start: number, end: number): void {
    const last = this.pieces.at(-1);
    if (!last) return;
    if (this.endsOnPurpose(last, end)) {
      this.end();
      return;
    }
    this.lines += 1;
    const after = this.raw.slice(end, end + 100).trimStart();
    const join = joinLines(this.raw.slice(last.start, last.end), after, () => (this.known ??= new KnownWords(this.raw)));
    if (join === 'DROP_HYPHEN') {
      this.pieces.splice(-1, 1, { ...last, end: last.end - 1 }, { start: last.end - 1, end, as: '' });
    } else this.pieces.push({ start, end, as: join === 'SPACE' ? ' ' : '' });
  }

  /**
   * Whether somebody ended a line and began another thing, where Markdown would go on: a text that begins at the margin after an item of a
   * list that ended its sentence, a list of names without signs.
   */
  private endsOnPurpose({ start, end }: Piece, next: number): boolean {
    const before = this.raw.slice(this.raw.lastIndexOf('\n', start) + 1, end);
    const after = /^[^\n]*/u.exec(this.raw.slice(next, next + 200))?.[0] ?? '';
    if (!/^\s*[«"“(*_[]*[\p{Lu}\d]/u.test(after) || OPEN_END.test(before.trimEnd())) return false;
    if (this.lists.length > 0 && /^\S/u.test(after) && ENDS_SENTENCE.test(before)) return true;
    const firstWord = /\S+/u.exec(after)?.[0].length ?? 0;
    return before.trimEnd().length + 1 + firstWord < Math.min(this.width, WIDEST) * SHORT_LINE;
  }

  /** What stands after a break that somebody asked for is a block of its own. */
  private breakBlock(): void {
    if (this.rows.length === 0 && this.cells.length === 0) this.end();
  }

  /** HTML in Markdown: what is between tags. */
  private html(start: number, end: number): void {
    const html = this.raw.slice(start, end);
    for (const match of html.matchAll(/<!--[^]*?(?:-->|$)|<[^>]*>|([^<]+)/gu)) {
      const [tag, text] = match;
      if (text === undefined) {
        if (/^<\/?(?:p|div|br|li|tr|h[1-6]|table|ul|ol)\b/iu.test(tag)) this.end();
      } else if (text.trim() !== '') this.push({ start: start + match.index, end: start + match.index + text.length });
    }
    this.end();
  }

  private end(kind: BlockKind | null = null, level = 0): void {
    if (this.words > 0 || this.pieces.some(({ as }) => as !== undefined && as.trim() !== '')) {
      const item = kind === null && this.lists.length > 0 && this.marker !== null ? this.marker : null;
      const [first] = this.pieces as [Piece];
      const number = item?.number
        ? [item.number, { start: item.number.end, end: Math.min(item.number.end + 1, first.start), as: ' ' }]
        : [];
      this.blocks.push({
        kind: kind ?? (item ? 'LIST_ITEM' : 'PARAGRAPH'),
        marker: item?.sign ?? null,
        number: item?.number ?? null,
        level: item ? this.lists.length : level,
        pieces: [...number, ...this.pieces],
        rows: [],
        boxed: false,
        look: { size: 0, strong: this.strongWords > 0 && this.strongWords >= this.words - 1, lines: this.lines },
      });
      this.marker = null;
    }
    this.pieces = [];
    this.words = 0;
    this.strongWords = 0;
    this.stray = false;
    this.lines = 1;
  }

  private endTable(): void {
    const look = { size: 0, strong: false, lines: this.rows.length };
    this.blocks.push({ kind: 'TABLE', marker: null, number: null, level: 0, pieces: [], rows: this.rows, boxed: false, look });
    this.rows = [];
    this.cells = [];
    this.pieces = [];
    this.words = 0;
    this.strongWords = 0;
  }
}

/** The character for « &nbsp; » or « &#233; »; the reference itself where there is none. */
function decodeReference(reference: string): string {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return decodeNamedCharacterReference(name) || reference;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\uFFFD';
}
