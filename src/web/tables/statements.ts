import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { ClaimKind } from '../../statements/claim.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import type { ClaimCoreFragment, FollowUpRowFragment, RelationCoreFragment, StatementFragment } from '../operations.generated.js';
import { type Columns, namesOf, type Words } from './table.js';

/** A relation, a claim or a follow-up as one row of what is said of an entity. */
export type StatementRow =
  | { readonly form: 'relation'; readonly row: RelationCoreFragment }
  | { readonly form: 'claim'; readonly row: ClaimCoreFragment }
  | { readonly form: 'follow-up'; readonly row: FollowUpRowFragment };

const FORMS = {
  fr: { relation: 'relation', claim: 'affirmation', 'follow-up': 'à suivre' },
  en: { relation: 'relation', claim: 'claim', 'follow-up': 'follow-up' },
} as const;

const relation =
  <T>(of: (row: RelationCoreFragment) => T) =>
  (one: StatementRow): T | '' =>
    one.form === 'relation' ? of(one.row) : '';
const claim =
  <T>(of: (row: ClaimCoreFragment) => T) =>
  (one: StatementRow): T | '' =>
    one.form === 'claim' ? of(one.row) : '';

/** The sentences that a statement rests on, whole. */
export function sentencesOf({ evidence }: { readonly evidence: readonly { readonly quote: string }[] }): string {
  return evidence
    .map(({ quote }) => quote)
    .filter((quote) => quote !== '')
    .join('\n');
}

/** The documents and sources that a statement rests on, by name. */
export function documentsOf({ evidence, sources }: Pick<StatementFragment, 'evidence' | 'sources'>): string[] {
  return [...new Set([...evidence.map(({ document }) => document.publication.name), ...sources.map(({ title }) => title)])].filter(
    (name) => name !== '',
  );
}

function statusOf(one: StatementRow, { term }: Words): string {
  return one.form === 'follow-up' ? term(FollowUpStatus, one.row.followUpStatus) : term(Status, one.row.status);
}

/** What is said of an entity, one statement a row. */
export const STATEMENT_COLUMNS: Columns<StatementRow> = [
  ['id', ({ row }) => row.id],
  ['form', ({ form }, { lang, isRaw }) => (isRaw ? form : FORMS[lang][form])],
  ['type', (one, { term }) => (one.form === 'claim' ? term(ClaimKind, one.row.claimKind) : '')],
  ['subjectId', relation(({ subject }) => subject.id)],
  ['subject', relation(({ subject }) => subject.name)],
  ['relationType', relation(({ type }) => type)],
  ['relation', relation(({ label }) => label)],
  ['objectId', relation(({ object }) => object.id)],
  ['object', relation(({ object }) => object.name)],
  ['text', (one) => (one.form === 'claim' ? one.row.text : one.form === 'follow-up' ? one.row.task : '')],
  ['about', (one) => namesOf(one.form === 'relation' ? one.row.topics : one.row.about)],
  ['assignees', (one) => (one.form === 'follow-up' ? namesOf(one.row.assignees) : '')],
  ['role', relation(({ role }) => role)],
  ['onBehalfOf', relation(({ onBehalfOf }) => onBehalfOf?.name)],
  ['status', statusOf],
  ['firmness', ({ row }, { term }) => term(Modality, row.modality)],
  ['certainty', ({ row }, { term }) => term(Certainty, row.certainty)],
  ['attributedTo', ({ row }) => row.attributedTo?.name ?? row.attributedAs],
  ['from', (one) => datesOf(one)?.earliest],
  ['to', (one) => datesOf(one)?.latest],
  ['date', (one) => datesOf(one)?.edtf],
  ['dateInSource', (one) => datesOf(one)?.wording],
  ['amount', relation(({ amount }) => amount?.value)],
  ['currency', relation(({ amount }) => amount?.currency)],
  ['value', claim(({ value }) => value?.number ?? value?.url ?? value?.text)],
  ['unit', claim(({ value }) => value?.unit)],
  ['note', relation(({ note }) => note)],
  ['editorialNote', ({ row }) => row.editorialNote],
  ['sentence', ({ row }) => sentencesOf(row)],
  ['publication', ({ row }) => documentsOf(row)],
  ['link', ({ row }, { link }) => link(row.id)],
];

function datesOf(one: StatementRow): RelationCoreFragment['dates'] {
  return one.form === 'follow-up' ? one.row.due : one.row.dates;
}
