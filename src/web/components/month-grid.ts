import type { DatedFragment } from '../operations.generated.js';
import { doubtfulDateText, dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { datesOf, statusOf } from './dated.js';
import { isSure, type Span, spansOf } from './spans.js';

const T = phrases({ fr: { unsure: 'Encadré : date incertaine.' }, en: { unsure: 'Boxed: date uncertain.' } });

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Longer than this, in days, something is no matter of days any more: a month would be full of it. */
const LONGEST = 10;

/** The runs of days of a date that are drawn day by day, on the sheets of months. */
export function daysOnSheets(row: DatedFragment): Span[] {
  return spansOf(datesOf(row)).filter(({ first, last, opens }) => opens === null && lengthOf(first, last) <= LONGEST);
}

/** A month as a sheet of a calendar, its days leading to what takes place on them; null where nothing has a day in it. */
export function monthGrid(month: string, rows: readonly DatedFragment[], lang: Lang): Html | null {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const spans = rows.map((row) => ({ row, spans: daysOnSheets(row) }));
  const cells = Array.from({ length: days }, (_, index): Cell => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    const on = spans.filter((one) => one.spans.some(({ first, last }) => first <= day && day <= last)).map(({ row }) => row);
    return { number: index + 1, day, rows: on, isUnsure: on.length > 0 && !on.some((row) => isSure(datesOf(row))) };
  });
  if (cells.every((cell) => cell.rows.length === 0)) return null;
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const all = [...Array.from({ length: before }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => all[week * 7 + day] ?? null),
  );
  return html`<table class="month screen"><caption class="vh">${capital(dateWords(month, lang))}</caption>
    <thead><tr>${WEEKDAYS[lang].map((name) => html`<th scope="col"><span aria-hidden="true">${capital(name.slice(0, 1))}</span><span class="vh">${name}</span></th>`)}</tr></thead>
    <tbody>${weeks.map((week) => html`<tr>${week.map((cell) => (cell === null ? html`<td></td>` : html`<td>${cell.rows.length === 0 ? cell.number : dayLink(cell, lang)}</td>`))}</tr>`)}</tbody>
    ${cells.some(({ isUnsure }) => isUnsure) ? html`<tfoot><tr><td colspan="7">${T[lang].unsure}</td></tr></tfoot>` : null}</table>`;
}

interface Cell {
  readonly number: number;
  readonly day: string;
  readonly rows: readonly DatedFragment[];
  /** Whether nothing is sure to take place on it. */
  readonly isUnsure: boolean;
}

/** To the entry of a day; of several, to the first: the list beside has all. */
function dayLink({ number, day, rows, isUnsure }: Cell, lang: Lang): Html {
  const names = rows.map((row) => nameOf(row, lang)).join(lang === 'fr' ? '\u00A0; ' : '; ');
  return html`<a${isUnsure ? html` class="is-unsure"` : null} href="${address(lang, rows[0]?.id ?? '')}" aria-label="${dateWords(day, lang)}, ${names}" title="${names}">${number}</a>`;
}

/** A name, with the date where that is not the day itself: « Visite (12 ou 18 décembre) ». */
function nameOf(row: DatedFragment, lang: Lang): string {
  const name = prose(row.name, row.nameLang);
  return isSure(datesOf(row)) ? name : `${name} (${doubtfulDateText(datesOf(row), lang, statusOf(row))})`;
}

function lengthOf(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
}
