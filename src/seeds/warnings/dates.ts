import { readEdtf } from '../../core/edtf.js';
import { datesOf } from '../format/values.js';
import { type Report, type Rows, type StatementRow, statementsOf, within } from '../rows/rows.js';

/** A year that is not the one of its own wording, or far from every year of the sentence that it rests on. */
export function warnOfDates(rows: Rows, report: Report): void {
  for (const row of statementsOf(rows)) {
    const { field, edtf, wording } = datesIn(row);
    const days = edtf === undefined ? null : readEdtf(edtf);
    const years = [days?.earliest, days?.latest].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
    if (years.length === 0) continue;
    const worded = yearsOf(wording ?? '');
    const quoted = row.quotes.flatMap(({ value }) => yearsOf(value.quote ?? ''));
    const beside = worded.length > 0 ? worded : quoted;
    if (beside.length === 0) continue;
    const far = worded.length > 0 ? distance(years, worded) > 0 : distance(years, [...quoted, ...yearsAround(row)]) > FAR;
    if (!far) continue;
    const shown = [...new Set(beside)].join(', ');
    report(within(row, field), {
      fr: `l’année de « ${edtf} » n’est pas celle de ${worded.length > 0 ? 'la formule' : 'la phrase'} qui l’accompagne (${shown})`,
      en: `the year of "${edtf}" is not that of the ${worded.length > 0 ? 'wording' : 'sentence'} beside it (${shown})`,
    });
  }
}

/** A sentence may speak of more than its own year; this many years away from all that it names is a slip of the finger. */
const FAR = 5;

interface DatesIn {
  readonly field: 'dates' | 'due';
  readonly edtf?: string | undefined;
  readonly wording?: string | undefined;
}

function datesIn(row: StatementRow): DatesIn {
  const isDue = row.form === 'follow-up' || row.form === 'step';
  const field = isDue ? 'due' : 'dates';
  const input = isDue ? row.value.due : row.value.dates;
  if (input === undefined) return { field };
  const { edtf, wording } = datesOf(input);
  return { field, edtf, wording };
}

/** The years of the meeting and the documents that a row is from: at a meeting of 2013 one speaks of a text of 1949. */
function yearsAround({ source: { defaults }, quotes }: StatementRow): number[] {
  return yearsOf([defaults.meeting, defaults.document, ...quotes.map(({ documentId }) => documentId)].join(' '));
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])(?:1[5-9]|20)\d{2}(?![\p{L}\p{N}])/gu)].map(([year]) => Number(year));
}

/** How many years lie between a span and the nearest of some years. */
function distance(span: readonly number[], years: readonly number[]): number {
  const [from, to] = [Math.min(...span), Math.max(...span)];
  return Math.min(...years.map((year) => Math.max(from - year, year - to, 0)));
}
