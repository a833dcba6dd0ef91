import { groupBy } from '../../../core/group-by.js';
import type { PageSpan, SetAside } from '../model/reading.js';
import type { Line, PrintedText } from './line.js';

/** Page furniture: what a printer puts on every page, and what is no part of the text. */

export interface PagedText extends PrintedText {
  readonly pages: readonly PageSpan[];
  readonly setAside: readonly SetAside[];
}

/** The parts of a page's height in which headers and footers stand. */
const HEADER_ENDS = 0.12;
const FOOTER_BEGINS = 0.88;
/** How many lines they have at most, where heights are not known. */
const MOST_LINES = 3;
/** And of a short page, this part. */
const SHARE_OF_LINES = 0.25;
/** Furniture stands at one height on all pages, but for so much. */
const SAME_HEIGHT = 0.02;
/** On how many of the pages a line stands that is furniture: odd and even pages may differ, and the first have none. */
const SHARE_OF_PAGES = 0.4;

const PAGE_NUMBER = /^[-–—\s]*(?:p(?:age|\.)?\s*:?\s*)?(\d{1,4})(?:\s*(?:\/|sur|of)\s*(\d{1,4}))?[-–—\s.]*$/iu;
/** One that no line of a text looks like by chance. */
const PLAIN_PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|p(?:age|\.)\s*:?\s*\d{1,4}.*|\d{1,4}\s*(?:\/|sur|of)\s*\d{1,4})$/iu;

/** Sets headers, footers and page numbers aside, and finds pages where only their numbers tell them. */
export function setFurnitureAside(text: PrintedText, pageCount: number): PagedText {
  const { raw } = text;
  const lines = pageCount > 1 ? text.lines : byPrintedNumbers(raw, text.lines);
  const byPage = groupByPage(lines);
  const last = Math.max(pageCount, ...byPage.keys());
  const edges = [...byPage.values()].flatMap((onPage) => onPage.filter((line, at) => atEdge(line, at, onPage.length)));
  const pagesOf = groupBy(edges, (line) => [key(raw, line)]);
  const least = Math.max(2, Math.ceil(last * SHARE_OF_PAGES));
  const setAside: SetAside[] = [];
  const furniture = new Set<Line>();
  for (const line of edges) {
    const printed = PAGE_NUMBER.exec(raw.slice(line.start, line.end));
    const alike = (pagesOf.get(key(raw, line)) ?? []).filter(({ height }) => Math.abs((height ?? 0) - (line.height ?? 0)) <= SAME_HEIGHT);
    const repeated = new Set(alike.map(({ page }) => page)).size >= least;
    const numbered = printed !== null && (Number(printed[1]) === line.page || (repeated && last > 1));
    if (!numbered && !(repeated && last > 1)) continue;
    furniture.add(line);
    setAside.push({ reason: numbered ? 'PAGE_NUMBER' : 'HEADER_OR_FOOTER', rawStart: line.start, rawEnd: line.end });
  }
  setAside.sort((a, b) => a.rawStart - b.rawStart);
  return { ...text, lines: closeUp(lines, furniture), pages: last > 1 ? pagesOfLines(raw, byPage) : [], setAside };
}

function groupByPage(lines: readonly Line[]): Map<number, Line[]> {
  return new Map([...groupBy(lines, ({ page }) => [String(page)])].map(([page, onPage]) => [Number(page), onPage]));
}

/** The lines that are left; the blank lines around what was taken out say nothing. */
function closeUp(lines: readonly Line[], furniture: ReadonlySet<Line>): Line[] {
  let removed = false;
  return lines.flatMap((line) => {
    if (furniture.has(line)) {
      removed = true;
      return [];
    }
    const kept = removed ? { ...line, blanks: 0 } : line;
    removed = false;
    return [kept];
  });
}

function atEdge({ height }: Line, at: number, count: number): boolean {
  if (height !== null) return height < HEADER_ENDS || height > FOOTER_BEGINS;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.floor(count * SHARE_OF_LINES)));
  return at < lines || at >= count - lines;
}

/** Lines that differ by numbers alone are of one sort. */
function key(raw: string, { start, end }: Line): string {
  return raw.slice(start, end).replace(/\d+/g, '#').replace(/\s+/gu, ' ').toLowerCase();
}

function pagesOfLines(raw: string, byPage: ReadonlyMap<number, readonly Line[]>): PageSpan[] {
  const starts = [...byPage].map(([number, [first]]) => ({ number, rawStart: first?.start ?? 0 }));
  starts.sort((a, b) => a.number - b.number);
  return starts.map(({ number, rawStart }, at) => ({
    number,
    rawStart: at === 0 ? 0 : rawStart,
    rawEnd: starts[at + 1]?.rawStart ?? raw.length,
  }));
}

/** In a text without form feeds, lines like « Page 2/6 » one after the other end its pages, or begin them where the first stands on top. */
function byPrintedNumbers(raw: string, lines: readonly Line[]): readonly Line[] {
  const printed = lines.flatMap((line, at) => {
    const words = raw.slice(line.start, line.end);
    const number = PLAIN_PAGE_NUMBER.test(words) ? Number(/\d+/.exec(words)?.[0]) : null;
    return number === null ? [] : [{ at, number }];
  });
  const [first] = printed;
  if (!first || printed.length < 2 || first.number > 2) return lines;
  if (!printed.every(({ number }, at) => at === 0 || number === (printed[at - 1]?.number ?? 0) + 1)) return lines;
  const onTop = first.at < MOST_LINES;
  const starts = printed.map(({ at }) => (onTop ? at : at + 1));
  let page = onTop && first.number === 1 ? 0 : 1;
  let next = 0;
  return lines.map((line, at) => {
    while (starts[next] !== undefined && (starts[next] as number) <= at) {
      page += 1;
      next += 1;
    }
    return { ...line, page: Math.max(page, 1) };
  });
}
