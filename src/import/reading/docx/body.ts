import { isOn, listLevel } from './styles.js';
import { readXml } from './xml.js';

/** The words of a part of a document of Word, as it nests them. */

export interface Paragraph {
  text: string;
  style: string | null;
  numbering: string | null;
  numberingLevel: number | null;
  outline: number | null;
  /** Whether it has a frame around it. */
  boxed: boolean;
  /** How many of its characters, white space apart, are bold, underlined or italic by their own runs; and not bold against a bold style. */
  bold: number;
  plain: number;
  /** The largest letters that its runs ask for, in half points; 0 where none asks. */
  halfPoints: number;
  /** Where in its text a page begins: as last laid out, or as somebody asked for. */
  readonly pages: { readonly at: number; readonly laidOut: boolean }[];
}

export interface Table {
  readonly rows: TableRow[];
}

export interface TableRow {
  readonly cells: TableCell[];
  header: boolean;
}

export interface TableCell {
  readonly content: Content[];
  /** How many columns it takes. */
  span: number;
  /** Whether it only goes on with the cell above. */
  continues: boolean;
}

export type Content = Paragraph | Table;

export const isTable = (content: Content): content is Table => 'rows' in content;

/** Elements whose words are not of the text: what was struck out, the copy for older programs, codes of fields. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'mc:Fallback', 'instrText', 'delText']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
};

/** How the run that is being read looks. */
interface Run {
  bold: boolean | null;
  hidden: boolean;
  halfPoints: number;
}

/** Makes the content of one part: `body`, `footnote`… are the elements whose content is wanted, each on its own. */
export class BodyReader {
  /** What is open: each list takes the paragraphs and tables that come next. */
  private readonly containers: Content[][] = [];
  private readonly tables: Table[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private run: Run | null = null;
  private leftOut = 0;
  private inText = false;
  private inRunProperties = false;
  private inParagraphProperties = 0;

  private constructor(private readonly roots: ReadonlySet<string>) {}

  /**
   * The content of each root element, in order.
   * @param skipped says which roots to leave out, by their `type`: separators of notes
   */
  static read(xml: string, depth: number, roots: readonly string[]): Content[][] {
    const reader = new BodyReader(new Set(roots));
    const found: Content[][] = [];
    readXml(xml, depth, {
      open: (name, attribute) => {
        if (reader.roots.has(name) && reader.containers.length === 0) {
          const content: Content[] = [];
          reader.containers.push(content);
          if (attribute('type') === undefined || name === 'hdr' || name === 'ftr') found.push(content);
        } else reader.open(name, attribute);
      },
      close: (name) => {
        if (reader.roots.has(name)) reader.containers.pop();
        else reader.close(name);
      },
      text: (text) => {
        if (reader.inText && reader.leftOut === 0) reader.write(text);
      },
    });
    return found;
  }

  private open(name: string, attribute: (name: string) => string | undefined): void {
    if (LEFT_OUT.has(name)) this.leftOut += 1;
    if (this.leftOut > 0) return;
    const container = this.containers.at(-1);
    if (!container) return;
    const value = attribute('val');
    switch (name) {
      case 'p':
        this.paragraphs.push(newParagraph());
        // Its place is kept: a text box inside it comes after it.
        container.push(this.paragraphs.at(-1) as Paragraph);
        return;
      case 'txbxContent':
        this.containers.push(container);
        return;
      case 'tbl': {
        const table: Table = { rows: [] };
        this.tables.push(table);
        container.push(table);
        return;
      }
      case 'tr':
        this.tables.at(-1)?.rows.push({ cells: [], header: false });
        return;
      case 'tc': {
        const cell: TableCell = { content: [], span: 1, continues: false };
        this.tables.at(-1)?.rows.at(-1)?.cells.push(cell);
        this.containers.push(cell.content);
        return;
      }
      case 'r':
        this.run = { bold: null, hidden: false, halfPoints: 0 };
        return;
      case 't':
        this.inText = true;
        return;
      case 'rPr':
        this.inRunProperties = true;
        return;
      case 'pPr':
        this.inParagraphProperties += 1;
        return;
      case 'lastRenderedPageBreak':
        this.beginPage(true);
        return;
      case 'br':
        this.write('\n');
        if (attribute('type') === 'page') this.beginPage(false);
        return;
      case 'sym':
        this.write('•');
        return;
      default:
        if (this.run && this.inParagraphProperties === 0 && CHARACTERS[name] !== undefined) this.write(CHARACTERS[name]);
        else this.property(name, value);
    }
  }

  private property(name: string, value: string | undefined): void {
    const row = this.tables.at(-1)?.rows.at(-1);
    const cell = row?.cells.at(-1);
    if (name === 'tblHeader' && row) row.header = isOn(value);
    else if (name === 'gridSpan' && cell) cell.span = Math.min(Math.max(1, Number(value) || 1), 63);
    else if (name === 'vMerge' && cell) cell.continues = value === undefined || value === 'continue';
    else if (name === 'gridBefore' && row)
      for (let at = 0; at < Math.min(Number(value) || 0, 63); at += 1) row.cells.push({ content: [], span: 1, continues: false });
    else if (this.inRunProperties && this.run && this.inParagraphProperties === 0) this.runProperty(this.run, name, value);
    else if (this.inParagraphProperties > 0 && !this.inRunProperties) this.paragraphProperty(name, value);
  }

  private runProperty(run: Run, name: string, value: string | undefined): void {
    if (name === 'b') run.bold = run.bold === true || isOn(value);
    else if ((name === 'i' && isOn(value)) || (name === 'u' && value !== 'none')) run.bold = true;
    else if (name === 'vanish') run.hidden = isOn(value);
    else if (name === 'sz') run.halfPoints = Number(value) || 0;
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'pStyle') paragraph.style = value ?? null;
    else if (name === 'numId') paragraph.numbering = value ?? null;
    else if (name === 'ilvl') paragraph.numberingLevel = listLevel(value);
    else if (name === 'outlineLvl') paragraph.outline = Number(value);
    else if (name === 'pBdr') paragraph.boxed = true;
    else if (name === 'pageBreakBefore' && isOn(value)) this.beginPage(false);
  }

  private close(name: string): void {
    if (LEFT_OUT.has(name)) this.leftOut -= 1;
    if (this.leftOut > 0) return;
    if (name === 'p') this.paragraphs.pop();
    else if (name === 'txbxContent' || name === 'tc') this.containers.pop();
    else if (name === 'tbl') this.tables.pop();
    else if (name === 'r') this.run = null;
    else if (name === 't') this.inText = false;
    else if (name === 'rPr') this.inRunProperties = false;
    else if (name === 'pPr') this.inParagraphProperties -= 1;
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.run?.hidden) return;
    paragraph.text += text;
    const letters = text.replace(/\s+/g, '').length;
    if (this.run?.bold === true) paragraph.bold += letters;
    if (this.run?.bold === false) paragraph.plain += letters;
    paragraph.halfPoints = Math.max(paragraph.halfPoints, this.run?.halfPoints ?? 0);
  }

  private beginPage(laidOut: boolean): void {
    const paragraph = this.paragraphs.at(-1);
    paragraph?.pages.push({ at: paragraph.text.length, laidOut });
  }
}

function newParagraph(): Paragraph {
  return {
    text: '',
    style: null,
    numbering: null,
    numberingLevel: null,
    outline: null,
    boxed: false,
    bold: 0,
    plain: 0,
    halfPoints: 0,
    pages: [],
  };
}
