import type { Message } from '../errors.js';
import type { Diagnostic } from './diagnostics.js';
import type {
  AgendaInput,
  ClaimInput,
  DatasetInput,
  DocumentInput,
  EntityInput,
  FileInput,
  FollowUpInput,
  List,
  MentionInput,
  PassageInput,
  QuoteInput,
  RelationInput,
  StatementInput,
} from './inputs.js';
import { type Path, pointerOf, type YamlFile } from './yaml.js';

/** The rows of all seed files, each knowing where it stands. */

export interface SeedFile {
  /** From the folder of seeds, with slashes: what the origin of a row names. */
  readonly path: string;
  /** As the user would open it. */
  readonly shown: string;
  /** On the disk. */
  readonly absolute: string;
  readonly source: string;
  readonly yaml: YamlFile;
  /** Without what the schema refused. */
  readonly value: FileInput;
}

/** A place in a file. */
export interface Spot {
  readonly file: SeedFile;
  readonly path: Path;
}

/** A row; fields that the schema refused are missing from it. */
export interface Row<T> extends Spot {
  readonly value: Partial<T>;
}

export interface QuoteRow extends Row<QuoteInput> {
  /** The document it is looked for in: its own, or the file's. */
  readonly documentId: string | undefined;
}

export interface AgendaRow extends Row<AgendaInput> {
  readonly parent: AgendaRow | null;
  readonly depth: number;
  readonly heading: QuoteRow | null;
  readonly until: QuoteRow | null;
}

interface Stated {
  readonly quotes: readonly QuoteRow[];
}

export type RelationRow = Row<RelationInput> & Stated & { readonly form: 'relation' };
export type ClaimRow = Row<ClaimInput> & Stated & { readonly form: 'claim' };
export type FollowUpRow = Row<FollowUpInput> & Stated & { readonly form: 'follow-up' };
export type StatementRow = RelationRow | ClaimRow | FollowUpRow;

export interface MentionRow extends Row<MentionInput> {
  readonly quote: QuoteRow;
}

/** All rows of a folder, section by section. */
export interface Seeds {
  readonly files: readonly SeedFile[];
  readonly datasets: readonly Row<DatasetInput>[];
  readonly entities: readonly Row<EntityInput>[];
  readonly documents: readonly Row<DocumentInput>[];
  /** Each after its parent. */
  readonly agenda: readonly AgendaRow[];
  readonly passages: readonly QuoteRow[];
  readonly relations: readonly RelationRow[];
  readonly claims: readonly ClaimRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly mentions: readonly MentionRow[];
}

/** All statements, of the three forms. */
export function statementsOf(seeds: Seeds): readonly StatementRow[] {
  return [...seeds.relations, ...seeds.claims, ...seeds.followUps];
}

/** Receives the faults of a check. */
export type Report = (spot: Spot, message: Message) => void;

/** A place inside a place. */
export function within(spot: Spot, ...keys: Path): Spot {
  return { file: spot.file, path: [...spot.path, ...keys] };
}

/** Whether something was written at a place, even something the schema refused. */
export function isWritten(spot: Spot): boolean {
  const pointer = pointerOf(spot.path);
  return spot.file.yaml.keys.has(pointer) || spot.file.yaml.values.has(pointer);
}

/** A fault at a place; where nothing is written there, at what should hold it. */
export function diagnosticAt(spot: Spot, message: Message): Diagnostic {
  const { keys, values, position } = spot.file.yaml;
  for (let length = spot.path.length; length >= 0; length -= 1) {
    const pointer = pointerOf(spot.path.slice(0, length));
    const offset = values.get(pointer) ?? keys.get(pointer);
    if (offset !== undefined) return { file: spot.file.shown, ...position(offset), message };
  }
  return { file: spot.file.shown, line: 1, column: 1, message };
}

/** Where a place is, to be named in a message: `seeds/themes.yaml:12`. */
export function describeSpot(spot: Spot): string {
  const { file, line } = diagnosticAt(spot, { fr: '', en: '' });
  return `${file}:${line}`;
}

