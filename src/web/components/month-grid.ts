import { readAlternatives } from '../../core/edtf.js';
import type { DatedFragment } from '../operations.generated.js';
import { dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, prose } from '../i18n.js';
import { address } from '../page-request.js';
import { datesOf } from './dated.js';

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Longer than this, in days, something is no matter of days any more: a month would be full of it. */
const LONGEST = 10;

/** A month as a sheet of a calendar, its days leading to what takes place on them; null where nothing has a day in it. */
export function monthGrid(month: string, rows: readonly DatedFragment[], lang: Lang): Html | null {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const on = (day: string): DatedFragment[] =>
    rows.filter((row) =>
      spansOf(row).some(({ earliest, latest }) => earliest <= day && day <= latest && span(earliest, latest) <= LONGEST),
    );
  const cells = Array.from({ length: days }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    return { number: index + 1, day, rows: on(day) };
  });
  if (cells.every((cell) => cell.rows.length === 0)) return null;
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const all = [...Array.from({ length: before }, () => null), ...cells];
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => all[week * 7 + day] ?? null),
  );
  return html`<table class="month screen"><caption class="vh">${capital(dateWords(month, lang))}</caption>
    <thead><tr>${WEEKDAYS[lang].map((name) => html`<th scope="col"><span aria-hidden="true">${capital(name.slice(0, 1))}</span><span class="vh">${name}</span></th>`)}</tr></thead>
    <tbody>${weeks.map((week) => html`<tr>${week.map((cell) => (cell === null ? html`<td></td>` : html`<td>${cell.rows.length === 0 ? cell.number : dayLink(cell, lang)}</td>`))}</tr>`)}</tbody></table>`;
}

/** When something may take place. Days between the members of a one-of set (« 12 ou 18 ») are none of its own. */
function spansOf(row: DatedFragment): { readonly earliest: string; readonly latest: string }[] {
  const dates = datesOf(row);
  const spans = (dates?.edtf ? readAlternatives(dates.edtf) : null) ?? (dates ? [dates] : []);
  return spans.flatMap(({ earliest, latest }) => (earliest && latest ? [{ earliest, latest }] : []));
}

/** To the entry of a day; of several, to the first: the list beside has all. */
function dayLink({ number, day, rows }: { number: number; day: string; rows: readonly DatedFragment[] }, lang: Lang): Html {
  const names = rows.map(({ name, nameLang }) => prose(name, nameLang)).join(lang === 'fr' ? '\u00A0; ' : '; ');
  return html`<a href="${address(lang, rows[0]?.id ?? '')}" aria-label="${dateWords(day, lang)}, ${names}" title="${names}">${number}</a>`;
}

function span(earliest: string, latest: string): number {
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 + 1;
}
