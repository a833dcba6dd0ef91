import { letOthersIn } from '../api/operation-work.js';
import { MaillageError } from '../errors.js';
import { ROWS_PER_STEP } from '../graph/steps.js';
import { requestContext } from '../http/request-context.js';
import { formatDecimal, type Lang } from './i18n.js';

/** How a table is written: for a spreadsheet in a language, or for programs, which want it the same in every language. */
export type CsvFormat = Lang | 'raw';

/** What opens correctly by a double click: Excel in French separates by semicolons, in English by commas. */
const SEPARATORS: Readonly<Record<CsvFormat, string>> = { fr: ';', en: ',', raw: ',' };

/** The signs that a formula begins with; full-width ones in East Asian spreadsheets. */
const FORMULA_SIGNS = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20';
/** A text that a spreadsheet would run as a formula. */
const FORMULA = new RegExp(`^\\s*[\\t\\r${FORMULA_SIGNS}]`);
/**
 * What would begin with such a sign where the file is taken apart by another separator than its own: quotation marks then enclose no cell,
 * and separators and line ends within them part cells.
 */
const FORMULA_WITHIN = new RegExp(`(?=[${FORMULA_SIGNS}])(?<=[,;\\t\\r\\n][\\s"]*)`, 'g');

/** How many bytes a table may have: each is in memory until whoever asked has taken it. */
export const MAX_TABLE_BYTES = 50_000_000;

function tableTooLarge(): MaillageError {
  const megabytes = MAX_TABLE_BYTES / 1_000_000;
  return new MaillageError(
    'ANSWER_TOO_LARGE',
    {
      fr: `Ce tableau dépasserait ${megabytes} Mo, plus qu’un tableur n’en ouvre. Restreignez-le, ou lisez-le page par page par l’API GraphQL.`,
      en: `This table would have more than ${megabytes} MB, more than a spreadsheet opens. Narrow it down, or read it page by page from the GraphQL API.`,
    },
    { most: MAX_TABLE_BYTES },
  );
}

/** A table as it is read, some rows at a time. */
type Parts = Iterable<CsvRows> | AsyncIterable<CsvRows>;

type CsvRows = readonly (readonly (string | number)[])[];

/**
 * A table as CSV (RFC 4180). For spreadsheets it begins with the mark by which Excel knows UTF-8, and numbers have the decimal sign of the
 * language. A text that would be read as a formula is kept from it by an apostrophe, with whatever separator the file is opened; numbers are
 * no text. Of the rows nothing is left but their bytes, and others are let in, before more are asked for.
 * @throws ANSWER_TOO_LARGE as soon as it has more than {@link MAX_TABLE_BYTES}
 */
export async function csvFile(parts: Parts, format: CsvFormat): Promise<Buffer> {
  const pieces = [Buffer.from(csvStart(format))];
  let bytes = 0;
  for await (const rows of parts) {
    const piece = Buffer.from(csvLines(rows, format));
    bytes += piece.length;
    if (bytes > MAX_TABLE_BYTES) throw tableTooLarge();
    pieces.push(piece);
    requestContext()?.untaken?.hold({ file: bytes });
    await letOthersIn();
  }
  return Buffer.concat(pieces);
}

/** What a file begins with, before its first line. */
export function csvStart(format: CsvFormat): string {
  return format === 'raw' ? '' : '\uFEFF';
}

/** Some rows as lines of a file. */
export function csvLines(rows: CsvRows, format: CsvFormat): string {
  return rows.map((row) => `${row.map((value) => cell(value, format)).join(SEPARATORS[format])}\r\n`).join('');
}

/** Rows, as many at a time as are gone through in a step. */
export function* slicesOf<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STEP) yield rows.slice(at, at + ROWS_PER_STEP);
}

function cell(value: string | number, format: CsvFormat): string {
  const safe = typeof value === 'number' ? formatDecimal(format === 'fr' ? 'fr' : 'en', value) : withoutFormulas(value);
  return /["\r\n]/.test(safe) || safe.includes(SEPARATORS[format]) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function withoutFormulas(text: string): string {
  const begins = FORMULA.test(text) ? `'${text}` : text;
  return begins.replace(FORMULA_WITHIN, "'");
}
