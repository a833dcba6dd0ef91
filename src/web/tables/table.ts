import { labelOf } from '../../core/enums.js';
import { csvFile, slicesOf } from '../csv.js';
import type { Lang } from '../i18n.js';
import type { RefFragment } from '../operations.generated.js';
import { address, choice, type Download, type PageRequest } from '../page-request.js';
import { type ColumnName, headingOf } from './columns.js';

/** What stands in a cell: a list of texts is joined, null and undefined are empty. */
export type Cell = string | number | null | undefined | readonly string[];

/** How the cells of a table are written: in words of the page's language, or for programs. */
export interface Words {
  readonly lang: Lang;
  readonly isRaw: boolean;
  /** A value of a closed set: its label; its own name for programs. */
  readonly term: (set: object, value: string | null | undefined) => string;
  readonly flag: (value: boolean) => string;
  /** The address of a page of the site. */
  readonly link: (path: string) => string;
}

/** The columns of a table, in their order, each with how its cell is read from a row. */
export type Columns<Row> = readonly (readonly [column: ColumnName, cell: (row: Row, words: Words) => Cell])[];

/** A table as a file: the name of the file without its ending, the columns and the rows. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: Columns<Row>;
  /** All, or page by page as they are read: of a page, nothing is left but its bytes when the next one is. */
  readonly rows: readonly Row[] | AsyncIterable<readonly Row[]>;
}

/**
 * A table that opens in Excel by a double click; with `?raw=1`, for programs: fixed English headings, names of closed sets, commas.
 * @throws BAD_USER_INPUT for another value of `raw`
 */
export async function tableFile<Row>(page: PageRequest, { name, columns, rows }: Table<Row>): Promise<Download> {
  const { lang } = page;
  const isRaw = choice(page.query, 'raw', ['0', '1']) === '1';
  const words: Words = {
    lang,
    isRaw,
    term: (set, value) => (value ? (isRaw ? value : labelOf(set, value)[lang]) : ''),
    flag: (value) => (isRaw ? String(value) : value ? { fr: 'oui', en: 'yes' }[lang] : ''),
    link: (path) => `${page.publicUrl}${address(lang, path)}`,
  };
  const heads = columns.map(([column]) => (isRaw ? column : headingOf(column, lang)));
  const format = isRaw ? 'raw' : lang;
  const parts = async function* (): AsyncGenerator<(string | number)[][]> {
    yield [heads];
    for await (const some of Symbol.asyncIterator in rows ? rows : slicesOf(rows)) {
      yield some.map((row) => columns.map(([, read]) => plain(read(row, words), isRaw)));
    }
  };
  return {
    type: 'text/csv; charset=utf-8',
    filename: `${name.replace(/[^\w-]/g, '-').slice(0, 100)}.csv`,
    body: await csvFile(parts(), format),
    unlisted: true,
  };
}

function plain(cell: Cell, isRaw: boolean): string | number {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' || typeof cell === 'number' ? cell : cell.join(isRaw ? '|' : ', ');
}

/** The names of entities, as one cell. */
export function namesOf(refs: readonly Pick<RefFragment, 'name'>[]): string[] {
  return refs.map(({ name }) => name);
}
