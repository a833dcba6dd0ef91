import type { Piece } from '../model/draft.js';
import type { Line, LineCell } from './line.js';

/** Tables in printed lines: rows whose cells stand under each other. */

export interface TableLines {
  readonly lines: readonly Line[];
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

interface Column {
  left: number;
  right: number;
}

/** Two rows may be two lines that happen to have gaps; their cells then do not stand under each other. */
const LEAST_ROWS = 2;
/** More lines than a first cell takes. */
const MOST_CELL_LINES = 12;
/** What a cell leaves free on its right and the next one on its left, in heights of their letters. */
const CELL_PADDING = 1.5;
/** More columns than any minutes print: a text full of gaps is no table. */
const MOST_COLUMNS = 12;

/** Divides lines into tables and all else, in order. */
export function findTables(lines: readonly Line[], raw: string, tolerance: number): (Line | TableLines)[] {
  const found: (Line | TableLines)[] = [];
  for (let at = 0; at < lines.length;) {
    const end = endOfRun(lines, raw, at, tolerance);
    const table = end > at ? tableOf(lines.slice(at, end), raw, tolerance) : null;
    if (table) {
      found.push(table);
      at = end;
    } else {
      found.push(lines[at] as Line);
      at += 1;
    }
  }
  return found;
}

/** Where the lines end that could be one table which begins at `at`; `at` itself where none begins. */
function endOfRun(lines: readonly Line[], raw: string, at: number, tolerance: number): number {
  if (!isRow(lines[at], raw)) return at;
  let end = at + 1;
  let rows = 1;
  const starts = (lines[at] as Line).cells.map(({ left }) => left);
  for (; end < lines.length; end += 1) {
    const line = lines[end] as Line;
    if (isRow(line, raw)) {
      rows += 1;
      starts.push(...line.cells.map(({ left }) => left));
      continue;
    }
    // The rest of a cell that did not fit on its line.
    const before = lines[end - 1] as Line;
    // In print a cell may go on for many lines; in a text file a line so far to the right below another such is a paragraph of its own.
    const edge = line.size > 0 ? Math.min(...starts) : before.left;
    const wrapped =
      line.left > edge + tolerance && line.blanks === 0 && starts.slice(1).some((left) => Math.abs(left - line.left) <= tolerance);
    if (!wrapped && !firstCellGoesOn(lines, at, end, raw, tolerance)) break;
  }
  return rows >= LEAST_ROWS ? end : at;
}

/**
 * Whether a line is the rest of the first cell of the row above it: it stands under that cell and in its column, which had no room for its
 * first word.
 * @param from the first line that may be of the row
 */
function firstCellGoesOn(lines: readonly Line[], from: number, at: number, raw: string, tolerance: number): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  const row = lines.slice(Math.max(from, at - MOST_CELL_LINES), at).findLast(({ cells }) => cells.length > 1);
  const [first, second] = row?.cells ?? [];
  // In a text file somebody typed the row on one line.
  if (!before || !first || !second || line.size === 0 || line.cells.length !== 1 || line.blanks > 0) return false;
  if (Math.abs(line.left - first.left) > tolerance || Math.abs(before.left - first.left) > tolerance) return false;
  const text = raw.slice(line.start, line.end);
  const unit = (line.right - line.left) / widthOf(text);
  const needed = widthOf(` ${/^\S+/u.exec(text)?.[0] ?? ''}`) * unit;
  return line.right < second.left && (before.cells[0] as LineCell).right + needed > second.left - tolerance;
}

function isRow(line: Line | undefined, raw: string): boolean {
  if (!line || line.cells.length < 2) return false;
  const [first] = line.cells as [LineCell];
  // A number or sign far before its item makes no row.
  return (
    line.cells.length > 2 || !/^(?:[-–—•*]|[\uE000-\uF8FF]|\(?[\dIVX]{1,5}[.)°/-]{0,2}|[a-z][.)])$/u.test(raw.slice(first.start, first.end))
  );
}

