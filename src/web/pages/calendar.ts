import { inTurns } from '../../api/operation-work.js';
import { groupBy } from '../../core/group-by.js';
import { sortByKey } from '../../core/sorted.js';
import { badInput, show } from '../../errors.js';
import { isDay } from '../../core/edtf.js';
import { flatMapInSteps } from '../../graph/steps.js';
import { type CalendarNodeFragment, CalendarPageDocument, type CalendarSourceFragment } from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { dateWords, doubtfulDateText } from '../dates.js';
import { html, type Html } from '../html.js';
import { capital, count, type Lang, phrases } from '../i18n.js';
import { type CalendarEntry, icsInSteps } from '../ics.js';
import { datedList, datesOf } from '../components/dated.js';
import { excelLink } from '../components/excel-link.js';
import { latestMeeting } from '../components/latest.js';
import { kindName, refLink } from '../components/links.js';
import { daysOnSheets, monthGrid } from '../components/month-grid.js';
import { isSure, spansOf } from '../components/spans.js';
import { timeline } from '../components/timeline.js';
import { dayField } from '../day.js';
import { address, type Download, type Page, type PageRoute, type PageRequest, sitePath } from '../page-request.js';

const T = phrases({
  fr: {
    title: 'Calendrier',
    lead: 'Ce qui est daté : réunions, événements, projets. Une date incertaine est donnée dans les termes du texte.',
    since: 'À partir du',
    to: 'Jusqu’au',
    button: 'Afficher',
    fromLatest: 'Depuis la dernière réunion connue :',
    none: 'Rien de daté dans cette période.',
    ics: 'Ajouter à un agenda (iCalendar)',
    all: 'Depuis le début',
    undated: 'Ce qui n’a pas de date ne figure pas ici ; voir :',
    followUps: 'À suivre',
    uncertain: (name: string) => `${name} (date incertaine)`,
    date: 'date',
    dates: 'dates',
    before: (day: string) => `avant le ${day}`,
  },
  en: {
    title: 'Calendar',
    lead: 'What is dated: meetings, events, projects. An uncertain date is given in the words of the text.',
    since: 'From',
    to: 'To',
    button: 'Show',
    fromLatest: 'Since the latest meeting on record:',
    none: 'Nothing dated in this period.',
    ics: 'Add to a calendar (iCalendar)',
    all: 'From the beginning',
    undated: 'What has no date is not listed here; see:',
    followUps: 'Follow-ups',
    uncertain: (name: string) => `${name} (date uncertain)`,
    date: 'date',
    dates: 'dates',
    before: (day: string) => `before ${day}`,
  },
});

export const THE_BEGINNING = '0001-01-01';

/** What is dated, month by month, and the same as a calendar file. */
export const CALENDAR_PAGES: readonly PageRoute[] = [
  { path: '/calendar', description: 'What is dated (`from`, `to`), month by month.', reply: calendarPage },
  { path: '/calendar.ics', description: 'The same as iCalendar.', reply: calendarFile },
];

/**
 * A day of the query; null when it is not given.
 * @throws BAD_USER_INPUT
 */
export function day(page: PageRequest, name: 'from' | 'to'): string | null {
  const value = page.query.get(name);
  if (value === null || value === '') return null;
  if (isDay(value)) return value;
  throw badInput(name, {
    fr: `${show(value)} n’est pas un jour (exemple : 2013-11-22).`,
    en: `${show(value)} is not a day (example: 2013-11-22).`,
  });
}

async function readCalendar(
  page: PageRequest,
  from: string,
  to: string | null,
): Promise<{ rows: CalendarNodeFragment[]; dataset: CalendarSourceFragment }> {
  const { nodes, last } = await readWhole(
    (after) => page.ask(CalendarPageDocument, { from, to, after }),
    ({ calendar }) => calendar,
  );
  return { rows: nodes, dataset: last.dataset };
}

