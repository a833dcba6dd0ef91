import { labelOf } from '../../core/enums.js';
import { groupBy } from '../../core/group-by.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import type { CalendarSourceFragment, FollowUpRowFragment, RefFragment } from '../operations.generated.js';
import { dateWords, dueText } from '../dates.js';
import { html, type Html } from '../html.js';
import { capital, count, type Lang, phrases, prose } from '../i18n.js';
import { excelLink } from '../components/excel-link.js';
import { dutiesFirst, followUpList, isOverdue } from '../components/follow-ups.js';
import { refLink } from '../components/links.js';
import { dayField } from '../day.js';
import { addFollowUpLink, followUpTasks } from '../editing/follow-up-tasks.js';
import { address, type Page, type PageRoute, type PageRequest, sitePath } from '../page-request.js';
import { type Choices, choicesOf, NOBODY, readFollowUps, STATUSES } from './follow-ups-query.js';
import { followUpsCsv, followUpsIcs } from './follow-ups-files.js';

const T = phrases({
  fr: {
    title: 'À suivre',
    lead: 'Ce qui a été promis, demandé ou proposé en réunion : qui, pour quand, et la phrase qui le dit.',
    who: 'Qui',
    everybody: 'Tous',
    unassigned: 'Personne n’est nommé',
    status: 'État',
    pending: 'À faire et idées',
    overdue: 'En retard',
    late: 'en retard',
    putOff: (times: number) => (times === 1 ? 'reporté une fois' : `reporté ${times} fois`),
    all: 'Tout',
    button: 'Afficher',
    one: 'point à suivre',
    many: 'points à suivre',
    none: 'Aucun point à suivre ne correspond à ces choix.',
    opened: 'sauf mention contraire, notés à cette réunion :',
    take: 'Télécharger ou copier cette liste :',
    ics: 'Agenda (échéances, iCalendar)',
    mail: 'Texte à coller dans un courriel',
    orderDue: 'Tout ranger par échéance',
    orderWho: 'Ranger par personne et organisation',
    duties: 'À faire',
    ideas: 'Idées',
    over: 'Fait ou abandonné',
    alone: 'sa liste seule',
    aloneOf: (who: string) => `sa liste seule : ${who}`,
    lists: (number: number) => `Aller à l’une des ${number} listes`,
    copy: 'Copier',
    copied: 'Copié',
    due: (date: string) => `échéance : ${date}`,
    heading: (base: string, day: string | null) => `À suivre – ${base}${day === null ? '' : ` (état au ${day})`}`,
  },
  en: {
    title: 'Follow-ups',
    lead: 'What was promised, requested or proposed in meetings: who, by when, and the sentence that says so.',
    who: 'Who',
    everybody: 'Everybody',
    unassigned: 'Nobody is named',
    status: 'Status',
    pending: 'Open and ideas',
    overdue: 'Overdue',
    late: 'overdue',
    putOff: (times: number) => `put off ${times === 1 ? 'once' : `${times} times`}`,
    all: 'Everything',
    button: 'Show',
    one: 'follow-up',
    many: 'follow-ups',
    none: 'No follow-up matches these choices.',
    opened: 'unless otherwise stated, recorded at this meeting:',
    take: 'Download or copy this list:',
    ics: 'Calendar (due dates, iCalendar)',
    mail: 'Text to paste into an e-mail',
    orderDue: 'All by due date',
    orderWho: 'By person and organization',
    duties: 'To do',
    ideas: 'Ideas',
    over: 'Done or dropped',
    alone: 'this list alone',
    aloneOf: (who: string) => `this list alone: ${who}`,
    lists: (number: number) => `Go to one of the ${number} lists`,
    copy: 'Copy',
    copied: 'Copied',
    due: (date: string) => `due: ${date}`,
    heading: (base: string, day: string | null) => `Follow-ups – ${base}${day === null ? '' : ` (state as of ${day})`}`,
  },
});

/** What is to be followed up, by who is to do it, to read, to send and to take away. */
export const FOLLOW_UPS_PAGES: readonly PageRoute[] = [
  {
    path: '/follow-ups',
    description: 'What is to be followed up (`status`, `assignee`, `meeting`), by who is to do it.',
    reply: followUpsPage,
  },
  { path: '/follow-ups.csv', description: 'The same as CSV that Excel opens correctly.', reply: followUpsCsv },
  { path: '/follow-ups.ics', description: 'The due dates as iCalendar.', reply: followUpsIcs },
];

export interface Group {
  readonly who: RefFragment | null;
  readonly rows: readonly FollowUpRowFragment[];
}

