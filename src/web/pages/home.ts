import { type Dated, type FollowUpRow, operation } from '../answers.js';
import { dateText } from '../dates.js';
import { html, type Html, join } from '../html.js';
import { count, langAttribute, listing, phrases, prose } from '../i18n.js';
import { datedList } from '../parts/dated.js';
import { latestMeeting } from '../parts/latest.js';
import { refLink, refName } from '../parts/links.js';
import { address, type Page, type PageRoute, type Visit } from '../visit.js';
import { readCoverage } from './coverage.js';
import { pathsForm } from './paths.js';
import { searchForm } from './search.js';
import { mostWorkedOn, themeForm } from './themes.js';

const T = phrases({
  fr: {
    lead: 'Qui fait quoi, avec qui, sur quel thème, et quelle phrase de quel compte-rendu le dit.',
    whoTitle: 'Qui travaille sur quoi ?',
    promised: 'Qu’avons-nous promis, qui, pour quand ?',
    promisedLead: (open: string, ideas: string) => `${open} à faire, ${ideas} à creuser.`,
    boxed: 'Les encadrés « À suivre » de la dernière réunion',
    all: 'Toutes les suites, par association',
    one: 'suite',
    many: 'suites',
    idea: 'idée',
    ideas: 'idées',
    linked: 'Comment sont-ils liés ?',
    latest: 'La dernière réunion',
    present: 'présent',
    presents: 'présents',
    after: 'Ce qui a suivi, ce qui vient',
    calendar: 'Tout le calendrier',
    meetings: 'Toutes les réunions',
    coverage: 'Qui couvre quoi, et ce dont il n’y a pas trace',
    read: 'Lire le compte-rendu',
    next: 'Prochaine :',
  },
  en: {
    lead: 'Who does what, with whom, on which theme, and which sentence of which minutes says so.',
    whoTitle: 'Who works on what?',
    promised: 'What did we promise, who, by when?',
    promisedLead: (open: string, ideas: string) => `${open} to do, ${ideas} to look into.`,
    boxed: 'The “À suivre” boxes of the latest meeting',
    all: 'All follow-ups, by association',
    one: 'thing',
    many: 'things',
    idea: 'idea',
    ideas: 'ideas',
    linked: 'How are they linked?',
    latest: 'The latest meeting',
    present: 'attendee',
    presents: 'attendees',
    after: 'What followed, what is coming',
    calendar: 'The whole calendar',
    meetings: 'All meetings',
    coverage: 'Who covers what, and of what there is no trace',
    read: 'Read the minutes',
    next: 'Next:',
  },
});

export const HOME_QUERY = operation(/* GraphQL */ `
  query Home($latest: ID!, $latestList: [ID!]!, $lang: Lang!) {
    dataset { name(lang: $lang) description(lang: $lang) }
    open: followUps(filter: { status: [OPEN] }, first: 1) { totalCount }
    ideas: followUps(filter: { status: [PROPOSED] }, first: 1) { totalCount }
    boxed: followUps(filter: { status: [OPEN], boxed: true, openedIn: $latestList }, first: 4) { nodes { ...FollowUpRow } }
    meeting(id: $latest) {
      ...Dated summary(lang: $lang) summaryLang(lang: $lang) attendance { attendanceStatus } next { ...Dated } upcoming { ...Dated }
    }
  }
`);

interface HomeAnswer {
  readonly dataset: { readonly name: string; readonly description: string | null };
  readonly open: { readonly totalCount: number };
  readonly ideas: { readonly totalCount: number };
  readonly boxed: { readonly nodes: readonly FollowUpRow[] };
  readonly meeting: MeetingAnswer | null;
}

interface MeetingAnswer extends Dated {
  readonly summary: string | null;
  readonly summaryLang: string | null;
  readonly attendance: readonly { readonly attendanceStatus: string }[];
  readonly next: Dated | null;
  readonly upcoming: readonly Dated[];
}

/** The first page: search, the three questions, the latest meeting and what follows it. */
export const HOME: PageRoute = {
  path: '',
  description: 'The home page: search, the three questions, the latest meeting and what follows it.',
  reply: homePage,
};

