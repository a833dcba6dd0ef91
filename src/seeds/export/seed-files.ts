import { compareKeys } from '../../core/sorted.js';
import type { StoredRecord } from '../../core/stored-record.js';
import type { FoldedText } from '../../documents/anchor.js';
import type { Document } from '../../documents/document.js';
import type { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import type { Statement } from '../../statements/statement.js';
import { isHashed } from '../../store/erased-ids.js';
import type { FormerIdRow } from '../../store/tables.js';
import { decompile } from '../decompile/decompile.js';
import type { ItemValue, SeedItem } from '../decompile/items.js';
import {
  agendaRow,
  datasetRow,
  documentRow,
  entityRow,
  fileHeader,
  mentionRow,
  passageRow,
  plainQuotes,
  removalRow,
  statementRow,
} from './file-rows.js';
import { Layout, type Sheet } from './layout.js';
import { quoteAround } from './mention-quote.js';
import { seedFileText } from './yaml-text.js';

/**
 * A base as a folder of seed files, in the layout that docs/seeds.md describes. Loading it into an empty base gives every answer the same,
 * but history. Two exports differ only where the base does: each row has its place by what it is, and is written the same whatever stands
 * beside it.
 */

/** The files of a folder: text by path. */
export type SeedFiles = ReadonlyMap<string, string>;

/** The seed files that say what records say. */
export function seedFilesOf(records: readonly StoredRecord[], formerIds: readonly FormerIdRow[]): SeedFiles {
  const { items, texts: folded } = decompile(records, formerIds);
  const byId = new Map(records.map((row) => [row.id, row]));
  const layout = new Layout(records);
  const sheets = new Sheets();
  const texts = new Map<string, string>();
  const sorted = [...items].sort((a, b) => (a.section === b.section && a.section !== 'agenda' ? compareKeys(a.id, b.id) : 0));
  for (const { section, value, id } of sorted) {
    switch (section) {
      case 'dataset':
        sheets.at(layout.dataset).dataset = datasetRow(value);
        break;
      case 'entities': {
        const sheet = layout.ofEntity(id);
        sheets.at(sheet).add('entities', entityRow(sheet, value));
        break;
      }
      case 'documents': {
        const { sheet, file } = layout.ofDocument(id);
        sheets.at(sheet).add('documents', documentRow(sheet, value, file));
        texts.set(`${sheet.path.slice(0, sheet.path.lastIndexOf('/') + 1)}${file}`, (byId.get(id) as Document).text);
        break;
      }
      case 'agenda': {
        const meeting = String(value.meeting);
        const sheet = layout.ofAgenda(meeting);
        sheets.at(sheet).add('agenda', agendaRow(sheet, value, byId.get(meeting)?.visibility));
        break;
      }
      case 'passages': {
        const passage = byId.get(id) as Passage;
        sheets.at(layout.ofPassage(passage)).passage(passage, value);
        break;
      }
      case 'mentions': {
        const mention = byId.get(id) as Mention;
        const sheet = layout.ofPassage({ documentId: mention.documentId, start: mention.start, id: mention.passageId });
        const quote = quoteAround(folded.get(mention.documentId) as FoldedText, mention, byId.get(mention.passageId) as Passage);
        sheets.at(sheet).mention(mention, mentionRow(sheet, value, quote));
        break;
      }
      case 'relations':
      case 'claims':
      case 'followUps':
      case 'steps':
        addStatement({ section, value, id }, byId, layout, sheets);
    }
  }
  for (const one of [...formerIds].sort((a, b) => compareKeys(a.id, b.id))) {
    if (one.successorId === null && (one.reason === 'ERASED' || !isHashed(one.id)))
      sheets.at(layout.removed).add('removed', removalRow(one));
  }
  return new Map([...sheets.files(), ...texts].sort(([a], [b]) => compareKeys(a, b)));
}

/** A statement stands under the sentence that it rests on first; where it has none, with the entity that it is of. */
function addStatement(
  { section, value, id }: Pick<SeedItem, 'value' | 'id'> & { readonly section: StatementSection },
  byId: ReadonlyMap<string, StoredRecord>,
  layout: Layout,
  sheets: Sheets,
): void {
  const { evidence, ...fields } = value;
  const quotes = (evidence ?? []) as ItemValue[];
  const passage = byId.get((byId.get(id) as Statement).evidence[0] ?? '');
  const home = passage instanceof Passage ? layout.ofPassage(passage) : null;
  if (home && !claimsMeeting(section, value, home)) {
    const also = quotes.slice(1).map((quote) => plainQuotes(home, quote));
    const row = statementRow(home, { ...fields, ...(also.length > 0 ? { also } : {}) });
    sheets.at(home).passage(passage as Passage, quotes[0] as ItemValue, section, row);
    return;
  }
  const [about] = [value.subject ?? value.about].flat();
  const sheet =
    !home && (section === 'relations' || section === 'claims') && typeof about === 'string' ? layout.ofEntity(about) : layout.rest;
  const own = quotes.map((quote) => plainQuotes(sheet, quote));
  sheets.at(sheet).add(section, statementRow(sheet, { ...fields, ...(own.length > 0 ? { evidence: own } : {}) }));
}

/** Whether the meeting of a file would become that of a row which has none. */
function claimsMeeting(section: string, value: ItemValue, { meeting }: Sheet): boolean {
  if (meeting === undefined) return false;
  if (section === 'followUps') return value.openedIn === undefined;
  return section === 'steps' && value.meeting === undefined && value.date === undefined;
}

/** The contents of files. */
class Sheets {
  private readonly contents = new Map<Sheet, SheetContent>();

  at(sheet: Sheet): SheetContent {
    const content = this.contents.get(sheet) ?? new SheetContent(sheet);
    this.contents.set(sheet, content);
    return content;
  }

  *files(): Iterable<[string, string]> {
    for (const [{ path }, content] of this.contents) yield [path, seedFileText(content.value())];
  }
}

type Section = 'entities' | 'documents' | 'agenda' | 'relations' | 'claims' | 'followUps' | 'steps' | 'removed';
type StatementSection = 'relations' | 'claims' | 'followUps' | 'steps';
const STATEMENTS: readonly StatementSection[] = ['relations', 'claims', 'followUps', 'steps'];

interface PassageContent {
  readonly passage: Passage;
  readonly quote: ItemValue;
  readonly statements: Map<string, ItemValue[]>;
}

/** What stands in one file. */
class SheetContent {
  dataset: ItemValue | undefined;
  private readonly sections = new Map<string, ItemValue[]>();
  private readonly passages = new Map<string, PassageContent>();
  private readonly mentions: { readonly at: Mention; readonly row: ItemValue }[] = [];

  constructor(private readonly sheet: Sheet) {}

  add(section: Section, row: ItemValue): void {
    this.sections.set(section, [...(this.sections.get(section) ?? []), row]);
  }

  /** A passage, and what rests on it. */
  passage(passage: Passage, quote: ItemValue, section?: string, row?: ItemValue): void {
    const content = this.passages.get(passage.id) ?? { passage, quote, statements: new Map<string, ItemValue[]>() };
    this.passages.set(passage.id, content);
    if (section !== undefined && row) content.statements.set(section, [...(content.statements.get(section) ?? []), row]);
  }

  mention(at: Mention, row: ItemValue): void {
    this.mentions.push({ at, row });
  }

  /** The file: what holds for all, then its sections in the order in which people look for them; sentences in that of the text. */
  value(): ItemValue {
    const list = <T>(rows: readonly T[] | undefined): readonly T[] | undefined => (rows && rows.length > 0 ? rows : undefined);
    const passages = [...this.passages.values()]
      .sort((a, b) => byPlace(a.passage, b.passage))
      .map(({ quote, statements }) => ({
        ...passageRow(this.sheet, quote),
        ...Object.fromEntries(STATEMENTS.map((section) => [section, statements.get(section)])),
      }));
    return {
      ...fileHeader(this.sheet),
      dataset: this.dataset,
      entities: this.sections.get('entities'),
      documents: this.sections.get('documents'),
      agenda: this.sections.get('agenda'),
      passages: list(passages),
      ...Object.fromEntries(STATEMENTS.map((section) => [section, this.sections.get(section)])),
      mentions: list([...this.mentions].sort((a, b) => byPlace(a.at, b.at)).map(({ row }) => row)),
      removed: this.sections.get('removed'),
    };
  }
}

interface Place {
  readonly id: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** In the order of the text; of two at one place the longer first, which holds the other. */
function byPlace(a: Place, b: Place): number {
  return compareKeys(a.documentId, b.documentId) || a.start - b.start || b.end - a.end || compareKeys(a.id, b.id);
}
