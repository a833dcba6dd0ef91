import { type CsvFormat, csvLines, csvStart } from '../../src/web/csv.js';

/** A small table as CSV, at once. */
export const csv = (rows: Parameters<typeof csvLines>[0], format: CsvFormat): string => csvStart(format) + csvLines(rows, format);
