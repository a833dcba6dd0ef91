import type { AttendanceStatus } from '../../statements/attendance.js';
import {
  type DatedFragment,
  type FollowUpRowFragment,
  HomePageDocument,
  type HomePageQuery,
  type LatestMeetingFragment,
} from '../operations.generated.js';
import { dueHtml } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { count, formatNumber, type Lang, langAttribute, listing, phrases, prose } from '../i18n.js';
import { restOfAttendance } from '../components/attendance.js';
import { datedList } from '../components/dated.js';
import { latestMeeting } from '../components/latest.js';
import { refLink, refName } from '../components/links.js';
import { previewOf } from '../network/figure.js';
import { address, type Page, type PageRoute, type PageRequest } from '../page-request.js';
import { pathsForm } from './paths.js';
import { searchForm } from './search.js';
import { mostWorkedOn, readThemes, themeForm } from './themes.js';

const T = phrases({
  fr: {
    lead: 'Qui fait quoi, avec qui, sur quel thème, et quelle phrase de quel compte-rendu le dit.',
    questions: 'Trois questions',
    whoTitle: 'Qui travaille sur quoi ?',
    promised: 'Qu’avons-nous promis, qui doit faire quoi, pour quand ?',
    open: 'à faire',
    late: 'en retard',
    idea: 'idée',
    ideas: 'idées',
    all: 'Voir qui doit faire quoi',
    promisedLead: 'Association par association, à imprimer, à coller dans un courriel ou à ouvrir dans Excel.',
    linked: 'Comment sont-ils liés ?',
    linkedLead: 'Deux noms – personnes, associations, lieux, projets – et les chemins de l’un à l’autre.',
    latest: 'La dernière réunion',
    present: 'présence',
    presents: 'présences',
    missing: 'absence',
    missings: 'absences',
    boxed: 'À suivre, d’après les encadrés du compte-rendu',
    after: 'Ce qui a suivi, ce qui vient',
    calendar: 'Tout le calendrier',
    meetings: 'Toutes les réunions',
    coverage: 'Thème par thème, y compris ceux sans acteur connu',
    read: 'Lire le compte-rendu',
    next: 'Prochaine :',
  },
  en: {
    lead: 'Who does what, with whom, on which theme, and which sentence of which minutes says so.',
    questions: 'Three questions',
    whoTitle: 'Who works on what?',
    promised: 'What did we promise, who is to do what, by when?',
    open: 'to do',
    late: 'overdue',
    idea: 'idea',
    ideas: 'ideas',
    all: 'See who is to do what',
    promisedLead: 'Association by association, to print, to paste into an e-mail or to open in Excel.',
    linked: 'How are they linked?',
    linkedLead: 'Two names – people, associations, places, projects – and the paths from one to the other.',
    latest: 'The latest meeting',
    present: 'attendee',
    presents: 'attendees',
    missing: 'absent',
    missings: 'absent',
    boxed: 'To follow up, from the boxes in the minutes',
    after: 'What followed, what is coming',
    calendar: 'The whole calendar',
    meetings: 'All meetings',
    coverage: 'Theme by theme, those without a known actor too',
    read: 'Read the minutes',
    next: 'Next:',
  },
});

/** The first page: search, the three questions, the latest meeting and what follows it. */
export const HOME: PageRoute = {
  path: '',
  description: 'The home page: search, the three questions, the latest meeting and what follows it.',
  reply: homePage,
};

async function homePage(page: PageRequest): Promise<Page> {
  const { lang } = page;
  const t = T[lang];
  const latest = await latestMeeting(page);
  const id = latest?.id ?? 'meeting/none';
  const day = page.baseDay?.day ?? null;
  const [answer, themes] = await Promise.all([
    page.ask(HomePageDocument, { latest: id, latestList: [id], day, hasDay: day !== null }),
    readThemes(page),
  ]);
  const { dataset, boxed, meeting } = answer;
  const rows = meeting ? [...meeting.attendance.nodes, ...(await restOfAttendance(page, id, meeting.attendance.pageInfo))] : [];
  const counted = (...statuses: AttendanceStatus[]): number =>
    // Who held a proxy besides coming is one.
    new Set(
      rows
        .filter(({ attendanceStatus }) => statuses.includes(attendanceStatus))
        .map(({ person, onBehalfOf }) => (person ?? onBehalfOf)?.id),
    ).size;
  const attendance = { present: counted('PRESENT'), missing: counted('ABSENT', 'EXCUSED') };
  return {
    title: dataset.name,
    searchesItself: true,
    ...(dataset.coalition ? { picture: previewOf(page, { around: [dataset.coalition.id] }) } : {}),
    ...(dataset.description ? { description: dataset.description } : {}),
    main: html`<div class="hero">${headline(dataset, lang)}
      <p class="lead">${t.lead}</p>
      ${searchForm(lang, '')}</div>
      <section aria-label="${t.questions}"><div class="cards">
        <section class="card" aria-labelledby="q-who"><h2 id="q-who">${t.whoTitle}</h2>
          ${themeForm(lang)}
          ${mostWorkedOn(themes, lang, 4)}
          <p><a href="${address(lang, 'coverage')}">${t.coverage}</a></p></section>
        ${promisedCard(answer, lang)}
        <section class="card" aria-labelledby="q-linked"><h2 id="q-linked">${t.linked}</h2>${pathsForm(lang)}<p class="quiet">${t.linkedLead}</p></section>
      </div></section>
      ${meeting ? html`<div class="two">${latestSection(meeting, attendance, boxed.nodes, page)}${afterSection(meeting.upcoming, lang)}</div>` : null}`,
  };
}