function tableOf(lines: readonly Line[], raw: string, tolerance: number): TableLines | null {
  const columns = columnsOf(lines, tolerance);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  const rows: Piece[][][] = [];
  let aligned = 0;
  // The last printed cell of each column in the row that is being read.
  let above: (LineCell | undefined)[] = [];
  const numbered = isNumbered(lines, columns, raw);
  for (const [number, line] of lines.entries()) {
    const cells = line.cells.flatMap((cell) => splitOver(cell, columns, raw));
    const places = cells.map((cell) => columnAt(cell, columns));
    if (new Set(places).size !== places.length) return null;
    const goesOn =
      rows.length > 0 &&
      (line.cells.length === 1
        ? places[0] !== 0 || firstCellGoesOn(lines, 0, number, raw, tolerance)
        : line.size > 0 &&
          line.blanks === 0 &&
          ((numbered && !places.includes(0)) || cellsGoOn(cells, places, above, columns, raw, tolerance + line.size * CELL_PADDING)));
    if (!goesOn) {
      rows.push(columns.map(() => []));
      above = [];
    }
    if (line.cells.length > 1) aligned += 1;
    const row = rows.at(-1) as Piece[][];
    cells.forEach((cell, at) => {
      const pieces = row[places[at] as number] as Piece[];
      if (pieces.length > 0) pieces.push({ start: cell.start - 1, end: cell.start, as: ' ' });
      pieces.push({ start: cell.start, end: cell.end });
      above[places[at] as number] = cell;
    });
  }
  // Each column but the first has something in half of the rows or was ticked in two.
  const filled = columns.map((_, at) => rows.filter((row) => (row[at]?.length ?? 0) > 0).length);
  return aligned >= LEAST_ROWS && filled.filter((count) => count >= 2).length >= 2 ? { lines, rows } : null;
}