/** A row whose file has no fault left: all that the schema requires is there. */
export function whole<T>(row: Row<T>): T {
  return row.value as T;
}

/** Gathers the rows of all files. */
export function gatherRows(files: readonly SeedFile[]): Seeds {
  const parts = files.map(rowsOf);
  const all = <K extends keyof (typeof parts)[number]>(key: K): (typeof parts)[number][K] =>
    parts.flatMap((part) => part[key] as unknown[]) as never;
  return {
    files,
    datasets: all('datasets'),
    entities: all('entities'),
    documents: all('documents'),
    agenda: all('agenda'),
    passages: all('passages'),
    relations: all('relations'),
    claims: all('claims'),
    followUps: all('followUps'),
    mentions: all('mentions'),
  };
}

type Section = List<object> | undefined;

function rowsOf(file: SeedFile): Omit<Seeds, 'files'> {
  const { value } = file;
  const root: Spot = { file, path: [] };
  const passages = rows<PassageInput>(within(root, 'passages'), value.passages).map((row) => ({ ...row, quote: quoteRow(row, row.value) }));
  const statements = <T extends StatementInput, F extends string>(key: 'relations' | 'claims' | 'followUps', form: F) => [
    ...passages.flatMap((passage) => {
      const nested = rows<T>(within(passage, key), passage.value[key]);
      return nested.map((row) => ({ ...row, form, quotes: [passage.quote, ...quoteRows(row, 'also')] }));
    }),
    ...rows<T>(within(root, key), value[key]).map((row) => ({ ...row, form, quotes: quoteRows(row, 'evidence') })),
  ];
  return {
    datasets: value.dataset ? [{ file, path: ['dataset'], value: value.dataset }] : [],
    entities: rows(within(root, 'entities'), value.entities),
    documents: rows(within(root, 'documents'), value.documents),
    agenda: agendaRows(within(root, 'agenda'), value.agenda, null),
    passages: passages.map((passage) => passage.quote),
    relations: statements<RelationInput, 'relation'>('relations', 'relation'),
    claims: statements<ClaimInput, 'claim'>('claims', 'claim'),
    followUps: statements<FollowUpInput, 'follow-up'>('followUps', 'follow-up'),
    mentions: rows<MentionInput>(within(root, 'mentions'), value.mentions).map((row) => ({ ...row, quote: mentionQuote(row) })),
  };
}

function rows<T>(spot: Spot, section: Section): Row<T>[] {
  return (section ?? []).flatMap((value, index) => (value === undefined ? [] : [{ ...within(spot, index), value: value as Partial<T> }]));
}

function agendaRows(spot: Spot, section: Section, parent: AgendaRow | null): AgendaRow[] {
  return rows<AgendaInput>(spot, section).flatMap((row) => {
    const quote = (key: 'heading' | 'until'): QuoteRow | null =>
      row.value[key] === undefined ? null : quoteRow(within(row, key), row.value[key]);
    const item: AgendaRow = { ...row, parent, depth: parent ? parent.depth + 1 : 0, heading: quote('heading'), until: quote('until') };
    return [item, ...agendaRows(within(row, 'items'), row.value.items, item)];
  });
}

function quoteRows(row: Row<StatementInput>, key: 'also' | 'evidence'): QuoteRow[] {
  return (row.value[key] ?? []).flatMap((value, index) => (value === undefined ? [] : [quoteRow(within(row, key, index), value)]));
}

/** A quote stands where its words stand: the place that faults of anchoring name. */
function quoteRow(spot: Spot, value: string | Partial<QuoteInput>): QuoteRow {
  const parts = typeof value === 'string' ? { quote: value } : value;
  const place = typeof value === 'string' ? spot : within(spot, 'quote');
  return { ...place, value: parts, documentId: parts.document ?? spot.file.value.document };
}

function mentionQuote(row: Row<MentionInput>): QuoteRow {
  const { in: quote, prefix, suffix } = row.value;
  const value = {
    ...(quote === undefined ? {} : { quote }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  return { ...within(row, 'in'), value, documentId: row.value.document ?? row.file.value.document };
}