/** By who is to do it, those with the longest lists first; follow-ups that name nobody come last. */
export function byAssignee(rows: readonly FollowUpRowFragment[], only: string): Group[] {
  const groups = groupBy(rows, ({ assignees }) => (assignees.length > 0 ? assignees.map(({ id }) => id) : ['']));
  const named = [...groups].filter(([id]) => id !== '' && (only === '' || id === only));
  const refs = new Map(rows.flatMap(({ assignees }) => assignees.map((one) => [one.id, one] as const)));
  const sorted = named
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([id, list]) => ({ who: refs.get(id) ?? null, rows: list }));
  const nobody = groups.get('');
  return nobody ? [...sorted, { who: null, rows: nobody }] : sorted;
}

async function followUpsPage(page: PageRequest): Promise<Page> {
  const { lang, query } = page;
  const t = T[lang];
  const choices = choicesOf(page);
  const { rows, people, dataset } = await readFollowUps(page, choices);
  const keep = keepOf(query);
  const groups = byAssignee(rows, choices.assignee);
  const byDue = query.get('order') === 'due';
  const sections: readonly Sheet[] = byDue
    ? byDueDate(rows, lang)
    : groups.map((group) => assigneeSheet(group, groups.length > 1, keep, lang));
  const tasks = followUpTasks(page);
  const take =
    rows.length === 0
      ? null
      : html`<div class="take screen"><span class="term">${t.take}</span>
              ${excelLink(lang, 'follow-ups.csv', keep)} <a href="${address(lang, 'follow-ups.ics', keep)}">${t.ics}</a>
              <details><summary>${t.mail}</summary>
                <p><textarea id="mail" rows="12" readonly aria-label="${t.mail}">${mailText(groups, dataset, page)}</textarea></p>
                <p><button type="button" class="plain" data-copy="mail" data-done="${t.copied}" hidden>${t.copy}</button></p>
              </details></div>`;
  const meeting = mostFrequent(rows.map(({ openedIn }) => openedIn).filter((one) => one !== null));
  return {
    title: t.title,
    description: t.lead,
    files: [
      { type: 'csv', href: address(lang, 'follow-ups.csv', keep) },
      { type: 'ics', href: address(lang, 'follow-ups.ics', keep) },
    ],
    section: 'follow-ups',
    main: html`${tasks ? html`<div class="page-title"><h1>${t.title}</h1>${addFollowUpLink(page)}</div>` : html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>`}
      ${choicesForm(choices, people, lang)}
      <p class="quiet">${rows.length === 0 ? t.none : count(lang, rows.length, t.one, t.many)}${meeting ? html` – ${t.opened} ${refLink(meeting, lang)}` : null} ${rows.length === 0 ? null : html`<span class="screen">· <a href="${address(lang, 'follow-ups', { ...keep, order: byDue ? null : 'due' })}">${byDue ? t.orderWho : t.orderDue}</a></span>`}</p>
      ${tasks ? sheetLinks(sections, lang) : take}
      ${sections.map(
        ({ title, rows: list, alone }, index) => html`<section class="sheet" aria-labelledby="who-${index}">
          <div class="who-head"><h2 id="who-${index}">${title} <span class="quiet">${list.length}</span></h2>${alone}</div>
          ${listOf(list)(byStatus(list), lang, { day: dataset.day, assignees: !byDue && list.every(({ assignees }) => assignees.length < 2), openedIn: meeting?.id, list: index, tasks })}
        </section>`,
      )}
      ${tasks ? take : null}`,
  };
}

/** The lists of a page that has several, folded: whoever works on them begins with the first. */
function sheetLinks(sheets: readonly Sheet[], lang: Lang): Html | null {
  if (sheets.length < 2) return null;
  return html`<details class="go-to screen"><summary>${T[lang].lists(sheets.length)}</summary><ul>${sheets.map(
    ({ name, rows }, index) => html`<li><a href="#who-${index}">${name}</a> <span class="quiet">${rows.length}</span></li>`,
  )}</ul></details>`;
}

/** A list under its title. */
interface Sheet {
  readonly title: Html | string;
  readonly name: string;
  readonly rows: readonly FollowUpRowFragment[];
  /** The link to this list by itself. */
  readonly alone?: Html | null;
}

const keepOf = (query: URLSearchParams): Readonly<Record<string, string>> => Object.fromEntries(query);

function assigneeSheet({ who, rows }: Group, isOneOfMany: boolean, keep: Readonly<Record<string, string>>, lang: Lang): Sheet {
  const t = T[lang];
  const href = address(lang, 'follow-ups', { ...keep, assignee: who?.id ?? NOBODY });
  return {
    title: who ? refLink(who, lang) : t.unassigned,
    name: who ? prose(who.name, who.nameLang) : t.unassigned,
    rows,
    alone: isOneOfMany ? html`<a class="screen" href="${href}" aria-label="${t.aloneOf(who?.name ?? t.unassigned)}">${t.alone}</a>` : null,
  };
}

/** All in one list by due date: duties, then ideas, then what is over. */
function byDueDate(rows: readonly FollowUpRowFragment[], lang: Lang): Sheet[] {
  const t = T[lang];
  const of = (...statuses: FollowUpStatus[]): readonly FollowUpRowFragment[] =>
    rows.filter(({ followUpStatus }) => statuses.includes(followUpStatus));
  return [
    { title: t.duties, name: t.duties, rows: of('OPEN') },
    { title: t.ideas, name: t.ideas, rows: of('PROPOSED') },
    { title: t.over, name: t.over, rows: of('DONE', 'DROPPED') },
  ].filter(({ rows: list }) => list.length > 0);
}

/** The most frequent one; the first among equals. */
function mostFrequent(refs: readonly RefFragment[]): RefFragment | undefined {
  const groups = [...groupBy(refs, ({ id }) => [id]).values()];
  return groups.sort((a, b) => b.length - a.length)[0]?.[0];
}

/** Ideas fold below duties; where there are ideas alone, there is nothing to fold them below. */
function listOf(rows: readonly FollowUpRowFragment[]): typeof followUpList {
  return rows.some(({ followUpStatus }) => followUpStatus === 'OPEN') ? dutiesFirst : followUpList;
}

/** What is promised before what is only an idea, each by its due date; what has none comes after. */
function byStatus(rows: readonly FollowUpRowFragment[]): FollowUpRowFragment[] {
  const rank: readonly FollowUpStatus[] = ['OPEN', 'PROPOSED', 'DONE', 'DROPPED'];
  return [...rows].sort((a, b) => rank.indexOf(a.followUpStatus) - rank.indexOf(b.followUpStatus) || compare(dueDay(a), dueDay(b)));
}

function dueDay({ due, dueAt }: FollowUpRowFragment): string {
  return due?.latest ?? due?.earliest ?? (dueAt ? '9998' : '9999');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function choicesForm(choices: Choices, people: readonly RefFragment[], lang: Lang): Html {
  const t = T[lang];
  const option = (value: string, label: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`;
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, lang));
  return html`<form class="pair" action="${sitePath(lang, 'follow-ups')}">${dayField()}
    <p class="field"><label for="assignee">${t.who}</label><select id="assignee" name="assignee">${option('', t.everybody, choices.assignee)}${sorted.map(({ id, name }) => option(id, name, choices.assignee))}${option(NOBODY, t.unassigned, choices.assignee)}</select></p>
    <p class="field"><label for="status">${t.status}</label><select id="status" name="status">${option('PENDING', t.pending, choices.status)}${option('OVERDUE', t.overdue, choices.status)}${STATUSES.map((one) => option(one, capital(labelOf(FollowUpStatus, one)[lang]), choices.status))}${option('ALL', t.all, choices.status)}</select></p>
    ${choices.meeting ? html`<input type="hidden" name="meeting" value="${choices.meeting}">` : null}
    <p class="field narrow"><button>${t.button}</button></p>
  </form>`;
}

/** The list as plain text, as one would write it to the associations. */
export function mailText(groups: readonly Group[], dataset: CalendarSourceFragment, page: PageRequest): string {
  const { lang } = page;
  const t = T[lang];
  const day = dataset.day === null ? null : dateWords(dataset.day, lang);
  const line = (row: FollowUpRowFragment): string => {
    const due = dueText(row.due, lang);
    const status = labelOf(FollowUpStatus, row.followUpStatus)[lang];
    const late = isOverdue(row, dataset.day) ? t.late : null;
    const putOff = row.timesPutOff > 0 ? t.putOff(row.timesPutOff) : null;
    return `- ${prose(row.task, row.taskLang)} (${[status, due ? t.due(due) : null, late, putOff].filter(Boolean).join(', ')})`;
  };
  const parts = groups.map(
    ({ who, rows }) => `${who ? prose(who.name, who.nameLang) : t.unassigned}\n${byStatus(rows).map(line).join('\n')}`,
  );
  return [
    t.heading(prose(dataset.name, lang), day),
    ...parts,
    `${page.publicUrl}${address(lang, 'follow-ups', Object.fromEntries(page.query))}`,
  ].join('\n\n');
}
