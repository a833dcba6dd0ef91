import { readEdtf } from '../../core/edtf.js';
import type { Message } from '../../errors.js';
import type { DatesInput, SourceInput } from '../format/evidence.js';
import { datesOf, dueOf, manyOf } from '../format/values.js';
import type { Anchors } from '../rows/anchors.js';
import {
  type ClaimRow,
  isWritten,
  type RelationRow,
  type Report,
  type Rows,
  type Location,
  type StatementRow,
  statementsOf,
  within,
} from '../rows/rows.js';
import { notThere } from './references.js';

/** A statement rests on something, its sources say enough, its rivals exist, its hours run forward. */
export function checkStatements(rows: Rows, anchors: Anchors, report: Report): void {
  const rivals = new Set(
    [...rows.relations, ...rows.claims].flatMap((row) => (row.value.id === undefined ? [] : [`${row.form}/${row.value.id}`])),
  );
  for (const row of statementsOf(rows)) {
    if (row.value.proposed) report(within(row, 'proposed'), PROPOSED);
    checkEvidence(row, anchors, report);
    checkDates(row, report);
  }
  for (const row of [...rows.relations, ...rows.claims]) checkRivals(row, rivals, { rows, report });
  for (const row of rows.entities) {
    (row.value.names ?? []).forEach((name, index) => {
      if (typeof name === 'object' && name.source) checkSource(name.source, within(row, 'names', index, 'source'), report);
    });
  }
}

/** Nothing is loaded that nobody has read. */
export const PROPOSED: Message = {
  fr: 'cette ligne est une proposition que personne n’a relue : corrigez-la si besoin, puis enlevez `proposed: true`, ou supprimez-la',
  en: 'this row is a proposal that nobody has read: correct it where needed, then take `proposed: true` away, or delete it',
};

function checkEvidence(row: StatementRow, anchors: Anchors, report: Report): void {
  const { sources = [] } = row.value;
  sources.forEach((source, index) => source && checkSource(source, within(row, 'sources', index), report));
  if (row.quotes.length === 0 && sources.length === 0 && !row.value.evidence?.length) report(row, NO_EVIDENCE);
  const seen = new Set<string>();
  for (const quote of row.quotes) {
    const anchor = anchors.get(quote);
    if (!anchor) continue;
    const place = `${quote.documentId}:${anchor.start}:${anchor.end}`;
    if (seen.has(place)) report(quote, TWICE);
    seen.add(place);
  }
}

function checkSource(source: Partial<SourceInput>, at: Location, report: Report): void {
  const needed = source.kind === 'URL' ? 'url' : source.kind === 'KNOWLEDGE' ? 'editor' : null;
  if (needed === null || isWritten(source, needed)) return;
  report(at, { fr: `une source ${source.kind} demande \`${needed}\``, en: `a ${source.kind} source needs \`${needed}\`` });
}

function checkRivals(
  row: RelationRow | ClaimRow,
  rivals: ReadonlySet<string>,
  { rows, report }: { readonly rows: Rows; readonly report: Report },
): void {
  const { contradicts, id } = row.value;
  manyOf(contradicts).forEach((rival) => {
    const index = Array.isArray(contradicts) ? [contradicts.indexOf(rival)] : [];
    const at = within(row, 'contradicts', ...index);
    if (rival === `${row.form}/${id}`) report(at, OWN_RIVAL);
    else if (rows.complete && !rivals.has(rival)) report(at, notThere(rival, rivals, rows.where));
  });
}

function checkDates(row: StatementRow, report: Report): void {
  const isDue = row.form === 'follow-up' || row.form === 'step';
  const field = isDue ? 'due' : 'dates';
  const input = isDue ? row.value.due : row.value.dates;
  if (input === undefined) return;
  const dates: Partial<DatesInput> = isDue ? dueOf(input) : datesOf(input);
  const days = dates.edtf === undefined ? null : readEdtf(dates.edtf);
  if (days?.earliest && days.latest && days.earliest > days.latest) report(within(row, field), BACKWARDS);
  const sameDay = days === null || days.earliest === days.latest;
  if (sameDay && dates.startTime !== undefined && dates.endTime !== undefined && dates.endTime < dates.startTime) {
    report(within(row, field, 'endTime'), BACKWARDS);
  }
}

const NO_EVIDENCE: Message = {
  fr: 'cette déclaration ne repose sur rien : il lui faut une phrase (`evidence`) ou une source (`sources`)',
  en: 'this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
};
const TWICE: Message = { fr: 'cette phrase appuie déjà la déclaration', en: 'the statement already rests on this sentence' };
const OWN_RIVAL: Message = { fr: 'une déclaration ne se contredit pas elle-même', en: 'a statement does not contradict itself' };
const BACKWARDS: Message = { fr: 'la fin vient avant le début', en: 'the end comes before the beginning' };