/** « N° », « Réf. », « 6.1 », « A3 »: what numbers a row, and the title above. */
const ROW_NUMBER = /^(?:n°|no\.?|r[ée]f\.?|#|[A-Z]?-?\d{1,3}(?:[.-]\d{1,3})*[.)]?)$/iu;

/** Whether each row has its number in the first column: a line without one then goes on with the row above. */
function isNumbered(lines: readonly Line[], columns: readonly Column[], raw: string): boolean {
  const firsts = lines
    .flatMap(({ cells }) => cells.filter((cell) => columnAt(cell, columns) === 0))
    .map(({ start, end }) => raw.slice(start, end));
  return firsts.length > LEAST_ROWS && firsts.every((text) => ROW_NUMBER.test(text)) && firsts.some((text) => /\d/u.test(text));
}

/**
 * Whether the cells of a line are the rest of those above them: none begins a row, and each column had no room for the first word of its cell.
 * Of the last column nobody knows how wide it is: it goes with the others.
 */
function cellsGoOn(
  cells: readonly LineCell[],
  places: readonly number[],
  above: readonly (LineCell | undefined)[],
  columns: readonly Column[],
  raw: string,
  margin: number,
): boolean {
  if (places.includes(0)) return false;
  const bounded = cells.filter((_, at) => columns[(places[at] as number) + 1] !== undefined);
  return (
    bounded.length > 0 &&
    cells.every((cell, at) => {
      const place = places[at] as number;
      const [before, next] = [above[place], columns[place + 1]];
      if (!before) return false;
      if (!next) return true;
      const text = raw.slice(cell.start, cell.end);
      const needed = widthOf(` ${/^\S+/u.exec(text)?.[0] ?? ''}`) * ((cell.right - cell.left) / widthOf(text));
      return before.right + needed > next.left - margin;
    })
  );
}

/** Columns: stretches of the page that cells share and that others do not reach, found from the narrowest cells on. */
function columnsOf(lines: readonly Line[], tolerance: number): Column[] {
  const cells = lines.flatMap((line) => line.cells).sort((a, b) => a.right - a.left - (b.right - b.left));
  const columns: Column[] = [];
  for (const cell of cells) {
    const touched = columns.filter((column) => overlap(cell, column, tolerance) > 0);
    if (touched.length > 1) continue;
    const [column] = touched;
    if (!column) columns.push({ left: cell.left, right: cell.right });
    else if (
      !columns.some(
        (other) => other !== column && other.left < Math.max(cell.right, column.right) && other.right > Math.min(cell.left, column.left),
      )
    ) {
      column.left = Math.min(column.left, cell.left);
      column.right = Math.max(column.right, cell.right);
    }
  }
  return columns.sort((a, b) => a.left - b.left);
}

function overlap(cell: Column, column: Column, tolerance: number): number {
  const shared = Math.min(cell.right, column.right) - Math.max(cell.left, column.left);
  return shared > 0 ? shared : Math.abs(cell.left - column.left) <= tolerance ? tolerance : 0;
}

/** Two column titles that stand close come as one cell: as many words as columns are one for each. */
function splitOver(cell: LineCell, columns: readonly Column[], raw: string): LineCell[] {
  const under = columns.filter((column) => Math.min(cell.right, column.right) > Math.max(cell.left, column.left));
  if (under.length < 2) return [cell];
  // A long name reaches up to the next column, whose words were printed where it begins.
  const stop = cell.stops.find(({ at, left }) => at > cell.start && under.slice(1).some((column) => Math.abs(column.left - left) <= 1));
  if (stop) {
    const end = cell.start + raw.slice(cell.start, stop.at).trimEnd().length;
    const rest = { ...cell, start: stop.at, left: stop.left, stops: cell.stops.filter(({ at }) => at > stop.at) };
    return [{ ...cell, end, right: stop.left - 1, stops: [] }, ...splitOver(rest, columns, raw)];
  }
  const words = [...raw.slice(cell.start, cell.end).matchAll(/\S+/gu)];
  const guessed = wordAt(cell, raw, (under[1] as Column).left);
  if (guessed !== null) {
    const end = cell.start + raw.slice(cell.start, guessed).trimEnd().length;
    return [
      { ...cell, end, right: (under[1] as Column).left - 1, stops: [] },
      ...splitOver({ ...cell, start: guessed, left: (under[1] as Column).left, stops: [] }, columns, raw),
    ];
  }
  if (words.length !== under.length) return [cell];
  return words.map((word, at) => {
    const { left, right } = under[at] as Column;
    return { start: cell.start + word.index, end: cell.start + word.index + word[0].length, left, right, stops: [] };
  });
}

/**
 * The word of a cell that begins at `left`, by what letters usually measure: null unless one begins there and no other does nearly.
 */
function wordAt(cell: LineCell, raw: string, left: number): number | null {
  const text = raw.slice(cell.start, cell.end);
  const unit = (cell.right - cell.left) / widthOf(text);
  const distances = [...text.matchAll(/(?<=\s)\S+/gu)]
    .map((word) => ({ at: cell.start + word.index, distance: Math.abs(cell.left + widthOf(text.slice(0, word.index)) * unit - left) }))
    .sort((a, b) => a.distance - b.distance);
  const [nearest, next] = distances;
  if (!nearest || nearest.distance > unit || (next && next.distance < 2 * unit)) return null;
  return nearest.at;
}

/** The width of a text in heights of its letters, as in the commonest fonts. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\sijlftr.,;:'’!()[\]|/-]/u.test(char) ? 0.3 : /[mwMW]/u.test(char) ? 0.85 : /\p{Lu}/u.test(char) ? 0.69 : 0.54;
  return width;
}

function columnAt(cell: LineCell, columns: readonly Column[]): number {
  // What reaches over several columns stands in the first of them.
  const first = columns.findIndex((column) => column.left <= cell.left + 1 && column.right > cell.left);
  if (first >= 0) return first;
  let best = 0;
  let most = -Infinity;
  columns.forEach((column, at) => {
    const shared = Math.min(cell.right, column.right) - Math.max(cell.left, column.left);
    if (shared > most) {
      most = shared;
      best = at;
    }
  });
  return best;
}
