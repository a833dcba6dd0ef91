import { type Line, markerOf, type PrintedText } from './line.js';

/**
 * Rows of a list without bullets: lines that are written alike and of which none goes on with the one before. How full they are says nothing,
 * since rows of the same length fill the width that they themselves make: « Relais du Pont, Ada Marbo » four hundred times is no paragraph.
 */

/** Fewer lines that begin alike may be a wrapped sentence; under a title that ends with a colon, two are enough. */
const LEAST_ROWS = 3;
const LEAST_UNDER_TITLE = 2;
/** A row has few words: a sentence that fills its line has more. */
const MOST_WORDS = 11;
const ROW_START = /^["«“]?(?:\p{Lu}|[dl][’']\p{Lu}|\d)/u;
const GOES_ON_AFTER =
  /[.!?…:;,«([/-]["»”)\s]*$|(?:^|[\s(«'’])(?:à|au|aux|de|du|des|la|le|les|un|une|et|ou|en|par|pour|sur|dans|avec|sans|que|qui|d['’]|l['’])$/iu;
const SEPARATOR = /\s[-–—|]\s|[,:;(]/u;

/** The lines that begin a row, each but the first of its list: a reader begins a new block there. */
export function rowStarts({ raw, lines }: Pick<PrintedText, 'raw' | 'lines'>): ReadonlySet<Line> {
  const starts = new Set<Line>();
  const text = ({ start, end }: Line): string => raw.slice(start, end);
  let run: Line[] = [];
  let at = 0;
  const close = (): void => {
    const [first] = run;
    const before = first ? lines[at - run.length - 1] : undefined;
    const titled = before !== undefined && /:\s*$/u.test(text(before)) && text(before).length < 80;
    if (run.length >= (titled ? LEAST_UNDER_TITLE : LEAST_ROWS) && alike(run.map(text))) run.slice(1).forEach((line) => starts.add(line));
    run = [];
  };
  for (; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const before = run.at(-1);
    const row = isRow(text(line));
    if (!row || (before && !together(before, line))) close();
    if (row) run.push(line);
  }
  close();
  return starts;
}

function isRow(text: string): boolean {
  return (
    ROW_START.test(text) &&
    /\p{Ll}/u.test(text) &&
    text.split(/\s+/u).length <= MOST_WORDS &&
    !GOES_ON_AFTER.test(text) &&
    markerOf(text) === null
  );
}

/** Rows of one list stand under each other, set alike. */
function together(before: Line, line: Line): boolean {
  return line.blanks <= 1 && Math.abs(before.left - line.left) <= 2 && before.size === line.size && before.strong === line.strong;
}

/** All have the sign that holds their parts apart, the same number of times in most; or they are a few words each and have none. */
function alike(rows: readonly string[]): boolean {
  const signs = rows.map((row) => SEPARATOR.exec(row)?.[0].trim() ?? '');
  const counts = new Map<string, number>();
  for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const [sign, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (most < rows.length * 0.8) return false;
  if (sign === '') return rows.every((row) => row.split(/\s+/u).length <= 6);
  // « Présents : Ada Marbo, Bruno Sorbier, » over several lines is one row: a list in a line has many commas.
  return rows.filter((row) => row.split(sign).length > 3).length <= rows.length / 5;
}