async function homePage(visit: Visit): Promise<Page> {
  const { lang } = visit;
  const t = T[lang];
  const latest = await latestMeeting(visit);
  const id = latest?.id ?? 'meeting/none';
  const [answer, coverage] = await Promise.all([visit.ask<HomeAnswer>(HOME_QUERY, { latest: id, latestList: [id] }), readCoverage(visit)]);
  const { dataset, open, ideas, boxed, meeting } = answer;
  return {
    title: dataset.name,
    ...(dataset.description ? { description: dataset.description } : {}),
    main: html`<div class="hero"><h1>${prose(dataset.name.split(' – ').at(-1) ?? dataset.name, lang)}</h1>
      <p class="lead">${t.lead}</p>
      ${searchForm(lang, '')}</div>
      <div class="cards">
        <section class="card" aria-labelledby="q-who"><h2 id="q-who">${t.whoTitle}</h2>
          ${themeForm(
            lang,
            coverage.themes.map(({ theme }) => theme),
          )}
          ${mostWorkedOn(coverage.themes, lang)}
          <p><a href="${address(lang, 'coverage')}">${t.coverage}</a></p></section>
        <section class="card" aria-labelledby="q-promised"><h2 id="q-promised">${t.promised}</h2>
          <p>${t.promisedLead(count(lang, open.totalCount, t.one, t.many), count(lang, ideas.totalCount, t.idea, t.ideas))}</p>
          <p><a class="button" href="${address(lang, 'follow-ups')}">${t.all}</a></p>
          ${boxed.nodes.length > 0 ? html`<h3 class="term">${t.boxed}</h3><ul class="brief">${boxed.nodes.map((row) => html`<li>${brief(row, visit)}</li>`)}</ul>` : null}</section>
        <div class="stack">
          <section class="card" aria-labelledby="q-linked"><h2 id="q-linked">${t.linked}</h2>${pathsForm(lang, { from: '', to: '' })}</section>
          ${meeting ? latestSection(meeting, visit) : null}
        </div>
      </div>
      ${meeting && meeting.upcoming.length > 0 ? html`<section aria-labelledby="after"><h2 id="after">${t.after}</h2>${datedList(meeting.upcoming.slice(0, 8), lang)}<p><a href="${address(lang, 'calendar')}">${t.calendar}</a></p></section>` : null}`,
  };
}

/** A follow-up in two lines: the task, then who and by when. */
function brief(row: FollowUpRow, { lang }: Visit): Html {
  const who =
    row.assignees.length > 0
      ? listing(
          lang,
          row.assignees.map((one) => refName(one, lang)),
        )
      : null;
  const facts = [who, dateText(row.due, lang) || null].filter((part) => part !== null);
  return html`<a href="${address(lang, row.id)}"${langAttribute(row.taskLang, lang)}>${prose(row.task, row.taskLang)}</a>${facts.length > 0 ? html`<br><span class="quiet">${join(facts, ' · ')}</span>` : null}`;
}

function latestSection(meeting: MeetingAnswer, { lang }: Visit): Html {
  const t = T[lang];
  const present = meeting.attendance.filter(({ attendanceStatus }) => attendanceStatus === 'PRESENT').length;
  const links = [
    present > 0 ? html`<a href="${address(lang, meeting.id)}#attendance">${count(lang, present, t.present, t.presents)}</a>` : null,
    html`<a href="${address(lang, meeting.id)}#text">${t.read}</a>`,
    html`<a href="${address(lang, 'meeting')}">${t.meetings}</a>`,
  ].filter((part) => part !== null);
  return html`<section class="card" aria-labelledby="latest"><h2 id="latest">${t.latest}</h2>
    <p><strong>${refLink(meeting, lang)}</strong></p>
    ${meeting.summary ? html`<p${langAttribute(meeting.summaryLang, lang)}>${prose(meeting.summary, meeting.summaryLang ?? lang)}</p>` : null}
    <p>${join(links, ' · ')}</p>
    ${meeting.next ? html`<p class="quiet">${t.next} ${refLink(meeting.next, lang)}</p>` : null}
  </section>`;
}
