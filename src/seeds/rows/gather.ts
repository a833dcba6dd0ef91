import type { Message } from '../../errors.js';
import type { QuoteInput } from '../format/evidence.js';
import type { List } from '../format/fields.js';
import type { AgendaInput, FileInput, MentionInput } from '../format/seed-file.js';
import type { ClaimInput, FollowUpInput, RelationInput, StepInput } from '../format/statements.js';
import { type AgendaRow, type Location, type QuoteRow, type Row, type Rows, type RowSource, within } from './rows.js';

/** From values of the seed format to rows. */

/** A source, with what it says; without what the schema refused. */
export interface SourceContent {
  readonly source: RowSource;
  readonly value: FileInput;
  /** Whether all of the source could be read. */
  readonly complete: boolean;
}

const IN_FILES: Message = { fr: 'dans les fichiers', en: 'in the files' };

/**
 * Gathers the rows of all sources.
 * @param where a row would be if there were one
 */
export function gatherRows(contents: readonly SourceContent[], where: Message = IN_FILES): Rows {
  const sections = contents.map(rowsOf);
  return {
    sources: contents.map(({ source }) => source),
    complete: contents.every(({ complete }) => complete),
    where,
    datasets: sections.flatMap((one) => one.datasets),
    entities: sections.flatMap((one) => one.entities),
    documents: sections.flatMap((one) => one.documents),
    agenda: sections.flatMap((one) => one.agenda),
    passages: sections.flatMap((one) => one.passages),
    relations: sections.flatMap((one) => one.relations),
    claims: sections.flatMap((one) => one.claims),
    followUps: sections.flatMap((one) => one.followUps),
    steps: sections.flatMap((one) => one.steps),
    mentions: sections.flatMap((one) => one.mentions),
    removals: sections.flatMap((one) => one.removals),
  };
}

function rowsOf({ source, value }: SourceContent): Omit<Rows, 'sources' | 'complete' | 'where'> {
  const root: Location = { source, path: [] };
  const passages = rowsIn(within(root, 'passages'), value.passages).map((row) => ({ row, quote: quoteRow(row, row.value) }));
  /** The statements of one form: those under passages, then those that stand by themselves. */
  const statements = <T extends StatementEvidence>(
    key: keyof StatementLists,
    listOf: (holder: StatementLists) => List<T> | undefined,
  ): (Row<T> & { quotes: QuoteRow[] })[] => [
    ...passages.flatMap(({ row, quote }) =>
      rowsIn(within(row, key), listOf(row.value)).map((one) => ({
        ...one,
        quotes: [quote, ...quoteRows(within(one, 'also'), one.value.also)],
      })),
    ),
    ...rowsIn(within(root, key), listOf(value)).map((one) => ({ ...one, quotes: quoteRows(within(one, 'evidence'), one.value.evidence) })),
  ];
  return {
    datasets: value.dataset ? [{ ...within(root, 'dataset'), value: value.dataset }] : [],
    entities: rowsIn(within(root, 'entities'), value.entities),
    documents: rowsIn(within(root, 'documents'), value.documents),
    agenda: agendaRows(within(root, 'agenda'), value.agenda, null),
    passages: passages.map(({ quote }) => quote),
    relations: statements('relations', (holder) => holder.relations).map((row) => ({
      ...row,
      form: 'relation',
      movementQuotes: movementQuotes(row),
    })),
    claims: statements('claims', (holder) => holder.claims).map((row) => ({ ...row, form: 'claim' })),
    followUps: statements('followUps', (holder) => holder.followUps).map((row) => ({ ...row, form: 'follow-up' })),
    steps: statements('steps', (holder) => holder.steps).map((row) => ({ ...row, form: 'step' })),
    mentions: rowsIn(within(root, 'mentions'), value.mentions).map((row) => ({ ...row, quote: mentionQuote(row) })),
    removals: rowsIn(within(root, 'removed'), value.removed),
  };
}

/** What a passage and a file have in common. */
interface StatementLists {
  readonly relations?: List<RelationInput>;
  readonly claims?: List<ClaimInput>;
  readonly followUps?: List<FollowUpInput>;
  readonly steps?: List<StepInput>;
}

type StatementEvidence = Pick<RelationInput, 'also' | 'evidence'>;

function rowsIn<T>(at: Location, section: List<T> | undefined): Row<T>[] {
  return (section ?? []).flatMap((value, index) => (value === undefined ? [] : [{ ...within(at, index), value }]));
}

function agendaRows(at: Location, section: List<AgendaInput> | undefined, parent: AgendaRow | null): AgendaRow[] {
  return rowsIn(at, section).flatMap((row) => {
    const { heading, until } = row.value;
    const item: AgendaRow = {
      ...row,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      heading: heading === undefined ? null : quoteRow(within(row, 'heading'), heading),
      until: until === undefined ? null : quoteRow(within(row, 'until'), until),
    };
    return [item, ...agendaRows(within(row, 'items'), row.value.items, item)];
  });
}

function quoteRows(at: Location, quotes: List<string | QuoteInput> | undefined): QuoteRow[] {
  return (quotes ?? []).flatMap((value, index) => (value === undefined ? [] : [quoteRow(within(at, index), value)]));
}

function movementQuotes(row: Row<RelationInput>): (QuoteRow | null)[] {
  return (row.value.movements ?? []).map((movement, index) =>
    movement?.quote === undefined ? null : quoteRow(within(row, 'movements', index, 'quote'), movement.quote),
  );
}

/** A quote stands where its words stand: the place that errors of anchoring name. */
function quoteRow(at: Location, value: string | Partial<QuoteInput>): QuoteRow {
  const fields = typeof value === 'string' ? { quote: value } : value;
  const place = typeof value === 'string' ? at : within(at, 'quote');
  return { ...place, value: fields, documentId: fields.document ?? at.source.defaults.document };
}

function mentionQuote(row: Row<MentionInput>): QuoteRow {
  const { in: quote, prefix, suffix, occurrence } = row.value;
  const value = {
    ...(quote === undefined ? {} : { quote }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(occurrence === undefined ? {} : { occurrence }),
  };
  return { ...within(row, 'in'), value, documentId: row.value.document ?? row.source.defaults.document };
}