/** The name of the coalition, marked with its language; that of the base where it is nobody's. */
function headline({ name, coalition }: HomePageQuery['dataset'], lang: Lang): Html {
  return coalition
    ? html`<h1${langAttribute(coalition.nameLang, lang)}>${prose(coalition.name, coalition.nameLang)}</h1>`
    : html`<h1>${prose(name, lang)}</h1>`;
}

function promisedCard({ open, late, ideas }: HomePageQuery, lang: Lang): Html {
  const t = T[lang];
  const figure = (status: string, number: number, label: string): Html =>
    html`<a href="${address(lang, 'follow-ups', { status })}"><strong>${formatNumber(lang, number)}</strong> ${label}</a>`;
  const several = lang === 'fr' ? ideas.totalCount > 1 : ideas.totalCount !== 1;
  return html`<section class="card" aria-labelledby="q-promised"><h2 id="q-promised">${t.promised}</h2>
    <p class="figures">${figure('OPEN', open.totalCount, t.open)} ${late && late.totalCount > 0 ? figure('OVERDUE', late.totalCount, t.late) : null} ${figure('PROPOSED', ideas.totalCount, several ? t.ideas : t.idea)}</p>
    <p><a class="button" href="${address(lang, 'follow-ups')}">${t.all}</a></p>
    <p class="quiet">${t.promisedLead}</p></section>`;
}

/** A follow-up in two lines: the task, then who and by when. */
function brief(row: FollowUpRowFragment, lang: Lang): Html {
  const who =
    row.assignees.length > 0
      ? listing(
          lang,
          row.assignees.map((one) => refName(one, lang)),
        )
      : null;
  const facts = [who, dueHtml(row.due, lang)].filter((part) => part !== null);
  return html`<a href="${address(lang, row.id)}"${langAttribute(row.taskLang, lang)}>${prose(row.task, row.taskLang)}</a>${facts.length > 0 ? html`<br><span class="quiet">${join(facts, ' · ')}</span>` : null}`;
}

function latestSection(
  meeting: LatestMeetingFragment,
  { present, missing }: { readonly present: number; readonly missing: number },
  boxed: readonly FollowUpRowFragment[],
  { lang }: PageRequest,
): Html {
  const t = T[lang];
  const there = [
    present > 0 ? count(lang, present, t.present, t.presents) : null,
    missing > 0 ? count(lang, missing, t.missing, t.missings) : null,
  ].filter((part) => part !== null);
  const links = [
    html`<a href="${address(lang, meeting.id)}#text">${t.read}</a>`,
    there.length > 0 ? html`<a href="${address(lang, meeting.id)}#attendance">${there.join(', ')}</a>` : null,
    html`<a href="${address(lang, 'meeting')}">${t.meetings}</a>`,
  ].filter((part) => part !== null);
  return html`<section aria-labelledby="latest"><h2 id="latest">${t.latest}</h2>
    <p><strong>${refLink(meeting, lang)}</strong></p>
    ${meeting.summary ? html`<p${langAttribute(meeting.summaryLang, lang)}>${prose(meeting.summary, meeting.summaryLang ?? lang)}</p>` : null}
    <p>${join(links, ' · ')}</p>
    ${meeting.next ? html`<p class="quiet">${t.next} ${refLink(meeting.next, lang)}</p>` : null}
    ${boxed.length > 0 ? html`<h3>${t.boxed}</h3><ul class="brief">${boxed.map((row) => html`<li>${brief(row, lang)}</li>`)}</ul>` : null}
  </section>`;
}

function afterSection(upcoming: readonly DatedFragment[], lang: Lang): Html | null {
  if (upcoming.length === 0) return null;
  const t = T[lang];
  return html`<section aria-labelledby="after"><h2 id="after">${t.after}</h2>${datedList(upcoming.slice(0, 8), lang)}<p><a href="${address(lang, 'calendar')}">${t.calendar}</a></p></section>`;
}