async function calendarPage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const period = { from: day(page, 'from'), to: day(page, 'to') };
  const latest = await latestMeeting(page);
  const today = latest?.dates?.earliest ?? THE_BEGINNING;
  const from = period.from ?? today;
  const { rows } = await readCalendar(page, from, period.to);
  const months = sortByKey([...groupBy(rows, (row) => monthsOf(row, from, period.to))], ([month]) => month);
  // Who asks for nothing but the past sees it unfolded.
  const foldBefore = rows.every((row) => isOver(row, today)) ? THE_BEGINNING : today;
  return {
    title: t.title,
    description: t.lead,
    files: [
      { type: 'ics', href: address(lang, 'calendar.ics', period) },
      { type: 'csv', href: address(lang, 'calendar.csv', { from, to: period.to }) },
    ],
    section: 'calendar',
    main: html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <form class="pair period" action="${sitePath(lang, 'calendar')}">${dayField()}
        <p class="field"><label for="from">${t.since}</label><input id="from" type="date" name="from" value="${from === THE_BEGINNING ? '' : from}"></p>
        <p class="field"><label for="to">${t.to}</label><input id="to" type="date" name="to" value="${period.to ?? ''}"></p>
        <p class="field narrow"><button>${t.button}</button></p>
      </form>
      ${period.from === null && latest?.dates?.edtf ? html`<p>${t.fromLatest} ${refLink(latest, lang)}</p>` : null}
      ${rows.length === 0 ? html`<p>${t.none}</p>` : null}
      ${timeline(rows, { from, to: period.to }, lang)}
      ${months.map(([month, list]) => monthSection(month, list, foldBefore, lang))}
      <p class="downloads screen"><a href="${address(lang, 'calendar.ics', { from: period.from, to: period.to })}">${t.ics}</a> · ${excelLink(lang, 'calendar.csv', { from, to: period.to })} · <a href="${address(lang, 'calendar', { from: THE_BEGINNING })}">${t.all}</a></p>
      <p class="quiet">${t.undated} <a href="${address(lang, 'follow-ups')}">${t.followUps}</a></p>`,
  };
}

/** The months under which an entry stands: that in which it begins, and those of all days that it may be or lasts to, where they are few. */
function monthsOf(row: CalendarNodeFragment, from: string, to: string | null): string[] {
  const earliest = datesOf(row)?.earliest;
  const days = daysOnSheets(row).flatMap(({ first, last }) => [first, last].filter((day) => day >= from && (to === null || day <= to)));
  const months = days.length > 0 ? days : [earliest && earliest > from ? earliest : from];
  return [...new Set(months.map((day) => day.slice(0, 7)))];
}

function isOver(row: CalendarNodeFragment, today: string): boolean {
  return (datesOf(row)?.latest ?? today) < today;
}

/** A month with its sheet and its dates; what is over by today is folded, a whole month under its heading. */
function monthSection(month: string, rows: readonly CalendarNodeFragment[], today: string, lang: Lang): Html {
  const t = T[lang];
  const heading = html`<h2 id="m-${month}">${capital(dateWords(month, lang))}</h2>`;
  const past = rows.filter((row) => isOver(row, today));
  const dates = count(lang, past.length, t.date, t.dates);
  const listed = (some: readonly CalendarNodeFragment[], more: Html | null = null): Html =>
    html`<div class="month-list">${monthGrid(month, rows, lang)}<div>${more}${datedList(some, lang)}</div></div>`;
  if (past.length === rows.length) {
    return html`<details class="fold past" id="past-${month}"><summary>${heading} <span class="quiet">${dates}</span></summary>${listed(rows)}</details>`;
  }
  const folded =
    past.length < 2
      ? null
      : html`<details class="more-rows"><summary><span>${dates} ${t.before(dateWords(today, lang))}</span></summary>${datedList(past, lang)}</details>`;
  return html`<section aria-labelledby="m-${month}">${heading}${listed(folded ? rows.filter((row) => !past.includes(row)) : rows, folded)}</section>`;
}

async function calendarFile(page: PageRequest): Promise<Download> {
  const period = { from: day(page, 'from'), to: day(page, 'to') };
  const { rows, dataset } = await readCalendar(page, period.from ?? THE_BEGINNING, period.to);
  const head = { name: dataset.name, timeZone: dataset.timeZone, stamp: dataset.updatedAt, base: dataset.coalition?.slug ?? 'maillage' };
  const entries = await inTurns(flatMapInSteps(rows, (row) => entryOf(row, page)));
  return {
    type: 'text/calendar; charset=utf-8',
    filename: 'maillage.ics',
    body: await inTurns(icsInSteps(head, entries)),
  };
}

/**
 * What a calendar can show: days. One that may mean several is none of them for sure: each of a set, or else the whole span, is tentative,
 * takes no time, and says so; of what has no end that is known, the beginning.
 */
function entryOf(row: CalendarNodeFragment, { lang }: PageRequest): CalendarEntry[] {
  if (!('dates' in row)) return [];
  const { dates, status } = row;
  const where = [...row.venues, ...row.places];
  const isExact = isSure(dates);
  const entry = {
    id: row.id,
    summary: row.name,
    description: [kindName(row.kind, lang), doubtfulDateText(dates, lang, status), row.summary].filter(Boolean).join('\n'),
    url: row.url,
    ...(where.length > 0 ? { location: where.map(({ name }) => name).join(', ') } : {}),
    status: status === 'CANCELLED' ? 'CANCELLED' : isExact && status !== 'PROPOSED' ? 'CONFIRMED' : 'TENTATIVE',
  } as const;
  const spans = spansOf(dates);
  return spans.map(({ first: from, last: to, opens }): CalendarEntry => {
    if (isExact) return { ...entry, from, to, startTime: dates?.startTime ?? null, endTime: dates?.endTime ?? null };
    const summary = opens ? `${row.name} (${doubtfulDateText(dates, lang, status)})` : T[lang].uncertain(row.name);
    return { ...entry, id: spans.length > 1 ? `${row.id}-${from}` : row.id, summary, from, to, free: true };
  });
}
