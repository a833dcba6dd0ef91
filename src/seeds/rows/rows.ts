import type { Visibility } from '../../core/access.js';
import type { Message } from '../../errors.js';
import type { QuoteInput } from '../format/evidence.js';
import type { Path } from '../format/pointer.js';
import type { AgendaInput, DatasetInput, DocumentInput, FileDefaults, MentionInput, RemovalInput } from '../format/seed-file.js';
import type { EntityInput } from '../format/entities.js';
import type { ClaimInput, FollowUpInput, RelationInput, StepInput } from '../format/statements.js';

/**
 * Rows: what seed files, or anything else of their format, say of entities, documents, agendas, statements and mentions. A row knows where
 * it comes from only by a path inside its source; what that means to people (file and line, field of a form) its source says.
 */

/** Where rows come from: a seed file, or anything else that is shaped like one. */
export interface RowSource {
  /** What the base keeps as the origin of the rows: `seed:<path>`. */
  readonly origin: string;
  /** What holds for all its rows that do not say otherwise. */
  readonly defaults: FileDefaults;
  /** Where a value is, in words for a message: `seeds/themes.yaml:12`. */
  describe(path: Path): string;
}

/** A place in a source. */
export interface Location {
  readonly source: RowSource;
  readonly path: Path;
}

/** A row. Fields that the schema refused are there, undefined; fields that nobody wrote are not. */
export interface Row<T> extends Location {
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

interface WithQuotes {
  readonly quotes: readonly QuoteRow[];
}

export type RelationRow = Row<RelationInput> &
  WithQuotes & {
    readonly form: 'relation';
    /** The sentences of its arrivals and departures, at the places of these; null for one that has none of its own. */
    readonly movementQuotes: readonly (QuoteRow | null)[];
  };
export type ClaimRow = Row<ClaimInput> & WithQuotes & { readonly form: 'claim' };
export type FollowUpRow = Row<FollowUpInput> & WithQuotes & { readonly form: 'follow-up' };
export type StepRow = Row<StepInput> & WithQuotes & { readonly form: 'step' };
export type StatementRow = RelationRow | ClaimRow | FollowUpRow | StepRow;

export interface MentionRow extends Row<MentionInput> {
  readonly quote: QuoteRow;
}

/** All rows, section by section. */
export interface Rows {
  readonly sources: readonly RowSource[];
  /** Whether all sources could be read. Otherwise a row that is not here may stand in what could not be read. */
  readonly complete: boolean;
  /** Where a row would be if there were one, for messages: « dans les fichiers ». */
  readonly where: Message;
  readonly datasets: readonly Row<DatasetInput>[];
  readonly entities: readonly Row<EntityInput>[];
  readonly documents: readonly Row<DocumentInput>[];
  /** Each after its parent. */
  readonly agenda: readonly AgendaRow[];
  readonly passages: readonly QuoteRow[];
  readonly relations: readonly RelationRow[];
  readonly claims: readonly ClaimRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly steps: readonly StepRow[];
  readonly mentions: readonly MentionRow[];
  readonly removals: readonly Row<RemovalInput>[];
}

/** All statements, of the four forms. */
export function statementsOf(rows: Rows): readonly StatementRow[] {
  return [...rows.relations, ...rows.claims, ...rows.followUps, ...rows.steps];
}

/** Every quote, once: passages, evidence, headings, mentions. */
export function quotesOf(rows: Rows): ReadonlySet<QuoteRow> {
  const headings = rows.agenda.flatMap((item) => [item.heading ?? [], item.until ?? []].flat());
  return new Set([
    ...rows.passages,
    ...statementsOf(rows).flatMap((row) => row.quotes),
    ...movementQuotesOf(rows),
    ...headings,
    ...rows.mentions.map((row) => row.quote),
  ]);
}

/** The sentences of arrivals and departures. */
export function movementQuotesOf(rows: Rows): readonly QuoteRow[] {
  return rows.relations.flatMap((row) => row.movementQuotes.filter((quote) => quote !== null));
}

/** Receives what a check finds. */
export type Report = (at: Location, message: Message) => void;

/** What sort of doubt a warning is: what programs go by, where people read the message. */
export const WARNING_CODES = {
  SLIP: 'It is most often a slip of the pen: an odd year, a wrong word, counts that do not fit.',
  HIDDEN_EVIDENCE: 'Fewer people read all that a statement rests on than may read the statement: the others do not see it.',
  HIDDEN_NAME: 'A name stands only in texts that fewer people read than the entity that bears it.',
  HIDDEN_SUPERSESSION: 'Fewer people read a statement than what it supersedes: the others go on reading what no longer holds.',
  HIDDEN_CLOSING: 'Fewer people read that a follow-up was closed than read the follow-up: the others go on reading it as open.',
  HIDDEN_STEP: 'Fewer people read a step of a follow-up than read the follow-up.',
} as const;
export type WarningCode = keyof typeof WARNING_CODES;

/** Who would read something else than they should: what pages say in a sentence of their own. */
export interface ReadersDoubt {
  readonly code: Exclude<WarningCode, 'SLIP'>;
  /** The id of what they read so. */
  readonly subject: string;
  /** From whom that is hidden which they would have to read. */
  readonly hiddenFrom: readonly Visibility[];
}

/** Receives what is doubtful. What is not about readers is a slip. */
export type WarningReport = (at: Location, message: Message, readers?: ReadersDoubt) => void;

/** A place inside a place. */
export function within(at: Location, ...keys: Path): Location {
  return { source: at.source, path: [...at.path, ...keys] };
}

/** Where a place is, in words for a message. */
export function describeLocation({ source, path }: Location): string {
  return source.describe(path);
}

/** Whether something was written in a field, even something that the schema refused. */
export function isWritten<T extends object>(value: T, field: keyof T): boolean {
  return Object.hasOwn(value, field);
}

/** What a row says once nothing is wrong with any row: all that the schema requires is there. */
export function completeValue<T>(row: Row<T>): T {
  return row.value as T;
}
